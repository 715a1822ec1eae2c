import { setImmediate } from 'node:timers/promises'

/**
 * A long computation that can stop anywhere it yields. Each yielded number is the work done since the last one, in
 * visits of a node or an arc (some nanoseconds each). Counting work instead of reading a clock keeps the measures pure.
 */
export type Steps<Result> = Generator<number, Result, void>

/** About 2 to 10 ms: long enough to waste nothing, short enough that requests served meanwhile hardly notice. */
const WORK_PER_SLICE = 500_000

/** Runs the computation to its end without a pause. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Runs the computation with a turn of the event loop between slices, so that a server stays responsive.
 *
 * @param onWork told after each slice how much work is done so far.
 * @throws the signal's reason, at the end of a slice, once the signal is aborted.
 */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
  onWork?: (work: number) => void,
): Promise<Result> {
  signal?.throwIfAborted()
  let work = 0
  let pauseAt = WORK_PER_SLICE
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    work += step.value
    if (work >= pauseAt) {
      onWork?.(work)
      await setImmediate()
      signal?.throwIfAborted()
      pauseAt = work + WORK_PER_SLICE
    }
  }
}
