import { Prisma } from '../../generated/prisma/client.ts'

const { sql } = Prisma

/** A part of a Prisma selection of people: their agreement for a purpose that is in force, at most one. */
export const standingAgreement = (key: string) =>
  ({
    where: { purpose: { key }, withdrawnAt: null },
    select: { id: true },
    take: 1,
  }) as const

/**
 * A SQL condition: whether the data of the person on alias `x` may be used for a purpose, as far as consent is
 * concerned. Where the basis is CONSENT, the person must have an agreement in force. The basis of the person's country
 * overrides the general one; a person without a known country is treated like the strictest country. Objections are a
 * separate condition.
 *
 * No part refers to more of the person than it must, so that PostgreSQL evaluates it once and not for each person.
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
