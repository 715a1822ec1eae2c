import type { Auth, Json } from '@portevoix/sdk/plugin'
import * as oauth from 'oauth4webapi'
import type { Text } from '../../core/texts/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { fill, fillAddress } from './template.ts'
import { texts } from './texts.ts'
import type { Tokens } from './tokens.ts'

export type OAuth = Extract<Auth, { type: 'oauth2' }>

/** What a log-in needs: the plugin's declaration, the settings, and the application's secret. */
export interface OAuthApplication {
  readonly auth: OAuth
  readonly config: Json
  /** Null for a public client. */
  readonly clientSecret: string | null
  /** The plugin host's fetch, which allows only permitted hosts. */
  readonly fetch: typeof fetch
  readonly now: () => Date
}

/** The provider refused the log-in or the refresh token, so a person has to log in again. */
export class LoginRefused extends Error {
  /** The message in each language; `message` is the English one, for logs. */
  readonly told: Text

  constructor(told: Text) {
    super(`${told}`)
    this.told = told
  }
}

const misconfigured = (told: Text): PluginFailure => new PluginFailure('config', 'thrown', told)

/**
 * A person is sent to this address, so `javascript:` and similar schemes are refused, and so are user names, which can
 * make another host look like it.
 */
const isWeb = (url: URL | null): url is URL =>
  url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''

function parties({ auth, config }: OAuthApplication): { server: oauth.AuthorizationServer; client: oauth.Client } {
  const authorize = fillAddress(auth.authorize, config)
  const token = fillAddress(auth.token, config)
  const clientId = fill(auth.clientId, config)
  if (!isWeb(authorize) || !isWeb(token)) throw misconfigured(texts('no-log-in-address'))
  if (!clientId) throw misconfigured(texts('no-client-id'))
  return {
    server: { issuer: authorize.origin, authorization_endpoint: authorize.href, token_endpoint: token.href },
    client: { client_id: clientId },
  }
}

/** The client authentication that the declaration names (RFC 6749, 2.3.1). */
function authentication({ auth, clientSecret }: OAuthApplication): oauth.ClientAuth {
  if (clientSecret === null) return oauth.None()
  return auth.clientAuth === 'basic' ? oauth.ClientSecretBasic(clientSecret) : oauth.ClientSecretPost(clientSecret)
}

/** @throws PluginFailure `config` when the settings contain no address or client id. */
export const assertCanLogIn = (application: OAuthApplication): void => void parties(application)

/** The address where a person logs in. */
export async function authorizationUrl(
  application: OAuthApplication,
  request: { redirectUri: string; state: string; verifier: string },
): Promise<URL> {
  const { server, client } = parties(application)
  const url = new URL(server.authorization_endpoint ?? '')
  url.searchParams.set('response_type', 'code')
  url.searchParams.set('client_id', client.client_id)
  url.searchParams.set('redirect_uri', request.redirectUri)
  url.searchParams.set('state', request.state)
  if (application.auth.scopes.length > 0) url.searchParams.set('scope', application.auth.scopes.join(' '))
  if (application.auth.pkce) {
    url.searchParams.set('code_challenge', await oauth.calculatePKCECodeChallenge(request.verifier))
    url.searchParams.set('code_challenge_method', 'S256')
  }
  return url
}

/** @throws LoginRefused; PluginFailure for transient failures and wrong settings. */
export async function exchangeCode(
  application: OAuthApplication,
  reply: { parameters: URLSearchParams; state: string; redirectUri: string; verifier: string },
): Promise<Tokens> {
  return await asking(application, async (server, client, options) => {
    const parameters = oauth.validateAuthResponse(server, client, reply.parameters, reply.state)
    const verifier = application.auth.pkce ? reply.verifier : oauth.nopkce
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication(application),
      parameters,
      reply.redirectUri,
      verifier,
      options,
    )
    return await oauth.processAuthorizationCodeResponse(server, client, answer)
  })
}

/** @throws LoginRefused when the refresh token is no longer valid; PluginFailure otherwise. */
export async function refreshTokens(application: OAuthApplication, refresh: string): Promise<Tokens> {
  const renewed = await asking(application, async (server, client, options) => {
    const answer = await oauth.refreshTokenGrantRequest(server, client, authentication(application), refresh, options)
    return await oauth.processRefreshTokenResponse(server, client, answer)
  })
  // Without a new refresh token in the response, the old one stays valid (RFC 6749, 6).
  return { ...renewed, refresh: renewed.refresh ?? refresh }
}

