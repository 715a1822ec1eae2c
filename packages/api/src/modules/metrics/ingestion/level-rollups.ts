import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import type { CountedFact } from './counted-fact.ts'
import { fromScaled } from './scaled.ts'

const { sql, raw } = Prisma

/** A bucket of a share's level that facts were added to or taken from. */
export interface LevelBucket {
  subjectId: string
  campaignId: string
  metric: string
  /** Where the bucket begins. */
  atMs: number
}

/** A bucket that is gone with its last fact, and how far it had moved the level. */
export interface GoneBucket {
  subjectId: string
  metric: string
  atMs: number
  /** In 10⁻⁹. */
  change: bigint
}

/** Facts that are part of a campaign's level: those of its shares. A campaign's own level is none of its parts. */
export function partsAmong(facts: readonly CountedFact[]): (CountedFact & Campaign)[] {
  return facts.filter(
    (fact): fact is CountedFact & Campaign => fact.campaignId !== null && fact.campaignId !== fact.subjectId,
  )
}
interface Campaign {
  campaignId: string
}

/** The buckets of one step that these facts lie in, sorted, each once. */
export function levelBuckets(parts: readonly (CountedFact & Campaign)[], stepMs: number): LevelBucket[] {
  const buckets = new Map<string, LevelBucket>()
  for (const { subjectId, campaignId, metric, atMs } of parts) {
    const start = Math.floor(atMs / stepMs) * stepMs
    buckets.set(`${subjectId} ${metric} ${start}`, { subjectId, campaignId, metric, atMs: start })
  }
  return [...buckets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bucket]) => bucket)
}

/**
 * Keeps others from moving the same levels until the end of the transaction: how far a fact moves a level depends on the
 * fact before it, which another transaction may be adding. One lock a metric, of which an organisation has some hundreds.
 */
export async function lockLevels(ctx: Context, metrics: Iterable<string>): Promise<void> {
  const names = [...new Set(metrics)].sort().map((metric) => `level ${ctx.organizationId} ${metric}`)
  await ctx.db.$executeRaw(sql`
    SELECT count(pg_advisory_xact_lock(hashtextextended(name, 0))) FROM (SELECT name FROM unnest(${names}::text[]) AS name ORDER BY name) names`)
}

/**
 * Lets the levels of campaigns follow the buckets of their shares, which are stored already. How far a share's level
 * moved in a bucket is its last value there less that of its bucket before: added up over all shares and all buckets up
 * to an instant, that is the sum of each share's last value.
 */
export async function followLevels(
  ctx: Context,
  step: 'Day' | 'Hour',
  changes: { buckets: readonly LevelBucket[]; gone: readonly GoneBucket[] },
): Promise<void> {
  const { buckets, gone } = changes
  if (buckets.length === 0) return
  const [rollup, level] = [raw(`"Metric${step}"`), raw(`"Level${step}"`)]
  await ctx.db.$executeRaw(sql`
    WITH bucket AS (
      SELECT subject, campaign, metric, to_timestamp(ms / 1000.0) AS at FROM unnest(
        ${buckets.map(({ subjectId }) => subjectId)}::uuid[],
        ${buckets.map(({ campaignId }) => campaignId)}::uuid[],
        ${buckets.map(({ metric }) => metric)}::text[],
        ${buckets.map(({ atMs }) => String(atMs))}::bigint[]
      ) AS bucket(subject, campaign, metric, ms)
    ), touched AS (
      SELECT subject, campaign, metric, at FROM bucket
      UNION SELECT b.subject, b.campaign, b.metric, next.at FROM bucket b CROSS JOIN LATERAL (
        SELECT r.at FROM ${rollup} r WHERE r."subjectId" = b.subject AND r.metric = b.metric AND r.at > b.at
        ORDER BY r.at LIMIT 1) next
    ), fresh AS (
      SELECT t.subject, t.campaign, t.metric, t.at, r.change AS old, r.last - COALESCE(before.last, 0) AS change
      FROM touched t JOIN ${rollup} r ON r."subjectId" = t.subject AND r.metric = t.metric AND r.at = t.at
      LEFT JOIN LATERAL (
        SELECT p.last FROM ${rollup} p WHERE p."subjectId" = t.subject AND p.metric = t.metric AND p.at < t.at
        ORDER BY p.at DESC LIMIT 1) before ON true
    ), noted AS (
      UPDATE ${rollup} r SET change = f.change FROM fresh f
      WHERE r."subjectId" = f.subject AND r.metric = f.metric AND r.at = f.at AND r.change IS DISTINCT FROM f.change
    ), moved AS (
      SELECT campaign, metric, at, change - COALESCE(old, 0) AS change, CASE WHEN old IS NULL THEN 1 ELSE 0 END AS parts
      FROM fresh
      UNION ALL SELECT b.campaign, b.metric, b.at, -g.change, -1 FROM unnest(
        ${gone.map(({ subjectId }) => subjectId)}::uuid[],
        ${gone.map(({ metric }) => metric)}::text[],
        ${gone.map(({ atMs }) => String(atMs))}::bigint[],
        ${gone.map(({ change }) => fromScaled(change))}::numeric[]
      ) AS g(subject, metric, ms, change)
      JOIN bucket b ON b.subject = g.subject AND b.metric = g.metric AND b.at = to_timestamp(g.ms / 1000.0)
    )
    INSERT INTO ${level} AS l ("campaignId", metric, at, change, parts)
    SELECT campaign, metric, at, sum(change), sum(parts) FROM moved GROUP BY campaign, metric, at
    HAVING sum(change) <> 0 OR sum(parts) <> 0 ORDER BY campaign, metric, at
    ON CONFLICT ("organizationId", "campaignId", metric, at) DO UPDATE SET
      change = l.change + EXCLUDED.change, parts = l.parts + EXCLUDED.parts`)
  if (gone.length === 0) return
  const campaigns = [...new Set(buckets.map(({ campaignId }) => campaignId))]
  await ctx.db.$executeRaw(sql`DELETE FROM ${level} WHERE "campaignId" = ANY(${campaigns}::uuid[]) AND parts = 0`)
}
