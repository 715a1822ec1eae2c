import type { Context } from '../../../core/context.ts'
import { type Exact, exact, type MetricSums } from '../formulas/index.ts'
import { metricOf } from '../registry.ts'
import { readLevels } from './levels.ts'
import type { TotalsRequest } from './parts.ts'
import { readSums } from './sums.ts'

/**
 * What facts of a period come to, for each request, in three statements at most, whose cost does not grow with the facts:
 * see `readSums` and, for metrics that keep the last, `readLevels`. A metric without any fact in the period is absent:
 * missing is not zero.
 * @param query.metrics keys of metrics that are stored, for all requests.
 */
export async function totalsOf(
  ctx: Context,
  query: { metrics: readonly string[]; requests: readonly TotalsRequest[] },
): Promise<MetricSums[]> {
  const { requests } = query
  const totals = requests.map((): Record<string, Exact> => ({}))
  const metrics = await Promise.all([...new Set(query.metrics)].map((key) => metricOf(ctx, key)))
  const keysOf = (isLevel: boolean) =>
    metrics.filter(({ aggregation }) => (aggregation === 'LAST') === isLevel).map(({ key }) => key)
  const sums = await readSums(ctx, { metrics: keysOf(false), requests })
  const levels = await readLevels(ctx, { metrics: keysOf(true), requests })
  for (const { request, metric, sum } of sums) Object.assign(totals[request] ?? {}, { [metric]: exact(sum) })
  for (const { request, metric, value } of levels) Object.assign(totals[request] ?? {}, { [metric]: exact(value) })
  return totals
}

/** The totals of one subject in one period: see `totalsOf`. */
export async function sumsOf(ctx: Context, query: TotalsRequest & { metrics: readonly string[] }): Promise<MetricSums> {
  const [sums] = await totalsOf(ctx, { metrics: query.metrics, requests: [query] })
  return sums ?? {}
}
