import { pino } from 'pino'
import { traceFacts } from './telemetry.ts'

/**
 * Logs facts with fields: `log.warn({ runId, attempt }, 'run failed')`. Never personal data, never text that a person
 * wrote.
 */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  child(fields: object): Log
}

const CONFIDENTIAL = ['email', 'displayName', 'text', 'token', 'authorization', 'password', 'secret', 'key', 'handle']

/** Writes one JSON line per fact to standard error, so that standard output stays free for people and pipes. */
export function createLog(level: 'silent' | 'error' | 'warn' | 'info' | 'debug'): Log {
  // A second safeguard: fields whose names stand for personal or secret data are removed.
  const paths = CONFIDENTIAL.flatMap((name) => [name, `*.${name}`])
  return pino(
    {
      level,
      base: null,
      redact: { paths, censor: '[removed]' },
      serializers: { err: describeError },
      mixin: () => traceFacts() ?? {},
    },
    pino.destination({ dest: 2, sync: false }),
  )
}

/**
 * Errors whose messages are only about the program. Messages of a database or a parser quote the values they refuse.
 */
const SPEAK_OF_THE_PROGRAM = new Set([
  'TypeError',
  'ReferenceError',
  'RangeError',
  'RequestError',
  'DatabaseSetupError',
])
const FRAMES = 12
const FRAME = /^\s+at .*(:\d+:\d+\)?|\(native\)|<anonymous>\)?|\(index \d+\))$/

/** Messages such as `Invalid time zone specified: …` end with the refused value. */
const withoutValue = (message: string) => message.replace(/(: |['"`“]).*$/s, '$1…')

/** What the log keeps of an error: kinds, codes and place, and no message that may quote personal data. */
export function describeError(error: unknown): { kinds: string[]; codes: string[]; message?: string; at: string[] } {
  const links: LinkedError[] = []
  // Prisma keeps the driver's error in `meta`, not in `cause`.
  for (
    let link = error as LinkedError | undefined;
    link && links.length < 8;
    link = link.cause ?? link.meta?.driverAdapterError
  ) {
    links.push(link)
  }
  const [first] = links
  // The message precedes the stack, and may contain lines that look like frames.
  const { stack = '', message = '' } = first ?? {}
  const behind = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  const frames = behind.split('\n').filter((line) => FRAME.test(line))
  const kinds = links.map((link) => link.constructor?.name ?? 'unknown')
  return {
    kinds,
    codes: links.flatMap(({ code, originalCode }) => [code, originalCode]).filter((code) => typeof code === 'string'),
    ...(first && SPEAK_OF_THE_PROGRAM.has(kinds[0] ?? '') ? { message: withoutValue(message) } : {}),
    at: frames.slice(0, FRAMES).map((line) => line.trim()),
  }
}

interface LinkedError extends Error {
  code?: unknown
  originalCode?: unknown
  cause?: LinkedError
  meta?: { driverAdapterError?: LinkedError }
}
