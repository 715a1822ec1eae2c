import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FaultPlan, planFaults } from './faults.ts'
import type { FakeAnswer, FakeProvider, FakeRequest, FakeRoutes, FaultOptions, RequestLine } from './types.ts'

/** Initial time of the clock of every fake provider, so that readings can be compared. */
export const FAKE_NOW: Date = new Date('2026-03-01T12:00:00Z')

interface Clock {
  now: number
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function headersOf(message: IncomingMessage): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : `${value}`,
    ]),
  )
}

function rendered({ status = 200, headers = {}, body = '' }: FakeAnswer) {
  const asIs = typeof body === 'string' || body instanceof Uint8Array
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  const type = asIs || names.has('content-type') ? {} : { 'content-type': 'application/json' }
  return { status, headers: { ...type, ...headers }, bytes: Buffer.from(asIs ? body : JSON.stringify(body)) }
}

function send(response: ServerResponse, answer: FakeAnswer, missingBytes = 0): void {
  const { status, headers, bytes } = rendered(answer)
  const bare = status === 204 || status === 304
  response.writeHead(status, bare ? headers : { ...headers, 'content-length': bytes.length + missingBytes })
  if (missingBytes === 0) {
    response.end(bare ? undefined : bytes)
    return
  }
  // Half of the body arrives before the connection breaks.
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy())
  response.flushHeaders()
}

/** Waits, unless the caller closes the connection before. */
function patience(response: ServerResponse, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  response.once('close', resolve)
  return promise.finally(() => clearTimeout(timer))
}

function tooMany(clock: Clock, routes: FakeRoutes, { retryAfterS = 60 }: FaultOptions): FakeAnswer {
  const reset = Math.ceil(clock.now / 1_000) + retryAfterS
  const told = routes.resetHeader === undefined ? {} : { [routes.resetHeader]: `${reset}` }
  return { status: 429, headers: { 'retry-after': `${retryAfterS}`, ...told }, body: { error: 'too many requests' } }
}

async function serve(
  message: IncomingMessage,
  response: ServerResponse,
  server: { routes: FakeRoutes; faults: FaultPlan; clock: Clock; log: RequestLine[] },
): Promise<void> {
  const { routes, faults, clock, log } = server
  const body = await bodyOf(message)
  const method = message.method ?? 'GET'
  const path = message.url ?? '/'
  const headers = headersOf(message)
  const fault = faults.take(method)
  log.push({ at: clock.now, method, path, headers, body, fault: fault?.kind ?? null })
  const url = new URL(path, 'http://127.0.0.1')
  const request: FakeRequest = { at: clock.now, method, path: url.pathname, query: url.searchParams, headers, body }
  switch (fault?.kind) {
    case '429':
      return send(response, tooMany(clock, routes, fault.options))
    case '500':
      return send(response, { status: 500, body: { error: 'internal' } })
    case 'expired-token':
      return send(response, { status: 401, headers: { 'www-authenticate': 'Bearer' }, body: { error: 'expired' } })
    case 'reset':
      response.destroy()
      return
    case 'commit-then-reset':
      await routes.answer(request)
      response.destroy()
      return
    case 'truncate':
      return send(response, await routes.answer(request), 64)
    case 'slow':
      await patience(response, fault.options.slowMs ?? 60_000)
      if (!response.destroyed) send(response, await routes.answer(request))
      return
    default:
      return send(response, await routes.answer(request))
  }
}

/**
 * Starts a real HTTP server on 127.0.0.1 around an author's own routes, with a request log and faults.
 *
 * ```ts
 * const provider = await startFakeProvider({
 *   answer: ({ path, query }) => path === '/items' ? { body: page(query.get('after')) } : { status: 404 },
 *   seed: (count, { tied }) => { … },
 * })
 * ```
 */
export async function startFakeProvider(routes: FakeRoutes): Promise<FakeProvider> {
  const faults = planFaults()
  const clock: Clock = { now: FAKE_NOW.getTime() }
  const log: RequestLine[] = []
  const thrown: unknown[] = []
  const server = createServer((message, response) => {
    serve(message, response, { routes, faults, clock, log }).catch((error: unknown) => {
      thrown.push(error)
      if (!response.headersSent) send(response, { status: 500, body: { error: 'the route has thrown' } })
    })
  })
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(0, '127.0.0.1', resolve)
  await listening
  const { port } = server.address() as AddressInfo

  const offered = <Name extends 'seed' | 'mutate' | 'remove' | 'reorder' | 'emptyPages' | 'published'>(name: Name) => {
    const act = routes[name]
    if (!act) throw new Error(`the fake provider's routes have no ${name}`)
    return act
  }
  return {
    url: `http://127.0.0.1:${port}`,
    now: () => new Date(clock.now),
    advance(ms) {
      clock.now += ms
    },
    seed: (count, options = {}) => offered('seed').call(routes, count, { tied: false, ...options }),
    mutate: () => offered('mutate').call(routes),
    remove: (count) => offered('remove').call(routes, count),
    reorder: () => offered('reorder').call(routes),
    emptyPages: () => offered('emptyPages').call(routes),
    published: () => routes.published?.() ?? [],
    requests: () => [...log],
    fault: (kind, options = {}) => faults.add(kind, options),
    calm: () => faults.clear(),
    can: (what) => routes[what] !== undefined,
    async close() {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
      if (thrown.length > 0) throw new Error('a route of the fake provider has thrown', { cause: thrown[0] })
    },
  }
}
