import { relative } from 'node:path'
import type { Config } from '../core/config.ts'
import { type Database, openDatabase } from '../core/database.ts'
import { connect, unreachable } from '../platform/postgres/connection.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'
import { migrate } from '../platform/postgres/migrate.ts'
import { DatabaseSetupError, type SetupLog } from '../platform/postgres/setup-error.ts'
import type { Narration } from './narration.ts'
import { MIGRATIONS } from './project.ts'

/** A PostgreSQL to work with: the embedded one, or that of DATABASE_URL. */
export interface UsedPostgres {
  readonly url: string
  /** Lets go of it; the embedded one ends with its last user. */
  stop(): Promise<void>
}

/** @throws DatabaseSetupError with the remedy. */
export async function bringUpPostgres(config: Config, narration: Narration, log: SetupLog): Promise<UsedPostgres> {
  const { databaseUrl, home } = config
  if (databaseUrl) {
    await narration.step('Connecting to PostgreSQL (DATABASE_URL)', () => reach(databaseUrl))
    return { url: databaseUrl, stop: async () => {} }
  }
  return narration.step(
    'Starting the embedded PostgreSQL',
    () => startEmbedded({ home, log }),
    ({ started, dataDir }) => `${started ? 'up' : 'in use'}, its data is in ${shortened(dataDir)}`,
  )
}

async function reach(url: string): Promise<void> {
  const client = await connect(url).catch((error: unknown) => Promise.reject(unreachable(url, error)))
  await client.end()
}

/** Applies what is missing. @throws DatabaseSetupError with the remedy. */
export async function bringUpToDate(url: string, narration: Narration, log: SetupLog): Promise<void> {
  const { notes } = await narration.step(
    'Bringing the database up to date',
    () => migrate({ url, log, ...MIGRATIONS }),
    ({ applied }) =>
      applied.length === 0
        ? 'nothing to do'
        : `${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'} applied`,
  )
  for (const note of notes) narration.note(note)
}

/** Runs an operator's command on the database, and lets go of it however the command ends. */
export async function withDatabase<T>(
  config: Config,
  given: { narration: Narration; migrates: boolean },
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { narration } = given
  const log: SetupLog = {
    info: (_fields, message) => narration.note(message),
    warn: (_fields, message) => narration.note(`warn: ${message}`),
  }
  const postgres = await bringUpPostgres(config, narration, log)
  try {
    if (given.migrates) await bringUpToDate(postgres.url, narration, log)
    const database = openDatabase({ url: postgres.url, connections: 2 })
    try {
      await requireTables(database)
      return await work(database)
    } finally {
      await database.close()
    }
  } finally {
    await postgres.stop()
  }
}

async function requireTables(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ known: boolean }>(
    `SELECT to_regclass('"Organization"') IS NOT NULL AS known`,
  )
  if (rows[0]?.known) return
  throw new DatabaseSetupError(
    'The database holds no Portevoix yet.',
    'Run portevoix migrate, or start the server once.',
  )
}

/** From here where it lies below, and whole where it does not. */
function shortened(folder: string): string {
  const path = relative(process.cwd(), folder)
  return path.startsWith('..') ? folder : path
}
