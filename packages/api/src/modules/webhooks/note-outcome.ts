import { retryPauseMs } from '../../core/backoff.ts'
import type { Context } from '../../core/context.ts'
import type { Prisma, WebhookFailure } from '../../generated/prisma/client.ts'
import type { Claimed } from './claim-deliveries.ts'
import { LONGEST_RETRY_AFTER_MS, RETRIES } from './limits.ts'
import { pauseFor } from './pause-endpoint.ts'
import type { NoMessage } from './render-message.ts'
import type { Sent } from './send-message.ts'

type Change = Prisma.WebhookDeliveryUncheckedUpdateManyInput

/** The receiver wants no more. */
const GONE = 410

/** Failures that say something of the receiver. */
const OF_RECEIVER: ReadonlySet<WebhookFailure> = new Set(['STATUS', 'TIMEOUT', 'UNREACHABLE', 'ADDRESS_REFUSED'])

/** Stores what became of an attempt, unless another worker has claimed the delivery since. */
export async function noteOutcome(ctx: Context, delivery: Claimed, outcome: Sent | NoMessage): Promise<void> {
  const after = 'is' in outcome ? withoutMessage(ctx, delivery, outcome) : afterAttempt(ctx, delivery, outcome)
  const { id, leaseToken, endpointId } = delivery
  const { count } = await ctx.db.webhookDelivery.updateMany({
    where: { id, leaseToken },
    data: { ...after, leaseToken: null, leaseUntil: null },
  })
  if ('is' in outcome) {
    if (outcome.is === 'PAUSED') await pauseFor(ctx, endpointId, outcome.obstacle)
    return
  }
  if (outcome.failure === null) {
    const data = { failingSince: null, lastDeliveredAt: ctx.now() }
    await ctx.db.webhookEndpoint.updateMany({ where: { id: endpointId }, data })
    return
  }
  await ctx.db.webhookEndpoint.updateMany({
    where: { id: endpointId, failingSince: null },
    data: { failingSince: ctx.now() },
  })
  if (count === 0) return
  if (outcome.responseStatus === GONE) await pauseFor(ctx, endpointId, { cause: 'GONE', problem: null })
  else if (after.status === 'FAILED' && OF_RECEIVER.has(outcome.failure)) await pauseIfFailing(ctx, delivery)
}

function afterAttempt(ctx: Context, { attempts }: Claimed, sent: Sent): Change {
  const { retryAfterMs: asked, ...facts } = sent
  const now = ctx.now()
  const tried = { ...facts, attemptedAt: now }
  if (sent.failure === null) return { ...tried, status: 'DELIVERED', deliveredAt: now, dueAt: null }
  const pauseMs = sent.responseStatus === GONE ? null : retryPauseMs(RETRIES, attempts)
  if (pauseMs === null) return { ...tried, status: 'FAILED', dueAt: null }
  const waitMs = Math.max(pauseMs, Math.min(asked ?? 0, LONGEST_RETRY_AFTER_MS))
  return { ...tried, dueAt: new Date(now.getTime() + waitMs) }
}

function withoutMessage(ctx: Context, { attempts, dueAt }: Claimed, none: NoMessage): Change {
  const now = ctx.now()
  if (none.is === 'SKIPPED') return { status: 'SKIPPED', dueAt: null, attempts: attempts - 1 }
  if (none.is === 'TOO_LARGE') {
    const { sizeBytes } = none
    return { status: 'FAILED', failure: 'TOO_LARGE', sizeBytes, dueAt: null, attemptedAt: now }
  }
  // Nothing was sent, so it does not count as an attempt.
  if (none.is === 'PAUSED') return { attempts: attempts - 1, dueAt }
  if (none.is === 'LATER') return { attempts: attempts - 1, dueAt: new Date(now.getTime() + none.waitMs) }
  const pauseMs = retryPauseMs(RETRIES, attempts)
  const tried = { failure: 'NOT_RENDERED' as const, attemptedAt: now }
  return pauseMs === null
    ? { ...tried, status: 'FAILED', dueAt: null }
    : { ...tried, dueAt: new Date(now.getTime() + pauseMs) }
}

/** A receiver that took nothing while a delivery had all of its attempts keeps failing. */
async function pauseIfFailing(ctx: Context, { endpointId, createdAt }: Claimed): Promise<void> {
  const taken = await ctx.db.webhookDelivery.count({ where: { endpointId, deliveredAt: { gt: createdAt } } })
  if (taken === 0) await pauseFor(ctx, endpointId, { cause: 'FAILING', problem: null })
}
