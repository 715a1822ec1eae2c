import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { InvitationMessage as MessageRow } from '../../generated/prisma/client.ts'
import { change, mutation, thing } from '../../platform/acts/index.ts'
import { lockBounced, onBounce } from '../messages/index.ts'
import { InvitationMessage } from './message-schema.ts'
import { cancelOthers, tell } from './outcome.ts'
import { texts } from './texts.ts'

/** @throws ConflictError NOT_SENT. */
async function bounce(ctx: Context, message: MessageRow, messageId = message.messageId): Promise<MessageRow> {
  if (message.status === 'BOUNCED') return message
  if (message.status !== 'SENT' && message.status !== 'UNCLEAR') {
    throw new ConflictError(texts('not-sent'), null, 'NOT_SENT', ['id'])
  }
  const { row } = await change(ctx, 'InvitationMessage', message, {
    to: { status: 'BOUNCED', bouncedAt: ctx.now(), dueAt: null },
    // Whoever sends it again at this moment does not store what became of that.
    along: { messageId, leaseToken: null, leaseUntil: null },
  })
  await tell(ctx, row, 'bounced')
  await cancelOthers(ctx, row)
  return row
}

export const markBounced = mutation('invitationMessageMarkBounced', {
  does: 'Reports that a message which the mail server had accepted came back later. `messageMarkBounced` does the same by a Message-ID. No reminder of it is sent.',
  needs: 'invitation:report',
  on: thing('InvitationMessage', 'The message.'),
  gives: InvitationMessage,
  tells: ['invitation-message.bounced'],
  errors: [ConflictError],
  act: async (ctx, { thing: message }) => await bounce(ctx, message),
})

onBounce('INVITATION', async (ctx, messageId) => {
  const message = await lockBounced<MessageRow>(ctx, 'InvitationMessage', messageId)
  if (message) await bounce(ctx, message, messageId)
  return message !== undefined
})
