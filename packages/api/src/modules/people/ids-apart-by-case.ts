import { idWithoutCase } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { rowTexts } from './row-texts.ts'

/** The note on a new person whose id differs from another one only by case. */
export const APART_BY_CASE = rowTexts('apart-by-case')

/** For ids of new people: the other id of the source that differs only by case. */
export async function idsApartByCase(ctx: Context, source: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await ctx.db.$queryRaw<{ value: string }[]>(Prisma.sql`
    SELECT value FROM "ExternalId"
    WHERE source = ${source} AND "valueWithoutCase" = ANY(${ids.map(idWithoutCase)}::text[])`)
  const spellings = Map.groupBy(new Set([...ids, ...rows.map(({ value }) => value)]), idWithoutCase)
  return new Set(ids.filter((id) => (spellings.get(idWithoutCase(id))?.length ?? 0) > 1))
}
