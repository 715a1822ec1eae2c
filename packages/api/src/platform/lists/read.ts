import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { type Hanging, type RowRead, takeRows } from '../../core/row-reads.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { decodeCursor, encodeCursor, type OrderColumnType } from './cursor.ts'
import type { Page } from './page.ts'

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
  /** What the rows are read from. */
  source: Sql
  read: RowRead
  /** Whether the cursors of its rows are asked for. */
  cursors: boolean
  /** Whether it is asked if there are more rows behind it. */
  more: boolean
  order: OrderColumn
  orderName: string
  direction: 'ASC' | 'DESC'
  first: number
  after: string | null
  where: Sql
  parent: ParentLink | null
}

/**
 * A page as one value of JSON; its LIMIT stands inside, so that no more rows leave their table than were asked for, and
 * one, where it is asked whether there are more.
 * @param from the rows, up to a condition of theirs.
 */
function pageJson(request: PageRequest, from: Sql): Sql {
  const { read, cursors } = request
  const sort = cursors ? sql`, ${sortText(request)} AS "__sort"` : raw('')
  return sql`(SELECT coalesce(json_agg(${read.json(cursors ? sql`p."__sort"` : undefined)}), '[]'::json) FROM (
    SELECT ${read.picked}${sort} FROM ${from} AND ${pageOf(request)}) p)`
}

/** Reads a page per parent in one statement, whatever the number of parents. */
async function readPages(ctx: Context, request: PageRequest, parents: readonly string[]): Promise<Page<object>[]> {
  const { parent, source } = request
  if (!parent) {
    const read = await ctx.db.$read<{ page: Values[] }>(
      sql`SELECT ${pageJson(request, sql`${source} t WHERE TRUE`)} AS page`,
    )
    const [one] = takeRows(read)
    return parents.map(() => toRowPage(one?.page ?? [], request))
  }
  const pages = await ctx.db.$read<{ id: string; page: Values[] }>(
    sql`SELECT p.id, ${pageJson(request, fromParent(source, parent))} AS page FROM unnest(${[...parents]}::uuid[]) AS p(id)`,
  )
  const byParent = new Map(takeRows(pages).map(({ id, page }) => [id, page]))
  return parents.map((id) => toRowPage(byParent.get(id) ?? [], request))
}

/** A page of a list that hangs on the row `p`, to be read with it. */
export function hangingPage(request: PageRequest, parent: ParentLink): Hanging {
  return {
    sql: pageJson(request, fromParent(request.source, parent)),
    decode: (values) => toRowPage(values as Values[], request),
    nodes: request.read.nodes,
  }
}

type Values = readonly unknown[]

const toRowPage = (values: readonly Values[], request: PageRequest): Page<object> => new RowPage(values, request)

/**
 * A page, its edges and what is told of it are made of classes: a getter in a literal is defined anew for each object, in the
 * part of the heap that is seldom cleared.
 */
class RowPage implements Page<object> {
  readonly edges: Page<object>['edges']
  readonly pageInfo: Page<object>['pageInfo']

  constructor(values: readonly Values[], request: PageRequest) {
    const { first, more, read } = request
    const shown = more ? values.slice(0, first) : values
    this.edges = shown.map((row) => new RowEdge(read.decode(row), row, request))
    this.pageInfo = new RowPageInfo(this.edges, values.length > first, request)
  }
}

class RowEdge {
  readonly node: object
  readonly #values: Values
  readonly #request: PageRequest

  constructor(node: object, values: Values, request: PageRequest) {
    this.node = node
    this.#values = values
    this.#request = request
  }

  get cursor(): string {
    const { cursors, orderName } = this.#request
    if (!cursors) throw new Error('The cursors of this page were not read.')
    const { id } = this.node as { id: string }
    return encodeCursor({ order: orderName, value: (this.#values.at(-1) ?? null) as string | null, id })
  }
}

class RowPageInfo {
  readonly #edges: Page<object>['edges']
  readonly #hasMore: boolean
  readonly #request: PageRequest

  constructor(edges: Page<object>['edges'], hasMore: boolean, request: PageRequest) {
    this.#edges = edges
    this.#hasMore = hasMore
    this.#request = request
  }

  get hasNextPage(): boolean {
    if (!this.#request.more) throw new Error('Whether there is more behind this page was not read.')
    return this.#hasMore
  }

  get hasPreviousPage(): boolean {
    return this.#request.after !== null
  }

  get startCursor(): string | null {
    return this.#edges[0]?.cursor ?? null
  }

  get endCursor(): string | null {
    // On an empty page the reader keeps its place: what is added later comes after it.
    return this.#edges.at(-1)?.cursor ?? this.#request.after
  }
}

function fromParent(source: Sql, parent: ParentLink): Sql {
  if ('condition' in parent) return sql`${source} t WHERE ${parent.condition}`
  return 'column' in parent
    ? sql`${source} t WHERE t.${raw(`"${parent.column}"`)} = p.id`
    : sql`${raw(`"${parent.through}"`)} j JOIN ${source} t
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
    ORDER BY ${columnOf(request)} ${direction} ${raw(request.order.nullable ? 'NULLS LAST' : '')}, t.id ${direction} LIMIT ${raw(String(request.first + (request.more ? 1 : 0)))}`
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
  const { parent, source, where } = request
  if (!parent) {
    const rows = await ctx.db.$read<{ count: bigint }>(sql`SELECT count(*) AS count FROM ${source} t WHERE ${where}`)
    return [Number(rows[0]?.count ?? 0)]
  }
  const rows = await ctx.db.$read<{ id: string; count: bigint }>(
    sql`SELECT p.id, c.count FROM unnest(${[...parents]}::uuid[]) AS p(id) CROSS JOIN LATERAL (
      SELECT count(*) AS count FROM ${fromParent(source, parent)} AND ${where}) c`,
  )
  const counts = new Map(rows.map((row) => [row.id, Number(row.count)]))
  return parents.map((id) => counts.get(id) ?? 0)
}

/** What to read of a list for one selection, and what tells it from others. */
export interface PlannedPage {
  readonly request: PageRequest
  readonly page: string
  readonly count: string
}

export function planPage(request: PageRequest): PlannedPage {
  const { table, where, parent, read, cursors, more, orderName, first, after } = request
  const link =
    parent && 'condition' in parent ? [parent.condition.strings, parent.condition.values.map(String)] : parent
  // Paging does not change the count: all pages of a list share one.
  const count = JSON.stringify([table, link, where.strings, where.values.map(String)])
  const page = JSON.stringify([count, read.columns, read.nodes, cursors, more, orderName, first, after])
  return { request, page, count }
}

interface Key {
  request: PageRequest
  parentId: string
  /** Same text, same statement: parents with equal arguments are read together. */
  signature: string
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
export async function readPage(
  ctx: Context,
  { request, page }: PlannedPage,
  parentId: string | null,
): Promise<Page<object>> {
  const read = await pages(ctx).load({ request, parentId: parentId ?? '', signature: page })
  return read ?? toRowPage([], request)
}

/** How many rows the whole list has, for `totalCount`. */
export async function readCount(
  ctx: Context,
  { request, count }: PlannedPage,
  parentId: string | null,
): Promise<number> {
  return (await counts(ctx).load({ request, parentId: parentId ?? '', signature: count })) ?? 0
}
