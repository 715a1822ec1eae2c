import { ApiError } from '@portevoix/sdk'
import { ConfigError } from '../core/config.ts'
import { DatabaseSetupError } from '../platform/postgres/setup-error.ts'
import { showsDetails } from './narration.ts'

/** A failure of a command, with its remedy. */
export class CommandError extends Error {
  constructor(problem: string, remedy?: string) {
    super(remedy === undefined ? problem : `${problem}\n${remedy}`)
  }
}

const TOLD = [CommandError, ConfigError, DatabaseSetupError]

/** Describes a failure for people: the message and its remedy; the stack only with PORTEVOIX_LOG_LEVEL=debug. */
export function describeFailure(error: unknown): string {
  if (showsDetails() && error instanceof Error) return error.stack ?? error.message
  if (TOLD.some((kind) => error instanceof kind)) return (error as Error).message
  if (error instanceof ApiError) {
    const where = error.requestId ? ` (request ${error.requestId})` : ''
    return `${error.code}: ${error.message}${where}${remedyOf(error)}`
  }
  const message = error instanceof Error ? error.message : String(error)
  return `${message}\nStart again with PORTEVOIX_LOG_LEVEL=debug to see the details.`
}

function remedyOf(error: ApiError): string {
  if (error.code === 'NETWORK') return '\nIs the server running there? Set another address with --url or PORTEVOIX_URL.'
  if (error.code === 'UNAUTHENTICATED') return '\nPass a valid key or token with --token or PORTEVOIX_TOKEN.'
  return ''
}
