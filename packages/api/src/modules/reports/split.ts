import { defineLoader, manyForEach } from '../../core/loaders.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { type Figure, figuresOf } from '../metrics/index.ts'
import { columnsOf, preparedShares } from './counted.ts'
import { figureRequest, type Scope, scopeKey } from './scope.ts'

const { sql } = Prisma

/** Which numbers of a scope, told apart by one or two dimensions. */
export interface SplitRequest extends Scope {
  /** Key of the metric. */
  metric: string
  by: readonly string[]
}

const splitScopeKey = (request: SplitRequest) => `${scopeKey(request)} ${request.by.join(' ')}`
const splitKey = (request: SplitRequest) => `${splitScopeKey(request)} ${request.metric}`

/** What facts come to by values: as many statements for all as for one, for each way to tell them apart. */
export const factsBy = defineLoader<SplitRequest, Figure[]>(async (ctx, asked) => {
  const scopes = [...new Map(asked.map((one) => [splitScopeKey(one), one])).values()]
  const position = new Map(scopes.map((one, index) => [splitScopeKey(one), index]))
  const figures = await figuresOf(ctx, {
    metrics: asked.map(({ metric }) => metric),
    requests: scopes.map((one) => ({ ...figureRequest(one), by: one.by })),
  })
  return manyForEach(
    asked.map((one) => `${position.get(splitScopeKey(one))} ${one.metric}`),
    figures,
    ({ request, metric }) => `${request} ${metric}`,
  )
}, splitKey)

/** Prepared shares that have these values; null stands for those that do not say. */
export interface SplitPrepared {
  values: (string | null)[]
  prepared: number
}

interface Row {
  position: number
  first: string | null
  second: string | null
  prepared: number
}

/** Prepared shares by network, country and language; of any other dimension they do not say. One statement for all. */
export const preparedBy = defineLoader<SplitRequest, SplitPrepared[]>(async (ctx, asked) => {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT scope.position::int - 1 AS position, split.* FROM ${columnsOf(asked)}
    JOIN unnest(${asked.map(({ by }) => by[0] ?? null)}::text[], ${asked.map(({ by }) => by[1] ?? null)}::text[])
      WITH ORDINALITY AS told(first, second, position) ON told.position = scope.position
    CROSS JOIN LATERAL (
      SELECT s.dimensions ->> told.first AS first, s.dimensions ->> told.second AS second, count(*)::int AS prepared
      FROM (${preparedShares()}) s GROUP BY 1, 2
    ) split ORDER BY scope.position`)
  return manyForEach(
    asked.map((_one, index) => index),
    rows,
    ({ position }) => position,
  ).map((found, index) =>
    found.map(({ first, second, prepared }) => ({
      values: [first, second].slice(0, asked[index]?.by.length ?? 0),
      prepared,
    })),
  )
}, splitKey)
