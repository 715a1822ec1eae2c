import { globalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../../harness.ts'
import { ask, type Directory, directoryOf, ENTERPRISE, peopleOf, STATE } from './directory.ts'

let world: World
let organization: Organization
let directory: Directory
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  organization = world.organization
  directory = await directoryOf(world, organization, 'entra')
})
afterAll(() => world?.stop())

let number = 0
/** A user that nobody else is like. */
function fresh(more: object = {}) {
  number += 1
  return {
    externalId: `e-${number}`,
    userName: `user${number}@example.org`,
    displayName: `User ${number}`,
    emails: [{ value: `user${number}@example.org`, type: 'work', primary: true }],
    active: true,
    ...more,
  }
}
const personOf = async (externalId: string) =>
  (await peopleOf(world, organization)).find(({ externalIds }) => externalIds.some(({ id }) => id === externalId))

describe('a new user', () => {
  it('is looked up by userName first, and answers 201 with an id that is not the person’s', async () => {
    const none = await directory.find('userName eq "Ana.Berg@example.org"')
    expect(none.status).toBe(200)
    expect(none.body).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 0,
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    })
    const made = await directory.send('POST', '/Users', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
      externalId: '0a21f0f2',
      userName: 'Ana.Berg@example.org',
      active: 'True',
      displayName: 'Ana Berg',
      emails: [{ primary: true, type: 'work', value: 'Ana.Berg@example.org' }],
      meta: { resourceType: 'User' },
      name: { formatted: 'Ana Berg', familyName: 'Berg', givenName: 'Ana' },
      title: 'Engineer',
      preferredLanguage: 'de-CH',
      userType: 'Partner',
      addresses: [{ type: 'work', country: 'CH' }],
      [ENTERPRISE]: { department: 'Research', manager: 'somebody' },
      roles: [],
    })
    expect(made.status).toBe(201)
    expect(made.headers.get('content-type')).toBe('application/scim+json; charset=utf-8')
    const { id, meta, ...rest } = made.body
    expect(rest).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE, STATE],
      externalId: '0a21f0f2',
      userName: 'Ana.Berg@example.org',
      active: true,
      displayName: 'Ana Berg',
      emails: [{ primary: true, type: 'work', value: 'Ana.Berg@example.org' }],
      name: { formatted: 'Ana Berg', familyName: 'Berg', givenName: 'Ana' },
      title: 'Engineer',
      preferredLanguage: 'de-CH',
      userType: 'Partner',
      addresses: [{ type: 'work', country: 'CH' }],
      [ENTERPRISE]: { department: 'Research', manager: { value: 'somebody' } },
      [STATE]: { status: 'linked' },
    })
    expect(meta).toMatchObject({ resourceType: 'User', version: 'W/"1"' })
    expect(made.headers.get('location')).toMatch(new RegExp(`/scim/v2/Users/${id}$`))
    const person = await personOf('0a21f0f2')
    expect(person).toMatchObject({
      displayName: 'Ana Berg',
      email: 'ana.berg@example.org',
      jobTitle: 'Engineer',
      country: 'CH',
      preferredLanguage: 'de-CH',
      kind: 'PARTNER',
      externalId: null,
      externalIds: [{ source: 'entra', id: '0a21f0f2' }],
      departments: [{ name: 'Research' }],
    })
    expect(person?.id).not.toContain(id)
    const found = await directory.find('userName eq "ana.berg@EXAMPLE.org"')
    expect(found.body.totalResults).toBe(1)
    expect(found.body.Resources[0].id).toBe(id)
  })

  it('is refused as 409 uniqueness where its userName or externalId is taken', async () => {
    const user = fresh()
    expect((await directory.post(user)).status).toBe(201)
    for (const twice of [
      { ...fresh(), userName: user.userName.toUpperCase() },
      { ...fresh(), externalId: user.externalId },
    ]) {
      const { status, body } = await directory.post(twice)
      expect(status).toBe(409)
      expect(body).toMatchObject({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '409',
        scimType: 'uniqueness',
      })
    }
  })

  it.each([
    ['a country that is no code', { addresses: [{ type: 'work', country: 'Atlantis' }] }, /country/],
    ['a mail address that is none', { emails: [{ value: 'nobody', primary: true }] }, /emails/],
    ['active that is neither true nor false', { active: 'perhaps' }, /active/],
    ['a language that is none', { preferredLanguage: '!!' }, /preferredLanguage/],
    ['no userName', { userName: null }, /userName/],
    ['a name of two lines', { displayName: 'a\nb' }, /displayName/],
  ])('is refused as invalidValue for %s', async (_name, more, message) => {
    const { status, body } = await directory.post(fresh(more))
    expect(status).toBe(400)
    expect(body.scimType).toBe('invalidValue')
    expect(body.detail).toMatch(message)
  })

  it('gets no roles, entitlements or password, which are told as ignored and kept nowhere', async () => {
    const { status, body } = await directory.post(
      fresh({ roles: [{ value: 'OWNER' }], entitlements: [{ value: 'all' }], password: 'hunter2-hunter2' }),
    )
    expect(status).toBe(201)
    expect(body[STATE].ignored).toEqual(['roles', 'entitlements', 'password'])
    expect(Object.keys(body)).not.toContain('roles')
    const read = await directory.send('GET', `/Users/${body.id}`)
    expect(JSON.stringify(read.body)).not.toMatch(/OWNER|hunter2|"all"/)
  })

  it('cannot name with its schema what it cannot name without: no id, no roles, no state', async () => {
    const core = (name: string) => `urn:ietf:params:scim:schemas:core:2.0:User:${name}`
    const { status, body } = await directory.post(
      fresh({ [core('id')]: 'mine', [core('roles')]: ['OWNER'], [core('meta')]: { version: 'W/"9"' } }),
    )
    expect(status).toBe(201)
    expect(body[STATE].ignored).toEqual(['roles'])
    const read = await directory.send('GET', `/Users/${body.id}`)
    expect(read.body.id).toBe(body.id)
    expect(JSON.stringify(read.body)).not.toContain('OWNER')
    const said = [
      { op: 'replace', path: `${STATE}:status`, value: 'erased' },
      { op: 'add', value: { [STATE]: { status: 'erased' } } },
    ]
    const patched = await directory.patch(body.id, said)
    expect(patched.status).toBe(200)
    expect(patched.body).toEqual(read.body)
  })

  it('keeps what is not mapped, as it was sent, within limits', async () => {
    const custom = 'urn:ietf:params:scim:schemas:extension:custom:2.0:User'
    const sent = fresh({
      nickName: 'Nan',
      phoneNumbers: [{ type: 'mobile', value: '+1 (2) 3' }],
      favourite: { colour: 'red' },
      [custom]: { tag: '7' },
    })
    const { body } = await directory.post(sent)
    expect(body).toMatchObject(sent)
    expect(body.schemas).toContain(custom)
    const many = Object.fromEntries(Array.from({ length: 1_100 }, (_, index) => [`a${index}`, 'x']))
    expect((await directory.post(fresh(many))).body.scimType).toBe('invalidValue')
    expect((await directory.post(fresh({ nickName: 'x'.repeat(10_001) }))).body.scimType).toBe('invalidValue')
    const long = `urn:example:${'x'.repeat(500)}:User`
    expect((await directory.post(fresh({ [long]: { tag: '7' } }))).body.scimType).toBe('invalidValue')
  })
})

