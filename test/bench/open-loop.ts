import { setTimeout as wait } from 'node:timers/promises'
import { median, percentile } from './figure.ts'

export interface Load {
  /** Milliseconds. */
  p50: number
  p99: number
  /** Why, once for each that failed. */
  failures: string[]
}

/**
 * Asks at a fixed rate: each request is sent when its time has come, and is measured from that time.
 * @param ask returns why it failed; null when it did not.
 */
export async function openLoop(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  ask: (index: number) => Promise<string | null>,
): Promise<Load> {
  const times: number[] = []
  const failures: string[] = []
  const begun = performance.now()
  const measure = async (index: number, dueAt: number): Promise<void> => {
    const failure = await ask(index)
    times.push(performance.now() - dueAt)
    if (failure !== null) failures.push(failure)
  }
  const asked: Promise<void>[] = []
  for (let index = 0; index < seconds * perSecond; index += 1) {
    const dueAt = begun + (index * 1_000) / perSecond
    const early = dueAt - performance.now()
    if (early > 0) await wait(early)
    asked.push(measure(index, dueAt))
  }
  await Promise.all(asked)
  return { p50: median(times), p99: percentile(times, 0.99), failures }
}
