import { PluginFailure } from './failure.ts'
import type { PluginProcess } from './process.ts'

export interface PoolOptions {
  /** Starts a process and loads the plugin into it. */
  start(): Promise<PluginProcess>
  readonly size: number
  readonly idleMs: number
  /** In [0, 1): spreads restarts. */
  random(): number
}

/** Processes of one plugin. A process serves one call at a time, so that killing it harms no other call. */
export interface ProcessPool {
  /** Waits for a free process. @throws PluginFailure when it cannot be started, the pool is closed or the signal aborts. */
  acquire(signal?: AbortSignal): Promise<PluginProcess>
  release(process: PluginProcess): void
  close(): Promise<void>
}

const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 30_000
const closedFailure = (): PluginFailure => new PluginFailure('transient', 'unavailable', 'the plugin host is closed')

interface Waiter {
  serve(): void
  refuse(error: PluginFailure): void
}

export function createProcessPool({ start, size, idleMs, random }: PoolOptions): ProcessPool {
  const all = new Set<PluginProcess>()
  const idle: { process: PluginProcess; timer: NodeJS.Timeout | undefined }[] = []
  const waiting: Waiter[] = []
  let taken = 0
  let falls = 0
  let notBefore = 0
  let closed = false

  /** Each fall without a served call in between doubles the pause before the next start. */
  const fell = (): void => {
    falls += 1
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (falls - 1))
    notBefore = performance.now() + delay * (0.5 + random() / 2)
  }
  const pauseMs = (): number => Math.max(0, notBefore - performance.now())

  const startOne = async (): Promise<PluginProcess> => {
    const pause = pauseMs()
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    if (closed) throw closedFailure()
    try {
      const process = await start()
      all.add(process)
      void process.gone.then(() => {
        all.delete(process)
        const index = idle.findIndex((entry) => entry.process === process)
        if (index >= 0) clearTimeout(idle.splice(index, 1)[0]?.timer)
      })
      if (!closed) return process
      process.kill('unavailable', 'the plugin host is closed')
      throw closedFailure()
    } catch (error) {
      if (!closed) fell()
      throw error
    }
  }

  const place = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        const index = waiting.indexOf(waiter)
        if (index >= 0) waiting.splice(index, 1)
        reject(new PluginFailure('transient', 'cancelled', 'the call was cancelled'))
      }
      const waiter: Waiter = {
        serve() {
          signal?.removeEventListener('abort', leave)
          resolve()
        },
        refuse: reject,
      }
      signal?.addEventListener('abort', leave, { once: true })
      waiting.push(waiter)
    })

  const free = (): void => {
    const next = waiting.shift()
    // The place passes on as it is.
    if (next) next.serve()
    else taken -= 1
  }

  return {
    async acquire(signal) {
      if (closed) throw closedFailure()
      if (signal?.aborted) throw new PluginFailure('transient', 'cancelled', 'the call was cancelled')
      if (taken < size) taken += 1
      else await place(signal)
      const entry = idle.pop()
      clearTimeout(entry?.timer)
      if (entry?.process.alive) return entry.process
      try {
        return await startOne()
      } catch (error) {
        free()
        throw error
      }
    },
    release(process) {
      if (process.alive && !closed) {
        falls = 0
        const spare = idle.length > 0
        const timer = spare ? setTimeout(() => process.kill('unavailable', 'not needed'), idleMs) : undefined
        timer?.unref()
        idle.push({ process, timer })
      } else if (!closed) fell()
      free()
    },
    async close() {
      closed = true
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
