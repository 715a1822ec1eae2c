import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe('an upgrade from a release that added up what was told of campaigns and of their shares', () => {
  let world: UpgradeWorld
  const ids = { campaign: '', share: '', topic: '' }

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: 'share_ancestors' })
    const { insert, db } = world
    const now = new Date()
    const personId = await insert('Person', { displayName: 'Ada', updatedAt: now })
    ids.topic = await insert('Topic', { name: 'T', updatedAt: now })
    ids.campaign = await insert('Campaign', { name: 'C', startsAt: now, endsAt: now, updatedAt: now })
    const ambassadorId = await insert('Ambassador', { personId })
    const contentId = await insert('Content', { title: 't', updatedAt: now })
    const taking = { campaignId: ids.campaign, ambassadorId, status: 'ACCEPTED' }
    const participationId = await insert('Participation', taking)
    const share = { campaignId: ids.campaign, participationId, contentId, network: 'x', text: 't', assessment: '{}' }
    ids.share = await insert('Share', { ...share, updatedAt: now })
    await db.query(`INSERT INTO "ShareTopic" ("shareId", "topicId") VALUES ($1, $2)`, [ids.share, ids.topic])
    const fact = async (source: string, subjectType: string, subjectId: string, at: string, value: number) => {
      const row = { source, key: `${source}${at}${subjectType}`, metric: 'impressions', subjectType, subjectId }
      await insert('MetricPoint', { ...row, campaignId: ids.campaign, at, value })
    }
    await fact('both', 'CAMPAIGN', ids.campaign, '2026-05-01T10:00:00Z', 100)
    await fact('both', 'SHARE', ids.share, '2026-05-01T10:20:00Z', 5)
    await fact('both', 'SHARE', ids.share, '2026-05-02T10:20:00Z', 7)
    await fact('alone', 'SHARE', ids.share, '2026-05-01T10:20:00Z', 1)
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('keeps own facts apart from those of shares, for all that a share is a part of', async () => {
    const sums = (table: string, column: string, subject: string) =>
      world.values(`SELECT s.part, r.${column}::text, trim_scale(r.sum)::text, r.points FROM "${table}" r
        JOIN "MetricSeries" s ON s.id = r."seriesId" JOIN "MetricSource" source ON source."groupId" = s."groupId"
        WHERE s."subjectId" = '${subject}' ORDER BY source.key DESC, s.part, r.${column}`)
    expect(await sums('MetricDate', '"on"', ids.campaign)).toEqual([
      [false, '2026-05-01', '100', 1],
      [true, '2026-05-01', '5', 1],
      [true, '2026-05-02', '7', 1],
      [true, '2026-05-01', '1', 1],
    ])
    for (const [subject, part] of [
      [ids.share, false],
      [ids.topic, true],
    ] as const) {
      expect(await sums('MetricQuarter', 'at', subject)).toEqual([
        [part, '2026-05-01 10:15:00+00', '5', 1],
        [part, '2026-05-02 10:15:00+00', '7', 1],
        [part, '2026-05-01 10:15:00+00', '1', 1],
      ])
    }
  })

  it('names the campaigns whose numbers change by it, and by how much', async () => {
    const notes = await world.values(`SELECT text FROM "UpgradeNote" WHERE topic = 'own-and-parts'`)
    expect(notes).toEqual([
      [expect.stringMatching(/was told of the campaign is its number.*\nC: impressions less by 5$/s)],
    ])
  })
})
