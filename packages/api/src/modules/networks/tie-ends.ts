import type { Context } from '../../core/context.ts'
import { parseGlobalId, Uuid } from '../../core/ids.ts'
import { type PersonKey, personIdsByExternalId, upsertPeople } from '../people/index.ts'

type Find = (key: PersonKey) => string | null

/**
 * Finds the people at the ends of ties, in a fixed number of statements.
 * @param createMissing adds people with an external id that nobody has yet, under it.
 */
export async function findEnds(ctx: Context, keys: readonly PersonKey[], createMissing: boolean): Promise<Find> {
  const externalIds = [...new Set(keys.flatMap((key) => key.externalId ?? []))]
  const ids = keys.flatMap((key) => uuidOf(key) ?? [])
  const emails = keys.flatMap((key) => key.email?.toLowerCase() ?? [])
  const byExternalId = new Map(externalIds.length > 0 ? await personIdsByExternalId(ctx, externalIds) : [])
  const known = new Set(ids.length > 0 ? await knownIds(ctx, ids) : [])
  const byEmail = emails.length > 0 ? await idsByEmail(ctx, emails) : new Map<string, string>()
  const missing = externalIds.filter((externalId) => !byExternalId.has(externalId))
  if (createMissing && missing.length > 0) {
    const outcomes = await upsertPeople(
      ctx,
      missing.map((externalId) => ({ externalId, displayName: externalId, displayNameGiven: false })),
    )
    outcomes.forEach((made, index) => {
      if (made.outcome !== 'rejected') byExternalId.set(missing[index] ?? '', made.id)
    })
  }
  return (key) => {
    if (typeof key.externalId === 'string') return byExternalId.get(key.externalId) ?? null
    if (typeof key.email === 'string') return byEmail.get(key.email.toLowerCase()) ?? null
    const id = uuidOf(key)
    return id && known.has(id) ? id : null
  }
}

/** How a message names somebody who was not found. */
export function endName(key: PersonKey): string {
  const text = key.externalId ?? key.email ?? key.id ?? ''
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  if (typeof key.externalId === 'string') return `the external id "${shown}"`
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
