import { type ParsedFeature, parseFeature } from '@portevoix/sdk/plugin'
import type { Db } from '../../core/database.ts'
import { MessageRow, type Text } from '../../core/texts/index.ts'
import type { ScoringModelInfo } from '../../platform/plugin-host/index.ts'
import { texts } from './texts.ts'

/** A source of a model that said nothing of anybody, with what makes it say something. */
export interface MissingSource {
  readonly source: string
  readonly remedy: Text | MessageRow
}

/** What the organisation has, beside what a model asks for. */
interface Known {
  /** Kinds of ties that there are. */
  readonly kinds: readonly string[]
}

const quotedList = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** What to do about a source that says nothing of anybody. */
export function remedyOf(parsed: ParsedFeature, { kinds }: Known): Text {
  switch (parsed.from) {
    case 'tie': {
      const { kind } = parsed
      const others = kinds.filter((known) => known !== kind)
      return others.length > 0
        ? texts('no-ties-but-others', { kind, others: quotedList(others) })
        : texts('no-ties', { kind })
    }
    case 'nomination':
      return texts('no-nominations', { dimension: parsed.dimension })
    case 'reach':
      return texts('no-reach')
    case 'metric':
      return texts('no-metric', { metric: parsed.metric })
    case 'content':
      return texts('no-content-measure', { measure: parsed.measure, feature: parsed.entry.name })
  }
}

/** Kinds of ties that the organisation has. */
async function kindsOfTies(db: Db): Promise<string[]> {
  const networks = await db.network.findMany({ select: { kind: true }, orderBy: { kind: 'asc' } })
  return networks.map(({ kind }) => kind)
}

/** What a model found, and what it did not. */
export interface Findings {
  /** Sources that said nothing of anybody, in the order of its features. */
  readonly missing: readonly MissingSource[]
  /**
   * Why scores would say nothing: other things are known of people, and nothing that the model goes by, so that everybody
   * would get the same. Null where something is known, and where nothing was gathered at all: there the base is right.
   */
  readonly refusal: Text | null
}

/** @param known features of which something was known. */
export async function findingsOf(
  db: Db,
  { id, subject, features }: Pick<ScoringModelInfo, 'id' | 'subject' | 'features'>,
  known: ReadonlySet<string>,
): Promise<Findings> {
  const unknown = Object.entries(features).flatMap(([feature, { source }]) => (known.has(feature) ? [] : [source]))
  if (unknown.length === 0) return { missing: [], refusal: null }
  const kinds = await kindsOfTies(db)
  const missing = [...new Set(unknown)].flatMap((source) => {
    const parsed = parseFeature(source)
    return parsed ? [{ source, remedy: remedyOf(parsed, { kinds }) }] : []
  })
  const somethingElse = subject === 'content' || kinds.length > 0
  if (known.size > 0 || !somethingElse) return { missing, refusal: null }
  const remedies = new MessageRow([...new Map(missing.map(({ remedy }) => [`${remedy}`, remedy])).values()])
  return { missing, refusal: texts('nothing-known', { model: id, remedies }) }
}