describe('a PATCH', () => {
  it('takes operations in capitals, texts for booleans and paths with the schema, as Entra sends them', async () => {
    const { body } = await directory.post(fresh({ [ENTERPRISE]: { department: 'Sales' } }))
    const answer = await directory.patch(body.id, [
      { op: 'Add', path: 'title', value: 'Lead' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'other@example.org' },
      { op: 'Replace', path: 'name.familyName', value: 'Newman' },
      { op: 'Add', path: `${ENTERPRISE}:department`, value: 'Marketing' },
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: 'a-manager' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '1.5:2' },
      { op: 'Replace', path: 'addresses[type eq "work"].country', value: 'FR' },
      { op: 'Replace', path: 'active', value: 'False' },
    ])
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      title: 'Lead',
      emails: [{ value: 'other@example.org', type: 'work', primary: true }],
      name: { familyName: 'Newman' },
      [ENTERPRISE]: { department: 'Marketing', manager: { value: 'a-manager' } },
      phoneNumbers: [{ type: 'mobile', value: '1.5:2' }],
      addresses: [{ type: 'work', country: 'FR' }],
      active: false,
      meta: { version: 'W/"2"' },
    })
    expect(await personOf(body.externalId)).toMatchObject({
      jobTitle: 'Lead',
      email: 'other@example.org',
      active: false,
      country: 'FR',
      departments: [{ name: 'Marketing' }],
    })
  })

  it('takes one value in a list, as Entra sent it before', async () => {
    const { body } = await directory.post(fresh())
    const answer = await directory.patch(body.id, [
      { op: 'Replace', path: 'displayName', value: [{ $ref: null, value: 'In a list' }] },
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: [{ $ref: 'https://x.example/Users/m', value: 'm' }] },
    ])
    expect(answer.body).toMatchObject({ displayName: 'In a list', [ENTERPRISE]: { manager: { value: 'm' } } })
    expect((await directory.patch(body.id, [{ op: 'replace', path: 'title', value: ['a', 'b'] }])).status).toBe(400)
  })

  it('takes a value without a path, with attributes by path in it, as Okta and Entra send it', async () => {
    const { body } = await directory.post(fresh({ title: 'Before' }))
    const off = await directory.patch(body.id, [{ op: 'replace', value: { active: false } }])
    expect(off.body).toMatchObject({ active: false, title: 'Before' })
    const more = await directory.patch(body.id, [
      {
        op: 'Replace',
        value: {
          active: 'True',
          'name.givenName': 'Gil',
          [`${ENTERPRISE}:department`]: 'Legal',
          id: 'no',
          roles: ['OWNER'],
        },
      },
    ])
    expect(more.body).toMatchObject({
      active: true,
      id: body.id,
      name: { givenName: 'Gil' },
      [ENTERPRISE]: { department: 'Legal' },
    })
    expect(more.body[STATE].ignored).toEqual(['roles'])
  })

  it('names a manager by the id of their user, who may come later, and takes them back', async () => {
    const chief = await directory.post(fresh({ displayName: 'Chief' }))
    const { body } = await directory.post(fresh({ [ENTERPRISE]: { manager: { value: chief.body.id } } }))
    const managerOf = async () => {
      const query = 'query ($id: ID!) { node(id: $id) { ... on Person { manager { displayName } } } }'
      return (await ask(world, organization, query, { id: (await personOf(body.externalId))?.id })).node.manager
    }
    expect(await managerOf()).toEqual({ displayName: 'Chief' })
    await directory.patch(body.id, [{ op: 'Remove', path: `${ENTERPRISE}:manager` }])
    expect(await managerOf()).toBeNull()
    await directory.patch(body.id, [{ op: 'Add', path: `${ENTERPRISE}:manager`, value: 'comes-later' }])
    expect(await managerOf()).toBeNull()
    await directory.post(fresh({ externalId: 'comes-later', displayName: 'Later' }))
    expect(await managerOf()).toEqual({ displayName: 'Later' })
  })

  it('removes attributes, values of a list and parts of them', async () => {
    const { body } = await directory.post(
      fresh({
        title: 'Gone',
        phoneNumbers: [
          { type: 'work', value: '1' },
          { type: 'home', value: '2' },
        ],
        [ENTERPRISE]: { department: 'Gone', manager: { value: 'x', displayName: 'X' } },
      }),
    )
    const answer = await directory.patch(body.id, [
      { op: 'remove', path: 'title' },
      { op: 'Remove', path: 'phoneNumbers[type eq "WORK"]' },
      { op: 'remove', path: `${ENTERPRISE}:department` },
      { op: 'remove', path: `${ENTERPRISE}:manager.displayName` },
    ])
    expect(answer.body.title).toBeUndefined()
    expect(answer.body.phoneNumbers).toEqual([{ type: 'home', value: '2' }])
    expect(answer.body[ENTERPRISE]).toEqual({ manager: { value: 'x' } })
    expect(await personOf(body.externalId)).toMatchObject({ jobTitle: null, departments: [] })
  })

  it('changes nothing of what it does not name, though somebody else changed it here', async () => {
    const { body } = await directory.post(fresh({ title: 'Directory', [ENTERPRISE]: { department: 'Support' } }))
    const person = await personOf(body.externalId)
    await ask(
      world,
      organization,
      'mutation ($id: ID!, $v: Int!) { personUpdate(id: $id, expectedVersion: $v, input: { jobTitle: "By hand" }) { __typename } }',
      { id: person?.id, v: person?.version },
    )
    await directory.patch(body.id, [{ op: 'replace', path: 'displayName', value: 'Renamed' }])
    expect(await personOf(body.externalId)).toMatchObject({ displayName: 'Renamed', jobTitle: 'By hand' })
  })

  it.each([
    ['no operations', { Operations: [] }, 'invalidSyntax'],
    ['an unknown operation', { Operations: [{ op: 'move', path: 'title', value: 'x' }] }, 'invalidSyntax'],
    ['a removal without a path', { Operations: [{ op: 'remove' }] }, 'noTarget'],
    ['a path that is none', { Operations: [{ op: 'add', path: '[]', value: 'x' }] }, 'invalidPath'],
    ['the id', { Operations: [{ op: 'replace', path: 'id', value: 'x' }] }, 'mutability'],
    [
      'a filter that no value meets',
      { Operations: [{ op: 'replace', path: 'emails[value co "zzz"].type', value: 'x' }] },
      'noTarget',
    ],
    [
      'a schema without its attributes',
      { Operations: [{ op: 'add', value: { 'urn:ietf:params:scim:schemas:core:2.0:User': { title: 'x' } } }] },
      'invalidPath',
    ],
    [
      'the prototype of objects',
      { Operations: [{ op: 'add', path: '__proto__.polluted', value: 'x' }] },
      'invalidPath',
    ],
  ])('is refused for %s, and changes nothing', async (_name, request, scimType) => {
    const { body } = await directory.post(fresh())
    const operations = [{ op: 'add', path: 'title', value: 'Half' }, ...request.Operations]
    const { status, body: error } = await directory.send('PATCH', `/Users/${body.id}`, {
      Operations: request.Operations.length > 0 ? operations : [],
    })
    expect(status).toBe(400)
    expect(error.scimType).toBe(scimType)
    expect((await directory.send('GET', `/Users/${body.id}`)).body).toEqual(body)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a PATCH that asks for more than anybody has', () => {
  const values = (count: number, kind: string) => Array.from({ length: count }, (_, index) => `${kind}${index}`)
  const any = Array.from({ length: 50 }, (_, index) => `type eq "${index}"`).join(' or ')

  it.each([
    [
      'adds values to as many others',
      ['a', 'b'].map((kind) => ({ op: 'add', path: 'emails', value: values(9_000, kind) })),
    ],
    [
      'takes values away from as many others',
      ['add', 'remove'].map((op) => ({ op, path: 'emails', value: values(9_000, op) })),
    ],
    [
      'looks for values in thousands of filters',
      Array(1_000).fill({ op: 'remove', path: `phoneNumbers[${any}].display` }),
    ],
  ])('is refused where it %s, before it takes time from others', async (_name, operations) => {
    const numbers = values(190, '+1 ').map((value) => ({ value, type: 'work' }))
    const { body } = await directory.post(fresh({ phoneNumbers: numbers }))
    const started = performance.now()
    const answer = await directory.patch(body.id, operations)
    expect(answer.body.scimType).toBe('invalidValue')
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})

describe('a PUT', () => {
  it('takes back what it leaves out, of what the directory had said', async () => {
    const user = fresh({ title: 'Before', [ENTERPRISE]: { department: 'Before' } })
    const { body } = await directory.post(user)
    const {
      title: _title,
      [ENTERPRISE]: _enterprise,
      ...rest
    } = user as ReturnType<typeof fresh> & Record<string, unknown>
    const answer = await directory.send('PUT', `/Users/${body.id}`, { ...rest, id: body.id, displayName: 'After' })
    expect(answer.status).toBe(200)
    expect(answer.body.title).toBeUndefined()
    expect(await personOf(user.externalId)).toMatchObject({ displayName: 'After', jobTitle: null, departments: [] })
  })

  it('brings nobody back by leaving out whether they are active', async () => {
    const { active: _active, ...user } = fresh()
    const { body } = await directory.post(user)
    await directory.patch(body.id, [{ op: 'replace', path: 'active', value: false }])
    expect((await directory.send('PUT', `/Users/${body.id}`, user)).body.active).toBe(false)
    expect((await directory.patch(body.id, [{ op: 'remove', path: 'active' }])).body.active).toBe(false)
    expect((await personOf(user.externalId))?.active).toBe(false)
  })

  it('that says the same again changes nothing', async () => {
    const user = fresh({ title: 'Same', [ENTERPRISE]: { department: 'Same' } })
    const { body } = await directory.post(user)
    const before = await personOf(user.externalId)
    const answer = await directory.send('PUT', `/Users/${body.id}`, user)
    expect(answer.body).toEqual(body)
    expect(await personOf(user.externalId)).toEqual(before)
  })
})

describe('a version', () => {
  it('is the condition of a change, and of an answer with a body', async () => {
    const { body, headers } = await directory.post(fresh())
    expect(headers.get('etag')).toBe('W/"1"')
    const stale = await directory.patch(body.id, [{ op: 'add', path: 'title', value: 'x' }], { 'if-match': 'W/"7"' })
    expect(stale.status).toBe(412)
    const right = await directory.patch(body.id, [{ op: 'add', path: 'title', value: 'x' }], { 'if-match': 'W/"1"' })
    expect(right.headers.get('etag')).toBe('W/"2"')
    const known = await directory.send('GET', `/Users/${body.id}`, undefined, { 'if-none-match': 'W/"2"' })
    expect([known.status, known.body]).toEqual([304, null])
    expect((await directory.send('DELETE', `/Users/${body.id}`, undefined, { 'if-match': 'W/"1"' })).status).toBe(412)
  })
})

describe('a leaver', () => {
  it('is out at the request after the PATCH, and in again after the next', async () => {
    const { body } = await directory.post(fresh())
    const person = await personOf(body.externalId)
    const { token } = await organization.asPerson(person?.id ?? '')
    const query = '{ viewer { actor { name } } }'
    expect((await post(world.url, token, { query })).status).toBe(200)
    await directory.patch(body.id, [{ op: 'Replace', path: 'active', value: 'False' }])
    expect((await post(world.url, token, { query })).status).toBe(401)
    expect((await directory.send('GET', `/Users/${body.id}`)).body.active).toBe(false)
    await directory.patch(body.id, [{ op: 'Replace', path: 'active', value: true }])
    expect((await personOf(body.externalId))?.active).toBe(true)
  })

  it('whose user is deleted is not found and inactive, and comes back by the same externalId', async () => {
    const user = fresh()
    const { body } = await directory.post(user)
    const person = await personOf(user.externalId)
    const gone = await directory.send('DELETE', `/Users/${body.id}`)
    expect([gone.status, gone.body]).toEqual([204, null])
    expect((await directory.send('GET', `/Users/${body.id}`)).status).toBe(404)
    expect((await personOf(user.externalId))?.active).toBe(false)
    const again = await directory.post(user)
    expect(again.status).toBe(201)
    expect(again.body[STATE].status).toBe('linked')
    expect(await personOf(user.externalId)).toMatchObject({ id: person?.id, active: true })
  })

  it('who is merged takes who counts for them out, and back by a re-hire or an answer', async () => {
    for (const isDeleted of [false, true]) {
      const [user, other] = [fresh(), fresh()]
      const { body } = await directory.post(user)
      const { body: kept } = await directory.post(other)
      const [part, into] = [await personOf(user.externalId), await personOf(other.externalId)]
      const { personMerge } = await ask(
        world,
        organization,
        'mutation ($id: ID!, $intoId: ID!) { personMerge(id: $id, input: { intoId: $intoId }) { __typename } }',
        { id: part?.id, intoId: into?.id },
      )
      expect(personMerge).toEqual({ __typename: 'Person' })
      const isThere = async () => (await personOf(other.externalId))?.active
      const active = (id: string, value: boolean) => directory.patch(id, [{ op: 'Replace', path: 'active', value }])
      let id = String(body.id)
      const leave = async () => (isDeleted ? await directory.send('DELETE', `/Users/${id}`) : await active(id, false))
      const comeBack = async () => {
        if (isDeleted) id = String((await directory.post(user)).body.id)
        else await active(id, true)
      }
      await leave()
      expect(await isThere()).toBe(false)
      await comeBack()
      expect(await isThere()).toBe(true)
      await leave()
      await active(kept.id, false)
      await comeBack()
      expect(await isThere()).toBe(false)
      await answerDoubt('MERGED_RETURNS', 'SAME')
      expect(await isThere()).toBe(true)
    }
  })

  it('who owns the organisation stays until a person confirms it', async () => {
    const { body } = await directory.post(fresh())
    const person = await personOf(body.externalId)
    await organization.as(['OWNER'], { personId: idOf(person?.id) })
    const answer = await directory.patch(body.id, [{ op: 'replace', path: 'active', value: false }])
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ active: false, [STATE]: { status: 'waiting' } })
    expect((await personOf(body.externalId))?.active).toBe(true)
    await answerDoubt('OWNER_LEAVES', 'SAME')
    expect((await personOf(body.externalId))?.active).toBe(false)
    expect((await directory.send('GET', `/Users/${body.id}`)).body[STATE].status).toBe('linked')
  })
})

