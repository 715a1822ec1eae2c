import { readConfig } from '@portevoix/api/core/config.ts'
import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { startServer } from '@portevoix/api/start.ts'
import { subscribe, typedEvent } from '@portevoix/sdk'
import { FollowEventsDocument } from '@portevoix/sdk/documents'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { PATIENT, post, startWorld, type World } from '../harness.ts'
import { type MessageStream, openStream } from '../sse.ts'
import { countStatements } from '../statements.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [], streamsPerKey: 3, streamsPerOrganization: 5 })
})
afterAll(() => world?.stop())

const open = new Set<MessageStream>()
afterEach(async () => {
  for (const stream of open) stream.close()
  open.clear()
  await vi.waitFor(async () => {
    const status = (await (await fetch(`${world.server.url}/health/status`)).json()) as { streams: { open: number } }
    expect(status.streams.open).toBe(0)
  })
})

const EVENTS = `subscription ($after: String, $filter: EventFilter) {
  events(after: $after, filter: $filter) { cursor type subject { id } actor { name } } }`

async function follow(
  variables: object = {},
  { key = world.organization.key, headers = {}, url = world.url, query = EVENTS } = {},
): Promise<MessageStream> {
  const stream = await openStream(url, key, { query, variables }, headers)
  open.add(stream)
  return stream
}

let topics = 0
async function makeTopic(key = world.organization.key): Promise<string> {
  topics += 1
  const query = 'mutation ($name: String!) { topicCreate(input: { name: $name }) { ... on Topic { id } } }'
  const { body } = await post(world.url, key, { query, variables: { name: `topic ${topics}` } })
  return (body.data as { topicCreate: { id: string } }).topicCreate.id
}

