import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { purposeOf } from '@portevoix/api/modules/credentials/index.ts'
import { ownedTables } from '@portevoix/api/modules/leaving/catalogue.ts'
import { departureWork, exportOrganization, readReceipts } from '@portevoix/api/modules/leaving/index.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { journalOfErasures } from '@portevoix/api/platform/erasures/index.ts'
import { startServer } from '@portevoix/api/start.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { APPLICATION_SECRET, type LoginProvider, startLoginProvider } from './login-provider.ts'
import { openPlanter } from './plant-rows.ts'

const PLUGIN = join(import.meta.dirname, '../fixtures/logins')
const DAY_MS = 86_400_000

let world: World
let provider: LoginProvider
let owner: pg.Client
let folder: string
beforeAll(async () => {
  provider = await startLoginProvider()
  world = await startWorld({ allowPrivate: [provider.host], plugins: [PLUGIN], role: 'api' })
  owner = new pg.Client(world.databaseUrl)
  await owner.connect()
  // Planted rows need not make sense.
  const { rows } = await owner.query(
    `SELECT conrelid::regclass::text AS "table", conname AS name FROM pg_constraint
     WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of rows) await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`)
  await watchRows('NO FORCE')
  folder = mkdtempSync(join(tmpdir(), 'portevoix-leaving-'))
})
afterAll(async () => {
  await owner?.end()
  await world?.stop()
  provider?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Lets the owner of the database see the rows of all organisations, or not. */
async function watchRows(force: 'FORCE' | 'NO FORCE'): Promise<void> {
  const { rows } = await owner.query(
    `SELECT oid::regclass::text AS "table" FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity`,
  )
  for (const { table } of rows) await owner.query(`ALTER TABLE ${table} ${force} ROW LEVEL SECURITY`)
}

const ask = async (key: string, query: string, variables: object = {}) => {
  const { body } = await post(world.url, key, { query, variables })
  return body as { data?: Record<string, Record<string, unknown>>; errors?: { extensions: { code: string } }[] }
}
const LEAVE = `mutation ($slug: String!) { organizationLeave(input: { slug: $slug }) {
  __typename ... on Organization { leavesAt } ... on UserError { code } } }`
const UNDO =
  'mutation { organizationLeaveUndo { __typename ... on Organization { leavesAt } ... on UserError { code } } }'
const slugOf = async ({ id }: Organization) =>
  (await owner.query('SELECT slug FROM "Organization" WHERE id = $1', [id])).rows[0]?.slug as string
const leave = async (organization: Organization, slug?: string) =>
  (await ask(organization.key, LEAVE, { slug: slug ?? (await slugOf(organization)) })).data?.organizationLeave

/** The environment of a worker eight days from now, whose time to undo is over. */
const later = () => ({
  ...world.server.environment,
  now: () => new Date(world.server.environment.now().getTime() + 8 * DAY_MS),
})
async function deleteAll(pace = { steps: 1_000, rows: 1_000 }): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) {
    await departureWork(later(), pace).run()
    if ((await readReceipts(world.server.environment.database)).every(({ endedAt }) => endedAt !== null)) return
  }
  throw new Error('The deletion does not end.')
}
const tablesOf = () => world.server.environment.database.inOrganization(world.organization.id, ownedTables)

/** Fills every table of an organisation; returns the code of one of its links. */
async function fill({ id }: Organization): Promise<string> {
  const code = randomBytes(9).toString('base64url')
  const own: Record<string, Record<string, unknown>> = {
    Erasure: { type: 'Person', keys: [] },
    TrackedLink: { code, target: 'https://acme.example' },
  }
  const tables = (await tablesOf()).toReversed()
  for (const { name } of tables) await owner.query(`ALTER TABLE "${name}" DISABLE TRIGGER USER`)
  const planter = await openPlanter(world.databaseUrl, id)
  for (const { name } of tables) await planter.plant(name, own[name])
  await planter.stop()
  for (const { name } of tables) await owner.query(`ALTER TABLE "${name}" ENABLE TRIGGER USER`)
  // Rows that refer to rows of their own table, to a depth of three.
  await owner.query(
    `WITH RECURSIVE chain AS (SELECT gen_random_uuid() AS id, NULL::uuid AS parent, 1 AS depth
       UNION ALL SELECT gen_random_uuid(), id, depth + 1 FROM chain WHERE depth < 4)
     INSERT INTO "Topic" ("organizationId", id, name, "parentId") SELECT $1, id, 'Chain ' || depth, parent FROM chain`,
    [id],
  )
  return code
}

