import type { Context } from '../../../core/context.ts'
import { defineLoader, oneForEach } from '../../../core/loaders.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { reachesAsOthers } from '../../../platform/auth/index.ts'
import {
  calendarPeriodOf,
  closedMonthOf,
  closedPeopleOf,
  type Hidden,
  mayCountOf,
  smallestGroupOf,
  tell,
  toldOfNobody,
} from '../../../platform/small-groups/index.ts'
import type { Period } from '../../metrics/index.ts'

const { sql } = Prisma

/** What is counted of those who were asked. */
export const COUNTS = ['asked', 'open', 'accepted', 'declined', 'left', 'never'] as const
export type CountName = (typeof COUNTS)[number]

/** How people answered the invitations to a campaign, as far as the reader is told. */
export interface Statistics {
  /** The first day of the month whose close counted them; null for now, and where no close did. */
  readonly month: string | null
  readonly counts: Readonly<Partial<Record<CountName, number | null>>>
  readonly hidden: Hidden | null
}

/** Says of a close that it counted invitations: where there are none of a campaign, nobody was asked. */
export const COUNTED_AT_CLOSE = 'invitations'

const OF_CAMPAIGN = `${COUNTED_AT_CLOSE} `

/** Under which a close keeps what it counts of a campaign, by its id. */
export const metricOfInvitations = (campaignId: Prisma.Sql): Prisma.Sql => sql`${OF_CAMPAIGN}::text || ${campaignId}`

/** The last month, until a month, whose close counted anything of a campaign. */
const lastCounted = defineLoader<{ campaignId: string; month: string }, { month: string }>(
  async (ctx, keys) => {
    const rows = await ctx.db.$queryRaw<{ position: number; month: string }[]>(sql`
      SELECT key.position::int - 1 AS position, last.month::text FROM unnest(
        ${keys.map(({ campaignId }) => campaignId)}::text[], ${keys.map(({ month }) => month)}::date[])
        WITH ORDINALITY AS key(campaign, month, position)
      JOIN LATERAL (SELECT c.month FROM "MonthlyClose" c WHERE c.month <= key.month AND EXISTS (
        SELECT FROM "ClosedPeople" p WHERE p.month = c.month AND p.metric = ${metricOfInvitations(sql`key.campaign`)})
        ORDER BY c.month DESC LIMIT 1) last ON true`)
    return oneForEach([...keys.keys()], rows, ({ position }) => position)
  },
  ({ campaignId, month }) => `${campaignId} ${month}`,
)

/**
 * How people stood at the end of a month, quarter or year: exactly for whoever may list them, and by the blocks of the
 * month for whoever may read the campaign’s reports.
 */
export async function closedStatistics(ctx: Context, campaignId: string, period: Period): Promise<Statistics> {
  const mayCount = await mayCountOf(ctx, 'ASKED', 'Campaign', campaignId)
  if (!mayCount && !(await reachesAsOthers(ctx, 'report:read', 'Campaign', campaignId))) {
    return { month: null, counts: {}, hidden: { reason: 'PERMISSION', minimum: null } }
  }
  const month = calendarPeriodOf(period, await organizationTimeZone(ctx))?.month ?? null
  const smallest = await smallestGroupOf(ctx)
  const kept = month && (await closedPeopleOf(ctx).load({ month, metric: COUNTED_AT_CLOSE, months: 1 }))
  if (!month || !kept) {
    return { month: null, counts: {}, hidden: { reason: 'NOT_CLOSED', minimum: smallest } }
  }
  const last = (await lastCounted(ctx).load({ campaignId, month }))?.month ?? month
  const closed = await closedMonthOf(ctx).load(last)
  const found = await closedPeopleOf(ctx).load({ month: last, metric: `${OF_CAMPAIGN}${campaignId}`, months: 1 })
  const gate = { minimum: Math.max(closed?.smallest ?? 0, smallest), mayCount }
  const told = (name: CountName) =>
    tell(
      closed?.cells ?? [],
      () => [name],
      gate,
      (position) => found?.get(name)?.get(position) ?? 0,
    ).get(name) ?? toldOfNobody(gate)
  const { hidden } = told('asked')
  return { month, hidden, counts: Object.fromEntries(COUNTS.map((name) => [name, told(name).count])) }
}
