import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { type Compiled, isDivision, metricsNamed, partText } from './formulas/index.ts'
import { allMetrics, findMetric, type RegisteredMetric } from './registry.ts'

export const MetricAggregation = builder.enumType('MetricAggregation', {
  description: 'How the facts of a period become one value.',
  values: {
    SUM: { description: 'They are added up: impressions, clicks.' },
    LAST: {
      description:
        'A level, such as followers: the latest one counts. Levels of the shares of a campaign are added up, each by its latest value at the end of the period; a level of the campaign’s own stands in their place.',
    },
  } as const,
})

const MetricFormula = builder.objectRef<Compiled>('MetricFormula').implement({
  description:
    'How a metric is computed from others, for the sums of one period and subject. What is not known makes the whole unknown, and so does a division by zero.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The formula: keys of metrics, numbers, `+ - * /` and parentheses, such as `(gains - cost) / cost`.',
    }),
    numerator: t.string({
      description: 'What stands above the line; the whole where nothing is divided at last.',
      resolve: ({ text, written }) => partText(text, isDivision(written) ? written.left : written),
    }),
    denominator: t.string({
      nullable: true,
      description: 'What stands below the line; null where nothing is divided at last.',
      resolve: ({ text, written }) => (isDivision(written) ? partText(text, written.right) : null),
    }),
    metrics: t.stringList({
      description: 'Keys of the metrics that it names, each once.',
      resolve: ({ written }) => [...new Set(metricsNamed(written).map(({ key }) => key))],
    }),
    facts: t.stringList({
      description: 'Keys of the metrics that it comes down to, which are sent or counted, each once.',
      resolve: ({ facts }) => [...facts],
    }),
  }),
})

export const Metric = builder.objectRef<RegisteredMetric>('Metric').implement({
  description: 'Something that is counted or computed, with its meaning.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key in the registry, such as `impressions`.' }),
    title: t.exposeString('title', { description: 'Name for people.' }),
    description: t.exposeString('description', { description: 'What it means, where it comes from, when it is null.' }),
    unit: t.exposeString('unit', {
      description:
        'What it is measured in: `count`, `money` (minor units), `ratio` (a plain number) or `duration` (seconds).',
    }),
    aggregation: t.expose('aggregation', {
      type: MetricAggregation,
      nullable: true,
      description: 'How facts of a period become one value; null for what is computed from other metrics.',
    }),
    formula: t.field({
      type: MetricFormula,
      nullable: true,
      description: 'How it is computed from other metrics; null for facts, and for values that need a method.',
      resolve: ({ formula }) => formula,
    }),
    edition: t.exposeInt('version', {
      description: 'Edition of its meaning; grows when that changes. `metricFormulaSet` takes it as `expectedVersion`.',
    }),
    builtIn: t.exposeBoolean('builtIn', { description: 'Part of Portevoix, as against added by the organisation.' }),
  }),
})

builder.queryField('metrics', (t) =>
  t.field({
    type: [Metric],
    description: 'All metrics: the built-in ones and the organisation’s own. Some hundreds at most, so without pages.',
    complexity: { field: 5, multiplier: 100 },
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'metric:read', 'part')
      return allMetrics(ctx)
    },
  }),
)

builder.queryField('metric', (t) =>
  t.field({
    type: Metric,
    nullable: true,
    description: 'The metric with this key; null where there is none.',
    args: { key: t.arg.string({ required: true, description: 'Its key, such as `impressions`.' }) },
    resolve: (_root, { key }, ctx) => {
      assertCan(ctx, 'metric:read', 'part')
      return findMetric(ctx, key)
    },
  }),
)
