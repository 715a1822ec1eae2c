import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { type Receiver, startReceiver } from '../receiver.ts'
import { deliverThroughFaults } from '../webhook-faults.ts'

let receiver: Receiver
let world: World
beforeAll(async () => {
  receiver = await startReceiver()
  world = await startWorld({ plugins: [], role: 'api', allowPrivate: [receiver.host] })
})
afterAll(async () => {
  await world?.stop()
  await receiver?.stop()
})

describe('a webhook whose receiver fails and whose worker is killed', () => {
  // `npm run bench -- webhooks` runs it for long.
  it('brings each committed event at least once, under one id, and always signed', async () => {
    const { committed, taken, unsigned, faults } = await deliverThroughFaults({
      ...{ url: world.url, key: world.organization.key, organizationId: world.organization.id, receiver },
      database: world.server.environment.database,
      logins: [world.servingUrl, world.systemUrl],
      ...{ writers: 3, turns: 12, kills: 1 },
    })
    expect(committed.length).toBeGreaterThan(36)
    expect(faults).toBeGreaterThan(3)
    expect(unsigned).toBe(0)
    expect(committed.filter((id) => !taken.has(id))).toEqual([])
    const ids = [...taken.values()].map((one) => [...one])
    expect(ids.filter((one) => one.length !== 1)).toEqual([])
    expect(new Set(ids.flat()).size).toBe(taken.size)
  }, 180_000)
})
