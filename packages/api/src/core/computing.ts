import { setImmediate } from 'node:timers/promises'

let last: Promise<unknown> = Promise.resolve()

/**
 * Does computing that takes milliseconds once all that was asked for before is done, with a turn of the event loop
 * before it: however many ask at once, other requests are answered in between.
 */
export function computeInTurn<Result>(compute: () => Result): Promise<Result> {
  const result = last.then(() => setImmediate()).then(compute)
  last = result.catch(() => undefined)
  return result
}

/** So long one computation has the loop before it is the turn of others. */
const TURN_MS = 10

/** Does computing that may take long step by step, in turn with all that is computed beside it. */
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
