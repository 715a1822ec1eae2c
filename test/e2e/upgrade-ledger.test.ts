import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

/** Of a release that kept costs that were taken back in a table apart. */
describe('an upgrade of costs', () => {
  let world: UpgradeWorld
  const ids = { kept: '', removed: '' }

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: 'assignments' })
    const { insert } = world
    const campaignId = await insert('Campaign', {
      ...{ name: 'Spring', startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' },
      updatedAt: '2026-03-01T00:00:00Z',
    })
    const cost = {
      campaignId,
      label: 'Print',
      currency: 'EUR',
      at: '2026-01-15T00:00:00Z',
      createdAt: '2026-01-16T00:00:00Z',
    }
    ids.kept = await insert('Cost', { ...cost, amountMinor: 70 })
    ids.removed = await insert('RemovedCost', { ...cost, amountMinor: 30, removedAt: '2026-02-01T00:00:00Z' })
    const data = JSON.stringify({ costId: ids.removed, amountMinor: '30', currency: 'EUR' })
    for (const type of ['cost.added', 'cost.removed']) {
      await insert('Event', { type, subjectType: 'Campaign', subjectId: campaignId, at: '2026-02-01T00:00:00Z', data })
    }
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('makes of what was taken back two entries, so that the sum is as it was, now and as it was known', async () => {
    const sumAsOf = (at: string) =>
      world.values(`SELECT sum("amountMinor")::int FROM "Cost" WHERE at < '2026-02-01' AND "createdAt" <= '${at}'`)
    expect(await sumAsOf('2026-01-20')).toEqual([[100]])
    expect(await sumAsOf('2026-03-01')).toEqual([[70]])
    expect(
      await world.values(`SELECT "amountMinor"::int, "reversesId" FROM "Cost" WHERE "reversesId" IS NOT NULL`),
    ).toEqual([[-30, ids.removed]])
  })

  it('lets the events of before name the entry', async () => {
    expect(
      await world.values(
        `SELECT type, "subjectType", "subjectId", data ->> 'reversedId', data ->> 'kind' FROM "Event" ORDER BY type`,
      ),
    ).toEqual([
      ['cost.added', 'Cost', ids.removed, null, 'COST'],
      ['cost.reversed', 'Cost', ids.removed, ids.removed, 'COST'],
    ])
  })
})
