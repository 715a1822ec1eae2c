import type { Place, ProcessBudget } from './budget.ts'
import { PluginFailure } from './failure.ts'
import {
  arrived,
  asked,
  closed,
  due,
  type Effect,
  emptyPool,
  freed,
  gone,
  type Instant,
  left,
  nextWaiter,
  released,
  type Step,
  startEnded,
  startFailed,
  surrendered,
  type Waiter,
} from './pool-state.ts'
import type { PluginProcess } from './process.ts'
import { texts } from './texts.ts'

export interface PoolOptions {
  /** Starts a process, reports it at once, and loads the plugin into it. */
  start(onStarted: (process: PluginProcess) => void): Promise<PluginProcess>
  /** The organisation whose calls they serve; null for the host's own. */
  readonly organizationId: string | null
  /** Shared by all plugins and organisations. */
  readonly budget: ProcessBudget
  readonly size: number
  /** How long a call waits at most. */
  readonly waitMs: number
  /** How long an idle process is kept: additional ones, and the last one. */
  readonly idleMs: number
  readonly lastIdleMs: number
  /** In [0, 1); spreads restarts. */
  random(): number
  /** Called when nothing is left, and nothing to remember. */
  onEmpty(): void
}

/** A process with its place, moving from one pool to another. */
export interface Surrendered {
  readonly process: PluginProcess
  readonly place: Place
}

/**
 * Processes of one plugin for one organisation. A process serves one call at a time, so killing it affects no other
 * call.
 */
export interface ProcessPool {
  /**
   * Waits for a free process, for `waitMs` at most.
   * @param options.long for calls that may take minutes: they leave one process to callers who wait for an answer.
   * @throws PluginFailure when it cannot be started, none gets free in time, the pool is closed or the signal aborts.
   */
  acquire(signal?: AbortSignal, options?: { readonly long: boolean }): Promise<PluginProcess>
  release(process: PluginProcess): void
  /** Whether it neither has nor starts a process. */
  readonly isEmpty: boolean
  /** Gives away an idle process. */
  surrender(): Surrendered | undefined
  adopt(surrendered: Surrendered): void
  close(): Promise<void>
}

const closedFailure = (): PluginFailure => new PluginFailure('transient', 'unavailable', texts('closed'))
const noneFree = (): PluginFailure => new PluginFailure('transient', 'unavailable', texts('none-free'))
const cancelled = (): PluginFailure => new PluginFailure('transient', 'cancelled', texts('cancelled'))

/** Carries out what the state of the pool requires: starts and ends processes, sets timers, answers waiters. */
export function createProcessPool(options: PoolOptions): ProcessPool {
  const { start, organizationId, budget, size, waitMs, idleMs, lastIdleMs, random, onEmpty } = options
  let state = emptyPool(size)
  const places = new Map<PluginProcess, Place>()
  const answers = new Map<Waiter, PromiseWithResolvers<PluginProcess>>()
  /** How to end the idle time of each process. */
  const wakes = new Map<PluginProcess, () => void>()
  let planned: NodeJS.Timeout | undefined

  const step = (next: Step): void => {
    state = next.state
    for (const [process, wake] of wakes) {
      if (state.idle.includes(process)) continue
      wakes.delete(process)
      wake()
    }
    for (const effect of next.effects) perform(effect)
  }
  const instant = (): Instant => ({ now: performance.now(), chance: random() })

  const perform = (effect: Effect): void => {
    if (effect.do === 'serve') answers.get(effect.waiter)?.resolve(effect.process)
    else if (effect.do === 'refuse') answers.get(effect.waiter)?.reject(effect.error)
    else if (effect.do === 'offer') offer(effect.process)
    else if (effect.do === 'rest') rest(effect.process, effect.only ? lastIdleMs : idleMs)
    else if (effect.do === 'plan') planned = setTimeout(() => step(due(state)), effect.afterMs)
    else if (effect.do === 'start') void startOne()
    else onEmpty()
  }

  const offer = (process: PluginProcess): void => {
    const place = places.get(process)
    const waiter = nextWaiter(state)
    if (place && waiter && budget.givesWay(place, waiter.since)) {
      process.kill('unavailable', texts('another-waits'))
    } else step(freed(state, process))
  }
  const rest = (process: PluginProcess, forMs: number): void => {
    const place = places.get(process)
    const end = (): void => process.kill('unavailable', texts('not-needed'))
    const timer = setTimeout(end, forMs).unref()
    // The budget may end the process at once.
    const endRest = place && budget.rest(place, end)
    wakes.set(process, () => {
      clearTimeout(timer)
      endRest?.()
    })
  }

  const keep = (process: PluginProcess, place: Place): void => {
    places.set(process, place)
    step(arrived(state, process))
    void process.gone.then(() => {
      places.get(process)?.free()
      places.delete(process)
      step(gone(state, process, performance.now()))
    })
  }
  const startOne = async (): Promise<void> => {
    const since = nextWaiter(state)?.since ?? null
    try {
      const needed = (): boolean => nextWaiter(state) !== undefined
      const place = await budget.take({ organizationId, since, needed })
      if (place) await startAt(place)
    } finally {
      step(startEnded(state, performance.now()))
    }
  }
  const startAt = async (place: Place): Promise<void> => {
    let kept = false
    try {
      const process = await start((started) => {
        kept = true
        keep(started, place)
      })
      step(freed(state, process))
    } catch (error) {
      step(startFailed(state, error, instant()))
    } finally {
      if (!kept) place.free()
    }
  }

  return {
    async acquire(signal, { long } = { long: false }) {
      if (state.closed) throw closedFailure()
      if (signal?.aborted) throw cancelled()
      const waiter: Waiter = { long, since: performance.now() }
      const answer = Promise.withResolvers<PluginProcess>()
      const leave = (failure: PluginFailure): void => {
        step(left(state, waiter))
        answer.reject(failure)
      }
      const cancel = (): void => leave(cancelled())
      const patience = setTimeout(() => leave(noneFree()), waitMs).unref()
      answers.set(waiter, answer)
      signal?.addEventListener('abort', cancel, { once: true })
      step(asked(state, waiter))
      try {
        return await answer.promise
      } finally {
        answers.delete(waiter)
        clearTimeout(patience)
        signal?.removeEventListener('abort', cancel)
      }
    },
    release: (process) => step(released(state, process, instant())),
    get isEmpty() {
      return state.all.length === 0 && state.growing !== 'starting'
    },
    surrender() {
      const { process, rest: remaining } = surrendered(state)
      step({ state: remaining, effects: [] })
      const place = process && places.get(process)
      if (!place) return undefined
      places.delete(process)
      return { process, place }
    },
    adopt({ process, place }) {
      place.assign(organizationId)
      keep(process, place)
      step(freed(state, process))
    },
    async close() {
      clearTimeout(planned)
      step(closed(state, closedFailure()))
      const ends = state.all.map((process) => {
        process.kill('unavailable', texts('closed'))
        return process.gone
      })
      await Promise.all(ends)
    },
  }
}
