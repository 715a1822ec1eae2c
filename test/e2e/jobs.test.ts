import { openDatabase } from '@portevoix/api/core/database.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { type Jobs, openJobs } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startWorld, type World } from '../harness.ts'

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

it('leaves a worker to other organisations while one organisation’s work takes its time', async () => {
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
  await add(world.organization.id, 5)
  await add(other.organizationId, 1)
  await jobs.work([definition])

  await vi.waitFor(() => expect(begun).toContain(other.organizationId), { timeout: 20_000 })
  expect(begun.filter((id) => id === world.organization.id)).toHaveLength(2)

  release.resolve()
  await vi.waitFor(() => expect(begun).toHaveLength(6), { timeout: 20_000 })
})
