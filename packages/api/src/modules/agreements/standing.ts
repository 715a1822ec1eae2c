import { type LegalBasis, Prisma } from '../../generated/prisma/client.ts'

const { sql, raw } = Prisma

/** A part of a Prisma selection of people: their agreement for a purpose that is in force, at most one. */
export const standingAgreement = (key: string) =>
  ({
    where: { purpose: { key }, withdrawnAt: null },
    select: { id: true },
    take: 1,
  }) as const

/**
 * A SQL condition: whether the data of the person on alias `x` may be used for a purpose, as far as consent is
 * concerned. Where the basis is CONSENT, the person must have an agreement in force. A basis of the person's country or
 * site overrides the general one; of both, the stricter holds. A person without a known country or site is treated as if
 * they were in each that needs consent. Objections are a separate condition.
 *
 * No part refers to more of the person than it must, so that PostgreSQL evaluates it once and not for each person.
 */
export function consentHolds(key: string): Prisma.Sql {
  const purpose = sql`(SELECT u.id FROM "Purpose" u WHERE u.key = ${key})`
  const places = (column: Place, basis: LegalBasis) => {
    const place = raw(`c."${column}"`)
    return sql`SELECT ${place} FROM "PurposeException" c
      WHERE c."purposeId" = ${purpose} AND c.basis = ${basis}::"LegalBasis" AND ${place} IS NOT NULL`
  }
  const needs = (column: Place) => {
    const theirs = raw(`x."${column}"`)
    return sql`CASE WHEN ${theirs} IS NULL THEN EXISTS (${places(column, 'CONSENT')})
      ELSE ${theirs} IN (${places(column, 'CONSENT')}) END`
  }
  const isFreed = (column: Place) => sql`(${raw(`x."${column}"`)} IN (${places(column, 'OBJECTION')})) IS TRUE`
  const everywhere = sql`EXISTS (SELECT FROM "Purpose" u WHERE u.key = ${key} AND u.basis = 'CONSENT')`
  const needed = sql`${needs('country')} OR ${needs('siteId')}
    OR (${everywhere} AND NOT (${isFreed('country')} OR ${isFreed('siteId')}))`
  return sql`(NOT (${needed}) OR x.id IN (
    SELECT a."personId" FROM "Agreement" a WHERE a."purposeId" = ${purpose} AND a."withdrawnAt" IS NULL))`
}

type Place = 'country' | 'siteId'
