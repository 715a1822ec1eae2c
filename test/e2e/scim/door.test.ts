import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../../harness.ts'
import { ask, type Directory, directoryOf, directoryWith, peopleOf } from './directory.ts'

let world: World
let organization: Organization
let directory: Directory
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  organization = world.organization
  directory = await directoryOf(world, organization, 'entra')
})
afterAll(() => world?.stop())

const CREATE_KEY = `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
  ... on ApiKeyCreatePayload { key apiKey { id idsOf scopes } } ... on UserError { code message path } } }`

async function accountId(): Promise<string> {
  const { accounts } = await ask(world, organization, '{ accounts(first: 1) { nodes { id } } }')
  return accounts.nodes[0].id
}

describe('a key for SCIM', () => {
  it('is made by an owner, names its source, does nothing else, and is refused at once when it is revoked', async () => {
    const input = { accountId: await accountId(), name: 'Okta', scopes: ['scim:write'], idsOf: 'okta' }
    const { apiKeyCreate } = await ask(world, organization, CREATE_KEY, { input })
    expect(apiKeyCreate.apiKey).toMatchObject({ idsOf: 'okta', scopes: ['scim:write'] })
    const okta = directoryWith(world.server.url, apiKeyCreate.key)
    expect((await okta.send('GET', '/Users')).status).toBe(200)
    const people = await post(world.url, apiKeyCreate.key, { query: '{ people { nodes { id } } }' })
    expect(people.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    await ask(world, organization, 'mutation ($id: ID!) { apiKeyRevoke(id: $id) { __typename } }', {
      id: apiKeyCreate.apiKey.id,
    })
    const refused = await okta.send('GET', '/Users')
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect(refused.body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' })
  })

  it.each([
    ['without a source', { scopes: ['scim:write'] }, 'idsOf'],
    ['with a source and more permissions', { scopes: ['scim:write', 'person:read'], idsOf: 'okta' }, 'scopes'],
    ['with a source and all permissions', { idsOf: 'okta' }, 'scopes'],
    ['with the source of mail addresses', { scopes: ['scim:write'], idsOf: 'mail' }, 'idsOf'],
  ])('cannot be made %s', async (_name, more, place) => {
    const input = { accountId: await accountId(), name: 'x', ...more }
    const { apiKeyCreate } = await ask(world, organization, CREATE_KEY, { input })
    expect(apiKeyCreate).toMatchObject({ code: 'INVALID_INPUT', path: ['input', place] })
  })

  it('of the leading directory gives people their externalId, where an owner named it', async () => {
    const other = await world.addOrganization('Leading')
    const leading = await directoryOf(world, other, 'directory')
    await leading.post({ userName: 'lead', externalId: 'L-1' })
    expect(await peopleOf(world, other)).toMatchObject([{ externalId: 'L-1' }])
  })
})

describe('the door', () => {
  it.each<[string, () => Promise<Record<string, string>>, number]>([
    ['no credential', async () => ({}), 401],
    ['a key in a cookie', async () => ({ cookie: `token=${directory.key}; __Host-session=${directory.key}` }), 401],
    ['basic authentication', async () => ({ authorization: `Basic ${btoa(`x:${directory.key}`)}` }), 401],
    ['the owner’s key, which names no source', async () => ({ authorization: `Bearer ${organization.key}` }), 403],
    [
      'the key of an analyst',
      async () => ({ authorization: `Bearer ${(await organization.as(['ANALYST'])).key}` }),
      403,
    ],
  ])('is closed to %s', async (_name, headers, status) => {
    for (const path of ['/Users', '/Groups', '/ServiceProviderConfig', '/Schemas', '/ResourceTypes']) {
      const response = await fetch(`${world.server.url}/scim/v2${path}`, { headers: await headers() })
      expect([path, response.status]).toEqual([path, status])
      expect(response.headers.get('content-type')).toMatch(/^application\/scim\+json/)
    }
  })

  it('shows and changes only the resources of its source, in its organisation', async () => {
    const other = await world.addOrganization('Other')
    const user = { userName: 'mine', externalId: 'mine', displayName: 'Hidden Name' }
    const { body } = await directory.post(user)
    const group = (await directory.send('POST', '/Groups', { displayName: 'Hidden Group' })).body
    const strangers = [await directoryOf(world, other, 'entra'), await directoryOf(world, organization, 'okta')]
    for (const stranger of strangers) {
      for (const [path, id] of [
        ['Users', body.id],
        ['Groups', group.id],
      ]) {
        for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
          const sent =
            method === 'GET' || method === 'DELETE'
              ? undefined
              : { userName: 'x', displayName: 'x', Operations: [{ op: 'add', path: 'displayName', value: 'x' }] }
          const answer = await stranger.send(method, `/${path}/${id}`, sent)
          expect([method, answer.status]).toEqual([method, 404])
          expect(JSON.stringify(answer.body)).not.toContain('Hidden')
        }
        for (const filter of [
          '',
          `?filter=${encodeURIComponent(`id eq "${id}"`)}`,
          `?filter=${encodeURIComponent('displayName co "Hidden"')}`,
        ]) {
          expect((await stranger.send('GET', `/${path}${filter}`)).body.totalResults).toBe(0)
        }
      }
      const into = (await stranger.send('POST', '/Groups', { displayName: 'Own' })).body
      const Operations = [{ op: 'add', path: 'members', value: [{ value: body.id }] }]
      expect((await stranger.send('PATCH', `/Groups/${into.id}`, { Operations })).status).toBe(400)
      await stranger.send('DELETE', `/Groups/${into.id}`)
      expect((await stranger.post(user)).status).toBe(201)
    }
    expect((await directory.send('GET', `/Users/${body.id}`)).body).toEqual(body)
    expect(
      (await peopleOf(world, organization)).filter(({ displayName }) => displayName === 'Hidden Name'),
    ).toHaveLength(2)
  })

  it.each<[string, string, string, unknown, Record<string, string>, number]>([
    ['an unknown path', 'GET', '/Nothing', undefined, {}, 404],
    ['an unknown user', 'GET', `/Users/${crypto.randomUUID()}`, undefined, {}, 404],
    ['an id that is none', 'GET', '/Users/1', undefined, {}, 404],
    ['an address that is not UTF-8', 'GET', '/Users/%ff', undefined, {}, 400],
    ['a method that is not for lists', 'PUT', '/Users', {}, {}, 405],
    ['bulk requests', 'POST', '/Bulk', {}, {}, 501],
    ['a body that is no JSON', 'POST', '/Users', '{"userName":', {}, 400],
    ['a body that is no object', 'POST', '/Users', '[]', {}, 400],
    ['a body of another type', 'POST', '/Users', '<x/>', { 'content-type': 'text/xml' }, 415],
    ['a body with more values than the limit', 'POST', '/Users', JSON.stringify({ x: Array(20_001).fill(1) }), {}, 400],
    ['a body that is nested too deep', 'POST', '/Users', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`, {}, 400],
    ['a body that is too large', 'POST', '/Users', JSON.stringify({ x: 'x'.repeat(5_000_000) }), {}, 413],
    ['names that objects have by themselves', 'POST', '/Users', '{"userName":"p","__proto__":{"admin":true}}', {}, 400],
  ])('answers %s as a SCIM error', async (_name, method, path, body, headers, status) => {
    const answer = await directory.send(method, path, body, headers)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/scim\+json/)
    expect(answer.body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: String(status),
    })
    expect(answer.body.detail.length).toBeGreaterThan(10)
  })

  it('erases nobody, whatever it is asked', async () => {
    const { body } = await directory.post({ userName: 'stays', externalId: 'stays', displayName: 'Stays' })
    await directory.send('PUT', `/Users/${body.id}`, { userName: 'stays', externalId: 'stays', active: false })
    await directory.send('DELETE', `/Users/${body.id}`)
    const people = await peopleOf(world, organization)
    expect(people.find(({ displayName }) => displayName === 'Stays')).toMatchObject({ active: false })
  })

  it('writes each change and refusal to the audit log', async () => {
    await directory.post({ userName: 'audited' })
    await directory.post({ userName: 'audited' })
    const { auditLog } = await ask(
      world,
      organization,
      '{ auditLog(first: 2, filter: { act: { eq: "SCIM POST /Users" } }) { nodes { outcome code } } }',
    )
    expect(auditLog.nodes).toEqual([
      { outcome: 'REFUSED', code: 'uniqueness' },
      { outcome: 'DONE', code: null },
    ])
  })
})

describe('many requests at once', () => {
  it('with one userName make one user', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => directory.post({ userName: 'once', externalId: 'once' })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(19).fill(409)])
  })
})
