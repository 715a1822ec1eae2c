import { PluginFailure } from './failure.ts'
import type { PluginProcess } from './process.ts'

export interface PoolOptions {
  /** Starts a process, tells it at once, and loads the plugin into it. */
  start(onStarted: (process: PluginProcess) => void): Promise<PluginProcess>
  readonly size: number
  /** How long a process stays without work: one beyond the first, and the last. */
  readonly idleMs: number
  readonly lastIdleMs: number
  /** In [0, 1): spreads restarts. */
  random(): number
}

/** Processes of one plugin. A process serves one call at a time, so that killing it harms no other call. */
export interface ProcessPool {
  /**
   * Waits for a free process.
   * @param given.long what may take minutes: it leaves one process to those for whose answer somebody waits.
   * @throws PluginFailure when it cannot be started, the pool is closed or the signal aborts.
   */
  acquire(signal?: AbortSignal, given?: { readonly long: boolean }): Promise<PluginProcess>
  release(process: PluginProcess): void
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
  serve(process: PluginProcess): void
  refuse(error: unknown): void
}

export function createProcessPool({ start, size, idleMs, lastIdleMs, random }: PoolOptions): ProcessPool {
  /** All that are not gone yet, those that are starting or ending included. */
  const all = new Set<PluginProcess>()
  const idle: { process: PluginProcess; timer: NodeJS.Timeout }[] = []
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
  const takeNext = (): Waiter | undefined => {
    const index = waiting.findIndex(mayBegin)
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }
  const takeIdle = (): PluginProcess | undefined => {
    for (let entry = idle.pop(); entry; entry = idle.pop()) {
      clearTimeout(entry.timer)
      if (entry.process.alive) return entry.process
    }
    return undefined
  }

  /** One that is at work no more: for whoever waits longest, or kept for a while. */
  const hand = (process: PluginProcess): void => {
    if (!process.alive) return
    const next = takeNext()
    if (next) {
      if (next.long) long.add(process)
      next.serve(process)
    } else {
      const restMs = idle.length > 0 ? idleMs : lastIdleMs
      idle.push({ process, timer: setTimeout(() => process.kill('unavailable', 'not needed'), restMs).unref() })
    }
  }

  const gone = (process: PluginProcess): void => {
    all.delete(process)
    const index = idle.findIndex((entry) => entry.process === process)
    if (index >= 0) clearTimeout(idle.splice(index, 1)[0]?.timer)
    growIfNeeded()
  }

  const startOne = async (): Promise<void> => {
    starting = true
    try {
      const process = await start((started) => {
        all.add(started)
        void started.gone.then(() => gone(started))
      })
      if (!closed) hand(process)
    } catch (error) {
      if (closed) return
      fell()
      takeNext()?.refuse(error)
    } finally {
      starting = false
      growIfNeeded()
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
    if (waiting.some(mayBegin)) plan([...all].some(({ alive }) => alive) ? GROW_AFTER_MS : 0)
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
        hand(process)
        return
      }
      fell()
      // Its successor at long work may find one that was kept back.
      const free = wasLong && waiting.some(mayBegin) ? takeIdle() : undefined
      if (free) hand(free)
      // Whoever calls next need not wait for a start: the plugin is in use.
      if (idle.length === 0) plan(0)
    },
    async close() {
      closed = true
      clearTimeout(planned)
      for (const waiter of waiting.splice(0)) waiter.refuse(closedFailure())
      for (const { timer } of idle) clearTimeout(timer)
      const ends = [...all].map((process) => {
        process.kill('unavailable', 'the plugin host is closed')
        return process.gone
      })
      await Promise.all(ends)
    },
  }
}
