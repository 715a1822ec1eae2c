import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { placesOf } from '../places.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

type Thing = { __typename: string; id: string; code: string; version: number; key: string; token: string }
type Answer = {
  status: number
  data: Record<string, Thing & { apiKey: Thing; account: Thing }>
  errors?: { message: string; extensions: { code: string } }[]
}

async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<Answer> {
  const { body, status } = await post(world.url, key, { query, variables })
  if (body.errors && !/FORBIDDEN|UNAUTHENTICATED/.test(JSON.stringify(body.errors)))
    throw new Error(JSON.stringify(body.errors))
  return { ...body, status } as never as Answer
}

const ACCOUNT = '__typename ... on Account { id roles version suspendedAt } ... on UserError { code path }'
const CREATE = `mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { ${ACCOUNT} } }`
const UPDATE = `mutation ($id: ID!, $input: AccountUpdateInput!) { accountUpdate(id: $id, input: $input) { ${ACCOUNT} } }`
const SUSPEND = `mutation ($id: ID!, $expectedVersion: Int) { accountSuspend(id: $id, expectedVersion: $expectedVersion) { ${ACCOUNT} } }`
const RESTORE = `mutation ($id: ID!) { accountRestore(id: $id) { ${ACCOUNT} } }`
const KEY = `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
  __typename ... on ApiKeyCreatePayload { key apiKey { id prefix scopes countsFrom account { name } } } ... on UserError { code path } } }`
const REVOKE =
  'mutation ($id: ID!) { apiKeyRevoke(id: $id) { __typename ... on ApiKey { revokedAt } ... on UserError { code } } }'
const VIEWER = '{ viewer { actor { id name roles } permissions } }'

/** What the database keeps, whether or not the feed may show it yet: it waits for transactions of other tests. */
async function recorded(): Promise<string> {
  const { database } = world.server.environment
  const read = await database.inOrganization(world.organization.id, (db) =>
    db.event.findMany({ orderBy: { sequence: 'asc' }, select: { type: true, data: true } }),
  )
  return JSON.stringify(read)
}

let made = 0
async function addAccount(roles: string[], personId?: string) {
  made += 1
  const input = { name: `Account ${made}`, email: `account${made}@example.org`, roles, personId }
  return (await ask(CREATE, { input })).data.accountCreate as Thing
}

async function addKey(accountId: string, scopes?: string[]): Promise<{ key: string; id: string }> {
  const { data } = await ask(KEY, { input: { accountId, name: 'Key', scopes } })
  return { key: data.apiKeyCreate?.key ?? '', id: data.apiKeyCreate?.apiKey.id ?? '' }
}

