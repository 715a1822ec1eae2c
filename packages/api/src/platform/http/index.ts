import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Database } from '../../core/database.ts'
import { RequestError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { type Attributes, step } from '../../core/telemetry.ts'
import { type Message, messageFacts, messageIn } from '../../core/texts/index.ts'
import { VERSION } from '../../core/version.ts'
import type { Tokens } from '../auth/index.ts'
import { watchHeldFeed } from '../events/index.ts'
import { databaseIsAway, toPublicError } from '../operations/index.ts'
import { allowOrigin, type CrossOrigin } from './cross-origin.ts'
import { requestLanguage, setLanguage } from './language.ts'
import type { Branch } from './routes.ts'
import { texts } from './texts.ts'

export { compress } from './compress.ts'
export { boundConnections } from './connections.ts'
export { type Cookie, cookieHeader, cookieName, readCookie, removalHeader } from './cookies.ts'
export type { CrossOrigin } from './cross-origin.ts'
export { type GraphQLParameters, LARGEST_DOCUMENT_BYTES, readParameters } from './graphql-request.ts'
export { Html, type HtmlPage, html, renderHtml, showHtml } from './html.ts'
export { requestLanguage, setLanguage } from './language.ts'
export { acceptedResponseType, acceptsAnswer, acceptsStream } from './media-types.ts'
export { parseJson } from './parse-json.ts'
export { readBody } from './read-body.ts'
export { type Authentication, allRoutes, type Branch, type Route } from './routes.ts'

/** What an endpoint knows of a request beside the request itself. */
export interface HttpRequest {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  requestId: string
}

/** One HTTP route, with what answers it. */
export interface Endpoint extends Branch {
  /** Whether the path counts in capitals too: for addresses that people copy and type. */
  anyCase?: boolean
  /** Pages that may read the answers; none when left out. */
  crossOrigin?: CrossOrigin
  handle(exchange: HttpRequest): Promise<void>
}

const REQUEST_ID = /^[\w-]{8,64}$/

/** What the header WWW-Authenticate says where a bearer token is missing or counts no more. */
export type Challenge = (url: URL, hasToken: boolean) => string

/** Finds the endpoint of a request and answers whatever goes wrong in it. */
export async function handleWith(
  endpoints: readonly Endpoint[],
  request: IncomingMessage,
  response: ServerResponse,
  { log, challenge }: { log: Log; challenge: Challenge },
): Promise<void> {
  const sentId = request.headers['x-request-id']
  const requestId = typeof sentId === 'string' && REQUEST_ID.test(sentId) ? sentId : randomUUID()
  request.headers['x-request-id'] = requestId
  response.setHeader('x-request-id', requestId)
  response.setHeader('portevoix-version', VERSION)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  // GraphiQL holds a token: no page may put it into a frame of its own.
  response.setHeader('content-security-policy', "frame-ancestors 'none'")
  response.setHeader('x-frame-options', 'DENY')
  // Answers depend on who asks; the few that do not say so themselves.
  response.setHeader('cache-control', 'no-store')
  response.setHeader('vary', 'accept-language')
  try {
    // Only path and query of the address are used: the caller chooses the host.
    const url = new URL(`http://localhost${request.url?.startsWith('/') ? request.url : '/'}`)
    // Addresses that were put together by hand often have a slash too many.
    url.pathname = url.pathname.replace(/^\/{2,}/, '/')
    const endpoint = endpoints.find((candidate) => isAt(candidate, url.pathname))
    if (!endpoint) return nothingHere(response)
    allowOrigin(request, response, endpoint)
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end()
      return
    }
    if (!endpoint.methods.includes(request.method ?? '')) {
      response.setHeader('allow', endpoint.methods.join(', '))
      return refuse(response, 405, 'BAD_REQUEST', texts('other-method', { methods: endpoint.methods.join(', ') }))
    }
    if (endpoint.authenticatedBy === 'bearer') challenges.set(response, () => challenge(url, hasToken(request)))
    await answerTold(endpoint, { request, response, url, requestId }, log)
  } catch (error) {
    answerFailure(error, response, requestId, log)
  }
}

const hasToken = ({ headers }: IncomingMessage): boolean => headers.authorization !== undefined

const challenges = new WeakMap<ServerResponse, () => string>()

/** Answers, and tells of it by the path of the route: what a caller puts into an address may be secret. */
async function answerTold(endpoint: Endpoint, exchange: HttpRequest, log: Log): Promise<void> {
  const { request, response, requestId } = exchange
  const method = request.method ?? ''
  const labels = { 'http.request.method': method, 'http.route': endpoint.path }
  const told = { name: `${method} ${endpoint.path}`, labels, facts: { 'portevoix.request.id': requestId } }
  const answer = async (tell: (learnt: Attributes) => void) => {
    const handled = endpoint.handle(exchange).catch((error: unknown) => answerFailure(error, response, requestId, log))
    // What answers may wait for ever for a caller who went away.
    await Promise.race([handled, new Promise((gone) => response.once('close', gone))])
    const isUnanswered = response.closed && !response.headersSent
    tell(isUnanswered ? { 'error.type': 'CALLER_GONE' } : { 'http.response.status_code': response.statusCode })
  }
  await step('request', told, answer, request.headers)
}

