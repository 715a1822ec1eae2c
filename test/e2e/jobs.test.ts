import { openDatabase } from '@portevoix/api/core/database.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { type Jobs, openJobs } from '@portevoix/api/platform/jobs/index.ts'
import { jobDefinitions } from '@portevoix/api/schema.ts'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { placesOf } from '../places.ts'

const QUEUE = 'slow-work'

let world: World
let jobs: Jobs
let database: ReturnType<typeof openDatabase>
beforeAll(async () => {
  world = await startWorld()
  database = openDatabase({ url: world.databaseUrl, connections: 4 })
  jobs = await openJobs({ databaseUrl: world.databaseUrl, log: createLog('silent') })
})
afterAll(async () => {
  await jobs?.stop()
  await database?.close()
  await world?.stop()
})

it('leaves a worker for other organisations while one organisation’s jobs are slow', async () => {
  const owner = { name: 'Owner', email: null }
  const other = await createOrganization(database, { name: 'Other', owner }, new Date())
  const release = Promise.withResolvers<void>()
  const begun: string[] = []
  const definition = {
    ...{ queue: QUEUE, heartbeatS: 60, retries: 0, concurrency: 3 },
    handle: async ({ organizationId }: { organizationId: string }) => {
      begun.push(organizationId)
      if (organizationId === world.organization.id) await release.promise
    },
  }
  await jobs.prepare([definition])
  const add = async (organizationId: string, count: number) =>
    await database.inOrganization(organizationId, async (db) => {
      for (let job = 0; job < count; job += 1) await jobs.enqueue(db, QUEUE, { organizationId })
    })
  await jobs.work([definition])
  // One after the other: workers that look for work at the same moment do not count each other.
  for (const count of [1, 2]) {
    await add(world.organization.id, 1)
    await vi.waitFor(() => expect(begun).toHaveLength(count), { timeout: 20_000 })
  }
  await add(world.organization.id, 3)
  await add(other.organizationId, 1)

  await vi.waitFor(() => expect(begun).toContain(other.organizationId), { timeout: 20_000 })
  expect(begun.filter((id) => id === world.organization.id)).toHaveLength(2)

  release.resolve()
  await vi.waitFor(() => expect(begun).toHaveLength(6), { timeout: 20_000 })
})

/** Of the others an organisation adds one at a time, or they are short. */
const ONE_WORKER = ['integration.delete', 'network.measure', 'privacy.exclusion', 'sign-on.announce']

it('has a worker for others beside each queue in which an organisation can have many jobs', () => {
  const alone = jobDefinitions(world.server.environment).filter(({ concurrency = 1 }) => concurrency < 2)
  expect(alone.map(({ queue }) => queue).toSorted()).toEqual(ONE_WORKER)
})

it('stores no personal data: a job contains only ids and keys, and its failure no message', async () => {
  const queue = 'failing-work'
  const add = (data: Record<string, unknown>, onlyOne?: string) =>
    database.inOrganization(world.organization.id, (db) =>
      jobs.enqueue(
        db,
        queue,
        { organizationId: world.organization.id, ...data },
        onlyOne === undefined ? {} : { onlyOne },
      ),
    )
  const definition = {
    ...{ queue, heartbeatS: 60, retries: 0 },
    handle: async () => {
      throw Object.assign(new Error('Zyxwvut is not there'), { code: 'E1', who: 'Zyxwvut' })
    },
  }
  await jobs.prepare([definition])
  for (const value of ['Zyxwvut', 'zyxwvut@example.org', ['zyxwvut'], { name: 'zyxwvut' }]) {
    await expect(add({ value })).rejects.toThrow('can contain only ids and keys')
  }
  await expect(add({}, 'Zyx Wvut')).rejects.toThrow('can contain only ids and keys')
  await add({ kind: 'reports-to', attempt: 1, accountId: null })
  await jobs.work([definition])
  await vi.waitFor(async () => expect(await placesOf(world.databaseUrl, ['failed (Error, E1)'])).not.toEqual([]), {
    timeout: 20_000,
  })
  expect(await placesOf(world.databaseUrl, ['zyxwvut'])).toEqual([])
})

