import { errors } from 'oidc-provider'
import { ConflictError } from '../../../core/errors.ts'
import { isActiveSession, type SessionToken, sessionToken } from '../../sessions/index.ts'
import { storesOfFrontEnds } from './front-end-stores.ts'
import { refresh } from './refresh.ts'
import { SCOPE } from './scope.ts'
import type { AuthorizationServer, ClientKind } from './server.ts'
import type { Within } from './stores.ts'

/**
 * The registered front-ends of an organisation, for its authorization server: public clients, without a consent. What they get
 * ends with the session, which the library takes for the account.
 */
export function frontEndClients(server: AuthorizationServer): ClientKind {
  const { within, newId, publicUrl } = server
  return {
    stores: storesOfFrontEnds(within),
    prompts: [],
    // Where the public keys of access tokens are.
    metadata: { jwks_uri: `${publicUrl}/.well-known/jwks.json`, scopes_supported: [SCOPE] },
    configuration: {
      clientAuthMethods: ['none'],
      scopes: [SCOPE],
      findAccount: (_ctx, id) =>
        within(async (ctx) => {
          const session = await ctx.db.logInSession.findFirst({ where: { id, ...isActiveSession(ctx) } })
          return session ? { accountId: id, claims: async () => ({ sub: id }) } : undefined
        }),
      loadExistingGrant: async (ctx) => {
        const { client, account, provider } = ctx.oidc
        if (!client || !account) return undefined
        const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId })
        grant.jti = newId()
        grant.addOIDCScope(SCOPE)
        await grant.save()
        return grant
      },
    },
    issue: async ({ oidc }) => answerWith(await tokenOf(within, oidc.entities.AccessToken?.accountId ?? '')),
    refresh: {
      parameters: ['scope'],
      answer: async ({ oidc }, presented) => {
        const frontEndId = oidc.client?.clientId ?? ''
        const refreshed = await within((ctx) => refresh(ctx, { frontEndId, presented }))
        if ('refused' in refreshed) throw new errors.InvalidGrant(refreshed.refused)
        return { ...answerWith(refreshed), refresh_token: refreshed.refreshToken, scope: SCOPE }
      },
    },
  }
}

const answerWith = ({ token, lifetimeS }: SessionToken) => ({ access_token: token, expires_in: lifetimeS })

async function tokenOf(within: Within, sessionId: string): Promise<SessionToken> {
  try {
    return await within((ctx) => sessionToken(ctx, sessionId))
  } catch (error) {
    if (error instanceof ConflictError) throw new errors.InvalidGrant('session has ended')
    throw error
  }
}
