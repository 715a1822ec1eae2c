import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Account, accountById } from '../organizations/index.ts'

const IdentityCause = builder.enumType('IdentityCause', {
  description: 'How the first log-in found its account.',
  values: {
    CLAIM: { description: 'By the id in the claim that the identity provider declares: `IdentityProvider.idClaim`.' },
    MAIL: { description: 'By a verified email address in one of `IdentityProvider.mailDomains`.' },
    LINK: { description: 'The person opened a link that somebody had made for the account.' },
    ANSWER: { description: 'Somebody answered whose log-in it is.' },
  } as const,
})

export const Identity = builder.prismaNode('Identity', {
  description:
    'A log-in at an identity provider that is linked with an account: whoever the issuer calls by this subject acts as the account.',
  ...ROW_NODE,
  fields: (t) => ({
    account: t.field({
      type: Account,
      description: 'The account.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => accountById(ctx).load(accountId),
    }),
    issuer: t.exposeString('issuer', { description: 'Issuer: see `IdentityProvider.issuer`.' }),
    subject: t.exposeString('subject', { description: 'What the issuer calls the person, in the claim `sub`.' }),
    cause: t.expose('cause', { type: IdentityCause, description: 'How the first log-in found the account.' }),
    lastLoginAt: t.expose('lastLoginAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The last log-in; null before the first one.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was linked.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const identities = defineList({
  type: Identity,
  table: 'Identity',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of linking.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('IdentityFilter', {
    accountId: { kind: 'id', type: 'Account', description: 'The account.' },
    issuer: { kind: 'key', description: 'Issuer.' },
    createdAt: { kind: 'instant', description: 'When it was linked.' },
  }),
})

listField(identities, 'identities', {
  description: 'The log-ins that are linked with accounts. Needs `account:read`.',
})
