import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe('an upgrade from a release whose mentions belong to integrations, and whose levels to nobody', () => {
  let world: UpgradeWorld
  const ids = { campaign: '', first: '', person: '' }

  beforeAll(async () => {
    world = await startUpgradeWorld()
    const { db, insert } = world
    const now = new Date()
    ids.person = await insert('Person', { displayName: 'Ada', updatedAt: now })
    const integrations: string[] = []
    for (const source of ['a', 'b', 'c']) {
      integrations.push(await insert('Integration', { connector: 'csv', name: source, config: '{}', updatedAt: now }))
    }
    const mention = async (source: number, sourceKey: string, more: object) => {
      const row = { integrationId: integrations[source], sourceKey, network: 'x', text: 'Hm', at: new Date(0) }
      const id = await insert('Mention', { ...row, createdAt: new Date(1_000 + source), ...more })
      await db.query(
        `INSERT INTO "SourceRecord" ("integrationId", stream, key, hash, "subjectId") VALUES ($1, 'mentions', $2, '', $3)`,
        [integrations[source], sourceKey, id],
      )
      return id
    }
    ids.first = await mention(0, '17', {})
    await mention(1, '17', { personId: ids.person, reach: 9 })
    await mention(2, 'other key', { text: 'Other' })
    await mention(0, 'at', { url: 'https://www.example.org/a/?utm_source=x', text: 'A' })
    await mention(1, 'too', { url: 'http://example.org/a', text: 'A…' })
    // Two comments of one source at one address stay two, whoever else has it.
    for (const key of ['c1', 'c2']) await mention(0, key, { url: 'https://example.org/c', text: key })
    await mention(1, 'c3', { url: 'https://example.org/c', text: 'c3' })

    ids.campaign = await insert('Campaign', { name: 'C', startsAt: now, endsAt: now, updatedAt: now })
    const ambassadorId = await insert('Ambassador', { personId: ids.person })
    const participationId = await insert('Participation', {
      campaignId: ids.campaign,
      ambassadorId,
      status: 'ACCEPTED',
    })
    const contentId = await insert('Content', { title: 't', updatedAt: now })
    const [day, hour] = [new Date('2026-02-01T00:00:00Z'), new Date('2026-02-01T10:00:00Z')]
    for (const [index, value] of [100, 50].entries()) {
      const row = { campaignId: ids.campaign, participationId, contentId, network: 'x', text: 't', assessment: '{}' }
      const subjectId = await insert('Share', row)
      const fact = { source: 's', metric: 'followers', subjectId, at: hour, value }
      await insert('MetricPoint', { ...fact, key: `${index}`, subjectType: 'SHARE', campaignId: ids.campaign })
      for (const [table, at] of [
        ['MetricDay', day],
        ['MetricHour', hour],
      ] as const) {
        for (const subject of [subjectId, ids.campaign]) {
          await db.query(
            `INSERT INTO "${table}" ("subjectId", metric, at, sum, points, last, "lastAt") VALUES ($1, 'followers', $2, $3, 1, $3, $4)
             ON CONFLICT ("organizationId", "subjectId", metric, at) DO UPDATE SET last = EXCLUDED.last`,
            [subject, at, value, hour],
          )
        }
      }
    }
    await world.upgrade()
  })
  afterAll(() => world?.stop())
  const rows = (sql: string) => world.rows(sql)

  it('makes one mention of what several sources brought, with all that each knows, and loses none', async () => {
    expect(await rows(`SELECT count(*)::int AS many FROM "Mention"`)).toEqual([{ many: 6 }])
    expect(await rows(`SELECT count(*)::int AS many FROM "MentionSighting"`)).toEqual([{ many: 8 }])
    expect(await rows(`SELECT id, "personId", reach FROM "Mention" WHERE "sourceKey" = '17'`)).toEqual([
      { id: ids.first, personId: ids.person, reach: 9 },
    ])
    const lost = `SELECT FROM "SourceRecord" WHERE "subjectId" NOT IN (SELECT id FROM "Mention")`
    expect(await rows(lost)).toEqual([])
    expect(await rows(`SELECT count(*)::int AS many FROM "Mention" WHERE address = 'https://example.org/a'`)).toEqual([
      { many: 1 },
    ])
    expect(await rows(`SELECT count(*)::int AS many FROM "Mention" WHERE address = 'https://example.org/c'`)).toEqual([
      { many: 3 },
    ])
  })

  it('adds up the levels of shares, and takes them out of the campaign’s own', async () => {
    for (const step of ['Day', 'Hour']) {
      const above = `"ancestorId" = '${ids.campaign}'`
      const level = await rows(`SELECT change::float8 AS change, parts FROM "Level${step}" WHERE ${above}`)
      expect(level).toEqual([{ change: 150, parts: 2 }])
      const own = `SELECT FROM "Metric${step}" r JOIN "MetricSeries" s ON s.id = r."seriesId"`
      expect(await rows(`${own} WHERE s."subjectId" = '${ids.campaign}'`)).toEqual([])
    }
  })

  it('names the campaigns whose level is another one by it', async () => {
    expect(await world.values(`SELECT text FROM "UpgradeNote" WHERE topic = 'levels'`)).toEqual([
      [expect.stringMatching(/\nC: followers 150 instead of (100|50)$/)],
    ])
  })
})
