import pg from 'pg'
import { DatabaseSetupError } from './setup-error.ts'

/** A short-lived connection for set-up work, with a limited wait. The caller ends it. */
export async function connect(url: string, applicationName = 'portevoix-setup'): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: applicationName,
    keepAlive: true,
  })
  // A connection that breaks while idle emits an error here, and again at the next query; without a listener it would
  // end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/** The code of a failed connection or query: PostgreSQL's SQLSTATE or the system's error name. */
export function failureCode(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors[0]) return failureCode(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Describes which database could not be reached, why, and what to do; never shows a password. */
export function unreachable(url: string, cause: unknown): DatabaseSetupError {
  const { host, port, user, database } = describeUrl(url)
  const at = `PostgreSQL at ${host}, port ${port}`
  const options = { cause }
  switch (failureCode(cause)) {
    case 'ECONNREFUSED':
      return new DatabaseSetupError(
        `${at} does not answer: nothing listens there.`,
        'Start it, or correct host and port in DATABASE_URL (without DATABASE_URL the embedded database is used).',
        options,
      )
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new DatabaseSetupError(`The host ${host} is unknown.`, 'Correct the host in DATABASE_URL.', options)
    case '28P01':
    case '28000':
      return new DatabaseSetupError(
        `${at} refused the user ${user}.`,
        'Correct user and password in DATABASE_URL, or allow them in its pg_hba.conf.',
        options,
      )
    case '3D000':
      return new DatabaseSetupError(
        `${at} has no database named ${database}.`,
        `Create it (createdb ${database}) or use another in DATABASE_URL.`,
        options,
      )
    case '53300':
      return new DatabaseSetupError(
        `${at} takes no more connections.`,
        'Raise its max_connections, or end other sessions.',
        options,
      )
    default:
      return new DatabaseSetupError(
        `${at} cannot be used: ${reason(cause)}.`,
        'Check DATABASE_URL and that the database is up and reachable from here.',
        options,
      )
  }
}

function reason(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return (message || (failureCode(cause) ?? 'no reason given'))
    .replace(/postgres(ql)?:\/\/\S+/g, 'the address')
    .replace(/\.$/, '')
}

function describeUrl(url: string): { host: string; port: string; user: string; database: string } {
  try {
    const { hostname, port, username, pathname, searchParams } = new URL(url)
    return {
      host: searchParams.get('host') ?? (hostname || 'localhost'),
      port: port || '5432',
      user: decodeURIComponent(username) || 'of the system',
      database: decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username),
    }
  } catch {
    throw new DatabaseSetupError(
      'DATABASE_URL is not the address of a PostgreSQL database.',
      'It looks like postgresql://user:password@host:5432/database, with special characters percent-encoded.',
    )
  }
}
