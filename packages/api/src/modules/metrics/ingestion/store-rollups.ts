import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { followLevels, type GoneBucket, levelBuckets, levelsAmong, lockLevels, partsAmong } from './level-rollups.ts'
import { type CountedFact, DAY_MS, HOUR_MS, type RollupChange, rollupChanges } from './rollup-changes.ts'
import { fromScaled, toScaled } from './scaled.ts'
import { storeDates } from './store-dates.ts'

const { sql, raw } = Prisma

/**
 * Lets the rollups follow the facts. Days come before hours, as PostgreSQL runs the two in `follow_link`: with the same
 * order everywhere, no two transactions wait for each other.
 */
export async function storeRollups(
  ctx: Context,
  { added, removed }: { added: readonly CountedFact[]; removed: readonly CountedFact[] },
): Promise<void> {
  const facts = [...added, ...removed]
  const levels = await levelsAmong(ctx, facts)
  const parts = partsAmong(facts, levels)
  if (parts.length > 0) await lockLevels(ctx, levels)
  // A share's level is no fact of its campaign: see LevelDay.
  const own = (fact: CountedFact): CountedFact => (levels.has(fact.metric) ? { ...fact, campaignId: null } : fact)
  const [ownAdded, ownRemoved] = [added.map(own), removed.map(own)]
  // A level of a day stands at an instant of it; what is added up is counted by the date.
  const isOfDate = ({ dated, metric }: CountedFact) => dated && !levels.has(metric)
  const timed = (facts: readonly CountedFact[]) => facts.filter((fact) => !isOfDate(fact))
  for (const [step, stepMs] of STEPS) {
    const changes = rollupChanges(timed(ownAdded), timed(ownRemoved), stepMs)
    const gone = await follow(ctx, `Metric${step}`, changes, { stepMs, levels })
    await followLevels(ctx, step, { buckets: levelBuckets(parts, stepMs), gone })
  }
  await storeDates(ctx, rollupChanges(ownAdded.filter(isOfDate), ownRemoved.filter(isOfDate), DAY_MS))
}

const STEPS = [
  ['Day', DAY_MS],
  ['Hour', HOUR_MS],
] as const

/** @returns buckets of shares' levels that are gone. */
async function follow(
  ctx: Context,
  table: 'MetricDay' | 'MetricHour',
  changes: readonly RollupChange[],
  options: { stepMs: number; levels: ReadonlySet<string> },
): Promise<GoneBucket[]> {
  if (changes.length === 0) return []
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
  return reduced.length > 0 ? await lookUpNewest(ctx, name, reduced, options) : []
}

/** Buckets that lost a fact: the empty ones go (missing is not zero), the others take the newest fact left in them. */
async function lookUpNewest(
  ctx: Context,
  name: Prisma.Sql,
  reduced: readonly RollupChange[],
  { stepMs, levels }: { stepMs: number; levels: ReadonlySet<string> },
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
  // A campaign's row holds its shares' facts too, but of a level its own alone.
  const isSum = sql`b.metric <> ALL(${[...levels]}::text[])`
  const newestBy = (column: string, also = sql`true`) => sql`(
    SELECT p.value, p.at, p.id FROM "MetricPoint" p
    WHERE p.${raw(`"${column}"`)} = b.subject AND p.metric = b.metric AND p.at >= b.at AND p.at < b."to" AND p."supersededAt" IS NULL
      AND (p."on" IS NULL OR NOT ${isSum}) AND ${also}
    ORDER BY p.at DESC, p.id DESC LIMIT 1)`
  await ctx.db.$executeRaw(sql`
    UPDATE ${name} r SET last = newest.value, "lastAt" = newest.at
    FROM (${buckets}) b CROSS JOIN LATERAL (
      SELECT value, at FROM (${newestBy('subjectId')} UNION ALL ${newestBy('campaignId', isSum)}) found
      ORDER BY at DESC, id DESC LIMIT 1
    ) newest
    WHERE r."subjectId" = b.subject AND r.metric = b.metric AND r.at = b.at`)
  return deleted.flatMap(({ subjectId, metric, at, change }) =>
    change === null ? [] : [{ subjectId, metric, atMs: at.getTime(), change: toScaled(change) ?? 0n }],
  )
}
