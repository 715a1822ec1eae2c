import { builder } from '../../../core/builder.ts'
import type { Context } from '../../../core/context.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { HiddenType } from '../../../platform/small-groups/index.ts'
import type { Period } from '../../metrics/index.ts'
import { Segment } from '../../segments/index.ts'
import { checkPeriod, PeriodInput } from '../period.ts'
import { type ClosedHeadcount, closedHeadcountOf } from './closed-numbers.ts'

/** @throws RequestError FORBIDDEN without `report:read` for the whole organisation. */
async function headcountOfSegment(ctx: Context, segmentId: string, period: Period): Promise<ClosedHeadcount> {
  assertCan(ctx, 'report:read')
  return await closedHeadcountOf(ctx, segmentId, period)
}

const SegmentHeadcount = builder.objectRef<ClosedHeadcount>('SegmentHeadcount').implement({
  description: 'The number of people that a published segment had when a month was closed.',
  fields: (t) => ({
    month: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day of the month whose close counted the people, which is the last month of the period. Null when the period is not a closed month, quarter or year, or was closed before the segment was published.',
      resolve: ({ closed }) => closed?.month ?? null,
    }),
    count: t.exposeInt('people', {
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
