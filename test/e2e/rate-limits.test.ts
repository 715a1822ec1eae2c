import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { globalId } from '@portevoix/api/core/ids.ts'
import { ApiError, createClient } from '@portevoix/sdk'
import { AssessDocument } from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portevoix } from '../cli/command.ts'
import { post, startWorld, type World } from '../harness.ts'
import { openStream } from '../sse.ts'

const DEFAULTS = { account: 2_000, organization: 100_000 }
const CAPACITY = 60 * DEFAULTS.account
const [LIST, LIST_COST] = ['{ people(first: 100) { nodes { id displayName departments { name } } } }', 705]
/** Costs more than what comes back in one second. */
const LONG_LIST = LIST.replace(/people.*(?= })/, (list) =>
  ['a', 'b', 'c', 'd'].map((name) => `${name}: ${list}`).join(' '),
)

let world: World
beforeAll(async () => {
  world = await startWorld({ rates: DEFAULTS, role: 'api', allowedOrigins: ['https://app.example'] })
})
afterAll(() => world?.stop())

const account = (scopes?: string[]) => world.organization.as(['MANAGER'], scopes ? { scopes } : {})
const ask = (key: string, query: string, headers = {}) => post(world.url, key, { query }, headers)

const makeKey = (key: string, accountId: string, more = '') =>
  ask(
    key,
    `mutation { apiKeyCreate(input: { accountId: "${globalId('Account', accountId)}", name: "Slow" ${more} }) {
      __typename ... on ApiKeyCreatePayload { key apiKey { pointsPerSecond } } ... on UserError { code path } } }`,
  )
const made = (answer: Awaited<ReturnType<typeof ask>>) =>
  (answer.body.data as { apiKeyCreate: { key: string; apiKey: { pointsPerSecond: number | null } } }).apiKeyCreate

/** Leaves so many points in a bucket; the processes hear of it with their next lease. */
const leave = (ownerId: string, points: number, organizationId = world.organization.id) =>
  world.server.environment.database.inOrganization(organizationId, async (db) => {
    const bucket = { points, at: new Date() }
    const where = { organizationId_ownerId: { organizationId, ownerId } }
    await db.rateLimitBucket.upsert({ where, create: { ownerId, ...bucket }, update: bucket })
  })

describe('what a request takes', () => {
  it('is told before and after it was executed, in the answer and in its headers', async () => {
    const { key } = await account()
    const { body, headers } = await ask(key, LIST)
    const { requested, actual, available, restoreRate } = body.extensions?.cost ?? {}
    expect({ requested, restoreRate }).toEqual({ requested: LIST_COST, restoreRate: DEFAULTS.account })
    // There is nobody yet: of the list only the page itself is left.
    expect(actual).toBe(6)
    expect(available).toBeGreaterThanOrEqual(CAPACITY - 20)
    expect(headers.get('ratelimit-policy')).toBe(`"account";q=${CAPACITY};w=60`)
    expect(headers.get('ratelimit')).toMatch(/^"account";r=1\d{5};t=\d+$/)
  })

  it('counts the rows that came', async () => {
    const { key } = await world.organization.as(['OWNER'])
    const made = await Promise.all(
      ['Ada', 'Grace', 'Edsger'].map((displayName) =>
        ask(key, `mutation { personCreate(input: { displayName: "${displayName}" }) { __typename } }`),
      ),
    )
    expect(made.map(({ body }) => body.errors)).toEqual([undefined, undefined, undefined])
    const { body } = await ask(key, LIST)
    // The page, its list, and for each of three people id, name and an empty list of departments.
    expect(body.extensions?.cost).toMatchObject({ requested: LIST_COST, actual: 5 + 1 + 3 * 3 })
  })

  it('is taken also of documents that are refused, and of a repeated request', async () => {
    const { accountId, key } = await world.organization.as(['OWNER'])
    const slow = made(await makeKey(key, accountId, 'pointsPerSecond: 10')).key
    const left = async () => (await ask(slow, '{ __typename }')).body.extensions?.cost?.available ?? 0
    const before = await left()
    for (let turn = 0; turn < 40; turn += 1) await ask(slow, '{ nonsense }')
    expect(before - (await left())).toBeGreaterThan(200)
    const topic = 'mutation { topicCreate(input: { name: "Once" }) { __typename } }'
    const once = { 'idempotency-key': 'rate-limits-once' }
    const [first, again] = [await ask(key, topic, once), await ask(key, topic, once)]
    expect(again.body.data).toEqual(first.body.data)
    expect(again.body.extensions?.cost?.available).toEqual(expect.any(Number))
  })
})

