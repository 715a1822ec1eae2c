import { builder } from '../../core/builder.ts'
import { toOne, toOneThere } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { FAILURE_COLUMNS, Failure, failureOf } from '../../platform/plugins/index.ts'
import { Integration, integrationById } from '../integrations/index.ts'
import { Account, accountById, readableAccountById } from '../organizations/index.ts'
import { NoticeOutcomesType, outcomesOfNotice } from './outcomes-schema.ts'
import { NoticeRecipients } from './recipients-schema.ts'
import { NoticeRuleKind, URGENT } from './rule-kind.ts'

const NoticeStatus = builder.enumType('NoticeStatus', {
  description: 'The status of a notice.',
  values: {
    QUEUED: { description: 'Waiting for its turn or for a retry; to people: its recipients are being found.' },
    SENDING: { description: 'Being sent. To people: until no message waits any more.' },
    SENT: {
      description:
        'The mail server or the chat accepted it. To people: all messages were sent, or have another end; see `outcomes`.',
    },
    FAILED: {
      description:
        'It was not sent, came back later, or may have arrived (`ambiguous`). It is not sent again. To people: nobody got it.',
    },
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
    recipients: t.field({
      type: NoticeRecipients,
      description: 'Whom it writes to.',
      extensions: { sameRow: true },
      resolve: (rule) => rule,
    }),
    kind: t.field({
      type: NoticeRuleKind,
      description: 'What its notices are, as people end them.',
      extensions: { columns: ['kind'] },
      resolve: ({ kind }) => (kind === 'ALERT' ? 'ALERT' : 'NEWS'),
    }),
    urgent: t.exposeBoolean('urgent', {
      description: URGENT,
    }),
    author: t.field({
      type: Account,
      nullable: true,
      description:
        'The account that answers for it: the last one that changed it. Nothing is sent when it may not manage notices any more. Null for a rule from before accounts answered for rules, once the account is gone, and when the token may not read it.',
      ...toOne(readableAccountById, 'authorId'),
    }),
    stoppedAt: t.expose('stoppedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'Since when nothing has been sent, because its author may not name the recipients any more, or nobody is on duty: the error of the latest notice says why. Null when it sends. Any change by somebody who may manage notices lets it go on.',
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
  description:
    'What one event, or a test, is told: by one message to the address of a rule, or to an account without a rule; or by messages to the people whom a rule names, as `outcomes` counts.',
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
      description:
        'The account it goes to. Null for a notice of a rule, except a test of a rule to people, which goes to whoever asked for it.',
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
    outcomes: t.field({
      type: NoticeOutcomesType,
      nullable: true,
      description:
        'What became of the people whom it names. Null for a notice to an address, and for one without a rule.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, ctx) => outcomesOfNotice(ctx).load(id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the mail server or chat accepted it; to people: when the last message had its end. Null before.',
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
    stoppedAt: { kind: 'instant', description: 'Since when it has sent nothing; null when it sends.' },
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
