import { globalId } from '@portevoix/api/core/ids.ts'
import { fillDemo } from '@portevoix/api/demo/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { startAnotherServer } from './another-server.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const inside = <T>(
  work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1],
  id = world.organization.id,
) => world.server.environment.database.inOrganization(id, work)

// biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for
async function ask(key: string, query: string, variables: object = {}): Promise<any> {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data
}

async function addPerson(displayName: string): Promise<string> {
  const email = `${displayName.toLowerCase()}@acme.example`
  return (await inside((db) => db.person.create({ data: { displayName, email } }))).id
}

const accessesOf = (personId: string) =>
  inside((db) => db.personAccess.findMany({ where: { personId }, orderBy: { class: 'asc' } }))
const MAIL = 'query ($id: ID!) { node(id: $id) { ... on Person { email } } }'
const OWN = '{ viewer { accesses { totalCount nodes { id class purpose at roles department plugin readerName } } } }'

/** Somebody who reads, of a department. */
async function addReader() {
  const personId = await addPerson(`Reader${crypto.randomUUID().slice(0, 8)}`)
  const { id: departmentId } = await inside((db) =>
    db.department.create({ data: { name: `Sales ${personId}`, key: `sales ${personId}` } }),
  )
  await inside((db) => db.departmentMembership.create({ data: { personId, departmentId, primary: true } }))
  return { ...(await world.organization.as(['ANALYST'], { personId })), personId, department: `Sales ${personId}` }
}

describe('an access to the data of somebody else', () => {
  it('is seen by the person with role, department, purpose and hour, and by name where a setting says so', async () => {
    const [personId, reader] = [await addPerson('Seen'), await addReader()]
    const me = await world.organization.asPerson(personId)
    for (let turn = 0; turn < 3; turn += 1) await ask(reader.key, MAIL, { id: globalId('Person', personId) })
    await expect.poll(() => accessesOf(personId), { timeout: 1_000, interval: 50 }).toHaveLength(1)
    const own = async () => (await ask(me.token, OWN)).viewer.accesses
    const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000)
    const seen = {
      class: 'CONTACT',
      purpose: 'READING',
      at: hour.toISOString(),
      roles: ['ANALYST'],
      department: reader.department,
      plugin: null,
      readerName: null,
    }
    expect(await own()).toMatchObject({ totalCount: 1, nodes: [seen] })
    const set = (namesReaders: boolean) =>
      ask(
        world.organization.key,
        'mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { ... on Organization { namesReaders } } }',
        { input: { namesReaders } },
      )
    expect((await set(true)).organizationUpdate).toEqual({ namesReaders: true })
    expect((await own()).nodes).toMatchObject([{ ...seen, readerName: 'ANALYST' }])
    await set(false)
    expect((await own()).nodes).toMatchObject([seen])
  })

  it('is none where people read what is theirs, or nothing is told', async () => {
    const personId = await addPerson('Alone')
    const nobody = (await inside((db) => db.person.create({ data: { displayName: 'No Mail' } }))).id
    const me = await world.organization.asPerson(personId)
    const reader = await addReader()
    await ask(me.token, MAIL, { id: globalId('Person', personId) })
    await ask(reader.key, MAIL, { id: globalId('Person', nobody) })
    await ask(reader.key, 'query ($id: ID!) { node(id: $id) { ... on Person { displayName } } }', {
      id: globalId('Person', personId),
    })
    // What came later is written: nothing of these waits.
    const witness = await addPerson('Witness')
    await ask(reader.key, MAIL, { id: globalId('Person', witness) })
    await expect.poll(() => accessesOf(witness)).toHaveLength(1)
    expect([await accessesOf(personId), await accessesOf(nobody)]).toEqual([[], []])
  })

  it('is seen by nobody else: not by owners, not by its id, not by the reader, nor with a token of the person that another asked for', async () => {
    const [personId, reader] = [await addPerson('Private'), await addReader()]
    const me = await world.organization.asPerson(personId)
    await ask(reader.key, MAIL, { id: globalId('Person', personId) })
    await expect.poll(() => accessesOf(personId)).toHaveLength(1)
    const { nodes } = (await ask(me.token, OWN)).viewer.accesses
    const look = 'query ($id: ID!) { node(id: $id) { id } }'
    expect((await ask(me.token, look, nodes[0])).node).toEqual({ id: nodes[0].id })
    for (const key of [world.organization.key, reader.key]) {
      expect((await ask(key, look, nodes[0])).node).toBeNull()
    }
    const issued = await ask(
      world.organization.key,
      'mutation ($input: TokenIssueInput!) { tokenIssue(input: $input) { ... on TokenIssuePayload { token } } }',
      { input: { personId: globalId('Person', personId) } },
    )
    expect((await ask(issued.tokenIssue.token, OWN)).viewer.accesses).toBeNull()
    expect((await ask(world.organization.key, OWN)).viewer.accesses).toBeNull()
  })

  it('is erased with the person', async () => {
    const [personId, reader] = [await addPerson('Erased'), await addReader()]
    await ask(reader.key, MAIL, { id: globalId('Person', personId) })
    await expect.poll(() => accessesOf(personId)).toHaveLength(1)
    await ask(world.organization.key, 'mutation ($id: ID!) { personPurge(id: $id) { __typename } }', {
      id: globalId('Person', personId),
    })
    expect(await accessesOf(personId)).toEqual([])
  })

  it('is not lost when a server stops in good order', async () => {
    const [personId, reader] = [await addPerson('Stopped'), await addReader()]
    const other = await startAnotherServer(world, { allowPrivate: [], plugins: [] })
    const variables = { id: globalId('Person', personId) }
    expect((await post(`${other.url}/graphql`, reader.key, { query: MAIL, variables })).body.errors).toBeUndefined()
    await other.stop()
    expect(await accessesOf(personId)).toHaveLength(1)
  })
})

