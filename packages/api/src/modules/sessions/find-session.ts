import type { Context } from '../../core/context.ts'
import type { Account, LogInSession } from '../../generated/prisma/client.ts'
import { hashOfSecret } from './cookie.ts'

/** An account that may call the API: not suspended, and its person has not left. */
export const ACTIVE_ACCOUNT = {
  suspendedAt: null,
  OR: [{ personId: null }, { person: { active: true, archivedAt: null } }],
}

/** The condition of a session that counts now. */
export const isActiveSession = (ctx: Context) => ({
  endedAt: null,
  expiresAt: { gt: ctx.now() },
  account: ACTIVE_ACCOUNT,
})

/** Whether an account is out because its organisation leaves: only owners get in until one of them undoes it. */
export async function isOutWhileLeaving(ctx: Context, { roles }: Pick<Account, 'roles'>): Promise<boolean> {
  return !roles.includes('OWNER') && (await ctx.db.organization.count({ where: { leavesAt: { not: null } } })) > 0
}

/**
 * The session of a browser, by the secret in its cookie; null when it has expired or ended, its account is suspended, its
 * person has left, or it is out while its organisation leaves. For the server's own pages: no cookie authenticates a request to the API.
 */
export async function sessionOfCookie(ctx: Context, secret: string): Promise<LogInSession | null> {
  const found = await ctx.db.logInSession.findFirst({
    where: { cookieHash: hashOfSecret(secret), ...isActiveSession(ctx) },
    include: { account: { select: { roles: true } } },
  })
  if (!found) return null
  const { account, ...session } = found
  return (await isOutWhileLeaving(ctx, account)) ? null : session
}
