import { setTimeout as wait } from 'node:timers/promises'
import { PluginFailure } from '../failure.ts'

/** Until when providers have asked not to be asked, by whom. */
export interface ProviderWaits {
  /**
   * Waits where that is soon over.
   * @throws PluginFailure `rate_limit` with the time that is left.
   */
  keep(who: string, signal: AbortSignal): Promise<void>
  /** The provider answered `status` and asks to wait so long. */
  note(who: string, status: number, retryAfterMs: number | null): void
}

/** A request waits so long; what takes longer is for a later call. */
const LONGEST_WAIT_MS = 5_000
/** Answers whose `Retry-After` says when to ask again, as against where something else will be. */
const ASKS_TO_WAIT: ReadonlySet<number> = new Set([429, 503])
/** More callers than a server has integrations at work. */
const MOST_KEPT = 10_000

export function createProviderWaits(now: () => number = Date.now): ProviderWaits {
  const until = new Map<string, number>()
  return {
    async keep(who, signal) {
      const leftMs = (until.get(who) ?? 0) - now()
      if (leftMs <= 0) return
      if (leftMs > LONGEST_WAIT_MS) {
        throw new PluginFailure('rate_limit', 'thrown', 'the provider asked to wait before it is asked again', leftMs)
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
