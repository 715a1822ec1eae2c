import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

/** Of a release whose targets were overwritten, and told by events alone. */
describe('an upgrade of objectives', () => {
  let world: UpgradeWorld
  const ids = { first: '', added: '' }

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: 'assignments' })
    const { insert } = world
    const campaignId = await insert('Campaign', {
      ...{ name: 'Spring', startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' },
      ...{ createdAt: '2026-01-10T00:00:00Z', updatedAt: '2026-03-01T00:00:00Z' },
    })
    const objective = { campaignId, kind: 'SALES', metric: 'clicks' }
    ids.first = await insert('Objective', { ...objective, target: 30 })
    ids.added = await insert('Objective', { ...objective, metric: 'reach', target: 7 })
    const changed = (at: string, targets: object[]) =>
      insert('Event', {
        ...{ type: 'campaign.updated', subjectType: 'Campaign', subjectId: campaignId, at },
        data: JSON.stringify({ fields: ['objectives'], targets }),
      })
    await changed('2026-02-01T00:00:00Z', [
      { objectiveId: ids.first, from: '10', to: '20' },
      { objectiveId: ids.added, from: null, to: '7' },
    ])
    await changed('2026-03-01T00:00:00Z', [{ objectiveId: ids.first, from: '20', to: '30' }])
    await insert('Event', {
      type: 'campaign.updated',
      subjectType: 'Campaign',
      subjectId: campaignId,
      at: '2026-03-02T00:00:00Z',
    })
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('finds their targets in the events, with the row as the last one', async () => {
    const read = `SELECT o.metric, trim_scale(t.target)::text, to_char(t."from", 'MM-DD'), to_char(t."to", 'MM-DD')
      FROM "ObjectiveTarget" t JOIN "Objective" o ON o.id = t."objectiveId" ORDER BY o.metric, t.number`
    expect(await world.values(read)).toEqual([
      ['clicks', '10', '01-01', '02-01'],
      ['clicks', '20', '02-01', '03-01'],
      ['clicks', '30', '03-01', null],
      ['reach', '7', '01-01', null],
    ])
    expect(
      await world.values(
        `SELECT metric, "subjectId" = "campaignId", to_char("createdAt", 'MM-DD') FROM "Objective" ORDER BY metric`,
      ),
    ).toEqual([
      ['clicks', true, '01-10'],
      ['reach', true, '02-01'],
    ])
  })

  it('tells whose progress is another one now', async () => {
    const notes = await world.values(`SELECT text FROM "UpgradeNote" WHERE topic = 'objectives'`)
    expect(notes).toEqual([
      [
        expect.stringMatching(
          /Spring: clicks, target 20 from 2026-02-01 on, 10 before\nSpring: clicks, target 30 from 2026-03-01 on, 20 before$/,
        ),
      ],
    ])
  })

  it('lets what stands go on from there', async () => {
    await world.db.query(
      `UPDATE "Objective" SET target = 40, reason = 'More', "updatedAt" = '2026-04-01' WHERE metric = 'clicks'`,
    )
    expect(
      await world.values(
        `SELECT trim_scale(target)::text, reason, "endReason" FROM "ObjectiveTarget" WHERE "objectiveId" = '${ids.first}' ORDER BY number DESC LIMIT 2`,
      ),
    ).toEqual([
      ['40', 'More', null],
      ['30', null, 'More'],
    ])
  })
})
