import { Prisma } from '../../generated/prisma/client.ts'

const { sql } = Prisma

/** A part of a Prisma selection of people: their standing agreements for a purpose, at most one. */
export const standingAgreement = (key: string) =>
  ({
    where: { purpose: { key }, withdrawnAt: null },
    select: { id: true },
    take: 1,
  }) as const

/**
 * Whether a purpose may use the data of the person on alias `x`, as far as consent goes: where the basis is CONSENT they
 * said yes and did not take it back. The basis of a country goes before that for everybody; who lives in no known
 * country is treated as in the strictest. Objections are another condition.
 *
 * Each part stands alone of the person, so that it is read once and not for each of them.
 */
export function consentHolds(key: string): Prisma.Sql {
  const purpose = sql`(SELECT u.id FROM "Purpose" u WHERE u.key = ${key})`
  const inCountries = (basis: Prisma.Sql) =>
    sql`SELECT c.country FROM "PurposeException" c WHERE c."purposeId" = ${purpose} AND c.basis = ${basis}`
  const everywhere = sql`EXISTS (SELECT FROM "Purpose" u WHERE u.key = ${key} AND u.basis = 'CONSENT')`
  const consent = sql`'CONSENT'::"LegalBasis"`
  const needed = sql`CASE WHEN x.country IS NULL THEN ${everywhere} OR EXISTS (${inCountries(consent)})
    ELSE x.country IN (${inCountries(consent)})
      OR (${everywhere} AND x.country NOT IN (${inCountries(sql`'OBJECTION'::"LegalBasis"`)})) END`
  return sql`(NOT (${needed}) OR x.id IN (
    SELECT a."personId" FROM "Agreement" a WHERE a."purposeId" = ${purpose} AND a."withdrawnAt" IS NULL))`
}
