import { describe, expect, it } from 'vitest'
import { attempted, isReady, type LoadState, markSlow, mayBeAdmitted } from './load-state.ts'

const now = new Date('2026-03-01T09:00:00Z')
const limits = { quarantineMs: 60_000, longestQuarantineMs: 200_000 }
const loading: LoadState = { is: 'loading' }
const slow: LoadState = { is: 'slow' }
const loaded: LoadState = { is: 'loaded' }
const broken: LoadState = { is: 'quarantined', reason: 'broken', pauseMs: null, attempts: 1 }
const after = (state: LoadState, reason: string | null, isTransient = false): LoadState =>
  attempted(state, { reason, isTransient }, now, limits)

describe('an attempt to load a plugin', () => {
  it.each([loading, slow, broken])('loads it from %o when it succeeds', (state) => {
    expect(after(state, null)).toEqual(loaded)
  })

  it('is not repeated for a broken plugin', () => {
    expect(after(loading, 'broken')).toEqual(broken)
    expect(after(after(slow, 'too slow', true), 'broken')).toEqual({ ...broken, attempts: 2 })
  })

  it('is repeated with growing pauses for a plugin that took too long', () => {
    const pauses: (number | null)[] = []
    let state: LoadState = slow
    for (let attempt = 0; attempt < 4; attempt += 1) {
      state = after(state, 'too slow', true)
      if (state.is === 'quarantined') pauses.push(state.pauseMs)
    }
    expect(pauses).toEqual([60_000, 120_000, 200_000, 200_000])
    expect(after(loading, 'too slow', true)).toMatchObject({
      reason: 'too slow; it is tried again at 2026-03-01T09:01:00.000Z',
    })
  })

  it('is slow only when it is the first', () => {
    expect([loading, slow, loaded, broken].map(markSlow)).toEqual([slow, slow, loaded, broken])
  })
})

describe('a caller', () => {
  const all = (first: LoadState, second: LoadState) => [
    { parts: ['check:a'], state: first },
    { parts: ['check:b'], state: second },
  ]

  it('waits for the plugin of its part until it is loaded or quarantined, however slow it is', () => {
    const states = [loading, slow, loaded, broken]
    expect(states.map((state) => isReady(all(state, loading), 'check:a'))).toEqual([false, false, true, true])
    expect(isReady(all(loaded, loading), 'check:b')).toBe(false)
  })

  it.each([undefined, 'check:unknown'])('of the part %s waits for all plugins except slow ones', (part) => {
    expect(isReady(all(loaded, loading), part)).toBe(false)
    expect(isReady(all(broken, slow), part)).toBe(true)
    expect(isReady([], part)).toBe(true)
  })
})

it('is admitted after earlier plugins in the list that announce one of its parts', () => {
  const parts = ['check:a', 'check:b']
  const list = (state: LoadState) => [
    { parts: ['check:b'], state },
    { parts: ['check:c'], state: loading },
    { parts, state: loading },
    { parts, state: loading },
  ]
  expect([loading, slow, loaded, broken].map((state) => mayBeAdmitted(list(state), 2))).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect(mayBeAdmitted(list(loaded), 3)).toBe(false)
  expect(mayBeAdmitted(list(loading), 0)).toBe(true)
})
