import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { coverDays, type DayRange, daysOf, type Period } from '../metrics/index.ts'
import { countsEverything, type Scope, sharesWithin } from './scope.ts'

const { sql, join } = Prisma

/** Before any fact: the beginning of "up to an instant". */
export const BEGINNING = new Date('0001-01-01T00:00:00Z')

/**
 * Contents, with themselves and their shares as what is measured of them. `whole`: the content that a share is a part of, whose
 * own facts are the number of a day on which they are told. In a topic or campaign only the shares are measured: facts of a
 * content itself belong to none.
 */
export function measuredOfContents(contentIds: readonly string[], scope: Scope): Prisma.Sql {
  const shares = sql`SELECT s."contentId" AS owner, s.id AS subject, ${wholeIn(scope)} AS whole FROM "Share" s
    WHERE s."contentId" = ANY(${[...contentIds]}::uuid[]) AND ${sharesWithin(scope)}`
  if (!countsEverything(scope)) return shares
  return sql`SELECT c AS owner, c AS subject, NULL::uuid AS whole FROM unnest(${[...contentIds]}::uuid[]) c
    UNION ALL ${shares}`
}

const wholeIn = (scope: Scope): Prisma.Sql => (countsEverything(scope) ? sql`s."contentId"` : sql`NULL::uuid`)

/** All contents of the organisation that a run has scores of, and what is measured of them, as `measuredOfContents`. */
export function measuredOfScoredContents(run: Scope & { id: string }): Prisma.Sql {
  const shares = sql`SELECT s."contentId" AS owner, s.id AS subject, ${wholeIn(run)} AS whole FROM "ContentScore" r
    JOIN "Share" s ON s."organizationId" = r."organizationId" AND s."contentId" = r."contentId"
    WHERE r."runId" = ${run.id}::uuid AND ${sharesWithin(run)}`
  if (!countsEverything(run)) return shares
  return sql`SELECT r."contentId" AS owner, r."contentId" AS subject, NULL::uuid AS whole FROM "ContentScore" r
    WHERE r."runId" = ${run.id}::uuid UNION ALL ${shares}`
}

/** People that a run has scores of, with what they, and who was merged into them, shared as what is measured of them. */
export function measuredOfScoredPeople(run: Scope & { id: string }): Prisma.Sql {
  const shares = (ambassador: Prisma.Sql) => sql`SELECT r."personId" AS owner, s.id AS subject, NULL::uuid AS whole
    FROM "Score" r ${ambassador} JOIN "Participation" p ON p."organizationId" = a."organizationId" AND p."ambassadorId" = a.id
    JOIN "Share" s ON s."organizationId" = p."organizationId" AND s."participationId" = p.id
    WHERE r."runId" = ${run.id}::uuid AND ${sharesWithin(run)}`
  // Two joins of their own: one over both would ask for the merges of each person.
  return sql`${shares(sql`JOIN "Ambassador" a ON a."organizationId" = r."organizationId" AND a."personId" = r."personId"`)}
    UNION ALL ${shares(sql`JOIN "PersonMerge" m ON m."organizationId" = r."organizationId" AND m."intoId" = r."personId" AND m."to" IS NULL
      JOIN "Ambassador" a ON a."organizationId" = m."organizationId" AND a."personId" = m."personId"`)}`
}

/** Time zones by which the days of facts are decided. */
export async function zonesOfFacts(db: Db): Promise<string[]> {
  const groups = await db.metricGroup.findMany({ distinct: ['timeZone'], select: { timeZone: true } })
  return groups.map(({ timeZone }) => timeZone)
}

/**
 * Rows `(id, value)`: the sum of a metric over all that is measured of each owner, within a period. Days and quarters of
 * hours come from the rollups, and at most two parts of quarters from the facts. What one group told of a whole on a day is
 * its number, and what came to its parts stands beside it, as where numbers are read. An owner of whom nothing was measured
 * is left out.
 * @param options.timeZone the organisation's: it says which days belong to the period.
 * @param options.zones by `zonesOfFacts`.
 */
export function metricSums(
  measured: Prisma.Sql,
  metric: string,
  options: { period: Period; timeZone: string; zones: readonly string[]; now: Date },
): Prisma.Sql {
  const { period } = options
  const dates = daysOf(period, options.timeZone, options.now)
  const series = sql`"MetricSeries" s JOIN "MetricGroup" g ON g."organizationId" = s."organizationId" AND g.id = s."groupId"`
  const own = sql`s."subjectId" = m.subject AND s.metric = ${metric} AND NOT s.part`
  const counts = (day: Prisma.Sql) => sql`(m.whole IS NULL OR NOT EXISTS (
    SELECT FROM "MetricSeries" o JOIN "MetricDate" told ON told."organizationId" = o."organizationId" AND told."seriesId" = o.id
    WHERE o."organizationId" = g."organizationId" AND o."subjectId" = m.whole AND o.metric = ${metric} AND NOT o.part
      AND o."groupId" = g.id AND told."on" = ${day}))`
  const ofDays = ({ from, to }: DayRange, dated: Prisma.Sql) => sql`
    SELECT f.sum AS value FROM ${series} JOIN "MetricDate" f ON f."organizationId" = s."organizationId" AND f."seriesId" = s.id
    WHERE ${own} AND ${dated} AND f."on" >= ${from}::date AND f."on" < ${to}::date AND ${counts(sql`f."on"`)}`
  const parts = [
    ofDays(dates, sql`f.dated`),
    ...options.zones.flatMap((zone) => {
      const { days, quarters, edges } = coverDays(period, zone)
      const within = ({ from, to }: Period) => sql`g."timeZone" = ${zone} AND f.at >= ${from}::timestamptz
        AND f.at < ${to}::timestamptz AND ${counts(sql`(f.at AT TIME ZONE ${zone})::date`)}`
      return [
        ...(days ? [ofDays(days, sql`NOT f.dated AND g."timeZone" = ${zone}`)] : []),
        ...quarters.map(
          (part) => sql`
          SELECT f.sum AS value FROM ${series} JOIN "MetricQuarter" f ON f."organizationId" = s."organizationId"
            AND f."seriesId" = s.id WHERE ${own} AND ${within(part)}`,
        ),
        ...edges.map(
          (part) => sql`
          SELECT f.value FROM "MetricPoint" f
          JOIN "MetricSource" s ON s."organizationId" = f."organizationId" AND s.key = f.source
          JOIN "MetricGroup" g ON g."organizationId" = s."organizationId" AND g.id = s."groupId"
          WHERE f."subjectId" = m.subject AND f.metric = ${metric} AND ${within(part)}
            AND f."on" IS NULL AND f."supersededAt" IS NULL AND NOT f.aside`,
        ),
      ]
    }),
  ]
  return sql`SELECT m.owner AS id, sum(v.value)::float8 AS value FROM (${measured}) m
    CROSS JOIN LATERAL (${join(parts, ' UNION ALL ')}) v GROUP BY m.owner`
}
