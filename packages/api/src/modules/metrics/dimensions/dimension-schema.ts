import { builder } from '../../../core/builder.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { allDimensions, type Dimension } from './registry.ts'

export const MetricDimension = builder.objectRef<Omit<Dimension, 'form'>>('MetricDimension').implement({
  description: 'Something that numbers can be told apart by, such as the country.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key in the registry, such as `country`.' }),
    title: t.exposeString('title', { description: 'Name for people.' }),
    description: t.exposeString('description', { description: 'What its values mean.' }),
    builtIn: t.exposeBoolean('builtIn', { description: 'Part of Portevoix, as against added by the organisation.' }),
  }),
})

builder.queryField('metricDimensions', (t) =>
  t.field({
    type: [MetricDimension],
    description: 'All that numbers can be told apart by: the built-in dimensions, then the organisation’s own by key.',
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
    description: 'What was taken out of the registry.',
    fields: (t) => ({ removedKey: t.exposeString('removedKey', { description: 'Key of the dimension.' }) }),
  })
