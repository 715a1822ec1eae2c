import { builder } from '../../core/builder.ts'
import type { RegisteredMetric } from './registry.ts'

const MetricAggregation = builder.enumType('MetricAggregation', {
  description: 'How the facts of a period become one value.',
  values: {
    SUM: { description: 'They are added up: impressions, clicks.' },
    LAST: { description: 'The latest one counts: followers.' },
  } as const,
})

export const Metric = builder.objectRef<RegisteredMetric>('Metric').implement({
  description: 'Something that is counted or computed, with its meaning.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key in the registry, such as `impressions`.' }),
    title: t.exposeString('title', { description: 'Name for people.' }),
    description: t.exposeString('description', { description: 'What it means, where it comes from, when it is null.' }),
    unit: t.exposeString('unit', { description: 'What it is measured in: `count`, `money` or `ratio`.' }),
    aggregation: t.expose('aggregation', {
      type: MetricAggregation,
      nullable: true,
      description: 'How facts of a period become one value; null for what is computed from other metrics.',
    }),
    builtIn: t.exposeBoolean('builtIn', { description: 'Part of Portevoix, as against added by the organisation.' }),
  }),
})