it('waits a minute at most for the database, so that one connection that hangs stops no worker for ever', async () => {
  const locker = await database.pool.connect()
  await locker.query('BEGIN; LOCK TABLE pgboss.queue')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const told = vi.fn()
  try {
    const asking = jobs.counts().catch(told)
    await vi.waitFor(async () => {
      const { rows } = await database.pool.query('SELECT FROM pg_locks WHERE NOT granted')
      expect(rows).not.toEqual([])
    })
    vi.advanceTimersByTime(59_000)
    expect(told).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1_000)
    await asking
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: 'Query read timeout' }))
  } finally {
    vi.useRealTimers()
    await locker.query('ROLLBACK')
    locker.release()
  }
})

it.each([
  ['told of new jobs', false],
  ['not told of any, behind a pooler', true],
])('starts jobs within seconds after they are due, by workers that are %s', async (_name, pooled) => {
  const begun: unknown[] = []
  const definition = (queue: string) => ({
    ...{ queue: `${queue}-${pooled ? 'pooled' : 'told'}`, heartbeatS: 60, retries: 0 },
    handle: async ({ kind }: { organizationId: string; kind?: string }) => {
      begun.push(kind)
    },
  })
  const definitions = [definition('due-work'), definition('other-due-work')]
  const opened = await openJobs({ databaseUrl: world.databaseUrl, log: createLog('silent'), pooled })
  try {
    await opened.work(definitions)
    await database.inOrganization(world.organization.id, async (db) => {
      for (const { queue } of definitions) {
        const data = { organizationId: world.organization.id }
        await opened.enqueue(db, queue, { ...data, kind: 'at-once' })
        await opened.enqueue(db, queue, { ...data, kind: 'delayed' }, { startAfterS: 1 })
      }
    })
    await vi.waitFor(() => expect(begun.toSorted()).toEqual(['at-once', 'at-once', 'delayed', 'delayed']), {
      timeout: 20_000,
    })
  } finally {
    await opened.stop()
  }
})

it('gives a job up once its last retry has failed, and tries that again too', async () => {
  const queue = 'hopeless-work'
  const tried = vi.fn()
  const givenUp = vi.fn()
  const definition = {
    ...{ queue, heartbeatS: 60, retries: 0 },
    handle: async (data: { organizationId: string }) => {
      tried(data)
      throw new Error('no')
    },
    giveUp: async (data: { organizationId: string }) => {
      givenUp(data)
      if (givenUp.mock.calls.length === 1) throw new Error('not yet')
    },
  }
  // As a server from before jobs were given up made it.
  await jobs.prepare([{ ...definition, giveUp: undefined } as never])
  const restarted = await openJobs({ databaseUrl: world.databaseUrl, log: createLog('silent') })
  try {
    await restarted.work([definition])
    const data = { organizationId: world.organization.id, kind: 'hopeless' }
    await database.inOrganization(world.organization.id, (db) => jobs.enqueue(db, queue, data))
    await vi.waitFor(() => expect(givenUp.mock.calls).toEqual([[data], [data]]), { timeout: 30_000 })
    expect(tried.mock.calls).toEqual([[data]])
  } finally {
    await restarted.stop()
  }
})

it('ends at once when no job runs, and otherwise when the running job ends', async () => {
  const running = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const definition = {
    ...{ queue: 'ending-work', heartbeatS: 60, retries: 0 },
    handle: async () => {
      running.resolve()
      await release.promise
    },
  }
  const open = async () => {
    const opened = await openJobs({ databaseUrl: world.databaseUrl, log: createLog('silent') })
    await opened.work([definition])
    return opened
  }
  const took: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const idle = await open()
    const began = performance.now()
    await idle.stop()
    took.push(performance.now() - began)
  }
  // Of several, since a busy machine may hold one up.
  expect(Math.min(...took)).toBeLessThan(400)

  const busy = await open()
  await database.inOrganization(world.organization.id, (db) =>
    jobs.enqueue(db, definition.queue, { organizationId: world.organization.id }),
  )
  await running.promise
  let stopped = false
  const stopping = busy.stop().then(() => {
    stopped = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(stopped).toBe(false)
  release.resolve()
  await stopping
  const { rows } = await database.systemPool.query("SELECT state FROM pgboss.job WHERE name = 'ending-work'")
  expect(rows).toEqual([{ state: 'completed' }])
})
