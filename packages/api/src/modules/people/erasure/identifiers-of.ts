import { findingForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { globalId } from '../../../core/ids.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { formerIdentifiers } from './former-identifiers.ts'
import { type Identifier, identifierForm } from './identifiers.ts'

const { sql } = Prisma

/** Current and former identifiers of people, except those that now belong to another person. */
export interface OwnIdentifiers {
  /** An id of one source is theirs, whoever has the same one in another source; likewise a handle of a network. */
  own: Identifier[]
  /**
   * Those of them that name nobody else in a text, which does not say of which source an id or of which network a handle is.
   * A name that another person has too still counts.
   */
  inTexts: Identifier[]
}

/** All identifiers of people: an address, id or account that was passed on names its new holder. */
export async function identifiersOf(ctx: Context, personIds: readonly string[]): Promise<OwnIdentifiers> {
  const ids = [...personIds]
  const current = await ctx.db.$queryRaw<Identifier[]>(sql`
    SELECT 'NAME' AS kind, '' AS scope, "displayName" AS value FROM "Person" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'ADDRESS', '', email FROM "Person" WHERE id = ANY(${ids}::uuid[]) AND email IS NOT NULL
    UNION ALL SELECT 'ID', source, value FROM "ExternalId" WHERE "personId" = ANY(${ids}::uuid[])
    UNION ALL SELECT 'HANDLE', network, handle FROM "SocialAccount" WHERE "personId" = ANY(${ids}::uuid[])`)
  const all = [...current, ...(await formerIdentifiers(ctx, ids))]
  const unique = [...new Map(all.map((one) => [placeOf(one), one])).values()]
  const ofOthers = await heldByOthers(ctx, ids, unique)
  const placesOfOthers = new Set(ofOthers.map(placeOf))
  const valuesOfOthers = new Set(ofOthers.map(identifierForm))
  const own = unique.filter((one) => !placesOfOthers.has(placeOf(one)))
  const inTexts = own.filter((one) => one.kind === 'NAME' || !valuesOfOthers.has(identifierForm(one)))
  return { own: withoutStandIns(own), inTexts: withoutStandIns(inTexts) }
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

/** Addresses, ids and handles of other people that have the same value, of whatever source or network. */
async function heldByOthers(
  ctx: Context,
  ids: readonly string[],
  identifiers: readonly Identifier[],
): Promise<Identifier[]> {
  const values = (kind: Identifier['kind']) => identifiers.filter((one) => one.kind === kind).map(identifierForm)
  const others = [...ids]
  return await ctx.db.$queryRaw<Identifier[]>(sql`
    SELECT 'ADDRESS' AS kind, '' AS scope, email AS value FROM "Person"
      WHERE email = ANY(${values('ADDRESS')}::text[]) AND id <> ALL(${others}::uuid[])
    UNION ALL SELECT 'ID', source, value FROM "ExternalId"
      WHERE value = ANY(${values('ID')}::text[]) AND "personId" <> ALL(${others}::uuid[])
    UNION ALL SELECT 'HANDLE', network, handle FROM "SocialAccount"
      WHERE lower(handle) = ANY(${values('HANDLE')}::text[]) AND "personId" <> ALL(${others}::uuid[])`)
}
