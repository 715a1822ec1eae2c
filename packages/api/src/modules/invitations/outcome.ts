import type { Published } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import type { InvitationMessage, Prisma } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { type PluginFailure, quarantinedForMs } from '../../platform/plugin-host/index.ts'
import { failureColumns, NO_FAILURE } from '../../platform/plugins/index.ts'
import { afterFailure, afterUnclear, dropEndLinks, messageTexts } from '../messages/index.ts'
import { dropPageLink } from './links.ts'
import type { Sending } from './sending.ts'

const DAY_MS = 86_400_000
const RELEASED = { leaseToken: null, leaseUntil: null }

type Data = Prisma.InvitationMessageUncheckedUpdateManyInput
const EVENTS = {
  failed: 'invitation-message.failed',
  bounced: 'invitation-message.bounced',
  unclear: 'invitation-message.unclear',
} as const

/** Stores that a message was accepted, and plans its reminders. */
export async function noteSent(ctx: Context, { message }: Sending, { externalId }: Published): Promise<void> {
  const sentAt = message.sentAt ?? ctx.now()
  const done = { status: 'SENT' as const, sentAt, messageId: externalId, ...NO_FAILURE }
  if (await settle(ctx, message, { ...done, dueAt: null })) await planReminders(ctx, { ...message, sentAt })
}

/** Stores why an attempt failed, and when the next one is made. */
export async function noteFailure(ctx: Context, sending: Sending, failure: PluginFailure): Promise<void> {
  const { message, channel, linkId, endId } = sending
  const { kind, retryAfterMs } = failure
  const attempt = { kind, retryAfterMs, quarantinedMs: quarantinedForMs(failure) }
  const after = afterFailure(attemptsOf(message), channel, attempt)
  const error = failureColumns(failure)
  if (after.is === 'UNCLEAR') {
    await noteUnclear(ctx, message, channel, error)
    return
  }
  // Only what may have arrived keeps its addresses.
  await dropPageLink(ctx, linkId)
  await dropEndLinks(ctx, endId === null ? [] : [endId])
  if (after.is === 'WAITS' || after.is === 'NOT_TRIED') {
    const attempts = after.is === 'WAITS' ? message.attempts : message.attempts - 1
    await settle(ctx, message, { dueAt: new Date(ctx.now().getTime() + after.ms), attempts, ...error })
    return
  }
  if (after.is === 'STAYS_UNCLEAR') {
    if (!(await settle(ctx, message, { dueAt: null, ...error }))) return
    await tell(ctx, message, 'unclear')
    return await planReminders(ctx, message)
  }
  const bounced = after.is === 'BOUNCED'
  const data: Data = bounced ? { status: 'BOUNCED', bouncedAt: ctx.now() } : { status: 'FAILED' }
  if (!(await settle(ctx, message, { ...data, dueAt: null, ...error }))) return
  await tell(ctx, message, bounced ? 'bounced' : 'failed')
  if (bounced) await cancelOthers(ctx, message)
}

const attemptsOf = ({ status, attempts, unclear }: InvitationMessage) => ({
  ...{ isUnclear: status === 'UNCLEAR', attempts, unclear },
})

/**
 * Stores that nobody knows whether a message arrived.
 * @returns the message as it is now.
 */
export async function noteUnclear(
  ctx: Context,
  message: InvitationMessage,
  channel: 'mail' | 'chat',
  error = failureColumns({ kind: 'ambiguous', told: messageTexts('stopped-while-sending') }),
): Promise<InvitationMessage> {
  const { repeatAfterMs } = afterUnclear(attemptsOf(message), channel)
  const now = ctx.now()
  const data = {
    ...{ status: 'UNCLEAR' as const, unclear: message.unclear + 1, sentAt: message.sentAt ?? now, ...error },
    dueAt: repeatAfterMs === null ? null : new Date(now.getTime() + repeatAfterMs),
  }
  const { errorText: _errorText, ...shown } = data
  const noted = { ...message, ...shown, ...RELEASED }
  if (!(await settle(ctx, message, data)) || repeatAfterMs !== null) return noted
  await tell(ctx, message, 'unclear')
  await planReminders(ctx, noted)
  return noted
}

/** Stores an outcome, unless another worker has taken the message over since. */
async function settle(ctx: Context, { id, leaseToken }: InvitationMessage, data: Data): Promise<boolean> {
  const { count } = await ctx.db.invitationMessage.updateMany({
    where: { id, leaseToken },
    data: { ...data, ...RELEASED },
  })
  return count === 1
}

/** Reminders are counted from the first message. Each is judged again when it is due. */
async function planReminders(ctx: Context, message: InvitationMessage): Promise<void> {
  const { kind, roundId, campaignId, participationId, invitedAt, sentAt } = message
  if (kind !== 'FIRST' || sentAt === null) return
  const { remindAfterDays } = await ctx.db.invitationRound.findFirstOrThrow({
    where: { id: roundId },
    select: { remindAfterDays: true },
  })
  const reminders = remindAfterDays.map((days, index) => ({
    ...{ id: ctx.newId(), roundId, campaignId, participationId, invitedAt },
    ...{ kind: 'REMINDER' as const, number: index + 1 },
    dueAt: new Date(sentAt.getTime() + days * DAY_MS),
    createdAt: ctx.now(),
  }))
  await insertRows(ctx, 'InvitationMessage', reminders)
}

/** Tells the team, without a word about the person. */
export async function tell(
  ctx: Context,
  { id, campaignId, roundId, kind }: InvitationMessage,
  outcome: keyof typeof EVENTS,
): Promise<void> {
  const data = { campaignId, roundId, kind }
  await emit(ctx, EVENTS[outcome], { subjectType: 'InvitationMessage', subjectId: id, data })
}

/** After a message has come back no other is sent to the same address for the same invitation. */
export async function cancelOthers(ctx: Context, { participationId, invitedAt }: InvitationMessage): Promise<void> {
  await ctx.db.invitationMessage.updateMany({
    where: { participationId, invitedAt, status: 'QUEUED', leaseToken: null },
    data: { status: 'CANCELLED', cancelCause: 'UNREACHED', dueAt: null },
  })
}
