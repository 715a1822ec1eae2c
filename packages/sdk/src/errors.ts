import type { UserError } from './user-error.ts'

/** One entry of the `errors` of a GraphQL response. */
export interface GraphQLErrorEntry {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: { readonly code?: string; readonly requestId?: string; readonly [key: string]: unknown }
}

interface ApiErrorDetails {
  code: string
  /** HTTP status; 0 when there was no answer. */
  status?: number
  requestId?: string | undefined
  retryable?: boolean
  retryAfterMs?: number | undefined
  errors?: readonly GraphQLErrorEntry[]
  data?: unknown
  cause?: unknown
}

/**
 * Every error that the SDK throws itself. `code` is the server's (`UNAUTHENTICATED`, `FORBIDDEN`, `RATE_LIMITED`,
 * `COST_EXCEEDED`, `BAD_CURSOR`, `BAD_REQUEST`, `INTERNAL` …) or the client's own: `NETWORK`, `TIMEOUT`, `UNAVAILABLE`,
 * `HTTP_<status>`, `BAD_ANSWER`, `STUCK_CURSOR`.
 */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: string
  readonly status: number
  /** Quote it to the operator of the server, whose log has the same id. */
  readonly requestId: string | undefined
  /** Whether the same request may succeed later. The client has already made its own retries. */
  readonly retryable: boolean
  readonly retryAfterMs: number | undefined
  readonly errors: readonly GraphQLErrorEntry[]
  /** The data that the server returned beside its errors. */
  readonly data: unknown

  constructor(message: string, details: ApiErrorDetails) {
    super(message, { cause: details.cause })
    this.code = details.code
    this.status = details.status ?? 0
    this.requestId = details.requestId
    this.retryable = details.retryable ?? false
    this.retryAfterMs = details.retryAfterMs
    this.errors = details.errors ?? []
    this.data = details.data
  }
}

/** The server could not be reached, or the connection broke. */
export class NetworkError extends ApiError {
  override name = 'NetworkError'
}

/** The time limit has passed. The work that was awaited may still finish. */
export class TimeoutError extends ApiError {
  override name = 'TimeoutError'
}

/** A mutation returned an error member. `error` is that member, with every field that the document selects of it. */
export class UserErrorException<Member extends UserError = UserError> extends ApiError {
  override name = 'UserErrorException'
  readonly path: readonly string[] | null
  readonly error: Member

  constructor(error: Member, requestId?: string) {
    const code = error.code ?? error.__typename
    super(error.message ?? `${code}: select "... on UserError { code message path }" to be told more`, {
      code,
      status: 200,
      requestId,
    })
    this.path = error.path ?? null
    this.error = error
  }
}
