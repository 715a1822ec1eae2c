import { hash } from 'node:crypto'
import type { Context } from '../../../core/context.ts'
import { NO_ID } from '../../../core/ids.ts'
import { insertRows } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Dimensions, setKey } from './read-dimensions.ts'

const { sql } = Prisma

/** Values of one dimension that a metric is told apart by; the rest count as one. */
export const VALUES_KEPT = 200
/** Stands for every value of a dimension beyond those that are kept. */
export const OTHER = 'OTHER'

/** What is split: a metric, and the values that a fact of it has. */
interface Split {
  metric: string
  dimensions: Dimensions
}

/**
 * Ids of the sets of values that facts refer to, in the order of the facts, made where they are new. A value beyond the
 * 200 that a metric keeps of a dimension becomes `OTHER`. Facts without dimensions have the id of nothing.
 * @returns the ids, and how many facts have an `OTHER`.
 */
export async function storeDimensions(
  ctx: Context,
  splits: readonly Split[],
): Promise<{ ids: string[]; asOther: number }> {
  if (splits.every(({ dimensions }) => isEmpty(dimensions))) return { ids: splits.map(() => NO_ID), asOther: 0 }
  const kept = await keepValues(ctx, splits)
  let asOther = 0
  const sets = new Map<string, Dimensions>()
  const ids = splits.map(({ metric, dimensions }) => {
    if (isEmpty(dimensions)) return NO_ID
    const values = Object.fromEntries(
      Object.entries(dimensions).map(([key, value]) => [key, kept.has(nameOf(metric, key, value)) ? value : OTHER]),
    )
    if (Object.keys(values).some((key) => values[key] !== dimensions[key])) asOther += 1
    const id = idOfSet(ctx, values)
    sets.set(id, values)
    return id
  })
  const rows = [...sets].sort(([a], [b]) => (a < b ? -1 : 1))
  await ctx.db.$executeRaw(sql`
    INSERT INTO "MetricDimensionSet" (id, "values")
    SELECT id, "values"::jsonb FROM unnest(
      ${rows.map(([id]) => id)}::uuid[], ${rows.map(([, values]) => JSON.stringify(values))}::text[]) AS set(id, "values")
    ON CONFLICT DO NOTHING`)
  return { ids, asOther }
}

const isEmpty = (dimensions: Dimensions): boolean => Object.keys(dimensions).length === 0

const nameOf = (metric: string, dimension: string, value: string) => JSON.stringify([metric, dimension, value])

/** The same values have the same id, so that whoever brings them need not look it up. */
function idOfSet(ctx: Context, values: Dimensions): string {
  const digits = hash('sha256', `${ctx.organizationId} ${setKey(values)}`)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}

interface KeptValue {
  metric: string
  dimension: string
  value: string
}

/** Names of the values that are kept, those of these facts added as far as there is room. */
async function keepValues(ctx: Context, splits: readonly Split[]): Promise<ReadonlySet<string>> {
  const told = new Map<string, KeptValue>()
  for (const { metric, dimensions } of splits) {
    for (const [dimension, value] of Object.entries(dimensions)) {
      told.set(nameOf(metric, dimension, value), { metric, dimension, value })
    }
  }
  const pairs = [...new Map([...told.values()].map((one) => [`${one.metric} ${one.dimension}`, one])).values()]
  const find = async () => {
    const rows = await ctx.db.$queryRaw<KeptValue[]>(sql`
      SELECT v.metric, v.dimension, v.value FROM unnest(
        ${pairs.map(({ metric }) => metric)}::text[], ${pairs.map(({ dimension }) => dimension)}::text[]) AS asked(metric, dimension)
      JOIN "MetricDimensionValue" v ON v.metric = asked.metric AND v.dimension = asked.dimension`)
    return new Map(rows.map((row) => [nameOf(row.metric, row.dimension, row.value), row]))
  }
  const isNew = (known: ReadonlyMap<string, KeptValue>) => [...told].filter(([name]) => !known.has(name))
  let known = await find()
  if (isNew(known).length === 0) return new Set(known.keys())
  // Values that come at the same time must not be more than there is room for.
  await ctx.db.$executeRaw(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`metric dimensions ${ctx.organizationId}`}, 0))`,
  )
  known = await find()
  const room = new Map<string, number>()
  for (const { metric, dimension } of known.values()) count(room, `${metric} ${dimension}`)
  const added = isNew(known).filter(([, { metric, dimension, value }]) => {
    return value !== OTHER && count(room, `${metric} ${dimension}`) <= VALUES_KEPT
  })
  await insertRows(
    ctx,
    'MetricDimensionValue',
    added.map(([, value]) => value),
  )
  return new Set([...known.keys(), ...added.map(([name]) => name)])
}

function count(counts: Map<string, number>, name: string): number {
  const next = (counts.get(name) ?? 0) + 1
  counts.set(name, next)
  return next
}
