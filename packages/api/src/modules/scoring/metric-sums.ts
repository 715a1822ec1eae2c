import { Prisma } from '../../generated/prisma/client.ts'
import { coverPeriod, daysOf, type Period } from '../metrics/index.ts'

const { sql, raw, join } = Prisma

/** Before any fact: the beginning of "up to an instant". */
export const BEGINNING = new Date('0001-01-01T00:00:00Z')

/** Contents, with themselves and their shares as what is measured of them. */
export function measuredOfContents(contentIds: readonly string[]): Prisma.Sql {
  return sql`SELECT c AS owner, c AS subject FROM unnest(${[...contentIds]}::uuid[]) c
    UNION ALL SELECT s."contentId", s.id FROM "Share" s WHERE s."contentId" = ANY(${[...contentIds]}::uuid[])`
}

/** All contents of the organisation that a run has scores of, and what is measured of them. */
export function measuredOfScoredContents(runId: string): Prisma.Sql {
  return sql`SELECT r."contentId" AS owner, r."contentId" AS subject FROM "ContentScore" r WHERE r."runId" = ${runId}::uuid
    UNION ALL SELECT s."contentId", s.id FROM "ContentScore" r
      JOIN "Share" s ON s."organizationId" = r."organizationId" AND s."contentId" = r."contentId"
      WHERE r."runId" = ${runId}::uuid`
}

/** People that a run has scores of, with what they shared as what is measured of them. */
export function measuredOfScoredPeople(runId: string): Prisma.Sql {
  return sql`SELECT r."personId" AS owner, s.id AS subject FROM "Score" r
    JOIN "Ambassador" a ON a."organizationId" = r."organizationId" AND a."personId" = r."personId"
    JOIN "Participation" p ON p."organizationId" = a."organizationId" AND p."ambassadorId" = a.id
    JOIN "Share" s ON s."organizationId" = p."organizationId" AND s."participationId" = p.id
    WHERE r."runId" = ${runId}::uuid`
}

/**
 * Rows `(id, value)`: the sum of a metric over all that is measured of each owner, within a period. Days and hours come
 * from the rollups, facts of a day alone from the sums by date, and at most two parts of hours from the facts. An owner of
 * whom nothing was measured is left out.
 * @param options.timeZone the organisation's: it says which days belong to the period.
 */
export function metricSums(
  measured: Prisma.Sql,
  metric: string,
  options: { period: Period; timeZone: string; now: Date },
): Prisma.Sql {
  const { period } = options
  const dates = daysOf(period, options.timeZone, options.now)
  const { days, hours, edges } = coverPeriod(period)
  const within = ({ from, to }: Period) => sql`f."subjectId" = m.subject AND f.metric = ${metric}
    AND f.at >= ${from}::timestamptz AND f.at < ${to}::timestamptz`
  const rollup = (table: 'MetricDay' | 'MetricHour', part: Period) =>
    sql`SELECT f.sum AS value FROM ${raw(`"${table}"`)} f WHERE ${within(part)}`
  const parts = [
    sql`SELECT f.sum AS value FROM "MetricDate" f WHERE f."subjectId" = m.subject AND f.metric = ${metric}
      AND f."on" >= ${dates.from}::date AND f."on" < ${dates.to}::date`,
    ...(days ? [rollup('MetricDay', days)] : []),
    ...hours.map((part) => rollup('MetricHour', part)),
    ...edges.map(
      (part) =>
        sql`SELECT f.value FROM "MetricPoint" f WHERE ${within(part)} AND f."on" IS NULL AND f."supersededAt" IS NULL`,
    ),
  ]
  return sql`SELECT m.owner AS id, sum(v.value)::float8 AS value FROM (${measured}) m
    CROSS JOIN LATERAL (${join(parts, ' UNION ALL ')}) v GROUP BY m.owner`
}
