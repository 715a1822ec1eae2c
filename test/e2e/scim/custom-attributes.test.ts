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

  it('that are archived and still sent are ignored and told, and everything else is taken', async () => {
    const state = 'urn:portevoix:params:scim:schemas:extension:1.0:User'
    const { status, body } = await directory.post(user(5, { Gone: 'y', points: 3 }))
    expect([status, body[state]]).toEqual([201, { status: 'linked', ignored: [`${CUSTOM}:Gone`] }])
    expect(body[CUSTOM]).toEqual({ points: 3 })
    const patched = await directory.patch(body.id, [
      { op: 'replace', path: `${CUSTOM}:gone`, value: 'z' },
      { op: 'replace', value: { [CUSTOM]: { points: 4, gone: 'z' } } },
    ])
    expect([patched.status, patched.body[state]]).toEqual([200, { status: 'linked', ignored: [`${CUSTOM}:gone`] }])
    expect(await valuesOf(5)).toEqual(['points 4'])
    // Taken back, they are nothing to tell of.
    const put = await directory.send('PUT', `/Users/${body.id}`, user(5, { gone: null, points: 4 }))
    expect([put.status, put.body[state]]).toEqual([200, { status: 'linked' }])
  })

  it('are filtered and sorted by, as what they were declared', async () => {
    for (const [number, sent] of [
      [6, { 'cost-centre': 'North 1', points: 10, licence: true, contract: ['full-time', 'part-time'] }],
      [7, { 'cost-centre': 'north 2', points: '9.5', licence: false, contract: ['part-time'] }],
    ] as const) {
      expect((await directory.post(user(number, sent))).status).toBe(201)
    }
    const found = async (filter: string) => {
      const answer = await directory.send(
        'GET',
        `/Users?filter=${encodeURIComponent(`displayName ge "C 6" and (${filter})`)}`,
      )
      const { Resources = [], scimType } = answer.body as { Resources?: { displayName: string }[]; scimType?: string }
      return scimType ?? Resources.map(({ displayName }) => displayName)
    }
    for (const [filter, people] of [
      [`${CUSTOM}:cost-centre eq "NORTH 1"`, ['C 6']],
      [`${CUSTOM}:cost-centre sw "north"`, ['C 6', 'C 7']],
      [`${CUSTOM}:points gt 9.5`, ['C 6']],
      [`${CUSTOM}:points le 9.5`, ['C 7']],
      [`${CUSTOM}:points eq "10"`, ['C 6']],
      [`${CUSTOM}:licence eq true`, ['C 6']],
      [`${CUSTOM}:contract eq "full-time"`, ['C 6']],
      [`${CUSTOM}:contract.value eq "part-time"`, ['C 6', 'C 7']],
      [`${CUSTOM}:contract[value eq "full-time"]`, ['C 6']],
      [`not (${CUSTOM}:contract pr)`, []],
      [`${CUSTOM}:points co "1"`, 'invalidFilter'],
      [`${CUSTOM}:points gt "many"`, 'invalidFilter'],
      [`${CUSTOM}:nowhere eq "x"`, 'invalidFilter'],
      [`${CUSTOM}:gone eq "x"`, 'invalidFilter'],
      [`${CUSTOM}:cost-centre eq "x' OR 1=1 --"`, []],
    ] as const) {
      expect(await found(filter), filter).toEqual(people)
    }
    const sorted = await directory.send(
      'GET',
      `/Users?filter=${encodeURIComponent('displayName ge "C 6"')}&sortBy=${encodeURIComponent(`${CUSTOM}:points`)}`,
    )
    const { Resources } = sorted.body as unknown as { Resources: { displayName: string }[] }
    expect(Resources.map(({ displayName }) => displayName)).toEqual(['C 7', 'C 6'])
  })
})
