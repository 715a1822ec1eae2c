import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../harness.ts'
import { plansWhere } from '../../plans.ts'
import { fillTables } from '../fill-tables.ts'

/** People of each of two organisations. */
const ROWS = Number(process.env.PORTEVOIX_PLAN_ROWS ?? 20_000)
const TABLES = ['Person', 'ExternalId', 'ScimUser', 'ScimFormerUserName', 'ScimGroup', 'ScimGroupMember']

let world: World
let key = ''
let known = { id: '', userName: '', externalId: '', groupId: '' }
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  const other = await world.addOrganization('Other')
  key = (await world.organization.as(['OWNER'], { scopes: ['scim:write'], idsOf: 'entra' })).key
  await fillTables(world.databaseUrl, { tables: TABLES, organizations: [world.organization.id, other.id], rows: ROWS })
  const client = new pg.Client(world.databaseUrl)
  await client.connect()
  try {
    // All users belong to one source and have somebody of their own, each with an id there; a group has a hundred members.
    await client.query(`
      CREATE TEMP TABLE numbered AS SELECT u.*, n.person FROM (
        SELECT "organizationId", id, "externalId", row_number() OVER (PARTITION BY "organizationId" ORDER BY id) AS place FROM "ScimUser"
      ) u JOIN (SELECT "organizationId", id AS person, row_number() OVER (PARTITION BY "organizationId" ORDER BY id) AS place FROM "Person") n
        USING ("organizationId", place);
      UPDATE "ScimUser" u SET source = 'entra', rule = NULL, "personId" = n.person FROM numbered n
        WHERE n."organizationId" = u."organizationId" AND n.id = u.id;
      UPDATE "Person" SET "externalId" = NULL;
      DELETE FROM "ExternalId";
      INSERT INTO "ExternalId" ("organizationId", source, value, "personId")
        SELECT "organizationId", 'entra', "externalId", person FROM numbered;
      UPDATE "ScimUser" SET resource = jsonb_build_object('userName', "userName");
      UPDATE "ScimGroup" SET source = 'entra', resource = jsonb_build_object('displayName', "displayName");
      DELETE FROM "ScimGroupMember";
      INSERT INTO "ScimGroupMember" ("organizationId", "groupId", "userId")
        SELECT n."organizationId", g.id, n.id FROM numbered n JOIN (
          SELECT "organizationId", id, row_number() OVER (PARTITION BY "organizationId" ORDER BY id) AS place FROM "ScimGroup") g
          ON g."organizationId" = n."organizationId" AND g.place = 1 + n.place / 100;
      ${TABLES.map((table) => `ANALYZE "${table}";`).join(' ')}`)
    const { rows } = await client.query<typeof known>(
      `SELECT u.id::text, u."userNameKey" AS "userName", u."externalId", m."groupId"::text AS "groupId" FROM "ScimUser" u
        JOIN "ScimGroupMember" m ON m."userId" = u.id WHERE u."organizationId" = $1 LIMIT 1`,
      [world.organization.id],
    )
    known = rows[0] ?? known
  } finally {
    await client.end()
  }
}, 300_000)
afterAll(() => world?.stop())

/** Sends a request, and tells its status with the tables that one of its statements went through from end to end. */
async function send(method: string, path: string, body?: object): Promise<[status: number, scanned: string[]]> {
  let status = 0
  const isMeant = (text: string) =>
    /^\s*(WITH|SELECT|INSERT|UPDATE|DELETE)\b/i.test(text) && !/pg_advisory|set_config/.test(text)
  const steps = await plansWhere(world, isMeant, async () => {
    const response = await fetch(`${world.server.url}/scim/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    status = response.status
    await response.text()
  })
  expect(steps.length, path).toBeGreaterThan(0)
  const scanned = steps.flatMap((step) => (step['Node Type'] === 'Seq Scan' ? (step['Relation Name'] ?? []) : []))
  return [status, [...new Set(scanned)].filter((table) => TABLES.includes(table))]
}

const filtered = (filter: string) => `filter=${encodeURIComponent(filter)}`

describe('requests of a directory of twenty thousand people', () => {
  it('look users up by name, id and external id through no table', async () => {
    for (const filter of [
      `userName eq "${known.userName.toUpperCase()}"`,
      `externalId eq "${known.externalId}"`,
      `id eq "${known.id}"`,
      'userName eq "nobody"',
      `userName eq "${known.userName}" and active eq true`,
    ]) {
      expect(await send('GET', `/Users?${filtered(filter)}`), filter).toEqual([200, []])
    }
    expect(await send('GET', `/Users/${known.id}`)).toEqual([200, []])
  })

  it('look groups up by their members and change one member through no table', async () => {
    const { id, groupId } = known
    expect(await send('GET', `/Groups?${filtered(`members eq "${id}"`)}`)).toEqual([200, []])
    expect(await send('GET', `/Groups?${filtered(`id eq "${groupId}" and members[value eq "${id}"]`)}`)).toEqual([
      200,
      [],
    ])
    expect(await send('GET', `/Groups/${groupId}`)).toEqual([200, []])
    for (const Operations of [
      [{ op: 'remove', path: `members[value eq "${id}"]` }],
      [{ op: 'add', path: 'members', value: [{ value: id }] }],
    ]) {
      const [status, scanned] = await send('PATCH', `/Groups/${groupId}`, { Operations })
      expect([Math.floor(status / 100), scanned]).toEqual([2, []])
    }
  })

  it('make, change, deactivate and delete a user through no table', async () => {
    const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User']
    const user = { schemas, userName: 'new@example.org', externalId: 'new', displayName: 'New', active: true }
    const emails = [{ value: 'new@example.org', type: 'work', primary: true }]
    expect(await send('POST', '/Users', { ...user, emails })).toEqual([201, []])
    const sent = { schemas, userName: known.userName, externalId: known.externalId, displayName: 'Known', active: true }
    expect(await send('PUT', `/Users/${known.id}`, sent)).toEqual([200, []])
    const Operations = [{ op: 'Replace', path: 'active', value: 'False' }]
    expect(await send('PATCH', `/Users/${known.id}`, { Operations })).toEqual([200, []])
    expect(await send('DELETE', `/Users/${known.id}`)).toEqual([204, []])
  })
})
