import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { readRoles, rolesWithPrefix } from '../../core/database-roles.ts'
import { connect, unreachable } from './connection.ts'
import { requireExtensions } from './extensions.ts'
import { requireRoles } from './logins.ts'
import { oldestServerOf, readMigrations, refuseNewer } from './migration-state.ts'
import { applyMigrations, ENGINE_SESSION, type MigrationFile } from './schema-engine.ts'
import { DatabaseSetupError, type SetupLog } from './setup-error.ts'

const OLDEST_POSTGRES = 15
/** "pvmg", the advisory lock under which one process at a time migrates a database. */
const MIGRATION_LOCK = 0x70766d67
const LOCK_TIMEOUT_MS = 300_000

export interface MigrateOptions {
  /** Connection string of the database's owner. */
  readonly url: string
  /** Folder of the `.prisma` files. */
  readonly schemaDir: string
  /** Folder of `<time>_<name>/migration.sql`. */
  readonly migrationsDir: string
  readonly log: SetupLog
  /** Prefix of the roles in a database that has none yet; by default made from its name. */
  readonly rolePrefix?: string
}

interface MigrationRow {
  readonly migration_name: string
  readonly checksum: string
  readonly started_at: Date
  readonly finished_at: Date | null
  readonly logs: string | null
}

/**
 * Brings the database to the state of the migrations on disk, one process at a time.
 *
 * Prisma's schema engine does the work in its WASM build, and keeps the table `_prisma_migrations` like the native
 * engine, so `prisma migrate deploy` can take over at any time.
 *
 * @returns the names of the migrations that this call applied, and their upgrade notes
 * @throws DatabaseSetupError if the database is unreachable, too old, too new for this code, or contains a failed
 * migration
 */
export async function migrate(options: MigrateOptions): Promise<{ applied: string[]; notes: string[] }> {
  const { url, migrationsDir, log } = options
  const files = readMigrations(migrationsDir)
  const client = await connect(url).catch((error) => Promise.reject(unreachable(url, error)))
  try {
    await requireVersion(client)
    // Held by an open transaction and not by the session, which also works with PgBouncer's transaction mode.
    await client.query('BEGIN')
    await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0')
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]).catch(tooLong)
    const pending = await findPending(client, files, log)
    if (pending.length === 0) return { applied: [], notes: [] }
    log.info({ migrations: pending }, `Migrating the database (${pending.length} to apply)`)
    const found = await readRoles(client)
    const fresh = options.rolePrefix !== undefined && pending.length === files.length
    const roles = fresh ? rolesWithPrefix(options.rolePrefix) : found
    await requireRoles(client, roles)
    await requireExtensions(client)
    const applied = await applyMigrations({ ...options, files, roles }).catch(async (error) => {
      throw await explain(url, error)
    })
    return { applied, notes: await notesSince(client, roles.system) }
  } finally {
    await client.end().catch(() => {})
  }
}

/** The upgrade notes that were written since this transaction began. */
async function notesSince(client: pg.Client, systemRole: string): Promise<string[]> {
  const { rows: tables } = await client.query<{ known: boolean }>(
    `SELECT to_regclass('"UpgradeNote"') IS NOT NULL AS known`,
  )
  if (!tables[0]?.known) return []
  await client.query(`SET LOCAL ROLE ${systemRole}`)
  const { rows } = await client.query<{ organization: string; text: string }>(
    `SELECT o.name AS organization, n.text FROM "UpgradeNote" n JOIN "Organization" o ON o.id = n."organizationId"
      WHERE n."createdAt" >= now() ORDER BY o.name, n."createdAt", n.id`,
  )
  return rows.map(({ organization, text }) => `${organization}: ${text}`)
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
    `SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version`,
  )
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (major >= OLDEST_POSTGRES) return
  throw new DatabaseSetupError(
    `The database is PostgreSQL ${rows[0]?.server_version}; Portevoix needs ${OLDEST_POSTGRES} or later.`,
    'Upgrade it (pg_upgrade), or point DATABASE_URL at a newer one.',
  )
}

