import { describe, expect, it } from 'vitest'
import {
  arrived,
  asked,
  closed,
  due,
  emptyPool,
  freed,
  gone,
  left,
  type PoolState,
  released,
  startEnded,
  startFailed,
  surrendered,
  type Waiter,
} from './pool-state.ts'
import type { PluginProcess } from './process.ts'

const NOW = { now: 1_000, chance: 1 }
const error = new Error('broken')
const living = (): PluginProcess => ({ alive: true }) as PluginProcess
const dead = (): PluginProcess => ({ alive: false }) as PluginProcess
const call = (since = 0, long = false): Waiter => ({ long, since })
const pool = (changes: Partial<PoolState> = {}): PoolState => ({ ...emptyPool(3), ...changes })

describe('a call that asks for a process', () => {
  it('has one started at once where none is alive, and after a while where others are at work', () => {
    const waiter = call()
    expect(asked(pool(), waiter)).toEqual({
      state: pool({ waiting: [waiter], growing: 'planned' }),
      effects: [{ do: 'plan', afterMs: 0 }],
    })
    expect(asked(pool({ all: [living()] }), waiter).effects).toEqual([{ do: 'plan', afterMs: 50 }])
    expect(asked(pool({ all: [dead()] }), waiter).effects).toEqual([{ do: 'plan', afterMs: 0 }])
  })

  it.each([
    ['one is planned', pool({ growing: 'planned' })],
    ['one is starting', pool({ growing: 'starting' })],
    ['there are as many as may be', pool({ all: [living(), living(), dead()] })],
  ])('has no other started where %s', (_why, state) => {
    const waiter = call()
    expect(asked(state, waiter)).toEqual({ state: { ...state, waiting: [waiter] }, effects: [] })
  })

  it('is served by the process that was used last, past those that have died', () => {
    const [first, second, killed] = [living(), living(), dead()]
    const waiter = call()
    const { state, effects } = asked(pool({ all: [first, second, killed], idle: [first, second, killed] }), waiter)
    expect(effects).toEqual([{ do: 'serve', waiter, process: second }])
    expect(state).toMatchObject({ idle: [first], waiting: [] })
  })

  it('waits where all that are idle have died', () => {
    const killed = dead()
    expect(asked(pool({ all: [killed], idle: [killed] }), call()).state).toMatchObject({ idle: [], growing: 'planned' })
  })

  it('leaves one process to the others where it is long, unless there is but one', () => {
    const [first, second, third] = [living(), living(), living()]
    const busy = pool({ all: [first, second, third], idle: [third], long: [first, second] })
    expect(asked(busy, call(0, true))).toMatchObject({ state: { idle: [third], long: [first, second] }, effects: [] })
    expect(asked(busy, call()).effects).toMatchObject([{ do: 'serve', process: third }])
    const one = pool({ size: 1, all: [first], idle: [first] })
    expect(asked(one, call(0, true))).toMatchObject({ state: { long: [first] }, effects: [{ do: 'serve' }] })
  })

  it('is forgotten when it leaves', () => {
    const [first, second] = [call(1), call(2)]
    expect(left(pool({ waiting: [first, second] }), first)).toEqual({ state: pool({ waiting: [second] }), effects: [] })
  })
})

describe('a process that is free', () => {
  it('serves whoever waits longest and may begin', () => {
    const [process, first, second] = [living(), living(), living()]
    const [long, short] = [call(1, true), call(2)]
    const state = pool({ all: [first, second, process], long: [first, second], waiting: [long, short] })
    expect(freed(state, process)).toEqual({
      state: { ...state, serving: [process], waiting: [long] },
      effects: [{ do: 'serve', waiter: short, process }],
    })
  })

  it('rests where nobody waits, the only one for longer', () => {
    const [first, second] = [living(), living()]
    const one = freed(pool({ all: [first, second] }), first)
    expect(one).toMatchObject({ state: { idle: [first] }, effects: [{ do: 'rest', process: first, only: true }] })
    const two = freed(one.state, second)
    expect(two).toMatchObject({ state: { idle: [first, second] }, effects: [{ process: second, only: false }] })
  })

  it('is not used where it has died or belongs to another pool', () => {
    const killed = dead()
    for (const [state, process] of [
      [pool({ all: [killed], waiting: [call()] }), killed],
      [pool({ waiting: [call()] }), living()],
    ] as const) {
      expect(freed(state, process)).toEqual({ state, effects: [] })
    }
  })

  it('goes to another pool when it is idle, and is known here no more', () => {
    const [idle, working] = [living(), living()]
    const state = pool({ all: [idle, working], idle: [idle] })
    expect(surrendered(state)).toEqual({ process: idle, rest: { ...state, all: [working], idle: [] } })
    expect(surrendered(pool({ all: [working] })).process).toBeUndefined()
    expect(gone(arrived(pool(), working).state, idle, 0).state.all).toEqual([working])
  })
})

