import type { Place, ProcessBudget } from './budget.ts'
import { PluginFailure } from './failure.ts'
import type { PluginProcess } from './process.ts'

export interface PoolOptions {
  /** Starts a process, tells it at once, and loads the plugin into it. */
  start(onStarted: (process: PluginProcess) => void): Promise<PluginProcess>
  /** Whose calls they serve; null: the host's own. */
  readonly organizationId: string | null
  /** Shared by all plugins and organisations. */
  readonly budget: ProcessBudget
  readonly size: number
  /** How long a process stays without work: one beyond the first, and the last. */
  readonly idleMs: number
  readonly lastIdleMs: number
  /** In [0, 1): spreads restarts. */
  random(): number
  /** There is nothing left in it, and nothing to remember. */
  onEmpty(): void
}

/** A process with its place, on the way from one pool to another. */
export interface Surrendered {
  readonly process: PluginProcess
  readonly place: Place
}

/**
 * Processes of one plugin for one organisation. A process serves one call at a time, so that killing it harms no other
 * call.
 */
export interface ProcessPool {
  /**
   * Waits for a free process.
   * @param given.long what may take minutes: it leaves one process to those for whose answer somebody waits.
   * @throws PluginFailure when it cannot be started, the pool is closed or the signal aborts.
   */
  acquire(signal?: AbortSignal, given?: { readonly long: boolean }): Promise<PluginProcess>
  release(process: PluginProcess): void
  /** Neither has a process nor starts one. */
  readonly isEmpty: boolean
  /** Gives away a process that is idle. */
  surrender(): Surrendered | undefined
  adopt(given: Surrendered): void
  close(): Promise<void>
}

const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 30_000
/** A call waits so long for one of the processes at work before another is started: most calls take less than a start. */
const GROW_AFTER_MS = 50
const closedFailure = (): PluginFailure => new PluginFailure('transient', 'unavailable', 'the plugin host is closed')
const cancelled = (): PluginFailure => new PluginFailure('transient', 'cancelled', 'the call was cancelled')

interface Waiter {
  readonly long: boolean
  readonly since: number
  serve(process: PluginProcess): void
  refuse(error: unknown): void
}

interface Idle {
  readonly process: PluginProcess
  readonly timer: NodeJS.Timeout
  /** It rests no more. */
  wake(): void
}

