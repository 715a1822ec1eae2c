import type { Context } from '../../core/context.ts'
import type { Prisma, SessionEnd } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'

/**
 * Ends a session: its tokens are refused from the next request on. A repeat changes nothing.
 * @returns whether it was still active.
 */
export async function endSession(
  ctx: Context,
  { id, cause }: { id: string; cause: Exclude<SessionEnd, 'ACCOUNT'> },
): Promise<boolean> {
  const { count } = await ctx.db.logInSession.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: ctx.now(), endCause: cause },
  })
  return count > 0
}

/**
 * Ends a session because the actor, the person or an owner, ended it from a list of sessions, and tells it.
 * @returns whether it was still active.
 */
export async function revokeSession(
  ctx: Context,
  { id, accountId }: { id: string; accountId: string },
): Promise<boolean> {
  const wasActive = await endSession(ctx, { id, cause: 'REVOKED' })
  if (wasActive) await emit(ctx, 'session.ended', { subjectType: 'LogInSession', subjectId: id, data: { accountId } })
  return wasActive
}

/**
 * Ends the sessions that an identity provider reports as ended (OpenID Connect Back-Channel Logout 1.0, 2.6): the one
 * that it names, or all that an account began with it. With null those alone for which the provider named no session.
 * @returns how many were still active.
 */
export async function endSessionsOfProvider(
  ctx: Context,
  reported: { identityProviderId: string } & (
    | { providerSessionId: string }
    | { accountId: string; providerSessionId?: null }
  ),
): Promise<number> {
  const { count } = await ctx.db.logInSession.updateMany({
    where: { ...reported, endedAt: null },
    data: { endedAt: ctx.now(), endCause: 'PROVIDER' },
  })
  return count
}

/**
 * Ends the sessions that began with identity providers, because their log-ins count no more.
 * @param began.accountId ends those of this account alone.
 */
export async function endSessionsOfRemoved(
  ctx: Context,
  began: { identityProviderIds: readonly string[]; accountId?: string },
): Promise<void> {
  const { identityProviderIds, ...account } = began
  await ctx.db.logInSession.updateMany({
    where: { ...account, identityProviderId: { in: [...identityProviderIds] }, endedAt: null },
    data: { endedAt: ctx.now(), endCause: 'LOG_IN_REMOVED' },
  })
  await endGrants(ctx, { ...account, identityProviderId: { in: [...identityProviderIds] } })
}

/** Ends what people let applications do in log-ins that count no more: it would outlive them. */
async function endGrants(ctx: Context, which: Prisma.ApplicationGrantWhereInput): Promise<void> {
  await ctx.db.applicationGrant.updateMany({
    where: { ...which, endedAt: null },
    data: { endedAt: ctx.now(), endCause: 'LOG_IN_REMOVED' },
  })
}

/** Ends the sessions that began with a mailed link, because an owner switched such log-ins off. */
export async function endSessionsByMail(ctx: Context): Promise<void> {
  await ctx.db.logInSession.updateMany({
    where: { method: 'MAIL', endedAt: null },
    data: { endedAt: ctx.now(), endCause: 'LOG_IN_REMOVED' },
  })
  await endGrants(ctx, { method: 'MAIL' })
}
