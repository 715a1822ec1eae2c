import { GraphQLError } from 'graphql'
import { RequestError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'

// Beside a database that is away: two changes that met (deadlock, serialization). Nothing of the request is stored, so
// a repeat may go through.
const AWAY = new Set([
  '40P01',
  '40001',
  'P2034',
  'P1000',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  '57P01',
  '57P03',
  '53300',
])
const RETRY_AFTER_S = 2

/** Whether the database cannot do it now, as against a statement that it refuses: the same request may go through later. */
export function databaseIsAway(error: unknown): boolean {
  let cause = error as Failure | undefined
  for (let depth = 0; cause && depth < 8; depth += 1) {
    if ([cause.code, cause.originalCode].some((code) => typeof code === 'string' && AWAY.has(code))) return true
    if (LOST.test(cause.message ?? '') || cause.kind === 'DatabaseNotReachable') return true
    // Prisma keeps what the driver said in `meta`, not in `cause`.
    cause = cause.cause ?? cause.meta?.driverAdapterError
  }
  return false
}

interface Failure {
  code?: unknown
  originalCode?: unknown
  kind?: unknown
  message?: string
  cause?: Failure
  meta?: { driverAdapterError?: Failure }
}

const LOST =
  /connection timeout|Connection terminated|timeout exceeded when trying to connect|ConnectionClosed|not queryable|Server has closed the connection/i

/**
 * Turns whatever was thrown into what a caller may see: own refusals as they are, a database that is away as a 503,
 * and everything else as INTERNAL with the request's id, under which the log has the cause.
 */
export function toPublicError(error: unknown, given: { requestId: string; log: Log }): GraphQLError {
  const original = error instanceof GraphQLError && error.originalError ? error.originalError : error
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {}
  if (original instanceof RequestError) {
    return new GraphQLError(original.message, {
      ...place,
      extensions: { code: original.code, ...(original.status === 200 ? {} : { http: { status: original.status } }) },
    })
  }
  if (original instanceof GraphQLError) {
    const code = original.extensions.code ?? 'BAD_REQUEST'
    return new GraphQLError(original.message, {
      nodes: original.nodes ?? place.nodes,
      source: original.source,
      positions: original.positions,
      path: original.path ?? place.path,
      extensions: { ...original.extensions, code },
    })
  }
  const { requestId, log } = given
  if (databaseIsAway(original)) {
    log.warn({ requestId, err: original }, 'database is away')
    return new GraphQLError(
      'The database is busy or cannot be reached now, and nothing was changed: try again in some seconds.',
      {
        ...place,
        extensions: {
          code: 'SERVICE_UNAVAILABLE',
          requestId,
          http: { status: 503, headers: { 'retry-after': String(RETRY_AFTER_S) } },
        },
      },
    )
  }
  log.error({ requestId, err: original }, 'request failed')
  return new GraphQLError('Something went wrong on our side. Quote the request id to those who run this server.', {
    ...place,
    extensions: { code: 'INTERNAL', requestId },
  })
}