export function createProcessPool(options: PoolOptions): ProcessPool {
  const { start, organizationId, budget, size, idleMs, lastIdleMs, random, onEmpty } = options
  /** All that are not gone yet, those that are starting or ending included, with their places. */
  const all = new Map<PluginProcess, Place>()
  const idle: Idle[] = []
  const waiting: Waiter[] = []
  /** Those at work for long. */
  const long = new Set<PluginProcess>()
  const mostLong = Math.max(1, size - 1)
  let starting = false
  let planned: NodeJS.Timeout | undefined
  let falls = 0
  let notBefore = 0
  let closed = false

  /** Each fall without a served call in between doubles the pause before the next start. */
  const fell = (): void => {
    falls += 1
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (falls - 1))
    notBefore = performance.now() + delay * (0.5 + random() / 2)
  }

  const mayBegin = (waiter: Pick<Waiter, 'long'>): boolean => !waiter.long || long.size < mostLong
  const needed = (): boolean => !closed && waiting.some(mayBegin)
  const takeNext = (): Waiter | undefined => {
    const index = waiting.findIndex(mayBegin)
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }
  const takeIdle = (): PluginProcess | undefined => {
    for (let entry = idle.pop(); entry; entry = idle.pop()) {
      clearTimeout(entry.timer)
      entry.wake()
      if (entry.process.alive) return entry.process
    }
    return undefined
  }

  /** One that has started, or is at work no more: for whoever waits longest, or kept for a while. */
  const hand = (process: PluginProcess, isNew: boolean): void => {
    const place = all.get(process)
    if (!process.alive || !place) return
    const since = waiting.find(mayBegin)?.since
    // What was started for a call serves it.
    if (since !== undefined && !isNew && budget.givesWay(place, since)) {
      process.kill('unavailable', 'another organisation waits')
      return
    }
    const next = takeNext()
    if (next) {
      if (next.long) long.add(process)
      next.serve(process)
      return
    }
    const restMs = idle.length > 0 ? idleMs : lastIdleMs
    const end = (): void => process.kill('unavailable', 'not needed')
    const timer = setTimeout(end, restMs).unref()
    // The budget may end it at once.
    const entry: Idle = { process, timer, wake: () => wake() }
    idle.push(entry)
    const wake = budget.rest(place, end)
  }

  const gone = (process: PluginProcess): void => {
    const place = all.get(process)
    all.delete(process)
    const index = idle.findIndex((entry) => entry.process === process)
    if (index >= 0) {
      const [entry] = idle.splice(index, 1)
      clearTimeout(entry?.timer)
      entry?.wake()
    }
    place?.free()
    growIfNeeded()
    if (all.size === 0 && !starting && !planned && waiting.length === 0 && falls === 0) onEmpty()
  }
  const keep = (process: PluginProcess, place: Place): void => {
    all.set(process, place)
    void process.gone.then(() => gone(process))
  }

  const startOne = async (): Promise<void> => {
    starting = true
    try {
      const place = await budget.take({ organizationId, since: waiting.find(mayBegin)?.since ?? null, needed })
      if (place) await startAt(place)
    } finally {
      starting = false
      growIfNeeded()
    }
  }
  const startAt = async (place: Place): Promise<void> => {
    let kept = false
    try {
      const process = await start((started) => {
        kept = true
        keep(started, place)
      })
      if (!closed) hand(process, true)
    } catch (error) {
      if (closed) return
      fell()
      takeNext()?.refuse(error)
    } finally {
      if (!kept) place.free()
    }
  }

  /** Starts one process at a time: the first calls after a pause may all be done by the time a second one was ready. */
  const plan = (afterMs: number): void => {
    if (closed || starting || planned || all.size >= size) return
    const soon = (): void => {
      planned = undefined
      // Those who waited may have been served meanwhile.
      if (waiting.some(mayBegin) || idle.length === 0) void startOne()
    }
    planned = setTimeout(soon, Math.max(afterMs, notBefore - performance.now()))
  }
  const growIfNeeded = (): void => {
    if (waiting.some(mayBegin)) plan([...all.keys()].some(({ alive }) => alive) ? GROW_AFTER_MS : 0)
  }

  const place = (signal: AbortSignal | undefined, isLong: boolean): Promise<PluginProcess> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.splice(waiting.indexOf(waiter), 1)
        reject(cancelled())
      }
      const settled = (): void => signal?.removeEventListener('abort', leave)
      const waiter: Waiter = {
        long: isLong,
        since: performance.now(),
        serve(process) {
          settled()
          resolve(process)
        },
        refuse(error) {
          settled()
          reject(error)
        },
      }
      signal?.addEventListener('abort', leave, { once: true })
      waiting.push(waiter)
      growIfNeeded()
    })

  return {
    async acquire(signal, given = { long: false }) {
      if (closed) throw closedFailure()
      if (signal?.aborted) throw cancelled()
      const free = mayBegin(given) ? takeIdle() : undefined
      if (!free) return await place(signal, given.long)
      if (given.long) long.add(free)
      return free
    },
    release(process) {
      if (closed) return
      const wasLong = long.delete(process)
      if (process.alive) {
        falls = 0
        hand(process, false)
        return
      }
      fell()
      // Its successor at long work may find one that was kept back.
      const free = wasLong && waiting.some(mayBegin) ? takeIdle() : undefined
      if (free) hand(free, false)
      // Whoever calls next need not wait for a start: the plugin is in use.
      if (idle.length === 0) plan(0)
    },
    get isEmpty() {
      return all.size === 0 && !starting
    },
    surrender() {
      const process = takeIdle()
      const place = process && all.get(process)
      if (!process || !place) return undefined
      all.delete(process)
      return { process, place }
    },
    adopt({ process, place }) {
      place.assign(organizationId)
      keep(process, place)
      hand(process, true)
    },
    async close() {
      closed = true
      clearTimeout(planned)
      for (const waiter of waiting.splice(0)) waiter.refuse(closedFailure())
      for (const { timer } of idle) clearTimeout(timer)
      const ends = [...all.keys()].map((process) => {
        process.kill('unavailable', 'the plugin host is closed')
        return process.gone
      })
      await Promise.all(ends)
    },
  }
}
