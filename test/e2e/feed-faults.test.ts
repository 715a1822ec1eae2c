import { globalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followThroughFaults } from '../feed-faults.ts'
import { startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

describe('a follower whose line breaks', () => {
  // `npm run bench -- feed` runs it for long, with servers that are killed.
  it('is told of each committed event once and in order, while many write and connections are killed', async () => {
    const { organization, server, url } = world
    const { seen, committed, cuts, kills, failure } = await followThroughFaults({
      ...{ url, key: organization.key, organizationId: organization.id },
      writerUrl: () => url,
      database: server.environment.database,
      seed: 20_261_130,
      writers: 4,
      turns: 15,
    })
    expect(failure).toBe(null)
    expect(committed.length).toBeGreaterThan(50)
    expect(cuts).toBeGreaterThan(2)
    expect(kills).toBeGreaterThan(0)
    expect(seen).toEqual(committed.map((id) => globalId('Event', id)))
  }, 120_000)
})
