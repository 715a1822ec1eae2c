import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Exact, exact } from '../formulas/index.ts'
import { factOfLevel } from './fact-of-level.ts'
import { sourcesAsKnown } from './known-sources.ts'
import { levelsOfParts } from './levels-of-parts.ts'
import { inForce, type LevelQuery, ofKind, type PeriodPart, periodPartsOf } from './period-parts.ts'

const { sql, raw } = Prisma

/** Levels of one request and metric. */
interface Level {
  request: number
  metric: string
  /** What was told of the subject itself; null where nothing was. */
  own: Exact | null
  /** The sum of the levels of its parts; null where nothing was told of them. */
  parts: Exact | null
}

/**
 * Levels at the end of a period, for each request, in two statements; absent where no fact is known within the period.
 *
 * A subject's own level is its newest one within the period: of several groups of sources that told it, that of the
 * highest rank. The level of its parts is the sum of each part's level at the end of the period, those from before the
 * period included, since a level holds until it is told anew. Read from rollups, so that the cost grows neither with the
 * facts nor with the parts.
 */
export async function readLevels(ctx: Context, query: LevelQuery): Promise<Level[]> {
  if (query.metrics.length === 0 || query.requests.length === 0) return []
  const levels = new Map<string, Level>()
  const levelOf = (request: number, metric: string): Level => {
    const name = `${request} ${metric}`
    const known = levels.get(name)
    if (known) return known
    const fresh: Level = { request, metric, own: null, parts: null }
    levels.set(name, fresh)
    return fresh
  }
  for (const { request, metric, value } of await ownLevels(ctx, query)) levelOf(request, metric).own = exact(value)
  for (const { request, metric, value } of await levelsOfParts(ctx, query)) levelOf(request, metric).parts = value
  return [...levels.values()]
}

async function ownLevels(
  ctx: Context,
  { metrics, requests }: LevelQuery,
): Promise<{ request: number; metric: string; value: string }[]> {
  const keys = [...metrics]
  const parts = requests.flatMap(periodPartsOf)
  const fromRollup = (table: 'MetricDay' | 'MetricHour', kind: PeriodPart['kind']) => sql`
    SELECT part.request, s.metric, r.last AS value, r."lastAt" AS at, ${factOfLevel} AS id, s.id AS series, (
      SELECT min(o.rank) FROM "MetricSource" o WHERE o."organizationId" = s."organizationId" AND o."groupId" = s."groupId") AS rank
    FROM ${ofKind(parts, kind)}
    JOIN "MetricSeries" s ON s."subjectId" = part.subject AND s.metric = ANY(${keys}) AND NOT s.part
    CROSS JOIN LATERAL (
      SELECT r.last, r."lastAt" FROM ${raw(`"${table}"`)} r
      WHERE r."seriesId" = s.id AND r.at >= part."from" AND r.at < part."to" ORDER BY r.at DESC LIMIT 1
    ) r`
  return await ctx.db.$queryRaw(sql`
    WITH source AS MATERIALIZED (${sourcesAsKnown(requests.map(({ knownAt }) => knownAt))})
    SELECT DISTINCT ON (request, metric) request, metric, value::text AS value FROM (
      ${fromRollup('MetricDay', 'DAY')} UNION ALL ${fromRollup('MetricHour', 'HOUR')}
      UNION ALL SELECT part.request, p.metric, p.value, p.at, p.id, NULL, source.rank FROM ${ofKind(parts, 'EDGE')}
      JOIN "MetricPoint" p ON p."subjectId" = part.subject AND p.metric = ANY(${keys})
        AND p.at >= part."from" AND p.at < part."to" AND ${inForce('p')}
      JOIN source ON source.key = p.source AND source.known = coalesce(part.known, 'infinity')
    ) found ORDER BY request, metric, rank, at DESC, id DESC NULLS LAST, series DESC`)
}
