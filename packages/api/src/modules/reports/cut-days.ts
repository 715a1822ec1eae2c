import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { cutDays, datedDaysIn, type Period } from '../metrics/index.ts'
import { mayReadCosts } from './facts.ts'
import { figureRequest, type Scope, scopeKey } from './scope.ts'

interface Asked extends Scope {
  /** Keys of metrics that are stored. */
  metrics: readonly string[]
  days: readonly string[]
}

const askedKey = ({ metrics, days, ...scope }: Asked): string =>
  `${scopeKey(scope)} ${metrics.join(' ')} ${days.join(' ')}`

const datedDays = defineLoader<Asked, readonly string[]>(async (ctx, asked) => {
  const found = await datedDaysIn(ctx, {
    metrics: [...new Set(asked.flatMap(({ metrics }) => metrics))],
    requests: asked.map((one) => ({ ...figureRequest(one), days: one.days })),
  })
  const byRequest = Map.groupBy(found, ({ request }) => request)
  return asked.map(({ metrics }, index) =>
    (byRequest.get(index) ?? []).flatMap(({ metric, day }) => (metrics.includes(metric) ? [day] : [])),
  )
}, askedKey)

/** Those of the days of which costs of a campaign are known by their day alone. */
const costDays = defineLoader<Asked, readonly string[]>(async (ctx, asked) => {
  const rows = asked.flatMap(({ subject, knownAt, days }, request) =>
    days.map((day) => ({ request, campaign: subject.id, knownAt, day })),
  )
  const found = await ctx.db.$queryRaw<{ request: number; day: string }[]>(Prisma.sql`
    SELECT DISTINCT asked.request, c."on"::text AS day FROM unnest(
      ${rows.map(({ request }) => request)}::int[], ${rows.map(({ campaign }) => campaign)}::uuid[],
      ${rows.map(({ day }) => day)}::date[], ${rows.map(({ knownAt }) => knownAt)}::timestamptz[]
    ) AS asked(request, campaign, day, known)
    JOIN "Cost" c ON c."campaignId" = asked.campaign AND c.kind = 'COST' AND c."on" = asked.day
      AND (asked.known IS NULL OR c."createdAt" <= asked.known)`)
  const byRequest = Map.groupBy(found, ({ request }) => request)
  return asked.map((_one, index) => (byRequest.get(index) ?? []).map(({ day }) => day))
}, askedKey)

/**
 * The days that periods contain in part and of which facts or costs are known by their day alone: these count whole, by the
 * noon of the day (see `daysOf`).
 * @param metrics keys of metrics that are stored.
 */
export async function cutDaysOf(
  ctx: Context,
  scope: Scope,
  { metrics, periods }: { metrics: readonly string[]; periods: readonly Period[] },
): Promise<string[]> {
  const timeZone = scope.timeZone ?? (await organizationTimeZone(ctx))
  const days = [...new Set(periods.flatMap((period) => cutDays(period, timeZone)))]
  if (days.length === 0) return []
  const hasCosts = metrics.includes('cost') && scope.subject.type === 'CAMPAIGN' && !scope.where
  const asked = { ...scope, metrics, days }
  const [ofFacts, ofCosts] = await Promise.all([
    datedDays(ctx).load(asked),
    hasCosts && (await mayReadCosts(ctx, scope)) ? costDays(ctx).load(asked) : [],
  ])
  return [...new Set([...(ofFacts ?? []), ...(ofCosts ?? [])])].sort()
}
