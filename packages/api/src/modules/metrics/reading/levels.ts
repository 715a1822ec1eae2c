import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Exact, exact, type Period } from '../formulas/index.ts'
import { inForce, ofKind, type PeriodPart, periodPartsOf, type TotalsRequest } from './period-parts.ts'

const { sql, raw } = Prisma

interface LevelRow {
  request: number
  metric: string
  value: string
  /** Whether it is the sum of the levels of parts. */
  ofParts: boolean
}

/**
 * Levels at the end of a period, for each request, in two statements; absent where no fact is known within the period.
 *
 * A subject's own level is its newest value within the period. A campaign that has none of its own has that of its
 * shares: the sum of each share's newest value up to the end of the period, those from before the period included, since
 * a level holds until it is told anew. Read from the rollups of campaigns, so that the cost grows neither with the facts
 * nor with the shares.
 */
export async function readLevels(
  ctx: Context,
  query: { metrics: readonly string[]; requests: readonly TotalsRequest[] },
): Promise<LevelRow[]> {
  if (query.metrics.length === 0 || query.requests.length === 0) return []
  const own = await ownLevels(ctx, query)
  const known = new Set(own.map(({ request, metric }) => `${request} ${metric}`))
  const ofShares = await levelsOfShares(ctx, query)
  return [...own, ...ofShares.filter(({ request, metric }) => !known.has(`${request} ${metric}`))]
}

async function ownLevels(
  ctx: Context,
  { metrics, requests }: { metrics: readonly string[]; requests: readonly TotalsRequest[] },
): Promise<LevelRow[]> {
  const keys = [...metrics]
  const parts = requests.flatMap(periodPartsOf)
  const fromRollup = (table: 'MetricDay' | 'MetricHour', kind: PeriodPart['kind']) => sql`
    SELECT part.request, r.metric, r.last, r."lastAt" FROM ${ofKind(parts, kind)}
    CROSS JOIN unnest(${keys}::text[]) AS asked(metric) CROSS JOIN LATERAL (
      SELECT r.metric, r.last, r."lastAt" FROM ${raw(`"${table}"`)} r
      WHERE r."subjectId" = part.subject AND r.metric = asked.metric AND r.at >= part."from" AND r.at < part."to"
      ORDER BY r.at DESC LIMIT 1
    ) r`
  return await ctx.db.$queryRaw<LevelRow[]>(sql`
    SELECT DISTINCT ON (request, metric) request, metric, last::text AS value, false AS "ofParts" FROM (
      ${fromRollup('MetricDay', 'DAY')} UNION ALL ${fromRollup('MetricHour', 'HOUR')}
      UNION ALL SELECT part.request, p.metric, p.value, p.at FROM ${ofKind(parts, 'EDGE')}
      CROSS JOIN unnest(${keys}::text[]) AS asked(metric) CROSS JOIN LATERAL (
        SELECT p.metric, p.value, p.at FROM "MetricPoint" p
        WHERE p."subjectId" = part.subject AND p.metric = asked.metric AND p.at >= part."from" AND p.at < part."to"
          AND ${inForce('p')} ORDER BY p.at DESC, p.id DESC LIMIT 1
      ) p
    ) found ORDER BY request, metric, "lastAt" DESC`)
}

/** Before the first instant that a fact may have. */
const BEGINNING = new Date(Date.UTC(1990, 0, 1))

/** A stretch between two instants that requests name, of one subject. */
interface Stretch {
  /** Subject and what is known: of which the sums run on. */
  run: string
  subjectId: string
  period: Period
  knownAt: Date | null
}

async function levelsOfShares(
  ctx: Context,
  { metrics, requests }: { metrics: readonly string[]; requests: readonly TotalsRequest[] },
): Promise<LevelRow[]> {
  const runs = Map.groupBy(
    requests.map((request, index) => ({ ...request, index })),
    ({ subjectId, knownAt }) => `${subjectId} ${knownAt?.getTime() ?? ''}`,
  )
  const stretches = [...runs].flatMap(([run, own]) => stretchesOf(run, own))
  const moved = await movesIn(ctx, { metrics, stretches })
  const byStretch = Map.groupBy(moved, ({ request }) => request)
  const found: LevelRow[] = []
  for (const [run, own] of runs) {
    for (const metric of metrics) {
      const sums = runningSums(stretches, { run, metric, byStretch })
      for (const { index, period } of own) {
        // Before the first instant of all there is nothing.
        const before = sums.get(period.from.getTime())?.parts ?? 0
        const to = sums.get(period.to.getTime())
        if (to && to.parts > before) found.push({ request: index, metric, value: to.level.toFixed(), ofParts: true })
      }
    }
  }
  return found
}

