import { setTimeout as wait } from 'node:timers/promises'
import { PluginFailure } from '../failure.ts'
import type { HttpAnswer } from './request.ts'

const MAX_RETRIES = 2
const MAX_RETRY_AFTER_MS = 5_000
const RETRIED_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** Milliseconds that the provider asks to wait; null when it does not say. */
export function retryAfterMs({ headers }: Pick<HttpAnswer, 'headers'>): number | null {
  const value = headers.find(([name]) => name === 'retry-after')?.[1]
  if (value === undefined) return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}

/** Safe requests are tried again where that may help; an answer that asks for more patience is handed on. */
export async function withRetries(
  method: string,
  attemptOnce: () => Promise<HttpAnswer>,
  random: () => number,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const pause = (attempt: number): number => Math.round((0.5 + random() / 2) * 250 * 2 ** attempt)
  const retries = method === 'GET' || method === 'HEAD' ? MAX_RETRIES : 0
  for (let attempt = 0; ; attempt += 1) {
    let delayMs: number
    try {
      const answer = await attemptOnce()
      if (attempt >= retries || !RETRIED_STATUS.has(answer.status)) return answer
      delayMs = retryAfterMs(answer) ?? pause(attempt)
      if (delayMs > MAX_RETRY_AFTER_MS) return answer
    } catch (error) {
      // Whoever was too slow once would use up the call's time by being asked again; what is not asked at all is not
      // asked more kindly a moment later.
      const mayPass = error instanceof PluginFailure && error.kind === 'transient' && error.reason === 'thrown'
      if (!mayPass || attempt >= retries || signal.aborted) throw error
      delayMs = pause(attempt)
    }
    await wait(delayMs, undefined, { signal })
  }
}
