import { GraphQLError } from 'graphql'
import { FieldError, RequestError } from '../../core/errors.ts'
import type { Log } from '../../core/log.ts'
import { type Language, messageFacts, messageIn, type Text } from '../../core/texts/index.ts'
import { texts } from './texts.ts'

// Beside a database that is away: two changes that met (deadlock, serialization), and an organisation that asks for too much at
// once. Nothing of the request is stored, so a repeat may go through.
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
  'TRANSACTION_EXPIRED',
  'TURN_TOO_LATE',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57014',
  '57P01',
  '57P03',
  '53300',
])
const RETRY_AFTER_S = 2

/** SQLSTATEs of values that have the right type and that PostgreSQL cannot hold all the same. */
const UNSTORABLE: Record<string, Text> = {
  '22021': texts('nul-character'),
  '22P05': texts('nul-character'),
  '22007': texts('instant-out-of-range'),
  '22008': texts('instant-out-of-range'),
  '22003': texts('number-out-of-range'),
  '54000': texts('too-much-at-once'),
  '54001': texts('too-much-at-once'),
  '54023': texts('too-much-at-once'),
}

/** What is wrong with the input where the database cannot hold it; null for any other failure. */
function unstorableInput(error: unknown): Text | null {
  for (const { code, originalCode } of causesOf(error)) {
    const message = UNSTORABLE[String(originalCode ?? code)]
    if (message) return message
  }
  return null
}

/** Whether the database cannot do it now, as against a statement that it refuses: the same request may go through later. */
export function databaseIsAway(error: unknown): boolean {
  return causesOf(error).some(
    ({ code, originalCode, message, kind }) =>
      [code, originalCode].some((one) => typeof one === 'string' && AWAY.has(one)) ||
      LOST.test(message ?? '') ||
      kind === 'DatabaseNotReachable',
  )
}

/** Whether a replica broke a read off, since what it read changes by the log that it replays. */
export const isRecoveryConflict = (error: unknown): boolean => hasCode(error, RECOVERY_CONFLICTS)
const RECOVERY_CONFLICTS = new Set(['40001', '40P01', 'P2034'])

/** Whether a transaction or statement was ended because it took longer than it may. */
export const tookTooLong = (error: unknown): boolean => hasCode(error, TOO_LONG)
const TOO_LONG = new Set(['57014', 'TRANSACTION_EXPIRED'])

const hasCode = (error: unknown, codes: ReadonlySet<string>): boolean =>
  causesOf(error).some(({ code, originalCode }) =>
    [code, originalCode].some((one) => typeof one === 'string' && codes.has(one)),
  )

/**
 * Whether a statement refers to a row that somebody deleted since this transaction read it, such as a person who was erased:
 * the same work, done again, finds that it is gone.
 */
export function isOvertaken(error: unknown): boolean {
  return causesOf(error).some(({ code, originalCode }) => [code, originalCode].includes('23503'))
}

/**
 * Does work in a transaction of its own, and once more where a deletion overtook it.
 * @param work is told whether it runs for the second time. Its first transaction must have ended when it throws.
 */
export async function againIfOvertaken<T>(work: (again: boolean) => Promise<T>): Promise<T> {
  try {
    return await work(false)
  } catch (error) {
    if (isOvertaken(error)) return await work(true)
    throw error
  }
}

/** The failure and what is behind it. Prisma keeps what the driver said in `meta`, not in `cause`. */
function causesOf(error: unknown): Failure[] {
  const causes: Failure[] = []
  let cause = error as Failure | undefined
  while (cause && causes.length < 8) {
    causes.push(cause)
    cause = cause.cause ?? cause.meta?.driverAdapterError
  }
  return causes
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
  /connection timeout|Connection terminated|timeout exceeded when trying to connect|ConnectionClosed|not queryable|Query read timeout|Server has closed the connection/i

/**
 * Turns whatever was thrown into what a caller may see: own refusals as they are, a database that is away as a 503,
 * and everything else as INTERNAL with the request's id, under which the log has the cause.
 */
export function toPublicError(
  error: unknown,
  options: { requestId: string; language: Language; log: Log },
): GraphQLError {
  const { requestId, language, log } = options
  const original = error instanceof GraphQLError && error.originalError ? error.originalError : error
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {}
  if (original instanceof RequestError) {
    return new GraphQLError(messageIn(original.told, language), {
      ...place,
      extensions: {
        code: original.code,
        ...messageFacts(original.told, language),
        ...(original.places && {
          places: original.places.map(({ path, message }) => ({
            path,
            message: messageIn(message, language),
            ...messageFacts(message, language),
          })),
        }),
        ...original.facts?.extensions,
        ...(original.status === 200 && !original.facts?.status
          ? {}
          : { http: { status: original.facts?.status ?? original.status, headers: original.facts?.headers } }),
      },
    })
  }
  if (original instanceof FieldError) {
    return new GraphQLError(messageIn(original.told, language), {
      ...place,
      extensions: { code: original.code, ...messageFacts(original.told, language) },
    })
  }
  if (original instanceof GraphQLError) {
    const code = original.extensions.code ?? 'BAD_REQUEST'
    // The outer message tells the variable and the place in it; the original one only what is wrong there.
    const { message } = error instanceof GraphQLError ? error : original
    return new GraphQLError(message, {
      nodes: original.nodes ?? place.nodes,
      source: original.source,
      positions: original.positions,
      path: original.path ?? place.path,
      extensions: { ...original.extensions, code },
    })
  }
  const unstorable = unstorableInput(original)
  if (unstorable) {
    log.warn({ requestId, err: original }, 'the database cannot hold an input')
    return new GraphQLError(unstorable.in(language), {
      ...place,
      extensions: { code: 'BAD_REQUEST', ...messageFacts(unstorable, language), requestId },
    })
  }
  if (databaseIsAway(original)) {
    log.warn({ requestId, err: original }, 'database is away')
    const away = texts('database-away')
    return new GraphQLError(away.in(language), {
      ...place,
      extensions: {
        code: 'SERVICE_UNAVAILABLE',
        ...messageFacts(away, language),
        requestId,
        http: { status: 503, headers: { 'retry-after': String(RETRY_AFTER_S) } },
      },
    })
  }
  log.error({ requestId, err: original }, 'request failed')
  const fault = texts('internal-fault')
  return new GraphQLError(fault.in(language), {
    ...place,
    extensions: { code: 'INTERNAL', ...messageFacts(fault, language), requestId },
  })
}
