import { idForm, mailForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { parseGlobalId, Uuid } from '../../core/ids.ts'
import type { Text } from '../../core/texts/index.ts'
import { type FoundId, findByExternalId, knownInSeveral, type PersonKey, upsertPeople } from '../people/index.ts'
import { texts } from './texts.ts'

type Find = (key: PersonKey) => FoundId | null

interface EndOptions {
  /** Source of the external ids; null for the leading directory. */
  idsOf: string | null
  /** Creates people for external ids that nobody has. */
  createMissing: boolean
}

/** Finds the people at the ends of ties, in a fixed number of statements. */
export async function findEnds(ctx: Context, keys: readonly PersonKey[], options: EndOptions): Promise<Find> {
  const { idsOf, createMissing } = options
  const externalIds = [...new Set(keys.flatMap((key) => (key.externalId ? idForm(key.externalId) : [])))]
  const ids = keys.flatMap((key) => uuidOf(key) ?? [])
  const emails = keys.flatMap((key) => (key.email ? mailForm(key.email) : []))
  const byExternalId = new Map(await findByExternalId(ctx, { idsOf, ids: externalIds }))
  const bySource = await idsInSources(
    ctx,
    keys.flatMap((key) => key.externalIdIn ?? []),
  )
  const known = new Set(ids.length > 0 ? await knownIds(ctx, ids) : [])
  const byEmail = emails.length > 0 ? await idsByEmail(ctx, emails) : new Map<string, string>()
  const missing = externalIds.filter((externalId) => !byExternalId.has(externalId))
  if (createMissing && missing.length > 0) {
    const people = missing.map((externalId) => ({ externalId, displayName: externalId, displayNameGiven: false }))
    const outcomes = await upsertPeople(ctx, people, { idsOf })
    outcomes.forEach((made, index) => {
      if (made.outcome !== 'rejected') byExternalId.set(missing[index] ?? '', { personId: made.id })
    })
  }
  const one = (personId: string | null | undefined): FoundId | null => (personId ? { personId } : null)
  return (key) => {
    if (typeof key.externalId === 'string') return byExternalId.get(idForm(key.externalId)) ?? null
    if (key.externalIdIn) return one(bySource.get(sourceName(key.externalIdIn)))
    if (typeof key.email === 'string') return one(byEmail.get(mailForm(key.email)))
    const id = uuidOf(key)
    return id && known.has(id) ? { personId: id } : null
  }
}

type IdInSource = NonNullable<PersonKey['externalIdIn']>
const sourceName = ({ source, id }: IdInSource): string => JSON.stringify([source, idForm(id)])

async function idsInSources(ctx: Context, keys: readonly IdInSource[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await ctx.db.externalId.findMany({
    where: { value: { in: keys.map(({ id }) => idForm(id)) }, source: { in: keys.map(({ source }) => source) } },
  })
  return new Map(rows.map(({ source, value, personId }) => [sourceName({ source, id: value }), personId]))
}

/**
 * Explains why an end of a tie was not found, and what to do. It does not repeat the value, because problems of imports
 * are stored.
 */
export function endProblem(found: FoundId | null): Text {
  if (found && 'sources' in found) return knownInSeveral(found.sources)
  return texts('no-end')
}

/** How a message refers to a person who was not found. */
export function endName(key: PersonKey): string {
  const text = key.externalId ?? key.externalIdIn?.id ?? key.email ?? key.id ?? ''
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  if (typeof key.externalId === 'string') return `the external id "${shown}"`
  if (key.externalIdIn) return `the id "${shown}" in ${key.externalIdIn.source}`
  return typeof key.email === 'string' ? `the mail address "${shown}"` : `the id "${shown}"`
}

function uuidOf(key: PersonKey): string | null {
  const parsed = typeof key.id === 'string' ? parseGlobalId(key.id) : null
  return parsed?.type === 'Person' && Uuid.safeParse(parsed.id).success ? parsed.id : null
}

async function knownIds(ctx: Context, ids: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true } })
  return rows.map((row) => row.id)
}

async function idsByEmail(ctx: Context, emails: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db.person.findMany({
    where: { email: { in: [...new Set(emails)] } },
    select: { id: true, email: true },
  })
  return new Map(rows.map((row) => [row.email ?? '', row.id]))
}
