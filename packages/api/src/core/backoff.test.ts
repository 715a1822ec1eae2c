import { describe, expect, it } from 'vitest'
import { pauseMs, retryPauseMs, spread } from './backoff.ts'

const backoff = { firstMs: 100, longestMs: 1_000 }

describe('a backoff', () => {
  it('doubles the pause with each failure in a row, up to the maximum', () => {
    expect([1, 2, 3, 4, 5, 6, 5_000].map((failures) => pauseMs(backoff, failures))).toEqual([
      100, 200, 400, 800, 1_000, 1_000, 1_000,
    ])
  })

  it('ends after the configured number of retries', () => {
    expect([1, 2, 3].map((failures) => retryPauseMs({ ...backoff, retries: 2 }, failures))).toEqual([100, 200, null])
  })

  it('spreads a pause between half and all of it', () => {
    expect([0, 0.5, 0.999].map((chance) => spread(1_000, chance))).toEqual([500, 750, 1_000])
  })
})
