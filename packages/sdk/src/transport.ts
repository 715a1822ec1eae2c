import { ApiError, type GraphQLErrorEntry, NetworkError } from './errors.ts'

export interface RetryOptions {
  /** Attempts after the first; default 2, 0 for none. */
  max?: number
  /**
   * Milliseconds before the first retry; default 200. Each further wait is twice as long, and shortened at random by up
   * to a half.
   */
  baseDelayMs?: number
  /** Longest wait in milliseconds; default 30,000. When the server asks for more, its error is thrown instead. */
  maxDelayMs?: number
}

export type HeadersInput = Record<string, string>

export type RequestBody = NonNullable<RequestInit['body']>

export interface SendRequest {
  method: string
  headers: () => HeadersInput | Promise<HeadersInput>
  /** Created for every attempt. A body that can be sent only once is not retried. */
  body?: () => RequestBody
  signal?: AbortSignal | undefined
  /** A response with data and errors counts as a response, because the caller wants the data. */
  partial?: boolean
  /** The response is read by the caller: `body` has its `stream`, and the `cursor` at which that begins. */
  streamed?: boolean
  /** The server may still be working on an earlier attempt: then its 409 says so and is not a refusal. */
  keyed?: boolean
}

export interface Answer {
  status: number
  requestId: string | undefined
  body: Record<string, unknown>
}

const HINTS: Record<string, string> = {
  UNAUTHENTICATED: 'Give createClient a valid, unexpired `token`.',
  FORBIDDEN: "The token's roles or scopes do not allow this.",
  RATE_LIMITED: 'Ask less often, or wait for `retryAfterMs`.',
  COST_EXCEEDED: 'Ask for fewer rows or fields at once.',
  INTERNAL: 'Report it with the `requestId`.',
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}

export function codeOfStatus(status: number): string {
  if (status === 401) return 'UNAUTHENTICATED'
  if (status === 403) return 'FORBIDDEN'
  if (status === 429) return 'RATE_LIMITED'
  if (status >= 502 && status <= 504) return 'UNAVAILABLE'
  return status < 300 ? 'BAD_ANSWER' : `HTTP_${status}`
}

/** Reads a response to its end, and throws the error that it reports. */
async function read(response: Response, again: boolean, { partial, streamed }: SendRequest): Promise<Answer> {
  const { status, headers } = response
  if (streamed && response.ok) {
    const body = { stream: response.body, cursor: headers.get('last-event-id') }
    return { status, requestId: headers.get('x-request-id') ?? undefined, body }
  }
  const text = await response.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // A proxy's HTML page, or a truncated response: judged by the status below.
  }
  const record = isRecord(body) ? body : undefined
  const errors = (Array.isArray(record?.errors) ? record.errors : []) as GraphQLErrorEntry[]
  const first = errors[0]
  const requestId = headers.get('x-request-id') ?? first?.extensions?.requestId
  const came = !first || (partial && isRecord(record?.data))
  if (record && response.ok && came) return { status, requestId, body: record }

  const code = first?.extensions?.code ?? (typeof record?.code === 'string' ? record.code : codeOfStatus(status))
  const said =
    first?.message ??
    (typeof record?.message === 'string'
      ? record.message
      : `The server answered ${status} with ${record ? 'no reason' : `no JSON ("${text.slice(0, 80).trim()}")`}.`)
  const hint = HINTS[code] ?? (code === 'BAD_ANSWER' ? 'Does `url` lead to the GraphQL endpoint?' : undefined)
  throw new ApiError(hint ? `${said} ${hint}` : said, {
    code,
    status,
    requestId,
    errors,
    data: record?.data,
    retryAfterMs: retryAfterMs(headers),
    retryable:
      code === 'RATE_LIMITED' || status === 429 || (status >= 502 && status <= 504) || (status === 409 && again),
  })
}

/** Waits, or throws the signal's reason as soon as it is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

/**
 * Sends until there is a response, the attempts are used up or the error cannot be solved by repeating. Repeated are:
 * no connection, 429 and RATE_LIMITED (after `Retry-After`), 502, 503 and 504.
 */
export async function send(
  doFetch: typeof fetch,
  url: string,
  request: SendRequest,
  { max = 2, baseDelayMs = 200, maxDelayMs = 30_000 }: RetryOptions = {},
): Promise<Answer> {
  const { method, signal } = request
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted()
    // Outside the try: a failing token function is the caller's own error, not a broken connection.
    const headers = await request.headers()
    const body = request.body?.()
    let failure: ApiError
    try {
      const init: RequestInit & { duplex?: 'half' } = { method, headers, signal: signal ?? null }
      if (body !== undefined) init.body = body
      if (body instanceof ReadableStream) init.duplex = 'half'
      return await read(await doFetch(url, init), request.keyed === true && attempt > 0, request)
    } catch (error) {
      signal?.throwIfAborted()
      failure =
        error instanceof ApiError
          ? error
          : new NetworkError(`No answer from ${url}. Is the server running, and does it allow this origin?`, {
              code: 'NETWORK',
              retryable: true,
              cause: error,
            })
    }
    const backoffMs = baseDelayMs * 2 ** attempt * (1 - Math.random() / 2)
    const delayMs = failure.retryAfterMs ?? Math.min(backoffMs, maxDelayMs)
    if (!failure.retryable || attempt >= max || delayMs > maxDelayMs) throw failure
    await pause(delayMs, signal)
  }
}
