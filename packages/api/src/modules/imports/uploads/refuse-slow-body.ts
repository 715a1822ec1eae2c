import { RequestError } from '../../../core/errors.ts'
import { texts } from '../texts.ts'

const WINDOW_MS = 10_000

/**
 * Passes a body on while it arrives fast enough, measured for every ten seconds of waiting. The time to store its bytes
 * does not count.
 * @throws RequestError TOO_SLOW.
 */
export async function* refuseSlowBody(
  body: AsyncIterable<Buffer>,
  bytesPerSecond: number,
  windowMs: number = WINDOW_MS,
): AsyncGenerator<Buffer> {
  const least = (bytesPerSecond * windowMs) / 1_000
  const iterator = body[Symbol.asyncIterator]()
  let received = 0
  let waitedMs = 0
  for (;;) {
    const begun = performance.now()
    const next = iterator.next()
    let part = await within(next, windowMs - waitedMs)
    while (part === null) {
      if (received < least) throw tooSlow(bytesPerSecond)
      received = 0
      waitedMs = 0
      part = await within(next, windowMs)
    }
    if (part.done) return
    received += part.value.length
    waitedMs += performance.now() - begun
    if (waitedMs >= windowMs) {
      if (received < least) throw tooSlow(bytesPerSecond)
      received = 0
      waitedMs = 0
    }
    yield part.value
  }
}

/** Null when it takes longer. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, ms))
  })
  // The promise may still reject after the timeout.
  promise.catch(() => {})
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

const tooSlow = (bytesPerSecond: number) => new RequestError('TOO_SLOW', texts('too-slow', { speed: bytesPerSecond }))
