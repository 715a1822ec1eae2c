import { mailForm } from '@portevoix/sdk/normal-forms'
import { builder } from '../../core/builder.ts'
import { dayOf } from '../../core/day.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { ApiKey as ApiKeyRow, DeprecatedUse as DeprecatedUseRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import type { IssuedToken } from './issue-token.ts'
import { accountById, deprecatedUsesOfKey } from './loaders.ts'
import { Account } from './schema.ts'

const DeprecatedUse = builder.objectRef<DeprecatedUseRow>('DeprecatedUse').implement({
  description: 'A deprecated part of the schema that requests with a key used.',
  fields: (t) => ({
    coordinate: t.exposeString('coordinate', {
      description:
        'Its schema coordinate, such as `Campaign.name`, `Query.people(first:)` or `Role.OWNER`. The schema tells what to use instead, and until when it works.',
    }),
    lastUsedOn: t.field({
      type: 'Date',
      description: 'The day in UTC when a request with the key last used it.',
      resolve: ({ lastUsedOn }) => dayOf(lastUsedOn),
    }),
  }),
})

export const ApiKey = builder.prismaNode('ApiKey', {
  description: 'A key with which an account calls the API. The key itself is never shown again.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is for.' }),
    prefix: t.exposeString('prefix', { description: 'Its first characters, to distinguish keys.' }),
    scopes: t.stringList({
      nullable: true,
      description:
        'Permissions that it is narrowed to, such as `campaign:read`; null for all permissions of the roles.',
      extensions: { columns: ['scopes'] },
      // Rows of lists come as they are stored: null, where Prisma reads an empty list.
      resolve: ({ scopes }: { scopes: string[] | null }) => (scopes && scopes.length > 0 ? scopes : null),
    }),
    idsOf: t.exposeString('idsOf', {
      nullable: true,
      description:
        'Key of the source of ids that a directory writes with it by SCIM; null for a key that is not for SCIM.',
    }),
    countsFrom: t.expose('countsFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'When it becomes active; null: at once. A key of a sign-on system becomes active after a day.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it expires; null when it does not expire.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null when it was not.',
    }),
    trustedDocumentsOnly: t.exposeBoolean('trustedDocumentsOnly', {
      description: 'Whether only trusted documents may be executed with it and with the tokens that it issues.',
    }),
    pointsPerSecond: t.exposeInt('pointsPerSecond', {
      nullable: true,
      description:
        'Points per second of its own rate limit, beside that of its account, which all keys share; null for none.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    deprecatedUses: t.field({
      type: [DeprecatedUse],
      description:
        'The deprecated parts of the schema that requests with it, or with tokens that it issued, ever used, by their coordinates.',
      complexity: { field: 1, multiplier: 10 },
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, ctx) => deprecatedUsesOfKey(ctx, id),
    }),
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
    description: 'A created key.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'The key itself. It is shown only once: only its hash is stored.' }),
      apiKey: t.expose('apiKey', { type: ApiKey, description: 'Its stored data.' }),
    }),
  })

export const TokenIssuePayload = builder.objectRef<IssuedToken>('TokenIssuePayload').implement({
  description: 'An issued token.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'A signed JWT. Send it as `Authorization: Bearer …`.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it expires.' }),
    account: t.expose('account', { type: Account, description: 'The account that it authenticates.' }),
  }),
})

const created = { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' } as const

const accounts = defineList({
  type: Account,
  table: 'Account',
  orders: { CREATED_AT: created, NAME: { column: 'name', type: 'text', description: 'By name.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('AccountFilter', {
    name: { kind: 'text', searched: 'Account', description: 'Name.' },
    email: { kind: 'key', form: mailForm, description: 'E-mail address.' },
    personId: { kind: 'id', type: 'Person', description: 'The person it belongs to.' },
    suspendedAt: { kind: 'instant', description: 'When it was suspended.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
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
    expiresAt: { kind: 'instant', description: 'When it expires.' },
    revokedAt: { kind: 'instant', description: 'When it was revoked.' },
    trustedDocumentsOnly: { kind: 'boolean', description: 'Whether it executes only trusted documents.' },
    pointsPerSecond: { kind: 'number', description: 'Points per second of its own rate limit.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

listField(apiKeys, 'apiKeys', {
  on: Account,
  parent: { column: 'accountId' },
  description: 'Its keys, including revoked ones. Needs `account:read`.',
})
