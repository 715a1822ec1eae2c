import { builder } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Account, accountById } from '../organizations/index.ts'

const AuditOutcome = builder.enumType('AuditOutcome', {
  description: 'What became of an act.',
  values: {
    DONE: { description: 'It was done.' },
    REFUSED: { description: 'It was refused, and nothing changed; the code says why.' },
  } as const,
})

const AuditSubject = builder.objectRef<{ type: string; id: string }>('AuditSubject').implement({
  description: 'What an act was done to. It may be gone since.',
  fields: (t) => ({
    id: t.id({ description: 'Global id, for `node(id:)`.', resolve: ({ type, id }) => globalId(type, id) }),
    type: t.exposeString('type', { description: 'Its GraphQL type, such as `Integration`.' }),
  }),
})

const CredentialKind = builder.enumType('CredentialKind', {
  description: 'What a request came with, and so whose will it is.',
  values: {
    KEY: { description: 'An API key: a system, or somebody of the team.' },
    LOG_IN: { description: 'A log-in of the person, attested by a sign-on system (`issuer`): the person acted.' },
    TRIAL_LOG_IN: { description: 'A log-in that the operator played, in an organisation made to try the product out.' },
    ISSUED: { description: 'A token that another account (`issuer`) made: it acted for `account`.' },
    OPERATOR: { description: 'A token of the `portevoix` command: the server’s operator acted for `account`.' },
  } as const,
})

const AuditEntry = builder.prismaNode('AuditEntry', {
  description:
    'One act of the API, or of the `portevoix` command: who did it, or tried to, and when. Entries hold no input but a reason, and are never changed.',
  ...ROW_NODE,
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    createdAt: t.expose('at', { type: 'DateTime', description: 'When it was written, which is when it was done.' }),
    account: t.field({
      type: Account,
      nullable: true,
      description: 'Who; null where the account is gone, and for the `portevoix` command, which needs none.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => (accountId === null ? null : accountById(ctx).find(accountId)),
    }),
    credential: t.expose('credential', {
      type: CredentialKind,
      nullable: true,
      description:
        'What they came with; null for the `portevoix` command, for scheduled work, and for entries from before it was kept.',
    }),
    issuer: t.field({
      type: Account,
      nullable: true,
      description:
        'The account that made the token: it acted for `account`, or attested the person’s log-in; null for keys and operators.',
      extensions: { columns: ['issuerId'] },
      resolve: ({ issuerId }, _args, ctx) => (issuerId === null ? null : accountById(ctx).find(issuerId)),
    }),
    act: t.exposeString('act', {
      description:
        'Name of the mutation, such as `integrationDelete`; `integrationLogin` where a log-in that `integrationAuthorize` began came back from the provider; or the command, such as `portevoix token`.',
    }),
    outcome: t.expose('outcome', { type: AuditOutcome, description: 'What became of it.' }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'Code of the refusal, such as `FORBIDDEN`; null where it was done.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of whoever did it; null where the act asks for no reason, or nobody wrote one.',
    }),
    subject: t.field({
      type: AuditSubject,
      nullable: true,
      description: 'What it was done to; null where a refused act names nothing that exists already.',
      extensions: { columns: ['subjectId', 'subjectType'] },
      resolve: ({ subjectType: type, subjectId: id }) => (type !== null && id !== null ? { type, id } : null),
    }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description:
        'The request, as the answer’s header `x-request-id` and the server’s log name it; null for commands.',
    }),
  }),
})

const entries = defineList({
  type: AuditEntry,
  table: 'AuditEntry',
  orders: { AT: { column: 'at', type: 'timestamptz', description: 'By time.' } },
  defaultOrder: { field: 'AT', direction: 'DESC' },
  filter: defineFilter('AuditEntryFilter', {
    at: { kind: 'instant', description: 'When.' },
    act: { kind: 'key', description: 'Name of the mutation, or the command, such as `portevoix token`.' },
    outcome: { kind: 'enum', type: AuditOutcome, description: 'What became of it.' },
    accountId: { kind: 'id', type: 'Account', openly: true, description: 'Who.' },
    subjectId: { kind: 'id', type: null, description: 'What it was done to, of any type.' },
  }),
})

listField(entries, 'auditLog', {
  description:
    'What was done and refused through the API, and done by the `portevoix` command, the latest first. For owners.',
})