describe('a request beyond the limit', () => {
  it('is refused with 429 and how long to wait, and names the list that costs most', async () => {
    const { key, accountId } = await account()
    await leave(accountId, 100)
    const { status, body, headers } = await ask(key, LONG_LIST)
    expect(status).toBe(429)
    const [error] = body.errors ?? []
    expect(error?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      messageCode: 'rate-limits.account-list',
      cost: { requested: 4 * LIST_COST, restoreRate: 2_000, dearest: 'a.departments' },
    })
    expect(error?.message).toContain('`a.departments`')
    expect(headers.get('retry-after')).toMatch(/^[12]$/)
    expect(headers.get('ratelimit')).toMatch(/^"account";r=\d+;t=\d+$/)
    // What is left is enough for something smaller, and the wait was told truly.
    expect((await ask(key, '{ __typename }')).status).toBe(200)
    await new Promise((done) => setTimeout(done, 1_000 * Number(headers.get('retry-after'))))
    expect((await ask(key, LONG_LIST)).status).toBe(200)
  })

  it('is refused in the language of the caller, and an SDK waits by itself', async () => {
    const { key, accountId } = await account()
    await leave(accountId, 0)
    const french = await ask(key, LONG_LIST, { 'accept-language': 'fr' })
    expect(french.body.errors?.[0]?.message).toContain('attendez')
    const client = createClient({ url: world.url, token: key, retry: { max: 3 } })
    const { data } = await client.query<{ a: { nodes: unknown[] } }, Record<string, never>>(LONG_LIST as never)
    expect(data.a.nodes).toHaveLength(3)
    const other = await account()
    await leave(other.accountId, -1_000_000)
    const hasty = createClient({ url: world.url, token: other.key, retry: { max: 0 } })
    const refused = await hasty.query(LIST as never).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ApiError)
    expect(refused).toMatchObject({ code: 'RATE_LIMITED', status: 429, retryAfterMs: expect.any(Number) })
  })

  it('is told to pages of other sites too', async () => {
    const { key } = await account()
    const { headers } = await ask(key, '{ __typename }', { origin: 'https://app.example' })
    const exposed = headers.get('access-control-expose-headers')?.split(', ')
    expect(exposed).toEqual(expect.arrayContaining(['ratelimit', 'ratelimit-policy', 'retry-after']))
  })

  it('counts what all keys of an account ask, and what all accounts of an organisation ask', async () => {
    const [a, b] = [await account(), await account()]
    await leave(a.accountId, -1_000_000)
    const second = await ask(
      world.organization.key,
      `mutation { apiKeyCreate(input: { accountId: "${globalId('Account', a.accountId)}", name: "Second" }) { ... on ApiKeyCreatePayload { key } } }`,
    )
    const other = (second.body.data as { apiKeyCreate: { key: string } }).apiKeyCreate.key
    expect((await ask(other, LIST)).status).toBe(429)
    expect((await ask(b.key, LIST)).status).toBe(200)
    const poor = await world.addOrganization('Poor')
    await leave(poor.id, -1_000_000, poor.id)
    const { status, body } = await ask(
      poor.key,
      '{ people(first: 100) { nodes { departments { name children(first: 100) { nodes { name } } } } } }',
    )
    expect(status).toBe(429)
    expect(body.errors?.[0]?.extensions.messageCode).toBe('rate-limits.organization')
  })

  it('is refused by the routes beside GraphQL too', async () => {
    const { key, accountId } = await world.organization.as(['OWNER'], { scopes: ['scim:write'], idsOf: 'entra' })
    await leave(accountId, -1_000)
    const response = await fetch(`${world.server.url}/scim/v2/Users`, { headers: { authorization: `Bearer ${key}` } })
    expect([response.status, Number(response.headers.get('retry-after'))]).toEqual([429, 1])
    const reader = await world.organization.as(['ANALYST'])
    await leave(reader.accountId, -1_000)
    const authorization = `Bearer ${reader.key}`
    const schema = await fetch(`${world.server.url}/schema.graphql`, { headers: { authorization } })
    expect([schema.status, schema.headers.get('retry-after')]).toEqual([429, '1'])
    const uploads = await world.organization.as(['OWNER'])
    await leave(uploads.accountId, -1_000_000)
    const upload = await fetch(`${world.server.url}/uploads`, {
      ...{ method: 'POST', body: 'a,b\n1,2\n' },
      headers: { authorization: `Bearer ${uploads.key}`, 'content-type': 'text/csv' },
    })
    expect(upload.status).toBe(429)
  })
})

describe('a key with a limit of its own', () => {
  it('shares it with its tokens, and cannot make a key with more', async () => {
    const { accountId } = await world.organization.as(['OWNER'])
    const slow = made(await makeKey(world.organization.key, accountId, 'pointsPerSecond: 50'))
    expect(slow.apiKey.pointsPerSecond).toBe(50)
    const { body } = await ask(slow.key, '{ __typename }')
    expect(body.extensions?.cost).toMatchObject({ restoreRate: 50 })
    expect(made(await makeKey(slow.key, accountId)).apiKey.pointsPerSecond).toBe(50)
    expect(made(await makeKey(slow.key, accountId, 'pointsPerSecond: 51'))).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'pointsPerSecond'],
    })
    const person = await ask(
      slow.key,
      'mutation { personCreate(input: { displayName: "Ada" }) { ... on Person { id } } }',
    )
    const personId = (person.body.data as { personCreate: { id: string } }).personCreate.id
    const issued = await ask(
      slow.key,
      `mutation { tokenIssue(input: { personId: "${personId}" }) { ... on TokenIssuePayload { token } } }`,
    )
    const { token } = (issued.body.data as { tokenIssue: { token: string } }).tokenIssue
    expect((await ask(token, '{ __typename }')).body.extensions?.cost).toMatchObject({ restoreRate: 50 })
  })
})

