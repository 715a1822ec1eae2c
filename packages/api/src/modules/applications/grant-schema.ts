import { builder } from '../../core/builder.ts'
import { NO_ID } from '../../core/ids.ts'
import { loaderById, readableLoader } from '../../core/loaders.ts'
import { toOneThere } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Application as ApplicationRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { AuditEntry } from '../audit/index.ts'
import { Account, accountById, Viewer } from '../organizations/index.ts'
import { Application } from './application-schema.ts'
import { activeGrants } from './grants.ts'

const ApplicationGrantEnd = builder.enumType('ApplicationGrantEnd', {
  description: 'Why what an application was allowed ended.',
  values: {
    REVOKED: { description: 'The person, or an owner, ended it.' },
    LOG_IN_REMOVED: {
      description:
        'The identity provider by which the person had logged in was disabled or deleted, the log-in was unlinked from the account, or an owner switched mailed links off.',
    },
  } as const,
})

const applicationById = loaderById<ApplicationRow>('Application')
const readableApplicationById = readableLoader<ApplicationRow>('Application')

export const ApplicationGrant = builder.prismaNode('ApplicationGrant', {
  description:
    'That somebody let an application act for them. It counts until it is ended, the application is revoked, or all tokens of the account end, as when it is suspended, loses a role or its person leaves.',
  ...ROW_NODE,
  fields: (t) => ({
    application: t.field({
      type: Application,
      description: 'The application.',
      ...toOneThere(applicationById, 'applicationId'),
    }),
    account: t.field({
      type: Account,
      description: 'The account that the application acts for.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => accountById(ctx).load(accountId),
    }),
    scopes: t.exposeStringList('scopes', { description: 'Permissions that the application was allowed to use.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended; null when it was not.',
    }),
    endCause: t.expose('endCause', {
      type: ApplicationGrantEnd,
      nullable: true,
      description: 'Why it was ended; null when it was not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the application was first let in.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const grants = defineList({
  type: ApplicationGrant,
  table: 'ApplicationGrant',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of the first consent.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ApplicationGrantFilter', {
    endedAt: { kind: 'instant', description: 'When it was ended.' },
    createdAt: { kind: 'instant', description: 'When the application was first let in.' },
  }),
})

listField(grants, 'grants', {
  on: Application,
  parent: { column: 'applicationId' },
  description:
    'Who let it in, with those whose access ended in the last 30 days. Needs `account:read`: others see their own alone.',
})

builder.objectField(Viewer, 'grants', (t) =>
  t.field({
    type: [ApplicationGrant],
    description: 'The applications that you let act for you, the newest first: at most 100.',
    complexity: { field: 1, multiplier: 10 },
    resolve: (_viewer, _args, ctx) => activeGrants(ctx, ctx.actor.accountId ?? NO_ID),
  }),
)
builder.objectField(Viewer, 'application', (t) =>
  t.field({
    type: Application,
    nullable: true,
    description:
      'The application that acts for `actor` in this request; null for every other credential, and when you cannot read it.',
    resolve: (_viewer, _args, ctx) => {
      const id = ctx.actor.credential?.applicationId ?? null
      return id === null ? null : readableApplicationById(ctx).load(id)
    },
  }),
)
builder.objectField(AuditEntry, 'application', (t) =>
  t.field({
    type: Application,
    nullable: true,
    description:
      'The application that acted for `account`; null for every other credential, and when you cannot read it.',
    extensions: { columns: ['applicationId'] },
    resolve: ({ applicationId }, _args, ctx) =>
      applicationId === null ? null : readableApplicationById(ctx).load(applicationId),
  }),
)
