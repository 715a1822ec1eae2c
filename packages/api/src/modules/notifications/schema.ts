import { builder } from '../../core/builder.ts'
import { toOneThere } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { FAILURE_COLUMNS, Failure, failureOf } from '../../platform/plugins/index.ts'
import { Integration, integrationById } from '../integrations/index.ts'
import { Account, accountById } from '../organizations/index.ts'

const NoticeStatus = builder.enumType('NoticeStatus', {
  description: 'The status of a notice.',
  values: {
    QUEUED: { description: 'Waiting for its turn or for a retry.' },
    SENDING: { description: 'Being sent.' },
    SENT: { description: 'The mail server or the chat accepted it.' },
    FAILED: { description: 'It was not sent, or may have arrived (`ambiguous`). It is not sent again.' },
  } as const,
})

export const NoticeRule = builder.prismaNode('NoticeRule', {
  description: 'Who is notified of which events, and how.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name for the team.' }),
    events: t.exposeStringList('events', {
      description: 'Event types, such as `sync-run.failed`: see `eventTypes`.',
    }),
    recipient: t.exposeString('recipient', {
      description: 'A mail address. For a chat: who the notice is for; may be empty.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was created. Only later events are reported.',
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
  description: 'One message to the recipient of a rule, or to an account without a rule. Sent at most once.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', { type: NoticeStatus, description: 'Its status.' }),
    trial: t.boolean({
      description: 'Whether it is a test notice.',
      extensions: { columns: ['eventId'] },
      resolve: ({ eventId }) => eventId === null,
    }),
    account: t.field({
      type: Account,
      nullable: true,
      description: 'The account it goes to; null for a notice of a rule.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => (accountId === null ? null : accountById(ctx).find(accountId)),
    }),
    attempts: t.exposeInt('attempts', { description: 'Attempts to send it.' }),
    error: t.field({
      type: Failure,
      nullable: true,
      description: 'Why the last attempt failed; null when it did not.',
      extensions: { columns: FAILURE_COLUMNS },
      resolve: failureOf,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the mail server or chat accepted it; null before.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const rules = defineList({
  type: NoticeRule,
  table: 'NoticeRule',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('NoticeRuleFilter', {
    integrationId: { kind: 'id', type: 'Integration', description: 'The notifier.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

const notices = defineList({
  type: Notice,
  table: 'Notice',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('NoticeFilter', {
    status: { kind: 'enum', type: NoticeStatus, description: 'Their status.' },
    attempts: { kind: 'number', description: 'Attempts to send them.' },
    createdAt: { kind: 'instant', description: 'When they were created.' },
    sentAt: { kind: 'instant', description: 'When the mail server or chat accepted them.' },
  }),
})

listField(rules, 'noticeRules', { description: 'The notice rules of the organisation.' })
listField(rules, 'noticeRules', {
  on: Integration,
  parent: { column: 'integrationId' },
  description: 'The notice rules that use this notifier; empty for a connector.',
})
listField(notices, 'ownerNotices', {
  on: Integration,
  parent: { column: 'integrationId' },
  description:
    'Notices that this notifier sent to accounts without a rule: to owners about a new sign-on system, to owners of a relationship about contacts of others. Empty for a connector.',
})
listField(notices, 'notices', {
  on: NoticeRule,
  parent: { column: 'ruleId' },
  description: 'Its notices, the latest first.',
})