describe('a subscription to events', () => {
  it('tells what happens from now on, with its cursor as the id, and nothing of other organisations', async () => {
    const other = await world.addOrganization('Other')
    await makeTopic()
    await feedCaughtUp(world.server)
    const stream = await follow()
    expect(stream.status).toBe(200)
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    expect(stream.headers.get('x-accel-buffering')).toBe('no')
    expect(stream.headers.get('cache-control')).toContain('no-transform')
    expect(stream.headers.get('last-event-id')).toEqual(expect.any(String))
    await makeTopic(other.key)
    const id = await makeTopic()
    const message = await stream.next()
    expect(message?.data.data.events).toEqual({
      cursor: message?.id,
      type: 'topic.created',
      subject: { id },
      actor: { name: 'Owner' },
    })
    expect(message?.data.extensions.cost.requested).toBeGreaterThan(0)
  })

  it('goes on behind the last message without a gap, and the header goes before the argument', async () => {
    const first = await follow()
    const ids = [await makeTopic(), await makeTopic(), await makeTopic()]
    const begun = first.headers.get('last-event-id') ?? ''
    const seen = await first.next()
    first.close()
    expect(seen?.data.data.events.subject.id).toBe(ids[0])
    const again = await follow({ after: begun }, { headers: { 'last-event-id': seen?.id ?? '' } })
    for (const id of ids.slice(1)) expect((await again.next())?.data.data.events.subject.id).toBe(id)
    const all = await follow({ after: begun, filter: { subjectId: { eq: ids[2] }, type: { eq: 'topic.created' } } })
    expect((await all.next())?.data.data.events.subject.id).toBe(ids[2])
  })

  it('leaves out what the list leaves out', async () => {
    const { key } = await world.organization.as(['OWNER'], { scopes: ['event:read', 'campaign:read'] })
    const stream = await follow({}, { key })
    await makeTopic()
    const query = `mutation { campaignCreate(input: { name: "Told", startsAt: "2026-03-01T00:00:00Z", endsAt: "2026-04-01T00:00:00Z" }) { ... on Campaign { id } } }`
    await post(world.url, world.organization.key, { query })
    expect((await stream.next())?.data.data.events.type).toBe('campaign.created')
  })

  it('holds no connection of the database while nothing happens', async () => {
    await follow()
    const { pool, systemPool, functionPool } = world.server.environment.database
    await vi.waitFor(() => {
      for (const one of [pool, systemPool, functionPool]) expect(one.idleCount).toBe(one.totalCount)
    })
  })

  it('is told in the stream what is wrong with it, and ends', async () => {
    const { key: weak } = await world.organization.as(['OWNER'], { scopes: ['cost:read'] })
    const wrong: [code: string, () => Promise<MessageStream>][] = [
      ['BAD_REQUEST', () => follow({}, { query: 'subscription { events { nothing } }' })],
      ['BAD_REQUEST', () => follow({}, { query: 'subscription { a: events { id } b: events { id } }' })],
      ['BAD_REQUEST', () => follow({}, { query: 'subscription { events @skip(if: true) { id } }' })],
      ['BAD_REQUEST', () => follow({ filter: { type: { like: 'x' } } })],
      ['BAD_CURSOR', () => follow({ after: 'bm9uZQ' })],
      ['FORBIDDEN', () => follow({}, { key: weak })],
      ['NOT_FOUND', () => follow({}, { query: 'subscription { import(id: "bm9uZQ") { id } }' })],
    ]
    for (const [code, asking] of wrong) {
      const stream = await asking()
      expect(stream.status).toBe(200)
      expect((await stream.next())?.data.errors[0].extensions.code).toBe(code)
      expect(await stream.next()).toEqual({ id: null, event: 'complete', data: null })
      expect(await stream.next()).toBe(null)
    }
    const unknown = await openStream(world.url, 'pv_nobody', { query: EVENTS })
    expect(unknown.status).toBe(401)
    const { body } = await post(world.url, world.organization.key, { query: EVENTS })
    expect(body.errors?.[0]?.message).toContain('text/event-stream')
  })

  it('tells a query by one message', async () => {
    const stream = await follow({}, { query: '{ viewer { organization { name } } }' })
    expect((await stream.next())?.data.data.viewer.organization.name).toBe('Test')
    expect((await stream.next())?.event).toBe('complete')
  })

  it('takes a place of its key and of its organisation', async () => {
    const { key } = await world.organization.as(['OWNER'])
    await Promise.all([follow(), follow(), follow()])
    const refused = await openStream(world.url, world.organization.key, { query: EVENTS })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5'])
    await Promise.all([follow({}, { key }), follow({}, { key })])
    expect((await openStream(world.url, key, { query: EVENTS })).status).toBe(429)
    const other = await world.addOrganization('Unaffected')
    expect((await follow({}, { key: other.key })).status).toBe(200)
  })

  it.each([
    [
      'a revoked key',
      'UNAUTHENTICATED',
      (keyId: string) => `UPDATE "ApiKey" SET "revokedAt" = now() WHERE id = '${keyId}'`,
    ],
    [
      'a lost role',
      'FORBIDDEN',
      (_keyId: string, accountId: string) => `UPDATE "Account" SET roles = '{AMBASSADOR}' WHERE id = '${accountId}'`,
    ],
  ])('ends within five seconds for %s, and says why', async (_what, code, change) => {
    const { key, accountId } = await world.organization.as(['MANAGER'])
    const stream = await follow({}, { key })
    await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
      const apiKey = await db.apiKey.findFirstOrThrow({ where: { accountId } })
      await db.$executeRawUnsafe(change(apiKey.id, accountId))
    })
    const since = performance.now()
    expect((await stream.next())?.data.errors[0].extensions.code).toBe(code)
    expect(performance.now() - since).toBeLessThan(5_000)
    expect((await stream.next())?.event).toBe('complete')
  })

  it('breaks without an end, for its caller to come again, when the database drops the session in which it begins', async () => {
    const { pool } = world.server.environment.database
    const holding = new pg.Client(world.databaseUrl)
    await holding.connect()
    try {
      await holding.query('BEGIN; LOCK TABLE "FeedEpoch" IN ACCESS EXCLUSIVE MODE')
      const opening = follow()
      const drop = async () => {
        const { rowCount } = await pool.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%portevoix_feed()%'`,
        )
        expect(rowCount).toBeGreaterThan(0)
      }
      await vi.waitFor(drop, { timeout: 20_000 })
      const stream = await opening
      expect(stream.status).toBe(200)
      expect(await stream.next()).toBe(null)
    } finally {
      await holding.end()
    }
  })

  it('breaks without an end when its server stops, and goes on at another one', async () => {
    const server = await startServer({
      config: readConfig({
        PORT: '0',
        PORTEVOIX_LOG_LEVEL: 'silent',
        PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      }),
      databaseUrl: world.servingUrl,
      systemUrl: world.systemUrl,
      log: createLog('silent'),
      loadPlugins: false,
      plugins: [],
      role: 'api',
      ...PATIENT,
    })
    const stream = await follow({}, { url: `${server.url}/graphql` })
    const ids = [await makeTopic()]
    const told = await stream.next()
    expect(told?.data.data.events.subject.id).toBe(ids[0])
    const stopping = server.stop()
    expect(await stream.next()).toBe(null)
    await stopping
    ids.push(await makeTopic())
    const again = await follow({}, { headers: { 'last-event-id': told?.id ?? '' } })
    expect((await again.next())?.data.data.events.subject.id).toBe(ids[1])
  })
})

