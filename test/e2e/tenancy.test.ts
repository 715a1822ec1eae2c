import { assertRowSecurity } from '@portevoix/api/core/row-security.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'

let world: World
let client: pg.Client
beforeAll(async () => {
  world = await startWorld()
  client = new pg.Client(world.databaseUrl)
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await world?.stop()
})

/** Tables that belong to the server, not to an organisation. */
const OF_THE_SERVER = [
  'SigningKey',
  'QuotaUse',
  'QuotaRest',
  'ModelFingerprint',
  'DepartedOrganization',
  'RetiredCode',
  'FeedEpoch',
]
const WITHOUT_ORGANIZATION = ['Organization', '_prisma_migrations', ...OF_THE_SERVER]
/** Looked up before the organisation is known. */
const GLOBALLY_UNIQUE = [
  'ApiKey_hash_key',
  'ApplicationToken_hash_key',
  'TrackedLink_code_key',
  'Organization_slug_key',
  'Organization_pkey',
  'Integration_webhookCode_key',
  ...OF_THE_SERVER.map((name) => `${name}_pkey`),
]

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await client.query(sql)).rows
}

describe('every table of an organisation', () => {
  it('is behind forced row-level security with a policy for one organisation', async () => {
    const open = await rows(`
      SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND c.relname <> '_prisma_migrations'
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity
          AND (c.relname IN ('${OF_THE_SERVER.join("','")}') OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'one_organization')))`)
    expect(open).toEqual([])
  })

  it('gives each role a policy of its own: joined by OR, no index would answer them', async () => {
    const shared = await rows(
      `SELECT polrelid::regclass::text AS name FROM pg_policy WHERE 0 = ANY (polroles) OR cardinality(polroles) <> 1`,
    )
    expect(shared).toEqual([])
    await client.query(
      `BEGIN; SET LOCAL ROLE portevoix_app; SET LOCAL app.organization_id = '${world.organization.id}'; SET LOCAL enable_seqscan = off`,
    )
    for (const name of ['Share', 'Integration', 'Account', 'MetricPoint', 'TrackedLink']) {
      const plan = await rows(`EXPLAIN SELECT id FROM "${name}" ORDER BY id LIMIT 1`)
      expect(JSON.stringify(plan), name).toMatch(/Index Cond.*organizationId/)
    }
    await client.query('ROLLBACK')
  })

  it('has organizationId first in its key and in every unique index', async () => {
    const wrong = await rows(`
      SELECT c.relname AS "table", i.relname AS index FROM pg_index x
      JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
      WHERE c.relnamespace = 'public'::regnamespace AND x.indisunique AND a.attname IS DISTINCT FROM 'organizationId'
        AND c.relname <> '_prisma_migrations'`)
    expect(wrong.map(({ index }) => index).filter((index) => !GLOBALLY_UNIQUE.includes(String(index)))).toEqual([])
  })

  it('carries the organisation in every foreign key', async () => {
    const wrong = await rows(`
      SELECT conname FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND a.attname = 'organizationId')`)
    expect(wrong).toEqual([])
  })

  it('takes its organisation from the transaction by default', async () => {
    const wrong = await rows(`
      SELECT c.relname FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizationId'
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM 'current_organization()'`)
    expect(wrong.map(({ relname }) => relname).filter((name) => !WITHOUT_ORGANIZATION.includes(String(name)))).toEqual(
      [],
    )
  })
})

describe('a transaction', () => {
  it('a transaction that names no organisation sees nothing, raw SQL included', async () => {
    await client.query('BEGIN; SET LOCAL ROLE portevoix_app')
    for (const { relname } of await rows(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT IN ('_prisma_migrations', '${OF_THE_SERVER.join("','")}')`,
    )) {
      expect(await rows(`SELECT * FROM "${relname}" LIMIT 1`), String(relname)).toEqual([])
    }
    await client.query('ROLLBACK')
  })

  it('sees one organisation and can write into no other', async () => {
    const other = await world.addOrganization('Other')
    const { database } = world.server.environment
    await database.inOrganization(other.id, async (db) => {
      expect((await db.organization.findMany()).map(({ id }) => id)).toEqual([other.id])
      await expect(db.topic.create({ data: { organizationId: world.organization.id, name: 'x' } })).rejects.toThrow(
        /row-level security/,
      )
    })
  })

  it('leaves no organisation behind on its connection', async () => {
    const { database } = world.server.environment
    await Promise.all(
      Array.from({ length: 20 }, () => database.inOrganization(world.organization.id, (db) => db.topic.count())),
    )
    const left = await Promise.all(
      Array.from({ length: 8 }, () => database.pool.query(`SELECT current_user AS role, current_organization() AS id`)),
    )
    for (const {
      rows: [row],
    } of left)
      expect(row).toMatchObject({ id: null, role: expect.not.stringContaining('portevoix_') })
  })
})

describe('the server', () => {
  it('refuses a database whose roles could pass the wall', async () => {
    const { database } = world.server.environment
    await expect(assertRowSecurity(database)).resolves.toBeUndefined()
    await client.query('ALTER TABLE "Topic" NO FORCE ROW LEVEL SECURITY')
    await expect(assertRowSecurity(database)).rejects.toThrow(/"Topic"/)
    await client.query('ALTER TABLE "Topic" FORCE ROW LEVEL SECURITY')
  })
})
