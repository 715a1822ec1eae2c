import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { coverPeriod, type Exact, exact, type MetricSums, type Period } from '../formulas/index.ts'
import { metricOf } from '../registry.ts'

const { sql } = Prisma

/** Which facts to add up: those of a subject in a period; of a campaign, its shares' as well. */
export interface TotalsRequest {
  /** A campaign, content or share, as in the database. */
  subjectId: string
  /** Half-open; any two instants. */
  period: Period
}

interface Part {
  /** Which request it belongs to, from 0. */
  request: number
  kind: 'DAY' | 'HOUR' | 'EDGE'
  subjectId: string
  from: Date
  to: Date
}

interface TotalRow {
  request: number
  metric: string
  sum: string
  last: string
}

/**
 * What facts of a period come to, for each request, in one statement: whole UTC days and hours from the rollups, and at
 * most two parts of hours from the facts, so that the cost does not grow with the facts. A metric without any fact in
 * the period is absent: missing is not zero. A metric that keeps the last has its newest value within the period.
 * @param given.metrics keys of metrics that are stored, for all requests.
 */
export async function totalsOf(
  ctx: Context,
  given: { metrics: readonly string[]; requests: readonly TotalsRequest[] },
): Promise<MetricSums[]> {
  const totals = given.requests.map((): Record<string, Exact> => ({}))
  const parts = given.requests.flatMap(partsOf)
  if (parts.length === 0 || given.metrics.length === 0) return totals
  const metrics = [...new Set(given.metrics)]
  const registered = await Promise.all(metrics.map((key) => metricOf(ctx, key)))
  const keepsLast = new Set(registered.flatMap(({ key, aggregation }) => (aggregation === 'LAST' ? [key] : [])))
  for (const row of await readTotals(ctx, metrics, parts)) {
    const total = totals[row.request]
    if (total) total[row.metric] = exact(keepsLast.has(row.metric) ? row.last : row.sum)
  }
  return totals
}

/** The totals of one subject in one period: see `totalsOf`. */
export async function sumsOf(ctx: Context, given: TotalsRequest & { metrics: readonly string[] }): Promise<MetricSums> {
  const [sums] = await totalsOf(ctx, { metrics: given.metrics, requests: [given] })
  return sums ?? {}
}

function partsOf({ subjectId, period }: TotalsRequest, request: number): Part[] {
  const { days, hours, edges } = coverPeriod(period)
  const part = (kind: Part['kind'], { from, to }: Period): Part => ({ request, kind, subjectId, from, to })
  return [
    ...(days ? [part('DAY', days)] : []),
    ...hours.map((hour) => part('HOUR', hour)),
    ...edges.map((edge) => part('EDGE', edge)),
  ]
}

async function readTotals(ctx: Context, metrics: string[], parts: readonly Part[]): Promise<TotalRow[]> {
  const kinds = new Set(parts.map(({ kind }) => kind))
  const found = [
    ...(kinds.has('DAY') ? [fromRollup('MetricDay', metrics, of(parts, 'DAY'))] : []),
    ...(kinds.has('HOUR') ? [fromRollup('MetricHour', metrics, of(parts, 'HOUR'))] : []),
    ...(kinds.has('EDGE') ? [fromFacts(metrics, of(parts, 'EDGE'))] : []),
  ]
  return await ctx.db.$queryRaw<TotalRow[]>(sql`
    SELECT request, metric, sum(sum)::text AS sum, (array_agg(last ORDER BY "lastAt" DESC))[1]::text AS last
    FROM (${Prisma.join(found, ' UNION ALL ')}) found GROUP BY request, metric`)
}

function of(parts: readonly Part[], kind: Part['kind']): Prisma.Sql {
  const own = parts.filter((part) => part.kind === kind)
  return sql`unnest(
    ${own.map(({ request }) => request)}::int[],
    ${own.map(({ subjectId }) => subjectId)}::uuid[],
    ${own.map(({ from }) => from)}::timestamptz[],
    ${own.map(({ to }) => to)}::timestamptz[]
  ) AS part(request, subject, "from", "to")`
}

function fromRollup(table: 'MetricDay' | 'MetricHour', metrics: string[], parts: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT part.request, r.metric, r.sum, r.last, r."lastAt" FROM ${parts} CROSS JOIN LATERAL (
      SELECT r.metric, sum(r.sum) AS sum, (array_agg(r.last ORDER BY r.at DESC))[1] AS last, max(r."lastAt") AS "lastAt"
      FROM ${Prisma.raw(`"${table}"`)} r
      WHERE r."subjectId" = part.subject AND r.metric = ANY(${metrics}) AND r.at >= part."from" AND r.at < part."to"
      GROUP BY r.metric
    ) r`
}

/** Facts of the subject itself, and for a campaign those of its shares: of each, those in force. */
function fromFacts(metrics: string[], parts: Prisma.Sql): Prisma.Sql {
  const facts = (condition: Prisma.Sql) => sql`
    SELECT p.metric, p.value, p.at, p.id FROM "MetricPoint" p
    WHERE ${condition} AND p.metric = ANY(${metrics}) AND p.at >= part."from" AND p.at < part."to"
      AND p."supersededAt" IS NULL`
  const ofCampaign = facts(sql`p."campaignId" = part.subject`)
  const ofOthers = facts(sql`p."subjectId" = part.subject AND p."subjectType" <> 'CAMPAIGN'`)
  return sql`
    SELECT part.request, p.metric, p.sum, p.last, p."lastAt" FROM ${parts} CROSS JOIN LATERAL (
      SELECT f.metric, sum(f.value) AS sum, (array_agg(f.value ORDER BY f.at DESC, f.id DESC))[1] AS last, max(f.at) AS "lastAt"
      FROM (${ofCampaign} UNION ALL ${ofOthers}) f GROUP BY f.metric
    ) p`
}
