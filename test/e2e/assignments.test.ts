import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { operatorToken } from '@portevoix/api/modules/organizations/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { plantThings, type Things } from './reach-things.ts'

let world: World
let things: Things
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  things = await plantThings(world)
}, 120_000)
afterAll(() => world?.stop())

type Data = Record<string, Record<string, unknown>>
const ask = async (query: string, variables: object = {}, key = world.organization.key) => {
  const { body } = await post(world.url, key, { query, variables })
  return { data: (body.data ?? {}) as Data, code: body.errors?.[0]?.extensions.code as string | undefined }
}
const id = (name: string) => things.get(name) ?? ''
const CREATE =
  'mutation ($input: AssignmentCreateInput!) { assignmentCreate(input: $input) { __typename ... on Assignment { id role scope cause department { id } campaign { id } account { id } givenBy { id } } ... on UserError { code path } } }'
const give = async (accountId: string, input: object, key?: string) =>
  await ask(CREATE, { input: { accountId: globalId('Account', accountId), ...input } }, key)
const take = async (assignmentId: unknown) =>
  (
    await ask(
      'mutation ($id: ID!) { assignmentDelete(id: $id) { __typename ... on AssignmentDeletePayload { deletedId } ... on UserError { code } } }',
      { id: assignmentId },
    )
  ).data.assignmentDelete
const VIEWER = '{ viewer { permissions assignments { id role scope department { name } campaign { name } } } }'
const viewerOf = async (key: string) =>
  (await ask(VIEWER, {}, key)).data.viewer as { permissions: string[]; assignments: { role: string; scope: string }[] }
const sees = async (key: string, name: string) =>
  (await ask('query ($id: ID!) { node(id: $id) { id } }', { id: id(name) }, key)).data.node != null

