import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCsv, directoryPeople } from '../../directory-people.ts'
import { type Organization, post, startWorld, type World } from '../../harness.ts'
import { comparable, deactivate, exported, provisionAll, type ScimTarget } from '../../scim-run.ts'
import { ask } from './directory.ts'

/** `npm run bench -- scim-directory` does the same with 20,000 people in 700 departments. */
const [PEOPLE, DEPARTMENTS] = [400, 40]

let world: World
let byCsv: Organization
let scim: ScimTarget
const people = directoryPeople(PEOPLE, DEPARTMENTS)
const owner = (organization: Organization) => ({ url: world.server.url, key: organization.key })
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  byCsv = await world.addOrganization('By CSV')
  const { key } = await world.organization.as(['MANAGER'], { scopes: ['scim:write'], idsOf: 'entra' })
  scim = { url: world.server.url, key }
}, 120_000)
afterAll(() => world?.stop())

async function importFile(): Promise<void> {
  const headers = { authorization: `Bearer ${byCsv.key}` }
  const file = await fetch(`${world.server.url}/uploads`, { method: 'POST', headers, body: asCsv(people) })
  const { uploadId } = (await file.json()) as { uploadId: string }
  const { importStart } = await ask(
    world,
    byCsv,
    'mutation ($input: ImportStartInput!) { importStart(input: $input) { ... on Import { id } } }',
    { input: { uploadId, target: 'PEOPLE', format: 'CSV' } },
  )
  for (;;) {
    const { node } = await ask(
      world,
      byCsv,
      'query ($id: ID!) { node(id: $id) { ... on Import { status created rejected error } } }',
      { id: importStart.id },
    )
    if (node.status === 'SUCCEEDED') {
      expect(node).toMatchObject({ created: PEOPLE, rejected: 0 })
      return
    }
    if (node.status !== 'RUNNING' && node.status !== 'QUEUED') throw new Error(JSON.stringify(node))
    await setTimeout(50)
  }
}

/** What is stored of a directory, and how many events there are of it. */
async function fingerprint(): Promise<unknown> {
  return await world.server.environment.database.inOrganization(
    world.organization.id,
    (db) => db.$queryRaw`
      SELECT (SELECT sum(hashtextextended(p::text, 0)) FROM "Person" p)::text AS people,
        (SELECT sum(hashtextextended(u::text, 0)) FROM "ScimUser" u)::text AS users,
        (SELECT sum(hashtextextended(m::text, 0)) FROM "Membership" m)::text AS memberships,
        (SELECT count(*)::int FROM "Event") AS events`,
  )
}

describe('a directory', () => {
  it('comes by SCIM as it comes by a file, and a second run changes nothing', async () => {
    await importFile()
    expect(await provisionAll(scim, people)).toEqual({ made: PEOPLE })
    const [one, other] = [await exported(owner(world.organization)), await exported(owner(byCsv))]
    expect(one.size).toBe(PEOPLE)
    expect(comparable(one)).toEqual(comparable(other))
    const before = await fingerprint()
    expect(await provisionAll(scim, people)).toEqual({ made: 0 })
    expect(await fingerprint()).toEqual(before)
  }, 300_000)

  it('shuts out who left, at the request after the PATCH', async () => {
    const [leaver] = people
    const person = leaver && (await exported(owner(world.organization))).get(leaver.externalId)
    if (!leaver || !person) throw new Error('Nobody came.')
    const { token } = await world.organization.asPerson(person.id)
    const query = '{ viewer { actor { name } } }'
    expect((await post(world.url, token, { query })).status).toBe(200)
    await deactivate(scim, leaver)
    expect((await post(world.url, token, { query })).status).toBe(401)
  })
})
