import { setTimeout as wait } from 'node:timers/promises'
import { PluginFailure } from '../failure.ts'
import { texts } from './texts.ts'

/** How long each provider asked to wait, by caller. */
export interface ProviderWaits {
  /**
   * Waits if the time is short.
   * @throws PluginFailure `rate_limit` with the remaining time otherwise.
   */
  keep(who: string, signal: AbortSignal): Promise<void>
  /** Records a response with this status that asks to wait. */
  note(who: string, status: number, retryAfterMs: number | null): void
}

/** Maximum wait of a request; longer waits fail, and a later call tries again. */
const LONGEST_WAIT_MS = 5_000
/** Statuses whose `Retry-After` says when to retry; with a redirect it means something else. */
const ASKS_TO_WAIT: ReadonlySet<number> = new Set([429, 503])
/** More than the integrations of one server. */
const MOST_KEPT = 10_000

export function createProviderWaits(now: () => number = Date.now): ProviderWaits {
  const until = new Map<string, number>()
  return {
    async keep(who, signal) {
      const leftMs = (until.get(who) ?? 0) - now()
      if (leftMs <= 0) return
      if (leftMs > LONGEST_WAIT_MS) {
        throw new PluginFailure('rate_limit', 'thrown', texts('asked-to-wait'), leftMs)
      }
      await wait(leftMs, undefined, { signal })
    },
    note(who, status, retryAfterMs) {
      if (!ASKS_TO_WAIT.has(status) || retryAfterMs === null || retryAfterMs <= 0) return
      const at = now()
      if (until.size >= MOST_KEPT) for (const [other, end] of until) if (end <= at) until.delete(other)
      until.set(who, Math.max(until.get(who) ?? 0, at + retryAfterMs))
    },
  }
}
