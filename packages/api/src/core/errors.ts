/** Codes of errors that refuse a whole request; they travel as `extensions.code`. */
export type RequestErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_REQUEST'
  | 'BAD_CURSOR'
  | 'COST_EXCEEDED'
  | 'IDEMPOTENCY_CONFLICT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'SERVICE_UNAVAILABLE'
  | 'NOT_ACCEPTABLE'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  | 'UNSUPPORTED_MEDIA_TYPE'

const HTTP_STATUS: Record<RequestErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 200,
  BAD_REQUEST: 400,
  BAD_CURSOR: 200,
  COST_EXCEEDED: 400,
  IDEMPOTENCY_CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 422,
  SERVICE_UNAVAILABLE: 503,
  NOT_ACCEPTABLE: 406,
  TOO_LARGE: 413,
  TOO_SLOW: 408,
  UNSUPPORTED_MEDIA_TYPE: 415,
}

/** Refuses the request or field; the message is shown to the caller and names the remedy. */
export class RequestError extends Error {
  readonly code: RequestErrorCode
  /** HTTP status where the whole request is refused before execution. */
  readonly status: number

  constructor(code: RequestErrorCode, message: string) {
    super(message)
    this.code = code
    this.status = HTTP_STATUS[code]
  }
}

/**
 * What a caller did that the domain refuses: an error member of a mutation's result, never a top-level error.
 * `code` is stable; `message` is for people and names the remedy; `path` points into the input.
 */
export class DomainError extends Error {
  readonly code: string
  readonly path: readonly string[] | null

  constructor(code: string, message: string, path: readonly string[] | null = null) {
    super(message)
    this.code = code
    this.path = path
  }
}

/** The input has the right shape but a value that cannot be used. */
export class InvalidInputError extends DomainError {
  constructor(message: string, path: readonly string[] | null = null, code = 'INVALID_INPUT') {
    super(code, message, path)
  }
}

/** No such thing, or not in this organisation: the two look the same. */
export class NotFoundError extends DomainError {
  constructor(what: string, path: readonly string[] | null = null) {
    super(
      'NOT_FOUND',
      `There is no ${what} with this id. Check the id, and that the token belongs to its organisation.`,
      path,
    )
  }
}

/** The thing changed since the caller read it, or its state does not allow the act. */
export class ConflictError extends DomainError {
  /** Version to read again before another try; null where the conflict is with something else. */
  readonly currentVersion: number | null

  constructor(
    message: string,
    currentVersion: number | null = null,
    code = 'CONFLICT',
    path: readonly string[] | null = null,
  ) {
    super(code, message, path)
    this.currentVersion = currentVersion
  }
}

/** Names of the database constraint behind a unique violation, or null for any other error. */
export function violatedUniqueConstraint(error: unknown): string | null {
  const known = error as { code?: unknown; meta?: { driverAdapterError?: { cause?: { constraint?: unknown } } } } | null
  if (known?.code !== 'P2002') return null
  const constraint = known.meta?.driverAdapterError?.cause?.constraint as
    | { index?: string; fields?: string[] }
    | undefined
  return constraint?.index ?? constraint?.fields?.join('_') ?? 'unknown'
}
