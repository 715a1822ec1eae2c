import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { type Compiled, isDivision, metricsNamed, partText } from './formulas/index.ts'
import { allMetrics, findMetric, type RegisteredMetric } from './registry.ts'

export const MetricAggregation = builder.enumType('MetricAggregation', {
  description: 'How the facts of a period become one value.',
  values: {
    SUM: { description: 'The facts are added up, as for impressions and clicks.' },
    LAST: {
      description:
        'The metric is a level, such as followers: the latest value counts. For an object that shares count for, the latest values of its shares at the end of the period are added up, unless the object has a level of its own.',
    },
  } as const,
})

export const MetricAdds = builder.enumType('MetricAdds', {
  description: 'Whether the values of a metric can be added.',
  values: {
    YES: { description: 'Values are added over time and over objects, such as impressions and clicks.' },
    LEVEL: {
      description:
        'A level, such as followers. Over time, the last value counts. The levels of several objects are added, each with its last value. If several groups of sources report the level of one object, they are never added: the group with the highest rank counts, and of equal ranks the latest value.',
    },
    NO: {
      description:
        'A number of people, such as reach. Several values are added, but the sum counts some people again, and `MetricValue.peopleCountedAgain` says so.',
    },
  } as const,
})

const MetricFormula = builder.objectRef<Compiled>('MetricFormula').implement({
  description:
    'How a metric is computed from other metrics of the same period and subject. The result is unknown when one of them is unknown, and when it would divide by zero.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The formula: keys of metrics, numbers, `+ - * /` and parentheses, such as `(gains - cost) / cost`.',
    }),
    numerator: t.string({
      description: 'The numerator; the whole formula when it is not a quotient.',
      resolve: ({ text, written }) => partText(text, isDivision(written) ? written.left : written),
    }),
    denominator: t.string({
      nullable: true,
      description: 'The denominator. Null when the formula is not a quotient.',
      resolve: ({ text, written }) => (isDivision(written) ? partText(text, written.right) : null),
    }),
    metrics: t.stringList({
      description: 'The keys of the metrics in the formula, each once.',
      resolve: ({ written }) => [...new Set(metricsNamed(written).map(({ key }) => key))],
    }),
    facts: t.stringList({
      description:
        'The keys of the metrics that the formula is finally computed from, which sources report or the platform counts, each once.',
      resolve: ({ facts }) => [...facts],
    }),
  }),
})

export const Metric = builder.objectRef<RegisteredMetric>('Metric').implement({
  description: 'Something that is counted or computed, with its meaning.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key of the metric, such as `impressions`.' }),
    title: t.exposeString('title', { description: 'The name of the metric.' }),
    description: t.exposeString('description', {
      description: 'What the metric means, where its facts come from, and when it is null.',
    }),
    unit: t.exposeString('unit', {
      description: 'The unit: `count`, `money` (minor units), `ratio` (a plain number) or `duration` (seconds).',
    }),
    adds: t.expose('adds', {
      type: MetricAdds,
      nullable: true,
      description:
        'Whether the values of the metric can be added. For a formula this follows from the metrics that it names. Null when each value is computed from the sums of its period, such as a quotient.',
    }),
    aggregation: t.expose('aggregation', {
      type: MetricAggregation,
      nullable: true,
      description:
        'How the facts of a period become one value. Null for a metric that is computed from other metrics. See also `adds`.',
    }),
    formula: t.field({
      type: MetricFormula,
      nullable: true,
      description:
        'How the metric is computed from other metrics. Null for a metric that sources report or the platform counts, and for one that needs a method.',
      resolve: ({ formula }) => formula,
    }),
    edition: t.exposeInt('version', {
      description:
        'The edition of the metric, which grows when its meaning changes. `metricFormulaSet` takes it as `expectedVersion`.',
    }),
    builtIn: t.exposeBoolean('builtIn', {
      description: 'Whether the metric is part of Portevoix; false when the organisation added it.',
    }),
  }),
})

builder.queryField('metrics', (t) =>
  t.field({
    type: [Metric],
    description:
      'All metrics: the built-in ones and the organisation’s own. There are a few hundred at most, so the list has no pages.',
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
    description: 'The metric with this key. Null when there is none.',
    args: { key: t.arg.string({ required: true, description: 'The key of the metric, such as `impressions`.' }) },
    resolve: (_root, { key }, ctx) => {
      assertCan(ctx, 'metric:read', 'part')
      return findMetric(ctx, key)
    },
  }),
)
