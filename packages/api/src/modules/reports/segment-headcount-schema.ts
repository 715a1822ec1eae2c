import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { calendarPeriodOf, HiddenType, smallestGroupOf, type Told } from '../../platform/small-groups/index.ts'
import type { Period } from '../metrics/index.ts'
import { closedSegmentOf, Segment } from '../segments/index.ts'
import { checkPeriod, PeriodInput } from './period.ts'

type SegmentCount = Told & { month: string | null }

/** @throws RequestError FORBIDDEN without `report:read` for the whole organisation. */
async function headcountOfSegment(ctx: Context, segmentId: string, period: Period): Promise<SegmentCount> {
  assertCan(ctx, 'report:read')
  const minimum = await smallestGroupOf(ctx)
  const month = calendarPeriodOf(period, await organizationTimeZone(ctx))?.month ?? null
  const closed = month === null ? null : await closedSegmentOf(ctx).load({ segmentId, month })
  const reason = closed === null ? 'NOT_CLOSED' : 'TOO_FEW'
  return { month: closed && month, count: closed?.people ?? null, hidden: { reason, minimum } }
}

const SegmentHeadcount = builder.objectRef<SegmentCount>('SegmentHeadcount').implement({
  description: 'The number of people that a published segment had when a month was closed.',
  fields: (t) => ({
    month: t.expose('month', {
      type: 'Date',
      nullable: true,
      description:
        'The first day of the month whose close counted the people, which is the last month of the period. Null when the period is not a closed month, quarter or year, or was closed before the segment was published.',
    }),
    count: t.exposeInt('count', {
      nullable: true,
      description:
        'The number of people in the segment, rounded to the nearest multiple of `minimumGroupSize`. Null when it is hidden.',
    }),
    hidden: t.expose('hidden', {
      type: HiddenType,
      nullable: true,
      description: 'Why `count` is null or not exact. Always set, so that it tells nothing about single people.',
    }),
  }),
})

builder.objectField(Segment, 'headcount', (t) =>
  t.field({
    type: SegmentHeadcount,
    nullable: true,
    description:
      'The number of people of the segment in a closed month, quarter or year of the organisation, for callers who may not list them. Requires `report:read` for the whole organisation. Null for a segment that is not published.',
    complexity: { field: 20 },
    args: { period: t.arg({ type: PeriodInput, required: true, description: 'A whole month, quarter or year.' }) },
    extensions: { columns: ['id', 'publishedAt'] },
    resolve: ({ id, publishedAt }, { period }, ctx) =>
      publishedAt === null ? null : headcountOfSegment(ctx, id, checkPeriod(period)),
  }),
)
