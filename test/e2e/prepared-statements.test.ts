import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let owner: pg.Client
beforeAll(async () => {
  world = await startWorld({ databaseConnections: 2 })
  owner = new pg.Client(world.databaseUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await world?.stop()
})

const TOPICS = '{ topics(first: 5) { nodes { name description } } viewer { actor { name } } }'
const ask = async (times: number) => {
  const requests = Array.from({ length: times }, () => post(world.url, world.organization.key, { query: TOPICS }))
  return (await Promise.all(requests)).map(({ status, body: { data, errors } }) => ({ status, data, errors }))
}

/** Makes a function anew that answers one column more, as a migration does. */
async function widen(name: string): Promise<void> {
  const { rows } = await owner.query<Record<'definition' | 'signature' | 'owner' | 'grantees', string>>(
    `SELECT pg_get_functiondef(p.oid) AS definition, p.oid::regprocedure::text AS signature,
       pg_get_userbyid(p.proowner) AS owner, (SELECT string_agg(DISTINCT quote_ident(pg_get_userbyid(g.grantee)), ', ')
         FROM aclexplode(p.proacl) g WHERE g.grantee <> 0 AND g.grantee <> p.proowner) AS grantees
     FROM pg_proc p WHERE p.proname = $1`,
    [name],
  )
  const { definition = '', signature, owner: of, grantees } = rows[0] ?? {}
  const wider = definition
    .replace(/RETURNS TABLE\(/, 'RETURNS TABLE(added text, ')
    .replace(/SELECT a\."organizationId"/, `SELECT 'x'::text, a."organizationId"`)
  expect(wider.length).toBeGreaterThan(definition.length + 20)
  await owner.query(`BEGIN; GRANT CREATE ON SCHEMA public TO ${of}; DROP FUNCTION ${signature}; ${wider}; ALTER FUNCTION ${signature} OWNER TO ${of};
    REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC;
    ${grantees ? `GRANT EXECUTE ON FUNCTION ${signature} TO ${grantees};` : ''} REVOKE CREATE ON SCHEMA public FROM ${of}; COMMIT`)
}

describe('prepared statements', () => {
  it('fail no request because a migration lets the look-up of keys answer more than before', async () => {
    const before = await ask(8)
    await widen('account_of_key')
    expect(await ask(8)).toEqual(before)
  })

  it('fail no request because a migration changes the type of a column that a list reads', async () => {
    const before = await ask(8)
    const become = (type: string) => owner.query(`ALTER TABLE "Topic" ALTER COLUMN description TYPE ${type}`)
    await become('varchar(100000)')
    try {
      expect(await ask(8)).toEqual(before)
    } finally {
      await become('text')
    }
    expect(await ask(8)).toEqual(before)
    expect(before[0]).toMatchObject({ status: 200, data: { topics: { nodes: [] } } })
  })

  // Each apart: whatever finds one out of date lets all be prepared anew.
  it.each(['pool', 'systemPool', 'functionPool'] as const)(
    'fail no request on connections of the %s that do not know them, as a pooler may hand them over',
    async (name) => {
      const before = await ask(8)
      const pool = world.server.environment.database[name]
      const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
      for (const client of clients) await client.query('DEALLOCATE ALL')
      for (const client of clients) client.release()
      expect(await ask(8)).toEqual(before)
      expect(before[0]).toMatchObject({ status: 200, data: { topics: { nodes: [] } } })
    },
  )
})
