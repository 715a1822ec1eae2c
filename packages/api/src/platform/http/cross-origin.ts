import type { IncomingMessage, ServerResponse } from 'node:http'

/** Which pages of other sites may call an endpoint, and with which headers. */
export interface CrossOrigin {
  /** As browsers name them: scheme, host and port. */
  origins: readonly string[]
  /** Names of request headers beyond those that the API itself knows, in small letters. */
  headers: readonly string[]
}

/** What the API reads, and what tracing adds to requests in browsers (W3C Trace Context and Baggage). */
const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'content-disposition',
  'idempotency-key',
  'if-none-match',
  'if-range',
  'last-event-id',
  'range',
  'x-request-id',
  'traceparent',
  'tracestate',
  'baggage',
]

/** Lets a page of a listed origin read the answer. */
export function allowOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  rules: { methods: readonly string[]; crossOrigin?: CrossOrigin },
): void {
  const { origin } = request.headers
  response.appendHeader('vary', 'origin')
  if (!origin || !rules.crossOrigin?.origins.includes(origin)) return
  // Tokens travel in a header of the page's own making, so credentials (cookies) are never allowed.
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-methods', rules.methods.join(', '))
  response.setHeader('access-control-allow-headers', [...REQUEST_HEADERS, ...rules.crossOrigin.headers].join(', '))
  response.setHeader(
    'access-control-expose-headers',
    'x-request-id, portevoix-version, retry-after, ratelimit, ratelimit-policy, last-event-id, etag, content-range, content-disposition, www-authenticate',
  )
  response.setHeader('access-control-max-age', '3600')
}
