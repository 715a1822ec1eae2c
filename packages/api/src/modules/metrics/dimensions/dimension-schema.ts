import { builder } from '../../../core/builder.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { allDimensions, type Dimension } from './registry.ts'

export const MetricDimension = builder.objectRef<Omit<Dimension, 'form' | 'expects'>>('MetricDimension').implement({
  description: 'A trait that numbers can be broken down by, such as the country.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key of the dimension, such as `country`.' }),
    title: t.exposeString('title', { description: 'The name of the dimension.' }),
    description: t.exposeString('description', { description: 'What the values of the dimension mean.' }),
    builtIn: t.exposeBoolean('builtIn', {
      description: 'Whether the dimension is part of Portevoix; false when the organisation added it.',
    }),
  }),
})

builder.queryField('metricDimensions', (t) =>
  t.field({
    type: [MetricDimension],
    description: 'All dimensions: the built-in ones first, then the organisation’s own, ordered by key.',
    complexity: 10,
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'metric:read', 'part')
      return allDimensions(ctx)
    },
  }),
)

export const MetricDimensionRemovePayload = builder
  .objectRef<{ removedKey: string }>('MetricDimensionRemovePayload')
  .implement({
    description: 'The dimension that was removed from the registry.',
    fields: (t) => ({ removedKey: t.exposeString('removedKey', { description: 'The key of the dimension.' }) }),
  })
