import { builder } from '../../../core/builder.ts'
import type { Context } from '../../../core/context.ts'
import { readableLoader } from '../../../core/loaders.ts'
import { assertFound, namedId } from '../../../core/named-ids.ts'
import type { Segment as SegmentRow } from '../../../generated/prisma/client.ts'
import { lacking } from '../../../platform/auth/index.ts'
import { HiddenType } from '../../../platform/small-groups/index.ts'
import { Campaign, Topic } from '../../campaigns/index.ts'
import { Content } from '../../content/index.ts'
import { exact, METRIC_SUBJECTS, mayReadNumbers, ratio, type Subject } from '../../metrics/index.ts'
import { Department } from '../../people/index.ts'
import { Segment } from '../../segments/index.ts'
import { checkPeriod, PeriodInput } from '../period.ts'
import { RatioType } from '../types.ts'
import { numbersOf } from './numbers.ts'
import type { SegmentNumbers } from './types.ts'

const IN_STEPS =
  'Exact for callers who may list the people. For others the number of a closed month, quarter or year: the people are counted by which published segments they are in, each such kind of people in full steps of `minimumGroupSize`. Null when no kind has that many, and for other periods.'

const SegmentReport = builder.objectRef<SegmentNumbers>('SegmentReport').implement({
  description:
    'What the people of a segment did in a period: in all, or for one campaign, content, topic or department. Facts of networks, such as impressions, say nothing of people, and are not part of it.',
  fields: (t) => ({
    peopleCount: t.exposeInt('people', {
      nullable: true,
      description:
        'The number of people in the segment: now, or at the instant `at`. For callers who may not list them what `Segment.headcount` tells of the period; null when that is hidden.',
    }),
    eligibleCount: t.exposeInt('eligible', {
      nullable: true,
      description: `How many of the people are employees who may share: at the end of the period, or now. ${IN_STEPS}`,
    }),
    activeCount: t.exposeInt('active', {
      nullable: true,
      description: `How many of those employees published a share in the period, or, in the report of an object, a share that counts for it. ${IN_STEPS}`,
    }),
    adoption: t.field({
      type: RatioType,
      description:
        '`activeCount` / `eligibleCount`. The value is null for callers who may not list the people: there is no quotient of numbers in steps.',
      resolve: ({ active, eligible, hidden }) => {
        const [above, below] = [active, eligible].map((count) => (count === null ? null : exact(count)))
        const known = ratio(above ?? null, below ?? null)
        return hidden === null ? known : { ...known, value: null }
      },
    }),
    participantCount: t.exposeInt('participants', {
      nullable: true,
      description: `How many of the people took part in a campaign, or in this one, at some time in the period. Null in the report of a content, topic or department, in which nobody takes part. ${IN_STEPS}`,
    }),
    shareCount: t.exposeInt('shares', {
      nullable: true,
      description:
        'The number of shares that the people published in the period, or of those that count for the object. Null for callers who may not list the people: a sum could be the acts of a few of them.',
    }),
    hidden: t.expose('hidden', {
      type: HiddenType,
      nullable: true,
      description:
        'Why numbers are null or not exact. Null for callers who may list the people; for others always set, so that it tells nothing about single people.',
    }),
  }),
})

const WHO_READS =
  'Requires `report:read` for the whole organisation. Callers with `person:read`, `participation:read` and `share:read` for it, and every permission that a condition of the segment needs, get exact numbers; others get those that the monthly close told, of published segments. Null, with an error, when the segment is not published, or `at` is given, and the caller may not list its people.'
const AT =
  'The report of those who were in the segment at this instant; refused when a condition of it is kept without dates. Default: those who are in it now.'

builder.objectField(Segment, 'report', (t) =>
  t.field({
    type: SegmentReport,
    nullable: true,
    description: `What the people of the segment did in a period. ${WHO_READS}`,
    complexity: { field: 100 },
    args: {
      period: t.arg({ type: PeriodInput, required: true, description: 'The period.' }),
      at: t.arg({ type: 'DateTime', description: AT }),
    },
    extensions: { columns: ['id', 'publishedAt'] },
    resolve: ({ id: segmentId, publishedAt }, { period, at }, ctx) => {
      const subject = { type: 'ORGANIZATION', id: ctx.organizationId }
      return numbersOf(ctx, { segmentId, publishedAt, subject, period: checkPeriod(period), at: at ?? null })
    },
  }),
)

/** The objects that shares of many people count for, by the subject type of facts. */
const REPORTED = { CAMPAIGN: Campaign, CONTENT: Content, DEPARTMENT: Department, TOPIC: Topic } as const

const segmentById = readableLoader<SegmentRow>('Segment')

interface Asked {
  segmentId: string
  period: { from: Date; to: Date }
  at?: Date | null | undefined
}

/**
 * @throws RequestError FORBIDDEN without the permission for the numbers of the subject; NOT_FOUND for a segment that the
 * actor may not read; see `numbersOf`.
 */
async function reportWithin(ctx: Context, subject: Subject, { segmentId, period, at }: Asked) {
  const needed = METRIC_SUBJECTS.get(subject.type)?.numbers
  if (needed && !(await mayReadNumbers(ctx, subject))) throw lacking(needed)
  const named = namedId(segmentId, 'Segment', ['segmentId'])
  await assertFound(ctx, [named])
  const segment = named.key === null ? null : await segmentById(ctx).load(named.key)
  if (segment === null) return null
  const { id, publishedAt } = segment
  return await numbersOf(ctx, { segmentId: id, publishedAt, subject, period: checkPeriod(period), at: at ?? null })
}

for (const [type, ref] of Object.entries(REPORTED)) {
  builder.objectField(ref as typeof Campaign, 'segmentReport', (t) =>
    t.field({
      type: SegmentReport,
      nullable: true,
      description: `What the people of a segment did for this object in a period. Shares of a department are those of people whose primary department it was when they shared. ${WHO_READS}`,
      complexity: { field: 100 },
      args: {
        segmentId: t.arg.id({ required: true, description: 'The segment.' }),
        period: t.arg({ type: PeriodInput, required: true, description: 'The period.' }),
        at: t.arg({ type: 'DateTime', description: AT }),
      },
      extensions: { columns: ['id'] },
      resolve: ({ id }: { id: string }, asked, ctx: Context) => reportWithin(ctx, { type, id }, asked),
    }),
  )
}
