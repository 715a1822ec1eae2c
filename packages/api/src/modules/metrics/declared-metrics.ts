import type { Context } from '../../core/context.ts'
import type { MetricDefinition as AddedMetric } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { metricDefinition } from './formulas/index.ts'
import { forgetMetric } from './registry.ts'

/** Formulas are checked against each other: who adds one waits for whoever does the same. */
export async function lockFormulas(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`formulas ${ctx.organizationId}`}, 0))`
}

/** Metrics that an organisation may add, so that the registry can be read whole. */
export const OWN_METRICS_MAX = 500

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
