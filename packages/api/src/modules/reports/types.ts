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

export const RatioType = builder.objectRef<Ratio>('Ratio').implement({
  description: 'A ratio with what it was made of: sum over sum of the period, never a mean of rates.',
  fields: (t) => ({
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        'Numerator / denominator, on 16 significant digits, which are enough to show it: whoever needs more divides the exact parts. Null when either is not known, or the denominator is zero.',
    }),
    numerator: t.expose('numerator', {
      type: 'Decimal',
      nullable: true,
      description: 'Above the line; null when not known.',
    }),
    denominator: t.expose('denominator', {
      type: 'Decimal',
      nullable: true,
      description: 'Below the line; null when not known.',
    }),
  }),
})

const LabelledMoneyType = builder.objectRef<LabelledMoney>('LabelledMoney').implement({
  description: 'An amount of money with what it stands for.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it was earned by or spent on.' }),
    amount: t.field({ type: MoneyType, description: 'How much.', resolve: ({ amount }) => amount }),
  }),
})

export const UnusableAmountType = builder.objectRef<UnusableAmount>('UnusableAmount').implement({
  description: 'An amount of money that is left out of a sum, because it is in another currency.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it was earned by or spent on.' }),
    amount: t.field({ type: MoneyType, description: 'How much, as it was entered.', resolve: ({ amount }) => amount }),
    remedy: t.exposeString('remedy', { description: 'Why it is left out, and what to do about it.' }),
  }),
})

export const EarnedMediaValueType = builder.objectRef<EarnedMedia>('EarnedMediaValue').implement({
  description:
    'What the same attention would have cost as advertising: a convention, so it is told with all it rests on. Values of different methods are never added.',
  fields: (t) => ({
    amount: t.field({
      type: MoneyType,
      description: 'Rounded half to even, once, at the end.',
      resolve: ({ amount }) => amount,
    }),
    method: t.exposeString('method', { description: 'Key of the method.' }),
    methodVersion: t.exposeInt('methodVersion', { description: 'Version of the formula.' }),
    version: t.exposeInt('version', {
      description: 'Version of the organisation’s parameters; 0 for the defaults, which nobody has set.',
    }),
    parameters: t.field({
      type: [EarnedMediaParameter],
      description: 'The numbers that it was computed with.',
      resolve: ({ parameters }) => parameters,
    }),
  }),
})

export const ReturnOnInvestmentType = builder.objectRef<ReturnOnInvestment>('ReturnOnInvestment').implement({
  description: '(Gains − costs) / costs, with both lists.',
  fields: (t) => ({
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description:
        '0.25 for a quarter gained; null where there is no cost, no known gain, or an amount that is left out (`unusable`): missing is not zero.',
    }),
    gains: t.field({
      type: [LabelledMoneyType],
      description: 'What was earned; empty where nothing is known.',
      resolve: ({ gains }) => [...gains],
    }),
    costs: t.field({
      type: [LabelledMoneyType],
      description:
        'What was spent in the currency of the gains, by label; empty where nothing was entered, or without `cost:read`.',
      resolve: ({ costs }) => [...costs],
    }),
    unusable: t.field({
      type: [UnusableAmountType],
      description: 'Amounts in another currency than the gains, or than most costs: they are in neither list.',
      resolve: ({ unusable }) => [...unusable],
    }),
  }),
})

export const SeriesBucket = builder.enumType('SeriesBucket', {
  description: 'The step of a series, by the clock and calendar of its time zone.',
  values: {
    HOUR: {
      description:
        'By the hour; the hour that a clock repeats is two. Facts known by their day alone stand in the hour of its noon.',
    },
    DAY: { description: 'By the day: 23 or 25 hours where clocks change.' },
    WEEK: { description: 'By the week, from Monday (ISO 8601).' },
    MONTH: { description: 'By the calendar month.' },
  } as const,
})

const SeriesPoint = builder.objectRef<SeriesShape['points'][number]>('SeriesPoint').implement({
  description: 'One step of a series.',
  fields: (t) => ({
    at: t.expose('at', {
      type: 'DateTime',
      description:
        'Where the hour, day, week or month begins: for the first it may lie before the period, of which only the part within counts.',
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'First day of the step in the calendar of the series; null for steps of an hour.',
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'What it comes to; null where there is no data. Missing is not zero.',
    }),
  }),
})

export const SeriesType = builder.objectRef<SeriesShape>('Series').implement({
  description: 'A metric step by step, without gaps.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'Key of the metric.' }),
    bucket: t.expose('bucket', { type: SeriesBucket, description: 'Its step.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA time zone whose calendar cuts the steps.' }),
    points: t.field({
      type: [SeriesPoint],
      description: 'All steps of the period, in order; at most 10,000.',
      complexity: { field: 1, multiplier: 50 },
      resolve: ({ points }) => points,
    }),
    hidden: t.field({
      type: HiddenType,
      nullable: true,
      description: 'Why steps have no value that have data; null where none is kept back.',
      resolve: ({ hidden }) => hidden,
    }),
    coverage: t.exposeFloat('coverage', {
      description: 'How many of the steps have data, from 0 to 1: a low one says that the series has gaps.',
    }),
  }),
})
