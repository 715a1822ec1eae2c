import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe('an upgrade from a release whose roles held everywhere', () => {
  let world: UpgradeWorld
  const owner = randomUUID()

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: '_more_mirrors' })
    const { insert } = world
    const addAccount = (name: string, roles: string[], createdAt: string) =>
      insert('Account', { name, roles: `{${roles}}`, createdAt, updatedAt: createdAt })
    await addAccount('Owner', ['OWNER'], '2025-01-01T00:00:00Z')
    const both = await addAccount('Both', ['MANAGER', 'ANALYST'], '2025-02-01T00:00:00Z')
    const event = { subjectType: 'Account', subjectId: both, actorId: owner }
    await insert('Event', {
      ...{ ...event, type: 'account.created', at: '2025-02-01T00:00:00Z' },
      data: { roles: ['MANAGER'] },
    })
    await insert('Event', {
      ...{ ...event, type: 'account.updated', at: '2025-03-01T00:00:00Z' },
      data: { roles: { from: ['MANAGER'], to: ['MANAGER', 'ANALYST'] } },
    })
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('makes each role an assignment over the whole organisation, with who gave it and since when', async () => {
    const assignments =
      await world.values(`SELECT a.name, s.role, s."departmentId", s."campaignId", s."createdAt", s."givenById"
      FROM "Assignment" s JOIN "Account" a ON a.id = s."accountId" ORDER BY 1, 2`)
    expect(assignments).toEqual([
      ['Both', 'MANAGER', null, null, new Date('2025-02-01T00:00:00Z'), owner],
      ['Both', 'ANALYST', null, null, new Date('2025-03-01T00:00:00Z'), owner],
      ['Owner', 'OWNER', null, null, new Date('2025-01-01T00:00:00Z'), null],
    ])
  })

  it('leaves every table that it touched behind the wall of its organisation', async () => {
    expect(
      await world.values(`SELECT relname FROM pg_class WHERE relkind = 'r'
        AND relname IN ('Account', 'Assignment', 'Event') AND NOT relforcerowsecurity`),
    ).toEqual([])
  })
})
