import type { Context } from '../../../core/context.ts'
import { placeOfDay } from '../../../core/day.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { metricOf } from '../registry.ts'
import { dimensionConditions } from './dimension-conditions.ts'
import type { FigureRequest } from './figure-types.ts'
import { partsKnown } from './parts-known.ts'
import { pendingOf } from './pending.ts'
import { inForce } from './period-parts.ts'

const { sql, join } = Prisma

/** Days of the calendar about which a request asks. */
export interface DaysRequest extends FigureRequest {
  days: readonly string[]
}

interface DatedDay {
  request: number
  metric: string
  day: string
}

/**
 * On which of the days facts are known whose hour is not, of subjects and their parts. Of metrics that keep the last there is
 * none: such a day stands at an instant of its own (see `placeOfDay`).
 */
export async function datedDaysIn(
  ctx: Context,
  { metrics, requests }: { metrics: readonly string[]; requests: readonly DaysRequest[] },
): Promise<DatedDay[]> {
  const registered = await Promise.all(metrics.map((key) => metricOf(ctx, key)))
  const keys = registered.flatMap(({ key, aggregation }) => (aggregation === 'SUM' ? [key] : []))
  const asked = requests.flatMap((request, index) => (request.days.length > 0 ? [{ ...request, index }] : []))
  const rows: DatedDay[] = []
  for (const alike of Map.groupBy(asked, ({ where, knownAt }) => JSON.stringify([where, Boolean(knownAt)])).values()) {
    const facts = alike[0]?.knownAt ? knownDays(keys) : daysOfRollups(keys, alike)
    const conditions = [sql`true`, ...dimensionConditions(alike[0]?.where ?? {})]
    const found = await ctx.db.$queryRaw<DatedDay[]>(sql`
      WITH part AS MATERIALIZED (${asRelation(alike)}), found AS (${facts})
      SELECT DISTINCT found.request, found.metric, found.day::text AS day FROM found
      LEFT JOIN "MetricDimensionSet" d ON d.id = found.dimensions WHERE ${join(conditions, ' AND ')}`)
    rows.push(...found.map((row) => ({ ...row, request: alike[row.request]?.index ?? row.request })))
  }
  return rows
}

/** One row for each request and day. */
function asRelation(requests: readonly DaysRequest[]): Prisma.Sql {
  const rows = requests.flatMap(({ subjectId, knownAt = null, days }, request) =>
    days.map((day) => ({ request, subjectId, knownAt, day })),
  )
  return sql`SELECT * FROM unnest(
    ${rows.map(({ request }) => request)}::int[],
    ${rows.map(({ subjectId }) => subjectId)}::uuid[],
    ${rows.map(({ day }) => day)}::date[],
    ${rows.map(({ day }) => new Date(placeOfDay(day)))}::timestamptz[],
    ${rows.map(({ knownAt }) => knownAt)}::timestamptz[]
  ) AS part(request, subject, day, place, known)`
}

/** As it is known now: from the sums of days, and what has not been added to them yet. */
function daysOfRollups(metrics: readonly string[], requests: readonly DaysRequest[]): Prisma.Sql {
  const subjects = [...new Set(requests.map(({ subjectId }) => subjectId))]
  return sql`
    SELECT part.request, s.metric, part.day, s."dimensionsId" AS dimensions
    FROM part JOIN "MetricSeries" s ON s."subjectId" = part.subject AND s.metric = ANY(${[...metrics]})
    JOIN "MetricDate" r ON r."seriesId" = s.id AND r."on" = part.day AND r.dated AND r.points > 0
    UNION ALL SELECT part.request, q.metric, part.day, q.dimensions
    FROM part JOIN (${pendingOf(subjects, metrics)}) q ON q.subject = part.subject AND q.dated AND q.day = part.day
    WHERE q.points > 0`
}

/** As it was known at an instant: from the facts. */
function knownDays(metrics: readonly string[]): Prisma.Sql {
  const facts = (isOf: Prisma.Sql) => sql`
    SELECT part.request, p.metric, part.day, p."dimensionsId" AS dimensions
    FROM part JOIN "MetricPoint" p ON ${isOf} AND p.metric = ANY(${[...metrics]}) AND p.at = part.place AND p."on" = part.day
      AND ${inForce('p')}`
  return sql`${facts(sql`p."subjectId" = part.subject`)} UNION ALL ${facts(
    sql`p."subjectId" IN (${partsKnown(sql`part.subject`, sql`part.known`)})`,
  )}`
}
