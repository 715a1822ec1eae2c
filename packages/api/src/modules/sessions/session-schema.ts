import { builder } from '../../core/builder.ts'
import { NO_ID } from '../../core/ids.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Account, accountById, Viewer } from '../organizations/index.ts'
import { isActiveSession } from './find-session.ts'

const LogInMethod = builder.enumType('LogInMethod', {
  description: 'How a person logged in at this server.',
  values: {
    OIDC: { description: 'By an identity provider of the organisation.' },
    MAIL: { description: 'By a link sent by mail.' },
    DEMO: { description: 'By the button of the demo organisation, which proves nothing.' },
  } as const,
})

const SessionEnd = builder.enumType('SessionEnd', {
  description: 'Why a session ended before it expired.',
  values: {
    LOGGED_OUT: { description: 'The person logged out.' },
    REVOKED: { description: 'The person, or an owner, ended it from a list of sessions.' },
    REPLACED: { description: 'The person logged in again in the same browser, or had too many sessions.' },
    PROVIDER: { description: 'The identity provider reported that the person logged out there.' },
    ACCOUNT: {
      description:
        'All tokens of the account ended: it was suspended, it lost a role, its person left, or somebody ended them.',
    },
    TOKEN_REUSED: { description: 'A code or refresh token was used twice, so that somebody else may hold it.' },
    LOG_IN_REMOVED: {
      description:
        'The identity provider that it began with was disabled or deleted, its log-in was unlinked from the account, or an owner switched mailed links off.',
    },
  } as const,
})

export const LogInSession = builder.prismaNode('LogInSession', {
  description: 'A person who is logged in at this server, in one browser, until the session expires or ends.',
  ...ROW_NODE,
  fields: (t) => ({
    account: t.field({
      type: Account,
      description: 'The account that is logged in.',
      extensions: { columns: ['accountId'] },
      resolve: ({ accountId }, _args, ctx) => accountById(ctx).load(accountId),
    }),
    method: t.expose('method', { type: LogInMethod, description: 'How the person logged in.' }),
    isCurrent: t.boolean({
      description: 'Whether the token of this request belongs to it.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, ctx) => id === (ctx.actor.credential?.sessionId ?? null),
    }),
    authenticatedAt: t.expose('authenticatedAt', {
      type: 'DateTime',
      description: 'When the person proved who they are.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When it expires, or has expired, at the latest.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended; null when it was not: then it counts until `expiresAt`.',
    }),
    endCause: t.expose('endCause', {
      type: SessionEnd,
      nullable: true,
      description: 'Why it was ended; null when it was not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it began.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const sessions = defineList({
  type: LogInSession,
  table: 'LogInSession',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time at which they began.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('LogInSessionFilter', {
    expiresAt: { kind: 'instant', description: 'When it expires.' },
    endedAt: { kind: 'instant', description: 'When it was ended.' },
    createdAt: { kind: 'instant', description: 'When it began.' },
  }),
})

listField(sessions, 'sessions', {
  on: Account,
  parent: { column: 'accountId' },
  description:
    'Its log-in sessions at this server, with those that ended or expired in the last 30 days; older ones are deleted. Needs `account:read`: see `Viewer.sessions` for your own.',
})
builder.objectField(Viewer, 'sessions', (t) =>
  t.field({
    type: [LogInSession],
    description: 'Your active log-in sessions at this server, the newest first: at most 50.',
    complexity: { field: 1, multiplier: 5 },
    resolve: (_viewer, _args, ctx) =>
      ctx.db.logInSession.findMany({
        where: { accountId: ctx.actor.accountId ?? NO_ID, ...isActiveSession(ctx) },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
  }),
)
