import type { Published } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { NoticeMessage } from '../../generated/prisma/client.ts'
import { PluginFailure, quarantinedForMs } from '../../platform/plugin-host/index.ts'
import { failureColumns } from '../../platform/plugins/index.ts'
import { afterFailure, dropEndLinks, type SendOutcome } from '../messages/index.ts'
import type { Batch } from './claim-batch.ts'
import { asUnclear, attemptsOf, storeOutcomes } from './store-messages.ts'

/** Stores what became of the messages of a batch, in as many statements for many as for one. */
export async function noteOutcomes(ctx: Context, batch: Batch, outcomes: readonly SendOutcome[]): Promise<void> {
  const { notice, messages } = batch
  const stored: NoticeMessage[] = []
  const spent: string[] = []
  let failure: PluginFailure | null = null
  for (const [index, { message, endId }] of messages.entries()) {
    const outcome = outcomes[index]
    if (outcome === undefined) continue
    if (!(outcome instanceof PluginFailure)) stored.push(asSent(ctx, message, outcome))
    else {
      failure = outcome
      stored.push(asFailed(ctx, message, batch.channel, outcome))
      // Only what may have arrived keeps its address.
      if (outcome.kind !== 'ambiguous' && endId !== null) spent.push(endId)
    }
  }
  await dropEndLinks(ctx, spent)
  await storeOutcomes(ctx, notice, stored, failure && failureColumns(failure))
}

const asSent = (ctx: Context, message: NoticeMessage, { externalId }: Published): NoticeMessage => ({
  ...{ ...message, status: 'SENT', sentAt: message.sentAt ?? ctx.now(), messageId: externalId, dueAt: null },
})

function asFailed(
  ctx: Context,
  message: NoticeMessage,
  channel: 'mail' | 'chat',
  failure: PluginFailure,
): NoticeMessage {
  const { kind, retryAfterMs } = failure
  const after = afterFailure(attemptsOf(message), channel, {
    kind,
    retryAfterMs,
    quarantinedMs: quarantinedForMs(failure),
  })
  const waiting = (ms: number) => new Date(ctx.now().getTime() + ms)
  if (after.is === 'UNCLEAR') return { ...asUnclear(ctx, message, channel), leaseToken: message.leaseToken }
  if (after.is === 'WAITS') return { ...message, dueAt: waiting(after.ms) }
  // The notifier was not called, so this does not count as an attempt.
  if (after.is === 'NOT_TRIED') return { ...message, dueAt: waiting(after.ms), attempts: message.attempts - 1 }
  if (after.is === 'STAYS_UNCLEAR') return { ...message, dueAt: null }
  return { ...message, status: after.is, dueAt: null }
}
