/** How well an order of scores agrees with what happened; pure. */

/** A score, or the value of a baseline, with the outcome of the same subject. */
export interface Pair {
  readonly score: number
  readonly outcome: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Places from 1 on, the least value first; those that are level share the mean of their places. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length).fill(0)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1
    for (let at = start; at < end; at += 1) ranks[order[at] ?? 0] = (start + 1 + end) / 2
    start = end
  }
  return ranks
}

/** Spearman's rank correlation with mid-ranks, from −1 to 1; null where all scores or all outcomes are level. */
export function spearman(pairs: readonly Pair[]): number | null {
  const x = midRanks(pairs.map(({ score }) => score))
  const y = midRanks(pairs.map(({ outcome }) => outcome))
  const [meanX, meanY] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [index, one] of x.entries()) {
    const [dx, dy] = [one - meanX, (y[index] ?? 0) - meanY]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy)
}

const TOP = 10

/**
 * Discounted cumulative gain of the ten highest scores over that of the ten greatest outcomes (Järvelin and Kekäläinen,
 * 2002), with the outcome itself as the gain, from 0 to 1. Those who are level share the mean of their outcomes (McSherry
 * and Najork, 2008), so that no order among them is luck. Null where an outcome is negative or none is above zero.
 */
export function ndcg10(pairs: readonly Pair[]): number | null {
  if (pairs.some(({ outcome }) => outcome < 0)) return null
  const groups = [...Map.groupBy(pairs, ({ score }) => score)].sort(([a], [b]) => b - a)
  const gains = groups.flatMap(([, group]) => {
    const gain = mean(group.map(({ outcome }) => outcome))
    return group.map(() => gain)
  })
  const best = dcg(pairs.map(({ outcome }) => outcome).sort((a, b) => b - a))
  return best === 0 ? null : dcg(gains) / best
}

const dcg = (gains: readonly number[]): number =>
  gains.slice(0, TOP).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0)

/**
 * Mean absolute error of places: how far, on average, the place by score lies from the place by outcome, as a share of all
 * places; 0 where the orders are equal. Places and not amounts, because a score is in no unit of the outcome.
 */
export function meanPlaceError(pairs: readonly Pair[]): number | null {
  if (pairs.length < 2) return null
  const x = midRanks(pairs.map(({ score }) => score))
  const y = midRanks(pairs.map(({ outcome }) => outcome))
  return mean(x.map((one, index) => Math.abs(one - (y[index] ?? 0)))) / (pairs.length - 1)
}

export type Measure = 'SPEARMAN' | 'NDCG_10' | 'MAE'

export const MEASURES: Readonly<Record<Measure, { of(pairs: readonly Pair[]): number | null; lessIsBetter: boolean }>> =
  {
    SPEARMAN: { of: spearman, lessIsBetter: false },
    NDCG_10: { of: ndcg10, lessIsBetter: false },
    MAE: { of: meanPlaceError, lessIsBetter: true },
  }

/** As a model's declaration names it. */
export const MEASURE_OF: Readonly<Record<'spearman' | 'ndcg@10' | 'mae', Measure>> = {
  spearman: 'SPEARMAN',
  'ndcg@10': 'NDCG_10',
  mae: 'MAE',
}
