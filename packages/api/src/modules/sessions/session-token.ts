import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { LogInMethod } from '../../generated/prisma/client.ts'
import { isActiveSession } from './find-session.ts'
import { texts } from './texts.ts'

/** Short, because roles that are added apply with the next token only. */
const TOKEN_S = 10 * 60

/** Values of `amr`, as in RFC 8176 where it has one. */
const METHODS: { readonly [method in LogInMethod]: string } = { OIDC: 'oidc', MAIL: 'mail', DEMO: 'demo' }

/** Assignments that are narrower than the organisation. */
const NARROW = { OR: [{ departmentId: { not: null } }, { campaignId: { not: null } }] }

export interface SessionToken {
  token: string
  lifetimeS: number
}

/**
 * A token of a session, which the server itself attests: in it the person acts with the roles of their account and
 * those that claims gave for the session, and can consent, accept, decline, object and nominate.
 * @throws ConflictError SESSION_ENDED.
 */
export async function sessionToken(ctx: Context, sessionId: string): Promise<SessionToken> {
  const session = await ctx.db.logInSession.findFirst({
    where: { id: sessionId, ...isActiveSession(ctx) },
    include: { roles: true, account: { include: { assignments: { where: NARROW, select: { id: true } } } } },
  })
  if (!session) throw new ConflictError(texts('session-ended'), null, 'SESSION_ENDED')
  const { account, roles, expiresAt } = session
  const isNarrow = ({ departmentId, campaignId }: (typeof roles)[number]) =>
    departmentId !== null || campaignId !== null
  const wide = roles.filter((role) => !isNarrow(role)).map(({ role }) => role)
  const lifetimeS = Math.min(TOKEN_S, Math.floor((expiresAt.getTime() - ctx.now().getTime()) / 1000))
  const token = await ctx.services.tokens.issue(
    {
      accountId: account.id,
      organizationId: ctx.organizationId,
      epoch: account.epoch,
      roles: [...new Set([...account.roles, ...wide])],
      assignmentIds: [...account.assignments, ...roles.filter(isNarrow)].map(({ id }) => id),
      scopes: null,
      issuer: null,
      keyId: null,
      sessionId,
      logIn: { method: METHODS[session.method], at: session.authenticatedAt, trial: false },
    },
    { lifetimeS },
  )
  return { token, lifetimeS }
}
