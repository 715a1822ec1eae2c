import type { Context } from '../../core/context.ts'
import type { LogInSession } from '../../generated/prisma/client.ts'
import { hashOfSecret } from './cookie.ts'

/** An account that may call the API: not suspended, and its person has not left. */
const ACTIVE_ACCOUNT = {
  suspendedAt: null,
  OR: [{ personId: null }, { person: { active: true, archivedAt: null } }],
}

/** The condition of a session that counts now. */
export const isActiveSession = (ctx: Context) => ({
  endedAt: null,
  expiresAt: { gt: ctx.now() },
  account: ACTIVE_ACCOUNT,
})

/**
 * The session of a browser, by the secret in its cookie; null when it has expired or ended, its account is suspended, or
 * its person has left. For the server's own pages: no cookie authenticates a request to the API.
 */
export async function sessionOfCookie(ctx: Context, secret: string): Promise<LogInSession | null> {
  return await ctx.db.logInSession.findFirst({ where: { cookieHash: hashOfSecret(secret), ...isActiveSession(ctx) } })
}