const idOf = (globalId: string | undefined) =>
  Buffer.from(globalId ?? '', 'base64url')
    .toString()
    .split(':')
    .at(-1) ?? ''

async function answerDoubt(rule: string, answer: 'SAME' | 'SOMEBODY_ELSE', reason?: string) {
  const { doubtfulRows } = await ask(
    world,
    organization,
    'query ($f: DoubtfulRowFilter) { doubtfulRows(filter: $f) { nodes { id } } }',
    { f: { status: { eq: 'OPEN' }, rule: { eq: rule } } },
  )
  expect(doubtfulRows.nodes).toHaveLength(1)
  const { doubtfulRowAnswer } = await ask(
    world,
    organization,
    'mutation ($id: ID!, $input: DoubtfulRowAnswerInput!) { doubtfulRowAnswer(id: $id, input: $input) { __typename ... on UserError { message } } }',
    { id: doubtfulRows.nodes[0].id, input: { answer, ...(reason && { reason }) } },
  )
  expect(doubtfulRowAnswer).toEqual({ __typename: 'DoubtfulRow' })
}

async function addPerson(input: object): Promise<string> {
  const { personCreate } = await ask(
    world,
    organization,
    'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } ... on UserError { message } } }',
    { input },
  )
  return personCreate.id
}

