import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../harness.ts'
import { type Directory, directoryOf, GROUP } from './directory.ts'

let world: World
let directory: Directory
let users: string[]
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  directory = await directoryOf(world, world.organization, 'okta')
  users = []
  for (const name of ['ann', 'bob', 'cia']) {
    users.push((await directory.post({ userName: name, displayName: name, externalId: name })).body.id)
  }
})
afterAll(() => world?.stop())

let number = 0
/** Groups come empty first. */
async function emptyGroup(): Promise<string> {
  number += 1
  const sent = {
    schemas: [GROUP],
    displayName: `Group ${number}`,
    externalId: `g-${number}`,
    meta: { resourceType: 'Group' },
  }
  const { status, body } = await directory.send('POST', '/Groups', sent)
  expect(status).toBe(201)
  expect(body).toMatchObject({ displayName: sent.displayName, externalId: sent.externalId, members: [] })
  return body.id
}
const patch = async (id: string, ...Operations: object[]) =>
  await directory.send('PATCH', `/Groups/${id}`, { Operations })
const read = async (id: string, query = '') => (await directory.send('GET', `/Groups/${id}${query}`)).body
const membersOf = async (id: string): Promise<string[]> =>
  (await read(id)).members.map(({ value }: { value: string }) => value).toSorted()

describe('members of a group', () => {
  it('come and go by the operations of Entra and Okta', async () => {
    const id = await emptyGroup()
    const [ann = '', bob = '', cia = ''] = users
    const added = await patch(id, { op: 'Add', path: 'members', value: [{ $ref: null, value: ann }, { value: bob }] })
    expect([added.status, added.body]).toEqual([204, null])
    expect((await read(id)).members[0]).toEqual({ value: ann, type: 'User', display: 'ann' })
    await patch(id, { op: 'add', value: { members: [{ value: cia, display: 'cia' }] } })
    expect(await membersOf(id)).toEqual([ann, bob, cia].toSorted())
    await patch(id, { op: 'remove', path: `members[value eq "${bob}"]` })
    expect(await membersOf(id)).toEqual([ann, cia].toSorted())
    await patch(id, { op: 'Remove', path: 'members', value: [{ $ref: null, value: ann }] })
    expect(await membersOf(id)).toEqual([cia])
    await patch(
      id,
      { op: 'replace', path: 'members', value: [{ value: ann }] },
      { op: 'add', path: 'members', value: [{ value: bob }] },
    )
    expect(await membersOf(id)).toEqual([ann, bob].toSorted())
    await patch(
      id,
      { op: 'add', path: 'members', value: [{ value: cia.toUpperCase() }] },
      { op: 'remove', path: `members[value eq "${cia}"]` },
    )
    expect(await membersOf(id)).toEqual([ann, bob].toSorted())
    await patch(id, { op: 'remove', path: 'members' })
    expect(await membersOf(id)).toEqual([])
  })

  it('are all refused, each unknown one named, where one is unknown', async () => {
    const id = await emptyGroup()
    const unknown = crypto.randomUUID()
    const before = await read(id)
    const { status, body } = await patch(
      id,
      { op: 'replace', path: 'displayName', value: 'Half' },
      { op: 'add', path: 'members', value: [{ value: users[0] }, { value: unknown }, { value: 'nobody' }] },
    )
    expect([status, body.scimType]).toEqual([400, 'invalidValue'])
    expect(body.detail).toContain(unknown)
    expect(body.detail).toContain('nobody')
    expect(await read(id)).toEqual(before)
  })

  it('that are not in it are removed without a refusal', async () => {
    const id = await emptyGroup()
    expect((await patch(id, { op: 'remove', path: `members[value eq "${crypto.randomUUID()}"]` })).status).toBe(204)
    expect((await read(id)).meta.version).toBe('W/"1"')
  })

  it('are bounded in a request', async () => {
    const id = await emptyGroup()
    const value = Array.from({ length: 20_001 }, () => ({ value: 'x' }))
    const { status, body } = await patch(id, { op: 'add', path: 'members', value })
    expect([status, body.scimType]).toEqual([400, 'invalidValue'])
    expect(body.detail).toMatch(/20,000/)
  })

  it('leave with their users', async () => {
    const id = await emptyGroup()
    const { body } = await directory.post({ userName: 'leaving' })
    await patch(id, { op: 'add', path: 'members', value: [{ value: body.id }] })
    await directory.send('DELETE', `/Users/${body.id}`)
    expect(await membersOf(id)).toEqual([])
  })
})

describe('a group', () => {
  it('is found by name and id, and asked without members and for one member', async () => {
    const id = await emptyGroup()
    await patch(id, { op: 'add', path: 'members', value: [{ value: users[0] }] })
    const { displayName } = await read(id)
    const list = async (filter: string) =>
      (await directory.send('GET', `/Groups?excludedAttributes=members&filter=${encodeURIComponent(filter)}`)).body
    const byName = await list(`displayName eq "${displayName.toUpperCase()}"`)
    expect(byName.Resources.map((group: { id: string }) => group.id)).toEqual([id])
    expect(byName.Resources[0].members).toBeUndefined()
    expect((await list(`id eq "${id}" and members eq "${users[0]}"`)).totalResults).toBe(1)
    expect((await list(`id eq "${id}" and members[value eq "${users[1]}"]`)).totalResults).toBe(0)
    expect((await read(id, '?excludedAttributes=members')).members).toBeUndefined()
  })

  it('is known by its ids: two may have one name, and one externalId is one group', async () => {
    const id = await emptyGroup()
    const { displayName, externalId } = await read(id)
    expect((await directory.send('POST', '/Groups', { displayName })).status).toBe(201)
    const twice = await directory.send('POST', '/Groups', { displayName: 'Other', externalId })
    expect([twice.status, twice.body.scimType]).toEqual([409, 'uniqueness'])
  })

  it('is renamed, replaced and deleted', async () => {
    const id = await emptyGroup()
    expect((await patch(id, { op: 'Replace', path: 'displayName', value: 'Renamed' })).status).toBe(204)
    expect((await patch(id, { op: 'replace', value: { id, displayName: 'Renamed again' } })).status).toBe(204)
    expect((await read(id)).displayName).toBe('Renamed again')
    const put = await directory.send('PUT', `/Groups/${id}`, { displayName: 'Put', members: [{ value: users[2] }] })
    expect(put.body).toMatchObject({ displayName: 'Put', members: [{ value: users[2] }] })
    expect(put.body.externalId).toBeUndefined()
    const members = 'urn:ietf:params:scim:schemas:core:2.0:Group:members'
    const named = await directory.send('PUT', `/Groups/${id}`, { displayName: 'Put', [members]: [{ value: users[1] }] })
    expect(named.body.members).toMatchObject([{ value: users[1] }])
    expect((await directory.send('DELETE', `/Groups/${id}`)).status).toBe(204)
    expect((await directory.send('GET', `/Groups/${id}`)).status).toBe(404)
  })
})
