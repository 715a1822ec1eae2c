import { z } from 'zod'
import { ConflictError } from '../../core/errors.ts'
import { input, line, mutation, oneOf, prose, taken, text } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { OWN_METRICS_MAX } from './declared-metrics.ts'
import { metricDefinition } from './formulas/index.ts'
import { asAdded } from './registry.ts'
import { Metric, MetricAggregation } from './registry-schema.ts'

const Key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'A key is a small letter, then small letters, digits and hyphens: at most 60.')

const exists = (key: string) =>
  ['METRIC_EXISTS', `There is a metric with the key "${key}" already: use it, or choose another key.`] as const

mutation('metricCreate', {
  does: 'Adds a metric of the organisation’s own.',
  needs: 'metric:write',
  gives: Metric,
  input: input('MetricCreateInput', 'A metric of the organisation’s own, whose facts it will send.', {
    key: text('A small letter, then small letters, digits and hyphens: at most 60. It cannot be changed later.', Key),
    title: line('Name for people'),
    description: prose('What is counted, by whom, and what is left out.', { least: 1 }),
    unit: text(
      '`count`, `money` (minor units of one currency) or `ratio`.',
      z.enum(['count', 'money', 'ratio'], { error: 'A unit is `count`, `money` or `ratio`.' }),
    ),
    aggregation: oneOf(MetricAggregation, 'How facts of a period become one value.'),
  }),
  tells: ['metric.defined'],
  errors: [ConflictError],
  act: async (ctx, { input }) => {
    const path = ['input', 'key']
    const [code, message] = exists(input.key)
    // A built-in one is in no table.
    if (metricDefinition(input.key)) throw new ConflictError(message, null, code, path)
    if ((await ctx.db.metricDefinition.count()) >= OWN_METRICS_MAX) {
      throw new ConflictError(
        `An organisation has at most ${OWN_METRICS_MAX} metrics of its own: use one of them.`,
        null,
        'TOO_MANY_METRICS',
        path,
      )
    }
    const metric = await ctx.db.metricDefinition
      .create({ data: { ...input, createdAt: ctx.now() } })
      .catch(taken(code, message, path))
    const { key } = metric
    await emit(ctx, 'metric.defined', { subjectType: 'Organization', subjectId: ctx.organizationId, data: { key } })
    return asAdded(metric)
  },
})
