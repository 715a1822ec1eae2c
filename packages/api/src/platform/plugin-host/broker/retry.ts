import { setTimeout as wait } from 'node:timers/promises'
import { pauseMs, spread } from '../../../core/backoff.ts'
import { PluginFailure } from '../failure.ts'
import type { HttpAnswer } from './request.ts'

const MAX_RETRIES = 2
const BACKOFF = { firstMs: 250, longestMs: 5_000 }
const MAX_RETRY_AFTER_MS = 5_000
const RETRIED_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** A date of HTTP (RFC 9110, 5.6.7), also as older servers write it. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? /
/** A longer wait than this is taken for a mistake of the provider's. */
const LONGEST_WAIT_MS = 366 * 86_400_000

/**
 * Milliseconds that the provider asks to wait, in seconds or until a date, which is of the provider's own clock; null
 * where it does not say, or says nothing that can be understood.
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

/** Retries safe requests where that may help. An answer that asks for a longer wait is handed to the caller. */
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
      // A provider that timed out once would use up the call's time on a retry, and a request that the breaker or a
      // quota held back would be held back again.
      const mayPass = error instanceof PluginFailure && error.kind === 'transient' && error.reason === 'thrown'
      if (!mayPass || attempt >= retries || signal.aborted) throw error
      delayMs = pause(attempt)
    }
    await wait(delayMs, undefined, { signal })
  }
}
