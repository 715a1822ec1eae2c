import { defineAct } from '../../../core/acts.ts'
import { builder } from '../../../core/builder.ts'
import type { Context } from '../../../core/context.ts'
import { parseGlobalId, Uuid } from '../../../core/ids.ts'
import type { Prisma } from '../../../generated/prisma/client.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { type IngestedPoints, ingestPoints, POINTS_PER_BATCH } from './ingest-points.ts'
import type { PointInput, Rejection, SubjectType } from './points.ts'

const RejectedPoint = builder.objectRef<Rejection>('RejectedMetricPoint').implement({
  description: 'A point that was not taken in.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place in `points`, from 0.' }),
    message: t.exposeString('message', { description: 'What is wrong with it and what to do about it.' }),
  }),
})

const MetricsIngestPayload = builder.objectRef<IngestedPoints>('MetricsIngestPayload').implement({
  description: 'What became of the points; the four numbers add up to how many were sent.',
  fields: (t) => ({
    accepted: t.exposeInt('accepted', { description: 'Facts that were new.' }),
    duplicates: t.exposeInt('duplicates', {
      description: 'Points that said what was known already, and earlier points of a key that the batch repeats.',
    }),
    corrected: t.exposeInt('corrected', {
      description: 'Facts that were replaced: the same source and key, but another value, time, metric or subject.',
    }),
    rejected: t.field({
      type: [RejectedPoint],
      description: 'Points that were not taken in; the others were.',
      resolve: ({ rejected }) => rejected,
    }),
  }),
})

const MetricPointInput = builder.inputType('MetricPointInput', {
  description: 'One fact.',
  fields: (t) => ({
    key: t.string({
      required: true,
      description:
        'Names the fact within its source, at most 200 characters. The same key again is the same fact, or a correction of it.',
    }),
    metric: t.string({ required: true, description: 'Key of the metric, such as `impressions`: see `metrics`.' }),
    subjectId: t.id({
      required: true,
      description:
        'The campaign, content, share or channel it was measured on. A share counts for its campaign as well; of a metric that keeps the last, the campaign has the sum of its shares’ latest values, unless it has a level of its own.',
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When it happened, or the instant it is counted to. Set either this or `on`.',
    }),
    on: t.field({
      type: 'Date',
      description:
        'The day that it is of, where no hour is known: it is kept as a date and counts on that day in every time zone. Set either this or `at`.',
    }),
    value: t.field({
      type: 'Decimal',
      required: true,
      description:
        'How much, in the metric’s unit: what this fact adds, or the new level of a metric that keeps the last.',
    }),
  }),
})

const MetricsIngestInput = builder.inputType('MetricsIngestInput', {
  description: 'Facts of one source.',
  fields: (t) => ({
    source: t.string({ required: true, description: 'Where the facts come from, such as `x-analytics`.' }),
    points: t.field({
      type: [MetricPointInput],
      required: true,
      description: `The facts, at most ${POINTS_PER_BATCH}. Where a key stands twice, its last point counts.`,
    }),
  }),
})

defineAct('metricsIngest', {
  description:
    'Takes in facts. Sending the same again changes nothing; sending another value for a known key corrects it. Points that cannot be used are named, the others are taken in.',
  type: MetricsIngestPayload,
  // Six keys and seven values for each, and the request around them.
  valuesAndKeys: 13 * POINTS_PER_BATCH + 100,
  args: (t) => ({ input: t({ type: MetricsIngestInput, required: true, description: 'The facts.' }) }),
  act: (ctx, { input }) => ingest(ctx, input),
})

interface GivenPoint {
  key: string
  metric: string
  subjectId: string
  at?: Date | null | undefined
  on?: string | null | undefined
  value: Prisma.Decimal
}

async function ingest(ctx: Context, input: { source: string; points: GivenPoint[] }): Promise<IngestedPoints> {
  assertCan(ctx, 'metric:write')
  const subjects = new Map<string, PointInput['subject']>()
  const subjectOf = (globalId: string) => {
    const known = subjects.get(globalId)
    if (known) return known
    const read = readSubject(globalId)
    subjects.set(globalId, read)
    return read
  }
  const points = input.points.map(({ key, metric, subjectId, at, on, value }) => ({
    key,
    metric,
    subject: subjectOf(subjectId),
    at,
    on,
    value: value.toFixed(),
  }))
  return await ingestPoints(ctx, { source: input.source, points })
}

const SUBJECT_TYPES: Readonly<Record<string, SubjectType>> = {
  Campaign: 'CAMPAIGN',
  Content: 'CONTENT',
  Share: 'SHARE',
  Channel: 'CHANNEL',
}
/** Nothing has this id: a point about anything else is rejected like one about something that does not exist. */
const NOTHING: PointInput['subject'] = { type: 'CAMPAIGN', id: '00000000-0000-0000-0000-000000000000' }

function readSubject(globalId: string): PointInput['subject'] {
  const parsed = parseGlobalId(globalId)
  const type = parsed && SUBJECT_TYPES[parsed.type]
  return type && Uuid.safeParse(parsed.id).success ? { type, id: parsed.id } : NOTHING
}
