import { z } from 'zod'
import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, violatedUniqueConstraint } from '../../core/errors.ts'
import type { MetricDefinition as AddedMetric } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { metricDefinition } from './formulas/index.ts'
import { asAdded, forgetMetric, type RegisteredMetric } from './registry.ts'

/** Metrics that an organisation may add, so that the registry can be read whole. */
const OWN_METRICS_MAX = 500

const MetricDefinitionCreateInput = z.object({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,59}$/, 'A key is a small letter, then small letters, digits and hyphens: at most 60.'),
  title: z.string().trim().min(1, 'A title is needed.').max(200, 'A title has at most 200 characters.'),
  description: z.string().trim().min(1, 'Say what is counted.').max(5_000, 'At most 5,000 characters.'),
  unit: z.enum(['count', 'money', 'ratio'], { error: 'A unit is `count`, `money` or `ratio`.' }),
  aggregation: z.enum(['SUM', 'LAST']),
})

/**
 * Adds a metric to the organisation's registry.
 * @throws InvalidInputError; ConflictError METRIC_EXISTS, also for a built-in key, or TOO_MANY_METRICS.
 */
export async function defineMetric(ctx: Context, input: unknown): Promise<RegisteredMetric> {
  assertCan(ctx, 'metric:write')
  const definition = parseInput(MetricDefinitionCreateInput, input)
  if (metricDefinition(definition.key)) throw taken(definition.key)
  if ((await ctx.db.metricDefinition.count()) >= OWN_METRICS_MAX) {
    throw new ConflictError(
      `An organisation has at most ${OWN_METRICS_MAX} metrics of its own: use one of them.`,
      null,
      'TOO_MANY_METRICS',
      ['input', 'key'],
    )
  }
  const row = await ctx.db.metricDefinition
    .create({ data: { ...definition, createdAt: ctx.now() } })
    .catch((error: unknown) => {
      throw violatedUniqueConstraint(error) === null ? error : taken(definition.key)
    })
  await emit(ctx, 'metric.defined', {
    subjectType: 'Organization',
    subjectId: ctx.organizationId,
    data: { key: row.key },
  })
  return asAdded(row)
}

/**
 * Adds metrics that a connector declares, as far as there is room and the keys are free: what the organisation has under a
 * key stays as it is.
 */
export async function addDeclaredMetrics(
  ctx: Context,
  declared: readonly Omit<AddedMetric, 'organizationId' | 'createdAt'>[],
): Promise<void> {
  const free = declared.filter(({ key }) => !metricDefinition(key))
  if (free.length === 0) return
  const room = OWN_METRICS_MAX - (await ctx.db.metricDefinition.count())
  const added = await ctx.db.metricDefinition.createManyAndReturn({
    data: free.slice(0, Math.max(0, room)).map((one) => ({ ...one, createdAt: ctx.now() })),
    skipDuplicates: true,
    select: { key: true },
  })
  for (const { key } of added) {
    forgetMetric(ctx, key)
    await emit(ctx, 'metric.defined', { subjectType: 'Organization', subjectId: ctx.organizationId, data: { key } })
  }
}

function taken(key: string): ConflictError {
  return new ConflictError(
    `There is a metric with the key "${key}" already: use it, or choose another key.`,
    null,
    'METRIC_EXISTS',
    ['input', 'key'],
  )
}
