import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { connect, failureCode } from './connection.ts'
import { closeDatabase, type Login, type Logins } from './logins.ts'
import { type MigrateOptions, migrate } from './migrate.ts'
import { readMigrations } from './migration-state.ts'
import { prepareDatabase } from './prepare.ts'
import { readDatamodels } from './schema-engine.ts'

/** "pvtp", the advisory lock under which one process at a time creates a template. */
const TEMPLATE_LOCK = 0x70767470
const TEMPLATE_PREFIX = 'pv_template_'
const TEST_PREFIX = 'pv_test_'
const TEST_ROLES = 'portevoix'

export interface TestDatabase {
  readonly name: string
  /** Connection string of the database's owner, which is not a superuser. */
  readonly url: string
  /** Connection string of the login that answers requests, when the template has logins. */
  readonly servingUrl: string
  /** Connection string of the login that reads across organisations. */
  readonly systemUrl: string
  /** Removes the database and ends all its sessions. */
  drop(): Promise<void>
}

/** A name for the state of the migrations and the schema: each state has its own template. */
export function schemaHash({ schemaDir, migrationsDir }: Pick<MigrateOptions, 'schemaDir' | 'migrationsDir'>): string {
  const hash = createHash('sha256')
  for (const { name, sql } of readMigrations(migrationsDir)) hash.update(name).update('\0').update(sql).update('\0')
  for (const [name, text] of readDatamodels(schemaDir)) hash.update(name).update('\0').update(text).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/**
 * Ensures that a migrated, empty template database exists; returns its name.
 *
 * @param options.url a database on the same server whose role can create databases
 * @param options.hash see `schemaHash`
 * @param options.logins of databases made from it; none when the owner does everything.
 */
export async function templateDatabase(
  options: MigrateOptions & { readonly hash: string; readonly logins?: Logins },
): Promise<string> {
  const name = `${TEMPLATE_PREFIX}${options.hash}`
  const client = await connect(options.url)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rows } = await client.query<{ datistemplate: boolean }>(
      'SELECT datistemplate FROM pg_database WHERE datname = $1',
      [name],
    )
    if (rows[0]?.datistemplate) return await endableBy(client, name, options.logins)
    // It is marked as a template when it is complete; without the mark it was left unfinished.
    if (rows[0]) await dropDatabase(client, name)
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
    const url = withDatabase(options.url, name)
    // All test databases of the server share these roles, whatever the template's name.
    await migrate({ ...options, rolePrefix: TEST_ROLES, url })
    if (options.logins) await prepareDatabase({ url, logins: options.logins })
    // PostgreSQL copies only databases without connections.
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`)
    return await endableBy(client, name, options.logins)
  } finally {
    await client.end()
  }
}

/** A role may end sessions of logins that it is a member of; whoever drops a test database needs that. */
async function endableBy(client: pg.Client, name: string, logins: Logins | undefined): Promise<string> {
  const { rows } = await client.query<{ major: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS major`,
  )
  // Before 16 a member inherits without being told to.
  const inherits = (rows[0]?.major ?? 0) >= 16 ? ' WITH INHERIT TRUE' : ''
  for (const { name: login } of logins ? [logins.serving, logins.system] : []) {
    await client.query(`GRANT ${pg.escapeIdentifier(login)} TO CURRENT_USER${inherits}`)
  }
  return name
}

/**
 * Creates a database for a test as a copy of a template.
 *
 * @param options.url a database on the same server whose role can create databases
 * @param options.logins of the template; without them, the owner is used.
 */
export async function createTestDatabase(options: {
  url: string
  template: string
  logins?: Logins
}): Promise<TestDatabase> {
  const { url, template, logins } = options
  const name = `${TEST_PREFIX}${randomBytes(8).toString('hex')}`
  await run(url, `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`)
  const owned = withDatabase(url, name)
  // Rights on a database as a whole are not copied with it.
  if (logins) for (const statement of closeDatabase(name, logins)) await run(owned, statement)
  return {
    name,
    url: owned,
    servingUrl: logins ? withLogin(owned, logins.serving) : owned,
    systemUrl: logins ? withLogin(owned, logins.system) : owned,
    drop: () => drop(url, name),
  }
}

async function drop(url: string, name: string): Promise<void> {
  const client = await connect(url)
  try {
    await dropDatabase(client, name)
  } finally {
    await client.end()
  }
}

const DROP_TRIES = 20
const OBJECT_IN_USE = '55006'
const NO_SUCH_DATABASE = '3D000'
const INSUFFICIENT_PRIVILEGE = '42501'

/**
 * Ends the sessions in a database and removes it. FORCE would be refused while a process of the superuser, such as an
 * autovacuum worker, uses it; without FORCE, PostgreSQL itself ends such a worker, and waits some seconds for other
 * sessions.
 */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name)
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`ALTER DATABASE ${database} WITH ALLOW_CONNECTIONS false IS_TEMPLATE false`)
      await endSessions(client, name)
      await client.query(`DROP DATABASE IF EXISTS ${database}`)
      return
    } catch (error) {
      if (failureCode(error) === NO_SUCH_DATABASE) return
      if (failureCode(error) !== OBJECT_IN_USE || tries === DROP_TRIES) throw error
    }
  }
}

async function endSessions(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = $1 AND usesysid IS NOT NULL',
    [name],
  )
  for (const { pid } of rows) {
    // A session that is beginning or ending belongs to nobody, so we cannot end it; it goes by itself.
    await client.query('SELECT pg_terminate_backend($1)', [pid]).catch((error: unknown) => {
      if (failureCode(error) !== INSUFFICIENT_PRIVILEGE) throw error
    })
  }
}

/** Removes test databases left by killed runs, and templates of other states. No run may be in progress. */
export async function dropLeftovers(url: string, keepHash: string): Promise<void> {
  const client = await connect(url)
  try {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database
        WHERE (starts_with(datname, $1) OR starts_with(datname, $2)) AND datname <> $3`,
      [TEST_PREFIX, TEMPLATE_PREFIX, TEMPLATE_PREFIX + keepHash],
    )
    for (const { datname } of rows) await dropDatabase(client, datname)
  } finally {
    await client.end()
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = await connect(url)
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The same database with another login. */
export function withLogin(url: string, { name, password }: Login): string {
  const changed = new URL(url)
  changed.username = encodeURIComponent(name)
  changed.password = encodeURIComponent(password ?? '')
  return changed.href
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
