import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { type ReadCondition, readCondition } from './row-reach.ts'
import { type Columns, columnsInSql, guardColumns, selectedColumns } from './selected-columns.ts'

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

/**
 * Loads rows of a table of the organisation by id: whole ones, or with the columns that a field's selection needs, where
 * that is said. Authorises nothing: it is for acts, and for what a caller may read of anyhow.
 */
export function loaderById<Row extends { id: string }>(
  table: Prisma.ModelName,
): (ctx: Context, loaded?: LoadedFor) => Loader<string, Row> {
  return loaderWhere(table, () => Prisma.sql`TRUE`)
}

/** The same of the rows that the actor may read, for everything that answers a thing. */
export function readableLoader<Row extends { id: string }>(
  table: Prisma.ModelName,
): (ctx: Context, loaded?: LoadedFor) => Loader<string, Row> {
  return loaderWhere(table, (ctx) => readCondition(ctx, table))
}

function loaderWhere<Row extends { id: string }>(table: Prisma.ModelName, condition: ReadCondition) {
  const identity = {}
  return (ctx: Context, loaded?: LoadedFor): Loader<string, Row> => {
    const columns = loaded ? selectedColumns(loaded.info, { type: table, table }, loaded.beside) : null
    const bySelection = (ctx.loaders.get(identity) ?? new Map()) as Map<string, Loader<string, Row>>
    ctx.loaders.set(identity, bySelection)
    const signature = columns?.join() ?? '*'
    const loader = bySelection.get(signature) ?? loaderOf<Row>(table, columns, condition)(ctx)
    bySelection.set(signature, loader)
    return loader
  }
}

function loaderOf<Row extends { id: string }>(table: Prisma.ModelName, columns: Columns, condition: ReadCondition) {
  return defineLoader<string, Row>(async (ctx, ids) => {
    const rows = await ctx.db.$read<Row>(
      Prisma.sql`SELECT ${columnsInSql(columns)} FROM ${Prisma.raw(`"${table}"`)} t WHERE t.id = ANY(${[...ids]}::uuid[]) AND ${condition(ctx)}`,
    )
    return oneForEach(ids, guardColumns(table, columns, rows), (row) => row.id)
  })
}
