import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { Prisma, type ScimGroup, type ScimUser } from '../../generated/prisma/client.ts'
import type { ResourceType } from './attributes.ts'
import { filterCondition } from './filter.ts'
import { operandOf } from './filter-columns.ts'
import type { Attributes } from './resource.ts'
import { invalidValue, ScimError } from './scim-error.ts'

const { raw, sql } = Prisma
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
/** Resources of one page. */
export const LARGEST_PAGE = 200
const USUAL_PAGE = 100
const LARGEST_START = 2_147_483_647

/** A page of a list, as it is asked for. */
export interface Query {
  readonly condition: Prisma.Sql
  readonly order: Prisma.Sql
  /** The place of the first resource, counted from 1. */
  readonly startIndex: number
  readonly count: number
}

/** @throws ScimError invalidFilter, invalidValue, invalidPath. */
export function readQuery(type: ResourceType, parameters: URLSearchParams): Query {
  return {
    condition: filterCondition(type, parameters.get('filter')),
    order: orderOf(type, parameters.get('sortBy'), parameters.get('sortOrder')),
    // What is lower is read as the lowest (RFC 7644, 3.4.2.4).
    startIndex: Math.min(LARGEST_START, Math.max(1, whole(parameters, 'startIndex') ?? 1)),
    count: Math.min(LARGEST_PAGE, Math.max(0, whole(parameters, 'count') ?? USUAL_PAGE)),
  }
}

function whole(parameters: URLSearchParams, name: string): number | null {
  const text = parameters.get(name)
  if (text === null) return null
  if (!/^-?\d{1,15}$/.test(text)) throw invalidValue(`${name} is a whole number.`)
  return Number(text)
}

function orderOf(type: ResourceType, sortBy: string | null, sortOrder: string | null): Prisma.Sql {
  const last = sql`t."createdAt", t.id`
  if (sortBy === null) return last
  const operand = operandOf(type, sortBy)
  if (operand.kind === 'list')
    throw new ScimError(400, 'invalidPath', `${sortBy.slice(0, 60)} has several values: sort by another attribute.`)
  const direction = sortOrder?.toLowerCase() === 'descending' ? sql`DESC` : sql`ASC`
  return sql`${operand.value} ${direction} NULLS LAST, ${last}`
}

/** A page of the users or groups of a source, and how many there are. */
export async function readPage<Row extends ScimUser | ScimGroup>(
  ctx: Context,
  table: Row extends ScimUser ? 'ScimUser' : 'ScimGroup',
  source: string,
  query: Query,
): Promise<{ rows: Row[]; total: number }> {
  const { condition, order, startIndex, count } = query
  const from = sql`FROM ${raw(`"${table}"`)} t WHERE t.source = ${source} AND ${condition}`
  const rows =
    count === 0
      ? []
      : await ctx.db.$queryRaw<Row[]>(sql`
          SELECT ${everyColumn(table)} ${from} ORDER BY ${order} LIMIT ${count} OFFSET ${startIndex - 1}`)
  if (rows.length < count && (rows.length > 0 || startIndex === 1)) return { rows, total: startIndex - 1 + rows.length }
  const [counted] = await ctx.db.$queryRaw<{ total: bigint }[]>(sql`SELECT count(*) AS total ${from}`)
  return { rows, total: Number(counted?.total ?? 0) }
}

/** A list as SCIM answers it. */
export function listAnswer(resources: readonly unknown[], page: { total: number; startIndex: number }): object {
  return {
    schemas: [LIST],
    totalResults: page.total,
    startIndex: page.startIndex,
    itemsPerPage: resources.length,
    Resources: resources as Attributes[],
  }
}
