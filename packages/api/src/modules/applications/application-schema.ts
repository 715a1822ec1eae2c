import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Account, accountById } from '../organizations/index.ts'

export const ApplicationKind = builder.enumType('ApplicationKind', {
  description: 'How an application proves that it is the one that was registered.',
  values: {
    CONFIDENTIAL: { description: 'By a secret, which its own server keeps.' },
    PUBLIC: {
      description:
        'By nothing: a page, or an app on devices, can keep no secret. It shows by PKCE that it began the log-in.',
    },
  } as const,
})

export const Application = builder.prismaNode('Application', {
  description:
    'An application of somebody else that an owner registered, a client of OAuth 2: people let it act for them, within scopes that they see.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Name, unique in the organisation. People see it when they let it in.',
    }),
    purpose: t.exposeString('purpose', { description: 'What it is for, as people see it when they let it in.' }),
    kind: t.expose('kind', { type: ApplicationKind, description: 'How it proves who it is.' }),
    clientId: t.field({
      type: 'String',
      description: 'What the application sends as `client_id`.',
      extensions: { columns: ['id'] },
      resolve: ({ id }) => id,
    }),
    redirectUris: t.expose('redirectUris', {
      type: ['URL'],
      description:
        'Addresses that a log-in may lead back to. They are compared as a whole. Empty where it acts by itself alone.',
    }),
    scopes: t.exposeStringList('scopes', { description: 'Permissions that it may ask for at most.' }),
    account: t.field({
      type: Account,
      nullable: true,
      description:
        'The account without a person that it acts as by itself, by client credentials; null when it has none, or when the account is gone.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => (accountId === null ? null : accountById(ctx).find(accountId)),
    }),
    formerSecretUntil: t.expose('formerSecretUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when the secret before the present one counts too; null when there is none.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked, from when on nothing of it counts; null when it was not.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was registered.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const applications = defineList({
  type: Application,
  table: 'Application',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of registration.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('ApplicationFilter', {
    name: { kind: 'text', description: 'Name.' },
    revokedAt: { kind: 'instant', description: 'When it was revoked.' },
    createdAt: { kind: 'instant', description: 'When it was registered.' },
  }),
})

listField(applications, 'applications', {
  description: 'The applications of others that owners registered. Needs `application:read`.',
})
