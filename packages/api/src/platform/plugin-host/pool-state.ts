import { pauseMs, spread } from '../../core/backoff.ts'
import type { PluginProcess } from './process.ts'

/** A call that waits for a process. */
export interface Waiter {
  /** It may take minutes. */
  readonly long: boolean
  /** By `performance.now()`. */
  readonly since: number
}

/** The state of a pool of processes. */
export interface PoolState {
  readonly size: number
  /** All processes that have not ended, including those that are starting or ending. */
  readonly all: readonly PluginProcess[]
  /** Idle processes; the last one is used next. */
  readonly idle: readonly PluginProcess[]
  /** Processes of calls that have not released them, ended ones too. */
  readonly serving: readonly PluginProcess[]
  /** Those of long calls. */
  readonly long: readonly PluginProcess[]
  /** The first one waits longest. */
  readonly waiting: readonly Waiter[]
  /** Only one process starts at a time: by the time a second one were ready, the first may have served all calls. */
  readonly growing: 'no' | 'planned' | 'starting'
  /** Failed starts, and calls that ended their process, since the last successful call. */
  readonly falls: number
  /** No process starts earlier, by `performance.now()`. */
  readonly notBefore: number
  readonly closed: boolean
}

/** What to do after an event. */
export type Effect =
  | { readonly do: 'serve'; readonly waiter: Waiter; readonly process: PluginProcess }
  | { readonly do: 'refuse'; readonly waiter: Waiter; readonly error: unknown }
  /** A call no longer needs the process: unless another organisation needs its place, it becomes idle. */
  | { readonly do: 'offer'; readonly process: PluginProcess }
  /** It is ended after being idle for a while; the only one is kept longer. */
  | { readonly do: 'rest'; readonly process: PluginProcess; readonly only: boolean }
  /** `due` is called after this time. */
  | { readonly do: 'plan'; readonly afterMs: number }
  | { readonly do: 'start' }
  /** There is nothing left, and nothing to remember. */
  | { readonly do: 'empty' }

export interface Step {
  readonly state: PoolState
  readonly effects: readonly Effect[]
}

/** The time of an event, with a random number in [0, 1) that spreads what follows. */
export interface Instant {
  readonly now: number
  readonly chance: number
}

const BACKOFF = { firstMs: 100, longestMs: 30_000 }
/**
 * A call waits this long for a busy process before another one is started, because most calls take less time than a
 * start.
 */
const GROW_AFTER_MS = 50

export function emptyPool(size: number): PoolState {
  return {
    ...{ size, all: [], idle: [], serving: [], long: [], waiting: [] },
    ...{ growing: 'no', falls: 0, notBefore: 0, closed: false },
  }
}

/** Long calls leave one process free for callers who wait for an answer. */
const mayBegin = ({ long, size }: PoolState, waiter: Waiter): boolean =>
  !waiter.long || long.length < Math.max(1, size - 1)

/** The call that the next free process serves. */
export const nextWaiter = (state: PoolState): Waiter | undefined =>
  state.waiting.find((waiter) => mayBegin(state, waiter))

/** A call asks for a process. */
export function asked(state: PoolState, waiter: Waiter): Step {
  const { process, rest } = mayBegin(state, waiter) ? takeIdle(state) : { rest: state }
  if (process) return serve(rest, waiter, process)
  return grow({ ...rest, waiting: [...rest.waiting, waiter] }, waiter.since)
}

/** A call stops waiting. */
export const left = (state: PoolState, waiter: Waiter): Step =>
  unchanged({ ...state, waiting: without(state.waiting, waiter) })

/** A process was started, or comes from another pool. */
export const arrived = (state: PoolState, process: PluginProcess): Step =>
  unchanged({ ...state, all: [...state.all, process] })

/** A process is ready, or its call has ended: it serves the longest waiter, or is kept for a while. */
export function freed(state: PoolState, process: PluginProcess): Step {
  if (!process.alive || !state.all.includes(process)) return unchanged(state)
  const waiter = nextWaiter(state)
  if (waiter) return serve({ ...state, waiting: without(state.waiting, waiter) }, waiter, process)
  const only = state.idle.length === 0
  return { state: { ...state, idle: [...state.idle, process] }, effects: [{ do: 'rest', process, only }] }
}