function answerFailure(error: unknown, response: ServerResponse, requestId: string, log: Log): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const shown = toPublicError(error, { requestId, language: requestLanguage(response.req), log })
  const http = shown.extensions.http as { status?: number; headers?: Record<string, string> } | undefined
  for (const [name, value] of Object.entries(http?.headers ?? {})) response.setHeader(name, value)
  const { code, messageCode, messageParameters } = shown.extensions
  const isWrong = code === 'BAD_REQUEST'
  const status = http?.status ?? (isWrong ? 400 : error instanceof RequestError ? 403 : 500)
  const challenge = status === 401 ? challenges.get(response) : undefined
  if (challenge) response.setHeader('www-authenticate', challenge())
  answerWith(response, status, {
    message: shown.message,
    extensions: { code, messageCode, messageParameters, requestId },
  })
}

function isAt({ path, anyCase }: Endpoint, pathname: string): boolean {
  const asked = anyCase ? pathname.toLowerCase() : pathname
  return path.endsWith('/') ? asked.startsWith(path) : asked === path
}

/** Answers like every unknown path. */
export function nothingHere(response: ServerResponse): void {
  refuse(response, 404, 'NOT_FOUND', texts('nothing-here'))
}

/** Answers with an error in the shape of GraphQL, as all parts of this API do. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  message: Message,
  requestId?: string,
): void {
  const language = requestLanguage(response.req)
  const facts = { code, ...messageFacts(message, language), ...(requestId ? { requestId } : {}) }
  answerWith(response, status, { message: messageIn(message, language), extensions: facts })
}

function answerWith(response: ServerResponse, status: number, error: { message: string; extensions: object }): void {
  // The rest of a refused body is not read: the connection ends with the answer.
  if (!response.req.complete) response.setHeader('connection', 'close')
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json')
  setLanguage(response, requestLanguage(response.req))
  response.writeHead(status).end(JSON.stringify({ errors: [error] }))
}

/**
 * `/health/live`: the process answers. `/health/ready`: it can do its work. `/health/status`: numbers for whoever runs it; names
 * of processes and databases stand in its log.
 */
export function healthEndpoints(options: {
  database: Database
  log: Log
  streams: { count: number }
  drain: { readonly begun: boolean }
}): Endpoint[] {
  const heldMs = recently(async () => (await feed.holder())?.heldMs ?? 0)
  const feed = watchHeldFeed(options.database)
  const answer = (response: ServerResponse, status: number, state: string) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify({ status: state }))
  return [
    {
      path: '/health/live',
      methods: ['GET', 'HEAD'],
      authenticatedBy: 'nothing',
      handle: async ({ response }) => void answer(response, 200, 'live'),
    },
    {
      path: '/health/ready',
      methods: ['GET', 'HEAD'],
      authenticatedBy: 'nothing',
      handle: async ({ response }) => {
        if (options.drain.begun) return void answer(response, 503, 'stopping')
        try {
          await options.database.pool.query('SELECT 1')
          answer(response, 200, 'ready')
        } catch (error) {
          options.log.warn({ away: databaseIsAway(error) }, 'not ready')
          response.setHeader('retry-after', '2')
          answer(response, 503, 'database away')
        }
      },
    },
    {
      path: '/health/status',
      methods: ['GET', 'HEAD'],
      authenticatedBy: 'nothing',
      handle: async ({ response }) => {
        const { replica } = options.database
        const status = {
          feed: { heldSeconds: Math.round((await heldMs()) / 1_000) },
          streams: { open: options.streams.count },
          ...(replica && { replica: { state: replica.state, lagSeconds: replica.lagSeconds } }),
        }
        response
          .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
          .end(JSON.stringify(status))
      },
    },
  ]
}

/** What was read within the last second, so that nobody makes the database work by asking. */
function recently<T>(read: () => Promise<T>): () => Promise<T> {
  let last: { at: number; value: Promise<T> } | null = null
  return () => {
    if (!last || performance.now() - last.at > 1_000) last = { at: performance.now(), value: read() }
    return last.value
  }
}

/** `/.well-known/jwks.json`: the public keys of this server's tokens. */
export function keysEndpoint(tokens: Tokens): Endpoint {
  return {
    path: '/.well-known/jwks.json',
    methods: ['GET', 'HEAD'],
    authenticatedBy: 'nothing',
    handle: async ({ response }) => {
      const keys = JSON.stringify(await tokens.publicKeys())
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }).end(keys)
    },
  }
}
