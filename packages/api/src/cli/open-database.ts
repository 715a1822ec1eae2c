import { randomBytes } from 'node:crypto'
import { relative } from 'node:path'
import { type Config, ConfigError } from '../core/config.ts'
import { type Database, openDatabase } from '../core/database.ts'
import { readRoles } from '../core/database-roles.ts'
import { QUEUE_VERSION } from '../platform/jobs/install.ts'
import { connect, failureCode, unreachable } from '../platform/postgres/connection.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'
import { defaultLogins, type Login, type Logins } from '../platform/postgres/logins.ts'
import { migrate } from '../platform/postgres/migrate.ts'
import { migrationState, readMigrations, refuseNewer, refuseNewerQueue } from '../platform/postgres/migration-state.ts'
import { prepareDatabase } from '../platform/postgres/prepare.ts'
import { DatabaseSetupError, type SetupLog } from '../platform/postgres/setup-error.ts'
import type { Narration } from './narration.ts'
import { MIGRATIONS } from './project.ts'
import { shortNote } from './short-note.ts'

/** A running PostgreSQL: the embedded one, or that of DATABASE_URL. */
export interface UsedPostgres {
  /** Of the login that answers requests. */
  readonly url: string
  /** Of the login that reads across organisations; null when the first one does. */
  readonly systemUrl: string | null
  /** Of the owner; null when this process may not migrate. */
  readonly ownerUrl: string | null
  /** Logins that a migration ensures; null for none besides the owner. */
  readonly logins: Logins | null
  /** Releases it; the embedded server stops with its last user. */
  stop(): Promise<void>
}

/** @throws DatabaseSetupError or ConfigError with the remedy. */
export async function bringUpPostgres(
  config: Config,
  narration: Narration,
  log: SetupLog,
  onLost?: (error: unknown) => void,
): Promise<UsedPostgres> {
  const { databaseUrl, systemUrl, migrationUrl, home } = config
  if (databaseUrl) {
    if (migrationUrl && !systemUrl) {
      throw new ConfigError(
        'PORTEVOIX_SYSTEM_URL is missing: with PORTEVOIX_MIGRATION_URL for the owner, the server needs two logins. ' +
          '`portevoix migrate` creates both and prints their addresses.',
      )
    }
    const ownerUrl = migrationUrl ?? (systemUrl ? null : databaseUrl)
    await narration.step('Connecting to PostgreSQL (DATABASE_URL)', () => reach(ownerUrl ?? databaseUrl))
    const logins = systemUrl ? loginsIn(databaseUrl, systemUrl) : null
    return { url: databaseUrl, systemUrl, ownerUrl, logins, stop: async () => {} }
  }
  if (migrationUrl || systemUrl) {
    throw new ConfigError(
      'DATABASE_URL is missing: with PORTEVOIX_MIGRATION_URL or PORTEVOIX_SYSTEM_URL it must name the login that answers ' +
        'requests. `portevoix migrate` creates that login and prints its address.',
    )
  }
  const embedded = await narration.step(
    'Starting the embedded PostgreSQL',
    () => startEmbedded({ home, log, ...(onLost && { onLost }) }),
    ({ started, dataDir }) => `${started ? 'up' : 'in use'}, its data is in ${shortened(dataDir)}`,
  )
  const { url: ownerUrl, servingUrl: url, systemUrl: ownSystemUrl, logins, stop } = embedded
  return { url, systemUrl: ownSystemUrl, ownerUrl, logins, stop }
}

async function reach(url: string): Promise<void> {
  const client = await connect(url).catch((error: unknown) => Promise.reject(unreachable(url, error)))
  await client.end()
}

function loginsIn(servingUrl: string, systemUrl: string): Logins {
  const login = (url: string): Login => {
    const { username, password } = new URL(url)
    return { name: decodeURIComponent(username), password: password ? decodeURIComponent(password) : null }
  }
  return { serving: login(servingUrl), system: login(systemUrl) }
}

/**
 * Applies missing migrations, and creates what the server needs to log in.
 * @throws DatabaseSetupError with the remedy.
 */
