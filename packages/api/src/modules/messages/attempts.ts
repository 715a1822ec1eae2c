import type { FailureKind } from '@portevoix/sdk/plugin'
import { retryPauseMs } from '../../core/backoff.ts'

/** Together about an hour and a half, where nothing is wrong with the notifier. */
const RETRIES = { firstMs: 5_000, longestMs: 3_600_000, retries: 10 }
/** Until somebody has changed the settings or the secret of the notifier. */
const WRONG_NOTIFIER_MS = 3_600_000
const BEFORE_REPEAT_MS = 5 * 60_000

/** What the attempts to send a message came to before this one. */
export interface Attempts {
  readonly isUnclear: boolean
  /** This one included. */
  readonly attempts: number
  /** Attempts of which nobody knows whether the message arrived. */
  readonly unclear: number
}

export interface FailedAttempt {
  readonly kind: FailureKind
  readonly retryAfterMs?: number | undefined
  /** The notifier was not called, and is not before this time; null for one that was. */
  readonly quarantinedMs: number | null
}

/**
 * What becomes of a message whose attempt failed. `WAITS`: it is tried again. `NOT_TRIED`: the same, and this was no
 * attempt. `UNCLEAR` with null: it may have arrived, and is not sent again.
 */
export type AfterFailure =
  | { readonly is: 'WAITS' | 'NOT_TRIED'; readonly ms: number }
  | { readonly is: 'UNCLEAR'; readonly repeatAfterMs: number | null }
  | { readonly is: 'STAYS_UNCLEAR' | 'BOUNCED' | 'FAILED' }

type Channel = 'mail' | 'chat'

/**
 * A mail of which nobody knows whether it arrived is sent again once, because mailboxes recognise it by its Message-ID; a
 * chat message never.
 */
export function afterUnclear({ unclear }: Attempts, channel: Channel): AfterFailure & { is: 'UNCLEAR' } {
  return { is: 'UNCLEAR', repeatAfterMs: channel === 'chat' || unclear > 0 ? null : BEFORE_REPEAT_MS }
}

export function afterFailure(message: Attempts, channel: Channel, failure: FailedAttempt): AfterFailure {
  const { kind, retryAfterMs, quarantinedMs } = failure
  if (kind === 'ambiguous') return afterUnclear(message, channel)
  if (quarantinedMs !== null) return { is: 'NOT_TRIED', ms: Math.max(1_000, quarantinedMs) }
  const isRefused = kind === 'permanent'
  const pauseMs = isRefused ? null : retryPauseMs(RETRIES, message.attempts)
  if (pauseMs !== null) {
    const isWrong = kind === 'auth' || kind === 'config'
    return { is: 'WAITS', ms: isWrong ? WRONG_NOTIFIER_MS : Math.max(pauseMs, retryAfterMs ?? 0) }
  }
  // The first attempt may have arrived, whatever became of the second.
  if (message.isUnclear) return { is: 'STAYS_UNCLEAR' }
  return { is: isRefused && channel === 'mail' ? 'BOUNCED' : 'FAILED' }
}
