import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

export const CLIENT_ID = 'portevoix'
export const CLIENT_SECRET = 'client-secret-0123456789'
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'

/** An OpenID Connect provider on this machine: discovery, authorisation code with PKCE, and logout tokens. */
export interface TestIssuer {
  readonly url: string
  readonly host: string
  /** Ids of the clients that it knows. */
  readonly clients: Set<string>
  /** Who logs in from now on: the claims of their ID token beside those of the protocol. */
  person: JWTPayload & { sub: string }
  /** Changes what it answers, for tests of a provider that errs or attacks. */
  readonly bends: {
    metadata: Record<string, unknown>
    /** The claims before they are signed. */
    claims: (claims: JWTPayload) => JWTPayload
    /** The signed ID token. */
    idToken: (token: string) => string | Promise<string>
    /** The parameters with which the browser is sent back. */
    callback: (parameters: URLSearchParams) => void
  }
  /** Requests by `METHOD /path`. */
  readonly seen: string[]
  /** The parameters of the last authorisation request. */
  asked: URLSearchParams
  /** Its public keys, as anybody can read them. */
  keys(): Promise<string>
  sign(claims: JWTPayload, header?: { typ?: string }): Promise<string>
  /** A logout token; claims that are null are left out. */
  logoutToken(claims: Record<string, unknown>): Promise<string>
  /** Ends all bends. */
  reset(): void
  stop(): void
}

export async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const codes = new Map<string, { challenge: string; redirectUri: string; claims: JWTPayload }>()
  const straight = (): TestIssuer['bends'] => ({
    metadata: {},
    claims: (claims) => claims,
    idToken: (token) => token,
    callback: () => {},
  })
  const bends = straight()
  const json = (response: ServerResponse, status: number, body: object) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  const routes: { [route: string]: (request: IncomingMessage, response: ServerResponse, url: URL) => unknown } = {
    'GET /.well-known/openid-configuration': (_request, response) =>
      json(response, 200, {
        issuer: issuer.url,
        authorization_endpoint: `${issuer.url}/authorize`,
        token_endpoint: `${issuer.url}/token`,
        jwks_uri: `${issuer.url}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
        backchannel_logout_supported: true,
        ...bends.metadata,
      }),
    'GET /jwks': (_request, response) => json(response, 200, { keys: [jwk] }),
    'GET /authorize': (_request, response, url) => {
      issuer.asked = url.searchParams
      const { client_id, redirect_uri = '', state = '', nonce, code_challenge } = Object.fromEntries(url.searchParams)
      const isAsked = url.searchParams.get('code_challenge_method') === 'S256' && issuer.clients.has(client_id ?? '')
      if (!isAsked || !nonce || !code_challenge) return json(response, 400, { error: 'invalid_request' })
      const code = randomUUID()
      const person = url.searchParams.get('person')
      const claims = {
        aud: client_id,
        ...(person ? JSON.parse(person) : issuer.person),
        nonce,
        sid: `sid-${randomUUID()}`,
      }
      codes.set(code, { challenge: code_challenge, redirectUri: redirect_uri, claims })
      const back = new URL(redirect_uri)
      const parameters = new URLSearchParams({ code, state, iss: issuer.url })
      bends.callback(parameters)
      back.search = parameters.toString()
      response.writeHead(302, { location: back.href }).end()
    },
    'POST /token': async (request, response) => {
      const form = Object.fromEntries(new URLSearchParams(await text(request)))
      const [id, secret] = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64')
        .toString()
        .split(':')
        .map(decodeURIComponent)
      if (!issuer.clients.has(id ?? '') || secret !== CLIENT_SECRET)
        return json(response, 401, { error: 'invalid_client' })
      const known = codes.get(form.code ?? '')
      codes.delete(form.code ?? '')
      const proof = createHash('sha256')
        .update(form.code_verifier ?? '')
        .digest('base64url')
      if (known?.challenge !== proof || known.redirectUri !== form.redirect_uri) {
        return json(response, 400, { error: 'invalid_grant' })
      }
      const token = await issuer.sign(bends.claims({ ...protocol(), ...known.claims }))
      json(response, 200, {
        access_token: randomUUID(),
        token_type: 'Bearer',
        expires_in: 60,
        id_token: await bends.idToken(token),
      })
    },
  }
  const nowS = () => Math.floor(Date.now() / 1_000)
  const protocol = () => ({ iss: issuer.url, aud: CLIENT_ID, iat: nowS(), exp: nowS() + 300, auth_time: nowS() })

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://issuer')
    issuer.seen.push(`${request.method} ${url.pathname}`)
    const route = routes[`${request.method} ${url.pathname}`]
    if (route) void route(request, response, url)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer: TestIssuer = {
    url: `http://${host}`,
    host,
    clients: new Set([CLIENT_ID]),
    person: { sub: 'nobody' },
    bends,
    seen: [],
    asked: new URLSearchParams(),
    keys: async () => JSON.stringify(jwk),
    sign: (claims, { typ } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one', ...(typ && { typ }) }).sign(privateKey),
    logoutToken: (claims) => {
      const all = { ...protocol(), jti: randomUUID(), events: { [LOGOUT_EVENT]: {} }, ...claims }
      const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
      return issuer.sign(sent as JWTPayload, { typ: 'logout+jwt' })
    },
    reset: () => void Object.assign(bends, straight()),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return issuer
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
