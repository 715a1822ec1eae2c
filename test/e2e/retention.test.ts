import { recurringWork } from '@portevoix/api/schema.ts'
import { poll, upload } from '@portevoix/sdk'
import { ImportDocument, ImportStartDocument, TopicCreateDocument } from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'

const HOUR_MS = 3_600_000
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

/** Does all recurring work as a worker would so many hours from now. */
async function workAfter(hours: number): Promise<void> {
  const now = () => new Date(Date.now() + hours * HOUR_MS)
  for (const work of recurringWork({ ...world.server.environment, now })) await work.run()
}

const counts = () =>
  world.server.environment.database.inOrganization(world.organization.id, async (db) => ({
    answers: await db.idempotentAnswer.count(),
    chunks: await db.uploadChunk.count(),
    uploads: await db.upload.count(),
  }))

describe('after a day', () => {
  it('stored answers and the contents of uploads are forgotten, not earlier, and what was uploaded stays on record', async () => {
    const { client } = world.organization
    await client.mutate(TopicCreateDocument, { input: { name: 'Kept' } })
    await upload(client, 'externalId\n1\n')
    expect(await counts()).toEqual({ answers: 1, chunks: 1, uploads: 1 })
    await workAfter(23)
    expect(await counts()).toEqual({ answers: 1, chunks: 1, uploads: 1 })
    await workAfter(25)
    expect(await counts()).toEqual({ answers: 0, chunks: 0, uploads: 1 })
  })

  it('an import of what was forgotten fails and says to upload it again', async () => {
    const { client } = world.organization
    const { uploadId } = await upload(client, 'externalId\n1\n')
    await workAfter(25)
    const { id } = await client.mutate(ImportStartDocument, { input: { uploadId, format: 'CSV', target: 'PEOPLE' } })
    const ended = await poll(
      client,
      ImportDocument,
      { id },
      ({ node }) => (node?.__typename === 'Import' && node.status === 'FAILED' ? node : null),
      { everyMs: 50, timeoutMs: 20_000 },
    )
    expect(ended.error).toMatch(/upload the file again/)
  })
})
