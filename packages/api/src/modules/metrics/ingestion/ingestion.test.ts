import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, QUARTER_MS } from '../formulas/index.ts'
import type { CountedFact } from './counted-fact.ts'
import { levelChanges } from './level-changes.ts'
import { fromScaled, toScaled } from './scaled.ts'
import { type SumChange, sumChanges } from './sum-changes.ts'

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
  dimensionsId: fc.constantFrom('none', 'de'),
})

describe('changes of sums', () => {
  it('come to what the facts come to, for each series and bucket', () => {
    fc.assert(
      fc.property(fc.array(fact), fc.array(fact), (added, removed) => {
        const nameOf = ({ subjectId, metric, groupId, dimensionsId, dated, atMs }: CountedFact | SumChange) =>
          [subjectId, metric, groupId, dimensionsId, dated, Math.floor(atMs / QUARTER_MS)].join()
        const expected = new Map<string, { sum: bigint; points: number }>()
        for (const [facts, sign] of [
          [added, 1],
          [removed, -1],
        ] as const) {
          for (const one of facts) {
            const { sum, points } = expected.get(nameOf(one)) ?? { sum: 0n, points: 0 }
            expected.set(nameOf(one), { sum: sum + BigInt(sign) * one.scaled, points: points + sign })
          }
        }
        const found = sumChanges(added, removed).map((change) => [nameOf(change), change.sum, change.points])
        const changed = [...expected].filter(([, { sum, points }]) => sum !== 0n || points !== 0)
        expect(found.sort()).toEqual(changed.map(([name, { sum, points }]) => [name, sum, points]).sort())
      }),
    )
  })
})

describe('changes of levels', () => {
  it('count the facts of each subject and group, whatever the step', () => {
    fc.assert(
      fc.property(fc.array(fact), fc.array(fact), fc.constantFrom(HOUR_MS, DAY_MS), (added, removed, stepMs) => {
        const changes = levelChanges(added, removed, stepMs)
        for (const name of ['a g', 'b g', 'c h']) {
          const isOf = (one: { subjectId: string; groupId: string }) => `${one.subjectId} ${one.groupId}` === name
          expect(changes.filter(isOf).reduce((sum, { points }) => sum + points, 0)).toBe(
            added.filter(isOf).length - removed.filter(isOf).length,
          )
        }
        expect(changes.every(({ atMs }) => (atMs % stepMs || 0) === 0)).toBe(true)
      }),
    )
  })
})
