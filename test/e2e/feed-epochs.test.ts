import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { beginEpoch, heldFeedWarning, watchHeldFeed } from '@portevoix/api/platform/events/index.ts'
import { backup } from '@portevoix/api/platform/postgres/backup.ts'
import { startEmbedded } from '@portevoix/api/platform/postgres/embedded.ts'
import { migrate } from '@portevoix/api/platform/postgres/migrate.ts'
import { prepareDatabase } from '@portevoix/api/platform/postgres/prepare.ts'
import { restore } from '@portevoix/api/platform/postgres/restore.ts'
import { startServer } from '@portevoix/api/start.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { PATIENT, post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

interface Place {
  url: string
  key: string
}
interface Page {
  nodes: { cursor: string; type: string }[]
  presentCursor: string
}

const EVENTS = 'query ($after: String) { events(after: $after) { presentCursor nodes { cursor type } } }'
const ask = async ({ url, key }: Place, after: string | null) =>
  (await post(url, key, { query: EVENTS, variables: { after } })).body
const pageOf = async (place: Place, after: string | null): Promise<Page> => {
  const { data, errors } = await ask(place, after)
  expect(errors).toBeUndefined()
  return data?.events as Page
}
const makeTopic = async ({ url, key }: Place, name: string) => {
  const query = 'mutation ($name: String!) { topicCreate(input: { name: $name }) { ... on Topic { id } } }'
  const { body } = await post(url, key, { query, variables: { name } })
  expect(body.data?.topicCreate).toMatchObject({ id: expect.any(String) })
}
const ofWorld = (): Place => ({ url: world.url, key: world.organization.key })

/** The refusal of a cursor behind which events are missing, and the cursor to go on from. */
async function expectExpired(place: Place, cursor: string): Promise<string> {
  const { errors } = await ask(place, cursor)
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_CURSOR', reason: 'EXPIRED', cursor: expect.any(String) })
  return errors?.[0]?.extensions.cursor as string
}