describe('a doubtful user', () => {
  it('answers 201 and waits unlinked, and is linked by the answer', async () => {
    const user = fresh({ title: 'From directory' })
    const id = await addPerson({ displayName: 'Known', email: user.userName })
    const { status, body } = await directory.post(user)
    expect([status, body[STATE].status]).toEqual([201, 'waiting'])
    expect(await personOf(user.externalId)).toBeUndefined()
    const later = await directory.patch(body.id, [{ op: 'add', path: 'nickName', value: 'K' }])
    expect(later.body[STATE].status).toBe('waiting')
    await answerDoubt('ADDRESS', 'SAME')
    expect(await personOf(user.externalId)).toMatchObject({
      id,
      jobTitle: 'From directory',
      displayName: user.displayName,
    })
    expect((await directory.send('GET', `/Users/${body.id}`)).body).toMatchObject({
      nickName: 'K',
      [STATE]: { status: 'linked' },
    })
  })

  it('who is somebody else becomes a person of their own', async () => {
    const user = fresh()
    const id = await addPerson({ displayName: 'Known', email: user.userName })
    await directory.post(user)
    await answerDoubt('ADDRESS', 'SOMEBODY_ELSE')
    const person = await personOf(user.externalId)
    expect(person).toMatchObject({ displayName: user.displayName, email: null })
    expect(person?.id).not.toBe(id)
  })

  it('is one whose externalId changed, until somebody says who it is', async () => {
    const { body } = await directory.post(fresh())
    const before = await personOf(body.externalId)
    const changed = await directory.patch(body.id, [{ op: 'replace', path: 'externalId', value: 'another-id' }])
    expect(changed.body).toMatchObject({ externalId: 'another-id', [STATE]: { status: 'waiting' } })
    expect(await personOf('another-id')).toBeUndefined()
    await answerDoubt('RECORD', 'SAME')
    expect(await personOf('another-id')).toMatchObject({ id: before?.id })
    expect(await personOf(body.externalId)).toBeUndefined()
  })

  it('whose externalId changed is out all the same when they leave', async () => {
    const { body } = await directory.post(fresh())
    await directory.patch(body.id, [
      { op: 'replace', path: 'externalId', value: 'a-third-id' },
      { op: 'replace', path: 'active', value: false },
    ])
    expect((await personOf(body.externalId))?.active).toBe(false)
    await answerDoubt('RECORD', 'SOMEBODY_ELSE')
    expect(await personOf('a-third-id')).toMatchObject({ active: false })
    expect((await personOf(body.externalId))?.active).toBe(false)
  })

  it('is one who comes back with the same userName and another externalId, or none', async () => {
    const user = fresh()
    const { body } = await directory.post(user)
    await directory.send('DELETE', `/Users/${body.id}`)
    const again = await directory.post({ ...user, externalId: 'not-the-same' })
    expect(again.body[STATE].status).toBe('waiting')
    await answerDoubt('RECORD', 'SAME')
    expect(await personOf('not-the-same')).toMatchObject({ active: true })
    const { externalId: _none, ...nameless } = fresh()
    const without = await directory.post(nameless)
    expect(without.body[STATE].status).toBe('linked')
    await directory.send('DELETE', `/Users/${without.body.id}`)
    expect((await directory.post(nameless)).body[STATE].status).toBe('waiting')
    await answerDoubt('RECORD', 'SAME')
  })
})

