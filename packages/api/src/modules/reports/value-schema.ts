import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { type Hidden, HiddenType } from '../../platform/small-groups/index.ts'
import { type Bucket, exact, type Ratio, ratio } from '../metrics/index.ts'
import { type ComparedWith, comparedPeriod } from './compare.ts'
import { factsBehind } from './explain.ts'
import { type Figure, figureOf, UNKNOWN } from './figures.ts'
import { type HiddenReason, hiddenBy } from './hidden.ts'
import type { Scope } from './scope.ts'
import { seriesOf } from './series.ts'
import { PEOPLE_COUNTED_AGAIN, RatioType, UnusableAmountType } from './types.ts'

/** A metric of one subject in one period. */
export interface Measured extends Scope {
  metric: string
  figure: Figure
}

/** A metric of a subject, without its value when the caller may not read the numbers of that subject. */
export async function measure(ctx: Context, scope: Scope, metric: string, isRead: boolean): Promise<Measured> {
  const figure = isRead ? await figureOf(ctx, scope, metric) : { ...UNKNOWN, hidden: 'PERMISSION' as HiddenReason }
  return { ...scope, metric, figure }
}

/** Whether the number is shown. */
export const isTold = ({ figure }: Measured): boolean => figure.hidden === null

const ComparisonWith = builder.enumType('MetricComparisonPeriod', {
  description: 'The period that another one is compared with, by the calendar of the time zone.',
  values: {
    PERIOD_BEFORE: {
      description:
        'The period directly before: the same number of months if the period is made of whole months, of days if it is made of whole days, and otherwise the same length of time.',
    },
    YEAR_BEFORE: { description: 'The same period one year earlier. 29 February is compared with 28 February.' },
  } as const,
})

interface Comparison {
  now: Measured
  then: Measured
}

const MetricComparison = builder.objectRef<Comparison>('MetricComparison').implement({
  description: 'A comparison of a metric with its value in another period.',
  fields: (t) => ({
    value: t.field({
      type: MetricValueType,
      description: 'The metric in the other period.',
      resolve: ({ then }) => then,
    }),
    difference: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The value minus the value in the other period, in the unit of the metric. Null when either value is unknown or hidden.',
      resolve: ({ now, then }) =>
        now.figure.value === null || then.figure.value === null
          ? null
          : exact(now.figure.value).minus(then.figure.value).toFixed(),
    }),
    change: t.field({
      type: RatioType,
      description:
        'The difference divided by the value in the other period: 0.25 is an increase by a quarter. If that value is negative, the sign is reversed.',
      resolve: ({ now, then }): Ratio => {
        const [value, before] = [now.figure.value, then.figure.value]
        if (value === null || before === null) return ratio(null, before === null ? null : exact(before))
        return ratio(exact(value).minus(before), exact(before))
      },
    }),
  }),
})

const MOST_DAYS = 400
const DAY_MS = 86_400_000

export const MetricValueType = builder.objectRef<Measured>('MetricValue')
MetricValueType.implement({
  description: 'The value of a metric for one subject in one period.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'Key of the metric.' }),
    from: t.field({
      type: 'DateTime',
      description: 'The first instant of the period.',
      resolve: ({ period }) => period.from,
    }),
    to: t.field({
      type: 'DateTime',
      description: 'The first instant after the period.',
      resolve: ({ period }) => period.to,
    }),
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The value in the unit of the metric; money is in minor units, and a quotient has 16 significant digits. Null when the value is unknown, which is not the same as zero, or hidden: see `hidden`.',
      resolve: ({ figure }) => figure.value,
    }),
    numerator: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The numerator of a quotient; the value itself when the metric is not a quotient. Null when it is unknown or hidden.',
      resolve: ({ figure }) => figure.numerator,
    }),
    denominator: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The denominator of a quotient. Null when the metric is not a quotient, and when the denominator is unknown or hidden.',
      resolve: ({ figure }) => figure.denominator,
    }),
    currency: t.field({
      type: 'Currency',
      nullable: true,
      description: 'The currency of an amount of money. Null for every other unit, and when no amount is known.',
      resolve: ({ figure }) => figure.currency,
    }),
    unusable: t.field({
      type: [UnusableAmountType],
      description: 'Amounts that are left out of the value because they are in another currency.',
      resolve: ({ figure }) => [...figure.unusable],
    }),
    peopleCountedAgain: t.boolean({
      description: PEOPLE_COUNTED_AGAIN,
      resolve: ({ figure }) => figure.peopleCountedAgain,
    }),
    hidden: t.field({
      type: HiddenType,
      nullable: true,
      description: 'Why the value is hidden. Null when it is not hidden, which includes an unknown value.',
      resolve: ({ figure }, _args, ctx): Promise<Hidden | null> => hiddenBy(ctx, figure.hidden),
    }),
    coverage: t.float({
      nullable: true,
      description:
        'The share of the days in the period that have data, from 0 to 1; for a period of more than 400 days, the share of months. Null when the value is hidden.',
      complexity: { field: 40 },
      resolve: async (measured, _args, ctx) => {
        if (!isTold(measured)) return null
        const { metric, figure: _, ...scope } = measured
        const isLong = scope.period.to.getTime() - scope.period.from.getTime() > MOST_DAYS * DAY_MS
        const bucket: Bucket = isLong ? 'MONTH' : 'DAY'
        const timeZone = scope.timeZone ?? (await organizationTimeZone(ctx))
        return (await seriesOf(ctx, { ...scope, metric, bucket, timeZone })).coverage
      },
    }),
    latestAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the most recent fact behind the value was recorded, which shows how fresh the value is. Null for prepared shares, costs and counts of people, of which there are no facts, when all facts are about answers, when there is no fact, and when the value is hidden.',
      complexity: { field: 10 },
      resolve: async (measured, _args, ctx) => {
        if (!isTold(measured)) return null
        const { metric, figure: _, ...scope } = measured
        const facts = (await factsBehind(ctx).load({ ...scope, metric, first: 1 })) ?? []
        return facts[0]?.recordedAt ?? null
      },
    }),
    comparison: t.field({
      type: MetricComparison,
      description: 'A comparison with the same metric in another period.',
      complexity: { field: 10 },
      args: { with: t.arg({ type: ComparisonWith, required: true, description: 'The period to compare with.' }) },
      resolve: async (measured, args, ctx) => {
        const { metric, figure, ...scope } = measured
        const timeZone = scope.timeZone ?? (await organizationTimeZone(ctx))
        const period = comparedPeriod(scope.period, timeZone, args.with as ComparedWith)
        const then = await measure(ctx, { ...scope, period }, metric, figure.hidden !== 'PERMISSION')
        return { now: measured, then }
      },
    }),
  }),
})
