import { describe, expect, it } from 'vitest'
import { gapsOf, joined, shareCollected, without } from './windows.ts'

const span = (fromMs: number, toMs: number) => ({ fromMs, toMs })
const window = (fromMs: number, toMs: number, complete = true) => ({ fromMs, toMs, complete })

describe('times of which mentions were collected', () => {
  it('are one where they touch or overlap', () => {
    expect(joined([span(5, 9), span(0, 3), span(3, 4), span(6, 7)])).toEqual([span(0, 4), span(5, 9)])
  })

  it('leave the rest of a period as gaps, with what was collected in part apart', () => {
    expect(without(span(0, 10), [span(2, 4), span(8, 20)])).toEqual([span(0, 2), span(4, 8)])
    expect(without(span(0, 10), [span(-5, 0), span(10, 12)])).toEqual([span(0, 10)])
    expect(gapsOf(span(0, 10), [window(2, 4), window(3, 6, false)])).toEqual([
      { ...span(0, 2), isPartial: false },
      { ...span(4, 6), isPartial: true },
      { ...span(6, 10), isPartial: false },
    ])
    expect(gapsOf(span(0, 10), [window(0, 5), window(5, 11)])).toEqual([])
  })

  it('have a share of each step, by what was collected completely', () => {
    expect(shareCollected(span(0, 10), [])).toBe(0)
    expect(shareCollected(span(0, 10), [window(0, 5), window(4, 6), window(6, 10, false)])).toBe(0.6)
  })

  it('agree with a count of single instants for any windows', () => {
    let seed = 11
    const below = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    for (let round = 0; round < 300; round += 1) {
      const windows = Array.from({ length: below(6) }, () => {
        const from = below(30)
        return window(from, from + 1 + below(10), below(2) === 0)
      })
      const period = span(5, 25)
      const within = (at: number, one: { fromMs: number; toMs: number }) => one.fromMs <= at && at < one.toMs
      const gaps = gapsOf(period, windows)
      for (let at = 0; at < 30; at += 1) {
        const complete = windows.some((one) => one.complete && within(at, one))
        const partial = windows.some((one) => within(at, one))
        const gap = gaps.filter((one) => within(at, one))
        expect(gap.map(({ isPartial }) => isPartial)).toEqual(within(at, period) && !complete ? [partial] : [])
      }
    }
  })
})
