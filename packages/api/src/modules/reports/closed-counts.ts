import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { insertRows } from '../../core/rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { type Closer, shownCount, smallestGroupOf } from '../../platform/small-groups/index.ts'
import { type Exact, exact } from '../metrics/index.ts'
import { ambassadorsWhoAnswered } from './counted.ts'
import { ofCampaign, type Scope, scopeColumns, scopeKey } from './scope.ts'

/** Months, quarters and years of campaigns that one statement counts. */
const AT_A_TIME = 500

/**
 * Publishes how many ambassadors each campaign had in each month, quarter and year, in steps and never anew, for those who may read reports
 * and list no ambassadors.
 */
export const closeCampaignCounts: Closer = async (ctx, { periods, smallest }) => {
  const begun = await ctx.db.$queryRaw<{ campaignId: string; first: Date }[]>(Prisma.sql`
    SELECT p."campaignId", min(period."from") AS first FROM "Participation" p JOIN "ParticipationPeriod" period
      ON period."organizationId" = p."organizationId" AND period."participationId" = p.id
    WHERE period.status = 'ACCEPTED' GROUP BY p."campaignId"`)
  const scopes = begun.flatMap(({ campaignId, first }) =>
    periods
      .filter(({ to }) => first < to)
      .map((period): Scope => ({ subject: ofCampaign(campaignId), period, timeZone: null, knownAt: null })),
  )
  for (let start = 0; start < scopes.length; start += AT_A_TIME) {
    const part = scopes.slice(start, start + AT_A_TIME)
    const counted = await ambassadorsWhoAnswered(ctx).loadMany(part)
    const rows = part.flatMap(({ subject, period: { from, to } }, index) => {
      const count = counted[index]
      if (count instanceof Error) throw count
      const figures = { 'ambassadors-enrolled': count?.enrolled ?? 0, 'ambassadors-active': count?.active ?? 0 }
      return Object.entries(figures).flatMap(([metric, figure]) => {
        const published = shownCount(figure, smallest)
        return published === null ? [] : [{ campaignId: subject.id, metric, from, to, published }]
      })
    })
    await insertRows(ctx, 'ClosedCount', rows)
  }
}

const published = defineLoader<Scope & { metric: string }, { published: number }>(
  async (ctx, keys) => {
    const { ids, from, to } = scopeColumns(keys)
    const rows = await ctx.db.$queryRaw<{ published: number | null }[]>(Prisma.sql`
      SELECT c.published FROM unnest(${ids}::uuid[], ${from}::timestamptz[], ${to}::timestamptz[],
        ${keys.map(({ metric }) => metric)}::text[]) WITH ORDINALITY AS scope(campaign, "from", "to", metric, position)
      LEFT JOIN "ClosedCount" c ON c."campaignId" = scope.campaign AND c.metric = scope.metric
        AND c."from" = scope."from" AND c."to" = scope."to"
      ORDER BY scope.position`)
    return rows.map(({ published: count }) => (count === null ? null : { published: count }))
  },
  (key) => `${scopeKey(key)} ${key.metric}`,
)

/** What a monthly close published of a count of people; null for all but closed calendar months, quarters and years, and for too few. */
export async function closedCount(ctx: Context, scope: Scope, metric: string): Promise<Exact | null> {
  // A close publishes after its month.
  if (scope.knownAt !== null && scope.knownAt < scope.period.to) return null
  const found = await published(ctx).load({ ...scope, metric })
  const count = shownCount(found?.published ?? 0, await smallestGroupOf(ctx))
  return count === null ? null : exact(count)
}
