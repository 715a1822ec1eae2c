import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type CountedFact, DAY_MS, HOUR_MS, type RollupChange, rollupChanges } from './rollup-changes.ts'
import { fromScaled } from './scaled.ts'

const { sql, raw } = Prisma

/**
 * Lets the rollups follow the facts. Days come before hours, as PostgreSQL runs the two in `follow_link`: with the same
 * order everywhere, no two transactions wait for each other.
 */
export async function storeRollups(
  ctx: Context,
  { added, removed }: { added: readonly CountedFact[]; removed: readonly CountedFact[] },
): Promise<void> {
  await follow(ctx, 'MetricDay', rollupChanges(added, removed, DAY_MS), DAY_MS)
  await follow(ctx, 'MetricHour', rollupChanges(added, removed, HOUR_MS), HOUR_MS)
}

async function follow(
  ctx: Context,
  table: 'MetricDay' | 'MetricHour',
  changes: readonly RollupChange[],
  stepMs: number,
): Promise<void> {
  if (changes.length === 0) return
  const name = raw(`"${table}"`)
  // Where facts were only taken out, the newest one is looked up below.
  const lastAt = ({ lastAtMs, atMs }: RollupChange) => String(Number.isFinite(lastAtMs) ? lastAtMs : atMs)
  await ctx.db.$executeRaw(sql`
    INSERT INTO ${name} AS r ("subjectId", metric, at, sum, points, last, "lastAt")
    SELECT subject, metric, to_timestamp(ms / 1000.0), sum, points, last, to_timestamp("lastMs" / 1000.0)
    FROM unnest(
      ${changes.map(({ subjectId }) => subjectId)}::uuid[],
      ${changes.map(({ metric }) => metric)}::text[],
      ${changes.map(({ atMs }) => String(atMs))}::bigint[],
      ${changes.map(({ sum }) => fromScaled(sum))}::numeric[],
      ${changes.map(({ points }) => points)}::int[],
      ${changes.map(({ last }) => fromScaled(last))}::numeric[],
      ${changes.map(lastAt)}::bigint[]
    ) WITH ORDINALITY AS change(subject, metric, ms, sum, points, last, "lastMs", position)
    ORDER BY position
    ON CONFLICT ("organizationId", "subjectId", metric, at) DO UPDATE SET
      sum = r.sum + EXCLUDED.sum,
      points = r.points + EXCLUDED.points,
      last = CASE WHEN EXCLUDED."lastAt" >= r."lastAt" THEN EXCLUDED.last ELSE r.last END,
      "lastAt" = GREATEST(r."lastAt", EXCLUDED."lastAt")`)
  const reduced = changes.filter((change) => change.reduced)
  if (reduced.length > 0) await lookUpNewest(ctx, name, reduced, stepMs)
}

/** Buckets that lost a fact: the empty ones go (missing is not zero), the others take the newest fact left in them. */
async function lookUpNewest(
  ctx: Context,
  name: Prisma.Sql,
  reduced: readonly RollupChange[],
  stepMs: number,
): Promise<void> {
  const buckets = sql`
    SELECT subject, metric, to_timestamp(ms / 1000.0) AS at, to_timestamp((ms + ${stepMs}) / 1000.0) AS "to"
    FROM unnest(
      ${reduced.map(({ subjectId }) => subjectId)}::uuid[],
      ${reduced.map(({ metric }) => metric)}::text[],
      ${reduced.map(({ atMs }) => String(atMs))}::bigint[]
    ) AS bucket(subject, metric, ms)`
  await ctx.db.$executeRaw(sql`
    DELETE FROM ${name} r USING (${buckets}) b
    WHERE r."subjectId" = b.subject AND r.metric = b.metric AND r.at = b.at AND r.points = 0`)
  const newestBy = (column: string) => sql`(
    SELECT p.value, p.at, p.id FROM "MetricPoint" p
    WHERE p.${raw(`"${column}"`)} = b.subject AND p.metric = b.metric AND p.at >= b.at AND p.at < b."to" AND p."supersededAt" IS NULL
    ORDER BY p.at DESC, p.id DESC LIMIT 1)`
  await ctx.db.$executeRaw(sql`
    UPDATE ${name} r SET last = newest.value, "lastAt" = newest.at
    FROM (${buckets}) b CROSS JOIN LATERAL (
      SELECT value, at FROM (${newestBy('subjectId')} UNION ALL ${newestBy('campaignId')}) found
      ORDER BY at DESC, id DESC LIMIT 1
    ) newest
    WHERE r."subjectId" = b.subject AND r.metric = b.metric AND r.at = b.at`)
}