describe('a stream', () => {
  it('takes points for each of its messages', async () => {
    const { accountId, key } = await world.organization.as(['OWNER'])
    const slow = made(await makeKey(key, accountId, 'pointsPerSecond: 10')).key
    const stream = await openStream(world.url, slow, {
      query: 'subscription { events { cursor type subject { id type } } }',
    })
    const begun = performance.now()
    let cost = { requested: 0, available: 0 }
    const left: number[] = []
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await ask(key, `mutation { topicCreate(input: { name: "Streamed ${name}" }) { __typename } }`)
      cost = (await stream.next())?.data.extensions.cost
      left.push(cost.available)
    }
    stream.close()
    const cameBack = (10 * (performance.now() - begun)) / 1_000
    expect((left[0] ?? 0) - (left.at(-1) ?? 0)).toBeGreaterThanOrEqual(5 * cost.requested - cameBack - 1)
  })
})

describe('an operator', () => {
  it('sets the limits of one organisation from the next request on', async () => {
    const other = await world.addOrganization('Raised')
    const { inOrganization } = world.server.environment.database
    const { slug } = await inOrganization(other.id, (db) => db.organization.findFirstOrThrow())
    const settings = { DATABASE_URL: world.databaseUrl, PORTEVOIX_LOG_LEVEL: 'silent' }
    const limits = (...args: string[]) => portevoix(['organization', 'limits', slug, ...args], settings)
    expect(await limits('--account', '7', '--organization', '9')).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('--account 7 is no rate limit.') },
    })
    expect(await limits('--account', '5000', '--organization', '250000')).toMatchObject({
      code: 0,
      stdout: 'each account: 5000 points per second\nall accounts together: 250000 points per second\n',
    })
    expect((await ask(other.key, '{ __typename }')).body.extensions?.cost).toMatchObject({ restoreRate: 5_000 })
    expect(await limits('--account', 'default')).toMatchObject({
      stdout:
        'each account: 2000 points per second (that of the server)\nall accounts together: 250000 points per second\n',
    })
    expect((await ask(other.key, '{ __typename }')).body.extensions?.cost).toMatchObject({ restoreRate: 2_000 })
  }, 60_000)
})

describe('the default limits', () => {
  it('let an account check 1,000 characters every second, and 50 accounts of an organisation at once', async () => {
    const input = { text: 'Our team is hiring. '.repeat(50), network: 'linkedin' }
    const writers = await Promise.all(Array.from({ length: 50 }, () => account()))
    const costs = await Promise.all(
      writers.map(async ({ client }) => (await client.query(AssessDocument, { input })).cost?.requested ?? Infinity),
    )
    expect(Math.max(...costs)).toBeLessThanOrEqual(DEFAULTS.account)
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeLessThanOrEqual(DEFAULTS.organization)
  }, 60_000)
})

describe('several processes', () => {
  const script = fileURLToPath(new URL('lease-process.ts', import.meta.url))
  const flags = ['--conditions=portevoix-source', '--disable-warning=ExperimentalWarning']

  it('never let through more than a bucket holds and what comes back, when one is killed too', async () => {
    const [rate, most] = [2_000, 20_000]
    const { accountId } = await account()
    const args = [world.servingUrl, world.systemUrl, world.organization.id, accountId, String(rate), String(most)]
    let through = 0
    const start = (): ChildProcess => {
      const child = spawn(process.execPath, [...flags, script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
      child.stdout?.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString().trim().split('\n')) through += Number(line)
      })
      return child
    }
    const begun = performance.now()
    const children = [start(), start()]
    const bound = () => 60 * rate + (rate * (performance.now() - begun)) / 1_000
    const ended = (child?: ChildProcess) => new Promise((done) => child?.once('close', done))
    await expect.poll(() => through, { timeout: 30_000 }).toBeGreaterThan(60 * rate - most)
    children[0]?.kill('SIGKILL')
    await ended(children[0])
    expect(through).toBeLessThanOrEqual(bound())
    // What the killed one had leased is lost, and no more: what comes back is used up.
    const before = { through, at: performance.now() }
    children.push(start())
    await new Promise((done) => setTimeout(done, 4_000))
    for (const child of children.slice(1)) {
      child.kill('SIGKILL')
      await ended(child)
    }
    expect(through).toBeLessThanOrEqual(bound())
    expect(through - before.through).toBeGreaterThan(0)
  }, 90_000)
})
