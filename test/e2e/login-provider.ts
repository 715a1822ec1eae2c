import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A provider that people log in with: OAuth 2 with PKCE and rotating refresh tokens, and sessions by password. */
export interface LoginProvider {
  readonly url: string
  readonly host: string
  /** What it does from now on. */
  readonly mood: {
    expiresIn: number | null
    tokenStatus: number
    slowMs: number
    tokenType: boolean
    /** Takes the application's secret as HTTP basic alone; in the body alone otherwise. */
    basicOnly: boolean
  }
  /** Requests by `METHOD /path`. */
  readonly seen: string[]
  /** Refresh tokens that came a second time. */
  readonly reused: string[]
  /** Tokens that were given up. */
  readonly revoked: string[]
  readonly refreshes: () => number
  /** From now on these are refused. */
  revokeAccess(): void
  revokeAll(): void
  accept(token: string): void
  stop(): void
}

export const PASSWORD = 'correct horse battery'
export const APPLICATION_SECRET = 'application-secret-0123456789'

export async function startLoginProvider(): Promise<LoginProvider> {
  const mood = { expiresIn: 3600 as number | null, tokenStatus: 200, slowMs: 0, tokenType: true, basicOnly: false }
  const seen: string[] = []
  const reused: string[] = []
  const revoked: string[] = []
  const codes = new Map<string, { challenge: string; redirectUri: string }>()
  const access = new Set<string>()
  const refresh = new Map<string, 'good' | 'spent'>()
  let refreshes = 0

  const issue = () => {
    const [one, other] = [`access-${randomUUID()}`, `refresh-${randomUUID()}`]
    access.add(one)
    refresh.set(other, 'good')
    return { one, other }
  }
  const json = (response: ServerResponse, status: number, body: object) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const refused = (response: ServerResponse, error: string) =>
    json(response, 400, { error, error_description: 'no <b>' })
  const spend = (token: string): boolean => {
    if (refresh.get(token) === 'spent') reused.push(token)
    if (refresh.get(token) !== 'good') return false
    refresh.set(token, 'spent')
    refreshes += 1
    return true
  }
  const oauthAnswer = (response: ServerResponse) => {
    const { one, other } = issue()
    const rest = { ...(mood.tokenType ? { token_type: 'Bearer' } : {}) }
    const ends = mood.expiresIn === null ? {} : { expires_in: mood.expiresIn }
    json(response, 200, { access_token: one, refresh_token: other, ...rest, ...ends })
  }

  const routes: { [route: string]: (request: IncomingMessage, response: ServerResponse, url: URL) => unknown } = {
    'GET /authorize': (_request, response, url) => {
      const {
        client_id,
        redirect_uri = '',
        state = '',
        code_challenge,
        code_challenge_method,
      } = Object.fromEntries(url.searchParams)
      if (client_id !== 'client' || code_challenge_method !== 'S256') return refused(response, 'invalid_request')
      const code = randomUUID()
      codes.set(code, { challenge: code_challenge ?? '', redirectUri: redirect_uri })
      const back = new URL(redirect_uri)
      back.search = new URLSearchParams({ code, state }).toString()
      response.writeHead(302, { location: back.href }).end()
    },
    'POST /token': async (request, response) => {
      const form = Object.fromEntries(new URLSearchParams(await text(request)))
      if (mood.slowMs) await new Promise((done) => setTimeout(done, mood.slowMs))
      if (mood.tokenStatus !== 200) return void response.writeHead(mood.tokenStatus).end('down')
      const [id, secret] = mood.basicOnly ? basicOf(request) : [form.client_id, form.client_secret]
      const twice = mood.basicOnly ? form.client_secret : request.headers.authorization
      if (id !== 'client' || secret !== APPLICATION_SECRET || twice !== undefined) {
        return json(response, 401, { error: 'invalid_client' })
      }
      if (form.grant_type === 'refresh_token') {
        return spend(form.refresh_token ?? '') ? oauthAnswer(response) : refused(response, 'invalid_grant')
      }
      const known = codes.get(form.code ?? '')
      codes.delete(form.code ?? '')
      const proof = createHash('sha256')
        .update(form.code_verifier ?? '')
        .digest('base64url')
      if (known?.challenge !== proof || known.redirectUri !== form.redirect_uri) {
        return refused(response, 'invalid_grant')
      }
      oauthAnswer(response)
    },
    'POST /session': async (request, response) => {
      const { identifier, password } = JSON.parse(await text(request)) as { identifier: string; password: string }
      if (identifier !== 'me' || password !== PASSWORD) return json(response, 401, { error: 'AuthRequired' })
      const { one, other } = issue()
      json(response, 200, { accessJwt: one, refreshJwt: other })
    },
    'POST /refresh': (request, response) => {
      if (!spend(bearerOf(request))) return json(response, 401, { error: 'ExpiredToken' })
      const { one, other } = issue()
      json(response, 200, { accessJwt: one, refreshJwt: other })
    },
    'POST /revoke': async (request, response) => {
      const form = Object.fromEntries(new URLSearchParams(await text(request)))
      if (mood.tokenStatus !== 200) return void response.writeHead(mood.tokenStatus).end('down')
      if (form.client_id !== 'client' || form.client_secret !== APPLICATION_SECRET) {
        return json(response, 401, { error: 'invalid_client' })
      }
      revoked.push(form.token ?? '')
      response.writeHead(200).end()
    },
    'POST /logout': (request, response) => {
      revoked.push(bearerOf(request))
      response.writeHead(200).end()
    },
    'GET /me': (request, response) => {
      const known = access.has(bearerOf(request))
      response.writeHead(known ? 200 : 401).end(known ? 'somebody' : 'nobody')
    },
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://provider')
    seen.push(`${request.method} ${url.pathname}`)
    const route = routes[`${request.method} ${url.pathname}`]
    if (route) void route(request, response, url)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}`,
    host,
    mood,
    seen,
    reused,
    revoked,
    refreshes: () => refreshes,
    revokeAccess: () => access.clear(),
    revokeAll: () => {
      access.clear()
      refresh.clear()
    },
    accept: (token) => void access.add(token),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** User and password, encoded as RFC 6749 (2.3.1) wants them. */
const basicOf = (request: IncomingMessage): string[] =>
  Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':')
    .map(decodeURIComponent)

const bearerOf = (request: IncomingMessage): string => (request.headers.authorization ?? '').replace(/^Bearer /, '')
