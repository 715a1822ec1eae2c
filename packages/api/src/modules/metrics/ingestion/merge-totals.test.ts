import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { increments } from './increments.ts'
import { mergeTotals, type Total } from './merge-totals.ts'

const day = (atMs: number) => `${Math.floor(atMs)}`
const total = (source: string, atMs: number, value: number, series = 'whole'): Total => ({
  ...{ source, series, atMs, day: day(atMs), scaled: BigInt(value), isPart: series !== 'whole' },
})
const SOURCES = ['api', 'file']
const merged = (totals: readonly Total[], counted = 0) =>
  mergeTotals({ sources: SOURCES, counted: BigInt(counted), totals })
    .filter(({ scaled }) => scaled !== 0n)
    .map(({ source, series, atMs, scaled }) => [source, series, atMs, Number(scaled)])
const sum = (totals: readonly Total[], counted = 0) =>
  mergeTotals({ sources: SOURCES, counted: BigInt(counted), totals }).reduce((all, { scaled }) => all + scaled, 0n)
const anyTotals = fc.uniqueArray(
  fc
    .record({ source: fc.constantFrom(...SOURCES), atMs: fc.nat(30), value: fc.nat(100) })
    .map(({ source, atMs, value }) => total(source, atMs, value)),
  { selector: ({ source, atMs }) => `${source} ${atMs}`, minLength: 1 },
)

describe('running totals of a group', () => {
  it('add nothing twice where a second source comes after 100 days', () => {
    const days = Array.from({ length: 100 }, (_one, at) => total('file', at, 10 * (at + 1)))
    expect(sum([...days, total('api', 100, 1_005), total('api', 101, 1_020)])).toBe(1_020n)
  })

  it('are filled by another source while the highest is away, which goes on from there', () => {
    const api = [total('api', 1, 10), total('api', 5, 60)]
    const file = [2, 3, 4, 5].map((at) => total('file', at, at * 10 + 1))
    expect(merged([...api, ...file])).toEqual([
      ['api', 'whole', 1, 10],
      ['file', 'whole', 2, 11],
      ['file', 'whole', 3, 10],
      ['file', 'whole', 4, 10],
      ['api', 'whole', 5, 19],
    ])
  })

  it('add nothing until they are above what was counted before them', () => {
    expect(merged([total('api', 5, 100), total('api', 6, 130), total('api', 7, 150)], 120)).toEqual([
      ['api', 'whole', 6, 10],
      ['api', 'whole', 7, 20],
    ])
  })

  it('have the old level as the baseline of the sum of their parts, and the past stays unknown', () => {
    const parts = [
      total('api', 2, 300, 'fr'),
      total('api', 2, 215, 'de'),
      total('api', 3, 310, 'fr'),
      total('api', 3, 215, 'de'),
    ]
    expect(merged([total('api', 1, 500), ...parts])).toEqual([
      ['api', 'whole', 1, 500],
      ['api', 'whole', 2, 15],
      ['api', 'fr', 3, 10],
    ])
    // Parts that do not say where the rest came from add nothing before they are above the whole.
    const fewer = [total('api', 2, 300, 'fr'), total('api', 2, 190, 'de'), total('api', 3, 315, 'fr')]
    expect(merged([total('api', 1, 500), ...fewer])).toEqual([
      ['api', 'whole', 1, 500],
      ['api', 'fr', 3, 5],
    ])
  })

  it('come to the last total of the highest source, whatever their order, and never below nothing', () => {
    fc.assert(
      fc.property(anyTotals, fc.nat(120), (totals, counted) => {
        const facts = mergeTotals({ sources: SOURCES, counted: BigInt(counted), totals })
        const name = (list: typeof facts) => list.map((fact) => `${fact.source} ${fact.atMs} ${fact.scaled}`).sort()
        expect(name(mergeTotals({ sources: SOURCES, counted: BigInt(counted), totals: totals.toReversed() }))).toEqual(
          name(facts),
        )
        expect(facts.every(({ scaled }) => scaled >= 0n)).toBe(true)
        const latest = Math.max(...totals.map(({ atMs }) => atMs))
        const last = totals.filter(({ atMs }) => atMs === latest).toSorted((a) => (a.source === 'api' ? -1 : 1))[0]
        const above = (last?.scaled ?? 0n) - BigInt(counted)
        expect(facts.reduce((all, { scaled }) => all + scaled, 0n)).toBe(above > 0n ? above : 0n)
      }),
    )
  })

  it('of one source are what they are without a group', () => {
    fc.assert(
      fc.property(anyTotals, (list) => {
        const totals = list.filter(({ source }) => source === 'api').sort((a, b) => a.atMs - b.atMs)
        const alone = increments({ before: 0n, facts: [], totals })
        const facts = mergeTotals({ sources: SOURCES, counted: 0n, totals })
        expect(facts.map(({ atMs, scaled }) => ({ atMs, scaled }))).toEqual(alone)
      }),
    )
  })
})
