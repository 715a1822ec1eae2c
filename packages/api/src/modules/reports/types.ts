import { builder } from '../../core/builder.ts'
import { MoneyType } from '../../core/money.ts'
import { HiddenType } from '../../platform/small-groups/index.ts'
import {
  EarnedMediaParameter,
  type LabelledMoney,
  type Ratio,
  type ReturnOnInvestment,
  type UnusableAmount,
} from '../metrics/index.ts'
import type { EarnedMedia } from './facts.ts'
import type { Series as SeriesShape } from './series.ts'

export const PEOPLE_COUNTED_AGAIN =
  'Whether the value adds up several numbers of people, such as the reach of several posts or days, or is computed from such a sum. Some people may then be counted more than once. See `Metric.adds`.'

export const RatioType = builder.objectRef<Ratio>('Ratio').implement({
  description:
    'A ratio with its numerator and denominator. Both are sums over the period; the ratio is never an average of rates.',
  fields: (t) => ({
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        'Numerator / denominator, with 16 significant digits. If you need more digits, divide the exact numerator and denominator yourself. Null when either is unknown or the denominator is zero.',
    }),
    numerator: t.expose('numerator', {
      type: 'Decimal',
      nullable: true,
      description: 'The numerator. Null when it is unknown.',
    }),
    denominator: t.expose('denominator', {
      type: 'Decimal',
      nullable: true,
      description: 'The denominator. Null when it is unknown.',
    }),
  }),
})

const LabelledMoneyType = builder.objectRef<LabelledMoney>('LabelledMoney').implement({
  description: 'An amount of money with a label.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the money was earned with or spent on.' }),
    amount: t.field({ type: MoneyType, description: 'The amount.', resolve: ({ amount }) => amount }),
  }),
})

export const UnusableAmountType = builder.objectRef<UnusableAmount>('UnusableAmount').implement({
  description: 'An amount of money that is left out of a sum because it is in another currency.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What the money was earned with or spent on.' }),
    amount: t.field({ type: MoneyType, description: 'The amount as it was entered.', resolve: ({ amount }) => amount }),
    remedy: t.string({
      description: 'Why the amount is left out, and what to do about it, in the language of the answer.',
      resolve: ({ remedy }, _args, { language }) => remedy.in(language),
    }),
  }),
})

export const EarnedMediaValueType = builder.objectRef<EarnedMedia>('EarnedMediaValue').implement({
  description:
    'What the same attention would have cost as advertising. This is a convention, so the result includes the method and the parameters. Values of different methods are never added.',
  fields: (t) => ({
    amount: t.field({
      type: MoneyType,
      description: 'The amount, rounded once, at the end, half to even.',
      resolve: ({ amount }) => amount,
    }),
    method: t.exposeString('method', { description: 'The key of the method.' }),
    methodVersion: t.exposeInt('methodVersion', { description: 'The version of the formula.' }),
    version: t.exposeInt('version', {
      description: 'The version of the organisation’s parameters; 0 for the defaults.',
    }),
    parameters: t.field({
      type: [EarnedMediaParameter],
      description: 'The parameters that the value was computed with.',
      resolve: ({ parameters }) => parameters,
    }),
  }),
})

export const ReturnOnInvestmentType = builder.objectRef<ReturnOnInvestment>('ReturnOnInvestment').implement({
  description: '(Gains − costs) / costs, with the list of gains and the list of costs.',
  fields: (t) => ({
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        'The return: 0.25 means that the gains exceed the costs by a quarter. Null when there is no cost, when no gain is known, or when an amount is left out (see `unusable`), because missing is not zero.',
    }),
    gains: t.field({
      type: [LabelledMoneyType],
      description: 'What was earned. Empty when nothing is known.',
      resolve: ({ gains }) => [...gains],
    }),
    costs: t.field({
      type: [LabelledMoneyType],
      description:
        'What was spent in the currency of the gains, by label. Empty when no cost was entered, and without `cost:read`.',
      resolve: ({ costs }) => [...costs],
    }),
    unusable: t.field({
      type: [UnusableAmountType],
      description:
        'Amounts that are in neither list because their currency differs from that of the gains, or from that of most costs.',
      resolve: ({ unusable }) => [...unusable],
    }),
  }),
})

export const SeriesBucket = builder.enumType('SeriesBucket', {
  description: 'The length of the steps of a series, by the clock and calendar of its time zone.',
  values: {
    HOUR: {
      description:
        'An hour. When clocks are set back, the repeated hour is two steps. Facts with only a day are counted in the hour that starts at noon.',
    },
    DAY: { description: 'A day, which has 23 or 25 hours when clocks change.' },
    WEEK: { description: 'A week, which starts on Monday (ISO 8601).' },
    MONTH: { description: 'A calendar month.' },
  } as const,
})

const SeriesPoint = builder.objectRef<SeriesShape['points'][number]>('SeriesPoint').implement({
  description: 'One step of a series.',
  fields: (t) => ({
    at: t.expose('at', {
      type: 'DateTime',
      description:
        'The start of the hour, day, week or month. The first step may start before the period; only the part within the period is counted.',
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The first day of the step in the calendar of the series. Null for steps of an hour.',
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        'The value in the step, in the unit of the metric. Null when there is no data (missing is not zero) or the value is hidden.',
    }),
    peopleCountedAgain: t.exposeBoolean('peopleCountedAgain', { description: PEOPLE_COUNTED_AGAIN }),
  }),
})

export const SeriesType = builder.objectRef<SeriesShape>('Series').implement({
  description: 'A metric over time: one point for each step, without gaps.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'The key of the metric.' }),
    bucket: t.expose('bucket', { type: SeriesBucket, description: 'The length of the steps.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'The IANA time zone whose calendar decides where steps begin.',
    }),
    points: t.field({
      type: [SeriesPoint],
      description: 'All steps of the period, in order; at most 10,000.',
      complexity: { field: 1, multiplier: 50 },
      resolve: ({ points }) => points,
    }),
    hidden: t.field({
      type: HiddenType,
      nullable: true,
      description: 'Why values of steps that have data are hidden. Null when none is hidden.',
      resolve: ({ hidden }) => hidden,
    }),
    coverage: t.exposeFloat('coverage', {
      description: 'The share of the steps that have data, from 0 to 1. A low share means that much data is missing.',
    }),
  }),
})
