import type { FailureKind } from '@portevoix/sdk/plugin'
import { pauseMs, retryPauseMs } from '../../core/backoff.ts'
import type { PublicationStatus } from '../../generated/prisma/client.ts'
import type { ConnectorInfo } from '../../platform/plugin-host/index.ts'

type Idempotency = NonNullable<ConnectorInfo['publisher']>['idempotency']

/** The state of a publication when a worker claims it. */
export interface PublicationFacts {
  readonly status: PublicationStatus
  /** Attempts to publish and to search, together. */
  readonly attempts: number
  readonly firstAttemptAt: Date | null
  readonly attemptedAt: Date | null
  /** Whether policies or checks refuse the share now. */
  readonly refused?: boolean
}

/** What to do next: publish, search for the post, wait, or nothing. */
export type Step = { do: 'publish' } | { do: 'find' } | { do: 'wait'; forMs: number } | { do: 'leave' }

/**
 * After this time a request of an earlier attempt has arrived or never will, because a plugin call takes at most 30 s.
 */
export const SETTLED_AFTER_MS = 90_000
/** Clocks differ and requests take time, so a key is trusted for a little less than its lifetime. */
const KEY_MARGIN_MS = 5 * 60_000

/**
 * Decides so that no post is published twice. An attempt with an unknown outcome is repeated only where the provider
 * detects a repeat: by the post's own id, or by an idempotency key that it still remembers. Otherwise the worker
 * searches for the post, after any request in progress must have arrived. It also only searches when the share is
 * refused by now: the post may be published, but must not be sent again.
 */
export function nextStep(facts: PublicationFacts, idempotency: Idempotency, now: Date): Step {
  const { status, firstAttemptAt, attemptedAt, refused } = facts
  if (status === 'QUEUED') return { do: 'publish' }
  if (status !== 'PUBLISHING' && status !== 'UNCLEAR') return { do: 'leave' }
  if (idempotency.by === 'deterministic-id' && !refused) return { do: 'publish' }
  const sinceLastMs = attemptedAt ? now.getTime() - attemptedAt.getTime() : Number.POSITIVE_INFINITY
  const settled = sinceLastMs >= SETTLED_AFTER_MS
  const sinceFirstMs = firstAttemptAt ? now.getTime() - firstAttemptAt.getTime() : Number.POSITIVE_INFINITY
  // Providers remember a key only once the first request has finished, so a second request must not overlap it.
  const remembered = !refused && idempotency.by === 'header' && sinceFirstMs < idempotency.ttlMs - KEY_MARGIN_MS
  if (remembered && (settled || status === 'UNCLEAR')) return { do: 'publish' }
  return settled ? { do: 'find' } : { do: 'wait', forMs: SETTLED_AFTER_MS - sinceLastMs }
}

/**
 * Whether the post may be published although an attempt failed. When an earlier attempt had an unknown outcome, a retry
 * that failed for certain does not settle the earlier one.
 * @param before status when the attempt was claimed.
 */
export function mayBeOut(before: PublicationStatus, tried: 'publish' | 'find', failure: FailureKind): boolean {
  return before !== 'QUEUED' || tried === 'find' || failure === 'ambiguous'
}

/** Pause before the next attempt, in ms; null for no further attempt. */
export function retryAfterMs(
  failure: { kind: FailureKind; retryAfterMs: number | undefined },
  attempts: number,
): number | null {
  switch (failure.kind) {
    case 'rate_limit':
      return Math.min(LONGEST_WAIT_MS, Math.max(failure.retryAfterMs ?? 0, pauseMs(RETRIES, attempts)))
    case 'transient':
    case 'ambiguous': {
      const pause = retryPauseMs(RETRIES, attempts)
      return pause === null ? null : Math.max(pause, Math.min(failure.retryAfterMs ?? 0, LONGEST_WAIT_MS))
    }
    default:
      return null
  }
}

/** Short pauses first, because most failures pass soon; 21 hours in total. */
const RETRIES = { firstMs: 1_000, longestMs: 6 * 3_600_000, retries: 17 }
const LONGEST_WAIT_MS = 25 * 3_600_000
