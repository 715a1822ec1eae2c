import { connect, createServer, type Server, type Socket } from 'node:net'
import { readConfig } from '@portevoix/api/core/config.ts'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { openPool } from '@portevoix/api/core/database-pool.ts'
import { watchDatabase } from '@portevoix/api/core/database-watch.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { databaseIsAway } from '@portevoix/api/platform/operations/failures.ts'
import { type RunningServer, startServer } from '@portevoix/api/start.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

const PROMISE_MS = 2_000

let world: World
/** Between a server and the database: passes everything on, or nothing in either direction, as a database that hangs. */
let proxy: Server
let passes = true
const sockets = new Set<Socket>()
const through = (url: string): string => {
  const changed = new URL(url)
  changed.port = String((proxy.address() as { port: number }).port)
  return changed.href
}
const hang = () => {
  passes = false
}
/** What was on the way is lost, as with a database that was started anew. */
const comeBack = () => {
  for (const socket of sockets) socket.destroy()
  passes = true
}

beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  const { port, hostname } = new URL(world.servingUrl)
  proxy = createServer((client) => {
    const server = connect(Number(port), hostname)
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => passes && to.write(data))
      from.on('error', () => from.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
})
afterAll(async () => {
  comeBack()
  await new Promise((closed) => proxy?.close(closed) ?? closed(null))
  await world?.stop()
})
beforeEach(comeBack)

describe('a database that hangs', () => {
  it('keeps no statement and nobody who waits for a connection, and is used again as soon as it answers', async () => {
    const watch = watchDatabase(through(world.servingUrl))
    const pool = openPool(through(world.servingUrl), { connections: 2, waitMs: 60_000, watch })
    const held = await pool.connect()
    const working = pool.query('SELECT pg_sleep(60)')
    await vi.waitFor(() => expect(pool.totalCount).toBe(2))
    await held.query('SELECT 1')
    hang()
    const began = performance.now()
    const ends = await Promise.allSettled([working, held.query('SELECT 1'), pool.query('SELECT 1')])
    expect(performance.now() - began).toBeLessThan(PROMISE_MS)
    expect(ends.map((end) => (end.status === 'rejected' ? String(end.reason) : end.status))).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('Connection terminated')),
    )
    held.release(true)
    const asked = performance.now()
    await expect(pool.query('SELECT 1')).rejects.toThrow('does not answer')
    expect(performance.now() - asked).toBeLessThan(500)
    comeBack()
    await vi.waitFor(() => expect(watch.away).toBe(false))
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await watch.stop()
    await pool.end()
  })

  it('is not waited for without end where one connection gets no answer and others do', async () => {
    const database = openDatabase({ url: world.servingUrl, connections: 2 })
    const running = async () => {
      const { rows } = await database.pool.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT * FROM pg_sleep%'`,
      )
      expect(rows).toHaveLength(1)
    }
    try {
      for (const [seconds, call] of [
        [15, () => database.callFunction('pg_sleep', [60])],
        [150, () => database.pool.query('SELECT * FROM pg_sleep(60)')],
      ] as const) {
        vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
        const told = vi.fn()
        const calling = call().catch(told)
        await vi.waitFor(running)
        vi.advanceTimersByTime(seconds * 1_000 - 2_000)
        await running()
        expect(told).not.toHaveBeenCalled()
        vi.advanceTimersByTime(2_000)
        await calling
        expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: 'Query read timeout' }))
        expect(databaseIsAway(told.mock.calls[0]?.[0])).toBe(true)
        vi.useRealTimers()
        await world.server.environment.database.pool.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT * FROM pg_sleep%'`,
        )
      }
    } finally {
      vi.useRealTimers()
      await database.close()
    }
  })

  it('is not taken for away because the process was held up itself', async () => {
    const watch = watchDatabase(through(world.servingUrl))
    const told = vi.fn()
    watch.onAway(told)
    await vi.waitFor(() => expect(sockets.size).toBeGreaterThan(0))
    const end = performance.now() + 2_500
    while (performance.now() < end) {
      // Nothing is read meanwhile, and every timer is late.
    }
    await new Promise((later) => setTimeout(later, 500))
    expect(told).not.toHaveBeenCalled()
    await watch.stop()
  })
})

describe('a server whose database hangs', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({
      config: readConfig({
        PORT: '0',
        PORTEVOIX_LOG_LEVEL: 'silent',
        PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      }),
      databaseUrl: through(world.servingUrl),
      systemUrl: through(world.systemUrl),
      log: createLog('silent'),
      loadPlugins: false,
      plugins: [],
      role: 'api',
    })
  })
  afterAll(async () => {
    comeBack()
    await server?.stop()
  })

  const ask = () => post(`${server.url}/graphql`, world.organization.key, { query: '{ topics { totalCount } }' })
  const ready = async () => (await fetch(`${server.url}/health/ready`)).status
  const timed = async <T>(work: Promise<T>): Promise<{ result: T; ms: number }> => {
    const began = performance.now()
    return { result: await work, ms: performance.now() - began }
  }

  it('answers 503 with Retry-After within two seconds, to requests under way, to new ones and to /health/ready', async () => {
    expect((await ask()).status).toBe(200)
    expect(await ready()).toBe(200)
    hang()
    const underWay = await Promise.all([timed(ask()), timed(ask()), timed(ask())])
    for (const { result, ms } of [...underWay, await timed(ask())]) {
      expect(result.status).toBe(503)
      expect(result.headers.get('retry-after')).toMatch(/^\d+$/)
      expect(ms).toBeLessThan(PROMISE_MS)
    }
    const { result, ms } = await timed(ready())
    expect(result).toBe(503)
    expect(ms).toBeLessThan(PROMISE_MS)
    const live = await timed(fetch(`${server.url}/health/live`))
    expect(live.ms).toBeLessThan(250)
    comeBack()
    await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 10_000 })
    expect((await ask()).status).toBe(200)
  })

  it('lets a statement that takes long end, as long as the database answers', async () => {
    await vi.waitFor(() => server.environment.database.pool.query('SELECT 1'), { timeout: 10_000 })
    // A statement that takes long is no database that hangs: it is waited for.
    const { result, ms } = await timed(server.environment.database.pool.query('SELECT pg_sleep(3)'))
    expect(result.rowCount).toBe(1)
    expect(ms).toBeGreaterThan(2_900)
  })
})
