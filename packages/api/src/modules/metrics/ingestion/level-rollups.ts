import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { DAY_MS, HOUR_MS } from '../formulas/index.ts'
import { factOfLevel } from '../reading/fact-of-level.ts'
import { followPresentOfGroups } from './follow-present.ts'
import { fromScaled } from './scaled.ts'

const { sql, raw } = Prisma

export const LEVEL_STEPS = [
  ['Day', DAY_MS],
  ['Hour', HOUR_MS],
] as const

/** From which bucket on the level of a subject may have moved. */
interface Since {
  subjectId: string
  metric: string
  /** Where the bucket begins. */
  atMs: number
}

/** A bucket that is gone with its last fact, and how far it had moved the level. */
export interface GoneBucket extends Since {
  /** In 10⁻⁹. */
  change: bigint
}

/** Subjects of these facts that are a part of something. */
export async function partsAmong(ctx: Context, facts: readonly { subjectId: string }[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(facts.map(({ subjectId }) => subjectId))]
  const rows = await ctx.db.$queryRaw<{ subjectId: string }[]>(
    sql`SELECT DISTINCT "subjectId" FROM "MetricAncestor" WHERE "subjectId" = ANY(${ids}::uuid[])`,
  )
  return new Set(rows.map(({ subjectId }) => subjectId))
}

/** The first of these buckets of each subject and metric. */
export function firstOfEach(buckets: readonly Since[]): Since[] {
  const first = new Map<string, Since>()
  for (const { subjectId, metric, atMs } of buckets) {
    const name = `${subjectId} ${metric}`
    first.set(name, { subjectId, metric, atMs: Math.min(first.get(name)?.atMs ?? atMs, atMs) })
  }
  return [...first.values()]
}

/**
 * Keeps others from moving the same levels until the end of the transaction: how far a fact moves a level depends on the
 * fact before it, which another transaction may be adding. One lock a metric, of which an organisation has some hundreds.
 */
export async function lockLevels(ctx: Context, metrics: Iterable<string>): Promise<void> {
  const names = [...new Set(metrics)].sort().map((metric) => `level ${ctx.organizationId} ${metric}`)
  if (names.length === 0) return
  await ctx.db.$executeRaw(sql`
    SELECT count(pg_advisory_xact_lock(hashtextextended(name, 0))) FROM (SELECT name FROM unnest(${names}::text[]) AS name ORDER BY name) names`)
}

/**
 * Lets the levels of all that subjects are a part of follow the buckets of the subjects, which are stored already. The
 * level of a subject at an instant is the newest one of the group of the highest rank that told it by then; of equal
 * ranks the newest, and for one instant what was told last. How far each bucket moved it is kept with the bucket: added up over all parts and all buckets up to an
 * instant, that is the sum of the levels of the parts.
 */
export async function followLevels(
  ctx: Context,
  step: 'Day' | 'Hour',
  { since, gone }: { since: readonly Since[]; gone: readonly GoneBucket[] },
): Promise<void> {
  if (since.length === 0) return
  const [rollup, level] = [raw(`"Metric${step}"`), raw(`"Level${step}"`)]
  const inOrder = sql`at, rank DESC, "lastAt", fact NULLS FIRST, series`
  await ctx.db.$executeRaw(sql`
    WITH since AS MATERIALIZED (
      SELECT subject, metric, to_timestamp(ms / 1000.0) AS at FROM unnest(
        ${since.map(({ subjectId }) => subjectId)}::uuid[],
        ${since.map(({ metric }) => metric)}::text[],
        ${since.map(({ atMs }) => String(atMs))}::bigint[]
      ) AS since(subject, metric, ms)
    ), series AS MATERIALIZED (
      SELECT since.*, s.id AS series, s."organizationId", s."subjectId", s."groupId", (SELECT min(o.rank) FROM "MetricSource" o
        WHERE o."organizationId" = s."organizationId" AND o."groupId" = s."groupId") AS rank
      FROM since JOIN "MetricSeries" s ON s."subjectId" = since.subject AND s.metric = since.metric AND NOT s.part
    ), base AS (
      SELECT DISTINCT ON (s.subject, s.metric) s.subject, s.metric, s.rank AS least, b.last AS before
      FROM series s CROSS JOIN LATERAL (
        SELECT r.last, r."lastAt", ${factOfLevel} AS fact FROM ${rollup} r WHERE r."seriesId" = s.series AND r.at < s.at
        ORDER BY r.at DESC LIMIT 1
      ) b ORDER BY s.subject, s.metric, s.rank, b."lastAt" DESC, b.fact DESC NULLS LAST, s.series DESC
    ), bucket AS (
      SELECT s.subject, s.metric, s.series, s.rank, r.at, r."lastAt", r.last, r.change AS old,
        CASE WHEN count(*) OVER (PARTITION BY s.subject, s.metric, s.rank, r."lastAt") > 1 THEN ${factOfLevel} END AS fact
      FROM series s JOIN ${rollup} r ON r."seriesId" = s.series AND r.at >= s.at
    ), judged AS (
      SELECT bucket.*, before, rank <= coalesce(least, rank) AND rank = min(rank) OVER (
          PARTITION BY subject, metric ORDER BY ${inOrder} ROWS UNBOUNDED PRECEDING) AS holds
      FROM bucket LEFT JOIN base USING (subject, metric)
    ), fresh AS (
      SELECT subject, metric, series, at, old,
        last - coalesce(lag(last) OVER (PARTITION BY subject, metric ORDER BY ${inOrder}), before, 0) AS change
      FROM judged WHERE holds
      UNION ALL SELECT subject, metric, series, at, old, 0 FROM judged WHERE NOT holds
    ), noted AS (
      UPDATE ${rollup} r SET change = f.change FROM fresh f
      WHERE r."seriesId" = f.series AND r.at = f.at AND r.change IS DISTINCT FROM f.change
    ), moved AS (
      SELECT subject, metric, at, change - coalesce(old, 0) AS change, CASE WHEN old IS NULL THEN 1 ELSE 0 END AS parts
      FROM fresh
      UNION ALL SELECT subject, metric, to_timestamp(ms / 1000.0), -change, -1 FROM unnest(
        ${gone.map(({ subjectId }) => subjectId)}::uuid[],
        ${gone.map(({ metric }) => metric)}::text[],
        ${gone.map(({ atMs }) => String(atMs))}::bigint[],
        ${gone.map(({ change }) => fromScaled(change))}::numeric[]
      ) AS g(subject, metric, ms, change)
    )
    INSERT INTO ${level} AS l ("ancestorId", metric, at, change, parts)
    SELECT a."ancestorId", m.metric, m.at, sum(m.change), sum(m.parts)
    FROM moved m JOIN "MetricAncestor" a ON a."subjectId" = m.subject
    GROUP BY a."ancestorId", m.metric, m.at HAVING sum(m.change) <> 0 OR sum(m.parts) <> 0
    ORDER BY a."ancestorId", m.metric, m.at
    ON CONFLICT ("organizationId", "ancestorId", metric, at) DO UPDATE SET
      change = l.change + EXCLUDED.change, parts = l.parts + EXCLUDED.parts`)
  if (gone.length > 0) await dropEmpty(ctx, level, gone)
}

