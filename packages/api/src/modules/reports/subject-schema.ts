import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { Ambassador } from '../ambassadors/index.ts'
import { Campaign, Objective, Topic } from '../campaigns/index.ts'
import { Content } from '../content/index.ts'
import { Channel } from '../listening/index.ts'
import { bothWhere, type Period } from '../metrics/index.ts'
import { Organization } from '../organizations/index.ts'
import { Department, SocialAccount } from '../people/index.ts'
import { Share, TrackedLink } from '../sharing/index.ts'
import { mayReadMetric } from './adoption/adoption.ts'
import { breakdownOf } from './breakdown.ts'
import { MetricBreakdownType } from './breakdown-schema.ts'
import { scopeOfObjective } from './objectives.ts'
import { checkPeriod, checkTimeZone, PeriodInput } from './period.ts'
import type { Scope } from './scope.ts'
import { seriesOf } from './series.ts'
import { SeriesBucket, SeriesType } from './types.ts'
import { MetricValueType, measure } from './value-schema.ts'
import { MetricDimensionValuesInput, whereOf } from './where.ts'

/** Everything that facts can be about, by the type that facts keep. */
const SUBJECTS = {
  AMBASSADOR: Ambassador,
  CAMPAIGN: Campaign,
  CHANNEL: Channel,
  CONTENT: Content,
  DEPARTMENT: Department,
  ORGANIZATION: Organization,
  LINK: TrackedLink,
  SHARE: Share,
  SOCIAL_ACCOUNT: SocialAccount,
  TOPIC: Topic,
} as const

interface Asked {
  period: Period
  timeZone?: string | null | undefined
  asKnownAt?: Date | null | undefined
  filter?: Parameters<typeof whereOf>[1]
}

/** What the numbers of a row are about. */
type About = Pick<Scope, 'subject' | 'where'>

async function scopeOf(
  ctx: Context,
  { subject, where = null }: About,
  { period, timeZone, asKnownAt, filter }: Asked,
): Promise<Scope> {
  return {
    subject,
    period: checkPeriod(period),
    timeZone: timeZone ? checkTimeZone(timeZone) : null,
    knownAt: asKnownAt ?? null,
    where: bothWhere(where, await whereOf(ctx, filter)),
  }
}

const WHO_READS =
  'A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid.'

/** Adds the numbers of what rows of a type are about. */
function addNumbers<Row>(ref: unknown, columns: readonly string[], aboutOf: (row: Row) => About): void {
  builder.objectFields(ref as typeof Campaign, (t) => {
    const args = () => ({
      metric: t.arg.string({ required: true, description: 'The key of the metric: see `metrics`.' }),
      period: t.arg({ type: PeriodInput, required: true, description: 'The period.' }),
      timeZone: t.arg.string({
        description:
          'The IANA time zone whose calendar decides which days belong to the period and where steps begin. Default: the time zone of the organisation.',
      }),
      asKnownAt: t.arg({
        type: 'DateTime',
        description: 'Only what was known at this instant. Default: what is known now.',
      }),
      filter: t.arg({
        type: [MetricDimensionValuesInput],
        description: 'Only facts that have one of the listed values of each dimension here. Default: all facts.',
      }),
    })
    return {
      value: t.field({
        type: MetricValueType,
        nullable: true,
        description: `The value of a metric in a period, with an explanation. ${WHO_READS}`,
        complexity: { field: 10 },
        args: args(),
        extensions: { columns },
        resolve: async (row, { metric, ...asked }, ctx: Context) => {
          const scope = await scopeOf(ctx, aboutOf(row as Row), asked)
          return await measure(ctx, scope, metric, await mayReadMetric(ctx, scope, metric))
        },
      }),
      series: t.field({
        type: SeriesType,
        nullable: true,
        description: `A metric over time, step by step. ${WHO_READS}`,
        complexity: { field: 20 },
        args: {
          ...args(),
          bucket: t.arg({ type: SeriesBucket, required: true, description: 'The length of a step.' }),
        },
        extensions: { columns },
        resolve: async (row, { metric, bucket, ...asked }, ctx: Context) => {
          const scope = await scopeOf(ctx, aboutOf(row as Row), asked)
          const timeZone = scope.timeZone ?? (await organizationTimeZone(ctx))
          const isRead = await mayReadMetric(ctx, scope, metric)
          return await seriesOf(ctx, { ...scope, metric, bucket, timeZone }, isRead)
        },
      }),
      breakdown: t.field({
        type: MetricBreakdownType,
        nullable: true,
        description: `A metric broken down by one or two dimensions. ${WHO_READS}`,
        complexity: { field: 20 },
        args: {
          ...args(),
          by: t.arg.stringList({
            required: true,
            description: 'The keys of one or two dimensions: see `metricDimensions`.',
          }),
        },
        extensions: { columns },
        resolve: async (row, { metric, by, ...asked }, ctx: Context) => {
          const scope = await scopeOf(ctx, aboutOf(row as Row), asked)
          const isRead = await mayReadMetric(ctx, scope, metric)
          return await breakdownOf(ctx, scope, { metric, by, isRead })
        },
      }),
    }
  })
}

for (const [type, ref] of Object.entries(SUBJECTS)) {
  addNumbers(ref, ['id'], ({ id }: { id: string }) => ({ subject: { type, id } }))
}
// An objective has the numbers of its subject, as far as it is about them.
addNumbers(Objective, ['subjectType', 'subjectId', 'dimensions'], scopeOfObjective)
