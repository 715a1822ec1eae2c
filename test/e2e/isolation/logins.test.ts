import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../harness.ts'

let world: World
let owner: pg.Client
let attacker: pg.Client
let other: string
let tables: string[]
let roles: string[]
let definers: { signature: string; call: string }[]

beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  owner = new pg.Client(world.databaseUrl)
  attacker = new pg.Client(world.servingUrl)
  await Promise.all([owner.connect(), attacker.connect()])
  const person = { name: 'Owner', email: null }
  const { database } = world.server.environment
  other = (await createOrganization(database, { name: 'Other', owner: person }, new Date())).organizationId
  tables = (
    await owner.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    )
  ).rows.map(({ name }) => name)
  roles = (await owner.query<{ name: string }>('SELECT rolname AS name FROM pg_roles')).rows.map(({ name }) => name)
  definers = (
    await owner.query<{ signature: string; call: string }>(
      `SELECT p.oid::regprocedure::text AS signature,
              format('SELECT * FROM %I.%I(%s)', n.nspname, p.proname,
                (SELECT coalesce(string_agg(format('NULL::%s', format_type(a.type, NULL)), ', ' ORDER BY a.n), '')
                   FROM unnest(p.proargtypes) WITH ORDINALITY AS a(type, n))) AS call
         FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
    )
  ).rows
})
afterAll(async () => {
  await attacker?.end()
  await owner?.end()
  await world?.stop()
})

const APP = 'portevoix_app'
/** Insufficient privilege; or PostgreSQL does it in no transaction at all. */
const REFUSALS = ['42501', '25001']

/** As whom a statement runs in a tenant's transaction: as it began, or after what brings the login back. */
const PLACES = { 'as the organisation’s role': '', 'after RESET ROLE': 'RESET ROLE' } as const
/** PostgreSQL's other ways to change who one is. */
const RESETS = [
  'RESET ROLE',
  'SET ROLE NONE',
  'SET LOCAL ROLE NONE',
  'RESET ALL',
  'RESET SESSION AUTHORIZATION',
  'SET SESSION AUTHORIZATION DEFAULT',
  `SELECT set_config('role', 'none', false)`,
]

/** Runs a statement in a tenant's transaction and undoes it; answers why it failed, or null where it went well. */
async function attempt(first: string, statement: string): Promise<pg.DatabaseError | null> {
  await attacker.query(`BEGIN; SET LOCAL ROLE ${APP}; SET LOCAL app.organization_id = '${world.organization.id}'`)
  try {
    if (first) await attacker.query(first)
    await attacker.query(statement)
    return null
  } catch (error) {
    return error as pg.DatabaseError
  } finally {
    await attacker.query('ROLLBACK')
  }
}

async function allowedOf(first: string, statements: readonly string[]): Promise<string[]> {
  const allowed: string[] = []
  for (const statement of statements) {
    const refusal = await attempt(first, statement)
    if (!REFUSALS.includes(refusal?.code ?? '')) allowed.push(`${statement}: ${refusal?.message ?? 'done'}`)
  }
  return allowed
}

describe.each(Object.entries(PLACES))('the serving login in a tenant’s transaction, %s,', (_name, first) => {
  it('can only assume the role for one organisation', async () => {
    const others = roles.filter((role) => role !== APP)
    const statements = others.flatMap((role) => {
      const name = pg.escapeIdentifier(role)
      // Its own name is no other role.
      const own = role === new URL(world.servingUrl).username
      return own ? [] : [`SET ROLE ${name}`, `SET LOCAL ROLE ${name}`, `SET SESSION AUTHORIZATION ${name}`]
    })
    expect(statements.length).toBeGreaterThan(20)
    expect(await allowedOf(first, statements)).toEqual([])
  })

  it('changes no table, policy, function, role or database', async () => {
    const statements = [
      ...tables.flatMap((table) => [
        `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
        `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
        `CREATE POLICY everybody ON ${table} USING (true)`,
        `GRANT ALL ON ${table} TO PUBLIC WITH GRANT OPTION`,
        `TRUNCATE ${table}`,
        `DROP TABLE ${table} CASCADE`,
      ]),
      ...definers.map(({ signature }) => `DROP FUNCTION ${signature}`),
      'CREATE TABLE own (n int)',
      'CREATE TEMP TABLE own (n int)',
      'CREATE SCHEMA own',
      'CREATE FUNCTION own() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'CREATE ROLE own',
      `ALTER ROLE ${new URL(world.servingUrl).username} SUPERUSER`,
      `ALTER ROLE ${new URL(world.servingUrl).username} BYPASSRLS`,
      `GRANT portevoix_system TO ${new URL(world.servingUrl).username}`,
      `GRANT portevoix_system TO ${APP}`,
      'CREATE DATABASE own',
      `ALTER DATABASE ${pg.escapeIdentifier(new URL(world.databaseUrl).pathname.slice(1))} SET row_security = off`,
      `ALTER SYSTEM SET log_statement = 'all'`,
      'CREATE PUBLICATION own FOR ALL TABLES',
      `CREATE EVENT TRIGGER own ON ddl_command_end EXECUTE FUNCTION current_organization()`,
    ]
    // A grant of what one does not have is a warning in PostgreSQL, and gives nothing.
    const allowed = await allowedOf(first, statements)
    expect(allowed.filter((line) => !line.startsWith('GRANT ALL'))).toEqual([])
    const { rows } = await owner.query(
      `SELECT FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee = 0 AND c.relnamespace IN ('public'::regnamespace, 'pgboss'::regnamespace)`,
    )
    expect(rows).toEqual([])
  })

  it('reaches neither programs nor files nor other servers', async () => {
    const statements = [
      `COPY (SELECT 1) TO PROGRAM 'true'`,
      `COPY "Topic" (name) FROM PROGRAM 'true'`,
      `COPY (SELECT 1) TO '/tmp/portevoix-copied'`,
      `COPY "Topic" (name) FROM '/etc/passwd'`,
      `SELECT pg_read_file('/etc/passwd')`,
      `SELECT pg_read_binary_file('/etc/passwd')`,
      `SELECT pg_ls_dir('/')`,
      `SELECT lo_import('/etc/passwd')`,
      `SELECT lo_export(1, '/tmp/portevoix-exported')`,
      `LOAD '/tmp/own.so'`,
      `SET session_preload_libraries = 'x'`,
      `SET LOCAL log_statement = 'all'`,
      `SET LOCAL session_replication_role = replica`,
      'SELECT pg_reload_conf()',
    ]
    expect(await allowedOf(first, statements)).toEqual([])
  })

  it('cannot call functions that read across organisations', async () => {
    expect(definers.length).toBeGreaterThan(5)
    const allowed = await allowedOf(
      first,
      definers.map(({ call }) => call),
    )
    // The one that adds work checks the organisation itself; without work it refuses too, in its own words.
    // A function of a trigger cannot be called at all, which PostgreSQL says by another code.
    // The place of the feed is that of the whole server, and says nothing of an organisation.
    const known = /portevoix_enqueue|portevoix_feed(_place)?\(|return type trigger$/
    expect(allowed.filter((line) => !known.test(line))).toEqual([])
  })
})

describe('the serving login outside its role', () => {
  it('reads and writes no table', async () => {
    const statements = tables.flatMap((table) => [
      `SELECT FROM ${table} LIMIT 1`,
      `DELETE FROM ${table}`,
      `LOCK TABLE ${table} IN ACCESS SHARE MODE`,
    ])
    expect(await allowedOf('RESET ROLE', statements)).toEqual([])
  })

  it('is the only role after any reset', async () => {
    for (const reset of RESETS) {
      await attacker.query(`BEGIN; SET LOCAL ROLE ${APP}; SET LOCAL app.organization_id = '${world.organization.id}'`)
      await attacker.query(reset)
      const { rows } = await attacker.query('SELECT current_user AS role')
      await attacker.query('ROLLBACK')
      expect([APP, new URL(world.servingUrl).username], reset).toContain(rows[0].role)
    }
  })

  it('cannot connect to another database by name alone', async () => {
    const elsewhere = new URL(world.servingUrl)
    const { rows } = await owner.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname IN ('portevoix', 'postgres') AND datallowconn`,
    )
    for (const { name } of rows) {
      elsewhere.pathname = `/${name}`
      const client = new pg.Client(elsewhere.href)
      const reads = async () => {
        await client.connect()
        return await client.query('SELECT FROM "Organization"')
      }
      await expect(reads(), name).rejects.toThrow(/permission denied|does not exist/)
      await client.end().catch(() => {})
    }
  })
})

describe('adding work in a tenant’s transaction', () => {
  const add = (organizationId: string) =>
    `SELECT portevoix_enqueue('integration.sync', '{"organizationId": "${organizationId}"}', NULL, 0)`

  it('succeeds for the organisation of the transaction', async () => {
    expect(await attempt('', add(world.organization.id))).toBeNull()
  })

  it('is refused for another organisation, for none, and in a transaction without one', async () => {
    const refused = /for the organisation of the transaction only/
    expect((await attempt('', add(other)))?.message).toMatch(refused)
    expect((await attempt('', `SELECT portevoix_enqueue('integration.sync', '{}', NULL, 0)`))?.message).toMatch(refused)
    expect((await attempt('', `SELECT portevoix_enqueue('integration.sync', NULL, NULL, 0)`))?.message).toMatch(refused)
    expect((await attempt(`SET LOCAL app.organization_id = ''`, add(world.organization.id)))?.message).toMatch(refused)
  })

  it('reports a queue that does not exist', async () => {
    const unknown = add(world.organization.id).replace('integration.sync', 'no-such-queue')
    expect((await attempt('', unknown))?.message).toMatch(/no queue no-such-queue/)
  })
})
