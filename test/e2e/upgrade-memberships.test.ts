import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe.each(['20261122060500_consent_to_checks', 'more_mirrors'])('an upgrade from %s', (release) => {
  let world: UpgradeWorld

  beforeAll(async () => {
    world = await startUpgradeWorld({ release })
    const { db, insert } = world
    const updatedAt = new Date()
    const department = async (name: string, createdAt: string) =>
      await insert('Department', {
        ...{ name, createdAt },
        ...(release === 'more_mirrors' && { key: name.toLowerCase(), updatedAt }),
      })
    const late = await department('Late', '2026-02-01T00:00:00Z')
    const early = await department('Early', '2026-01-01T00:00:00Z')
    const join = async (displayName: string, departments: string[]) => {
      const personId = await insert('Person', { displayName, updatedAt })
      for (const id of departments) {
        await db.query('INSERT INTO "DepartmentMembership" ("departmentId", "personId") VALUES ($1, $2)', [
          id,
          personId,
        ])
      }
      return personId
    }
    await join('One', [late])
    const several = await join('Several', [late, early])
    const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z', updatedAt }
    const campaignId = await insert('Campaign', { name: 'Spring', status: 'LIVE', ...dates })
    const contentId = await insert('Content', { title: 't', updatedAt })
    const topicId = await insert('Topic', { name: 'Trees' })
    await db.query('INSERT INTO "CampaignTopic" ("campaignId", "topicId") VALUES ($1, $2)', [campaignId, topicId])
    await db.query('INSERT INTO "CampaignDepartment" ("campaignId", "departmentId") VALUES ($1, $2)', [
      campaignId,
      early,
    ])
    await db.query('INSERT INTO "CampaignContent" ("campaignId", "contentId", "addedAt") VALUES ($1, $2, $3)', [
      campaignId,
      contentId,
      '2026-03-01T00:00:00Z',
    ])
    const ambassadorId = await insert('Ambassador', { personId: several })
    const participationId = await insert('Participation', { campaignId, ambassadorId, status: 'ACCEPTED' })
    await insert('Share', {
      ...{ campaignId, participationId, contentId, network: 'x', text: 't', assessment: '{}', status: 'PUBLISHED' },
      ...(release === 'more_mirrors' && { publishedAt: updatedAt, evidence: 'PERSON', updatedAt }),
    })
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('lets people belong where they do since a time that nobody knows, to one department first', async () => {
    expect(
      await world.values(`SELECT p."displayName", d.name, m."primary", m."from", m."to" FROM "Membership" m
        JOIN "Person" p ON p.id = m."personId" JOIN "Department" d ON d.id = m."departmentId" ORDER BY 1, 2`),
    ).toEqual([
      ['One', 'Late', true, null, null],
      ['Several', 'Early', true, null, null],
      ['Several', 'Late', false, null, null],
    ])
    expect(await world.values(`SELECT text FROM "UpgradeNote" WHERE topic = 'primary-departments'`)).toEqual([
      [expect.stringContaining('1 people belong to several')],
    ])
  })

  it('keeps what shares count for, and each link and place', async () => {
    expect(
      await world.values(
        `SELECT d.name, s."primary" FROM "ShareDepartment" s JOIN "Department" d ON d.id = s."departmentId" ORDER BY 1`,
      ),
    ).toEqual([
      ['Early', false],
      ['Late', false],
    ])
    expect(
      await world.values(
        `SELECT num_nonnulls("topicId"), num_nonnulls("departmentId"), "from", "to" FROM "CampaignLink" ORDER BY 1, 2`,
      ),
    ).toEqual([
      [0, 0, new Date('2026-03-01T00:00:00Z'), null],
      [0, 1, null, null],
      [1, 0, null, null],
    ])
    expect(await world.values('SELECT "parentId", "from", "to" FROM "DepartmentPlace"')).toEqual([
      [null, null, null],
      [null, null, null],
    ])
  })

  it('takes what lasts and what ends in step from then on', async () => {
    const present = () => world.values('SELECT count(*)::int FROM "DepartmentMembership"')
    expect(await present()).toEqual([[3]])
    await world.db.query('UPDATE "Membership" SET "to" = now() WHERE NOT "primary"')
    expect(await present()).toEqual([[2]])
    await world.db.query('UPDATE "CampaignLink" SET "to" = now()')
    for (const table of ['CampaignTopic', 'CampaignDepartment', 'CampaignContent']) {
      expect(await world.values(`SELECT count(*)::int FROM "${table}"`), table).toEqual([[0]])
    }
  })
})