/** Buckets of all that these subjects are a part of, in which no part tells anything any more. */
async function dropEmpty(ctx: Context, level: Prisma.Sql, gone: readonly { subjectId: string }[]): Promise<void> {
  const ids = [...new Set(gone.map(({ subjectId }) => subjectId))]
  await ctx.db.$executeRaw(sql`
    DELETE FROM ${level} WHERE parts = 0 AND "ancestorId" IN (
      SELECT a."ancestorId" FROM "MetricAncestor" a WHERE a."subjectId" = ANY(${ids}::uuid[]))`)
}

/** Lets levels follow groups whose rank has changed, from the first fact on. */
export async function followRanks(ctx: Context, groupIds: readonly string[]): Promise<void> {
  const told = await ctx.db.$queryRaw<{ subjectId: string; metric: string }[]>(sql`
    SELECT DISTINCT s."subjectId", s.metric FROM "MetricSeries" s
    WHERE s."groupId" = ANY(${[...groupIds]}::uuid[]) AND NOT s.part
      AND EXISTS (SELECT FROM "MetricDay" r WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id)
      AND EXISTS (SELECT FROM "MetricAncestor" a
        WHERE a."organizationId" = s."organizationId" AND a."subjectId" = s."subjectId")`)
  await lockLevels(
    ctx,
    told.map(({ metric }) => metric),
  )
  const since = told.map((one) => ({ ...one, atMs: 0 }))
  for (const [step] of LEVEL_STEPS) await followLevels(ctx, step, { since, gone: [] })
  await followPresentOfGroups(ctx, groupIds)
}

/** A subject, and what its levels are a part of. */
interface PartOf {
  subjectId: string
  ancestorId: string
}

/** Adds the levels of subjects to those of their ancestors, or takes them off. */
export async function addLevels(ctx: Context, parts: readonly PartOf[], sign: 1 | -1): Promise<void> {
  if (parts.length === 0) return
  const part = sql`unnest(${parts.map(({ subjectId }) => subjectId)}::uuid[],
    ${parts.map(({ ancestorId }) => ancestorId)}::uuid[]) AS part(subject, ancestor)`
  const series = sql`${part} JOIN "MetricSeries" s ON s."subjectId" = part.subject AND NOT s.part`
  const metrics = await ctx.db.$queryRaw<{ metric: string }[]>(sql`
    SELECT DISTINCT s.metric FROM ${series} WHERE EXISTS (
      SELECT FROM "MetricDay" r WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id)`)
  await lockLevels(
    ctx,
    metrics.map(({ metric }) => metric),
  )
  for (const [step] of LEVEL_STEPS) {
    const [rollup, level] = [raw(`"Metric${step}"`), raw(`"Level${step}"`)]
    await ctx.db.$executeRaw(sql`
      INSERT INTO ${level} AS l ("ancestorId", metric, at, change, parts)
      SELECT part.ancestor, s.metric, r.at, ${sign}::int * sum(r.change), ${sign}::int * count(*)
      FROM ${series} JOIN ${rollup} r ON r."seriesId" = s.id AND r.change IS NOT NULL
      GROUP BY part.ancestor, s.metric, r.at ORDER BY part.ancestor, s.metric, r.at
      ON CONFLICT ("organizationId", "ancestorId", metric, at) DO UPDATE SET
        change = l.change + EXCLUDED.change, parts = l.parts + EXCLUDED.parts`)
    if (sign === -1) {
      const ancestors = [...new Set(parts.map(({ ancestorId }) => ancestorId))]
      await ctx.db.$executeRaw(sql`DELETE FROM ${level} WHERE parts = 0 AND "ancestorId" = ANY(${ancestors}::uuid[])`)
    }
  }
}
