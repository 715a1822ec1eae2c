import { z } from 'zod'

/** More distinct values than this are thinned to quantiles, so that a frozen cohort stays small (some kB a feature). */
const MAX_KNOTS = 256

/**
 * An empirical distribution, frozen: at `values[i]` (ascending, distinct) the share `below[i]` of the cohort lies
 * strictly below, and the share `upTo[i]` at or below.
 */
export const distributionSchema = z.object({
  /** Number of people with a known value. */
  count: z.int().min(0),
  values: z.array(z.number()),
  below: z.array(z.number()),
  upTo: z.array(z.number()),
})
export type Distribution = z.infer<typeof distributionSchema>

/** Position of a value in a cohort; shares in [0, 1]. `middle` is the mid-rank, whose mean over the cohort is 1/2. */
export interface Position {
  below: number
  upTo: number
  middle: number
}

const isKnown = (value: number | null): value is number => value !== null && Number.isFinite(value)

/** First and last are always kept; between them, the value nearest to each quantile. */
const thin = (below: readonly number[]): number[] => {
  const last = below.length - 1
  if (last < MAX_KNOTS) return below.map((_, index) => index)
  const kept = new Set([0])
  let index = 0
  for (let knot = 1; knot < MAX_KNOTS; knot++) {
    while (index < last && (below[index] ?? 1) < knot / MAX_KNOTS) index++
    kept.add(index)
  }
  return [...kept.add(last)]
}

/** Freezes the distribution of the known values. The order of the values does not matter. */
export function fitDistribution(values: readonly (number | null)[]): Distribution {
  const sorted = Float64Array.from(values.filter(isKnown)).sort()
  const count = sorted.length
  const distinct: { value: number; below: number; upTo: number }[] = []
  for (let start = 0; start < count; ) {
    const value = sorted[start] ?? 0
    let end = start + 1
    while (end < count && sorted[end] === value) end++
    distinct.push({ value, below: start / count, upTo: end / count })
    start = end
  }
  const kept = thin(distinct.map(({ below }) => below)).flatMap((index) => distinct[index] ?? [])
  return {
    count,
    values: kept.map(({ value }) => value),
    below: kept.map(({ below }) => below),
    upTo: kept.map(({ upTo }) => upTo),
  }
}

const between = (low: number, high: number, share: number): number => low + (high - low) * share

/**
 * The position of a value: exact for values of the cohort that were kept, linear between neighbours, constant beyond
 * the ends. It never falls as the value rises. Null when the cohort has no known value.
 */
export function positionIn({ values, below, upTo }: Distribution, value: number): Position | null {
  let low = 0
  let high = values.length - 1
  if (high < 0) return null
  while (high - low > 1) {
    const mid = (low + high) >> 1
    if ((values[mid] ?? 0) <= value) low = mid
    else high = mid
  }
  const [from = 0, to = 0] = [values[low], values[high]]
  const share = value <= from ? 0 : value >= to ? 1 : (value - from) / (to - from)
  const isExact = share === 0 || share === 1
  const at = share === 1 ? high : low
  const position = isExact
    ? { below: below[at] ?? 0, upTo: upTo[at] ?? 1 }
    : {
        below: between(upTo[low] ?? 0, below[high] ?? 1, share),
        upTo: between(upTo[low] ?? 0, below[high] ?? 1, share),
      }
  const middleOf = (index: number) => ((below[index] ?? 0) + (upTo[index] ?? 1)) / 2
  return { ...position, middle: isExact ? middleOf(at) : between(middleOf(low), middleOf(high), share) }
}
