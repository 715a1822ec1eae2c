import { findingForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { globalId } from '../../../core/ids.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { formerIdentifiers } from './former-identifiers.ts'
import { type Identifier, identifierForm } from './identifiers.ts'

const { sql } = Prisma

/**
 * All current and former identifiers of people, except those that now belong to another person: an address, id or
 * account that was passed on names its new holder. A name that another person has too still counts.
 */
export async function identifiersOf(ctx: Context, personIds: readonly string[]): Promise<Identifier[]> {
  const ids = [...personIds]
  const current = await ctx.db.$queryRaw<Identifier[]>(sql`
    SELECT 'NAME' AS kind, '' AS scope, "displayName" AS value FROM "Person" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'ADDRESS', '', email FROM "Person" WHERE id = ANY(${ids}::uuid[]) AND email IS NOT NULL
    UNION ALL SELECT 'ID', source, value FROM "ExternalId" WHERE "personId" = ANY(${ids}::uuid[])
    UNION ALL SELECT 'HANDLE', network, handle FROM "SocialAccount" WHERE "personId" = ANY(${ids}::uuid[])`)
  const all = [...current, ...(await formerIdentifiers(ctx, ids))]
  const unique = [...new Map(all.map((one) => [placeOf(one), one])).values()]
  const taken = await takenByOthers(ctx, ids, unique)
  return withoutStandIns(unique.filter((one) => !taken.has(identifierForm(one)) || one.kind === 'NAME'))
}

/** When there is no name, the id is displayed instead: it is searched as an id, not as a word. */
function withoutStandIns(identifiers: readonly Identifier[]): Identifier[] {
  const ids = new Set(identifiers.flatMap(({ kind, value }) => (kind === 'ID' ? [findingForm(value)] : [])))
  return identifiers.filter(({ kind, value }) => kind !== 'NAME' || !ids.has(findingForm(value)))
}

/** The identifiers to search in lists of words: their own, and the global ids of API answers. */
export const namesOf = (personIds: readonly string[], identifiers: readonly Identifier[]): string[] => [
  ...personIds.map((id) => globalId('Person', id)),
  ...identifiers.map(({ value }) => value),
]

const placeOf = (one: Identifier): string => JSON.stringify([one.kind, one.scope, identifierForm(one)])

async function takenByOthers(
  ctx: Context,
  ids: readonly string[],
  identifiers: readonly Identifier[],
): Promise<ReadonlySet<string>> {
  const values = (kind: Identifier['kind']) => identifiers.filter((one) => one.kind === kind).map(identifierForm)
  const others = [...ids]
  const rows = await ctx.db.$queryRaw<{ value: string }[]>(sql`
    SELECT email AS value FROM "Person" WHERE email = ANY(${values('ADDRESS')}::text[]) AND id <> ALL(${others}::uuid[])
    UNION ALL SELECT value FROM "ExternalId"
      WHERE value = ANY(${values('ID')}::text[]) AND "personId" <> ALL(${others}::uuid[])
    UNION ALL SELECT lower(handle) FROM "SocialAccount"
      WHERE lower(handle) = ANY(${values('HANDLE')}::text[]) AND "personId" <> ALL(${others}::uuid[])`)
  return new Set(rows.map(({ value }) => value))
}
