import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { QUEUE_SCHEMA, QUEUE_VERSION } from '../jobs/install.ts'
import { connect, failureCode, unreachable } from './connection.ts'
import type { MigrationFile } from './schema-engine.ts'
import { DatabaseSetupError } from './setup-error.ts'

/** The migrations of a database beside those on disk. */
export interface MigrationState {
  /** On disk and not in the database, oldest first. */
  readonly missing: readonly string[]
  /** In the database and not on disk. */
  readonly newer: readonly string[]
  /** The newest migration that a server must know to work on this database; null where the database does not say. */
  readonly oldestServer: string | null
  /** The version of the queue's tables; null where there are none. */
  readonly queueVersion: number | null
}

const UNDEFINED_TABLE = '42P01'
const INSUFFICIENT_PRIVILEGE = '42501'

/** The migrations on disk, oldest first. */
export function readMigrations(migrationsDir: string): MigrationFile[] {
  if (!existsSync(migrationsDir)) return []
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(migrationsDir, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(migrationsDir, name, 'migration.sql'), 'utf8') }))
}

/**
 * Compares the database with the migrations on disk, for a login that can read but not apply them.
 * @throws DatabaseSetupError when the database cannot be queried.
 */
export async function migrationState(url: string, migrationsDir: string): Promise<MigrationState> {
  const names = readMigrations(migrationsDir).map(({ name }) => name)
  const client = await connect(url).catch((error) => Promise.reject(unreachable(url, error)))
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    const applied = new Set(rows.map(({ name }) => name))
    return {
      missing: names.filter((name) => !applied.has(name)),
      newer: [...applied].filter((name) => !names.includes(name)).sort(),
      oldestServer: await oldestServerOf(client),
      queueVersion: await queueVersionOf(client),
    }
  } catch (error) {
    if (failureCode(error) !== UNDEFINED_TABLE && failureCode(error) !== INSUFFICIENT_PRIVILEGE) throw error
    return { missing: names, newer: [], oldestServer: null, queueVersion: null }
  } finally {
    await client.end()
  }
}

/** What the database says of the servers that can work on it. */
export async function oldestServerOf(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ known: boolean }>(
    `SELECT to_regprocedure('portevoix_oldest_server()') IS NOT NULL AS known`,
  )
  if (!rows[0]?.known) return null
  const said = await client.query<{ name: string }>('SELECT portevoix_oldest_server() AS name')
  return said.rows[0]?.name ?? null
}

/** The version of the queue's tables; null where there are none. */
export async function queueVersionOf(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ known: boolean }>(
    `SELECT to_regclass('${QUEUE_SCHEMA}.version') IS NOT NULL AS known`,
  )
  if (!rows[0]?.known) return null
  const said = await client.query<{ version: number }>(`SELECT version FROM ${QUEUE_SCHEMA}.version`)
  return said.rows[0]?.version ?? null
}

/** @throws DatabaseSetupError for tables of the queue that a later version of Portevoix changed. */
export function refuseNewerQueue(version: number | null): void {
  if (version === null || version <= QUEUE_VERSION) return
  throw new DatabaseSetupError(
    `The tables of the job queue are newer than this Portevoix: they have version ${version}, and it knows ${QUEUE_VERSION}.`,
    'Start the version of Portevoix that changed them, or a later one; or restore a backup made before the update.',
  )
}

/**
 * @param newest migration that this server knows.
 * @throws DatabaseSetupError for a database with later migrations, unless it says that this server can work on it.
 */
export function refuseNewer(newer: readonly string[], oldestServer: string | null, newest: string): void {
  if (newer.length === 0 || (oldestServer !== null && oldestServer <= newest)) return
  throw new DatabaseSetupError(
    `The database is newer than this Portevoix: it has the migrations ${newer.join(', ')}, which are unknown here.`,
    'Start the version of Portevoix that applied them, or a later one; or restore a backup made before the update.',
  )
}

/** What a migration says of the oldest server that it still serves; null for those of before migrations said so. */
export const servesSince = (sql: string): string | null => /^-- Oldest server: (\S+)$/m.exec(sql)?.[1] ?? null

/**
 * Whether the servers that work on a database can go on while migrations are applied.
 * @param present the newest migration of the database.
 */
export const servesMeanwhile = (migrations: readonly MigrationFile[], present: string): boolean =>
  migrations.every(({ sql }) => {
    const oldest = servesSince(sql)
    return oldest !== null && oldest <= present
  })
