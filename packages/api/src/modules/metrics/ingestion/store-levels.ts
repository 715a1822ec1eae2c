import type { Context } from '../../../core/context.ts'
import { NO_ID } from '../../../core/ids.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { metricOf } from '../registry.ts'
import type { CountedFact } from './counted-fact.ts'
import { followPresent } from './follow-present.ts'
import { type LevelChange, levelChanges } from './level-changes.ts'
import { firstOfEach, followLevels, type GoneBucket, LEVEL_STEPS, lockLevels, partsAmong } from './level-rollups.ts'
import { fromScaled, toScaled } from './scaled.ts'

const { sql, raw } = Prisma

/** Metrics of these facts that keep the last value. */
export async function levelsAmong(
  ctx: Context,
  facts: readonly Pick<CountedFact, 'metric'>[],
): Promise<ReadonlySet<string>> {
  const keys = [...new Set(facts.map(({ metric }) => metric))]
  const metrics = await Promise.all(keys.map((key) => metricOf(ctx, key)))
  return new Set(metrics.flatMap(({ key, adds }) => (adds === 'LEVEL' ? [key] : [])))
}

/** Lets the rollups of levels follow their facts: those of subjects, and those of all that the subjects are a part of. */
export async function storeLevels(
  ctx: Context,
  { added, removed }: { added: readonly CountedFact[]; removed: readonly CountedFact[] },
): Promise<void> {
  const facts = [...added, ...removed]
  if (facts.length === 0) return
  const parts = await partsAmong(ctx, facts)
  const metrics = facts.filter(({ subjectId }) => parts.has(subjectId)).map(({ metric }) => metric)
  await lockLevels(ctx, metrics)
  for (const [step, stepMs] of LEVEL_STEPS) {
    const changes = levelChanges(added, removed, stepMs)
    const gone = await follow(ctx, `Metric${step}`, changes, stepMs)
    const since = firstOfEach(changes.filter(({ subjectId }) => parts.has(subjectId)))
    await followLevels(ctx, step, { since, gone })
  }
  await followPresent(ctx, facts)
}

/** @returns buckets that are gone with their last fact. */
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
  // Sorted, so that transactions at the same time lock buckets in the same order.
  await ctx.db.$executeRaw(sql`
    WITH change AS MATERIALIZED (
      SELECT ${SERIES} AS series, c.subject, c.metric, c."group", to_timestamp(c.ms / 1000.0) AS at, c.points, c.last,
        to_timestamp(c."lastMs" / 1000.0) AS "lastAt"
      FROM unnest(
        ${changes.map(({ subjectId }) => subjectId)}::uuid[],
        ${changes.map(({ metric }) => metric)}::text[],
        ${changes.map(({ groupId }) => groupId)}::uuid[],
        ${changes.map(({ atMs }) => String(atMs))}::bigint[],
        ${changes.map(({ points }) => points)}::int[],
        ${changes.map(({ last }) => fromScaled(last))}::numeric[],
        ${changes.map(lastAt)}::bigint[]
      ) AS c(subject, metric, "group", ms, points, last, "lastMs")
    ), made AS (
      INSERT INTO "MetricSeries" (id, "subjectId", metric, "groupId", "dimensionsId", part)
      SELECT DISTINCT series, subject, metric, "group", ${NO_ID}::uuid, false FROM change ORDER BY series
      ON CONFLICT DO NOTHING
    )
    INSERT INTO ${name} AS r ("seriesId", at, points, last, "lastAt")
    SELECT series, at, points, last, "lastAt" FROM change ORDER BY series, at
    ON CONFLICT ("organizationId", "seriesId", at) DO UPDATE SET
      points = r.points + EXCLUDED.points,
      last = CASE WHEN EXCLUDED."lastAt" >= r."lastAt" THEN EXCLUDED.last ELSE r.last END,
      "lastAt" = GREATEST(r."lastAt", EXCLUDED."lastAt")`)
  const reduced = changes.filter((change) => change.reduced)
  return reduced.length > 0 ? await lookUpNewest(ctx, name, reduced, stepMs) : []
}

/** The series of a level, by `c`: levels have no dimensions. */
const SERIES = sql`portevoix_series(c.subject, c.metric, c."group", ${NO_ID}::uuid, false)`

/** Buckets that lost a fact: the empty ones go (missing is not zero), the others take the newest fact left in them. */
async function lookUpNewest(
  ctx: Context,
  name: Prisma.Sql,
  reduced: readonly LevelChange[],
  stepMs: number,
): Promise<GoneBucket[]> {
  const buckets = sql`
    SELECT ${SERIES} AS series, c.subject, c.metric, c."group", to_timestamp(c.ms / 1000.0) AS at,
      to_timestamp((c.ms + ${stepMs}) / 1000.0) AS "to"
    FROM unnest(
      ${reduced.map(({ subjectId }) => subjectId)}::uuid[],
      ${reduced.map(({ metric }) => metric)}::text[],
      ${reduced.map(({ groupId }) => groupId)}::uuid[],
      ${reduced.map(({ atMs }) => String(atMs))}::bigint[]
    ) AS c(subject, metric, "group", ms)`
  const deleted = await ctx.db.$queryRaw<{ subjectId: string; metric: string; at: Date; change: string | null }[]>(sql`
    DELETE FROM ${name} r USING (${buckets}) b WHERE r."seriesId" = b.series AND r.at = b.at AND r.points = 0
    RETURNING b.subject AS "subjectId", b.metric, r.at, r.change::text AS change`)
  await ctx.db.$executeRaw(sql`
    UPDATE ${name} r SET last = newest.value, "lastAt" = newest.at
    FROM (${buckets}) b CROSS JOIN LATERAL (
      SELECT p.value, p.at FROM "MetricPoint" p
      JOIN "MetricSource" o ON o."organizationId" = p."organizationId" AND o.key = p.source AND o."groupId" = b."group"
      WHERE p."subjectId" = b.subject AND p.metric = b.metric AND p.at >= b.at AND p.at < b."to" AND p."supersededAt" IS NULL
        AND NOT p.aside
      ORDER BY p.at DESC, p.id DESC LIMIT 1
    ) newest
    WHERE r."seriesId" = b.series AND r.at = b.at`)
  return deleted.flatMap(({ subjectId, metric, at, change }) =>
    change === null ? [] : [{ subjectId, metric, atMs: at.getTime(), change: toScaled(change) ?? 0n }],
  )
}
