import { RequestError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { texts } from './texts.ts'

/** For so long a stream waits for each of its steps, and the database works on one. */
export const STEP_MS = 30_000

/** What a stream waits for outside of itself. */
export type StreamStep = 'authenticate' | 'begin' | 'look' | 'message' | 'recheck'

/**
 * Waits for a step of a stream. One that takes too long is left to itself: its stream ends, so that the caller comes again and a new
 * one goes on behind the last message.
 * @throws RequestError SERVICE_UNAVAILABLE
 */
export async function inTime<T>(
  step: StreamStep,
  { requestId, log }: { requestId: string; log: Log },
  work: () => Promise<T>,
): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    log.warn({ requestId, step, afterMs: STEP_MS }, 'a stream was ended, because a step of it took too long')
    late.reject(new RequestError('SERVICE_UNAVAILABLE', texts('late')))
  }, STEP_MS)
  try {
    return await Promise.race([work(), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
