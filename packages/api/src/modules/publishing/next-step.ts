import type { FailureKind } from '@portevoix/sdk/plugin'
import { pauseMs, retryPauseMs } from '../../core/backoff.ts'
import type { PublicationStatus } from '../../generated/prisma/client.ts'
import type { ConnectorInfo } from '../../platform/plugin-host/index.ts'

type Idempotency = NonNullable<ConnectorInfo['publisher']>['idempotency']

/** What is known of a publication when a worker takes it up. */
export interface PublicationFacts {
  readonly status: PublicationStatus
  /** Attempts to publish and to find out, together. */
  readonly attempts: number
  readonly firstAttemptAt: Date | null
  readonly attemptedAt: Date | null
  /** Whether something speaks against the share now. */
  readonly refused?: boolean
}

/** What to do next: publish, look whether it is out, wait, or leave it. */
export type Step = { do: 'publish' } | { do: 'find' } | { do: 'wait'; forMs: number } | { do: 'leave' }

/** After this, whatever an attempt sent has arrived or never will: a call of a plugin takes half a minute at most. */
export const SETTLED_AFTER_MS = 90_000
/** Clocks differ, and a request may be on its way for a while: a key is trusted somewhat shorter than it lives. */
const KEY_MARGIN_MS = 5 * 60_000

/**
 * The rule that keeps a post from being made twice. An attempt whose outcome is not known is repeated only where the
 * provider recognises the repeat: by the post's own id, or by a key that it still remembers. Otherwise it is looked for,
 * once whatever was on its way must have arrived. So is one that something speaks against by now: it may be out, but must
 * not be sent again.
 */
export function nextStep(facts: PublicationFacts, idempotency: Idempotency, now: Date): Step {
  const { status, firstAttemptAt, attemptedAt, refused } = facts
  if (status === 'QUEUED') return { do: 'publish' }
  if (status !== 'PUBLISHING' && status !== 'UNCLEAR') return { do: 'leave' }
  if (idempotency.by === 'deterministic-id' && !refused) return { do: 'publish' }
  const sinceLastMs = attemptedAt ? now.getTime() - attemptedAt.getTime() : Number.POSITIVE_INFINITY
  const settled = sinceLastMs >= SETTLED_AFTER_MS
  const sinceFirstMs = firstAttemptAt ? now.getTime() - firstAttemptAt.getTime() : Number.POSITIVE_INFINITY
  // An attempt that may still be under way is not joined by a second one: providers remember a key once it is used up.
  const remembered = !refused && idempotency.by === 'header' && sinceFirstMs < idempotency.ttlMs - KEY_MARGIN_MS
  if (remembered && (settled || status === 'UNCLEAR')) return { do: 'publish' }
  return settled ? { do: 'find' } : { do: 'wait', forMs: SETTLED_AFTER_MS - sinceLastMs }
}

/**
 * Whether a publication may be out after an attempt failed. Where an earlier attempt left that unknown, a repeat that
 * certainly did not arrive says nothing of the earlier one.
 * @param before its status when the attempt was taken up.
 */
export function mayBeOut(before: PublicationStatus, tried: 'publish' | 'find', failure: FailureKind): boolean {
  return before !== 'QUEUED' || tried === 'find' || failure === 'ambiguous'
}

/** How long after which failure it is tried again; null: not again. */
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

/** Soon at first, since most failures pass soon, and for 21 hours together. */
const RETRIES = { firstMs: 1_000, longestMs: 6 * 3_600_000, retries: 17 }
const LONGEST_WAIT_MS = 25 * 3_600_000
