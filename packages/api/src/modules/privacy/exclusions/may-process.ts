import { type ExcludedProcessing, Prisma } from '../../../generated/prisma/client.ts'
import { isRestricted, mergedWith } from '../../people/index.ts'

const { sql, raw, join } = Prisma

/**
 * A SQL condition: whether the data of the person on alias `x` is not restricted, and none of these is switched off for
 * them: by an exclusion for them or for somebody whom they are merged with, for their site or for their country. Whose site
 * or country is unknown is treated as if they were in each that has an exclusion. Everything that scores people or ties them
 * asks this, when it computes, stores and shows; whoever else uses data about people asks `isRestricted` alone.
 *
 * No part refers to more of the person than it must, so that PostgreSQL evaluates it once and not for each person.
 */
export function mayProcess(...processing: readonly [ExcludedProcessing, ...ExcludedProcessing[]]): Prisma.Sql {
  const isFree = sql`NOT ${isRestricted(sql`x.id`)}`
  const off = sql`e.processing && ARRAY[${join(processing)}]::"ExcludedProcessing"[]`
  const excluded = (column: 'personId' | 'siteId' | 'country') => {
    const named = raw(`e."${column}"`)
    return sql`SELECT ${named} FROM "ProcessingExclusion" e WHERE ${named} IS NOT NULL AND ${off}`
  }
  const everywhere = (column: 'siteId' | 'country') => {
    const theirs = raw(`x."${column}"`)
    return sql`CASE WHEN ${theirs} IS NULL THEN EXISTS (${excluded(column)}) ELSE ${theirs} IN (${excluded(column)}) END`
  }
  return sql`(${isFree} AND NOT (x.id IN (${excluded('personId')}) OR x.id IN (${mergedWith(excluded('personId'))}) OR ${everywhere('siteId')} OR ${everywhere('country')}))`
}
