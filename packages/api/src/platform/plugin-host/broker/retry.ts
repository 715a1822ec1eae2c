import { setTimeout as wait } from 'node:timers/promises'
import { pauseMs, spread } from '../../../core/backoff.ts'
import { PluginFailure } from '../failure.ts'
import type { HttpAnswer } from './request.ts'

const MAX_RETRIES = 2
const BACKOFF = { firstMs: 250, longestMs: 5_000 }
const MAX_RETRY_AFTER_MS = 5_000
const RETRIED_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** An HTTP date (RFC 9110, 5.6.7), also in the format of older servers. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? /
/** A longer wait counts as a mistake of the provider. */
const LONGEST_WAIT_MS = 366 * 86_400_000

/**
 * How long the provider asks to wait, in ms, from seconds or a date on the provider's clock; null when it is missing or
 * not valid.
 */
export function retryAfterMs({ headers }: Pick<HttpAnswer, 'headers'>, nowMs = Date.now()): number | null {
  const header = (name: string): string => headers.find(([own]) => own === name)?.[1]?.trim() ?? ''
  const value = header('retry-after')
  let ms = Number.NaN
  if (/^\d{1,15}(\.\d+)?$/.test(value)) ms = Number(value) * 1_000
  else if (HTTP_DATE.test(value)) {
    const theirNow = HTTP_DATE.test(header('date')) ? Date.parse(header('date')) : Number.NaN
    ms = Date.parse(value) - (Number.isNaN(theirNow) ? nowMs : theirNow)
  }
  return Number.isNaN(ms) ? null : Math.min(LONGEST_WAIT_MS, Math.max(0, ms))
}

/** Retries safe requests when that may help. A response that asks for a longer wait is returned to the caller. */
export async function withRetries(
  method: string,
  attemptOnce: () => Promise<HttpAnswer>,
  random: () => number,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const pause = (attempt: number): number => spread(pauseMs(BACKOFF, attempt + 1), random())
  const retries = method === 'GET' || method === 'HEAD' ? MAX_RETRIES : 0
  for (let attempt = 0; ; attempt += 1) {
    let delayMs: number
    try {
      const answer = await attemptOnce()
      if (attempt >= retries || !RETRIED_STATUS.has(answer.status)) return answer
      delayMs = retryAfterMs(answer) ?? pause(attempt)
      if (delayMs > MAX_RETRY_AFTER_MS) return answer
    } catch (error) {
      // A provider that timed out once would use up the call's time, and a request that the breaker or a quota blocked
      // would be blocked again.
      const isTransient = error instanceof PluginFailure && error.kind === 'transient' && error.reason === 'thrown'
      if (!isTransient || attempt >= retries || signal.aborted) throw error
      delayMs = pause(attempt)
    }
    await wait(delayMs, undefined, { signal })
  }
}
