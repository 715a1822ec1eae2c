import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { type ReadCondition, readCondition } from './row-reach.ts'
import { onceFor, type RowRead, rowRead, wholeRowRead } from './row-reads.ts'

const { sql, raw } = Prisma

/** Loads values by key; null where there is none. */
export type Loader<Key, Value> = DataLoader<Key, Value | null, unknown>

/**
 * A batched read: all keys asked for in one turn of an operation become one statement.
 * @param load answers one value per key, in the order of the keys; null where there is none.
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

/** Arranges rows by a key of theirs, in the order of the keys; null where no row has it. */
export function oneForEach<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => byKey.get(key) ?? null)
}

/** Arranges rows in one list per key. */
export function manyForEach<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = Map.groupBy(rows, keyOf)
  return keys.map((key) => byKey.get(key) ?? [])
}

/** Which columns of its rows a loader reads: those that a field's selection needs, and some beside them. */
export interface LoadedFor {
  info: GraphQLResolveInfo
  beside?: readonly string[]
}

/** A table between: the id is that of its row, which names the row that is meant in this column. */
interface Through {
  table: Prisma.ModelName
  column: string
}

/** Rows of a table of the organisation by id; with a table between, by the ids of its rows. */
export interface RowsById<Row> {
  /** Whole rows, or with what a field's selection needs, where that is said. */
  (ctx: Context, loaded?: LoadedFor): Loader<string, Row>
  readonly table: Prisma.ModelName
  /** From where they come, as alias `t` and within what may be read; `picked` is a condition on their id. */
  from(ctx: Context, picked: (id: Prisma.Sql) => Prisma.Sql): Prisma.Sql
}

/**
 * Loads rows of a table of the organisation by id. Authorises nothing: it is for acts, and for what a caller may read of
 * anyhow.
 */
export function loaderById<Row extends { id: string }>(table: Prisma.ModelName): RowsById<Row> {
  return rowsWhere(table, () => sql`TRUE`)
}

/** The same of the rows that the actor may read, for everything that answers a thing. */
export function readableLoader<Row extends { id: string }>(table: Prisma.ModelName, through?: Through): RowsById<Row> {
  return rowsWhere(table, (ctx) => readCondition(ctx, table), through)
}

function rowsWhere<Row extends { id: string }>(
  table: Prisma.ModelName,
  condition: ReadCondition,
  through?: Through,
): RowsById<Row> {
  const loaders = {}
  const plans = {}
  const key = raw(through ? 'j.id' : 't.id')
  const from: RowsById<Row>['from'] = (ctx, picked) =>
    through
      ? sql`FROM ${raw(`"${through.table}"`)} j JOIN ${raw(`"${table}"`)} t
          ON t."organizationId" = j."organizationId" AND t.id = j.${raw(`"${through.column}"`)}
          WHERE ${picked(key)} AND ${condition(ctx)}`
      : sql`FROM ${raw(`"${table}"`)} t WHERE ${picked(key)} AND ${condition(ctx)}`

  const loaderOf = (read: RowRead) =>
    defineLoader<string, Row>(async (ctx, ids) => {
      const found = await ctx.db.$read<{ key: string; row: unknown[] }>(
        sql`SELECT p."__key" AS key, ${read.json()} AS row FROM (
          SELECT ${key} AS "__key", ${read.picked} ${from(ctx, (id) => sql`${id} = ANY(${[...ids]}::uuid[])`)}) p`,
      )
      return oneForEach(ids, found, (one) => one.key).map((one) => one && (read.decode(one.row) as Row))
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
