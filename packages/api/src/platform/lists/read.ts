import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { type Columns, columnsInSql, guardColumns } from '../../core/selected-columns.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { decodeCursor, encodeCursor, type OrderColumnType } from './cursor.ts'
import { type Page, toPage } from './page.ts'

const { sql, raw } = Prisma
type Sql = Prisma.Sql

/** A column that a list may be ordered by. Rows without a value come last, in either direction. */
export interface OrderColumn {
  column: string
  type: OrderColumnType
  /** Whether rows may have no value. Said, because only an order without that case can be read from an index. */
  nullable?: boolean
}

/** How the rows of a list belong to a parent: by a column of theirs, through a table between, or by a condition. */
export type ParentLink =
  | { column: string }
  | { through: string; parentColumn: string; childColumn: string; listColumn?: string }
  /** A condition on alias `t` for the parent `p.id`. */
  | { condition: Sql }

/** What to read: one page of a table, or one page for each of many parents. */
export interface PageRequest {
  table: Prisma.ModelName
  columns: Columns
  order: OrderColumn
  orderName: string
  direction: 'ASC' | 'DESC'
  first: number
  after: string | null
  where: Sql
  parent: ParentLink | null
}

type KeyedRow = { id: string; __parent?: string; __sort: string | null }

/**
 * Reads a page per parent in one statement, whatever the number of parents; the LIMIT stands inside, so that no more
 * rows leave the database than were asked for (and one, to know whether there are more).
 */
async function readPages(ctx: Context, request: PageRequest, parents: readonly string[]): Promise<Page<object>[]> {
  const { parent, table } = request
  const rows = await ctx.db.$read<KeyedRow>(
    parent
      ? sql`SELECT p.id AS "__parent", page.* FROM unnest(${[...parents]}::uuid[]) AS p(id) CROSS JOIN LATERAL (
          SELECT ${columnsInSql(request.columns)}, ${sortText(request)} AS "__sort" FROM ${fromParent(table, parent)} AND ${pageOf(request)}
        ) page`
      : sql`SELECT ${columnsInSql(request.columns)}, ${sortText(request)} AS "__sort" FROM ${raw(`"${table}"`)} t WHERE ${pageOf(request)}`,
  )
  const byParent = Map.groupBy(guardColumns(table, request.columns, rows), (row) => row.__parent ?? '')
  const cursorOf = (row: KeyedRow) => encodeCursor({ order: request.orderName, value: row.__sort, id: row.id })
  return parents.map((id) => toPage(byParent.get(parent ? id : '') ?? [], { ...request, cursorOf }))
}

function fromParent(table: string, parent: ParentLink): Sql {
  if ('condition' in parent) return sql`${raw(`"${table}"`)} t WHERE ${parent.condition}`
  return 'column' in parent
    ? sql`${raw(`"${table}"`)} t WHERE t.${raw(`"${parent.column}"`)} = p.id`
    : sql`${raw(`"${parent.through}"`)} j JOIN ${raw(`"${table}"`)} t
        ON t."organizationId" = j."organizationId" AND t.${raw(`"${parent.listColumn ?? 'id'}"`)} = j.${raw(`"${parent.childColumn}"`)}
        WHERE j.${raw(`"${parent.parentColumn}"`)} = p.id`
}

const columnOf = (request: PageRequest) => raw(`t."${request.order.column}"`)

/** The sort value as text without loss: dates to the microsecond, doubles with all digits. */
function sortText(request: PageRequest): Sql {
  return request.order.type === 'timestamptz'
    ? sql`to_char(${columnOf(request)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${columnOf(request)}::text`
}

function pageOf(request: PageRequest): Sql {
  const direction = raw(request.direction)
  return sql`${request.where} AND ${behind(request)}
    ORDER BY ${columnOf(request)} ${direction} ${raw(request.order.nullable ? 'NULLS LAST' : '')}, t.id ${direction} LIMIT ${request.first + 1}`
}

/** Keyset condition: everything that comes after the cursor in this order, whether or not its row still exists. */
function behind(request: PageRequest): Sql {
  if (request.after === null) return sql`TRUE`
  const { value, id } = decodeCursor(request.after, request.orderName, request.order.type)
  const column = columnOf(request)
  const than = raw(request.direction === 'ASC' ? '>' : '<')
  if (value === null) return sql`(${column} IS NULL AND t.id ${than} ${id}::uuid)`
  const cast = sql`${value}::${raw(request.order.type)}`
  const further = sql`(${column}, t.id) ${than} (${cast}, ${id}::uuid)`
  return request.order.nullable ? sql`(${column} IS NULL OR ${further})` : further
}

async function countRows(ctx: Context, request: PageRequest, parents: readonly string[]): Promise<number[]> {
  const { parent, table, where } = request
  if (!parent) {
    const rows = await ctx.db.$read<{ count: bigint }>(
      sql`SELECT count(*) AS count FROM ${raw(`"${table}"`)} t WHERE ${where}`,
    )
    return [Number(rows[0]?.count ?? 0)]
  }
  const rows = await ctx.db.$read<{ id: string; count: bigint }>(
    sql`SELECT p.id, c.count FROM unnest(${[...parents]}::uuid[]) AS p(id) CROSS JOIN LATERAL (
      SELECT count(*) AS count FROM ${fromParent(table, parent)} AND ${where}) c`,
  )
  const counts = new Map(rows.map((row) => [row.id, Number(row.count)]))
  return parents.map((id) => counts.get(id) ?? 0)
}

interface Key {
  request: PageRequest
  parentId: string
  /** Same text, same statement: parents with equal arguments are read together. */
  signature: string
}

function signatureOf(request: PageRequest): string {
  const { where, ...rest } = request
  return JSON.stringify([rest, where.strings, where.values.map(String)])
}

/** Groups keys by their arguments, so that each set of arguments is one statement for all parents. */
const batched = <Value>(read: (ctx: Context, request: PageRequest, parents: readonly string[]) => Promise<Value[]>) =>
  defineLoader<Key, Value>(
    async (ctx, keys) => {
      const results = new Map<Key, Value>()
      for (const group of Map.groupBy(keys, (key) => key.signature).values()) {
        const request = group[0]?.request
        if (!request) continue
        const values = await read(
          ctx,
          request,
          group.map((key) => key.parentId),
        )
        group.forEach((key, index) => {
          const value = values[index]
          if (value !== undefined) results.set(key, value)
        })
      }
      return keys.map((key) => results.get(key) ?? null)
    },
    (key) => `${key.signature} ${key.parentId}`,
  )

const pages = batched<Page<object>>(readPages)
const counts = batched<number>(countRows)

/** The read path of every list: all of the API's paging goes through these two. */
export async function readPage(ctx: Context, request: PageRequest, parentId: string | null): Promise<Page<object>> {
  const page = await pages(ctx).load({ request, parentId: parentId ?? '', signature: signatureOf(request) })
  return page ?? toPage<object>([], { ...request, cursorOf: () => '' })
}

/** How many rows the whole list has, for `totalCount`. */
export async function readCount(ctx: Context, request: PageRequest, parentId: string | null): Promise<number> {
  // Paging does not change the count: without it, all pages of a list share one.
  const whole = { ...request, columns: null, after: null, first: 0 }
  return (await counts(ctx).load({ request: whole, parentId: parentId ?? '', signature: signatureOf(whole) })) ?? 0
}
