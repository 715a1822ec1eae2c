import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe('followers of before, after an upgrade', () => {
  let world: UpgradeWorld

  beforeAll(async () => {
    world = await startUpgradeWorld()
    const personId = await world.insert('Person', { displayName: 'Ada', updatedAt: '2026-02-03T04:05:06Z' })
    const account = (handle: string, more: object) =>
      world.insert('SocialAccount', { personId, network: 'x', handle, createdAt: '2026-01-01T00:00:00Z', ...more })
    await account('dated', { followers: 100, followersAt: '2026-01-15T10:00:00Z' })
    await account('undated', { followers: 7 })
    await account('unknown', {})
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('are the first facts, by their date or the last change of the person', async () => {
    expect(
      await world.values(`SELECT a.handle, p.source, p.at, p.value::int, a.followers, a."followersAt", r.last::int, h.last::int
        FROM "SocialAccount" a JOIN "MetricPoint" p ON p."subjectId" = a.id JOIN "MetricSeries" s ON s."subjectId" = a.id
        JOIN "MetricDay" r ON r."seriesId" = s.id JOIN "MetricHour" h ON h."seriesId" = s.id ORDER BY 1`),
    ).toEqual([
      ['dated', 'people', new Date('2026-01-15T10:00:00Z'), 100, 100, new Date('2026-01-15T10:00:00Z'), 100, 100],
      ['undated', 'people', new Date('2026-02-03T04:05:06Z'), 7, 7, new Date('2026-02-03T04:05:06Z'), 7, 7],
    ])
    expect(await world.values(`SELECT followers FROM "SocialAccount" WHERE handle = 'unknown'`)).toEqual([[null]])
  })
})
