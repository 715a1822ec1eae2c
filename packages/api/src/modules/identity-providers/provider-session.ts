import type { Context } from '../../core/context.ts'
import type { IdentityProvider } from '../../generated/prisma/client.ts'
import {
  PageRefused,
  type PageRequest,
  type RoleByClaim,
  type StartedSession,
  sessionSecretOf,
  startSession,
} from '../sessions/index.ts'
import { texts } from './texts.ts'
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
 * @throws ConflictError ACCOUNT_SUSPENDED, PERSON_INACTIVE; PageRefused when its way to log in was removed meanwhile.
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
  await assertStands(ctx, { provider, accountId, subject })
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

/**
 * Locks what the session comes by, so that whoever removes it at the same time either is seen here or ends the session:
 * the provider was read before it was asked.
 */
async function assertStands(
  ctx: Context,
  { provider, accountId, subject }: { provider: IdentityProvider; accountId: string; subject: string },
): Promise<void> {
  const enabled = await ctx.db.$queryRaw<object[]>`
    SELECT id FROM "IdentityProvider" WHERE id = ${provider.id}::uuid AND enabled FOR SHARE`
  if (enabled.length === 0) throw new PageRefused(400, texts('no-provider'))
  const { count } = await ctx.db.identity.updateMany({
    where: { issuer: provider.issuer, subject, accountId },
    data: { lastLoginAt: ctx.now() },
  })
  if (count === 0) throw new PageRefused(400, texts('not-connected'))
}
