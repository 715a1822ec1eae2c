import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../harness.ts'
import { ask, type Directory, directoryOf } from './directory.ts'

const CUSTOM = 'urn:portevoix:params:scim:schemas:extension:attributes:1.0:User'

let world: World
let directory: Directory
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  directory = await directoryOf(world, world.organization, 'entra')
  for (const [key, kind, more] of [
    ['cost-centre', 'TEXT', {}],
    ['points', 'NUMBER', {}],
    ['licence', 'YES_NO', {}],
    ['contract', 'ONE_OF', { many: true, options: [{ key: 'full-time' }, { key: 'part-time' }] }],
    ['gone', 'TEXT', {}],
  ] as const) {
    const facts = { many: false, purpose: 'Directories.', sensitive: false, filterable: true }
    const { personAttributeCreate } = await ask(
      world,
      world.organization,
      `mutation ($input: PersonAttributeCreateInput!) { personAttributeCreate(input: $input) {
        ... on PersonAttribute { id } ... on UserError { message } } }`,
      { input: { key, kind, names: [{ language: 'en', text: key }], ...facts, ...more } },
    )
    expect(personAttributeCreate).toHaveProperty('id')
    if (key === 'gone') gone = personAttributeCreate.id
  }
})
afterAll(() => world?.stop())
let gone = ''

const user = (number: number, attributes: object) => ({
  ...{ externalId: `c-${number}`, userName: `c${number}@example.org`, displayName: `C ${number}`, active: true },
  [CUSTOM]: attributes,
})
const valuesOf = async (number: number) => {
  const { people } = await ask(
    world,
    world.organization,
    `query ($f: PersonFilter) { people(filter: $f) { nodes { attributes(filter: { to: { isNull: true } }) {
      nodes { attribute { key } value } } } } }`,
    { f: { displayName: { eq: `C ${number}` } } },
  )
  const { nodes } = people.nodes[0].attributes as { nodes: { attribute: { key: string }; value: string }[] }
  return nodes.map(({ attribute, value }) => `${attribute.key} ${value}`).sort()
}

describe('attributes of one’s own, by SCIM', () => {
  it('stand in a schema of the organisation', async () => {
    const { body } = await directory.send('GET', `/Schemas/${CUSTOM}`)
    const attributes = body.attributes as { name: string }[]
    expect(attributes.map(({ name }) => name)).toEqual(['contract', 'cost-centre', 'gone', 'licence', 'points'])
    expect(attributes).toContainEqual(
      expect.objectContaining({ name: 'contract', multiValued: true, canonicalValues: ['full-time', 'part-time'] }),
    )
    const types = await directory.send('GET', '/ResourceTypes/User')
    expect(types.body.schemaExtensions).toContainEqual({ schema: CUSTOM, required: false })
  })

  it('come with a user, are changed by a PATCH, and taken back', async () => {
    const sent = { 'Cost-Centre': '4711', points: 12.5, licence: 'True', contract: [{ value: 'full-time' }] }
    const { status, body } = await directory.post(user(1, sent))
    expect(status).toBe(201)
    expect(body[CUSTOM]).toMatchObject({ 'cost-centre': '4711', licence: true, contract: ['full-time'] })
    expect(await valuesOf(1)).toEqual(['contract full-time', 'cost-centre 4711', 'licence true', 'points 12.5'])
    const patched = await directory.patch(body.id, [
      { op: 'replace', path: `${CUSTOM}:cost-centre`, value: '4712' },
      { op: 'Add', value: { [CUSTOM]: { contract: ['part-time'] } } },
      { op: 'remove', path: `${CUSTOM}:points` },
    ])
    expect(patched.status).toBe(200)
    expect(await valuesOf(1)).toEqual(['contract full-time', 'contract part-time', 'cost-centre 4712', 'licence true'])
    expect((await directory.send('PUT', `/Users/${body.id}`, user(1, { licence: false }))).status).toBe(200)
    expect(await valuesOf(1)).toEqual(['licence false'])
  })

  it('that are not declared, or cannot be read, refuse the whole request and are named', async () => {
    const { body } = await directory.post(user(2, { points: 1 }))
    const operations = [
      { op: 'replace', path: 'displayName', value: 'Renamed' },
      { op: 'replace', path: `${CUSTOM}:nowhere`, value: 'x' },
    ]
    const unknown = await directory.patch(body.id, operations)
    expect(unknown.status).toBe(400)
    expect(unknown.body.detail).toContain(`${CUSTOM}:nowhere`)
    const unreadable = await directory.patch(body.id, [{ op: 'replace', path: `${CUSTOM}:points`, value: 'lots' }])
    expect(unreadable.body).toMatchObject({ status: '400', scimType: 'invalidValue' })
    expect(unreadable.body.detail).toContain(`${CUSTOM}:points`)
    expect((await directory.post(user(3, { nowhere: 'x' }))).status).toBe(400)
    expect(await valuesOf(2)).toEqual(['points 1'])
  })

  it('keep a user usable whose attribute is declared no more', async () => {
    const { body } = await directory.post(user(4, { gone: 'x', points: 1 }))
    const archive = 'mutation ($id: ID!) { personAttributeArchive(id: $id) { __typename } }'
    await ask(world, world.organization, archive, { id: gone })
    const patched = await directory.patch(body.id, [{ op: 'replace', path: `${CUSTOM}:points`, value: 2 }])
    expect(patched.status).toBe(200)
    expect((await directory.patch(body.id, [{ op: 'remove', path: `${CUSTOM}:gone` }])).status).toBe(200)
    expect(await valuesOf(4)).toEqual(['gone x', 'points 2'])
  })
})
