import { setImmediate } from 'node:timers/promises'

let last: Promise<unknown> = Promise.resolve()

/**
 * Runs a computation of a few milliseconds after all work that was requested before it, and yields to the event loop
 * first, so that many such computations do not block other requests.
 */
export function computeInTurn<Result>(compute: () => Result): Promise<Result> {
  const result = last.then(() => setImmediate()).then(compute)
  last = result.catch(() => undefined)
  return result
}

/** Maximum time on the event loop before a computation yields. */
const TURN_MS = 3

/** Runs a long computation in steps, alternating with the other computations. */
export async function computeInSteps<Result>(steps: Iterator<void, Result>): Promise<Result> {
  for (;;) {
    const step = await computeInTurn(() => {
      const until = performance.now() + TURN_MS
      let next = steps.next()
      while (!next.done && performance.now() < until) next = steps.next()
      return next
    })
    if (step.done) return step.value
  }
}
