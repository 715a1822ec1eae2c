import { builder } from '../../core/builder.ts'
import { readableLoader } from '../../core/loaders.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Participation as ParticipationRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { FAILURE_COLUMNS, Failure, failureOf } from '../../platform/plugins/index.ts'
import { Participation } from '../ambassadors/index.ts'
import { InvitationRound } from './round-schema.ts'

const InvitationMessageKind = builder.enumType('InvitationMessageKind', {
  description: 'What a message is.',
  values: {
    FIRST: { description: 'The invitation.' },
    REMINDER: { description: 'A reminder of it.' },
  } as const,
})

const InvitationMessageStatus = builder.enumType('InvitationMessageStatus', {
  description: 'The status of a message.',
  values: {
    QUEUED: { description: 'Waiting for its time, the hours of the site, the cap on messages, or a retry.' },
    SENT: { description: 'The mail server or the chat accepted it.' },
    UNCLEAR: {
      description:
        'Nobody knows whether it arrived: it was sent as a whole, and the answer was lost. A mail is sent again once under the same Message-ID, a chat message never.',
    },
    FAILED: { description: 'It was not sent, and is not tried again.' },
    BOUNCED: { description: 'The mail server refused it for good, or it came back.' },
    CANCELLED: { description: 'It is not sent any more: see `cancelCause`.' },
  } as const,
})

const InvitationCancelCause = builder.enumType('InvitationCancelCause', {
  description: 'Why a message is not sent any more.',
  values: {
    ANSWERED: { description: 'The person answered, or the invitation was withdrawn.' },
    CAMPAIGN: { description: 'The campaign is over.' },
    INACTIVE: { description: 'The person is archived or not active any more.' },
    EXCLUDED: { description: 'Messages to the person are switched off, or their data is kept and not used.' },
    NO_ADDRESS: { description: 'The person has no mail address any more.' },
    NOTICES_ENDED: { description: 'The person ended such messages.' },
    UNREACHED: { description: 'An earlier message came back.' },
  } as const,
})

export const InvitationMessage = builder.prismaNode('InvitationMessage', {
  description: 'One message to an invited person. It has one Message-ID, however often it is tried.',
  ...ROW_NODE,
  fields: (t) => ({
    kind: t.expose('kind', { type: InvitationMessageKind, description: 'What it is.' }),
    status: t.expose('status', { type: InvitationMessageStatus, description: 'Its status.' }),
    cancelCause: t.expose('cancelCause', {
      type: InvitationCancelCause,
      nullable: true,
      description: 'Why it is not sent any more; null unless it is `CANCELLED`.',
    }),
    participation: t.field({
      type: Participation,
      nullable: true,
      description: 'Whose invitation it is about; null without the permission `participation:read`.',
      ...toOne(readableLoader<ParticipationRow>('Participation'), 'participationId'),
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is sent at the earliest; null when it is not sent any more.',
    }),
    attempts: t.exposeInt('attempts', { description: 'Attempts to send it.' }),
    unclear: t.exposeInt('unclear', { description: 'Attempts of which nobody knows whether it arrived.' }),
    messageId: t.exposeString('messageId', {
      nullable: true,
      description: 'The id that the notifier gave it, such as the Message-ID of a mail; null before it was accepted.',
    }),
    error: t.field({
      type: Failure,
      nullable: true,
      description: 'Why the last attempt failed; null when it did not.',
      extensions: { columns: FAILURE_COLUMNS },
      resolve: failureOf,
    }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was sent first, or may have been; null before.',
    }),
    bouncedAt: t.expose('bouncedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it came back; null when it did not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const messages = defineList({
  type: InvitationMessage,
  table: 'InvitationMessage',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('InvitationMessageFilter', {
    status: { kind: 'enum', type: InvitationMessageStatus, description: 'Their status.' },
    kind: { kind: 'enum', type: InvitationMessageKind, description: 'What they are.' },
    attempts: { kind: 'number', description: 'Attempts to send them.' },
    unclear: { kind: 'number', description: 'Attempts of which nobody knows whether they arrived.' },
    createdAt: { kind: 'instant', description: 'When they were created.' },
  }),
})

listField(messages, 'messages', {
  on: InvitationRound,
  parent: { column: 'roundId' },
  description: 'Its messages, the latest first.',
})
