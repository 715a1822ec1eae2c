import type { Log } from '../../core/log.ts'

/** Work that a worker looks after every now and then; several workers may do it at once, so it must bear that. */
export interface RecurringWork {
  readonly name: string
  readonly everyMs: number
  run(): Promise<void>
}

/**
 * Begins to repeat the work; a turn that is still under way is not begun again.
 * @returns stops it, and waits for the turn that is under way.
 */
export function startRecurring(works: readonly RecurringWork[], options: { log: Log }) {
  const timers: NodeJS.Timeout[] = []
  const underWay = new Map<string, Promise<void>>()
  for (const work of works) {
    const turn = async () => {
      try {
        await work.run()
      } catch (error) {
        options.log.error({ err: error, work: work.name }, 'recurring work failed')
      } finally {
        underWay.delete(work.name)
      }
    }
    const timer = setInterval(() => {
      if (!underWay.has(work.name)) underWay.set(work.name, turn())
    }, work.everyMs)
    timer.unref()
    timers.push(timer)
  }
  return async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer)
    await Promise.all(underWay.values())
  }
}
