import type { Actor } from '../../../core/context.ts'
import { RequestError } from '../../../core/errors.ts'
import type { LogInSession } from '../../../generated/prisma/client.ts'
import { authenticate } from '../../../platform/auth/index.ts'
import { sessionToken } from '../session-token.ts'
import type { PageRequest } from './organization-pages.ts'

/**
 * Whoever is logged in, with the permissions that they have now: on a page they can do what they can do by the API.
 * @returns null for an account that is suspended, or of somebody who has left.
 */
export async function actorOfSession(
  { environment, within }: PageRequest,
  session: LogInSession,
): Promise<Actor | null> {
  const { database, now, services, publicUrl } = environment
  const { token } = await within((ctx) => sessionToken(ctx, session.id))
  try {
    return await authenticate({ database, tokens: services.tokens, publicUrl, now }, `Bearer ${token}`)
  } catch (error) {
    if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') return null
    throw error
  }
}
