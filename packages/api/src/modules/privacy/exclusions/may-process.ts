import { type ExcludedProcessing, Prisma } from '../../../generated/prisma/client.ts'

const { sql, raw, join } = Prisma

/** A subquery: the ids of those who are merged with people now, either into them or they into those. */
export const mergedWith = (people: Prisma.Sql): Prisma.Sql => sql`
  SELECT m."intoId" FROM "PersonMerge" m WHERE m."to" IS NULL AND m."personId" IN (${people})
  UNION ALL SELECT m."personId" FROM "PersonMerge" m WHERE m."to" IS NULL AND m."intoId" IN (${people})`

/**
 * A SQL condition: whether none of these is switched off for the person on alias `x`, by an exclusion for them or for
 * somebody whom they are merged with, for their site or for their country. Whose site or country is unknown is treated as if
 * they were in each that has an exclusion. Everything that scores people or ties them asks this, when it computes, stores
 * and shows.
 *
 * No part refers to more of the person than it must, so that PostgreSQL evaluates it once and not for each person.
 */
export function mayProcess(...processing: readonly [ExcludedProcessing, ...ExcludedProcessing[]]): Prisma.Sql {
  const off = sql`e.processing && ARRAY[${join(processing)}]::"ExcludedProcessing"[]`
  const excluded = (column: 'personId' | 'siteId' | 'country') => {
    const named = raw(`e."${column}"`)
    return sql`SELECT ${named} FROM "ProcessingExclusion" e WHERE ${named} IS NOT NULL AND ${off}`
  }
  const everywhere = (column: 'siteId' | 'country') => {
    const theirs = raw(`x."${column}"`)
    return sql`CASE WHEN ${theirs} IS NULL THEN EXISTS (${excluded(column)}) ELSE ${theirs} IN (${excluded(column)}) END`
  }
  return sql`NOT (x.id IN (${excluded('personId')}) OR x.id IN (${mergedWith(excluded('personId'))}) OR ${everywhere('siteId')} OR ${everywhere('country')})`
}
