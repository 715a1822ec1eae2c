import { defineLoader } from '../../core/loaders.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { daysOf, type Exact, figuresOf, type LabelledMoney } from '../metrics/index.ts'
import { figureRequest, type Scope, scopeColumns, scopeKey } from './scope.ts'

const { sql } = Prisma

/** Sums of stored metrics: whatever metrics and subjects are asked for together are one statement. */
export const storedMetric = defineLoader<Scope & { metric: string }, { value: Exact | null; facts: number }>(
  async (ctx, keys) => {
    const scopes = [...new Map(keys.map((key) => [scopeKey(key), key])).values()]
    const metrics = keys.map(({ metric }) => metric)
    const figures = await figuresOf(ctx, { metrics, requests: scopes.map(figureRequest) })
    const known = new Map(
      figures.map((figure) => [`${scopeKey(scopes[figure.request] as Scope)} ${figure.metric}`, figure]),
    )
    return keys.map((key) => known.get(`${scopeKey(key)} ${key.metric}`) ?? { value: null, facts: 0 })
  },
  (key) => `${scopeKey(key)} ${key.metric}`,
)

/**
 * Costs of the period by label and currency, the largest first; what was taken back in it is none. Those of a day alone count as facts of a day do: in the
 * period that its noon falls into.
 */
export const costsOf = defineLoader<Scope, LabelledMoney[]>(async (ctx, scopes) => {
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
    JOIN "Cost" c ON c."campaignId" = scope.campaign AND c.kind = 'COST'
      AND (scope.known IS NULL OR c."createdAt" <= scope.known)
      AND c.at >= scope."from" - interval '2 days' AND c.at < scope."to" + interval '2 days'
      AND CASE WHEN c."on" IS NULL THEN c.at >= scope."from" AND c.at < scope."to"
        ELSE c."on" >= scope."fromDay" AND c."on" < scope."toDay" END
    GROUP BY scope.position, c.label, c.currency HAVING sum(c."amountMinor") <> 0 ORDER BY sum(c."amountMinor") DESC, c.label, c.currency`)
  const byScope = Map.groupBy(rows, ({ position }) => position - 1)
  return scopes.map((_scope, index) =>
    (byScope.get(index) ?? []).map(({ label, currency, amount }) => ({
      label,
      amount: { amountMinor: BigInt(amount), currency },
    })),
  )
}, scopeKey)
