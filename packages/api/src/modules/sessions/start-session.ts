import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Account, LogInMethod, LogInSession, Role } from '../../generated/prisma/client.ts'
import { storeActs } from '../../platform/operations/index.ts'
import { assertActive } from '../organizations/index.ts'
import { hashOfSecret, newSecret } from './cookie.ts'
import { isOutWhileLeaving } from './find-session.ts'
import { texts } from './texts.ts'

/** A role that a claim of the identity provider gives for one session. */
export interface RoleByClaim {
  /** Never OWNER or SIGN_ON. */
  role: Role
  /** The department, including its subtree; null for a role elsewhere. */
  departmentId?: string | null
  /** The campaign; null for a role elsewhere. When both are null, the role is for the whole organisation. */
  campaignId?: string | null
  /** The rule that gave it. */
  ruleId: string
}

export interface LogIn {
  accountId: string
  method: LogInMethod
  /** When the person proved who they are. */
  authenticatedAt: Date
  /** The identity provider; left out for a mailed link. */
  identityProviderId?: string
  /** The provider's id of its session (`sid`), by which it reports a log-out. */
  providerSessionId?: string
  roles?: readonly RoleByClaim[]
}

export interface StartedSession {
  session: LogInSession
  /** For the browser's cookie. Only its hash is stored. */
  secret: string
}

/** A new session ends the oldest one of an account that has this many. */
const MOST_SESSIONS = 50

/**
 * Starts the session of a person who has just logged in, always with a new secret, so that a cookie that was planted in
 * the browser before is worth nothing. The caller has proved who the person is.
 * @param browserSecret the secret that the browser had before: its session ends.
 * @throws ConflictError ACCOUNT_SUSPENDED, SIGN_ON_HAS_KEYS, PERSON_INACTIVE, ORGANIZATION_LEAVING.
 */
export async function startSession(
  ctx: Context,
  logIn: LogIn,
  browserSecret: string | null = null,
): Promise<StartedSession> {
  const { accountId, roles = [], ...facts } = logIn
  await assertMayLogIn(ctx, accountId)
  await endOlder(ctx, accountId, browserSecret)
  const secret = newSecret()
  const session = await ctx.db.logInSession.create({
    data: {
      ...facts,
      id: ctx.newId(),
      accountId,
      cookieHash: hashOfSecret(secret),
      expiresAt: await latestEnd(ctx),
      createdAt: ctx.now(),
    },
  })
  await ctx.db.sessionRole.createMany({
    data: roles.map((role) => ({ ...role, id: ctx.newId(), sessionId: session.id })),
  })
  await noteAct(ctx, accountId, 'logIn')
  return { session, secret }
}

/** The context of a page with the account of whoever is logged in as the actor. */
export const asAccount = (ctx: Context, accountId: string): Context => ({
  ...ctx,
  actor: { ...ctx.actor, accountId },
})

/** Writes the audit entry of what a person does on a page, which is no mutation. */
export async function noteAct(
  ctx: Context,
  accountId: string,
  act: 'logIn' | 'logOut' | 'sessionEnd' | 'applicationLetIn' | 'applicationGrantRevoke',
  subject: { type: 'Account' | 'LogInSession' | 'ApplicationGrant'; id: string } = { type: 'Account', id: accountId },
): Promise<void> {
  await storeActs(asAccount(ctx, accountId), [{ act, outcome: 'DONE', code: null, subject }])
}

/** When a session that starts now, or whose person the identity provider confirms now, expires. */
async function latestEnd(ctx: Context): Promise<Date> {
  const { sessionMinutes } = await ctx.db.organization.findFirstOrThrow({ select: { sessionMinutes: true } })
  return new Date(ctx.now().getTime() + sessionMinutes * 60_000)
}

/** The account, if it may call the API now. */
export async function assertMayLogIn(ctx: Context, accountId: string): Promise<Account> {
  const account = await ctx.db.account.findFirstOrThrow({ where: { id: accountId } })
  if (account.suspendedAt !== null) {
    throw new ConflictError(texts('account-suspended'), null, 'ACCOUNT_SUSPENDED')
  }
  // A log-in that was linked before the account became a sign-on system gives nothing of it.
  if (account.roles.includes('SIGN_ON')) throw new ConflictError(texts('sign-on-account'), null, 'SIGN_ON_HAS_KEYS')
  if (account.personId !== null) await assertActive(ctx, account.personId, ['accountId'])
  if (await isOutWhileLeaving(ctx, account)) {
    throw new ConflictError(texts('organization-leaves'), null, 'ORGANIZATION_LEAVING')
  }
  return account
}

async function endOlder(ctx: Context, accountId: string, browserSecret: string | null): Promise<void> {
  // Locked, so that log-ins at the same time count each other.
  await ctx.db.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`
  const replaced = { endedAt: ctx.now(), endCause: 'REPLACED' as const }
  if (browserSecret !== null) {
    const cookieHash = hashOfSecret(browserSecret)
    await ctx.db.logInSession.updateMany({ where: { cookieHash, endedAt: null }, data: replaced })
  }
  const oldest = await ctx.db.logInSession.findMany({
    where: { accountId, endedAt: null, expiresAt: { gt: ctx.now() } },
    orderBy: { createdAt: 'desc' },
    skip: MOST_SESSIONS - 1,
    select: { id: true },
  })
  const ids = oldest.map(({ id }) => id)
  await ctx.db.logInSession.updateMany({ where: { id: { in: ids } }, data: replaced })
}
