import { mailForm } from '@portevoix/sdk/normal-forms'
import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { ApiKey as ApiKeyRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import type { IssuedToken } from './issue-token.ts'
import { accountById } from './loaders.ts'
import { Account } from './schema.ts'

export const ApiKey = builder.prismaNode('ApiKey', {
  description: 'A key with which an account calls the API. The key itself is never shown again.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is for.' }),
    prefix: t.exposeString('prefix', { description: 'Its first characters, to tell keys apart.' }),
    scopes: t.stringList({
      nullable: true,
      description: 'Permissions it is narrowed to, such as `campaign:read`; null for all that the roles give.',
      extensions: { columns: ['scopes'] },
      resolve: ({ scopes }) => (scopes.length > 0 ? scopes : null),
    }),
    countsFrom: t.expose('countsFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'From when it counts; null: from the start. A key of a sign-on system waits for a day.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'From when it is refused; null where it does not expire.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null while it stands.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    account: t.field({
      type: Account,
      description: 'The account that calls with it.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => accountById(ctx).load(accountId),
    }),
  }),
})

export const ApiKeyCreatePayload = builder
  .objectRef<{ key: string; apiKey: ApiKeyRow }>('ApiKeyCreatePayload')
  .implement({
    description: 'A key that was made.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'The key itself. It is shown this once: only its hash is kept.' }),
      apiKey: t.expose('apiKey', { type: ApiKey, description: 'What is kept of it.' }),
    }),
  })

export const TokenIssuePayload = builder.objectRef<IssuedToken>('TokenIssuePayload').implement({
  description: 'A token that was issued.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'A signed JWT, to be sent as `Authorization: Bearer …`.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'From when it is refused.' }),
    account: t.expose('account', { type: Account, description: 'The account it stands for.' }),
  }),
})

const created = { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' } as const

const accounts = defineList({
  type: Account,
  table: 'Account',
  orders: { CREATED_AT: created, NAME: { column: 'name', type: 'text', description: 'By name.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('AccountFilter', {
    name: { kind: 'text', description: 'Name.' },
    email: { kind: 'key', form: mailForm, description: 'E-mail address.' },
    personId: { kind: 'id', type: 'Person', description: 'The person it belongs to.' },
    suspendedAt: { kind: 'instant', description: 'Since when it is suspended.' },
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(accounts, 'accounts', { description: 'The accounts of the organisation. Needs `account:read`.' })

const apiKeys = defineList({
  type: ApiKey,
  table: 'ApiKey',
  orders: { CREATED_AT: created },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ApiKeyFilter', {
    name: { kind: 'text', description: 'What it is for.' },
    expiresAt: { kind: 'instant', description: 'From when it is refused.' },
    revokedAt: { kind: 'instant', description: 'When it was revoked.' },
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(apiKeys, 'apiKeys', {
  on: Account,
  parent: { column: 'accountId' },
  description: 'Its keys, revoked ones among them. Needs `account:read`.',
})
