import { idWithoutCase } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'

/** What is told of somebody new whose id differs from another one by case alone. */
export const APART_BY_CASE =
  'Somebody else has the same id in another upper or lower case. They are two people: correct the id where they are one.'

/** Which of these ids of new people another id of the source equals but for its case. */
export async function idsApartByCase(ctx: Context, source: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await ctx.db.$queryRaw<{ value: string }[]>(Prisma.sql`
    SELECT value FROM "ExternalId"
    WHERE source = ${source} AND portevoix_without_case(value) = ANY(${ids.map(idWithoutCase)}::text[])`)
  const spellings = Map.groupBy(new Set([...ids, ...rows.map(({ value }) => value)]), idWithoutCase)
  return new Set(ids.filter((id) => (spellings.get(idWithoutCase(id))?.length ?? 0) > 1))
}
