import { generateKeyPairSync } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import Provider, { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { ConflictError } from '../../../core/errors.ts'
import type { Log } from '../../../core/log.ts'
import { html, renderHtml, requestLanguage } from '../../../platform/http/index.ts'
import { AGAIN, isActiveSession, type SessionToken, sessionToken } from '../../sessions/index.ts'
import { texts } from '../texts.ts'
import { adapterOf, type Within } from './adapter.ts'
import { refresh } from './refresh.ts'
import { SCOPE } from './scope.ts'

/** The library needs a key for ID tokens, which are never issued; access tokens are signed by the server’s own keys. */
const UNUSED_KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })

/** Seconds in which a front-end exchanges its code. */
const CODE_S = 60

export interface AuthorizationServer {
  /** Its address: of the organisation, such as `https://portevoix.example/o/acme`. */
  readonly issuer: string
  readonly log: Log
  readonly within: Within
  /** Full name of the cookie that holds the secret of a session. */
  readonly sessionCookie: string
  /** Where the public keys of access tokens are. */
  readonly keys: string
  /** Path of the log-in page. */
  readonly logInPath: string
  readonly newId: () => string
  /** Remembers the request for after the log-in. */
  readonly continueAfterLogIn: (response: ServerResponse, query: string) => void
}

/**
 * The authorization server of one organisation (OAuth 2.1: authorization code with PKCE S256, refresh with rotation,
 * revocation) for its registered front-ends. Access tokens are this server’s own, and there are no ID tokens.
 */
export function openProvider(server: AuthorizationServer): Provider {
  const { issuer, log, within } = server
  const provider = new Provider(issuer, configurationOf(server))
  provider.silent = true
  provider.proxy = true
  provider.on('server_error', (_ctx, err) => log.error({ err }, 'the authorization server failed'))
  provider.use(async (ctx, next) => {
    await next()
    // The session’s cookie is set by the log-in alone, and a request needs no cookie of its own.
    ctx.remove('set-cookie')
    const { oidc } = ctx as KoaContextWithOIDC
    if (oidc?.route === 'authorization' && oidc.entities.Interaction) {
      const query = new URLSearchParams(ctx.querystring)
      // The log-in that was asked for has taken place by then.
      query.delete('prompt')
      server.continueAfterLogIn(ctx.res, query.toString())
    }
    if (oidc?.route === 'discovery' && isObject(ctx.body)) {
      Object.assign(ctx.body, { jwks_uri: server.keys, scopes_supported: [SCOPE] })
    }
    if (oidc?.route === 'token' && oidc.entities.AccessToken && isObject(ctx.body)) {
      const { accountId } = oidc.entities.AccessToken
      Object.assign(ctx.body, answerWith(await tokenOf(within, accountId)))
    }
  })
  provider.registerGrantType(
    'refresh_token',
    async (ctx) => {
      const presented = ctx.oidc.params?.refresh_token
      if (typeof presented !== 'string') throw new errors.InvalidRequest('refresh_token is missing')
      const frontEndId = ctx.oidc.client?.clientId ?? ''
      const refreshed = await within((inside) => refresh(inside, { frontEndId, presented }))
      if ('refused' in refreshed) throw new errors.InvalidGrant(refreshed.refused)
      ctx.body = { ...answerWith(refreshed), refresh_token: refreshed.refreshToken, token_type: 'Bearer', scope: SCOPE }
    },
    ['refresh_token', 'scope'],
  )
  return provider
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const answerWith = ({ token, lifetimeS }: SessionToken) => ({ access_token: token, expires_in: lifetimeS })

async function tokenOf(within: Within, sessionId: string): Promise<SessionToken> {
  try {
    return await within((ctx) => sessionToken(ctx, sessionId))
  } catch (error) {
    if (error instanceof ConflictError) throw new errors.InvalidGrant('session has ended')
    throw error
  }
}

function configurationOf({ within, sessionCookie, logInPath, newId }: AuthorizationServer): Configuration {
  const needsLogIn = new interactionPolicy.Check('no_session', 'Nobody is logged in.', 'login_required', (ctx) =>
    ctx.oidc.account ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
  )
  const off = { enabled: false }
  return {
    adapter: adapterOf(within),
    jwks: { keys: [UNUSED_KEY] },
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    clientAuthMethods: ['none'],
    responseTypes: ['code'],
    scopes: [SCOPE],
    pkce: { required: () => true },
    features: {
      devInteractions: off,
      userinfo: off,
      rpInitiatedLogout: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      resourceIndicators: off,
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId },
    },
    routes: { authorization: '/authorize', token: '/token', revocation: '/revoke' },
    cookies: { names: { session: sessionCookie } },
    extraClientMetadata: { properties: ['origins'] },
    clientBasedCORS: (_ctx, origin, client) => (client.origins as string[]).includes(origin),
    interactions: {
      policy: [new interactionPolicy.Prompt({ name: 'login', requestable: true }, needsLogIn)],
      // A log-in that was asked for anew is not skipped by a session that is there.
      url: (ctx) => (ctx.oidc.prompts.has('login') ? `${logInPath}?${AGAIN}` : logInPath),
    },
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
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    ttl: {
      AuthorizationCode: CODE_S,
      AccessToken: CODE_S,
      Grant: 86_400,
      Interaction: 3_600,
      RefreshToken: 86_400,
      Session: 86_400,
    },
    renderError: async (ctx, { error, error_description: description }) => {
      const reason = description ? `${error}, ${description}` : error
      const { headers, text } = renderHtml({
        language: requestLanguage(ctx.req),
        title: texts('not-possible'),
        body: html`<p>${texts('not-answered', { reason })}</p>`,
      })
      ctx.set(headers)
      ctx.body = text
    },
  }
}
