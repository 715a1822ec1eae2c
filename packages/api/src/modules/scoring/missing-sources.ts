import { type ParsedFeature, parseFeature } from '@portevoix/sdk/plugin'
import type { Db } from '../../core/database.ts'
import type { ScoringModelInfo } from '../../platform/plugin-host/index.ts'

/** A source of a model that said nothing of anybody, with what makes it say something. */
export interface MissingSource {
  readonly source: string
  readonly remedy: string
}

/** What the organisation has, beside what a model asks for. */
interface Known {
  /** Kinds of ties that there are. */
  readonly kinds: readonly string[]
}

const quotedList = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

/** What to do about a source that says nothing of anybody. */
export function remedyOf(parsed: ParsedFeature, { kinds }: Known): string {
  switch (parsed.from) {
    case 'tie': {
      const none = `There are no ties of the kind "${parsed.kind}": import them, or write them by \`tiesUpsert\`.`
      const others = kinds.filter((kind) => kind !== parsed.kind)
      return others.length > 0
        ? `${none} There are ties of the kind ${quotedList(others)}: if they say the same, import them as "${parsed.kind}"; else use a model that knows them.`
        : none
    }
    case 'nomination':
      return `No count of nominations for "${parsed.dimension}" is published: gather them by \`nominationCreate\`. A monthly close publishes counts from the organisation’s smallest group on.`
    case 'reach':
      return 'No account of anybody has a known number of followers: import accounts with followers, or connect the networks.'
    case 'metric':
      return `Nothing is measured of contents by "${parsed.metric}": send facts by \`metricsIngest\`, or connect what measures it.`
    case 'content':
      return `No content says its ${parsed.measure}: see what the catalogue of features says of \`${parsed.entry.name}\`.`
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
  readonly refusal: string | null
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
  const remedies = [...new Set(missing.map(({ remedy }) => remedy))].join(' ')
  return {
    missing,
    refusal: `Nothing that ${id} goes by is known of anybody: everybody would get the same score. ${remedies}`,
  }
}
