import { pino } from 'pino'

/** Facts with fields: `log.warn({ runId, attempt }, 'run failed')`. Never personal data, never a text someone wrote. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  child(fields: object): Log
}

const CONFIDENTIAL = ['email', 'displayName', 'text', 'token', 'authorization', 'password', 'secret', 'key', 'handle']

/** Writes one JSON line a fact to standard error, so that standard output stays for people and pipes. */
export function createLog(level: 'silent' | 'error' | 'warn' | 'info' | 'debug'): Log {
  // A second wall: a field with a name of personal or secret data is cut out even where a caller forgot.
  const paths = CONFIDENTIAL.flatMap((name) => [name, `*.${name}`])
  return pino({ level, base: null, redact: { paths, censor: '[removed]' } }, pino.destination({ dest: 2, sync: false }))
}