describe('in lists', () => {
  it('accesses are those of exactly the people and classes that were told', { timeout: 120_000 }, async () => {
    const demo = await fillDemo(world.server.environment, { until: new Date('2026-11-01T00:00:00Z'), report: () => {} })
    const { apiKey = '', organizationId = '' } = demo ?? {}
    const told = async (of: 'SCORE' | 'TIES' | 'PORTRAIT' | 'CONTACT') => {
      const rows = await inside((db) => db.personAccess.findMany({ where: { class: of } }), organizationId)
      return rows.map(({ personId }) => globalId('Person', personId)).toSorted()
    }
    const scored = () => inside((db) => db.score.count(), organizationId)
    await expect.poll(scored, { timeout: 60_000 }).toBeGreaterThan(0)
    const { scores } = await ask(apiKey, '{ scores(model: "influence", first: 7) { nodes { value person { id } } } }')
    const ids = scores.nodes.map(({ person }: { person: { id: string } }) => person.id)
    await expect.poll(() => told('SCORE')).toEqual(ids.toSorted())
    const { people } = await ask(
      apiKey,
      '{ people(first: 100) { nodes { id network(kind: "advice") { pageRank } skills { name } socialAccounts { handle } } } }',
    )
    interface Told {
      id: string
      network: object | null
      skills: object[]
      socialAccounts: object[]
    }
    const those = (has: (one: Told) => boolean) =>
      people.nodes
        .filter(has)
        .map(({ id }: Told) => id)
        .toSorted()
    const withTies = those(({ network }) => network !== null)
    expect(withTies.length).toBeGreaterThan(0)
    await expect.poll(() => told('TIES')).toEqual(withTies)
    await expect.poll(() => told('CONTACT')).toEqual(those(({ socialAccounts }) => socialAccounts.length > 0))
    expect(await told('PORTRAIT')).toEqual(those(({ skills }) => skills.length > 0))
  })
})
