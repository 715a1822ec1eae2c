import { generateKeyPairSync } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import Provider, { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import type { Log } from '../../../core/log.ts'
import { html, renderHtml, requestLanguage } from '../../../platform/http/index.ts'
import { AGAIN } from '../../sessions/index.ts'
import { texts } from '../texts.ts'
import { adapterOf, type Stores, type Within } from './stores.ts'

/** Seconds in which a client exchanges its code. */
const CODE_S = 60

/** One authorization server: of an organisation, for one kind of clients. */
export interface AuthorizationServer {
  /** Its address: of the organisation, such as `https://portevoix.example/o/acme`. */
  readonly issuer: string
  /** Of the whole server. */
  readonly publicUrl: string
  readonly log: Log
  readonly within: Within
  /** Full name of the cookie that holds the secret of a session. */
  readonly sessionCookie: string
  /** Path of the log-in page. */
  readonly logInPath: string
  readonly newId: () => string
  /** Remembers the request for after the log-in. */
  readonly continueAfterLogIn: (response: ServerResponse, query: string) => void
}

/** What clients of one kind have of their own. */
export interface ClientKind {
  readonly stores: Stores
  /** Of the library, beside what is the same for all. */
  readonly configuration: Configuration
  /** Ways besides the log-in in which the library may have to ask the person, each with the address of its page. */
  readonly prompts: readonly {
    readonly prompt: interactionPolicy.Prompt
    readonly address: (ctx: KoaContextWithOIDC, query: string) => string
  }[]
  /** What its metadata says beside, or instead of, what the library does; undefined takes something out. */
  readonly metadata: { readonly [name: string]: unknown }
  /** What an answer holds in place of the library's own access token. */
  issue(ctx: KoaContextWithOIDC): Promise<object>
  /** The answer to a refresh token; `parameters` names what is read of the request. */
  readonly refresh: {
    readonly parameters: readonly string[]
    answer(ctx: KoaContextWithOIDC, presented: string): Promise<object>
  }
  /** Prepares the library, once. */
  prepare?(provider: Provider): void
}

/**
 * An authorization server of one organisation (OAuth 2.1: code with PKCE S256, refresh with rotation, revocation) for the
 * clients of one kind. The log-in is that of the server itself. Access tokens are this server’s own, and there are no ID tokens.
 */
export function openProvider(server: AuthorizationServer, kind: ClientKind): Provider {
  const { issuer, log } = server
  const provider = new Provider(issuer, configurationOf(server, kind))
  provider.silent = true
  provider.proxy = true
  provider.on('server_error', (_ctx, err) => log.error({ err }, 'the authorization server failed'))
  provider.use(async (ctx, next) => {
    await next()
    // The session’s cookie is set by the log-in alone, and a request needs no cookie of its own.
    ctx.remove('set-cookie')
    const { oidc } = ctx as KoaContextWithOIDC
    if (oidc?.route === 'authorization' && oidc.entities.Interaction?.prompt.name === 'login') {
      server.continueAfterLogIn(ctx.res, queryFor(ctx.querystring, 'login'))
    }
    if (oidc?.route === 'discovery' && isObject(ctx.body)) Object.assign(ctx.body, kind.metadata)
    if (oidc?.route === 'token' && (oidc.entities.AccessToken || oidc.entities.ClientCredentials)) {
      await answerWithToken(ctx as KoaContextWithOIDC, kind)
    }
  })
  provider.registerGrantType(
    'refresh_token',
    async (ctx) => {
      const presented = ctx.oidc.params?.refresh_token
      if (typeof presented !== 'string') throw new errors.InvalidRequest('refresh_token is missing')
      ctx.body = { ...(await kind.refresh.answer(ctx, presented)), token_type: 'Bearer' }
    },
    ['refresh_token', ...kind.refresh.parameters],
  )
  kind.prepare?.(provider)
  return provider
}

/** The library has answered with a token of its own by now: errors are written here as it writes them. */
async function answerWithToken(ctx: KoaContextWithOIDC, kind: ClientKind): Promise<void> {
  if (!isObject(ctx.body) || 'error' in ctx.body) return
  try {
    Object.assign(ctx.body, await kind.issue(ctx))
  } catch (error) {
    if (!(error instanceof errors.OIDCProviderError)) throw error
    ctx.status = error.statusCode
    ctx.body = { error: error.error, error_description: error.error_description }
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The request as it goes on once the person was asked: by then what it asked for has taken place. */
function queryFor(querystring: string, prompt: string): string {
  const query = new URLSearchParams(querystring)
  const others = (query.get('prompt') ?? '').split(' ').filter((one) => one !== prompt && one !== '')
  if (others.length > 0) query.set('prompt', others.join(' '))
  else query.delete('prompt')
  return query.toString()
}

function configurationOf(server: AuthorizationServer, kind: ClientKind): Configuration {
  const { sessionCookie, logInPath } = server
  const needsLogIn = new interactionPolicy.Check('no_session', 'Nobody is logged in.', 'login_required', (ctx) =>
    ctx.oidc.account ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
  )
  const off = { enabled: false }
  const { features, ttl, ...own } = kind.configuration
  // The library needs a key for ID tokens, which are never issued.
  const unused = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return {
    adapter: adapterOf(kind.stores),
    jwks: { keys: [unused] },
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      devInteractions: off,
      userinfo: off,
      rpInitiatedLogout: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      resourceIndicators: off,
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId },
      ...features,
    },
    routes: { authorization: '/authorize', token: '/token', revocation: '/revoke' },
    cookies: { names: { session: sessionCookie } },
    extraClientMetadata: { properties: ['origins'] },
    clientBasedCORS: (_ctx, origin, client) => (client.origins as string[]).includes(origin),
    interactions: {
      policy: [
        new interactionPolicy.Prompt({ name: 'login', requestable: true }, needsLogIn),
        ...kind.prompts.map(({ prompt }) => prompt),
      ],
      url: (ctx, { prompt: { name } }) => {
        const other = kind.prompts.find(({ prompt }) => prompt.name === name)
        if (other) return other.address(ctx, queryFor(ctx.querystring, name))
        // A log-in that was asked for anew is not skipped by a session that is there.
        return ctx.oidc.prompts.has('login') ? `${logInPath}?${AGAIN}` : logInPath
      },
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
      ...ttl,
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
    ...own,
  }
}
