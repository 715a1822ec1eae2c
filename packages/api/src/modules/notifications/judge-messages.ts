import type { Context } from '../../core/context.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import type { Integration, NoticeLeftOutCause, NoticeMessage } from '../../generated/prisma/client.ts'
import { judgeRecipient, type Limits, sentBefore } from '../messages/index.ts'
import type { Told } from './may-read.ts'
import type { RecipientRow } from './read-recipients.ts'

/** What decides of the messages of a batch. */
interface Facts {
  readonly recipients: ReadonlyMap<string, RecipientRow>
  readonly told: ReadonlyMap<string, Told>
  readonly channel: 'mail' | 'chat'
  readonly integration: Integration
  readonly limits: Limits
}

interface Judged {
  readonly message: NoticeMessage
  /** Null for one that is sent now. */
  readonly change: Partial<NoticeMessage> | null
}

/** Judges each message of a batch by what holds now. */
export async function judgeAll(ctx: Context, messages: readonly NoticeMessage[], facts: Facts): Promise<Judged[]> {
  const { recipients, told, channel, integration, limits } = facts
  const { mostMessagesPerWeek: mostPerWeek } = await ctx.db.organization.findFirstOrThrow({
    select: { mostMessagesPerWeek: true },
  })
  const timeZone = await organizationTimeZone(ctx)
  const sent =
    mostPerWeek === null
      ? []
      : await sentBefore(
          ctx,
          messages.map((message) => ({ messageId: message.id, ...ofOne(recipients, message) })),
        )
  return messages.map((message, index) => {
    // What has been repeated or may have arrived keeps that status; the rest tells nobody's name any more.
    const cancel = (cause: NoticeLeftOutCause): Judged => ({
      message,
      change:
        message.status === 'UNCLEAR' ? { dueAt: null } : { status: 'CANCELLED', cause, dueAt: null, accountId: null },
    })
    const row = recipients.get(message.accountId ?? '')
    if (!row?.isNamed) return cancel('NOT_NAMED')
    const { sendsFrom, sendsUntil } = row
    const judged = judgeRecipient(
      {
        ...{ isActive: row.isActive, isExcluded: row.isExcluded, hasEnded: row.hasEnded, mostPerWeek, limits },
        hasAddress: channel === 'chat' || row.email !== null,
        isPaused: integration.status === 'PAUSED',
        hours:
          sendsFrom === null || sendsUntil === null
            ? null
            : { from: sendsFrom, until: sendsUntil, timeZone: row.timeZone ?? timeZone },
        sent: sent[index] ?? [],
      },
      ctx.now(),
    )
    if (judged.do === 'CANCEL') return cancel(judged.cause)
    if ((told.get(row.accountId) ?? 'NOTHING') === 'NOTHING') return cancel('NOT_ALLOWED')
    return { message, change: judged.do === 'WAIT' ? { dueAt: judged.until } : null }
  })
}

const ofOne = (recipients: ReadonlyMap<string, RecipientRow>, { accountId }: NoticeMessage) => ({
  accountId,
  personId: recipients.get(accountId ?? '')?.personId ?? null,
})
