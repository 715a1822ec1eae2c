import type { Context } from '../../../core/context.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { daysOf } from '../formulas/index.ts'
import { inForce, ofKind, type Part, partsOf, type TotalsRequest } from './parts.ts'

const { sql } = Prisma

interface SumRow {
  request: number
  metric: string
  sum: string
}

/**
 * Sums of a period for each request, in one statement: whole UTC days and hours from the rollups, at most two parts of
 * hours from the facts, and facts of a day alone from the sums by date (see `daysOf`). Those of a campaign include its
 * shares'.
 */
export async function readSums(
  ctx: Context,
  query: { metrics: readonly string[]; requests: readonly TotalsRequest[] },
): Promise<SumRow[]> {
  const metrics = [...query.metrics]
  const parts = query.requests.flatMap(partsOf)
  if (parts.length === 0 || metrics.length === 0) return []
  const kinds = new Set(parts.map(({ kind }) => kind))
  const found = [
    ...(kinds.has('DAY') ? [fromRollup('MetricDay', metrics, ofKind(parts, 'DAY'))] : []),
    ...(kinds.has('HOUR') ? [fromRollup('MetricHour', metrics, ofKind(parts, 'HOUR'))] : []),
    ...(kinds.has('EDGE') ? [fromFacts(metrics, parts)] : []),
    await fromDates(ctx, metrics, query.requests),
  ]
  return await ctx.db.$queryRaw<SumRow[]>(sql`
    SELECT request, metric, sum(sum)::text AS sum FROM (${Prisma.join(found, ' UNION ALL ')}) found GROUP BY request, metric`)
}

function fromRollup(table: 'MetricDay' | 'MetricHour', metrics: string[], parts: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT part.request, r.metric, r.sum FROM ${parts} CROSS JOIN LATERAL (
      SELECT r.metric, sum(r.sum) AS sum FROM ${Prisma.raw(`"${table}"`)} r
      WHERE r."subjectId" = part.subject AND r.metric = ANY(${metrics}) AND r.at >= part."from" AND r.at < part."to"
      GROUP BY r.metric
    ) r`
}

/** Facts of a day alone, by the calendar of each request. */
async function fromDates(ctx: Context, metrics: string[], requests: readonly TotalsRequest[]): Promise<Prisma.Sql> {
  const own = requests.some(({ timeZone }) => timeZone === null) ? await organizationTimeZone(ctx) : 'UTC'
  const days = requests.map(({ period, timeZone, knownAt }) => daysOf(period, timeZone ?? own, knownAt ?? ctx.now()))
  // What was known before is in no sum by date.
  const asKnownBefore = requests.some(({ knownAt }) => knownAt)
    ? sql`UNION ALL SELECT p.metric, sum(p.value) FROM "MetricPoint" p
      WHERE part.known IS NOT NULL AND ${inForce('p')} AND p.metric = ANY(${metrics})
        AND (p."campaignId" = part.subject OR p."subjectId" = part.subject)
        AND p."on" >= part."from" AND p."on" < part."to" GROUP BY p.metric`
    : Prisma.empty
  return sql`
    SELECT part.request - 1 AS request, r.metric, r.sum FROM unnest(
      ${requests.map(({ subjectId }) => subjectId)}::uuid[],
      ${days.map(({ from }) => from)}::date[],
      ${days.map(({ to }) => to)}::date[],
      ${requests.map(({ knownAt }) => knownAt ?? null)}::timestamptz[]
    ) WITH ORDINALITY AS part(subject, "from", "to", known, request) CROSS JOIN LATERAL (
      SELECT r.metric, sum(r.sum) AS sum FROM "MetricDate" r
      WHERE part.known IS NULL AND r."subjectId" = part.subject AND r.metric = ANY(${metrics})
        AND r."on" >= part."from" AND r."on" < part."to"
      GROUP BY r.metric ${asKnownBefore}
    ) r`
}

/** Facts of the subject itself, and for a campaign those of its shares: of each, those in force. */
function fromFacts(metrics: string[], parts: readonly Part[]): Prisma.Sql {
  const facts = (condition: Prisma.Sql) => sql`
    SELECT p.metric, p.value FROM "MetricPoint" p
    WHERE ${condition} AND p.metric = ANY(${metrics}) AND p.at >= part."from" AND p.at < part."to"
      AND p."on" IS NULL AND ${inForce('p')}`
  const ofCampaign = facts(sql`p."campaignId" = part.subject`)
  const ofOthers = facts(sql`p."subjectId" = part.subject AND p."subjectType" <> 'CAMPAIGN'`)
  return sql`
    SELECT part.request, p.metric, p.sum FROM ${ofKind(parts, 'EDGE')} CROSS JOIN LATERAL (
      SELECT f.metric, sum(f.value) AS sum FROM (${ofCampaign} UNION ALL ${ofOthers}) f GROUP BY f.metric
    ) p`
}