const countsOf = async (organizationId: string) => {
  const counts: Record<string, number> = {}
  for (const { name } of await tablesOf()) {
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "${name}" WHERE "organizationId" = $1`, [
      organizationId,
    ])
    counts[name] = rows[0].n
  }
  return counts
}
const contentsOf = async (organizationId: string) => {
  const contents: Record<string, string | null> = {}
  for (const { name } of await tablesOf()) {
    const { rows } = await owner.query(
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS md5 FROM "${name}" t WHERE "organizationId" = $1`,
      [organizationId],
    )
    contents[name] = rows[0].md5
  }
  return contents
}

describe('an organisation that leaves', () => {
  it('is confirmed by its short name, locks out everybody but owners, and can be undone', async () => {
    const organization = await world.addOrganization('Changes its mind')
    const manager = await organization.as(['MANAGER'])
    const asManager = () => ask(manager.key, '{ viewer { permissions } }')
    expect(await leave(organization, 'another')).toMatchObject({ code: 'INVALID_INPUT' })
    expect((await ask(manager.key, LEAVE, { slug: await slugOf(organization) })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    )
    const left = await leave(organization)
    const in7Days = world.server.environment.now().getTime() + 7 * DAY_MS
    expect(Math.abs(new Date(String(left?.leavesAt)).getTime() - in7Days)).toBeLessThan(60_000)
    expect((await asManager()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    expect(await leave(organization)).toMatchObject({ code: 'ALREADY_LEAVING' })
    expect((await ask(organization.key, UNDO)).data?.organizationLeaveUndo).toMatchObject({ leavesAt: null })
    expect((await asManager()).errors).toBeUndefined()
    expect((await ask(organization.key, UNDO)).data?.organizationLeaveUndo).toMatchObject({ code: 'NOT_LEAVING' })
    await departureWork(later()).run()
    expect((await ask(organization.key, '{ viewer { permissions } }')).errors).toBeUndefined()
    const told = await owner.query(
      `SELECT type FROM "Event" WHERE "organizationId" = $1 AND type LIKE 'organization.leave%' ORDER BY sequence`,
      [organization.id],
    )
    expect(told.rows.map(({ type }) => type)).toEqual(['organization.leave-announced', 'organization.leave-undone'])
  })

  it('is deleted from every table of the catalogue, and no byte of another one changes', {
    timeout: 240_000,
  }, async () => {
    const [leaving, staying] = [await world.addOrganization('Leaves'), await world.addOrganization('Stays')]
    const code = await fill(leaving)
    await fill(staying)
    const slug = await slugOf(leaving)
    await leave(leaving)
    const had = await countsOf(leaving.id)
    expect(Object.keys(had).filter((name) => had[name] === 0)).toEqual([])
    const before = await contentsOf(staying.id)
    await deleteAll({ steps: 40, rows: 2 })
    expect(await contentsOf(staying.id)).toEqual(before)
    expect(Object.values(await countsOf(leaving.id)).filter((count) => count !== 0)).toEqual([])
    expect((await owner.query('SELECT FROM "Organization" WHERE id = $1', [leaving.id])).rowCount).toBe(0)
    expect((await owner.query('SELECT FROM pgboss.job WHERE group_id = $1', [leaving.id])).rowCount).toBe(0)
    expect((await ask(leaving.key, '{ viewer { permissions } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')

    const receipt = (await readReceipts(world.server.environment.database)).find(
      ({ organizationId }) => organizationId === leaving.id,
    )
    expect(receipt?.slugHash).toBe(createHash('sha256').update(slug).digest('hex'))
    for (const [table, count] of Object.entries(had)) {
      expect(receipt?.before.tables[table], table).toBeGreaterThanOrEqual(count)
      expect(receipt?.after.tables[table], table).toBe(0)
    }
    expect(receipt?.before.files?.uploads).toBeGreaterThan(0)
    expect(receipt?.after.files).toEqual({ uploads: 0, uploadBytes: 0 })
    expect(receipt?.before.queues).toEqual({ 'sign-on.announce': 1 })
    expect(receipt?.after.queues).toEqual({ 'sign-on.announce': 0 })
    expect(JSON.stringify(receipt)).not.toContain('Leaves')

    // Its short name and codes are never given again.
    expect((await fetch(`${world.server.url}/r/${code}`, { redirect: 'manual' })).status).toBe(410)
    expect((await fetch(`${world.server.url}/r/${code}x`, { redirect: 'manual' })).status).toBe(404)
    const { database } = world.server.environment
    await expect(
      database.inOrganization(staying.id, (db) =>
        db.trackedLink.create({ data: { code, target: 'https://x.example' } }),
      ),
    ).rejects.toMatchObject({ code: 'P2002' })
    const again = { name: 'Again', slug, owner: { name: 'Owner', email: null } }
    await expect(createOrganization(database, again, new Date())).rejects.toMatchObject({ code: 'P2002' })
  })

  it('is deleted to the end although workers are killed in the middle', { timeout: 240_000 }, async () => {
    const organization = await world.addOrganization('Killed')
    await fill(organization)
    await leave(organization)
    const first = await countsOf(organization.id)
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0)
    for (let turn = 0; turn < 12; turn += 1) {
      const work = departureWork(later(), { steps: 25, rows: 1 }).run()
      await new Promise((done) => setImmediate(done))
      await owner.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND query LIKE '%DELETE FROM%' AND state <> 'idle'`,
      )
      await work.catch(() => undefined)
    }
    const middle = sum(await countsOf(organization.id))
    expect(middle).toBeLessThan(sum(first))
    expect(middle).toBeGreaterThan(0)
    await deleteAll()
    expect(sum(await countsOf(organization.id))).toBe(0)
  })

  it('revokes log-ins at providers, and does not wait for one that is down for ever', {
    timeout: 120_000,
  }, async () => {
    const organization = await world.addOrganization('Logged in')
    const { database, services } = world.server.environment
    const logIns = await database.inOrganization(organization.id, async (db) => {
      const make = async (connector: string, name: string) => {
        const { id } = await db.integration.create({
          data: { connector, name, config: { url: provider.url, clientId: 'client', handle: 'me' } },
        })
        const seal = (value: string, column: 'value' | 'tokens', secret: string) =>
          new Uint8Array(
            services.secrets.seal(
              value,
              purposeOf({ organizationId: organization.id, integrationId: id, name: secret }, column),
            ),
          )
        const sealed = { sealedTo: [provider.url], sealedAt: new Date(), setAt: new Date() }
        const tokens = JSON.stringify({ access: `access-${name}`, refresh: `refresh-${name}` })
        const value = seal(APPLICATION_SECRET, 'value', 'application')
        await db.integrationSecret.create({ data: { integrationId: id, name: 'application', value, ...sealed } })
        await db.integrationSecret.create({
          data: { integrationId: id, name: 'token', tokens: seal(tokens, 'tokens', 'token'), ...sealed },
        })
      }
      await make('oauthed', 'one')
      await make('sessioned', 'two')
      return 2
    })
    await leave(organization)
    provider.mood.tokenStatus = 503
    await departureWork(later(), { steps: 1_000, rows: 1_000 }).run()
    expect(provider.revoked).toEqual(['refresh-two'])
    expect((await countsOf(organization.id)).IntegrationSecret).toBe(2 * logIns)
    provider.mood.tokenStatus = 200
    const inAnHour = { ...later(), now: () => new Date(later().now().getTime() + 30 * 60_000) }
    await departureWork(inAnHour, { steps: 1_000, rows: 1_000 }).run()
    expect(provider.revoked).toEqual(['refresh-two', 'refresh-one', 'access-one'])
    await deleteAll()
    const receipt = (await readReceipts(database)).find(({ organizationId }) => organizationId === organization.id)
    expect(receipt?.before.credentials).toEqual({ logIns, entered: 2 })
    expect(receipt?.after.credentials).toEqual({ revoked: 2, failed: 0 })
  })

  it('is deleted again before a server answers that is started on a backup from before', {
    timeout: 120_000,
  }, async () => {
    const organization = await world.addOrganization('Restored')
    const slug = await slugOf(organization)
    const code = await fill(organization)
    await leave(organization)
    const { rows } = await owner.query('SELECT row_to_json(o) AS row FROM "Organization" o WHERE id = $1', [
      organization.id,
    ])
    await deleteAll()
    const file = join(folder, 'erasures.jsonl')
    await journalOfErasures(world.server.environment, file).run()
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes(organization.id))
    expect(lines.map((line) => JSON.parse(line).type)).toContain('Organization')
    expect(lines.join()).not.toContain(slug)
    // What a backup from before brings back: the organisation, and no word of its departure.
    await owner.query('DELETE FROM "DepartedOrganization" WHERE id = $1', [organization.id])
    await owner.query('DELETE FROM "RetiredCode"')
    await owner.query(`INSERT INTO "Organization" SELECT * FROM json_populate_record(NULL::"Organization", $1)`, [
      { ...rows[0].row, leavesAt: null, deletingSince: null },
    ])
    const back = await fill(organization)
    await watchRows('FORCE')
    const server = await startServer({
      config: readConfig({
        PORT: '0',
        PORTEVOIX_LOG_LEVEL: 'silent',
        PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      }),
      databaseUrl: world.servingUrl,
      systemUrl: world.systemUrl,
      log: createLog('silent'),
      loadPlugins: false,
      plugins: [],
      role: 'api',
      erasureJournal: file,
    })
    await server.stop()
    await watchRows('NO FORCE')
    expect(Object.values(await countsOf(organization.id)).filter((count) => count !== 0)).toEqual([])
    expect((await owner.query('SELECT FROM "Organization" WHERE id = $1', [organization.id])).rowCount).toBe(0)
    expect((await fetch(`${world.server.url}/r/${back}`, { redirect: 'manual' })).status).toBe(410)
    expect(code).not.toBe(back)
    const again = { name: 'Again', slug, owner: { name: 'Owner', email: null } }
    await expect(createOrganization(world.server.environment.database, again, new Date())).rejects.toMatchObject({
      code: 'P2002',
    })
  })

  it('is handed over before as an archive of all its tables, without secrets', async () => {
    const organization = await world.addOrganization('Archived')
    await fill(organization)
    const to = join(folder, 'archive')
    const slug = await slugOf(organization)
    const { database } = world.server.environment
    await exportOrganization(database, { id: organization.id, slug }, { folder: to, now: new Date() })
    const manifest = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'))
    for (const [table, count] of Object.entries(await countsOf(organization.id))) {
      const text = readFileSync(join(to, `${table}.jsonl`), 'utf8')
      const rows = text.split('\n').filter(Boolean)
      if (table === 'MetricPending') continue
      expect(rows.length, table).toBe(count)
      const told = manifest.tables.find((one: { table: string }) => one.table === table)
      expect(told).toMatchObject({ rows: count, sha256: createHash('sha256').update(text).digest('hex') })
      for (const line of rows) expect(JSON.parse(line).organizationId).toBe(organization.id)
    }
    expect(existsSync(join(to, 'Organization.jsonl'))).toBe(true)
    const { rows } = await owner.query(
      `SELECT c.relname || '.' || a.attname AS place, c.relname AS "table", a.attname AS "column" FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND (a.attname IN ('hash', 'codeHash', 'cookieHash', 'sealed', 'clientSecret', 'webhookCode', 'tokens')
           OR a.attname IN ('word', 'words') AND a.atttypid IN ('int8'::regtype, 'int8[]'::regtype))
         AND c.relkind = 'r' AND c.relname NOT IN ('DocumentVersion', 'SourceRecord', 'RetiredCode', 'ModelFingerprint', 'FeedEpoch')`,
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { table, column } of rows) {
      const text = readFileSync(join(to, `${table}.jsonl`), 'utf8')
      expect(text.includes(`"${column}":`), `${table}.${column}`).toBe(false)
      const told = manifest.tables.find((one: { table: string }) => one.table === table)
      expect(told.leftOut, `${table}.${column}`).toContain(column)
    }
    await expect(
      exportOrganization(database, { id: organization.id, slug }, { folder: to, now: new Date() }),
    ).rejects.toThrow()
  })
})