describe('accounts', () => {
  it('are created and changed by owners, with audit entries', async () => {
    const account = await addAccount(['ANALYST'])
    expect(account).toMatchObject({ __typename: 'Account', roles: ['ANALYST'], version: 1 })
    const input = { roles: ['MANAGER', 'ANALYST'] }
    expect((await ask(UPDATE, { id: account.id, input })).data.accountUpdate).toMatchObject({
      roles: ['MANAGER', 'ANALYST'],
      version: 2,
    })
    const { data } = await ask(
      '{ accounts(orderBy: { field: NAME, direction: ASC }) { totalCount nodes { id name roles email apiKeys { totalCount nodes { name revokedAt } } } } }',
    )
    expect(data.accounts).toMatchObject({
      totalCount: 2,
      nodes: [
        { id: account.id, roles: ['MANAGER', 'ANALYST'], email: 'account1@example.org', apiKeys: { totalCount: 0 } },
        { name: 'Owner', roles: ['OWNER'], apiKeys: { nodes: [{ name: 'First key', revokedAt: null }] } },
      ],
    })
    expect(await recorded()).toMatch(/account\.created.*account\.updated/)
  })

  it.each([
    ['an ambassador who is nobody', { roles: ['AMBASSADOR'] }, 'InvalidInputError'],
    ['an address that is none', { roles: ['ANALYST'], email: 'x' }, 'InvalidInputError'],
    ['an address that is taken', { roles: ['ANALYST'], email: 'Owner@example.org' }, 'ConflictError'],
    ['a person that does not exist', { roles: ['AMBASSADOR'], personId: 'UGVyc29uOjE' }, 'NotFoundError'],
  ])('are refused for %s', async (_case, input, type) => {
    expect((await ask(CREATE, { input: { name: 'X', ...input } })).data.accountCreate?.__typename).toBe(type)
  })

  it('are visible only to owners', async () => {
    const manager = await world.organization.as(['MANAGER'])
    const other = await addAccount(['ANALYST'])
    for (const [query, variables] of [
      [CREATE, { input: { name: 'Mine', roles: ['OWNER'] } }],
      [UPDATE, { id: other.id, input: { roles: ['OWNER'] } }],
      [SUSPEND, { id: other.id }],
      [KEY, { input: { accountId: other.id, name: 'Mine' } }],
      ['{ accounts { totalCount } }', {}],
    ] as const) {
      const { errors } = await ask(query, variables, manager.key)
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
    const { data } = await ask('query ($id: ID!) { node(id: $id) { id } }', { id: other.id }, manager.key)
    expect(data.node).toBeNull()
    const self = await ask(VIEWER, {}, manager.key)
    const { id } = (self.data.viewer as never as { actor: Thing }).actor
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, manager.key)).data.node).toEqual({ id })
  })

  it('of another organisation look like missing accounts', async () => {
    const other = await world.addOrganization('Other')
    const account = await addAccount(['ANALYST'])
    const key = await addKey(account.id)
    for (const [query, name] of [
      [SUSPEND, 'accountSuspend'],
      [RESTORE, 'accountRestore'],
    ] as const) {
      expect((await ask(query, { id: account.id }, other.key)).data[name]?.code).toBe('NOT_FOUND')
    }
    expect((await ask(REVOKE, { id: key.id }, other.key)).data.apiKeyRevoke?.code).toBe('NOT_FOUND')
    const variables = { input: { accountId: account.id, name: 'Theirs' } }
    expect((await ask(KEY, variables, other.key)).data.apiKeyCreate?.code).toBe('NOT_FOUND')
    expect((await ask(VIEWER, {}, key.key)).status).toBe(200)
  })

  it('are refused at once when suspended, and work again with their keys when restored', async () => {
    const account = await addAccount(['MANAGER'])
    const { key } = await addKey(account.id)
    expect((await ask(VIEWER, {}, key)).status).toBe(200)
    expect((await ask(SUSPEND, { id: account.id, expectedVersion: 7 })).data.accountSuspend?.code).toBe(
      'VERSION_CONFLICT',
    )
    expect((await ask(SUSPEND, { id: account.id })).data.accountSuspend).toMatchObject({ version: 2 })
    expect((await ask(VIEWER, {}, key)).status).toBe(401)
    expect((await ask(SUSPEND, { id: account.id })).data.accountSuspend?.code).toBe('ALREADY_SUSPENDED')
    const variables = { input: { accountId: account.id, name: 'Too late' } }
    expect((await ask(KEY, variables)).data.apiKeyCreate?.code).toBe('ACCOUNT_SUSPENDED')
    expect((await ask(RESTORE, { id: account.id })).data.accountRestore).toMatchObject({ suspendedAt: null })
    expect((await ask(VIEWER, {}, key)).status).toBe(200)
  })

  it('never lose their last owner, not even to two owners at once', async () => {
    const { key, id } = await world.addOrganization('Two owners')
    expect(id).not.toBe('')
    const self = ((await ask(VIEWER, {}, key)).data.viewer as never as { actor: Thing }).actor
    expect((await ask(SUSPEND, { id: self.id }, key)).data.accountSuspend?.code).toBe('LAST_OWNER')
    expect((await ask(UPDATE, { id: self.id, input: { roles: ['ANALYST'] } }, key)).data.accountUpdate?.code).toBe(
      'LAST_OWNER',
    )
    const second = (await ask(CREATE, { input: { name: 'Second', roles: ['OWNER'] } }, key)).data.accountCreate as Thing
    const { data } = await ask(KEY, { input: { accountId: second.id, name: 'Second' } }, key)
    const answers = await Promise.all([
      ask(SUSPEND, { id: second.id }, key),
      ask(SUSPEND, { id: self.id }, data.apiKeyCreate?.key),
    ])
    const statuses = await Promise.all([key, data.apiKeyCreate?.key].map((one) => ask(VIEWER, {}, one)))
    expect(answers.filter((answer) => answer.data?.accountSuspend?.code === undefined && answer.data)).toHaveLength(1)
    expect(statuses.filter((answer) => answer.status === 200)).toHaveLength(1)
  })
})