describe('somebody who was erased', () => {
  const purge = async (id: string | undefined) =>
    await ask(world, organization, 'mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id })
  const rowOf = async (id: string) =>
    await world.server.environment.database.inOrganization(organization.id, (db) =>
      db.scimUser.findFirst({ where: { id } }),
    )

  it('answers 201 and is kept as key, source and rule only, and never linked', async () => {
    const user = fresh({ title: 'Secretive' })
    const { body } = await directory.post(user)
    await purge((await personOf(user.externalId))?.id)
    expect((await directory.send('GET', `/Users/${body.id}`)).status).toBe(404)
    const again = await directory.post(user)
    expect(again.status).toBe(201)
    expect(again.body).toMatchObject({ ...user, [STATE]: { status: 'erased' } })
    const nothing = { userName: null, userNameKey: null, externalId: null, resource: null, personId: null }
    expect(await rowOf(again.body.id)).toMatchObject({ ...nothing, source: 'entra', rule: 'ERASED_ID' })
    expect((await directory.post(user)).body.id).toBe(again.body.id)
    for (const method of ['PUT', 'PATCH']) {
      const answer = await directory.send(method, `/Users/${again.body.id}`, {
        ...user,
        Operations: [{ op: 'add', path: 'title', value: 'x' }],
      })
      expect([answer.status, answer.body[STATE].status]).toEqual([200, 'erased'])
      expect(await rowOf(again.body.id)).toMatchObject(nothing)
    }
    expect(await personOf(user.externalId)).toBeUndefined()
    expect((await directory.find(`userName eq "${user.userName}"`)).body.totalResults).toBe(0)
    expect((await directory.send('DELETE', `/Users/${again.body.id}`)).status).toBe(204)
  })

  it('by the address alone is kept in the same way, and comes anew once they are said to be somebody else', async () => {
    const user = fresh()
    const id = await addPerson({ displayName: 'To be erased', email: user.userName })
    await purge(id)
    const { externalId: _none, ...nameless } = user
    for (const sent of [user, nameless, nameless]) {
      const { status, body } = await directory.post(sent)
      expect([status, body[STATE].status]).toEqual([201, 'erased'])
      expect(await rowOf(body.id)).toMatchObject({ userName: null, resource: null, rule: 'ERASED_ADDRESS' })
    }
    const rows = await world.server.environment.database.inOrganization(organization.id, (db) =>
      db.doubtfulRow.findMany({ where: { rule: 'ERASED_ADDRESS', status: 'OPEN' } }),
    )
    expect(rows).toHaveLength(2)
    expect(rows.every(({ sealed }) => sealed === null)).toBe(true)
    for (const { id: row } of rows) {
      const input = { answer: 'SOMEBODY_ELSE', reason: 'A namesake' }
      await ask(
        world,
        organization,
        'mutation ($id: ID!, $input: DoubtfulRowAnswerInput!) { doubtfulRowAnswer(id: $id, input: $input) { __typename } }',
        { id: globalId('DoubtfulRow', row), input },
      )
    }
    const { status, body } = await directory.post(user)
    expect([status, body[STATE].status]).toEqual([201, 'linked'])
    expect(await personOf(user.externalId)).toMatchObject({ displayName: user.displayName })
  })
})

describe('a mail address that another person has', () => {
  it('is refused where that one is there, and moves on where they left', async () => {
    const [leaver, heir] = [fresh(), fresh()]
    const { body } = await directory.post(leaver)
    const taken = await directory.post({ ...heir, emails: leaver.emails })
    expect([taken.status, taken.body.scimType]).toEqual([409, 'uniqueness'])
    expect(taken.body.detail).not.toContain((await personOf(leaver.externalId))?.id)
    await directory.patch(body.id, [{ op: 'replace', path: 'active', value: false }])
    expect((await directory.post({ ...heir, emails: leaver.emails })).body[STATE].status).toBe('linked')
    expect((await personOf(heir.externalId))?.email).toBe(leaver.userName)
    expect((await personOf(leaver.externalId))?.email).toBeNull()
  })
})
