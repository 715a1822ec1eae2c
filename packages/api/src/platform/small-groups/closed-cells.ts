import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { insertRows } from '../../core/rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { declareCascades } from '../auth/index.ts'
import type { ClosedCell } from './blocks.ts'
import type { Closer } from './monthly-close.ts'
import { type Cell, partition } from './partition.ts'

declareCascades({ MonthlyClose: { parts: ['ClosedCell', 'ClosedPeople'] } })

/** People of the organisation as they are now, by cell, in an order that is always the same. */
export type ReadCells = (ctx: Context) => Promise<readonly Cell[]>

/** Cuts the people into blocks for the month that is closed: once, as they are at its close, and never anew. */
export const closeBlocks =
  (readCells: ReadCells): Closer =>
  async (ctx, { month, smallest }) => {
    const cells = await readCells(ctx)
    const blocks = partition(cells, smallest)
    const rows = cells.map(({ path, people }, position) => {
      const { number: block = null, home = [] } = blocks[position] ?? {}
      return { month, position, people, path: [...path], block, home: [...home] }
    })
    await insertRows(ctx, 'ClosedCell', rows)
  }

/** What the close of a month kept. */
export interface ClosedMonth {
  /** The smallest group at the close. */
  readonly smallest: number
  readonly cells: readonly ClosedCell[]
}

/**
 * The people of a month by its first day, as its close cut them; null for a month that is not closed, or was before people
 * were cut into blocks.
 */
export const closedMonthOf = defineLoader<string, ClosedMonth>(async (ctx, months) => {
  const closes = await ctx.db.$queryRaw<{ month: string; smallest: number }[]>(Prisma.sql`
    SELECT month::text, smallest FROM "MonthlyClose" WHERE month = ANY(${[...months]}::date[]) AND smallest IS NOT NULL`)
  // As JSON: the driver reads arrays sign by sign, and there are thousands of cells.
  const cells = await ctx.db.$queryRaw<(ClosedCell & { month: string })[]>(Prisma.sql`
    SELECT month::text, to_json(path) AS path, people, block, to_json(home) AS home FROM "ClosedCell" WHERE month = ANY(${[...months]}::date[])
    ORDER BY month, position`)
  const byMonth = Map.groupBy(cells, ({ month }) => month)
  const smallest = new Map(closes.map((close) => [close.month, close.smallest]))
  return months.map((month) => {
    const size = smallest.get(month)
    return size === undefined ? null : { smallest: size, cells: byMonth.get(month) ?? [] }
  })
})

/** Which counts of a closed month: of a metric, over as many months as end with it. */
interface CountedKey {
  readonly month: string
  readonly metric: string
  readonly months: number
}

/** How many people of each cell were counted, by its position, for each part; empty for all parts together. */
export type ClosedPeople = ReadonlyMap<string, ReadonlyMap<number, number>>

/** What a close counted of people; null where it counted none. */
export const closedPeopleOf = defineLoader<CountedKey, ClosedPeople>(
  async (ctx, keys) => {
    const rows = await ctx.db.$queryRaw<{ asked: number; part: string; position: number; people: number }[]>(Prisma.sql`
      SELECT key.asked::int - 1 AS asked, c.part, c.position, c.people FROM unnest(
        ${keys.map(({ month }) => month)}::date[], ${keys.map(({ metric }) => metric)}::text[],
        ${keys.map(({ months }) => months)}::int[]) WITH ORDINALITY AS key(month, metric, months, asked)
      JOIN "ClosedPeople" c ON c.month = key.month AND c.metric = key.metric AND c.months = key.months`)
    const byKey = Map.groupBy(rows, ({ asked }) => asked)
    return keys.map((_key, index) => {
      const found = byKey.get(index)
      if (!found) return null
      const byPart = Map.groupBy(found, ({ part }) => part)
      return new Map([...byPart].map(([part, own]) => [part, new Map(own.map((row) => [row.position, row.people]))]))
    })
  },
  ({ month, metric, months }) => `${month} ${metric} ${months}`,
)
