import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantilesOf, rankIn } from './quantiles.ts'

describe('quantiles', () => {
  it('give mid-ranks: the share below plus half of those that are level', () => {
    const quantiles = quantilesOf([4, 1, 4, null, 2, 4])
    expect(quantiles).toEqual({ values: [1, 2, 4], middles: [0.1, 0.3, 0.7] })
    expect(rankIn(quantiles, 3)).toBeCloseTo(0.5, 12)
    expect(rankIn(quantiles, 99)).toBe(0.7)
    expect(rankIn(quantiles, -1)).toBe(0.1)
  })

  it('know no rank where no value is known', () => {
    expect(rankIn(quantilesOf([null, Number.NaN]), 1)).toBeNull()
  })

  it('stay small for large cohorts, within one per cent of the true rank, and never fall', () => {
    const values = Array.from({ length: 20_000 }, (_, index) => Math.exp(((index * 7919) % 20_000) / 1000))
    const quantiles = quantilesOf(values)
    expect(quantiles.values.length).toBeLessThanOrEqual(129)
    let before = 0
    for (const [index, value] of values.toSorted((a, b) => a - b).entries()) {
      const rank = rankIn(quantiles, value) ?? -1
      expect(Math.abs(rank - (index + 0.5) / values.length)).toBeLessThan(0.01)
      expect(rank).toBeGreaterThanOrEqual(before)
      before = rank
    }
  })

  it('do not depend on the order of the values', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 }))), (values) => {
        expect(quantilesOf(values.toReversed())).toEqual(quantilesOf(values))
      }),
    )
  })
})