/**
 * Ends a log-in at the provider (RFC 7009): the refresh token first, which many providers take for the whole log-in.
 * @returns whether the plugin declares where.
 * @throws PluginFailure when the provider does not confirm it.
 */
export async function revokeTokens(application: OAuthApplication, tokens: Tokens): Promise<boolean> {
  const { auth, config, fetch } = application
  if (auth.revoke === undefined) return false
  const { server, client } = parties(application)
  const address = fillAddress(auth.revoke, config)
  if (!isWeb(address)) throw misconfigured(texts('no-revocation-address'))
  const options = { [oauth.customFetch]: withTokenType(fetch), [oauth.allowInsecureRequests]: true }
  const revoking = { ...server, revocation_endpoint: address.href }
  for (const token of [tokens.refresh, tokens.access]) {
    if (token === undefined) continue
    try {
      const answer = await oauth.revocationRequest(revoking, client, authentication(application), token, options)
      await oauth.processRevocationResponse(answer)
    } catch (error) {
      throw meaningOf(error)
    }
  }
  return true
}

type Ask = (
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  options: oauth.TokenEndpointRequestOptions,
) => Promise<oauth.TokenEndpointResponse>

async function asking(application: OAuthApplication, ask: Ask): Promise<Tokens> {
  const { server, client } = parties(application)
  const began = application.now().getTime()
  const options = { [oauth.customFetch]: withTokenType(application.fetch), [oauth.allowInsecureRequests]: true }
  try {
    const answer = await ask(server, client, options)
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = answer
    return { access, refresh, expiresAt: seconds === undefined ? null : new Date(began + seconds * 1_000) }
  } catch (error) {
    throw meaningOf(error)
  }
}

/** Error codes of RFC 6749 that stay the same on a retry: a person has to log in again. */
const REFUSED = new Set([
  'invalid_grant',
  'access_denied',
  'interaction_required',
  'consent_required',
  'login_required',
])

/** Repeats only the code of a provider's error, because its text may quote what was sent. */
function meaningOf(error: unknown): Error {
  if (error instanceof PluginFailure) return error
  if (error instanceof oauth.AuthorizationResponseError) return refusal(error.error)
  if (error instanceof oauth.ResponseBodyError) {
    if (REFUSED.has(error.error)) return refusal(error.error)
    if (error.error === 'temporarily_unavailable' || error.status >= 500) {
      return new PluginFailure('transient', 'thrown', texts('no-token-now'))
    }
    return misconfigured(texts('application-refused', { reason: codeOf(error.error) }))
  }
  const { cause } = error as { cause?: unknown }
  if (cause instanceof Response && (cause.status >= 500 || cause.status === 429)) {
    return new PluginFailure('transient', 'thrown', texts('no-token-now'))
  }
  return new PluginFailure('permanent', 'thrown', texts('not-oauth'))
}

const refusal = (code: string): LoginRefused => new LoginRefused(texts('log-in-refused', { reason: codeOf(code) }))

/** Only codes in the form of RFC 6749 are repeated. */
const codeOf = (code: string): string | Text => (/^[a-z_]{1,60}$/.test(code) ? code : texts('unknown-reason'))

/**
 * Some providers leave out the token type, although RFC 6749, 5.1 requires it: they mean `Bearer`. An ID token in the
 * response is dropped: nothing here uses it, and its issuer often differs from the log-in host.
 */
function withTokenType(ask: typeof fetch) {
  return async (url: string, init: oauth.CustomFetchOptions<'POST', URLSearchParams>): Promise<Response> => {
    const { method, headers, body, signal } = init
    const answer = await ask(url, { method, headers, body, ...(signal ? { signal } : {}) })
    const text = await answer.text()
    const found: unknown = answer.ok ? parsed(text) : null
    const mended =
      typeof found === 'object' && found !== null && 'access_token' in found
        ? JSON.stringify({ token_type: 'bearer', ...found, id_token: undefined })
        : text
    return new Response(mended, { status: answer.status, headers: answer.headers })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
