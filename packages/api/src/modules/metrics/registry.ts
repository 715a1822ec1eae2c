import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { defineLoader, oneForEach } from '../../core/loaders.ts'
import { BUILT_IN_METRICS, type MetricUnit, metricDefinition } from './formulas/index.ts'

/** A metric as the API shows it: built in, or added by the organisation. */
export interface RegisteredMetric {
  key: string
  title: string
  description: string
  unit: MetricUnit
  /** How facts of a period become one value; null for what is computed from other metrics. */
  aggregation: 'SUM' | 'LAST' | null
  builtIn: boolean
}

function builtIn(key: string): RegisteredMetric | null {
  const found = metricDefinition(key)
  if (!found) return null
  const { title, description, unit } = found
  return { key, title, description, unit, aggregation: found.kind === 'FACT' ? found.aggregation : null, builtIn: true }
}

const added = defineLoader<string, RegisteredMetric>(async (ctx, keys) => {
  const rows = await ctx.db.metricDefinition.findMany({ where: { key: { in: [...keys] } } })
  const metrics = rows.map(
    (row): RegisteredMetric => ({
      key: row.key,
      title: row.title,
      description: row.description,
      unit: row.unit as MetricUnit,
      aggregation: row.aggregation as 'SUM' | 'LAST',
      builtIn: false,
    }),
  )
  return oneForEach(keys, metrics, (metric) => metric.key)
})

/** The metric with this key, built in or the organisation's own; null where there is none. */
export async function findMetric(ctx: Context, key: string): Promise<RegisteredMetric | null> {
  return builtIn(key) ?? (await added(ctx).load(key))
}

/** The metric with a key that is stored, and so was known once. */
export async function metricOf(ctx: Context, key: string): Promise<RegisteredMetric> {
  const found = await findMetric(ctx, key)
  if (!found) throw new Error('A stored metric is not in the registry.')
  return found
}

/** @throws InvalidInputError naming the place and some keys that exist. */
export async function assertMetric(ctx: Context, key: string, path: readonly string[]): Promise<RegisteredMetric> {
  const found = await findMetric(ctx, key)
  if (found) return found
  const some = BUILT_IN_METRICS.slice(0, 6).map((metric) => metric.key)
  throw new InvalidInputError(
    `There is no metric with the key "${key.slice(0, 60)}". There are ${some.join(', ')} and others: see \`metrics\`.`,
    path,
    'UNKNOWN_METRIC',
  )
}
