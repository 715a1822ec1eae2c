import type { Context } from '../../../core/context.ts'
import { dayOf, type When } from '../../../core/day.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type BatchTraits, sourceOfBatch } from '../sources/source-of-batch.ts'
import { subjectMetricKey } from './cells.ts'
import type { StoredTime } from './counted-fact.ts'
import { type At, increments } from './increments.ts'
import { mergedPoints, seriesToMerge } from './merged-points.ts'
import type { PointInput, PointsOfSource } from './points.ts'
import { fromScaled, toScaled } from './scaled.ts'
import { keepTotals, keyPrefixOf, type RunningTotal } from './totals.ts'

interface StoredFact extends StoredTime {
  series: string
  value: string
  /** The sum of the series up to this fact. */
  level: string
}

/**
 * Keeps running totals, and turns them into the facts that they make new or correct, for `ingestPoints`. Totals of a source
 * that is alone are taken after those that it told before: see `increments`. Where a group has several sources, or the
 * parts of a total are told as well as the whole, all totals are taken together: see `mergeTotals`; then facts of the
 * other sources can change too, and come after those of this one.
 */
export async function pointsOfTotals(
  ctx: Context,
  { source: key, totals, traits }: { source: string; totals: readonly RunningTotal[]; traits?: BatchTraits },
): Promise<PointsOfSource[]> {
  if (totals.length === 0) return []
  const { group } = await sourceOfBatch(ctx, key, traits)
  await keepTotals(ctx, key, totals)
  const merged = await seriesToMerge(
    ctx,
    group,
    totals.map(({ subject, metric }) => ({ subjectId: subject.id, metric })),
  )
  const names = new Set(merged.map(subjectMetricKey))
  const isMerged = ({ subject, metric }: RunningTotal) => names.has(subjectMetricKey({ subjectId: subject.id, metric }))
  const own = await pointsAlone(
    ctx,
    key,
    totals.filter((total) => !isMerged(total)),
  )
  const together = await mergedPoints(ctx, group, merged)
  const ofKey = together.filter(({ source }) => source === key).flatMap(({ points }) => points)
  return [{ source: key, points: [...own, ...ofKey] }, ...together.filter(({ source }) => source !== key)]
}

/** Reads, in one statement, the facts of the same series of this source that the totals can touch. */
async function pointsAlone(ctx: Context, source: string, totals: readonly RunningTotal[]): Promise<PointInput[]> {
  if (totals.length === 0) return []
  const bySeries = Map.groupBy(totals, keyPrefixOf)
  const series = [...bySeries].map(([name, own]) => ({ name, own, totals: inOrder(own) }))
  const stored = Map.groupBy(await nearFacts(ctx, source, series), (fact) => fact.series)
  return series.flatMap(({ name, own, totals: seen }) => {
    const [one] = own
    if (!one) return []
    const known = stored.get(name) ?? []
    const facts = known.map(({ at, on, value, level }) => ({
      atMs: placeMs({ at, on }),
      scaled: toScaled(value) ?? 0n,
      level: toScaled(level) ?? 0n,
    }))
    const [first] = facts
    const before = first ? first.level - first.scaled : 0n
    const days = new Set([...known.filter(({ on }) => on !== null), ...own.filter(({ at }) => !at)].map(placeMs))
    const changed = increments({ before, facts, totals: seen })
    const told = new Set(changed.map(({ atMs }) => atMs))
    // Facts that stood at an instant and are known to be of a day by now: their number is as it was.
    const turned = facts.filter(({ atMs }, index) => known[index]?.on === null && days.has(atMs) && !told.has(atMs))
    return [...changed, ...turned].map(({ atMs, scaled }) => ({
      key: `${name}${new Date(atMs).toISOString()}`,
      metric: one.metric,
      subject: one.subject,
      dimensions: one.dimensions,
      ...(days.has(atMs) ? { on: dayOf(new Date(atMs)) } : { at: new Date(atMs) }),
      value: fromScaled(scaled),
    }))
  })
}

/** Where a total or fact stands in its series: a day at its midnight in UTC, since only the order matters there. */
const placeMs = ({ at, on }: When | StoredTime): number =>
  typeof on === 'string' ? Date.parse(`${on}T00:00:00Z`) : ((on ?? at)?.getTime() ?? 0)

/** By time; of several totals at one instant the last one counts. */
function inOrder(totals: readonly RunningTotal[]): At[] {
  const byInstant = new Map(totals.map((total) => [placeMs(total), toScaled(total.value) ?? 0n]))
  return [...byInstant].map(([atMs, scaled]) => ({ atMs, scaled })).sort((a, b) => a.atMs - b.atMs)
}

/** Of each series the newest fact, and all that are not older than its first total or stand above its smallest. */
async function nearFacts(
  ctx: Context,
  source: string,
  series: readonly { name: string; own: readonly RunningTotal[]; totals: readonly At[] }[],
): Promise<StoredFact[]> {
  const least = (totals: readonly At[]) => totals.map(({ scaled }) => scaled).sort(inBigOrder)[0] ?? 0n
  return await ctx.db.$queryRaw<StoredFact[]>(Prisma.sql`
    SELECT series, at, "on", value::text AS value, level::text AS level FROM (
      SELECT s.series, p.at, p."on", place.at AS place, p.value, s."firstMs", s.lowest,
        sum(p.value) OVER (PARTITION BY s.series ORDER BY place.at) AS level,
        row_number() OVER (PARTITION BY s.series ORDER BY place.at DESC) AS behind
      FROM unnest(
        ${series.map(({ name }) => name)}::text[],
        ${series.map(({ own }) => own[0]?.subject.id ?? null)}::uuid[],
        ${series.map(({ own }) => own[0]?.metric ?? null)}::text[],
        ${series.map(({ totals }) => String(totals[0]?.atMs ?? 0))}::bigint[],
        ${series.map(({ totals }) => fromScaled(least(totals)))}::numeric[]
      ) AS s(series, subject, metric, "firstMs", lowest)
      JOIN "MetricPoint" p ON p."subjectId" = s.subject AND p.metric = s.metric AND p.source = ${source}
        AND p."supersededAt" IS NULL AND starts_with(p.key, s.series)
      CROSS JOIN LATERAL (SELECT coalesce(p."on"::timestamp AT TIME ZONE 'UTC', p.at) AS at) place
    ) facts
    WHERE behind = 1 OR level > lowest OR place >= to_timestamp("firstMs" / 1000.0)
    ORDER BY series, place`)
}

const inBigOrder = (a: bigint, b: bigint): number => (a < b ? -1 : Number(a > b))