describe('a subscription to a run', () => {
  it('tells the present state, and ends with the run', async () => {
    const { url, organization } = world
    const uploaded = await fetch(`${world.server.url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${organization.key}`, 'content-type': 'text/csv' },
      body: 'externalId,displayName\n17,Ada\n18,Bea\n',
    })
    const { uploadId } = (await uploaded.json()) as { uploadId: string }
    const { body } = await post(url, organization.key, {
      query: 'mutation ($input: ImportStartInput!) { importStart(input: $input) { ... on Import { id } } }',
      variables: { input: { uploadId, format: 'CSV', target: 'PEOPLE' } },
    })
    const { id } = (body.data as { importStart: { id: string } }).importStart
    expect(parseGlobalId(id)?.type).toBe('Import')
    const query = 'subscription ($id: ID!) { import(id: $id) { status created progress { processed } } }'
    const stream = await follow({ id }, { query })
    const states: { status: string; created: number }[] = []
    for (let message = await stream.next(); message?.event === 'next'; message = await stream.next()) {
      states.push(message.data.data.import)
    }
    expect(states.at(-1)).toEqual({ status: 'SUCCEEDED', created: 2, progress: { processed: 2 } })
    const late = await follow({ id }, { query })
    expect((await late.next())?.data.data.import.status).toBe('SUCCEEDED')
    expect((await late.next())?.event).toBe('complete')
  })
})

