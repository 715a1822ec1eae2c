import { ConflictError } from '../../core/errors.ts'
import { change, mutation, thing } from '../../platform/acts/index.ts'
import { InvitationMessage } from './message-schema.ts'
import { cancelOthers, tell } from './outcome.ts'
import { texts } from './texts.ts'

export const markBounced = mutation('invitationMessageMarkBounced', {
  does: 'Reports that a message which the mail server had accepted came back later. For an account of the mail system; find the message by `InvitationMessage.messageId`. No reminder of it is sent.',
  needs: 'invitation:report',
  on: thing('InvitationMessage', 'The message.'),
  gives: InvitationMessage,
  tells: ['invitation-message.bounced'],
  errors: [ConflictError],
  act: async (ctx, { thing: message }) => {
    if (message.status === 'BOUNCED') return message
    if (message.status !== 'SENT' && message.status !== 'UNCLEAR') {
      throw new ConflictError(texts('not-sent'), null, 'NOT_SENT', ['id'])
    }
    const { row } = await change(ctx, 'InvitationMessage', message, {
      to: { status: 'BOUNCED', bouncedAt: ctx.now(), dueAt: null },
    })
    await tell(ctx, row, 'bounced')
    await cancelOthers(ctx, row)
    return row
  },
})
