import type { Context } from '../../core/context.ts'
import type { IdentityProvider } from '../../generated/prisma/client.ts'
import {
  type PageRequest,
  type RoleByClaim,
  type StartedSession,
  sessionSecretOf,
  startSession,
} from '../sessions/index.ts'
import type { Claims } from './token-exchange.ts'

/** When the person proved who they are, and the provider's id of its session. */
export function momentOf(claims: Claims, now: Date): { authenticatedAt: Date; providerSessionId: string | null } {
  const saidAt = new Date((claims.auth_time ?? claims.iat) * 1_000)
  return {
    authenticatedAt: saidAt < now ? saidAt : now,
    providerSessionId: typeof claims.sid === 'string' ? claims.sid : null,
  }
}

/**
 * Starts the session of an account with a provider.
 * @throws ConflictError ACCOUNT_SUSPENDED, PERSON_INACTIVE.
 */
export async function startProviderSession(
  ctx: Context,
  request: PageRequest,
  login: {
    provider: IdentityProvider
    accountId: string
    subject: string
    authenticatedAt: Date
    providerSessionId: string | null
    /** What its claims give for the session. */
    roles: readonly RoleByClaim[]
  },
): Promise<StartedSession> {
  const { provider, accountId, subject, authenticatedAt, providerSessionId, roles } = login
  await ctx.db.identity.updateMany({ where: { issuer: provider.issuer, subject }, data: { lastLoginAt: ctx.now() } })
  return await startSession(
    ctx,
    {
      accountId,
      method: 'OIDC',
      authenticatedAt,
      identityProviderId: provider.id,
      roles,
      ...(providerSessionId !== null && { providerSessionId }),
    },
    sessionSecretOf(request),
  )
}
