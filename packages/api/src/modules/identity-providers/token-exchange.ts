import * as oauth from 'oauth4webapi'
import type { Services } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { askWith, type KnownIssuer, ProviderProblem } from './discovery.ts'
import { areStorable } from './storable.ts'
import { texts } from './texts.ts'

/** A configured client at an issuer. */
export interface Client {
  readonly known: KnownIssuer
  readonly clientId: string
  /** Null for a public client. */
  readonly clientSecret: string | null
  readonly redirectUri: string
}

/** The claims of a valid ID token. */
export type Claims = oauth.IDToken

/** The provider, or the person there, refused the log-in, or what came back does not belong to it. */
export class LoginRefused extends Error {
  /** The message in each language; `message` is the English one, for logs. */
  readonly told: Text

  constructor(told: Text) {
    super(`${told}`)
    this.told = told
  }
}

/** The address where the person logs in (authorisation code with PKCE). */
export async function authorizationUrl(
  { known, clientId, redirectUri }: Client,
  request: { scopes: readonly string[]; state: string; nonce: string; verifier: string },
): Promise<URL> {
  const url = new URL(known.authorization_endpoint)
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: ['openid', ...request.scopes.filter((scope) => scope !== 'openid')].join(' '),
    state: request.state,
    nonce: request.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(request.verifier),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url
}

/**
 * Exchanges the code for an ID token and validates it: signature, issuer, audience, times and nonce (OpenID Connect
 * Core 1.0, 3.1.3.7). Never called in a transaction, because a provider may be slow.
 * @throws LoginRefused; ProviderProblem.
 */
export async function exchangeCode(
  services: Services,
  client: Client,
  answer: { parameters: URLSearchParams; state: string; nonce: string; verifier: string; now: Date },
): Promise<Claims> {
  const { known, clientId, clientSecret, redirectUri } = client
  const options = askWith(services, [known.token_endpoint, known.jwks_uri])
  const skewS = Math.round((answer.now.getTime() - Date.now()) / 1_000)
  const party: oauth.Client = { client_id: clientId, [oauth.clockSkew]: skewS, [oauth.clockTolerance]: 60 }
  try {
    const parameters = oauth.validateAuthResponse(known, party, answer.parameters, answer.state)
    const response = await oauth.authorizationCodeGrantRequest(
      known,
      party,
      authentication(known, clientSecret),
      parameters,
      redirectUri,
      answer.verifier,
      options,
    )
    const tokens = await oauth.processAuthorizationCodeResponse(known, party, response, {
      expectedNonce: answer.nonce,
      requireIdToken: true,
    })
    await oauth.validateApplicationLevelSignature(known, response, options)
    const claims = oauth.getValidatedIdTokenClaims(tokens)
    if (!claims) throw new LoginRefused(texts('no-id-token'))
    if (!areStorable(claims)) throw new LoginRefused(texts('not-of-this-log-in'))
    return claims
  } catch (error) {
    throw meaningOf(error)
  }
}

function authentication(known: KnownIssuer, secret: string | null): oauth.ClientAuth {
  if (secret === null) return oauth.None()
  const methods = known.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return methods.includes('client_secret_basic') ? oauth.ClientSecretBasic(secret) : oauth.ClientSecretPost(secret)
}

/** Repeats nothing that a provider wrote but its error code, because the text may quote what was sent. */
function meaningOf(error: unknown): Error {
  if (error instanceof LoginRefused || error instanceof ProviderProblem) return error
  if (error instanceof PluginFailure) return new ProviderProblem(texts('unreachable', { problem: error.told }))
  if (error instanceof oauth.AuthorizationResponseError) {
    return new LoginRefused(texts('log-in-refused', { reason: codeOf(error.error) }))
  }
  if (error instanceof oauth.ResponseBodyError) {
    return error.error === 'invalid_client' || error.error === 'unauthorized_client'
      ? new ProviderProblem(texts('client-refused'))
      : new LoginRefused(texts('log-in-refused', { reason: codeOf(error.error) }))
  }
  const isExpected = error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError
  if (isExpected || error instanceof oauth.WWWAuthenticateChallengeError) {
    return new LoginRefused(texts('not-of-this-log-in'))
  }
  return error as Error
}

const codeOf = (code: string): string | Text => (/^[a-z_]{1,60}$/.test(code) ? code : texts('unknown-reason'))