describe('an assignment', () => {
  it('takes effect from the next request on when created or deleted, and lists who assigned it and why', async () => {
    const { accountId, key } = await world.organization.as([])
    expect((await viewerOf(key)).permissions).toEqual([])
    const input = { role: 'ANALYST', departmentId: id('Department.sales'), cause: 'Runs the numbers of Sales.' }
    const { assignmentCreate: assignment } = (await give(accountId, input)).data
    expect(assignment).toMatchObject({
      scope: 'DEPARTMENT',
      cause: input.cause,
      department: { id: input.departmentId },
    })
    expect(assignment?.givenBy).not.toBeNull()
    expect(await viewerOf(key)).toMatchObject({
      permissions: expect.arrayContaining(['campaign:read:scoped', 'session:end:own']),
      assignments: [{ role: 'ANALYST', scope: 'DEPARTMENT' }],
    })
    expect(await sees(key, 'Campaign.ours')).toBe(true)
    const listed =
      '{ assignments(filter: { role: { eq: ANALYST } }) { nodes { id account { assignments { totalCount } } } } }'
    expect((await ask(listed)).data.assignments).toMatchObject({
      nodes: [{ id: assignment?.id, account: { assignments: { totalCount: 1 } } }],
    })
    expect((await give(accountId, input)).data.assignmentCreate).toMatchObject({ code: 'ALREADY_ASSIGNED' })
    expect(await take(assignment?.id)).toMatchObject({ deletedId: assignment?.id })
    expect(await sees(key, 'Campaign.ours')).toBe(false)
    expect(await viewerOf(key)).toEqual({ permissions: [], assignments: [] })
  })

  it('for the whole organisation stays equal to the account’s roles', async () => {
    const { accountId, key } = await world.organization.as(['ANALYST'])
    const rolesOf = async () =>
      (await ask('{ viewer { actor { roles } assignments { role scope } } }', {}, key)).data.viewer
    const both = (...roles: string[]) => ({
      actor: { roles },
      assignments: expect.arrayContaining(roles.map((role) => ({ role, scope: 'ORGANIZATION' }))),
    })
    expect(await rolesOf()).toEqual(both('ANALYST'))
    const { assignmentCreate: assignment } = (await give(accountId, { role: 'REVIEWER' })).data
    expect(await rolesOf()).toEqual(both('ANALYST', 'REVIEWER'))
    await take(assignment?.id)
    expect(await rolesOf()).toEqual(both('ANALYST'))
    const update = 'mutation ($id: ID!) { accountUpdate(id: $id, input: { roles: [MANAGER] }) { __typename } }'
    await ask(update, { id: globalId('Account', accountId) })
    expect(await rolesOf()).toEqual(both('MANAGER'))
  })

  it('adds up with other roles: an ambassador who manages a department has both', async () => {
    const { database } = world.server.environment
    const person = await database.inOrganization(world.organization.id, (db) =>
      db.person.create({ data: { displayName: 'Both' } }),
    )
    const { accountId, key } = await world.organization.as(['AMBASSADOR'], { personId: person.id })
    things = new Map([...things, ['Person.both', globalId('Person', person.id)]])
    expect([await sees(key, 'Person.both'), await sees(key, 'Person.fay')]).toEqual([true, false])
    await give(accountId, { role: 'MANAGER', departmentId: id('Department.sales') })
    expect([await sees(key, 'Person.both'), await sees(key, 'Person.fay'), await sees(key, 'Person.otto')]).toEqual([
      true,
      true,
      false,
    ])
    expect((await ask('{ people { totalCount } }', {}, key)).data.people).toEqual({ totalCount: 7 })
    expect((await viewerOf(key)).permissions).toEqual(expect.arrayContaining(['person:read:own', 'person:read:scoped']))
  })

  it('is refused for roles without a place, for two places, and beyond the giver’s own rights', async () => {
    const { accountId } = await world.organization.as([])
    const place = { departmentId: id('Department.sales') }
    const code = async (input: object) => (await give(accountId, input)).data.assignmentCreate?.code
    for (const role of ['OWNER', 'AMBASSADOR', 'SIGN_ON'])
      expect(await code({ role, ...place }), role).toBe('INVALID_INPUT')
    expect(await code({ role: 'SIGN_ON' })).toBe('INVALID_INPUT')
    expect(await code({ role: 'MANAGER', ...place, campaignId: id('Campaign.ours') })).toBe('INVALID_INPUT')
    const { key: narrowed } = await world.organization.as(['OWNER'], { scopes: ['account:write', 'account:read'] })
    expect((await give(accountId, { role: 'MANAGER', ...place }, narrowed)).code).toBe('FORBIDDEN')
    const { key: manager } = await world.organization.as(['MANAGER'])
    expect((await give(accountId, { role: 'MANAGER', ...place }, manager)).code).toBe('FORBIDDEN')
  })

  it('is not included in a key created by somebody who could not give it', async () => {
    const { accountId } = await world.organization.as([])
    await give(accountId, { role: 'MANAGER', campaignId: id('Campaign.ours') })
    const { key } = await world.organization.as(['OWNER'], { scopes: ['account:write', 'account:read'] })
    const made = 'mutation ($id: ID!) { apiKeyCreate(input: { accountId: $id, name: "x" }) { __typename } }'
    expect((await ask(made, { id: globalId('Account', accountId) }, key)).code).toBe('FORBIDDEN')
  })

  it('applies in a token only if the account had it when the token was issued', async () => {
    const { accountId } = await world.organization.as([])
    await give(accountId, { role: 'MANAGER', campaignId: id('Campaign.ours') })
    const { database, services, now } = world.server.environment
    const made = await operatorToken(
      { database, tokens: services.tokens, now: now() },
      { organizationId: world.organization.id, accountId, asLogIn: false },
    )
    const token = 'token' in made ? made.token : ''
    await give(accountId, { role: 'MANAGER', campaignId: id('Campaign.theirs') })
    expect([await sees(token, 'Campaign.ours'), await sees(token, 'Campaign.theirs')]).toEqual([true, false])
  })
})

describe('what an assignment reaches', () => {
  it('is a part of the request whose answer is kept: a repeat with another reach is another request', async () => {
    const { accountId, key } = await world.organization.as([])
    await give(accountId, { role: 'MANAGER', campaignId: id('Campaign.ours') })
    const request = {
      query: 'mutation ($id: ID!) { campaignUpdate(id: $id, input: { brief: "Kept" }) { ... on Campaign { brief } } }',
      variables: { id: id('Campaign.ours') },
    }
    const repeat = async () => {
      const { body } = await post(world.url, key, request, { 'idempotency-key': 'reach' })
      return body.errors?.[0]?.extensions.code ?? body.data?.campaignUpdate
    }
    expect(await repeat()).toEqual({ brief: 'Kept' })
    expect(await repeat()).toEqual({ brief: 'Kept' })
    const { assignmentCreate: more } = (await give(accountId, { role: 'MANAGER', campaignId: id('Campaign.theirs') }))
      .data
    expect(await repeat()).toBe('IDEMPOTENCY_MISMATCH')
    await take(more?.id)
    expect(await repeat()).toEqual({ brief: 'Kept' })
  })

  it('has numbers for its managers, and what they only see has none', async () => {
    const managers: string[] = []
    for (const place of [{ departmentId: id('Department.sales') }, { campaignId: id('Campaign.ours') }]) {
      const { accountId, key } = await world.organization.as([])
      await give(accountId, { role: 'MANAGER', ...place })
      managers.push(key)
    }
    const period = 'period: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" }'
    const numbers = async (thing: string, key: string) => {
      const [type] = thing.split('.')
      const query = `query ($id: ID!) { node(id: $id) { ... on ${type} {
        value(metric: "impressions", ${period}) { hidden { reason } } } } }`
      const { node } = (await ask(query, { id: id(thing) }, key)).data
      if (!node) return 'nothing'
      return (node.value as { hidden: { reason: string } | null }).hidden?.reason ?? 'told'
    }
    const told: Record<string, string[]> = {
      'Campaign.ours': ['told', 'told'],
      'Campaign.theirs': ['nothing', 'nothing'],
      'Department.sales': ['told', 'nothing'],
      'Ambassador.fay': ['told', 'PERMISSION'],
      'Share.fayInOurs': ['told', 'told'],
      'Share.fayInTheirs': ['PERMISSION', 'nothing'],
      'Content.approved': ['PERMISSION', 'PERMISSION'],
      'Topic.topic': ['PERMISSION', 'PERMISSION'],
      'Organization.own': ['PERMISSION', 'PERMISSION'],
    }
    const found: typeof told = {}
    for (const thing of Object.keys(told)) {
      found[thing] = await Promise.all(managers.map((key) => numbers(thing, key)))
    }
    expect(found).toEqual(told)
  })
})

