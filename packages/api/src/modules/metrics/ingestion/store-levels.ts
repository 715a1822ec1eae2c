import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { DAY_MS, HOUR_MS } from '../formulas/index.ts'
import { metricOf } from '../registry.ts'
import type { CountedFact } from './counted-fact.ts'
import { type LevelChange, levelChanges } from './level-changes.ts'
import { followLevels, type GoneBucket, levelBuckets, lockLevels, partsAmong } from './level-rollups.ts'
import { fromScaled, toScaled } from './scaled.ts'

const { sql, raw } = Prisma

/** Metrics of these facts that keep the last value. */
export async function levelsAmong(ctx: Context, facts: readonly CountedFact[]): Promise<ReadonlySet<string>> {
  const keys = [...new Set(facts.map(({ metric }) => metric))]
  const metrics = await Promise.all(keys.map((key) => metricOf(ctx, key)))
  return new Set(metrics.flatMap(({ key, aggregation }) => (aggregation === 'LAST' ? [key] : [])))
}

/** Lets the rollups of levels follow their facts: those of subjects, and those of campaigns as the sum of their shares'. */
export async function storeLevels(
  ctx: Context,
  { added, removed }: { added: readonly CountedFact[]; removed: readonly CountedFact[] },
): Promise<void> {
  const facts = [...added, ...removed]
  const parts = partsAmong(facts)
  if (parts.length > 0)
    await lockLevels(
      ctx,
      facts.map(({ metric }) => metric),
    )
  for (const [step, stepMs] of STEPS) {
    const gone = await follow(ctx, `Metric${step}`, levelChanges(added, removed, stepMs), stepMs)
    await followLevels(ctx, step, { buckets: levelBuckets(parts, stepMs), gone })
  }
}

const STEPS = [
  ['Day', DAY_MS],
  ['Hour', HOUR_MS],
] as const

/** @returns buckets of shares' levels that are gone. */
async function follow(
  ctx: Context,
  table: 'MetricDay' | 'MetricHour',
  changes: readonly LevelChange[],
  stepMs: number,
): Promise<GoneBucket[]> {
  if (changes.length === 0) return []
  const name = raw(`"${table}"`)
  // Where facts were only taken out, the newest one is looked up below.
  const lastAt = ({ lastAtMs, atMs }: LevelChange) => String(Number.isFinite(lastAtMs) ? lastAtMs : atMs)
  await ctx.db.$executeRaw(sql`
    INSERT INTO ${name} AS r ("subjectId", metric, at, points, last, "lastAt")
    SELECT subject, metric, to_timestamp(ms / 1000.0), points, last, to_timestamp("lastMs" / 1000.0)
    FROM unnest(
      ${changes.map(({ subjectId }) => subjectId)}::uuid[],
      ${changes.map(({ metric }) => metric)}::text[],
      ${changes.map(({ atMs }) => String(atMs))}::bigint[],
      ${changes.map(({ points }) => points)}::int[],
      ${changes.map(({ last }) => fromScaled(last))}::numeric[],
      ${changes.map(lastAt)}::bigint[]
    ) WITH ORDINALITY AS change(subject, metric, ms, points, last, "lastMs", position)
    ORDER BY position
    ON CONFLICT ("organizationId", "subjectId", metric, at) DO UPDATE SET
      points = r.points + EXCLUDED.points,
      last = CASE WHEN EXCLUDED."lastAt" >= r."lastAt" THEN EXCLUDED.last ELSE r.last END,
      "lastAt" = GREATEST(r."lastAt", EXCLUDED."lastAt")`)
  const reduced = changes.filter((change) => change.reduced)
  return reduced.length > 0 ? await lookUpNewest(ctx, name, reduced, stepMs) : []
}

/** Buckets that lost a fact: the empty ones go (missing is not zero), the others take the newest fact left in them. */
async function lookUpNewest(
  ctx: Context,
  name: Prisma.Sql,
  reduced: readonly LevelChange[],
  stepMs: number,
): Promise<GoneBucket[]> {
  const buckets = sql`
    SELECT subject, metric, to_timestamp(ms / 1000.0) AS at, to_timestamp((ms + ${stepMs}) / 1000.0) AS "to"
    FROM unnest(
      ${reduced.map(({ subjectId }) => subjectId)}::uuid[],
      ${reduced.map(({ metric }) => metric)}::text[],
      ${reduced.map(({ atMs }) => String(atMs))}::bigint[]
    ) AS bucket(subject, metric, ms)`
  const deleted = await ctx.db.$queryRaw<{ subjectId: string; metric: string; at: Date; change: string | null }[]>(sql`
    DELETE FROM ${name} r USING (${buckets}) b
    WHERE r."subjectId" = b.subject AND r.metric = b.metric AND r.at = b.at AND r.points = 0
    RETURNING r."subjectId", r.metric, r.at, r.change::text AS change`)
  await ctx.db.$executeRaw(sql`
    UPDATE ${name} r SET last = newest.value, "lastAt" = newest.at
    FROM (${buckets}) b CROSS JOIN LATERAL (
      SELECT p.value, p.at FROM "MetricPoint" p
      WHERE p."subjectId" = b.subject AND p.metric = b.metric AND p.at >= b.at AND p.at < b."to" AND p."supersededAt" IS NULL
        AND NOT p.aside
      ORDER BY p.at DESC, p.id DESC LIMIT 1
    ) newest
    WHERE r."subjectId" = b.subject AND r.metric = b.metric AND r.at = b.at`)
  return deleted.flatMap(({ subjectId, metric, at, change }) =>
    change === null ? [] : [{ subjectId, metric, atMs: at.getTime(), change: toScaled(change) ?? 0n }],
  )
}
