import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { AccountLink as LinkRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Account, accountById, readableAccountById } from '../organizations/index.ts'

export const AccountLink = builder.prismaNode('AccountLink', {
  description:
    'A link that connects the log-in of whoever opens it with an account. It counts once. Its address is shown only when it is created.',
  ...ROW_NODE,
  fields: (t) => ({
    account: t.field({
      type: Account,
      description: 'The account.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => accountById(ctx).load(accountId),
    }),
    author: t.field({
      type: Account,
      nullable: true,
      description:
        'The account that made it. It counts only while this account may give the roles in the team that the other one has. Null when the server made it for whoever opened an invitation, when the account is gone, and when the token may not read it.',
      ...toOne(readableAccountById, 'authorId'),
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it expires.' }),
    usedAt: t.expose('usedAt', { type: 'DateTime', nullable: true, description: 'When it was used; null before.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null when it was not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

export const AccountLinkCreatePayload = builder
  .objectRef<{ url: string; accountLink: LinkRow }>('AccountLinkCreatePayload')
  .implement({
    description: 'A created link.',
    fields: (t) => ({
      url: t.expose('url', {
        type: 'URL',
        description: 'Its address, for the person alone. It is shown only once: only its hash is stored.',
      }),
      accountLink: t.expose('accountLink', { type: AccountLink, description: 'Its stored data.' }),
    }),
  })

const accountLinks = defineList({
  type: AccountLink,
  table: 'AccountLink',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('AccountLinkFilter', {
    accountId: { kind: 'id', type: 'Account', description: 'The account.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

listField(accountLinks, 'accountLinks', {
  description: 'The links that connect log-ins with accounts. Needs `login:link`.',
})
