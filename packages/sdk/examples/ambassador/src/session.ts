import type { Start } from './start.ts'

/** Why nobody is logged in. */
export type Refusal = 'refused' | 'not-secure' | 'other-window'

/** What is kept of a log-in that has begun, in this window alone. It is of no use to anybody without the answer. */
interface Begun {
  readonly verifier: string
  readonly state: string
  /** Where in the page it goes on. */
  readonly hash: string
}

interface Tokens {
  readonly access: string
  readonly refresh: string
  readonly expiresAtMs: number
}

const KEY = 'portevoix-log-in'
/** A token that ends sooner is replaced before it is sent. */
const EARLY_MS = 30_000

/** The log-in of this page. Its tokens are in memory alone, so that no other page and no later visitor finds them. */
export interface Session {
  /** A token that is valid for now. @throws SessionEnded */
  token(): Promise<string>
  /** Leads the browser to the log-in, and back to where it is. */
  logIn(): Promise<void>
  /** Ends the session, in every front-end of this browser. */
  logOut(): Promise<void>
}

/** The session is over: the person can log in again, and what they wrote is kept. */
export class SessionEnded extends Error {}

/**
 * Finishes a log-in that leads here, or begins one.
 * @returns the session; a refusal to show; null while the browser is being led away.
 */
export async function openSession(start: Start, window: Window): Promise<Session | Refusal | null> {
  const query = new URLSearchParams(window.location.search)
  if (!window.crypto.subtle) return 'not-secure'
  if (query.has('code')) return await finish(start, window, query)
  if (query.has('error')) {
    clean(start, window, '')
    return 'refused'
  }
  await begin(start, window)
  return null
}

const addressOf = ({ server, organization }: Start, path: string) => `${server}/o/${organization}/${path}`
const redirectUri = ({ server }: Start) => `${server}/ambassador`

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** Authorization code with PKCE (RFC 7636). */
async function begin(start: Start, window: Window): Promise<void> {
  const { crypto, location, sessionStorage } = window
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)))
  const begun: Begun = { verifier: random(), state: random(), hash: location.hash }
  sessionStorage.setItem(KEY, JSON.stringify(begun))
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(begun.verifier))
  const parameters = new URLSearchParams({
    client_id: start.client,
    redirect_uri: redirectUri(start),
    response_type: 'code',
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    state: begun.state,
  })
  location.assign(`${addressOf(start, 'authorize')}?${parameters}`)
}

async function finish(start: Start, window: Window, query: URLSearchParams): Promise<Session | Refusal> {
  const kept = window.sessionStorage.getItem(KEY)
  window.sessionStorage.removeItem(KEY)
  const begun = kept === null ? null : (JSON.parse(kept) as Begun)
  clean(start, window, begun?.hash ?? '')
  // An answer that this window did not ask for: of another window, or of another site.
  if (!begun || query.get('state') !== begun.state || query.get('iss') !== addressOf(start, '').slice(0, -1)) {
    return 'other-window'
  }
  const code = { code: query.get('code') ?? '', code_verifier: begun.verifier, redirect_uri: redirectUri(start) }
  const first = await ask(start, { grant_type: 'authorization_code', ...code })
  return first ? sessionOf(start, window, first) : 'refused'
}

/** Takes what came with the answer out of the address, so that a reload does not send it again. */
function clean({ organization }: Start, window: Window, hash: string): void {
  window.history.replaceState(null, '', `/ambassador?${new URLSearchParams({ organization })}${hash}`)
}

/** @returns null when the session is over. @throws TypeError when the server cannot be reached. */
async function ask(start: Start, parameters: Record<string, string>): Promise<Tokens | null> {
  const body = new URLSearchParams({ client_id: start.client, ...parameters })
  const answer = await fetch(addressOf(start, 'token'), { method: 'POST', body, credentials: 'omit' })
  // The server is away, which says nothing of the session.
  if (answer.status >= 500) throw new TypeError(`The server answered ${answer.status}.`)
  if (!answer.ok) return null
  const { access_token, refresh_token, expires_in } = await answer.json()
  return { access: access_token, refresh: refresh_token, expiresAtMs: Date.now() + expires_in * 1000 }
}

function sessionOf(start: Start, window: Window, first: Tokens): Session {
  let tokens: Tokens | null = first
  let renewal: Promise<Tokens | null> | null = null
  /** One at a time: a refresh token counts once. */
  const renew = async ({ refresh }: Tokens): Promise<Tokens | null> => {
    renewal ??= ask(start, { grant_type: 'refresh_token', refresh_token: refresh }).finally(() => {
      renewal = null
    })
    return await renewal
  }
  return {
    token: async () => {
      if (tokens && Date.now() > tokens.expiresAtMs - EARLY_MS) tokens = await renew(tokens)
      if (!tokens) throw new SessionEnded('The session has ended.')
      return tokens.access
    },
    logIn: () => begin(start, window),
    logOut: async () => {
      const ended = tokens
      tokens = null
      if (!ended) return
      const body = new URLSearchParams({ client_id: start.client, token: ended.refresh })
      await fetch(addressOf(start, 'revoke'), { method: 'POST', body, credentials: 'omit' })
    },
  }
}