describe('API keys', () => {
  it('work until they are revoked, and are refused at once from then on', async () => {
    const account = await addAccount(['ANALYST'])
    const { key, id } = await addKey(account.id)
    expect((await ask(VIEWER, {}, key)).data.viewer).toMatchObject({ actor: { id: account.id } })
    expect((await ask(REVOKE, { id })).data.apiKeyRevoke).toMatchObject({ __typename: 'ApiKey' })
    expect((await ask(VIEWER, {}, key)).status).toBe(401)
    expect((await ask(REVOKE, { id })).data.apiKeyRevoke).toMatchObject({ __typename: 'ApiKey' })
  })

  it('can only be limited to known permissions', async () => {
    const account = await addAccount(['MANAGER'])
    const { key } = await addKey(account.id, ['campaign:read', 'topic:read'])
    expect((await ask(VIEWER, {}, key)).data.viewer).toMatchObject({ permissions: ['campaign:read', 'topic:read'] })
    const variables = { input: { accountId: account.id, name: 'Magic', scopes: ['campaign:read', 'magic:do'] } }
    expect((await ask(KEY, variables)).data.apiKeyCreate).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'scopes', '1'],
    })
  })

  it('can only expire in the future', async () => {
    const account = await addAccount(['ANALYST'])
    const variables = { input: { accountId: account.id, name: 'Old', expiresAt: '2020-01-01T00:00:00Z' } }
    expect((await ask(KEY, variables)).data.apiKeyCreate).toMatchObject({ path: ['input', 'expiresAt'] })
  })

  it('the keys of an account are listed with their scopes, null for those that have all permissions', async () => {
    const account = await addAccount(['ANALYST'])
    await addKey(account.id)
    await addKey(account.id, ['campaign:read'])
    const { data } = await ask('query ($id: ID!) { account(id: $id) { apiKeys { nodes { name scopes } } } }', {
      id: account.id,
    })
    const { nodes } = (data.account as never as { apiKeys: { nodes: { scopes: unknown }[] } }).apiKeys
    expect(nodes.map(({ scopes }) => scopes)).toEqual(expect.arrayContaining([null, ['campaign:read']]))
  })

  it('a scoped key cannot create a key with wider scopes, for any account', async () => {
    const owner = await addAccount(['OWNER'])
    const { key } = await addKey(owner.id, ['account:read', 'account:write'])
    const wide = { input: { accountId: owner.id, name: 'Wide' } }
    expect((await ask(KEY, wide, key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const create = { input: { name: 'Wide', roles: ['OWNER'] } }
    expect((await ask(CREATE, create, key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const narrow = { input: { accountId: owner.id, name: 'Narrow', scopes: ['account:read'] } }
    expect((await ask(KEY, narrow, key)).data.apiKeyCreate?.__typename).toBe('ApiKeyCreatePayload')
  })

  it('are stored only as a hash', async () => {
    const account = await addAccount(['ANALYST'])
    const { key } = await addKey(account.id)
    expect(await placesOf(world.databaseUrl, [key.slice(9)])).toEqual([])
  })
})
