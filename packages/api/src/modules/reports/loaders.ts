import { defineLoader } from '../../core/loaders.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { daysOf, type Exact, type LabelledMoney, totalsOf } from '../metrics/index.ts'
import { type ReportScope, scopeColumns, scopeKey, totalsRequest } from './report.ts'

const { sql } = Prisma

/** What the platform counts of a campaign itself: zero is known here. */
export interface Counted {
  /** Shares known to be published in the period. */
  shares: number
  /** Shares prepared in the period and neither known to be published nor discarded before its end. */
  prepared: number
  /** Ambassadors enrolled at some time in the period. */
  enrolled: number
  /** Those of them with at least one published share in the period while they were enrolled. */
  active: number
}

/** Sums of stored metrics: whatever metrics and campaigns are asked for together are one statement. */
export const storedMetric = defineLoader<ReportScope & { metric: string }, { value: Exact | null }>(
  async (ctx, keys) => {
    const scopes = [...new Map(keys.map((key) => [scopeKey(key), key])).values()]
    const metrics = keys.map(({ metric }) => metric)
    const requests = scopes.map(totalsRequest)
    const totals = await totalsOf(ctx, { metrics, requests })
    const byScope = new Map(scopes.map((scope, index) => [scopeKey(scope), totals[index]]))
    return keys.map((key) => ({ value: byScope.get(scopeKey(key))?.[key.metric] ?? null }))
  },
  (key) => `${scopeKey(key)} ${key.metric}`,
)

/** Counts of shares and ambassadors, by the definition of `participationRate`. */
export const countedOf = defineLoader<ReportScope, Counted>(async (ctx, scopes) => {
  const { ids, from, to } = scopeColumns(scopes)
  const rows = await ctx.db.$queryRaw<Counted[]>(sql`
    SELECT shares.count AS shares, prepared.count AS prepared, enrolment.enrolled, enrolment.active
    FROM unnest(${ids}::uuid[], ${from}::timestamptz[], ${to}::timestamptz[]) WITH ORDINALITY AS scope(campaign, "from", "to", position)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM "Share" s
      WHERE s."campaignId" = scope.campaign AND s."publishedAt" >= scope."from" AND s."publishedAt" < scope."to"
    ) shares
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM "Share" s
      WHERE s."campaignId" = scope.campaign AND s."sharedAt" >= scope."from" AND s."sharedAt" < scope."to"
        AND (s."publishedAt" IS NULL OR s."publishedAt" >= scope."to")
        AND (s."discardedAt" IS NULL OR s."discardedAt" >= scope."to")
    ) prepared
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT stay."ambassadorId")::int AS enrolled,
        (count(DISTINCT stay."ambassadorId") FILTER (WHERE EXISTS (
          SELECT FROM "Share" s
          WHERE s."participationId" = stay.id AND s."publishedAt" >= stay."from" AND s."publishedAt" < stay."to"
        )))::int AS active
      FROM (
        SELECT p.id, p."ambassadorId", GREATEST(period."from", scope."from") AS "from",
          LEAST(coalesce(period."to", 'infinity'), scope."to") AS "to"
        FROM "Participation" p JOIN "ParticipationPeriod" period
          ON period."organizationId" = p."organizationId" AND period."participationId" = p.id
        WHERE p."campaignId" = scope.campaign AND period.status = 'ACCEPTED'
      ) stay WHERE stay."from" < stay."to"
    ) enrolment
    ORDER BY scope.position`)
  return scopes.map((_scope, index) => rows[index] ?? null)
}, scopeKey)

/**
 * Costs of the period by label and currency, the largest first. Those of a day alone count as facts of a day do: in the
 * period that its noon falls into.
 */
export const costsOf = defineLoader<ReportScope, LabelledMoney[]>(async (ctx, scopes) => {
  const { ids, from } = scopeColumns(scopes)
  const to = scopes.map(({ period }) => period.to)
  const own = scopes.some(({ timeZone }) => timeZone === null) ? await organizationTimeZone(ctx) : 'UTC'
  const days = scopes.map(({ period, timeZone, knownAt }) => daysOf(period, timeZone ?? own, knownAt ?? ctx.now()))
  const rows = await ctx.db.$queryRaw<{ position: number; label: string; currency: string; amount: string }[]>(sql`
    SELECT scope.position::int AS position, c.label, c.currency, sum(c."amountMinor")::text AS amount
    FROM unnest(${ids}::uuid[], ${from}::timestamptz[], ${to}::timestamptz[],
      ${days.map((range) => range.from)}::date[], ${days.map((range) => range.to)}::date[],
      ${scopes.map(({ knownAt }) => knownAt)}::timestamptz[])
      WITH ORDINALITY AS scope(campaign, "from", "to", "fromDay", "toDay", known, position)
    JOIN (
      SELECT "campaignId", label, "amountMinor", currency, at, "on", "createdAt", NULL::timestamptz AS "removedAt" FROM "Cost"
      UNION ALL SELECT "campaignId", label, "amountMinor", currency, at, "on", "createdAt", "removedAt" FROM "RemovedCost"
    ) c ON c."campaignId" = scope.campaign
      AND (scope.known IS NULL AND c."removedAt" IS NULL
        OR c."createdAt" <= scope.known AND (c."removedAt" IS NULL OR c."removedAt" > scope.known))
      AND c.at >= scope."from" - interval '2 days' AND c.at < scope."to" + interval '2 days'
      AND CASE WHEN c."on" IS NULL THEN c.at >= scope."from" AND c.at < scope."to"
        ELSE c."on" >= scope."fromDay" AND c."on" < scope."toDay" END
    GROUP BY scope.position, c.label, c.currency ORDER BY sum(c."amountMinor") DESC, c.label, c.currency`)
  const byScope = Map.groupBy(rows, ({ position }) => position - 1)
  return scopes.map((_scope, index) =>
    (byScope.get(index) ?? []).map(({ label, currency, amount }) => ({
      label,
      amount: { amountMinor: BigInt(amount), currency },
    })),
  )
}, scopeKey)
