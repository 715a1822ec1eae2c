import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NewTie, planTies, storedEnds, type TieFacts } from './plan-ties.ts'

const tie = (fromId: string, toId: string, weight = 1, observedAt: Date | null = null): NewTie => ({
  fromId,
  toId,
  weight,
  observedAt,
  observedOn: null,
})
const counter = () => {
  const ids = Array.from({ length: 100 }, (_, index) => `new-${index + 1}`).values()
  return () => ids.next().value ?? ''
}

describe('planTies', () => {
  it('creates a tie, updates it for another weight, and reports it unchanged', () => {
    const { outcomes, created } = planTies([], [tie('a', 'b'), tie('a', 'b', 2), tie('a', 'b', 2)], counter())
    expect(outcomes.map((one) => one.outcome)).toEqual(['created', 'updated', 'unchanged'])
    expect(created).toEqual([{ ...tie('a', 'b', 2), id: 'new-1' }])
  })

  it('keeps the time of a stored tie when the new one has none', () => {
    const stored: TieFacts = { ...tie('a', 'b', 1, new Date('2026-01-01')), id: 'old' }
    expect(planTies([stored], [tie('a', 'b')], counter()).outcomes).toEqual([{ outcome: 'unchanged' }])
    expect(planTies([stored], [tie('a', 'b', 3)], counter()).updated).toEqual([{ ...stored, weight: 3 }])
  })

  it('rejects a tie from a person to themselves', () => {
    expect(planTies([], [tie('a', 'a')], counter())).toMatchObject({
      outcomes: [{ outcome: 'rejected', field: 'to' }],
      created: [],
    })
  })

  it('stores the ends of an undirected tie in one order, and of a directed tie unchanged', () => {
    expect(storedEnds(tie('b', 'a'), false)).toEqual(storedEnds(tie('a', 'b'), false))
    expect(storedEnds(tie('b', 'a'), true)).toEqual(tie('b', 'a'))
  })

  it('reports everything unchanged for a repeated batch', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd')
    const batch = fc.array(fc.tuple(person, person, fc.constantFrom(1, 2)))
    fc.assert(
      fc.property(batch, fc.boolean(), (pairs, directed) => {
        const ties = pairs.map(([from, to, weight]) => storedEnds(tie(from, to, weight), directed))
        const first = planTies([], ties, counter())
        const last = new Map(ties.map((one) => [`${one.fromId} ${one.toId}`, one]))
        const again = planTies(first.created, [...last.values()], counter())
        expect(again.created).toEqual([])
        expect(again.updated).toEqual([])
      }),
    )
  })
})
