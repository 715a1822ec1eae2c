import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rolePrefix, rolesWithPrefix } from '../../core/database-roles.ts'
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts'
import { defaultLogins, rolesByHand } from './logins.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migration-state.ts'
import { prepareDatabase } from './prepare.ts'
import { withLogin } from './template.ts'

const log = { info: () => {}, warn: () => {} }
const inProject = (path: string) => fileURLToPath(new URL(`../../../../../${path}`, import.meta.url))
const migrations = { schemaDir: inProject('prisma'), migrationsDir: inProject('prisma/migrations'), log }
/** Number of migrations in the first release (a40aeec). */
const FIRST_RELEASE = 5

let folder: string
let server: EmbeddedPostgres
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'porte voix '))
  chmodSync(folder, 0o755)
  server = await startEmbedded({ home: join(folder, 'home'), log, fsync: false })
})
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/**
 * Creates a database with its own owner.
 * @returns the owner's address.
 */
async function newDatabase(name: string, attributes = ''): Promise<string> {
  const owner = `owner_${rolePrefix(name)}`
  const database = pg.escapeIdentifier(name)
  await query(
    server.superuserUrl,
    `CREATE ROLE ${owner} LOGIN ${attributes} PASSWORD 'x'`,
    `CREATE DATABASE ${database} OWNER ${owner}`,
  )
  const url = new URL(withLogin(server.superuserUrl, { name: owner, password: 'x' }))
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}

const loginsFor = (database: string) => defaultLogins(rolePrefix(database), () => 'secret')

async function prepared(database: string, attributes?: string): Promise<{ owner: string; serving: string }> {
  const owner = await newDatabase(database, attributes)
  await migrate({ url: owner, ...migrations })
  const logins = loginsFor(database)
  await prepareDatabase({ url: owner, logins })
  return { owner, serving: withLogin(owner, logins.serving) }
}

describe('databases of one PostgreSQL', () => {
  it('have separate roles, and logins that cannot connect to another database', async () => {
    const one = await prepared('My-Shop', 'CREATEROLE')
    const two = await prepared('other', 'CREATEROLE')
    const { app } = rolesWithPrefix(rolePrefix('My-Shop'))
    expect(await query(one.serving, 'BEGIN', `SET LOCAL ROLE ${app}`, 'SELECT name FROM "Topic"')).toEqual([])
    await expect(query(two.serving, `SET ROLE ${app}`)).rejects.toThrow('permission denied')
    const strangers = new URL(two.serving)
    strangers.pathname = '/My-Shop'
    await expect(query(strangers.href, 'SELECT 1')).rejects.toThrow('permission denied for database')
    const named = await query(
      one.owner,
      `SELECT r.rolname AS name FROM pg_roles r WHERE EXISTS (SELECT FROM pg_policy p WHERE r.oid = ANY (p.polroles))`,
    )
    expect(named.map(({ name }) => name).sort()).toEqual([app, app.replace(/app$/, 'system')])
  })

  it('can be prepared repeatedly', async () => {
    const owner = await newDatabase('twice', 'CREATEROLE')
    await migrate({ url: owner, ...migrations })
    const logins = loginsFor('twice')
    const all = await Promise.all([prepareDatabase({ url: owner, logins }), prepareDatabase({ url: owner, logins })])
    expect(all.flat().map(({ name }) => name)).toEqual(['login_twice', 'system_login_twice'])
  })

  it('compile no plans, unless their administrator wants them to', async () => {
    const jitOf = async ({ serving }: { serving: string }) => await query(serving, 'SHOW jit')
    expect(await jitOf(await prepared('planned', 'CREATEROLE'))).toEqual([{ jit: 'off' }])
    const owner = await newDatabase('compiled', 'CREATEROLE')
    await query(server.superuserUrl, 'ALTER DATABASE compiled SET jit = on')
    await migrate({ url: owner, ...migrations })
    await prepareDatabase({ url: owner, logins: loginsFor('compiled') })
    expect(await jitOf({ serving: owner })).toEqual([{ jit: 'on' }])
  })
})

describe('an owner that cannot add extensions', () => {
  it('gets the statements, and migrates once an administrator has run them', async () => {
    const owner = await newDatabase('extensions', 'CREATEROLE')
    const administrator = new URL(server.superuserUrl)
    administrator.pathname = '/extensions'
    await query(
      administrator.href,
      'ALTER DATABASE extensions OWNER TO CURRENT_USER',
      'ALTER SCHEMA public OWNER TO owner_extensions',
    )
    const refusal = await migrate({ url: owner, ...migrations }).catch((error: Error) => error.message)
    const told = String(refusal).match(/CREATE EXTENSION \w+;/g) ?? []
    expect(told).toEqual(['CREATE EXTENSION btree_gin;', 'CREATE EXTENSION pg_trgm;'])
    await query(administrator.href, ...told)
    expect((await migrate({ url: owner, ...migrations })).applied.length).toBeGreaterThan(5)
  })
})

describe('an owner that cannot create roles', () => {
  it('gets the statements, and migrates once an administrator has run them', async () => {
    const owner = await newDatabase('by_hand')
    const refusal = await migrate({ url: owner, ...migrations }).catch((error: Error) => error.message)
    const told = String(refusal)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^(CREATE|GRANT|REVOKE|ALTER)/.test(line))
    const statements = rolesByHand({
      database: 'by_hand',
      owner: 'owner_by_hand',
      roles: rolesWithPrefix('by_hand'),
      logins: defaultLogins('by_hand', () => 'CHOOSE ONE'),
    })
    expect(told).toEqual(statements.map((statement) => `${statement};`))
    await query(server.superuserUrl, ...told.map((statement) => statement.replaceAll('CHOOSE ONE', 'secret')))
    await migrate({ url: owner, ...migrations })
    const logins = loginsFor('by_hand')
    expect(await prepareDatabase({ url: owner, logins })).toEqual([])
    const serving = withLogin(owner, logins.serving)
    expect(await query(serving, 'BEGIN', 'SET LOCAL ROLE by_hand_app', 'SELECT name FROM "Topic"')).toEqual([])
    const limit = 'SHOW idle_in_transaction_session_timeout'
    expect(await query(serving, limit)).toEqual([{ idle_in_transaction_session_timeout: '30s' }])
    await expect(query(serving, 'SELECT name FROM "Topic"')).rejects.toThrow('permission denied')
  })
})

describe('a database of the first release, whose owner served', () => {
  it('keeps its roles and gets logins', async () => {
    const owner = await newDatabase('earlier', 'CREATEROLE')
    // The first release used the same role names in every database.
    for (const { sql } of readMigrations(migrations.migrationsDir).slice(0, FIRST_RELEASE)) await query(owner, sql)
    await query(
      owner,
      `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
         migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(),
         applied_steps_count int NOT NULL DEFAULT 0)`,
      ...readMigrations(migrations.migrationsDir)
        .slice(0, FIRST_RELEASE)
        .map(
          ({ name }) =>
            `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES (gen_random_uuid(), '', '${name}', now())`,
        ),
    )
    await migrate({ url: owner, ...migrations })
    const logins = loginsFor('earlier')
    await prepareDatabase({ url: owner, logins })
    const serving = withLogin(owner, logins.serving)
    expect(await query(serving, 'BEGIN', 'SET LOCAL ROLE portevoix_app', 'SELECT name FROM "Topic"')).toEqual([])
    await expect(query(serving, 'SET ROLE portevoix_system')).rejects.toThrow('permission denied')
  })
})
