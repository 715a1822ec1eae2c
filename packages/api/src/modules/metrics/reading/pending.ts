import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type DimensionFilter, dimensionConditions } from './dimension-conditions.ts'
import type { FigureRequest } from './figure-types.ts'
import { asRelation, spansOf } from './spans.ts'

const { sql, join } = Prisma

/** What parts of some subjects gained and nobody has added to these yet, as rows of a subquery. */
export const pendingOf = (subjectIds: readonly string[], metrics: readonly string[]): Prisma.Sql => sql`
  SELECT q.id, a."ancestorId" AS subject, q.metric, q."groupId" AS "group", q."dimensionsId" AS dimensions, q.dated, q.at,
    q."on" AS day, q.sum, q.points, q."notedAt", g."timeZone" AS zone
  FROM "MetricPending" q JOIN "MetricAncestor" a ON a."organizationId" = q."organizationId" AND a."subjectId" = q."subjectId"
  JOIN "MetricGroup" g ON g."organizationId" = q."organizationId" AND g.id = q."groupId"
  WHERE a."ancestorId" = ANY(${[...subjectIds]}::uuid[]) AND q.metric = ANY(${[...metrics]})`

/** Whether a change that waits, as `q`, lies in a `span`. Parts of quarters are read from the facts, and none waits there. */
export const PENDING_IN_SPAN = sql`CASE span.kind
  WHEN 'DATE' THEN q.dated AND q.day >= span."fromDay" AND q.day < span."toDay"
  WHEN 'DAY' THEN NOT q.dated AND q.zone = span.zone AND q.day >= span."fromDay" AND q.day < span."toDay"
  WHEN 'QUARTER' THEN NOT q.dated AND q.zone = span.zone AND q.at >= span."from" AND q.at < span."to"
  ELSE false END`

/** Changes of one metric that wait, of those that a request reads. */
export interface Waiting {
  request: number
  metric: string
  count: number
  /** When the first of them was noted. */
  oldestAt: Date
}

/**
 * What answers to these requests include that has not been added to the sums of their subjects yet. What was known at an
 * instant is read from the facts, and includes nothing that waits.
 */
export async function waitingIn(
  ctx: Context,
  { metrics, requests }: { metrics: readonly string[]; requests: readonly FigureRequest[] },
): Promise<Waiting[]> {
  const asked = requests.flatMap((request, index) => (request.knownAt ? [] : [{ ...request, index }]))
  const rows: Waiting[] = []
  for (const alike of Map.groupBy(asked, ({ where }) => JSON.stringify(where)).values()) {
    const found = await waitingAlike(ctx, metrics, alike)
    rows.push(...found.map((row) => ({ ...row, request: alike[row.request]?.index ?? row.request })))
  }
  return rows
}

async function waitingAlike(
  ctx: Context,
  metrics: readonly string[],
  requests: readonly FigureRequest[],
): Promise<Waiting[]> {
  const subjects = [...new Set(requests.map(({ subjectId }) => subjectId))]
  const where: DimensionFilter = requests[0]?.where ?? {}
  return await ctx.db.$queryRaw<Waiting[]>(sql`
    SELECT span.request, q.metric, count(DISTINCT q.id)::int AS count, min(q."notedAt") AS "oldestAt"
    FROM (${asRelation(await spansOf(ctx, requests))}) span JOIN (${pendingOf(subjects, metrics)}) q ON q.subject = span.subject
    LEFT JOIN "MetricDimensionSet" d ON d.id = q.dimensions
    WHERE ${join([PENDING_IN_SPAN, ...dimensionConditions(where)], ' AND ')} GROUP BY 1, 2`)
}
