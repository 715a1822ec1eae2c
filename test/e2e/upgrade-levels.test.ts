import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe('an upgrade from a release that took the newest level, whoever told it', () => {
  let world: UpgradeWorld
  const ids = { campaign: '', topic: '', first: '', second: '' }

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: 'erased_accounts' })
    const { insert, db } = world
    const now = new Date()
    ids.topic = await insert('Topic', { name: 'T', updatedAt: now })
    ids.campaign = await insert('Campaign', { name: 'C', startsAt: now, endsAt: now, updatedAt: now })
    ids.first = await insert('Content', { title: 'first', updatedAt: now })
    ids.second = await insert('Content', { title: 'second', updatedAt: now })
    for (const share of [ids.first, ids.second]) {
      for (const above of [ids.campaign, ids.topic]) {
        await db.query(`INSERT INTO "MetricAncestor" ("subjectId", "ancestorId") VALUES ($1, $2)`, [share, above])
      }
    }
    for (const [key, rank] of [
      ['api', 'API'],
      ['hand', 'BY_HAND'],
    ]) {
      const groupId = await insert('MetricGroup', { name: key, timeZone: 'UTC' })
      await insert('MetricSource', { key, groupId, rank })
    }
    const fact = async (source: string, subjectId: string, at: string, value: number, metric = 'followers') => {
      const about = { subjectType: 'SHARE', subjectId, campaignId: ids.campaign, metric }
      await insert('MetricPoint', { ...about, source, key: `${source}${at}${subjectId}${metric}`, at, value })
    }
    await fact('hand', ids.first, '2026-05-01T10:00:00Z', 10)
    await fact('api', ids.first, '2026-05-01T11:00:00Z', 20)
    await fact('hand', ids.first, '2026-05-02T10:00:00Z', 30)
    await fact('api', ids.first, '2026-05-03T10:00:00Z', 40)
    await fact('hand', ids.second, '2026-05-02T10:00:00Z', 5)
    await fact('hand', ids.second, '2026-05-02T10:00:00Z', 7, 'impressions')
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('keeps levels by group, and for all that shares are a part of', async () => {
    expect(
      await world.values(`SELECT s."subjectId", g.name, r.at::text, trim_scale(r.last)::text, trim_scale(r.change)::text, r.points
        FROM "MetricDay" r JOIN "MetricSeries" s ON s.id = r."seriesId" JOIN "MetricGroup" g ON g.id = s."groupId"
        ORDER BY s."subjectId" = '${ids.second}', r.at, g.name DESC`),
    ).toEqual([
      [ids.first, 'hand', '2026-05-01 00:00:00+00', '10', '10', 1],
      [ids.first, 'api', '2026-05-01 00:00:00+00', '20', '10', 1],
      [ids.first, 'hand', '2026-05-02 00:00:00+00', '30', '0', 1],
      [ids.first, 'api', '2026-05-03 00:00:00+00', '40', '20', 1],
      [ids.second, 'hand', '2026-05-02 00:00:00+00', '5', '5', 1],
    ])
    for (const above of [ids.campaign, ids.topic]) {
      const moved = `SELECT at::text, trim_scale(change)::text, parts FROM "LevelHour"
        WHERE "ancestorId" = '${above}' AND metric = 'followers' ORDER BY at`
      expect(await world.values(moved)).toEqual([
        ['2026-05-01 10:00:00+00', '10', 1],
        ['2026-05-01 11:00:00+00', '10', 1],
        ['2026-05-02 10:00:00+00', '5', 2],
        ['2026-05-03 10:00:00+00', '20', 1],
      ])
    }
  })

  it('names the campaigns whose numbers change by it', async () => {
    expect(await world.values(`SELECT text FROM "UpgradeNote" WHERE topic = 'levels-by-rank'`)).toEqual([
      [expect.stringMatching(/the highest rank counts.*\nC: followers$/s)],
    ])
  })
})
