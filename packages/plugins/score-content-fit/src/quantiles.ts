import { z } from 'zod'

/** The cohort is stored as at most this many points, so that it stays small for any amount of content. */
const MOST_POINTS = 128

/**
 * The frozen distribution of the cohort: at `values[i]` (ascending, distinct) the mid-rank is `middles[i]`, the share
 * of content below plus half of the share at the same value.
 */
export const quantilesSchema = z.object({ values: z.array(z.number()), middles: z.array(z.number()) })
export type Quantiles = z.infer<typeof quantilesSchema>

const isKnown = (value: number | null): value is number => value !== null && Number.isFinite(value)

/** Freezes the known values; their order does not matter. */
export function quantilesOf(values: readonly (number | null)[]): Quantiles {
  const sorted = Float64Array.from(values.filter(isKnown)).sort()
  const points: { value: number; middle: number }[] = []
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1
    while (end < sorted.length && sorted[end] === sorted[start]) end += 1
    points.push({ value: sorted[start] ?? 0, middle: (start + end) / 2 / sorted.length })
    start = end
  }
  const last = points.length - 1
  const step = Math.max(1, last / (MOST_POINTS - 1))
  const kept: typeof points = []
  for (let at = 0; Math.round(at) <= last; at += step) {
    const point = points[Math.round(at)]
    if (point && point !== kept.at(-1)) kept.push(point)
  }
  const end = points[last]
  if (end && end !== kept.at(-1)) kept.push(end)
  return { values: kept.map(({ value }) => value), middles: kept.map(({ middle }) => middle) }
}

/**
 * Mid-rank of a value in [0, 1]: linear between points, constant beyond the ends. It never falls as the value rises.
 * Null when the cohort has no known value.
 */
export function rankIn({ values, middles }: Quantiles, value: number): number | null {
  const last = values.length - 1
  if (last < 0) return null
  if (value <= (values[0] ?? 0)) return middles[0] ?? 0
  if (value >= (values[last] ?? 0)) return middles[last] ?? 1
  let [low, high] = [0, last]
  while (high - low > 1) {
    const between = (low + high) >> 1
    if ((values[between] ?? 0) <= value) low = between
    else high = between
  }
  const [from = 0, to = 0, below = 0, above = 1] = [values[low], values[high], middles[low], middles[high]]
  return below + ((above - below) * (value - from)) / (to - from)
}
