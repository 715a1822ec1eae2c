import type { Published } from '@portevoix/sdk/plugin'
import { retryPauseMs } from '../../core/backoff.ts'
import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import type { InvitationMessage, Prisma } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { type PluginFailure, quarantinedForMs } from '../../platform/plugin-host/index.ts'
import { failureColumns, NO_FAILURE } from '../../platform/plugins/index.ts'
import { dropLinks } from './links.ts'
import type { Sending } from './sending.ts'
import { texts } from './texts.ts'

/** Together about an hour and a half, where nothing is wrong with the notifier. */
const RETRIES = { firstMs: 5_000, longestMs: 3_600_000, retries: 10 }
/** Until somebody has changed the settings or the secret of the notifier. */
const WRONG_NOTIFIER_MS = 3_600_000
const BEFORE_REPEAT_MS = 5 * 60_000
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
  const { message, channel, linkId } = sending
  const { kind, retryAfterMs } = failure
  const error = failureColumns(failure)
  if (kind === 'ambiguous') {
    await noteUnclear(ctx, message, channel, error)
    return
  }
  // Only what may have arrived keeps its addresses.
  await dropLinks(ctx, linkId)
  const quarantinedMs = quarantinedForMs(failure)
  const later = (ms: number): Data => ({ dueAt: new Date(ctx.now().getTime() + ms), ...error })
  if (quarantinedMs !== null) {
    // The notifier was not called, so this does not count as an attempt.
    await settle(ctx, message, { ...later(Math.max(1_000, quarantinedMs)), attempts: message.attempts - 1 })
    return
  }
  const isRefused = kind === 'permanent'
  const pauseMs = isRefused ? null : retryPauseMs(RETRIES, message.attempts)
  if (pauseMs !== null) {
    const isWrong = kind === 'auth' || kind === 'config'
    await settle(ctx, message, later(isWrong ? WRONG_NOTIFIER_MS : Math.max(pauseMs, retryAfterMs ?? 0)))
    return
  }
  if (message.status === 'UNCLEAR') {
    // The first attempt may have arrived, whatever became of the second.
    if (!(await settle(ctx, message, { dueAt: null, ...error }))) return
    await tell(ctx, message, 'unclear')
    return await planReminders(ctx, message)
  }
  const bounced = isRefused && channel === 'mail'
  const data: Data = bounced ? { status: 'BOUNCED', bouncedAt: ctx.now() } : { status: 'FAILED' }
  if (!(await settle(ctx, message, { ...data, dueAt: null, ...error }))) return
  await tell(ctx, message, bounced ? 'bounced' : 'failed')
  if (bounced) await cancelOthers(ctx, message)
}

/**
 * Stores that nobody knows whether a message arrived. A mail is sent again once, because mailboxes recognise it by its
 * Message-ID; a chat message never.
 * @returns the message as it is now.
 */
export async function noteUnclear(
  ctx: Context,
  message: InvitationMessage,
  channel: 'mail' | 'chat',
  error = failureColumns({ kind: 'ambiguous', told: texts('stopped-while-sending') }),
): Promise<InvitationMessage> {
  const isLast = channel === 'chat' || message.unclear > 0
  const now = ctx.now()
  const data = {
    ...{ status: 'UNCLEAR' as const, unclear: message.unclear + 1, sentAt: message.sentAt ?? now, ...error },
    dueAt: isLast ? null : new Date(now.getTime() + BEFORE_REPEAT_MS),
  }
  const { errorText: _errorText, ...shown } = data
  const noted = { ...message, ...shown, ...RELEASED }
  if (!(await settle(ctx, message, data)) || !isLast) return noted
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