/** A call has ended. */
export function released(state: PoolState, process: PluginProcess, at: Instant): Step {
  if (state.closed) return unchanged(state)
  const rest = { ...state, serving: without(state.serving, process), long: without(state.long, process) }
  if (process.alive) return { state: { ...rest, falls: 0 }, effects: [{ do: 'offer', process }] }
  const fallen = fell(rest, at)
  // The next long call may use a process that was kept free.
  const isNeeded = state.long.includes(process) && nextWaiter(fallen)
  const taken: Taken = isNeeded ? takeIdle(fallen) : { rest: fallen }
  // The plugin is in use, so a process is kept ready for the next call.
  const next = taken.rest.idle.length === 0 ? plan(taken.rest, at.now, 0) : unchanged(taken.rest)
  return taken.process ? { ...next, effects: [{ do: 'offer', process: taken.process }, ...next.effects] } : next
}

/** An idle process moves to another pool. */
export function surrendered(state: PoolState): Taken {
  const { process, rest } = takeIdle(state)
  return { process, rest: process ? { ...rest, all: without(rest.all, process) } : rest }
}

/** A process has ended. Its call may still have to release it, and then another one is kept ready: the pool is not empty. */
export function gone(state: PoolState, process: PluginProcess, now: number): Step {
  const next = grow({ ...state, all: without(state.all, process), idle: without(state.idle, process) }, now)
  const { all, serving, waiting, growing, falls } = next.state
  const isUsed = all.length > 0 || serving.length > 0 || waiting.length > 0
  const isEmpty = !isUsed && growing === 'no' && falls === 0
  return isEmpty ? { ...next, effects: [{ do: 'empty' }] } : next
}

/** The time for a start has come. The waiters may have been served meanwhile. */
export function due(state: PoolState): Step {
  const isNeeded = nextWaiter(state) !== undefined || state.idle.length === 0
  if (!isNeeded) return unchanged({ ...state, growing: 'no' })
  return { state: { ...state, growing: 'starting' }, effects: [{ do: 'start' }] }
}

/** A process could not be started. The call that waits longest gets the error. */
export function startFailed(state: PoolState, error: unknown, at: Instant): Step {
  if (state.closed) return unchanged(state)
  const fallen = fell(state, at)
  const waiter = nextWaiter(fallen)
  if (!waiter) return unchanged(fallen)
  const waiting = without(fallen.waiting, waiter)
  return { state: { ...fallen, waiting }, effects: [{ do: 'refuse', waiter, error }] }
}

/** A start has ended, in any way. */
export const startEnded = (state: PoolState, now: number): Step => grow({ ...state, growing: 'no' }, now)

/** No new process starts. */
export const closed = (state: PoolState, error: unknown): Step => ({
  state: { ...state, waiting: [], idle: [], closed: true },
  effects: state.waiting.map((waiter) => ({ do: 'refuse', waiter, error })),
})

const unchanged = (state: PoolState): Step => ({ state, effects: [] })
const without = <Item>(items: readonly Item[], gone: Item): Item[] => items.filter((item) => item !== gone)

interface Taken {
  readonly process?: PluginProcess | undefined
  readonly rest: PoolState
}

/** The most recently used idle process that is alive; later ones are about to end. */
function takeIdle(state: PoolState): Taken {
  const at = state.idle.findLastIndex(({ alive }) => alive)
  return { process: state.idle[at], rest: { ...state, idle: state.idle.slice(0, Math.max(at, 0)) } }
}

function serve(state: PoolState, waiter: Waiter, process: PluginProcess): Step {
  const serving = [...state.serving, process]
  const long = waiter.long ? [...state.long, process] : state.long
  return { state: { ...state, serving, long }, effects: [{ do: 'serve', waiter, process }] }
}

/** Each fall without a successful call in between doubles the pause before the next start. */
function fell(state: PoolState, { now, chance }: Instant): PoolState {
  const falls = state.falls + 1
  return { ...state, falls, notBefore: now + spread(pauseMs(BACKOFF, falls), chance) }
}

function plan(state: PoolState, now: number, afterMs: number): Step {
  if (state.closed || state.growing !== 'no' || state.all.length >= state.size) return unchanged(state)
  const effect: Effect = { do: 'plan', afterMs: Math.max(afterMs, state.notBefore - now) }
  return { state: { ...state, growing: 'planned' }, effects: [effect] }
}

/** Starts a process for the waiters. */
function grow(state: PoolState, now: number): Step {
  if (!nextWaiter(state)) return unchanged(state)
  return plan(state, now, state.all.some(({ alive }) => alive) ? GROW_AFTER_MS : 0)
}