describe('a call that is over', () => {
  it('offers its process, and ends the row of falls', () => {
    const process = living()
    expect(released(pool({ all: [process], long: [process], falls: 3 }), process, NOW)).toEqual({
      state: pool({ all: [process] }),
      effects: [{ do: 'offer', process }],
    })
  })

  it('has a successor started where its process has died, later and later', () => {
    const pauses: number[] = []
    let state = pool()
    for (let fall = 0; fall < 11; fall += 1) {
      const next = released(state, dead(), NOW)
      pauses.push(next.state.notBefore - NOW.now)
      expect(next.effects).toEqual([{ do: 'plan', afterMs: next.state.notBefore - NOW.now }])
      state = { ...next.state, growing: 'no' }
    }
    expect(pauses).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000])
    expect(released(pool(), dead(), { ...NOW, chance: 0 }).state.notBefore - NOW.now).toBe(50)
  })

  it('needs no successor where another is idle', () => {
    const [killed, idle] = [dead(), living()]
    expect(released(pool({ all: [killed, idle], idle: [idle] }), killed, NOW).effects).toEqual([])
  })

  it('gives the process that was kept back to long work whose own has died', () => {
    const [killed, working, kept] = [dead(), living(), living()]
    const state = pool({
      all: [killed, working, kept],
      idle: [kept],
      long: [killed, working],
      waiting: [call(0, true)],
    })
    const next = released(state, killed, NOW)
    expect(next.effects).toEqual([{ do: 'offer', process: kept }])
    expect(freed(next.state, kept)).toMatchObject({ state: { long: [working, kept] }, effects: [{ do: 'serve' }] })
  })
})

describe('a start', () => {
  it('is left out where those who waited were served meanwhile', () => {
    const idle = living()
    const planned = pool({ all: [idle], growing: 'planned' })
    expect(due({ ...planned, idle: [idle] })).toEqual({ state: pool({ all: [idle], idle: [idle] }), effects: [] })
    expect(due(planned)).toEqual({ state: { ...planned, growing: 'starting' }, effects: [{ do: 'start' }] })
    expect(due({ ...planned, waiting: [call()] }).effects).toEqual([{ do: 'start' }])
  })

  it('is followed by the next for whoever still waits', () => {
    const state = pool({ all: [living()], growing: 'starting', waiting: [call()] })
    expect(startEnded(state, 0)).toEqual({
      state: { ...state, growing: 'planned' },
      effects: [{ do: 'plan', afterMs: 50 }],
    })
    expect(startEnded(pool({ growing: 'starting' }), 0)).toEqual({ state: pool(), effects: [] })
  })

  it('a failed start is told to the call that waits longest, and the next start waits for its pause', () => {
    const [first, second] = [call(1), call(2)]
    const failed = startFailed(pool({ growing: 'starting', waiting: [first, second] }), error, NOW)
    expect(failed.effects).toEqual([{ do: 'refuse', waiter: first, error }])
    expect(startEnded(failed.state, NOW.now + 10)).toMatchObject({
      state: { waiting: [second], falls: 1 },
      effects: [{ do: 'plan', afterMs: 90 }],
    })
  })
})

describe('a process that has ended', () => {
  it('makes room for those who wait', () => {
    const process = dead()
    const full = pool({ size: 1, all: [process], idle: [process], waiting: [call()] })
    expect(gone(full, process, 0)).toEqual({
      state: { ...full, all: [], idle: [], growing: 'planned' },
      effects: [{ do: 'plan', afterMs: 0 }],
    })
  })

  it('leaves an empty pool, unless something is under way or a fall is to be remembered', () => {
    const process = dead()
    const last = pool({ all: [process] })
    expect(gone(last, process, 0).effects).toEqual([{ do: 'empty' }])
    for (const more of [
      { all: [process, living()] },
      { growing: 'starting' },
      { growing: 'planned' },
      { falls: 1 },
      // Its call still has to release it, and begins the next one then.
      { serving: [process] },
      { growing: 'starting', waiting: [call()] },
    ] as const) {
      expect(gone({ ...last, ...more }, process, 0).effects).toEqual([])
    }
  })
})

it('a closed pool refuses those who wait, and begins nothing', () => {
  const [process, killed] = [living(), dead()]
  const waiter = call()
  const { state, effects } = closed(pool({ all: [process, killed], idle: [process], waiting: [waiter] }), error)
  expect(effects).toEqual([{ do: 'refuse', waiter, error }])
  expect(state).toMatchObject({ idle: [], waiting: [] })
  expect(released(state, killed, NOW)).toEqual({ state, effects: [] })
  expect(startFailed(state, error, NOW)).toEqual({ state, effects: [] })
  expect(gone(state, killed, 0).effects).toEqual([])
  expect(startEnded({ ...state, growing: 'starting' }, 0).effects).toEqual([])
})