async function findPending(client: pg.Client, files: MigrationFile[], log: SetupLog): Promise<string[]> {
  const { rows: tables } = await client.query<{ known: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`,
  )
  if (!tables[0]?.known) return files.map(({ name }) => name)
  const read = async () => {
    const { rows } = await client.query<MigrationRow>(
      `SELECT migration_name, checksum, started_at, finished_at, logs FROM _prisma_migrations
        WHERE rolled_back_at IS NULL ORDER BY started_at`,
    )
    return rows
  }
  let rows = await read()
  if (rows.some(isInterrupted)) {
    await outlastInterrupted(client)
    rows = await read()
    await retryInterrupted(client, rows.filter(isInterrupted), log)
    rows = rows.filter((row) => !isInterrupted(row))
  }
  refuseFailed(rows)
  const known = new Set(files.map(({ name }) => name))
  const newer = rows.map((row) => row.migration_name).filter((name) => !known.has(name))
  refuseNewer(newer, newer.length > 0 ? await oldestServerOf(client) : null, files.at(-1)?.name ?? '')
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  for (const { name, sql } of files) {
    const checksum = applied.get(name)
    if (checksum && checksum !== createHash('sha256').update(sql).digest('hex')) {
      log.warn({ migration: name }, `Migration ${name} was changed after it was applied; the change has no effect`)
    }
  }
  return files.map(({ name }) => name).filter((name) => !applied.has(name))
}

/** Started, not finished and without an error: its process was killed. */
function isInterrupted(row: MigrationRow): boolean {
  return !row.finished_at && !row.logs
}

/** The session of a killed process may still be working on the server; its effect is not known before it ends. */
async function outlastInterrupted(client: pg.Client): Promise<void> {
  for (let waitedMs = 0; waitedMs < LOCK_TIMEOUT_MS; waitedMs += 250) {
    const { rows } = await client.query<{ busy: number }>(
      `SELECT count(*)::int AS busy FROM pg_stat_activity
        WHERE application_name = $1 AND datname = current_database()`,
      [ENGINE_SESSION],
    )
    if (!rows[0]?.busy) return
    await sleep(250)
  }
}

/**
 * A migration is one script, which PostgreSQL runs as one transaction: killed midway it has changed nothing, and is run
 * again. If it was killed between its commit and its record, the second run fails on existing objects, changes nothing
 * either, and is reported as failed.
 */
async function retryInterrupted(client: pg.Client, rows: MigrationRow[], log: SetupLog): Promise<void> {
  for (const { migration_name: name } of rows) {
    log.warn({ migration: name }, `Migration ${name} was interrupted: repeating it`)
    await client.query(
      `UPDATE _prisma_migrations SET rolled_back_at = now()
        WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL`,
      [name],
    )
  }
  // The engine reads the table on its own connection, so this must be committed; the lock is taken again.
  await client.query('COMMIT')
  await client.query('BEGIN')
  await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]).catch(tooLong)
}

function refuseFailed(rows: MigrationRow[]): void {
  const failed = rows.find((row) => !row.finished_at)
  if (failed) throw failedMigration(failed.migration_name, failed.logs ?? '')
}

function failedMigration(name: string, logs: string, cause?: unknown): DatabaseSetupError {
  return new DatabaseSetupError(
    `The migration ${name} failed:\n${sayings(logs)}`,
    'Its changes were rolled back. Remove the cause, then allow it to run again:\n' +
      `  UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' AND finished_at IS NULL;\n` +
      '(the same as prisma migrate resolve --rolled-back), or restore a backup made before.',
    { cause },
  )
}

/** PostgreSQL's messages in the engine's log, without the engine's call stack. */
function sayings(logs: string): string {
  const lines = logs.trim().split('\n')
  const stack = lines.findIndex((line) => /^\s+0: /.test(line))
  return lines
    .slice(0, stack < 0 ? 12 : stack)
    .join('\n')
    .trim()
}

function tooLong(error: unknown): never {
  throw new DatabaseSetupError(
    `Another process has been migrating this database for ${LOCK_TIMEOUT_MS / 1000} s.`,
    'Wait until it is done, or end it: an interrupted migration is repeated.',
    { cause: error },
  )
}

/**
 * The engine's message for a failed migration is long; the database's record names the migration and contains
 * PostgreSQL's message.
 */
async function explain(url: string, cause: unknown): Promise<unknown> {
  const client = await connect(url).catch(() => undefined)
  if (!client) return unreachable(url, cause)
  try {
    const { rows } = await client.query<MigrationRow>(
      'SELECT migration_name, logs FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
    )
    const failed = rows[0]
    return failed ? failedMigration(failed.migration_name, failed.logs ?? String(cause), cause) : cause
  } catch {
    return cause
  } finally {
    await client.end().catch(() => {})
  }
}
