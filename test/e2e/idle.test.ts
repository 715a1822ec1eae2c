import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { recurringWork } from '@portevoix/api/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

const MANY = 12

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

/** An organisation that asked to be told of something, follows a schedule and scored people long ago. */
async function addWaiting(name: string): Promise<void> {
  const { id: organizationId } = await world.addOrganization(name)
  await inJob(world.server.environment, { organizationId, accountId: null }, async (ctx) => {
    const integration = { id: ctx.newId(), connector: 'feed', name, config: {}, schedule: '0 0 1 1 *' }
    await ctx.db.integration.create({ data: { ...integration, createdAt: ctx.now() } })
    const rule = { id: ctx.newId(), integrationId: integration.id, name, events: ['topic.created'], address: '' }
    await ctx.db.noticeRule.create({ data: rule })
    await ctx.db.monthlyClose.createMany({
      data: [{ month: new Date('2999-01-01'), closedAt: ctx.now() }],
      skipDuplicates: true,
    })
  })
}

describe('a worker that finds nothing due', () => {
  it('sends the same number of statements per turn for many organisations as for one', async () => {
    await addWaiting('One')
    const turns = async () => {
      for (const work of recurringWork(world.server.environment)) await work.run()
    }
    const statements = async () => {
      await turns()
      // The server's own worker has its turns as well: the fewest of some are those of one turn.
      const counts: number[] = []
      for (let round = 0; round < 4; round += 1) {
        counts.push((await countStatements(world, turns, { acrossOrganizations: true })).length)
      }
      return Math.min(...counts)
    }
    const forFew = await statements()
    expect(forFew).toBeGreaterThan(5)
    for (let index = 0; index < MANY; index += 1) await addWaiting(`Another ${index}`)
    expect(await statements()).toBe(forFew)
  })
})
