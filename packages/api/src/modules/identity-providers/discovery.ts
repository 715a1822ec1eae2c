import type { JSONWebKeySet } from 'jose'
import * as oauth from 'oauth4webapi'
import { z } from 'zod'
import type { Services } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { texts } from './texts.ts'

/** A provider cannot be used now. The message says what is wrong with it, for the people who set it up. */
export class ProviderProblem extends Error {
  /** The message in each language; `message` is the English one, for logs. */
  readonly told: Text

  constructor(told: Text) {
    super(`${told}`)
    this.told = told
  }
}

/** The metadata of an issuer, with the addresses that every log-in needs. */
export type KnownIssuer = oauth.AuthorizationServer & {
  readonly authorization_endpoint: string
  readonly token_endpoint: string
  readonly jwks_uri: string
}

const ANSWER_MS = 10_000
const KEPT_MS = 10 * 60_000
const MOST_KEPT = 200

/** By issuer. The library keeps the keys of an issuer with its metadata, and reads them again when one is unknown. */
const kept = new Map<string, { readonly at: number; readonly known: KnownIssuer }>()

/**
 * Reads the metadata of an issuer (OpenID Connect Discovery 1.0), at most every ten minutes. Never called in a
 * transaction, because a provider may be slow.
 * @throws ProviderProblem.
 */
export async function discover(services: Services, issuer: string, now: Date): Promise<KnownIssuer> {
  const last = kept.get(issuer)
  if (last && now.getTime() - last.at < KEPT_MS) return last.known
  const known = await discoverAnew(services, issuer)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(issuer, { at: now.getTime(), known })
  return known
}

/** The same without what was read before. */
export async function discoverAnew(services: Services, issuer: string): Promise<KnownIssuer> {
  const url = new URL(issuer)
  try {
    const answer = await oauth.discoveryRequest(url, { ...askWith(services, [issuer]), algorithm: 'oidc' })
    return checked(await oauth.processDiscoveryResponse(url, answer), issuer)
  } catch (error) {
    throw problemOf(error)
  }
}

const KEYS_KEPT_MS = 60_000
const keys = new WeakMap<KnownIssuer, { readonly at: number; readonly set: JSONWebKeySet }>()

/**
 * The public keys of an issuer, read at most once a minute: whoever sends made-up tokens makes no more requests there.
 * @throws ProviderProblem.
 */
export async function readKeys(services: Services, known: KnownIssuer, now: Date): Promise<JSONWebKeySet> {
  const last = keys.get(known)
  if (last && now.getTime() - last.at < KEYS_KEPT_MS) return last.set
  const url = known.jwks_uri
  try {
    const answer = await guardedFetch(services, [url])(url, { headers: { accept: 'application/json' } })
    const set = KeySet.parse(await answer.json()) as JSONWebKeySet
    keys.set(known, { at: now.getTime(), set })
    return set
  } catch (error) {
    if (error instanceof PluginFailure) throw problemOf(error)
    throw new ProviderProblem(texts('no-keys'))
  }
}

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) })

const guardedFetch = (services: Services, addresses: readonly string[]): typeof fetch =>
  services.plugins.fetchWithin({ network: addresses, config: {}, sealedTo: [], timeoutMs: ANSWER_MS })

/** The options with which the library sends requests to these addresses: by the guarded fetch, which follows nothing. */
export function askWith(services: Services, addresses: readonly string[]) {
  const guarded = guardedFetch(services, addresses)
  return {
    [oauth.customFetch]: (url: string, { method, headers, body, signal }: oauth.CustomFetchOptions<string, unknown>) =>
      guarded(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body: String(body) }),
        ...(signal ? { signal } : {}),
      }),
    // The guarded fetch refuses http, except to addresses that the operator opened.
    [oauth.allowInsecureRequests]: true,
  }
}

function checked(metadata: oauth.AuthorizationServer, issuer: string): KnownIssuer {
  const { authorization_endpoint, token_endpoint, jwks_uri, code_challenge_methods_supported: challenges } = metadata
  // The library compares addresses; tokens name the issuer as text.
  if (metadata.issuer !== issuer) {
    throw new ProviderProblem(texts('other-issuer', { issuer: shown(metadata.issuer) }))
  }
  for (const [name, value] of Object.entries({ authorization_endpoint, token_endpoint, jwks_uri })) {
    if (!isWeb(value)) throw new ProviderProblem(texts('bad-metadata', { field: name }))
  }
  if (challenges && !challenges.includes('S256')) {
    throw new ProviderProblem(texts('no-pkce'))
  }
  return metadata as KnownIssuer
}

/** A person is sent to one of these, so `javascript:` and addresses with user names are refused. */
function isWeb(text: unknown): boolean {
  const url = typeof text === 'string' ? URL.parse(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === ''
}

/** Says nothing that the provider may have written but its issuer. */
function problemOf(error: unknown): Error {
  if (error instanceof ProviderProblem) return error
  if (error instanceof PluginFailure) return new ProviderProblem(texts('unreachable', { problem: error.told }))
  if (error instanceof oauth.OperationProcessingError && error.code === oauth.JSON_ATTRIBUTE_COMPARISON) {
    const { body } = error.cause as { body: { issuer: string } }
    return new ProviderProblem(texts('other-issuer', { issuer: shown(body.issuer) }))
  }
  if (error instanceof oauth.OperationProcessingError) {
    return new ProviderProblem(texts('no-metadata'))
  }
  return error as Error
}

const shown = (issuer: string): string => issuer.slice(0, 500)
