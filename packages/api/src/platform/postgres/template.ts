import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { connect, failureCode } from './connection.ts'
import { closeDatabase, type Login, type Logins } from './logins.ts'
import { type MigrateOptions, migrate, readMigrations } from './migrate.ts'
import { prepareDatabase } from './prepare.ts'
import { readDatamodels } from './schema-engine.ts'

/** "pvtp", the advisory lock under which one process at a time makes a template. */
const TEMPLATE_LOCK = 0x70767470
const TEMPLATE_PREFIX = 'pv_template_'
const TEST_PREFIX = 'pv_test_'
const TEST_ROLES = 'portevoix'

export interface TestDatabase {
  readonly name: string
  /** Connection string of the database's owner, who is no superuser. */
  readonly url: string
  /** Connection string of the login that answers requests, where the template was made with logins. */
  readonly servingUrl: string
  /** Connection string of the login that looks across organisations. */
  readonly systemUrl: string
  /** Removes the database, ending whatever sessions are left in it. */
  drop(): Promise<void>
}

/** Name for the state of the migrations and of the schema: another state is another template. */
export function schemaHash({ schemaDir, migrationsDir }: Pick<MigrateOptions, 'schemaDir' | 'migrationsDir'>): string {
  const hash = createHash('sha256')
  for (const { name, sql } of readMigrations(migrationsDir)) hash.update(name).update('\0').update(sql).update('\0')
  for (const [name, text] of readDatamodels(schemaDir)) hash.update(name).update('\0').update(text).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/**
 * Makes sure that a migrated, empty database exists for others to be copied from; returns its name.
 *
 * @param options.url a database on the same server whose role may create databases
 * @param options.hash see `schemaHash`
 * @param options.logins which databases made from it are served with; none where the owner does it all.
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
    // It is marked as a template when it is complete: without the mark it was left half-made.
    if (rows[0]) await dropDatabase(client, name)
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
    const url = withDatabase(options.url, name)
    // Roles that all test databases of the server share, whatever the template is called.
    await migrate({ ...options, rolePrefix: TEST_ROLES, url })
    if (options.logins) await prepareDatabase({ url, logins: options.logins })
    // PostgreSQL copies only a database that nobody is connected to.
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`)
    return await endableBy(client, name, options.logins)
  } finally {
    await client.end()
  }
}

/** Who drops a test database ends what is left of its sessions: of logins that it has a part in, it may. */
async function endableBy(client: pg.Client, name: string, logins: Logins | undefined): Promise<string> {
  for (const { name: login } of logins ? [logins.serving, logins.system] : []) {
    await client.query(`GRANT ${pg.escapeIdentifier(login)} TO CURRENT_USER WITH INHERIT TRUE`)
  }
  return name
}

/**
 * Makes a database of its own for a test, as a copy of a template.
 *
 * @param options.url a database on the same server whose role may create databases
 * @param options.logins of the template; the owner's stands for them where they are left out.
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
  // What may be done in a database as a whole is not copied with it.
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
 * autovacuum worker, is at work in it; without FORCE, PostgreSQL itself ends such a worker, and waits some seconds for
 * whatever else goes.
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
    // One that begins or ends just now belongs to nobody, and so may not be ended by us; it goes by itself.
    await client.query('SELECT pg_terminate_backend($1)', [pid]).catch((error: unknown) => {
      if (failureCode(error) !== INSUFFICIENT_PRIVILEGE) throw error
    })
  }
}

/** Removes test databases that killed runs have left, and templates of other states. No run may be under way. */
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

/** The same database by another login. */
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
