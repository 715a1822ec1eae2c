import type { Log } from '../../core/log.ts'

/** Work that a worker repeats at an interval. Several workers may run it at once, so it must allow that. */
export interface RecurringWork {
  readonly name: string
  readonly everyMs: number
  run(): Promise<void>
  /** Ends what its turns have begun and did not wait for. */
  stop?(): Promise<void>
}

/**
 * Starts to repeat the work. A turn does not start while the previous one is running.
 * @returns a function that stops it and waits for the running turn.
 */
export function startRecurring(works: readonly RecurringWork[], options: { log: Log }) {
  const timers: NodeJS.Timeout[] = []
  const runningWork = new Map<string, Promise<void>>()
  for (const work of works) {
    const turn = async () => {
      try {
        await work.run()
      } catch (error) {
        options.log.error({ err: error, work: work.name }, 'recurring work failed')
      } finally {
        runningWork.delete(work.name)
      }
    }
    const timer = setInterval(() => {
      if (!runningWork.has(work.name)) runningWork.set(work.name, turn())
    }, work.everyMs)
    timer.unref()
    timers.push(timer)
  }
  return async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer)
    await Promise.all(runningWork.values())
    await Promise.all(works.map((work) => work.stop?.()))
  }
}
