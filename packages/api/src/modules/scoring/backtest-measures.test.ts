import { describe, expect, it } from 'vitest'
import { meanPlaceError, midRanks, ndcg10, type Pair, spearman } from './backtest-measures.ts'

const pairs = (...rows: [score: number, outcome: number][]): Pair[] =>
  rows.map(([score, outcome]) => ({ score, outcome }))

describe('places', () => {
  it('are shared by those who are level', () => {
    expect(midRanks([30, 10, 20, 10])).toEqual([4, 1.5, 3, 1.5])
  })
})

describe('spearman', () => {
  it('is 1 for the same order, -1 for the reverse, and as by hand between', () => {
    expect(spearman(pairs([1, 10], [2, 100], [3, 1_000]))).toBeCloseTo(1, 12)
    expect(spearman(pairs([1, 3], [2, 2], [3, 1]))).toBeCloseTo(-1, 12)
    // Two pairs of neighbours are swapped: four places differ by one.
    expect(spearman(pairs([1, 2], [2, 1], [3, 3], [4, 4.6], [5, 4.5]))).toBeCloseTo(1 - (6 * 4) / 120, 12)
  })
  it('says nothing where all are level', () => {
    expect(spearman(pairs([1, 5], [1, 6]))).toBeNull()
    expect(spearman(pairs([1, 5], [2, 5]))).toBeNull()
  })
})

describe('ndcg of the first ten', () => {
  it('is 1 for the best order and falls where the greatest outcome is found late', () => {
    expect(ndcg10(pairs([3, 9], [2, 4], [1, 0]))).toBeCloseTo(1, 12)
    const late = (4 / Math.log2(2) + 9 / Math.log2(3)) / (9 / Math.log2(2) + 4 / Math.log2(3))
    expect(ndcg10(pairs([2, 9], [3, 4], [1, 0]))).toBeCloseTo(late, 12)
  })
  it('depends on no order among those who are level', () => {
    expect(ndcg10(pairs([1, 9], [1, 0]))).toBe(ndcg10(pairs([1, 0], [1, 9])))
  })
  it('says nothing of nothing, and of losses', () => {
    expect(ndcg10(pairs([1, 0], [2, 0]))).toBeNull()
    expect(ndcg10(pairs([1, -1], [2, 3]))).toBeNull()
  })
})

describe('the mean error of places', () => {
  it('is 0 for the same order, as a share of all places', () => {
    expect(meanPlaceError(pairs([1, 10], [2, 20], [3, 30]))).toBe(0)
    expect(meanPlaceError(pairs([1, 30], [2, 20], [3, 10]))).toBeCloseTo(4 / 3 / 2, 12)
    expect(meanPlaceError(pairs([1, 1]))).toBeNull()
  })
})
