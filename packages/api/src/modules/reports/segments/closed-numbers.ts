import type { Context } from '../../../core/context.ts'
import { defineLoader } from '../../../core/loaders.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { calendarPeriodOf, smallestGroupOf } from '../../../platform/small-groups/index.ts'
import type { Period } from '../../metrics/index.ts'
import { closedSegmentOf } from '../../segments/index.ts'
import type { SegmentAsked, SegmentNumbers } from './types.ts'

/** What a close counts of the people of a segment. */
export type ClosedMetric = 'people-eligible' | 'people-active' | 'participants'

interface ClosedKey {
  readonly segmentId: string
  readonly subjectId: string
  /** The last month of the period, by its first day. */
  readonly month: string
  readonly months: number
}

/** By metric; a metric of which nothing is told is absent. */
const closedActs = defineLoader<ClosedKey, ReadonlyMap<string, number>>(
  async (ctx, keys) => {
    const rows = await ctx.db.$queryRaw<{ place: number; metric: string; people: number }[]>(Prisma.sql`
      SELECT k.place::int - 1 AS place, c.metric, c.people FROM unnest(${keys.map(({ segmentId }) => segmentId)}::uuid[],
        ${keys.map(({ subjectId }) => subjectId)}::uuid[], ${keys.map(({ month }) => month)}::date[],
        ${keys.map(({ months }) => months)}::int[]) WITH ORDINALITY AS k("segmentId", "subjectId", month, months, place)
      JOIN "ClosedSegmentNumber" c ON c."segmentId" = k."segmentId" AND c.month = k.month AND c.months = k.months
        AND c."subjectId" = k."subjectId"`)
    const byPlace = Map.groupBy(rows, ({ place }) => place)
    return keys.map((_key, index) => new Map(byPlace.get(index)?.map(({ metric, people }) => [metric, people])))
  },
  ({ segmentId, subjectId, month, months }) => `${segmentId} ${subjectId} ${month} ${months}`,
)

export interface ClosedHeadcount extends Pick<SegmentNumbers, 'people' | 'hidden'> {
  /** The month whose close counted them, by its first day, and how many months the period has. */
  readonly closed: { readonly month: string; readonly months: number } | null
}

/** How many people a segment had at the close of a period, as far as that is told. */
export async function closedHeadcountOf(ctx: Context, segmentId: string, period: Period): Promise<ClosedHeadcount> {
  const minimum = await smallestGroupOf(ctx)
  const calendar = calendarPeriodOf(period, await organizationTimeZone(ctx))
  const found = calendar && (await closedSegmentOf(ctx).load({ segmentId, month: calendar.month }))
  if (!found) return { closed: null, people: null, hidden: { reason: 'NOT_CLOSED', minimum } }
  return { closed: calendar, people: found.people, hidden: { reason: 'TOO_FEW', minimum } }
}

/** What closes told of a segment. Sums of what its people did are told of nobody: a few of them could do most of it. */
export async function closedNumbersOf(
  ctx: Context,
  { segmentId, subject, period }: Omit<SegmentAsked, 'at'>,
): Promise<SegmentNumbers> {
  const { closed, people, hidden } = await closedHeadcountOf(ctx, segmentId, period)
  const acts = closed && (await closedActs(ctx).load({ segmentId, subjectId: subject.id, ...closed }))
  // What its people are does not depend on the subject.
  const ofAll = closed && (await closedActs(ctx).load({ segmentId, subjectId: ctx.organizationId, ...closed }))
  const told = (metric: ClosedMetric, from = acts) => from?.get(metric) ?? null
  return {
    ...{ people, eligible: told('people-eligible', ofAll), active: told('people-active') },
    ...{ participants: told('participants'), shares: null, hidden },
  }
}