describe('a transaction of another database of the cluster', () => {
  it('holds the feed while it is open, and the log and the status name it', async () => {
    await feedCaughtUp(world.server)
    const { presentCursor } = await pageOf(ofWorld(), null)
    const other = new pg.Client({ connectionString: inject('databaseUrl'), application_name: 'nightly-report' })
    await other.connect()
    try {
      const { rows } = await other
        .query<{ pid: number; database: string }>(
          'BEGIN; SELECT pg_current_xact_id(); SELECT pg_backend_pid() AS pid, current_database() AS database',
        )
        .then(
          (results) =>
            (results as unknown as pg.QueryResult[]).at(-1) as pg.QueryResult<{ pid: number; database: string }>,
        )
      await makeTopic(ofWorld(), 'while it is open')
      expect((await pageOf(ofWorld(), presentCursor)).nodes).toEqual([])
      const held = watchHeldFeed(world.server.environment.database)
      const holder = await vi.waitFor(async () => {
        const found = await held.holder()
        expect(found?.pid).toBe(rows[0]?.pid)
        return found
      }, 20_000)
      expect(holder).toMatchObject({ process: 'nightly-report', database: rows[0]?.database })
      const { feed } = (await (await fetch(`${world.server.url}/health/status`)).json()) as {
        feed: { heldSeconds: number }
      }
      expect(feed.heldSeconds).toBeGreaterThanOrEqual(0)
    } finally {
      await other.end()
    }
    await vi.waitFor(async () => expect((await pageOf(ofWorld(), presentCursor)).nodes).toHaveLength(1), 20_000)
  })

  it('is warned of once it has held the feed for long', async () => {
    const warned: object[] = []
    const log = { ...createLog('silent'), warn: (fields: object) => void warned.push(fields) }
    const row = { transaction: '7', pid: 42, process: 'psql', database: 'crm', login: 'ops', openMs: 61_000 }
    const database = { systemPool: { query: async () => ({ rows: [row] }) } } as never
    const warning = heldFeedWarning({ database, log: log as never })
    await warning.run()
    await warning.run()
    expect(warned).toEqual([{ pid: 42, process: 'psql', database: 'crm', login: 'ops', heldSeconds: 61 }])
  })

  it('is as old for whoever asks first as for who looked before, where its beginning is not shown', async () => {
    const row = { transaction: '7', pid: 42, process: 'psql', database: 'crm', login: 'ops', openMs: null }
    const database = { systemPool: { query: async () => ({ rows: [row] }) } } as never
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      await heldFeedWarning({ database, log: createLog('silent') }).run()
      vi.advanceTimersByTime(31_000)
      expect(await watchHeldFeed(database).holder()).toMatchObject({ heldMs: 31_000 })
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a transaction of the server that writes', () => {
  it('is ended by PostgreSQL when it waits or works for half a minute', async () => {
    const { database } = world.server.environment
    const limits = () =>
      `SELECT current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('statement_timeout') AS statement`
    const expected = [{ idle: '30s', statement: '30s' }]
    expect(await database.inOrganization(world.organization.id, (db) => db.$queryRawUnsafe(limits()))).toEqual(expected)
    expect(await database.asSystem((db) => db.$queryRawUnsafe(limits()))).toEqual(expected)
  })
})

describe('a cursor', () => {
  it('from before there were epochs goes on in the first one, and a cursor of the future is refused', async () => {
    await makeTopic(ofWorld(), 'before epochs')
    await feedCaughtUp(world.server)
    const { nodes } = await pageOf(ofWorld(), null)
    const place = (cursor = '') => Buffer.from(cursor, 'base64url').toString().split('.').slice(1).join('.')
    const former = (text: string) => Buffer.from(text).toString('base64url')
    const since = await pageOf(ofWorld(), former(place(nodes[0]?.cursor)))
    expect(since.nodes).toEqual(nodes.slice(1))
    await expectExpired(ofWorld(), former('999999999999.0'))
  })

  it('ends with its epoch when the rows go on in another cluster, whose events come behind those before', async () => {
    await feedCaughtUp(world.server)
    const before = await pageOf(ofWorld(), null)
    const { database } = world.server.environment
    const last = async () =>
      await database.inOrganization(
        world.organization.id,
        (db) => db.$queryRaw<{ last: bigint }[]>`SELECT max("transactionId") AS last FROM "Event"`,
      )
    const [lastBefore] = await last()
    await database.asSystem((db) => db.$executeRaw`UPDATE "FeedEpoch" SET cluster = 'elsewhere'`)
    const { errors } = await ask(ofWorld(), before.presentCursor)
    expect(errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE')
    const fresh = await expectExpired(ofWorld(), before.presentCursor)
    await expectExpired(ofWorld(), before.nodes[0]?.cursor ?? '')
    expect(await beginEpoch(database)).toBe(false)
    await makeTopic(ofWorld(), 'in the new cluster')
    await feedCaughtUp(world.server)
    expect((await pageOf(ofWorld(), fresh)).nodes).toMatchObject([{ type: 'topic.created' }])
    const all = await pageOf(ofWorld(), null)
    expect(all.nodes.length).toBe(before.nodes.length + 1)
    const [lastAfter] = await last()
    expect((lastAfter?.last ?? 0n) - (lastBefore?.last ?? 0n)).toBeGreaterThan(2n ** 39n)
  })
})

describe('a restored backup', () => {
  const migrations = {
    schemaDir: fileURLToPath(new URL('../../prisma', import.meta.url)),
    migrationsDir: fileURLToPath(new URL('../../prisma/migrations', import.meta.url)),
  }
  const log = { info: () => {}, warn: () => {} }
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'portevoix-epochs-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function withServer<T>(
    work: (place: Omit<Place, 'key'> & { server: Awaited<ReturnType<typeof startServer>> }) => Promise<T>,
  ): Promise<T> {
    const postgres = await startEmbedded({ home: join(folder, 'home'), log, fsync: false })
    try {
      await migrate({ url: postgres.url, log, ...migrations })
      await prepareDatabase({ url: postgres.url, logins: postgres.logins })
      const server = await startServer({
        config: readConfig({
          PORT: '0',
          PORTEVOIX_LOG_LEVEL: 'silent',
          PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
        }),
        databaseUrl: postgres.servingUrl,
        systemUrl: postgres.systemUrl,
        log: createLog('silent'),
        loadPlugins: false,
        plugins: [],
        ...PATIENT,
      })
      try {
        return await work({ server, url: `${server.url}/graphql` })
      } finally {
        await server.stop()
      }
    } finally {
      await postgres.stop()
    }
  }

  it('begins an epoch at each restore: cursors from before are refused, and new ones miss nothing', async () => {
    const home = join(folder, 'home')
    const file = join(folder, 'backup.tar.gz')
    const now = new Date()
    const { key, cursor: before } = await withServer(async ({ server, url }) => {
      const { database } = server.environment
      const facts = { name: 'Test', owner: { name: 'Owner', email: 'owner@example.org' }, trial: true }
      const { apiKey } = await createOrganization(database, facts, now)
      await makeTopic({ url, key: apiKey }, 'before the backup')
      await backup({ home, file, log, now })
      await makeTopic({ url, key: apiKey }, 'after the backup')
      await feedCaughtUp(server)
      const { presentCursor, nodes } = await pageOf({ url, key: apiKey }, null)
      expect(nodes.filter(({ type }) => type === 'topic.created')).toHaveLength(2)
      return { key: apiKey, cursor: presentCursor }
    })
    const restored = async (cursors: readonly string[]): Promise<string> => {
      await restore({ home, file, log, now: new Date(), force: true })
      return await withServer(async ({ server, url }) => {
        const place = { url, key }
        const [fresh = ''] = await Promise.all(cursors.map((cursor) => expectExpired(place, cursor)))
        await makeTopic(place, 'after the restore')
        await feedCaughtUp(server)
        const { nodes } = await pageOf(place, fresh)
        expect(nodes.map(({ type }) => type)).toEqual(['topic.created'])
        return nodes[0]?.cursor ?? ''
      })
    }
    const between = await restored([before])
    await restored([before, between])
  }, 240_000)
})