export async function bringUpToDate(postgres: UsedPostgres, narration: Narration, log: SetupLog): Promise<void> {
  const { url, systemUrl, ownerUrl, logins } = postgres
  if (ownerUrl === null) {
    await narration.step('Checking whether the database is up to date', () => requireMigrated(systemUrl ?? url))
    return
  }
  const { notes } = await narration.step(
    'Migrating the database',
    async () => {
      const result = await migrate({ url: ownerUrl, log, ...MIGRATIONS })
      await prepareDatabase({ url: ownerUrl, logins })
      return result
    },
    ({ applied }) =>
      applied.length === 0
        ? 'nothing to do'
        : `${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'} applied`,
  )
  for (const note of notes) narration.note(shortNote(note))
}

async function requireMigrated(systemUrl: string): Promise<void> {
  const { missing, newer, oldestServer, queueVersion } = await migrationState(systemUrl, MIGRATIONS.migrationsDir)
  refuseNewer(newer, oldestServer, readMigrations(MIGRATIONS.migrationsDir).at(-1)?.name ?? '')
  refuseNewerQueue(queueVersion)
  const what = missing.length > 0 ? `${missing.length} migrations` : 'the tables of the job queue'
  if (missing.length === 0 && queueVersion === QUEUE_VERSION) return
  throw new DatabaseSetupError(
    `The database lacks ${what} of this version, and the logins of the server may not apply them.`,
    'Run `portevoix migrate` with PORTEVOIX_MIGRATION_URL, the address of the database’s owner.',
  )
}

/**
 * Migrates with the owner's address, and creates two logins if there are none.
 * @returns the addresses of the logins that it created.
 * @throws DatabaseSetupError with the remedy.
 */
export async function makeServerLogins(
  ownerUrl: string,
): Promise<{ servingUrl: string; systemUrl: string; made: readonly string[] }> {
  const client = await connect(ownerUrl)
  const { app } = await readRoles(client).finally(() => client.end())
  const logins = defaultLogins(app.replace(/_app$/, ''), () => randomBytes(24).toString('base64url'))
  const made = (await prepareDatabase({ url: ownerUrl, logins })).map(({ name }) => name)
  const addressOf = ({ name, password }: Login) => {
    const address = new URL(ownerUrl)
    address.username = encodeURIComponent(name)
    address.password = made.includes(name) ? (password ?? '') : ''
    return address.href
  }
  return { servingUrl: addressOf(logins.serving), systemUrl: addressOf(logins.system), made }
}

/** Runs an operator's command on the database, and closes it in any case. */
export async function withDatabase<T>(
  config: Config,
  options: { narration: Narration; migrates: boolean },
  work: (database: Database, postgres: UsedPostgres) => Promise<T>,
): Promise<T> {
  const { narration } = options
  const log: SetupLog = {
    info: (_fields, message) => narration.note(message),
    warn: (_fields, message) => narration.note(`warn: ${message}`),
  }
  const postgres = await bringUpPostgres(config, narration, log)
  try {
    if (options.migrates) await bringUpToDate(postgres, narration, log)
    const database = openDatabase({ ...postgres, connections: 2 })
    try {
      await requireTables(database)
      return await work(database, postgres)
    } finally {
      await database.close()
    }
  } finally {
    await postgres.stop()
  }
}

async function requireTables(database: Database): Promise<void> {
  const { rows } = await database.pool
    .query<{ known: boolean }>(`SELECT to_regclass('"Organization"') IS NOT NULL AS known`)
    .catch((error: unknown) => {
      // The logins of the embedded database are created by migrations.
      if (failureCode(error) !== '28P01') throw error
      return { rows: [] }
    })
  if (rows[0]?.known) return
  throw new DatabaseSetupError(
    'The database is not set up for Portevoix yet.',
    'Run portevoix migrate, or start the server once.',
  )
}

/** Relative to the working directory when it is inside, otherwise absolute. */
function shortened(folder: string): string {
  const path = relative(process.cwd(), folder)
  return path.startsWith('..') ? folder : path
}
