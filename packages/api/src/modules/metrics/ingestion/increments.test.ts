import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type At, increments } from './increments.ts'

const at = (atMs: number, value: number): At => ({ atMs, scaled: BigInt(value) })

/** Facts after totals were told in this order, each on its own, with all facts at hand. */
function told(totals: readonly At[]): At[] {
  const facts = new Map<number, bigint>()
  for (const total of totals) {
    const known = [...facts].map(([atMs, scaled]) => ({ atMs, scaled })).sort((a, b) => a.atMs - b.atMs)
    for (const { atMs, scaled } of increments({ before: 0n, facts: known, totals: [total] })) facts.set(atMs, scaled)
  }
  return [...facts].map(([atMs, scaled]) => ({ atMs, scaled })).sort((a, b) => a.atMs - b.atMs)
}

const sum = (facts: readonly At[]) => facts.reduce((total, { scaled }) => total + scaled, 0n)
const smallest = (values: readonly bigint[]) => values.toSorted((a, b) => Number(a - b))[0] ?? 0n
const anyTotals = fc.uniqueArray(fc.record({ atMs: fc.nat(50), scaled: fc.bigInt({ min: 0n, max: 100n }) }), {
  selector: ({ atMs }) => atMs,
  minLength: 1,
})

describe('running totals', () => {
  it('become increments, and a fall is taken off what was counted last', () => {
    expect(told([at(1, 10), at(2, 25), at(3, 25)])).toEqual([at(1, 10), at(2, 15), at(3, 0)])
    expect(told([at(1, 10), at(2, 25), at(3, 12)])).toEqual([at(1, 10), at(2, 2), at(3, 0)])
    expect(told([at(1, 10), at(2, 25), at(3, 4), at(4, 5)])).toEqual([at(1, 4), at(2, 0), at(3, 0), at(4, 1)])
  })

  it('come to the same in whatever order they are told, and never count below nothing', () => {
    fc.assert(
      fc.property(anyTotals, fc.infiniteStream(fc.nat()), (totals, seeds) => {
        const inOrder = totals.toSorted((a, b) => a.atMs - b.atMs)
        const keys = new Map(totals.map((total) => [total, seeds.next().value ?? 0]))
        const shuffled = totals.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
        const facts = told(inOrder)
        expect(told(shuffled)).toEqual(facts)
        expect(sum(facts)).toBe(inOrder.at(-1)?.scaled)
        expect(facts.every(({ scaled }) => scaled >= 0n)).toBe(true)
        for (const { atMs } of inOrder) {
          const later = inOrder.filter((one) => one.atMs >= atMs).map(({ scaled }) => scaled)
          const least = smallest(later)
          expect(sum(facts.filter((fact) => fact.atMs <= atMs))).toBe(least)
        }
      }),
    )
  })

  it('come to the same all at once, and with only the facts at hand that they can touch', () => {
    fc.assert(
      fc.property(anyTotals, anyTotals, (first, second) => {
        const taken = new Set(first.map(({ atMs }) => atMs))
        const totals = second.filter(({ atMs }) => !taken.has(atMs)).sort((a, b) => a.atMs - b.atMs)
        const facts = told(first)
        const [earliest] = totals
        if (!earliest) return
        const lowest = smallest(totals.map(({ scaled }) => scaled))
        let level = 0n
        const old = facts.filter(({ atMs, scaled }) => {
          level += scaled
          return atMs < earliest.atMs && level <= lowest
        })
        const after = new Map(facts.map(({ atMs, scaled }) => [atMs, scaled]))
        const near = facts.filter((fact) => !old.includes(fact))
        for (const { atMs, scaled } of increments({ before: sum(old), facts: near, totals })) after.set(atMs, scaled)
        expect([...after].map(([atMs, scaled]) => ({ atMs, scaled })).sort((a, b) => a.atMs - b.atMs)).toEqual(
          told([...first, ...totals]),
        )
      }),
    )
  })
})