describe('departments', () => {
  const update = async (name: string, parentId: string | null) =>
    (
      await ask(
        'mutation ($id: ID!, $parentId: ID) { departmentUpdate(id: $id, input: { parentId: $parentId }) { ... on Department { parent { id } } ... on UserError { code } } }',
        { id: id(name), parentId },
      )
    ).data.departmentUpdate

  it('form a tree without cycles', async () => {
    expect(await update('Department.top', id('Department.field'))).toEqual({ code: 'DEPARTMENT_CIRCLE' })
    expect(await update('Department.top', id('Department.top'))).toEqual({ code: 'DEPARTMENT_CIRCLE' })
    const tree = 'query ($id: ID!) { department(id: $id) { parent { id } children { nodes { id } } } }'
    expect((await ask(tree, { id: id('Department.sales') })).data.department).toEqual({
      parent: { id: id('Department.top') },
      children: { nodes: [{ id: id('Department.field') }] },
    })
  })

  it('move with their people and campaigns from one reach to another', async () => {
    const { accountId, key } = await world.organization.as([])
    await give(accountId, { role: 'ANALYST', departmentId: id('Department.other') })
    expect(await sees(key, 'Campaign.ours')).toBe(false)
    await update('Department.field', id('Department.other'))
    expect(await sees(key, 'Campaign.ours')).toBe(true)
    await update('Department.field', id('Department.sales'))
    expect(await sees(key, 'Campaign.ours')).toBe(false)
  })
})

describe('fields that may not be read', () => {
  it('are null, at the root and within an object, and do not affect other fields', async () => {
    const { key } = await world.organization.as(['OWNER'], { scopes: ['campaign:read'] })
    const query = '{ people { totalCount } campaigns(first: 1) { nodes { id shares { totalCount } } } }'
    const { body } = await post(world.url, key, { query })
    expect(body.data).toEqual({ people: null, campaigns: { nodes: [{ id: expect.any(String), shares: null }] } })
    const refusals = body.errors as unknown as { path: unknown[]; extensions: { code: string } }[]
    expect(refusals.map(({ path, extensions }) => [extensions.code, ...path])).toEqual([
      ['FORBIDDEN', 'people'],
      ['FORBIDDEN', 'campaigns', 'nodes', 0, 'shares'],
    ])
  })

  it('cannot be used in filters', async () => {
    const { key } = await world.organization.as(['OWNER'], { scopes: ['mention:read', 'content:read'] })
    const count = async (list: string, filter: string, as?: string) =>
      (await ask(`{ list: ${list}(filter: { ${filter} }) { totalCount } }`, {}, as)).data.list?.totalCount
    const source = `sourceId: { eq: "${id('Integration.feed')}" }`
    await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.content.updateMany({
        where: { title: 'approved' },
        data: { integrationId: parseGlobalId(id('Integration.feed'))?.id ?? null },
      }),
    )
    expect(await count('contents', source)).toBe(1)
    expect((await ask(`{ contents(filter: { ${source} }) { totalCount } }`, {}, key)).code).toBe('NOT_FOUND')
    const there = 'sourceId: { isNull: false }'
    expect([await count('contents', there), await count('contents', there, key)]).toEqual([1, 0])
    const known = '{ mentions(filter: { byKnownPerson: { eq: true } }) { totalCount } }'
    expect((await ask(known, {}, key)).code).toBe('FORBIDDEN')
    expect((await ask(known)).code).toBeUndefined()
  })
})
