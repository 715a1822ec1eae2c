import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { type ReadCondition, readCondition, readSource } from './row-reach.ts'
import { onceFor, type RowRead, rowRead, takeRows, wholeRowRead } from './row-reads.ts'

const { sql, raw } = Prisma

/** Loads values by key; null when there is none. */
export type Loader<Key, Value> = DataLoader<Key, Value | null, unknown>

/**
 * A batched read: all keys requested in one turn of the event loop become one statement.
 * @param load returns one value per key, in the order of the keys; null when there is none.
 */
export function defineLoader<Key, Value>(
  load: (ctx: Context, keys: readonly Key[]) => Promise<readonly (Value | null)[]>,
  cacheKey?: (key: Key) => string,
): (ctx: Context) => Loader<Key, Value> {
  const identity = {}
  return (ctx) => {
    const known = ctx.loaders.get(identity) as Loader<Key, Value> | undefined
    if (known) return known
    const loader = new DataLoader<Key, Value | null, unknown>((keys) => load(ctx, keys), {
      cacheKeyFn: cacheKey ?? ((key) => key),
    })
    ctx.loaders.set(identity, loader)
    return loader
  }
}

/** Arranges rows by one of their columns, in the order of the keys; null when no row has the key. */
export function oneForEach<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => byKey.get(key) ?? null)
}

/** Groups rows into one list per key. */
export function manyForEach<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = Map.groupBy(rows, keyOf)
  return keys.map((key) => byKey.get(key) ?? [])
}

/** Selects the columns that a loader reads: those that a field's selection needs, and additional ones. */
export interface LoadedFor {
  info: GraphQLResolveInfo
  beside?: readonly string[]
}

/** A join table: the id is that of its row, and this column names the row to load. */
interface Through {
  table: Prisma.ModelName
  column: string
}

/** Loads rows of a table by id, or through a join table by the ids of its rows. */
export interface RowsById<Row> {
  /** Reads whole rows, or with `loaded` only the needed columns. */
  (ctx: Context, loaded?: LoadedFor): Loader<string, Row>
  readonly table: Prisma.ModelName
  /** The rows as alias `t`, limited to those that may be read; `picked` is a condition on their id. */
  from(ctx: Context, picked: (id: Prisma.Sql) => Prisma.Sql): Prisma.Sql
}

/** Loads rows of a table by id without checking permissions: for acts, and for rows that the caller may read anyway. */
export function loaderById<Row extends { id: string }>(table: Prisma.ModelName): RowsById<Row> {
  return rowsWhere(table, { condition: () => sql`TRUE`, source: () => raw(`"${table}"`) })
}

/** The same for what is shown: columns that read otherwise to the actor do so here. */
export function shownById<Row extends { id: string }>(table: Prisma.ModelName): RowsById<Row> {
  return rowsWhere(table, { condition: () => sql`TRUE`, source: (ctx) => readSource(ctx, table) })
}

/** Loads only the rows that the actor may read. Everything that returns an object uses it. */
export function readableLoader<Row extends { id: string }>(table: Prisma.ModelName, through?: Through): RowsById<Row> {
  const condition: ReadCondition = (ctx) => readCondition(ctx, table)
  return rowsWhere(table, { condition, source: (ctx) => readSource(ctx, table) }, through)
}

function rowsWhere<Row extends { id: string }>(
  table: Prisma.ModelName,
  { condition, source }: { condition: ReadCondition; source: ReadCondition },
  through?: Through,
): RowsById<Row> {
  const loaders = {}
  const plans = {}
  const key = raw(through ? 'j.id' : 't.id')
  const from: RowsById<Row>['from'] = (ctx, picked) =>
    through
      ? sql`FROM ${raw(`"${through.table}"`)} j JOIN ${source(ctx)} t
          ON t."organizationId" = j."organizationId" AND t.id = j.${raw(`"${through.column}"`)}
          WHERE ${picked(key)} AND ${condition(ctx)}`
      : sql`FROM ${source(ctx)} t WHERE ${picked(key)} AND ${condition(ctx)}`

  const loaderOf = (read: RowRead) =>
    defineLoader<string, Row>(async (ctx, ids) => {
      const found = await ctx.db.$read<{ key: string; row: unknown[] }>(
        sql`SELECT p."__key" AS key, ${read.json()} AS row FROM (
          SELECT ${key} AS "__key", ${read.picked} ${from(ctx, (id) => sql`${id} = ANY(${[...ids]}::uuid[])`)}) p`,
      )
      return oneForEach(ids, takeRows(found), (one) => one.key).map((one) => one && (read.decode(one.row) as Row))
    })

  const load = (ctx: Context, loaded?: LoadedFor): Loader<string, Row> => {
    const bySelection = (ctx.loaders.get(loaders) ?? new Map()) as Map<string, Loader<string, Row>>
    ctx.loaders.set(loaders, bySelection)
    const loaderFor = (read: RowRead) => {
      const signature = `${read.columns?.join() ?? '*'} ${read.nodes}`
      const loader = bySelection.get(signature) ?? loaderOf(read)(ctx)
      bySelection.set(signature, loader)
      return loader
    }
    if (!loaded) return loaderFor(wholeRowRead(table))
    const { info, beside } = loaded
    return onceFor(ctx, info, plans, () => loaderFor(rowRead(ctx, info, { type: table, table, beside })))
  }
  return Object.assign(load, { table, from })
}
