import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils'
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import type { DatabaseRoles } from '../../core/database-roles.ts'

/** Application name of the engine's sessions in pg_stat_activity. */
export const ENGINE_SESSION = 'portevoix-migrate'

const NO_FILTERS = { externalTables: [], externalEnums: [] }

export interface MigrationFile {
  readonly name: string
  readonly sql: string
}

/** Applies missing migrations and returns their names. Passes the engine's own errors through. */
export async function applyMigrations(options: {
  url: string
  schemaDir: string
  migrationsDir: string
  files: MigrationFile[]
  roles: DatabaseRoles
}): Promise<string[]> {
  const migrationsList = listOf(options.migrationsDir, options.files)
  return await withEngine(options, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })
    return appliedMigrationNames
  })
}

async function withEngine<T>(
  { url, schemaDir, roles }: { url: string; schemaDir: string; roles: DatabaseRoles },
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const adapter = new PrismaPg({ connectionString: url, application_name: ENGINE_SESSION, max: 2, keepAlive: true })
  // The engine does not dispose of the adapters it opens, so they are collected and closed here: a template must have
  // no sessions.
  const opened: { dispose(): Promise<void> }[] = []
  const open = adapter.connect.bind(adapter)
  adapter.connect = async () => {
    const connection = await open()
    opened.push(connection)
    connection.executeScript = (script) =>
      runScript(connection.underlyingDriver(), withClearTexts(withRoleNames(script, roles)))
    return connection
  }
  const giveTimersBack = looseEngineTimers()
  try {
    const engine = await SchemaEngine.new(
      { datamodels: readDatamodels(schemaDir) },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    )
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } finally {
    giveTimersBack()
    for (const connection of opened) await connection.dispose().catch(() => {})
  }
}

const ENGINE_TIMER_MS = 10_000
const plainSetTimeout = globalThis.setTimeout
let enginesAtWork = 0

/**
 * The engine guards its lock by a timer of ten seconds that it never clears and that would keep a finished command
 * waiting. While engines run, timers of that length do not keep the process alive.
 * @returns a function that undoes this.
 */
function looseEngineTimers(): () => void {
  enginesAtWork += 1
  const loose = (...args: Parameters<typeof setTimeout>) => {
    const timer = plainSetTimeout(...args)
    return args[1] === ENGINE_TIMER_MS ? timer.unref() : timer
  }
  globalThis.setTimeout = Object.assign(loose, plainSetTimeout)
  return () => {
    enginesAtWork -= 1
    if (enginesAtWork === 0) globalThis.setTimeout = plainSetTimeout
  }
}

/**
 * Migrations join whole tables, some of which they have just made: without statistics the planner takes them for small,
 * and compares each row with each. This holds for the transaction, and stands on the first line of the script.
 */
const PLANS = `SELECT set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true); `

/**
 * Runs a migration as one message of PostgreSQL's simple protocol, and so as one transaction. The adapter's own way
 * splits at every semicolon, even in comments, texts and function bodies, and commits each piece.
 */
async function runScript(pool: pg.Pool, script: string): Promise<void> {
  const sent = PLANS + script
  try {
    await pool.query(sent)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    const line = error.position ? `, line ${sent.slice(0, Number(error.position)).split('\n').length}` : ''
    throw new DriverAdapterError({
      kind: 'postgres',
      // For codes that it knows, the engine replaces the message by its own, which is less specific.
      code: 'XX000',
      severity: error.severity ?? 'ERROR',
      message: `${error.message} (SQLSTATE ${error.code}${line})`,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
    })
  }
}

/**
 * Migrations use `portevoix_app` and `portevoix_system`, which are replaced by the roles of this database. An owner
 * that cannot create roles uses those that an administrator created: PostgreSQL refuses the attempt, even for an
 * existing role.
 */
export function withRoleNames(script: string, { app, system }: DatabaseRoles): string {
  return script
    .replaceAll(/\bportevoix_app\b/g, app)
    .replaceAll(/\bportevoix_system\b/g, system)
    .replaceAll(
      'EXCEPTION WHEN duplicate_object OR unique_violation THEN',
      'EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN',
    )
}

/** PostgreSQL 15 takes `\v` in a text for the letter v. Migrations that were applied somewhere keep their text, and so their checksum. */
export const withClearTexts = (script: string): string => script.replaceAll(String.raw`\f\v`, String.raw`\f\x0b`)

/** The schema files for the engine: path and text. */
export function readDatamodels(schemaDir: string): [string, string][] {
  return readdirSync(schemaDir, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [name, readFileSync(join(schemaDir, name), 'utf8')])
}

function listOf(baseDir: string, files: MigrationFile[]): MigrationList {
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: files.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
