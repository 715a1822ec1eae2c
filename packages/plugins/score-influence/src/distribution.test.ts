import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitDistribution, positionIn } from './distribution.ts'

describe('fitDistribution', () => {
  it('gives mid-ranks: the share below plus half of the ties', () => {
    const distribution = fitDistribution([4, 1, 4, null, 2, 4])
    expect(distribution).toEqual({ count: 5, values: [1, 2, 4], below: [0, 0.2, 0.4], upTo: [0.2, 0.4, 1] })
    expect(positionIn(distribution, 4)?.middle).toBeCloseTo(0.7, 12)
    expect(positionIn(distribution, 3)?.middle).toBeCloseTo(0.5, 12)
    expect(positionIn(distribution, 99)).toEqual(positionIn(distribution, 4))
  })

  it('knows no position where no value is known', () => {
    expect(positionIn(fitDistribution([null, Number.NaN]), 1)).toBeNull()
  })

  it('stays small for large cohorts, within half a per cent of the true rank', () => {
    const values = Array.from({ length: 20_000 }, (_, index) => Math.exp(((index * 7919) % 20_000) / 1000))
    const distribution = fitDistribution(values)
    expect(distribution.values.length).toBeLessThanOrEqual(258)
    const sorted = values.toSorted((a, b) => a - b)
    for (let index = 0; index < sorted.length; index += 97) {
      const middle = positionIn(distribution, sorted[index] ?? 0)?.middle ?? -1
      expect(Math.abs(middle - (index + 0.5) / sorted.length)).toBeLessThan(0.005)
    }
  })

  it('never falls as the value rises', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })), {
      minLength: 1,
    })
    fc.assert(
      fc.property(
        values,
        fc.double({ noNaN: true, min: -1e7, max: 1e7 }),
        fc.double({ noNaN: true, min: 0, max: 1e6 }),
        (known, at, step) => {
          const distribution = fitDistribution(known)
          const [low, high] = [positionIn(distribution, at), positionIn(distribution, at + step)]
          for (const key of ['below', 'upTo', 'middle'] as const)
            expect((high?.[key] ?? 0) - (low?.[key] ?? 0)).toBeGreaterThanOrEqual(-1e-12)
        },
      ),
    )
  })
})