/** The instants that requests of a subject name cut time into stretches, the first from the beginning. */
function stretchesOf(run: string, requests: readonly TotalsRequest[]): Stretch[] {
  const { subjectId = '', knownAt = null } = requests[0] ?? {}
  const instants = requests.flatMap(({ period }) => [period.from.getTime(), period.to.getTime()])
  const cuts = [...new Set([BEGINNING.getTime(), ...instants])].sort((a, b) => a - b)
  return cuts
    .slice(1)
    .map((to, index) => ({ run, subjectId, knownAt, period: { from: new Date(cuts[index] ?? to), to: new Date(to) } }))
}

interface Move {
  /** Which stretch, from 0. */
  request: number
  metric: string
  change: string
  /** Buckets or facts that it comes from. */
  parts: number
}

/** How far the levels of campaigns moved in stretches: from rollups, and from the facts of parts of hours. */
async function movesIn(
  ctx: Context,
  { metrics, stretches }: { metrics: readonly string[]; stretches: readonly Stretch[] },
): Promise<Move[]> {
  const keys = [...metrics]
  const parts = stretches.flatMap(periodPartsOf)
  const fromRollup = (table: 'LevelDay' | 'LevelHour', kind: PeriodPart['kind']) => sql`
    SELECT part.request, l.metric, l.change, l.parts FROM ${ofKind(parts, kind)} CROSS JOIN LATERAL (
      SELECT l.metric, sum(l.change) AS change, sum(l.parts) AS parts FROM ${raw(`"${table}"`)} l
      WHERE l."campaignId" = part.subject AND l.metric = ANY(${keys}) AND l.at >= part."from" AND l.at < part."to"
      GROUP BY l.metric
    ) l`
  return await ctx.db.$queryRaw<Move[]>(sql`
    SELECT request, metric, sum(change)::text AS change, sum(parts)::int AS parts FROM (
      ${fromRollup('LevelDay', 'DAY')} UNION ALL ${fromRollup('LevelHour', 'HOUR')}
      UNION ALL SELECT part.request, p.metric, p.value - COALESCE(before.value, 0), 1 FROM ${ofKind(parts, 'EDGE')}
      CROSS JOIN LATERAL (
        SELECT DISTINCT ON (p.metric, p."subjectId") p.metric, p."subjectId", p.value FROM "MetricPoint" p
        WHERE p."campaignId" = part.subject AND p."subjectId" <> part.subject AND p.metric = ANY(${keys})
          AND p.at >= part."from" AND p.at < part."to" AND ${inForce('p')}
        ORDER BY p.metric, p."subjectId", p.at DESC, p.id DESC
      ) p LEFT JOIN LATERAL (
        SELECT b.value FROM "MetricPoint" b WHERE b."subjectId" = p."subjectId" AND b.metric = p.metric
          AND b.at < part."from" AND ${inForce('b')} ORDER BY b.at DESC, b.id DESC LIMIT 1
      ) before ON true
    ) found GROUP BY request, metric`)
}

/** Level and number of parts of a subject at each instant that cuts its time. */
function runningSums(
  stretches: readonly Stretch[],
  level: { run: string; metric: string; byStretch: ReadonlyMap<number, readonly Move[]> },
): ReadonlyMap<number, { level: Exact; parts: number }> {
  let sum = { level: exact(0), parts: 0 }
  const at = new Map([[BEGINNING.getTime(), sum]])
  for (const [index, { run, period }] of stretches.entries()) {
    if (run !== level.run) continue
    const move = level.byStretch.get(index)?.find(({ metric }) => metric === level.metric)
    if (move) sum = { level: sum.level.plus(move.change), parts: sum.parts + move.parts }
    at.set(period.to.getTime(), sum)
  }
  return at
}
