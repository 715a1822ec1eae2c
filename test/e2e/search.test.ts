import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

async function add(key: string, displayName: string): Promise<void> {
  const query = `mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }`
  const { body } = await post(world.url, key, { query, variables: { input: { displayName } } })
  expect(body.data?.personCreate, JSON.stringify(body)).toMatchObject({ id: expect.any(String) })
}

async function found(filter: object, key = world.organization.key): Promise<string[]> {
  const query = 'query ($f: PersonFilter) { people(filter: $f) { nodes { displayName } } }'
  const { body } = await post(world.url, key, { query, variables: { f: filter } })
  return (body.data as { people: { nodes: { displayName: string }[] } }).people.nodes.map((node) => node.displayName)
}

describe('a part of a text', () => {
  it('is found letter by letter, also where it holds what patterns are made of', async () => {
    const names = [String.raw`50% off_now\here`, '50 percent offXnow', 'Zoé 東京都 Ltd', 'Ana-María O’Neill']
    for (const name of names) await add(world.organization.key, name)
    const parts: readonly [part: string, at: number | null][] = [
      ['0% off', 0],
      ['off_now', 0],
      [String.raw`now\here`, 0],
      ['0%off', null],
      ['%%%', null],
      ['___', null],
      ['off now', null],
      ['ZOE', 2],
      ['東京都', 2],
      ['京都', 2],
      ['   ltd', 2],
      ['na-maria o', 3],
    ]
    for (const [part, at] of parts) {
      expect(await found({ displayName: { contains: part } }), part).toEqual(at === null ? [] : [names[at]])
    }
    expect(await found({ displayName: { startsWith: '50%' } })).toEqual([names[0]])
    expect(await found({ displayName: { startsWith: 'off' } })).toEqual([])
    const either = { or: [{ displayName: { contains: '東京都' } }, { displayName: { startsWith: 'ana-' } }] }
    expect(await found(either)).toEqual([names[3], names[2]])
    expect(await found({ not: either })).toEqual([names[1], names[0]].sort())
  })

  it('is found in the texts of the reader’s organisation alone', async () => {
    const other = await world.addOrganization('Other')
    await add(other.key, 'Somebody Else')
    expect(await found({ displayName: { contains: 'Somebody' } })).toEqual([])
    expect(await found({ displayName: { contains: 'Somebody' } }, other.key)).toEqual(['Somebody Else'])
    const client = new pg.Client(world.databaseUrl)
    await client.connect()
    const call = `SELECT count(*)::int AS count FROM portevoix_rows_with_text('Person', 'displayName', 'Somebody', true)`
    const rows = async (setting: string) => {
      await client.query('BEGIN')
      await client.query(`SELECT set_config('app.organization_id', $1, true)`, [setting])
      const result = await client.query<{ count: number }>(call)
      await client.query('ROLLBACK')
      return result.rows[0]?.count
    }
    expect([await rows(''), await rows(world.organization.id), await rows(other.id)]).toEqual([0, 0, 1])
    // Not even there does it read a table that nothing is searched in.
    const elsewhere = client.query(`SELECT portevoix_rows_with_text('ApiKey', 'name', 'Somebody', true)`)
    await expect(elsewhere).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})

describe('a list in a column', () => {
  it('is found by each of its values, also after it changed', async () => {
    const act = async (name: string, type: string, args: object, names: string) => {
      const types = Object.keys(args).map((key) => `$${key}: ${key === 'id' ? 'ID!' : `${names}Input!`}`)
      const passed = Object.keys(args).map((key) => `${key}: $${key}`)
      const query = `mutation (${types}) { ${name}(${passed}) { ... on ${type} { id } ... on UserError { message } } }`
      const { body } = await post(world.url, world.organization.key, { query, variables: args })
      expect(body.data?.[name], JSON.stringify(body)).toMatchObject({ id: expect.any(String) })
      return (body.data as Record<string, { id: string }>)[name]?.id ?? ''
    }
    const person = { displayName: 'Polyglot', languages: ['pt-BR', 'ro'] }
    const id = await act('personCreate', 'Person', { input: person }, 'PersonCreate')
    const speaking = async (language: string) => await found({ language: { eq: language } })
    expect([await speaking('pt-br'), await speaking('ro'), await speaking('pt')]).toEqual([
      ['Polyglot'],
      ['Polyglot'],
      [],
    ])
    await act('personUpdate', 'Person', { id, input: { languages: ['ro', 'pt'] } }, 'PersonUpdate')
    expect([await speaking('pt-BR'), await speaking('ro'), await speaking('pt')]).toEqual([
      [],
      ['Polyglot'],
      ['Polyglot'],
    ])

    const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' }
    const campaign = { name: 'Both', ...dates, networks: ['linkedin', 'x'] }
    const campaignId = await act('campaignCreate', 'Campaign', { input: campaign }, 'CampaignCreate')
    const on = async (network: string) => {
      const query = `{ campaigns(filter: { network: { eq: "${network}" } }) { nodes { name } } }`
      const { body } = await post(world.url, world.organization.key, { query })
      return (body.data as { campaigns: { nodes: { name: string }[] } }).campaigns.nodes.map(({ name }) => name)
    }
    expect([await on('linkedin'), await on('twitter')]).toEqual([['Both'], ['Both']])
    await act('campaignUpdate', 'Campaign', { id: campaignId, input: { networks: ['mastodon'] } }, 'CampaignUpdate')
    expect([await on('linkedin'), await on('mastodon')]).toEqual([[], ['Both']])
  })
})

describe('labels that are compared as text', () => {
  it('are all that their enums have', async () => {
    const client = new pg.Client(world.databaseUrl)
    await client.connect()
    const { rows } = await client.query<{ column: string; expression: string; labels: string[] }>(
      `SELECT format('%s.%s', c.relname, kept.attname) AS column, pg_get_expr(d.adbin, d.adrelid) AS expression,
              (SELECT array_agg(e.enumlabel::text) FROM pg_enum e WHERE e.enumtypid = a.atttypid) AS labels
       FROM pg_attribute kept
         JOIN pg_class c ON c.oid = kept.attrelid
         JOIN pg_attrdef d ON d.adrelid = kept.attrelid AND d.adnum = kept.attnum
         JOIN pg_attribute a ON a.attrelid = kept.attrelid AND a.attname || 'Text' = kept.attname
       WHERE kept.attgenerated = 's' AND c.relkind = 'r'`,
    )
    await client.end()
    expect(rows.length).toBeGreaterThan(10)
    for (const { column, expression, labels } of rows) {
      expect(
        labels.filter((label) => !expression.includes(`THEN '${label}'`)),
        column,
      ).toEqual([])
    }
  })
})
