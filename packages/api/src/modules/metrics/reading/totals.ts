import type { Context } from '../../../core/context.ts'
import { type Exact, exact, type MetricSums } from '../formulas/index.ts'
import { metricOf } from '../registry.ts'
import type { Figure, FigureRequest } from './figure-types.ts'
import { readLevels } from './levels.ts'
import type { TotalsRequest } from './period-parts.ts'
import { readSums } from './sums.ts'

/**
 * What facts come to, for each request: the one place where numbers are read. In four statements at most for requests that
 * split and filter alike, whose cost grows neither with the facts nor with the parts of a subject: see `readSums` and, for
 * metrics that keep the last, `readLevels`. What nobody told of is absent: missing is not zero.
 * @param query.metrics keys of metrics that are stored, for all requests.
 */
export async function figuresOf(
  ctx: Context,
  query: { metrics: readonly string[]; requests: readonly FigureRequest[] },
): Promise<Figure[]> {
  const { requests } = query
  const metrics = await Promise.all([...new Set(query.metrics)].map((key) => metricOf(ctx, key)))
  const keysOf = (isLevel: boolean) =>
    metrics.filter(({ aggregation }) => (aggregation === 'LAST') === isLevel).map(({ key }) => key)
  const sums = await readSums(ctx, { metrics: keysOf(false), requests })
  // A level has no dimensions: a filter by one takes all of it, or nothing.
  const whole = requests.flatMap(({ where = {}, ...request }, index) =>
    Object.values(where).every((values) => values.includes(null)) ? [{ ...request, index }] : [],
  )
  const levels = await readLevels(ctx, { metrics: keysOf(true), requests: whole })
  return [
    ...sums.map(({ request, metric, first, second, value, facts, own, parts }) => ({
      ...{ request, metric, facts, values: [first, second].slice(0, requests[request]?.by?.length ?? 0) },
      ...{ value: exactOf(value), own: exactOf(own), parts: exactOf(parts) },
    })),
    ...levels.map(({ request: position, metric, own, parts }) => ({
      ...{ request: whole[position]?.index ?? position, metric, value: own ?? parts, own, parts },
      ...{ values: (whole[position]?.by ?? []).map(() => null), facts: 1 },
    })),
  ]
}

const exactOf = (text: string | null): Exact | null => (text === null ? null : exact(text))

/** The numbers of whole subjects: see `figuresOf`. */
export async function totalsOf(
  ctx: Context,
  query: { metrics: readonly string[]; requests: readonly TotalsRequest[] },
): Promise<MetricSums[]> {
  const totals = query.requests.map((): Record<string, Exact> => ({}))
  for (const { request, metric, value } of await figuresOf(ctx, query)) {
    if (value !== null) Object.assign(totals[request] ?? {}, { [metric]: value })
  }
  return totals
}

/** The totals of one subject in one period: see `totalsOf`. */
export async function sumsOf(ctx: Context, query: TotalsRequest & { metrics: readonly string[] }): Promise<MetricSums> {
  const [sums] = await totalsOf(ctx, { metrics: query.metrics, requests: [query] })
  return sums ?? {}
}
