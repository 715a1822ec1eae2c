import { builder } from '../../core/builder.ts'
import { toOneThere } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Failure, failureOf } from '../../platform/plugins/index.ts'
import { Integration, integrationById } from '../integrations/index.ts'
import { Account, accountById } from '../organizations/index.ts'

const NoticeStatus = builder.enumType('NoticeStatus', {
  description: 'What became of a notice.',
  values: {
    QUEUED: { description: 'Waits for its turn, or for another try.' },
    SENDING: { description: 'Is being sent.' },
    SENT: { description: 'Was handed over to the mail server or the chat.' },
    FAILED: { description: 'Was not sent, or may have arrived (`ambiguous`) and is not sent again.' },
  } as const,
})

export const NoticeRule = builder.prismaNode('NoticeRule', {
  description: 'Who is told of which events, and by what.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name for the team.' }),
    events: t.exposeStringList('events', {
      description: 'Types of events, such as `sync-run.failed`: see `eventTypes`.',
    }),
    recipient: t.exposeString('recipient', {
      description: 'A mail address; for a chat who a notice is for, which may be empty.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was made. Only later events are told.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    integration: t.field({
      type: Integration,
      description: 'The notifier.',
      ...toOneThere(integrationById, 'integrationId'),
    }),
  }),
})

export const Notice = builder.prismaNode('Notice', {
  description: 'One message to the recipient of a rule, or to an owner whatever rules there are. Sent at most once.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', { type: NoticeStatus, description: 'What became of it.' }),
    trial: t.boolean({
      description: 'Whether it tells of nothing but that notices arrive.',
      extensions: { columns: ['eventId'] },
      resolve: ({ eventId }) => eventId === null,
    }),
    account: t.field({
      type: Account,
      nullable: true,
      description: 'The owner whom it tells, whatever rules there are; null for a notice of a rule.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => (accountId === null ? null : accountById(ctx).find(accountId)),
    }),
    attempts: t.exposeInt('attempts', { description: 'How often it was tried.' }),
    error: t.field({
      type: Failure,
      nullable: true,
      description: 'Why the last attempt failed; null where it did not.',
      extensions: { columns: ['errorKind', 'errorMessage'] },
      resolve: failureOf,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was handed over; null before.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const rules = defineList({
  type: NoticeRule,
  table: 'NoticeRule',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('NoticeRuleFilter', {
    integrationId: { kind: 'id', type: 'Integration', description: 'The notifier.' },
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

const notices = defineList({
  type: Notice,
  table: 'Notice',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('NoticeFilter', {
    status: { kind: 'enum', type: NoticeStatus, description: 'What became of them.' },
    attempts: { kind: 'number', description: 'How often they were tried.' },
    createdAt: { kind: 'instant', description: 'When they were made.' },
    sentAt: { kind: 'instant', description: 'When they were handed over.' },
  }),
})

listField(rules, 'noticeRules', { description: 'Who is told of which events.' })
listField(rules, 'noticeRules', {
  on: Integration,
  parent: { column: 'integrationId' },
  description: 'Who is told by this notifier, and of what; none for a connector.',
})
listField(notices, 'ownerNotices', {
  on: Integration,
  parent: { column: 'integrationId' },
  description:
    'What owners were told by this notifier whatever rules there are, such as of a new sign-on system; none for a connector.',
})
listField(notices, 'notices', {
  on: NoticeRule,
  parent: { column: 'ruleId' },
  description: 'What was told by it, the latest first.',
})
