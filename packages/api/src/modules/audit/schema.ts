import { builder } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Account, accountById } from '../organizations/index.ts'

const AuditOutcome = builder.enumType('AuditOutcome', {
  description: 'The outcome of an act.',
  values: {
    DONE: { description: 'The act was done.' },
    REFUSED: { description: 'The act was refused and changed nothing; `code` says why.' },
  } as const,
})

const AuditSubject = builder.objectRef<{ type: string; id: string }>('AuditSubject').implement({
  description: 'The object of an act. It may have been deleted since.',
  fields: (t) => ({
    id: t.id({ description: 'Global id, for `node(id:)`.', resolve: ({ type, id }) => globalId(type, id) }),
    type: t.exposeString('type', { description: 'Its GraphQL type, such as `Integration`.' }),
  }),
})

const CredentialKind = builder.enumType('CredentialKind', {
  description: 'The credential of a request. It shows who decided on the act.',
  values: {
    KEY: { description: 'An API key: a system or a member of the team acted.' },
    LOG_IN: {
      description:
        'A log-in of the person, attested by a sign-on system (`issuer`) or by this server (`issuer` is null): the person acted.',
    },
    TRIAL_LOG_IN: {
      description: 'A log-in that the operator simulated, in an organisation created to try the product.',
    },
    ISSUED: { description: 'A token that another account (`issuer`) issued: the issuer acted for `account`.' },
    APPLICATION: {
      description:
        'A token of an application of others (`application`): it acted for `account`, which let it in, or for which an owner did.',
    },
    OPERATOR: { description: 'A token of the `portevoix` command: the server’s operator acted for `account`.' },
  } as const,
})

export const AuditEntry = builder.prismaNode('AuditEntry', {
  description:
    'One act through the API or the `portevoix` command: who did or tried it, and when. Entries contain no input except a reason, and never change.',
  ...ROW_NODE,
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    createdAt: t.expose('at', { type: 'DateTime', description: 'When it was recorded: the same as `at`.' }),
    account: t.field({
      type: Account,
      nullable: true,
      description:
        'Who acted; null when the account was deleted, and for the `portevoix` command, which needs no account.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => (accountId === null ? null : accountById(ctx).find(accountId)),
    }),
    credential: t.expose('credential', {
      type: CredentialKind,
      nullable: true,
      description:
        'The credential; null for the `portevoix` command, for scheduled work, and for entries from before it was recorded.',
    }),
    issuer: t.field({
      type: Account,
      nullable: true,
      description:
        'The account that issued the token: it acted for `account`, or attested the person’s log-in. Null for keys and operators.',
      extensions: { columns: ['issuerId'] },
      resolve: ({ issuerId }, _args, ctx) => (issuerId === null ? null : accountById(ctx).find(issuerId)),
    }),
    act: t.exposeString('act', {
      description:
        'Name of the mutation, such as `integrationDelete`; `integrationLogin` when the provider returned from a log-in that `integrationAuthorize` began; `logIn` and `logOut` of a person; `applicationLetIn` on the page that asks for it; the command, such as `portevoix token`; or the request of a directory, such as `SCIM POST /Users`.',
    }),
    outcome: t.expose('outcome', { type: AuditOutcome, description: 'Whether it was done.' }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'Code of the refusal, such as `FORBIDDEN`; null when the act was done.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'The reason, as written by whoever acted; null when the act takes no reason or none was written.',
    }),
    subject: t.field({
      type: AuditSubject,
      nullable: true,
      description: 'The object of the act; null when a refused act named no existing object.',
      extensions: { columns: ['subjectId', 'subjectType'] },
      resolve: ({ subjectType: type, subjectId: id }) => (type !== null && id !== null ? { type, id } : null),
    }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description:
        'Id of the request, as in the response header `x-request-id` and in the server’s log; null for commands.',
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
    outcome: { kind: 'enum', type: AuditOutcome, indexed: true, description: 'Whether it was done.' },
    accountId: { kind: 'id', type: 'Account', openly: true, description: 'Who.' },
    subjectId: { kind: 'id', type: null, description: 'The object of the act, of any type.' },
  }),
})

listField(entries, 'auditLog', {
  description:
    'Acts that were done or refused through the API, or done with the `portevoix` command, the latest first. For owners.',
})
