import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { fromScaled } from './scaled.ts'
import type { SumChange } from './sum-changes.ts'

const { sql } = Prisma

/**
 * Lets the sums of series follow their facts, by quarter of an hour and by day of the group's time zone. What the parents of
 * a subject gain by it is noted to be added later, so that no transaction waits for another one at a row of theirs.
 */
export async function storeSums(ctx: Context, changes: readonly SumChange[]): Promise<void> {
  if (changes.length === 0) return
  const emptied = await ctx.db.$queryRaw<Emptied[]>(sql`
    WITH change AS MATERIALIZED (
      SELECT portevoix_series(c.subject, c.metric, c."group", c.dimensions, false) AS series, c.subject, c.metric,
        c."group", c.dimensions, c.dated, c.at, (c.at AT TIME ZONE CASE WHEN c.dated THEN 'UTC' ELSE g."timeZone" END)::date AS day,
        c.sum, c.points
      FROM (
        SELECT subject, metric, "group", dimensions, dated, to_timestamp(ms / 1000.0) AS at, sum, points FROM unnest(
          ${changes.map(({ subjectId }) => subjectId)}::uuid[],
          ${changes.map(({ metric }) => metric)}::text[],
          ${changes.map(({ groupId }) => groupId)}::uuid[],
          ${changes.map(({ dimensionsId }) => dimensionsId)}::uuid[],
          ${changes.map(({ dated }) => dated)}::boolean[],
          ${changes.map(({ atMs }) => String(atMs))}::bigint[],
          ${changes.map(({ sum }) => fromScaled(sum))}::numeric[],
          ${changes.map(({ points }) => points)}::int[]
        ) AS change(subject, metric, "group", dimensions, dated, ms, sum, points)
      ) c JOIN "MetricGroup" g ON g.id = c."group"
    ), ${followChanges(sql`false`)}, noted AS (
      INSERT INTO "MetricPending" ("subjectId", metric, "groupId", "dimensionsId", dated, at, "on", sum, points, "notedAt")
      SELECT subject, metric, "group", dimensions, dated, at, day, sum, points, ${ctx.now()} FROM change
      WHERE EXISTS (SELECT FROM "MetricAncestor" a WHERE a."subjectId" = change.subject)
    )
    SELECT series FROM emptied`)
  await dropEmpty(ctx, emptied)
}

/**
 * Parts of a statement that add the rows of `change` to their series. Everywhere in this order, and sorted, so that no two
 * transactions wait for each other.
 */
export function followChanges(part: Prisma.Sql): Prisma.Sql {
  return sql`made AS (
      INSERT INTO "MetricSeries" (id, "subjectId", metric, "groupId", "dimensionsId", part)
      SELECT DISTINCT series, subject, metric, "group", dimensions, ${part} FROM change ORDER BY series
      ON CONFLICT DO NOTHING
    ), quarters AS (
      INSERT INTO "MetricQuarter" AS r ("seriesId", at, sum, points)
      SELECT series, at, sum, points FROM change WHERE NOT dated ORDER BY series, at
      ON CONFLICT ("organizationId", "seriesId", at) DO UPDATE SET
        sum = r.sum + EXCLUDED.sum, points = r.points + EXCLUDED.points
      RETURNING r."seriesId" AS series, r.points
    ), days AS (
      INSERT INTO "MetricDate" AS r ("seriesId", "on", dated, sum, points)
      SELECT series, day, dated, sum(sum), sum(points) FROM change GROUP BY series, day, dated ORDER BY series, day, dated
      ON CONFLICT ("organizationId", "seriesId", "on", dated) DO UPDATE SET
        sum = r.sum + EXCLUDED.sum, points = r.points + EXCLUDED.points
      RETURNING r."seriesId" AS series, r.points
    ), emptied AS (
      SELECT DISTINCT series FROM (TABLE quarters UNION ALL TABLE days) touched WHERE points = 0
    )`
}

/** A series that has a bucket without any fact. */
export interface Emptied {
  series: string
}

/** Buckets that lost their last fact are gone: missing is not zero. */
export async function dropEmpty(ctx: Context, emptied: readonly Emptied[]): Promise<void> {
  if (emptied.length === 0) return
  const series = emptied.map((one) => one.series)
  await ctx.db.$executeRaw(sql`DELETE FROM "MetricQuarter" WHERE points = 0 AND "seriesId" = ANY(${series}::uuid[])`)
  await ctx.db.$executeRaw(sql`DELETE FROM "MetricDate" WHERE points = 0 AND "seriesId" = ANY(${series}::uuid[])`)
}
