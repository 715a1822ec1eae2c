import { builder } from '../../core/builder.ts'
import { NotFoundError } from '../../core/errors.ts'
import { input, line, mutation } from '../../platform/acts/index.ts'
import { type BouncedKind, noteBounce } from './bounces.ts'
import { texts } from './texts.ts'

const BouncedMessageKind = builder.enumType('BouncedMessageKind', {
  description: 'What a mail that came back was.',
  values: {
    INVITATION: { description: 'An invitation or a reminder: see `InvitationMessage`.' },
    NOTICE: { description: 'A notice: see `Notice`.' },
  } as const,
})

interface Bounced {
  readonly messageId: string
  readonly kind: BouncedKind
}

const BouncedMessage = builder.objectRef<Bounced>('BouncedMessage').implement({
  description: 'A mail that came back. It does not say to whom it was.',
  fields: (t) => ({
    messageId: t.exposeString('messageId', { description: 'Its Message-ID, without angle brackets.' }),
    kind: t.expose('kind', { type: BouncedMessageKind, description: 'What it was.' }),
  }),
})

export const markMessageBounced = mutation('messageMarkBounced', {
  does: 'Reports that a mail which the mail server had accepted came back later: an invitation, a reminder or a notice. For an account of the mail system, which knows the Message-ID from the report of the other server. The team is told by an event, and no reminder of an invitation that came back is sent.',
  needs: 'invitation:report',
  gives: BouncedMessage,
  input: input('MessageMarkBouncedInput', 'A mail that came back.', {
    messageId: line('Its Message-ID, with or without angle brackets'),
  }),
  tells: ['invitation-message.bounced', 'notice.bounced'],
  errors: [NotFoundError],
  act: async (ctx, { input: { messageId: stated } }) => {
    const messageId = stated.replace(/^<(.+)>$/, '$1')
    const kind = await noteBounce(ctx, messageId)
    if (kind === null) throw new NotFoundError(texts('no-mail'), ['input', 'messageId'])
    return { messageId, kind }
  },
})
