import type { Context } from '../../core/context.ts'
import { similarNames } from '../../core/did-you-mean.ts'
import { InvalidInputError } from '../../core/errors.ts'
import { defineLoader, oneForEach } from '../../core/loaders.ts'
import type { Text } from '../../core/texts/index.ts'
import type { MetricDefinition as AddedMetric } from '../../generated/prisma/client.ts'
import {
  addsOfFormula,
  BUILT_IN_FORMULAS,
  BUILT_IN_METRICS,
  type Compiled,
  type MetricAdds,
  type MetricDefinition,
  type MetricUnit,
  metricDefinition,
} from './formulas/index.ts'
import { forgetOwnMetrics, ownMetrics } from './own-formulas.ts'
import { texts } from './texts.ts'

/** A metric as the API shows it: built in, or added by the organisation. */
export interface RegisteredMetric {
  key: string
  title: string
  description: string
  unit: MetricUnit
  /** Whether values of it can be added; null for what is computed anew for each subject and period. */
  adds: MetricAdds | null
  /** How facts of a period become one value; null for what is computed from other metrics. */
  aggregation: 'SUM' | 'LAST' | null
  /** What it is computed from; null for what is stored or counted, and for values by a method. */
  formula: Compiled | null
  /** Grows when the meaning changes. */
  version: number
  builtIn: boolean
}

const addsOfBuiltIn = (key: string): MetricAdds | null => {
  const metric = metricDefinition(key)
  return metric?.kind === 'FACT' ? metric.adds : null
}

const aggregationOf = (adds: MetricAdds | null) => (adds === null ? null : adds === 'LEVEL' ? 'LAST' : 'SUM')

function asBuiltIn(metric: MetricDefinition): RegisteredMetric {
  const { key, title, description, unit, version } = metric
  const formula = BUILT_IN_FORMULAS.get(key) ?? null
  const adds = formula ? addsOfFormula(formula.expression, addsOfBuiltIn) : addsOfBuiltIn(key)
  const aggregation = aggregationOf(addsOfBuiltIn(key))
  return { key, title, description, unit, adds, aggregation, formula, version, builtIn: true }
}

type Addition = Omit<AddedMetric, 'organizationId' | 'createdAt'>

/** A metric of the organisation's own, as the registry shows it. */
async function asAdded(ctx: Context, metric: Addition): Promise<RegisteredMetric> {
  const { key, title, description, unit } = metric
  const adds = metric.adds as MetricAdds | null
  const own = adds === null ? await ownMetrics(ctx) : null
  const current = own?.get(key)
  const formula = own?.compiled(key) ?? null
  return {
    ...{ key, title, unit: unit as MetricUnit, builtIn: false },
    description: current?.description ?? description,
    adds: own && formula ? own.addsOf(formula) : adds,
    aggregation: aggregationOf(adds),
    formula,
    version: current?.edition ?? 1,
  }
}

const added = defineLoader<string, RegisteredMetric>(async (ctx, keys) => {
  const rows = await ctx.db.metricDefinition.findMany({ where: { key: { in: [...keys] } } })
  const metrics = await Promise.all(rows.map((row) => asAdded(ctx, row)))
  return oneForEach(keys, metrics, (metric) => metric.key)
})

/** What was found of a metric is looked up anew, because it has been added or changed meanwhile. */
export function forgetMetric(ctx: Context, key: string): void {
  added(ctx).clear(key)
  forgetOwnMetrics(ctx)
}

/** All metrics: the built-in ones, then the organisation's own by key. There are at most some hundreds. */
export async function allMetrics(ctx: Context): Promise<RegisteredMetric[]> {
  const rows = await ctx.db.metricDefinition.findMany({ orderBy: { key: 'asc' } })
  return [...BUILT_IN_METRICS.map(asBuiltIn), ...(await Promise.all(rows.map((row) => asAdded(ctx, row))))]
}

/** The metric with this key, built in or the organisation's own; null where there is none. */
export async function findMetric(ctx: Context, key: string): Promise<RegisteredMetric | null> {
  const builtIn = metricDefinition(key)
  return builtIn ? asBuiltIn(builtIn) : await added(ctx).load(key)
}

/** The metric with a key that is stored, and so was known once. */
export async function metricOf(ctx: Context, key: string): Promise<RegisteredMetric> {
  const found = await findMetric(ctx, key)
  if (!found) throw new Error('A stored metric is not in the registry.')
  return found
}

/**
 * How a metric was computed at an instant, or is now: null for what is not computed by a formula, and before it had one.
 */
export async function formulaOf(ctx: Context, key: string, knownAt: Date | null): Promise<Compiled | null> {
  const builtIn = BUILT_IN_FORMULAS.get(key)
  if (builtIn || metricDefinition(key)) return builtIn ?? null
  return (await ownMetrics(ctx, knownAt)).compiled(key)
}

/** @throws InvalidInputError naming the place and some keys that exist. */
export async function assertMetric(ctx: Context, key: string, path: readonly string[]): Promise<RegisteredMetric> {
  const found = await findMetric(ctx, key)
  if (found) return found
  throw new InvalidInputError(await unknownMetric(ctx, key), path, 'UNKNOWN_METRIC')
}

/** That there is no metric with this key, with those that may be meant. */
export async function unknownMetric(ctx: Context, key: string): Promise<Text> {
  const keys = (await allMetrics(ctx)).map((metric) => metric.key)
  const similar = similarNames(key, keys) || texts('some-metrics', { keys: keys.slice(0, 6).join(', ') })
  return texts('unknown-metric', { key: key.slice(0, 60), similar })
}
