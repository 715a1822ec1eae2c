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
