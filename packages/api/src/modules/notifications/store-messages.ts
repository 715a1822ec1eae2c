import type { Context } from '../../core/context.ts'
import { rowsOf } from '../../core/rows.ts'
import { type Notice, type NoticeMessage, Prisma } from '../../generated/prisma/client.ts'
import { type EventType, emit } from '../../platform/events/index.ts'
import type { failureColumns } from '../../platform/plugins/index.ts'
import { type Attempts, afterUnclear } from '../messages/index.ts'
import { endNotice } from './spread-notice.ts'

const { sql } = Prisma

export const attemptsOf = ({ status, attempts, unclear }: NoticeMessage): Attempts => ({
  ...{ isUnclear: status === 'UNCLEAR', attempts, unclear },
})

/** A message of which nobody knows whether it arrived. */
export function asUnclear(ctx: Context, message: NoticeMessage, channel: 'mail' | 'chat'): NoticeMessage {
  const { repeatAfterMs } = afterUnclear(attemptsOf(message), channel)
  const now = ctx.now()
  return {
    ...message,
    ...{ status: 'UNCLEAR', unclear: message.unclear + 1, sentAt: message.sentAt ?? now },
    ...{ leaseToken: null, leaseUntil: null },
    dueAt: repeatAfterMs === null ? null : new Date(now.getTime() + repeatAfterMs),
  }
}

const set = (columns: readonly string[]) => Prisma.raw(columns.map((name) => `"${name}" = r."${name}"`).join(', '))
const STATE = set(['accountId', 'status', 'cause', 'dueAt', 'attempts', 'unclear', 'messageId', 'sentAt'])
const LEASE = set(['leaseToken', 'leaseUntil'])

/** Stores messages that this transaction has locked, and what is then true of their notice. */
export async function storeMessages(ctx: Context, notice: Notice, messages: readonly NoticeMessage[]): Promise<void> {
  if (messages.length === 0) return
  await ctx.db.$executeRaw(sql`
    UPDATE "NoticeMessage" m SET ${STATE}, ${LEASE} FROM ${rowsOf('NoticeMessage', messages)} r WHERE m.id = r.id`)
  await afterwards(ctx, notice, messages, null)
}

type Columns = ReturnType<typeof failureColumns>

/**
 * Stores what became of messages, unless another worker has claimed them since.
 * @param failure of the last one that failed; null when none did.
 */
export async function storeOutcomes(
  ctx: Context,
  notice: Notice,
  messages: readonly NoticeMessage[],
  failure: Columns | null,
): Promise<void> {
  if (messages.length === 0) return
  const held = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    UPDATE "NoticeMessage" m SET ${STATE}, "leaseToken" = NULL, "leaseUntil" = NULL
    FROM ${rowsOf('NoticeMessage', messages)} r WHERE m.id = r.id AND m."leaseToken" = r."leaseToken" RETURNING m.id`)
  const ids = new Set(held.map(({ id }) => id))
  await afterwards(
    ctx,
    notice,
    messages.filter(({ id }) => ids.has(id)),
    failure,
  )
}

const EVENTS = { FAILED: 'notice.failed', BOUNCED: 'notice.bounced', UNCLEAR: 'notice.unclear' } as const

async function afterwards(
  ctx: Context,
  notice: Notice,
  messages: readonly NoticeMessage[],
  failure: Columns | null,
): Promise<void> {
  const { id, ruleId } = notice
  if (failure !== null) await ctx.db.notice.updateMany({ where: { id }, data: failure })
  const ended = messages.filter(({ dueAt }) => dueAt === null)
  if (ended.length === 0) return
  if (ruleId === null) await endOfOne(ctx, notice, ended)
  else await endNotice(ctx, id)
  await tellOf(
    ctx,
    notice,
    ended.map(({ status }) => status),
  )
}

/** Tells the team what messages of a notice ended as, without a word about the people. */
export async function tellOf(
  ctx: Context,
  { id, ruleId, eventId }: Notice,
  ended: readonly NoticeMessage['status'][],
): Promise<void> {
  // A notice about notices that fail would tell of itself.
  const isAboutNotices = await ctx.db.event.count({ where: { id: eventId ?? id, subjectType: 'Notice' } })
  if (isAboutNotices > 0) return
  for (const [status, type] of Object.entries(EVENTS) as [
    keyof typeof EVENTS,
    EventType & (typeof EVENTS)['FAILED'],
  ][]) {
    if (!ended.includes(status)) continue
    await emit(ctx, type, { subjectType: 'Notice', subjectId: id, data: { ruleId } })
  }
}

/** A notice to one account, without a rule, says itself what became of its message. One that is not sent is gone. */
async function endOfOne(ctx: Context, { id }: Notice, [message]: readonly NoticeMessage[]): Promise<void> {
  if (!message) return
  const { status, attempts, sentAt } = message
  if (status === 'CANCELLED') await ctx.db.notice.deleteMany({ where: { id } })
  else {
    const data = status === 'SENT' ? { status, sentAt } : { status: 'FAILED' as const }
    await ctx.db.notice.updateMany({ where: { id }, data: { ...data, attempts } })
  }
}
