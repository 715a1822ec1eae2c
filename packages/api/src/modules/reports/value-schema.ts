import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { type Hidden, HiddenType } from '../../platform/small-groups/index.ts'
import { type Bucket, exact, type Ratio, ratio } from '../metrics/index.ts'
import { type ComparedWith, comparedPeriod } from './compare.ts'
import { factsBehind } from './explain.ts'
import { type Figure, figureOf } from './figures.ts'
import { type HiddenReason, hiddenBy } from './hidden.ts'
import type { Scope } from './scope.ts'
import { seriesOf } from './series.ts'
import { RatioType, UnusableAmountType } from './types.ts'

/** A metric of one subject in one period. */
export interface Measured extends Scope {
  metric: string
  figure: Figure
}

const HIDDEN: Figure = { value: null, numerator: null, denominator: null, currency: null, unusable: [], hidden: null }

/** A metric of a subject; without its value for whoever may not read the numbers of that. */
export async function measure(ctx: Context, scope: Scope, metric: string, isRead: boolean): Promise<Measured> {
  const figure = isRead ? await figureOf(ctx, scope, metric) : { ...HIDDEN, hidden: 'PERMISSION' as HiddenReason }
  return { ...scope, metric, figure }
}

/** Whether the number is told. */
export const isTold = ({ figure }: Measured): boolean => figure.hidden === null

const ComparisonWith = builder.enumType('MetricComparisonPeriod', {
  description: 'What a period is compared with, by the calendar of its time zone.',
  values: {
    PERIOD_BEFORE: {
      description: 'The period before it: as many months, as many days, or as much time, whichever it is made of.',
    },
    YEAR_BEFORE: { description: 'The same months, days or time a year before; 29 February with the 28th.' },
  } as const,
})

interface Comparison {
  now: Measured
  then: Measured
}

const MetricComparison = builder.objectRef<Comparison>('MetricComparison').implement({
  description: 'A metric in another period, and how far it has changed from there.',
  fields: (t) => ({
    value: t.field({
      type: MetricValueType,
      description: 'The metric in the other period.',
      resolve: ({ then }) => then,
    }),
    difference: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'How much more it is now, in the unit of the metric; null where either is not known.',
      resolve: ({ now, then }) =>
        now.figure.value === null || then.figure.value === null
          ? null
          : exact(now.figure.value).minus(then.figure.value).toFixed(),
    }),
    change: t.field({
      type: RatioType,
      description: 'The difference / what it was: 0.25 for a quarter more. Of what was negative the sign is turned.',
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
  description: 'What a metric comes to, of one subject in one period.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'Key of the metric.' }),
    from: t.field({
      type: 'DateTime',
      description: 'First instant of the period.',
      resolve: ({ period }) => period.from,
    }),
    to: t.field({ type: 'DateTime', description: 'First instant after it.', resolve: ({ period }) => period.to }),
    value: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'How much, in the unit of the metric, money in minor units; a quotient on 16 significant digits. Null where it is not known, which is not zero, or not told: see `hidden`.',
      resolve: ({ figure }) => figure.value,
    }),
    numerator: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Above the line; where nothing is divided, the value. Null where it is not known or not told.',
      resolve: ({ figure }) => figure.numerator,
    }),
    denominator: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Below the line; null where nothing is divided, and where it is not known or not told.',
      resolve: ({ figure }) => figure.denominator,
    }),
    currency: t.field({
      type: 'Currency',
      nullable: true,
      description: 'Of money; null for everything else, and where no amount is known.',
      resolve: ({ figure }) => figure.currency,
    }),
    unusable: t.field({
      type: [UnusableAmountType],
      description: 'Amounts that are left out, because they are in another currency.',
      resolve: ({ figure }) => [...figure.unusable],
    }),
    hidden: t.field({
      type: HiddenType,
      nullable: true,
      description: 'Why the value is not told; null where it is, and where there is nothing to tell.',
      resolve: ({ figure }, _args, ctx): Promise<Hidden | null> => hiddenBy(ctx, figure.hidden),
    }),
    coverage: t.float({
      nullable: true,
      description:
        'How many days of the period have data, from 0 to 1; of a period of more than 400 days, how many months. Null where the value is not told.',
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
        'When the newest fact behind it came in, which tells how fresh it is; null where the platform counts it itself, where nothing came in, and where it is not told.',
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
      description: 'The same metric in another period.',
      complexity: { field: 10 },
      args: { with: t.arg({ type: ComparisonWith, required: true, description: 'Which period.' }) },
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
