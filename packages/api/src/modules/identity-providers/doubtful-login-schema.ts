import { builder } from '../../core/builder.ts'
import { loaderById } from '../../core/loaders.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { IdentityProvider as ProviderRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Person, readablePeople } from '../people/index.ts'
import { type DoubtfulClaims as Claims, openDoubt } from './doubtful-logins.ts'

const providerById = loaderById<ProviderRow>('IdentityProvider')

const LoginDoubt = builder.enumType('LoginDoubt', {
  description: 'Why a log-in is doubtful.',
  values: {
    UNKNOWN: { description: 'Neither the declared claim nor a verified address names a person.' },
    OWNER: { description: 'Its claim names an owner of the organisation. A claim alone never makes anybody an owner.' },
    ROLE: {
      description:
        'Its claim names somebody with a role that managers, who write ids of people, could not give: `DATA_PROTECTION` or `WORKS_COUNCIL`.',
    },
    OTHER_LOGIN: { description: 'Its claim names a person who logs in with another subject of the same issuer.' },
    ADDRESS: {
      description:
        'Its verified address belongs to a person who has a log-in, another id in the source, or a role in the team.',
    },
    NOT_CREATED: { description: 'Its person was not created, because they may be known already or were erased.' },
  } as const,
})

const LoginDoubtStatus = builder.enumType('LoginDoubtStatus', {
  description: 'Status of a doubtful log-in.',
  values: {
    OPEN: { description: 'It waits for an answer; until then it gives no access.' },
    LINKED: { description: 'It was linked with an account.' },
    REFUSED: { description: 'It was refused, and stays refused unless the person opens an account link.' },
    ENDED: { description: 'Nobody answered for 30 days. The next attempt opens it again.' },
  } as const,
})

const DoubtfulClaims = builder.objectRef<Claims>('DoubtfulClaims').implement({
  description: 'What the identity provider says of the person of a doubtful log-in.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'What the issuer calls the person, in the claim `sub`.' }),
    name: t.exposeString('name', { nullable: true, description: 'Name; null when it gives none.' }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'Email address, which the provider need not have verified; null when it gives none.',
    }),
    externalId: t.exposeString('externalId', {
      nullable: true,
      description: 'The id in the declared claim; null without one.',
    }),
  }),
})

export const DoubtfulLogin = builder.prismaNode('DoubtfulLogin', {
  description:
    'Somebody who logged in at an identity provider and is linked with no account. They get no access until it is answered with `doubtfulLoginAnswer`.',
  ...ROW_NODE,
  fields: (t) => ({
    rule: t.expose('rule', { type: LoginDoubt, description: 'Why it is doubtful.' }),
    provider: t.string({
      description: 'Name of the identity provider.',
      extensions: { columns: ['providerId'] },
      resolve: async ({ providerId }, _args, ctx) => (await providerById(ctx).load(providerId))?.name ?? '',
    }),
    claims: t.field({
      type: DoubtfulClaims,
      nullable: true,
      description: 'What the provider says of the person; null after it was answered or has ended.',
      extensions: { columns: ['id', 'sealed'] },
      resolve: (login, _args, ctx) => openDoubt(ctx, login),
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who it may be; null when nobody is known.',
      ...toOne(readablePeople, 'personId'),
    }),
    status: t.expose('status', { type: LoginDoubtStatus, description: 'Its status.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason for the answer; null without one.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When somebody tried to log in.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends unless it is answered.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered; null before.',
    }),
  }),
})

const doubtfulLogins = defineList({
  type: DoubtfulLogin,
  table: 'DoubtfulLogin',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of the attempt.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filter: defineFilter('DoubtfulLoginFilter', {
    status: { kind: 'enum', indexed: true, type: LoginDoubtStatus, description: 'Its status.' },
    rule: { kind: 'enum', indexed: true, type: LoginDoubt, description: 'Why it is doubtful.' },
    personId: { kind: 'id', type: 'Person', description: 'Who it may be.' },
    createdAt: { kind: 'instant', description: 'When somebody tried to log in.' },
  }),
})

listField(doubtfulLogins, 'doubtfulLogins', {
  description: 'Log-ins that are linked with no account, the oldest first. Needs `login:answer`.',
})