describe('subscriptions to runs', () => {
  const IMPORT = 'subscription ($id: ID!) { import(id: $id) { status created } }'
  const within = <T>(work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
    world.server.environment.database.inOrganization(world.organization.id, work)

  /** An import that no worker knows of. */
  async function runningImport(): Promise<string> {
    const uploaded = await fetch(`${world.server.url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.organization.key}`, 'content-type': 'text/csv' },
      body: 'externalId,displayName\n17,Ada\n',
    })
    const { uploadId } = (await uploaded.json()) as { uploadId: string }
    const { id: accountId } = await within((db) => db.account.findFirstOrThrow())
    const file = { uploadId: parseGlobalId(uploadId)?.id ?? '', format: 'CSV' as const, target: 'PEOPLE' as const }
    const { id } = await within((db) =>
      db.import.create({ data: { accountId, ...file, mapping: [], status: 'RUNNING' } as never, select: { id: true } }),
    )
    return id
  }
  const change = (id: string, created: number) =>
    within((db) => db.import.updateMany({ where: { id }, data: { created } }))

  it('are looked at by one statement for all streams of a process, and each is told of a change', async () => {
    const { database } = world.server.environment
    const { key } = await world.organization.as(['OWNER'])
    const ids = [await runningImport(), await runningImport()]
    const follower = async (n: number): Promise<MessageStream> => {
      const stream = await follow(
        { id: globalId('Import', ids[n % 2] ?? '') },
        { query: IMPORT, ...(n > 2 && { key }) },
      )
      expect((await stream.next())?.data.data.import).toEqual({ status: 'RUNNING', created: 0 })
      return stream
    }
    /** The statements in the time of six looks, behind those that a new stream needs. */
    const statements = async () => {
      const calls = vi.spyOn(database, 'callFunction')
      const looks = (many: number) =>
        vi.waitFor(
          () => {
            const all = calls.mock.calls.filter(([name]) => name === 'portevoix_run_changes').length
            expect(all).toBeGreaterThanOrEqual(many)
          },
          { timeout: 30_000 },
        )
      await looks(2)
      calls.mockClear()
      const own = await countStatements(world, () => looks(6))
      const keys = calls.mock.calls.filter(([name]) => name === 'account_of_key').length
      calls.mockRestore()
      return { ofRuns: own.filter((text) => text.includes('"Import"')).length, keys }
    }
    const streams = [await follower(0)]
    const one = await statements()
    for (let n = 1; n < 5; n += 1) streams.push(await follower(n))
    const five = await statements()
    expect([one.ofRuns, five.ofRuns]).toEqual([0, 0])
    // Whether they may still follow is asked once for each of both keys, and not for each of five streams.
    expect(five.keys).toBeLessThanOrEqual(2 * 3)
    for (const [n, id] of ids.entries()) await change(id, n + 7)
    for (const [n, stream] of streams.entries()) {
      expect((await stream.next())?.data.data.import.created).toBe((n % 2) + 7)
    }
  })

  it.each([
    ['a revoked key', 'UNAUTHENTICATED', `UPDATE "ApiKey" SET "revokedAt" = now() WHERE "accountId" = $1`],
    ['a lost role', 'FORBIDDEN', `UPDATE "Account" SET roles = '{AMBASSADOR}' WHERE id = $1`],
  ])('end within five seconds for %s', async (_what, code, sql) => {
    const { key, accountId } = await world.organization.as(['OWNER'])
    const id = await runningImport()
    const stream = await follow({ id: globalId('Import', id) }, { query: IMPORT, key })
    expect((await stream.next())?.data.data.import.status).toBe('RUNNING')
    await within((db) => db.$executeRawUnsafe(sql.replace('$1', `'${accountId}'`)))
    const since = performance.now()
    expect((await stream.next())?.data.errors[0].extensions.code).toBe(code)
    expect(performance.now() - since).toBeLessThan(5_000)
  })

  it('end when the run is deleted, and tell nothing to another organisation', async () => {
    const id = await runningImport()
    const other = await world.addOrganization('Without runs')
    const refused = await follow({ id: globalId('Import', id) }, { query: IMPORT, key: other.key })
    expect((await refused.next())?.data.errors[0].extensions.code).toBe('NOT_FOUND')
    const stream = await follow({ id: globalId('Import', id) }, { query: IMPORT })
    await stream.next()
    await within((db) => db.import.deleteMany({ where: { id } }))
    expect((await stream.next())?.data.errors[0].extensions.code).toBe('NOT_FOUND')
    expect((await stream.next())?.event).toBe('complete')
  })
})

describe('the SDK', () => {
  it('subscribes with types, and closes the stream when the loop is left', async () => {
    const { client } = world.organization
    const making = vi.waitFor(async () => {
      const status = (await (await fetch(`${world.server.url}/health/status`)).json()) as { streams: { open: number } }
      expect(status.streams.open).toBe(1)
      return await makeTopic()
    })
    for await (const { events } of subscribe(client, FollowEventsDocument, {
      filter: { type: { eq: 'topic.created' } },
    })) {
      const event = typedEvent(events)
      expect(event.subject.id).toBe(await making)
      break
    }
    await expect(subscribe(client, FollowEventsDocument, {}, { after: 'bm9uZQ' }).next()).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    })
  })
})
