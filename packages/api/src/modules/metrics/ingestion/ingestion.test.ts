import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CountedFact, DAY_MS, HOUR_MS, rollupChanges } from './rollup-changes.ts'
import { fromScaled, toScaled } from './scaled.ts'

describe('scaled decimals', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }), (scaled) => {
        expect(toScaled(fromScaled(scaled))).toBe(scaled)
      }),
    )
    expect(toScaled('1938.0')).toBe(1_938_000_000_000n)
    expect(fromScaled(-5n)).toBe('-0.000000005')
  })

  it.each(['', '1.', '.5', '1e3', '+1', ' 1', '0.1234567891', 'NaN', '１'])('refuse %j', (text) => {
    expect(toScaled(text)).toBeNull()
  })
})

const fact = fc.record({
  metric: fc.constantFrom('impressions', 'clicks'),
  subjectId: fc.constantFrom('a', 'b', 'c'),
  campaignId: fc.constantFrom('a', 'z', null),
  groupId: fc.constantFrom('g', 'h'),
  atMs: fc.integer({ min: -3 * DAY_MS, max: 3 * DAY_MS }),
  dated: fc.constant(false),
  scaled: fc.bigInt({ min: -1_000n, max: 1_000n }),
})

describe('changes of rollups', () => {
  it('come to what the facts come to, per subject and for the campaign as well, whatever the step', () => {
    fc.assert(
      fc.property(fc.array(fact), fc.array(fact), fc.constantFrom(HOUR_MS, DAY_MS), (added, removed, stepMs) => {
        const changes = rollupChanges(added, removed, stepMs)
        const isOf = (id: string) => (one: CountedFact) => one.subjectId === id || one.campaignId === id
        const total = (facts: CountedFact[]) => facts.reduce((sum, { scaled }) => sum + scaled, 0n)
        for (const id of ['a', 'b', 'c', 'z']) {
          const own = changes.filter(({ subjectId }) => subjectId === id)
          expect(own.reduce((sum, change) => sum + change.sum, 0n)).toBe(
            total(added.filter(isOf(id))) - total(removed.filter(isOf(id))),
          )
          expect(own.reduce((sum, { points }) => sum + points, 0)).toBe(
            added.filter(isOf(id)).length - removed.filter(isOf(id)).length,
          )
        }
        expect(changes.every(({ atMs }) => (atMs % stepMs || 0) === 0)).toBe(true)
      }),
    )
  })

  it('stand in one order, so that two transactions lock buckets in the same', () => {
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const names = (order: CountedFact[]) =>
          rollupChanges(order, [], HOUR_MS).map(({ subjectId, metric, atMs }) => `${subjectId} ${metric} ${atMs}`)
        expect(names(facts)).toEqual(names(facts.toReversed()))
      }),
    )
  })
})
