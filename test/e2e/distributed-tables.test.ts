import { readFileSync } from 'node:fs'
import { createTestDatabase, type TestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

/** What is not distributed by organisation: small, and on every node or on the first one alone. */
const OF_THE_SERVER: Readonly<Record<string, { placed: 'reference' | 'local'; because: string }>> = {
  SigningKey: { placed: 'reference', because: 'signs tokens of all organisations' },
  ModelFingerprint: { placed: 'reference', because: 'says of a scoring model that its code changed' },
  RetiredCode: {
    placed: 'reference',
    because: 'keeps codes and slugs from being assigned again, also after their organisation',
  },
  QuotaUse: { placed: 'local', because: 'counts what all organisations ask of one provider' },
  QuotaRest: { placed: 'local', because: 'the same, for a provider that asked for a rest' },
  DepartedOrganization: { placed: 'local', because: 'outlives the organisation that it is about' },
  FeedEpoch: { placed: 'local', because: 'one row: where the feed of this server begins' },
  _prisma_migrations: { placed: 'local', because: 'the migrations of this server' },
}

/** Unique over all organisations, since they are looked up before the organisation is known. */
const LOOKED_UP_FIRST = [
  'ApiKey_hash_key',
  'ApplicationToken_hash_key',
  'Integration_webhookCode_key',
  'Organization_slug_key',
  'TrackedLink_code_key',
]

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase({
    url: inject('databaseUrl'),
    template: inject('databaseTemplate'),
    logins: inject('databaseLogins'),
  })
  client = new pg.Client(database.url)
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const rows = async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows

/** The columns of a key in its order, as an SQL expression. */
const names = (table: string, numbers: string) =>
  `ARRAY(SELECT a.attname::text FROM unnest(${numbers}) WITH ORDINALITY AS n(number, place)
     JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = n.number ORDER BY n.place)`

describe('for a PostgreSQL that distributes rows by organisation', () => {
  it('every table belongs to an organisation, or to the server for a reason', async () => {
    const tables = await rows<{ name: string; key: string[] }>(`
      SELECT c.relname AS name, ${names('c.oid', 'k.conkey')} AS key FROM pg_class c
        LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`)
    expect(tables.length).toBeGreaterThan(150)
    const others = tables.filter(({ key }) => key[0] !== 'organizationId').map(({ name }) => name)
    expect(others.sort()).toEqual([...Object.keys(OF_THE_SERVER), 'Organization'].sort())
  })

  it('every other unique index leads with the organisation, but for what is looked up first', async () => {
    const indexes = await rows<{ name: string; table: string; columns: string[] }>(`
      SELECT i.relname AS name, c.relname AS table, ${names('c.oid', 'x.indkey')} AS columns FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
      WHERE c.relnamespace = 'public'::regnamespace AND x.indisunique AND NOT x.indisprimary`)
    const others = indexes.filter(({ table, columns }) => !(table in OF_THE_SERVER) && columns[0] !== 'organizationId')
    expect(others.map(({ name }) => name).sort()).toEqual(LOOKED_UP_FIRST)
  })

  it('every foreign key leads with the organisation on both sides, and none leads to or from a table of the server', async () => {
    const keys = await rows<{ name: string; from: string; to: string; columns: string[]; target: string[] }>(`
      SELECT k.conname AS name, f.relname AS from, t.relname AS to, ${names('k.conrelid', 'k.conkey')} AS columns,
        ${names('k.confrelid', 'k.confkey')} AS target
      FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`)
    expect(keys.length).toBeGreaterThan(300)
    const wrong = keys.filter(
      ({ from, to, columns, target }) =>
        from in OF_THE_SERVER ||
        to in OF_THE_SERVER ||
        columns[0] !== 'organizationId' ||
        target[0] !== (to === 'Organization' ? 'id' : 'organizationId'),
    )
    expect(wrong).toEqual([])
  })

  it('docs/growth.md names each table of the server and each index that stands in the way', () => {
    const page = readFileSync(new URL('../../docs/growth.md', import.meta.url), 'utf8')
    for (const [table, { placed }] of Object.entries(OF_THE_SERVER)) {
      expect(page, table).toMatch(new RegExp(`^\\| ${placed} \\|.*\`${table}\``, 'm'))
    }
    for (const index of LOOKED_UP_FIRST) expect(page).toContain(`\`${index.replace(/_(\w+)_key$/, '.$1')}\``)
    expect(page).toContain('not ready')
  })
})
