import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Exact, exact, type Period } from '../formulas/index.ts'
import { sourcesAsKnown } from './known-sources.ts'
import { partsKnown } from './parts-known.ts'
import { inForce, type LevelQuery, ofKind, type PeriodPart, periodPartsOf, type TotalsRequest } from './period-parts.ts'

const { sql, raw } = Prisma

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

/** The sums of the levels of all parts of subjects at the end of periods; absent where none was told within the period. */
export async function levelsOfParts(
  ctx: Context,
  { metrics, requests }: LevelQuery,
): Promise<{ request: number; metric: string; value: Exact }[]> {
  const runs = Map.groupBy(
    requests.map((request, index) => ({ ...request, index })),
    ({ subjectId, knownAt }) => `${subjectId} ${knownAt?.getTime() ?? ''}`,
  )
  const stretches = [...runs].flatMap(([run, own]) => stretchesOf(run, own))
  const byStretch = Map.groupBy(await movesIn(ctx, { metrics, stretches }), ({ request }) => request)
  return [...runs].flatMap(([run, own]) =>
    metrics.flatMap((metric) => {
      const sums = runningSums(stretches, { run, metric, byStretch })
      return own.flatMap(({ index, period }) => {
        // Before the first instant of all there is nothing.
        const before = sums.get(period.from.getTime())?.parts ?? 0
        const to = sums.get(period.to.getTime())
        return to && to.parts > before ? [{ request: index, metric, value: to.level }] : []
      })
    }),
  )
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

/** How far levels moved in stretches: from rollups, and from the facts of parts of hours. */
async function movesIn(
  ctx: Context,
  { metrics, stretches }: { metrics: readonly string[]; stretches: readonly Stretch[] },
): Promise<Move[]> {
  const keys = [...metrics]
  const parts = stretches.flatMap(periodPartsOf)
  const fromRollup = (table: 'LevelDay' | 'LevelHour', kind: PeriodPart['kind']) => sql`
    SELECT part.request, l.metric, l.change, l.parts FROM ${ofKind(parts, kind)} CROSS JOIN LATERAL (
      SELECT l.metric, sum(l.change) AS change, sum(l.parts) AS parts FROM ${raw(`"${table}"`)} l
      WHERE l."ancestorId" = part.subject AND l.metric = ANY(${keys}) AND l.at >= part."from" AND l.at < part."to"
      GROUP BY l.metric
    ) l`
  const levelAt = (at: Prisma.Sql) => sql`
    SELECT p.value FROM "MetricPoint" p
    JOIN source ON source.key = p.source AND source.known = coalesce(part.known, 'infinity')
    WHERE p."subjectId" = told."subjectId" AND p.metric = told.metric AND p.at < ${at} AND ${inForce('p')}
    ORDER BY source.rank, p.at DESC, p.id DESC LIMIT 1`
  return await ctx.db.$queryRaw<Move[]>(sql`
    WITH source AS MATERIALIZED (${sourcesAsKnown(stretches.map(({ knownAt }) => knownAt))})
    SELECT request, metric, sum(change)::text AS change, sum(parts)::int AS parts FROM (
      ${fromRollup('LevelDay', 'DAY')} UNION ALL ${fromRollup('LevelHour', 'HOUR')}
      UNION ALL SELECT part.request, told.metric, after.value - coalesce(before.value, 0), 1 FROM ${ofKind(parts, 'EDGE')}
      CROSS JOIN LATERAL (
        SELECT DISTINCT p.metric, p."subjectId" FROM "MetricPoint" p
        WHERE p."subjectId" IN (${partsKnown(sql`part.subject`, sql`part.known`)}) AND p.metric = ANY(${keys})
          AND p.at >= part."from" AND p.at < part."to" AND ${inForce('p')}
      ) told
      CROSS JOIN LATERAL (${levelAt(sql`part."to"`)}) after LEFT JOIN LATERAL (${levelAt(sql`part."from"`)}) before ON true
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
