import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

/** What sources of before had told: a share of the campaign, all metrics but the followers added up. */
const FACTS = [
  ['daily', 'd1', 'impressions', '2026-05-01T00:00:00Z', 10],
  ['daily', 'd2', 'impressions', '2026-05-02T00:00:00Z', 20],
  ['daily', 'd3', 'reactions', '2026-05-01T07:30:00Z', 3],
  ['hourly', 'h1', 'impressions', '2026-05-01T00:00:00Z', 1],
  ['hourly', 'h2', 'impressions', '2026-05-01T01:00:00Z', 2],
  ['mixed', 'total:a:2026-05-01T00:00:00.000Z', 'comments', '2026-05-01T00:00:00Z', 5],
  ['mixed', 'now', 'comments', '2026-05-01T09:00:00Z', 6],
  ['daily', 'f1', 'followers', '2026-05-01T00:00:00Z', 100],
  ['daily', 'f2', 'followers', '2026-05-02T00:00:00Z', 90],
  ['tracked-link', 'c1', 'clicks', '2026-05-01T00:00:00Z', 1],
] as const

/** When contents and mentions of a source were published; null for contents of the team's own. */
const PUBLISHED = [
  ['days', '2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z', null],
  ['hours', '2026-05-01T00:00:00Z', '2026-05-01T09:00:00Z'],
  [null, '2026-05-01T00:00:00Z'],
] as const

describe('an upgrade from a release that kept days as midnights of UTC', () => {
  const [campaignId, shareId] = [randomUUID(), randomUUID()]
  let world: UpgradeWorld

  beforeAll(async () => {
    world = await startUpgradeWorld()
    const { db, insert } = world
    for (const [source, key, metric, at, value] of FACTS) {
      const fact = { source, key, metric, subjectType: 'SHARE', subjectId: shareId, campaignId, at, value }
      await insert('MetricPoint', fact)
      for (const subject of [shareId, campaignId]) {
        for (const [table, step] of [
          ['MetricHour', 'hour'],
          ['MetricDay', 'day'],
        ] as const) {
          await db.query(
            `INSERT INTO "${table}" AS r ("subjectId", metric, at, sum, points, last, "lastAt")
            VALUES ($1, $2, date_trunc('${step}', $3::timestamptz, 'UTC'), $4, 1, $4, $3)
            ON CONFLICT ("organizationId", "subjectId", metric, at) DO UPDATE
              SET sum = r.sum + EXCLUDED.sum, points = r.points + 1, last = EXCLUDED.last, "lastAt" = EXCLUDED."lastAt"`,
            [subject, metric, at, value],
          )
        }
      }
    }
    const updatedAt = new Date()
    const people: string[] = []
    for (const displayName of ['A', 'B', 'C']) people.push(await insert('Person', { displayName, updatedAt }))
    for (const [kind, to, at] of [
      ['advice', 1, '2026-05-01T00:00:00Z'],
      ['advice', 2, null],
      ['mail', 1, '2026-05-01T00:00:00Z'],
      ['mail', 2, '2026-05-01T10:00:00Z'],
    ] as const) {
      await insert('Tie', { kind, fromId: people[0], toId: people[to], observedAt: at })
    }
    for (const [source, ...published] of PUBLISHED) {
      const integration = { connector: 'feed', name: source, config: '{}', updatedAt }
      const integrationId = source === null ? null : await insert('Integration', integration)
      for (const [index, at] of published.entries()) {
        const common = { integrationId, sourceKey: integrationId && `${index}` }
        await insert('Content', { ...common, title: `${source} ${index}`, publishedAt: at, updatedAt })
        if (at === null || source === null) continue
        await insert('Mention', { ...common, network: 'x', text: `${source} ${index}`, at, createdAt: updatedAt })
      }
    }
    await world.upgrade()
  })
  afterAll(() => world?.stop())
  const rows = (sql: string) => world.values(sql)

  it('makes dates of the midnights of what knows only days, metric by metric, and of nothing else', async () => {
    const facts = await rows(`SELECT key, "on" IS NOT NULL, "on"::text FROM "MetricPoint" ORDER BY key`)
    expect(facts).toEqual([
      ['c1', false, null],
      ['d1', true, '2026-05-01'],
      ['d2', true, '2026-05-02'],
      ['d3', false, null],
      ['f1', true, '2026-05-01'],
      ['f2', true, '2026-05-02'],
      ['h1', false, null],
      ['h2', false, null],
      ['now', false, null],
      ['total:a:2026-05-01T00:00:00.000Z', true, '2026-05-01'],
    ])
    expect(await rows(`SELECT topic, text FROM "UpgradeNote" WHERE topic = 'days'`)).toEqual([
      ['days', expect.stringContaining('5 of their facts are dates from now on')],
    ])
  })

  it('puts levels of days to an instant of their day, and the campaign’s level with them', async () => {
    const hours = await rows(`SELECT at::text, trim_scale(last)::text, trim_scale(change)::text
      FROM "MetricHour" ORDER BY at`)
    expect(hours).toEqual([
      ['2026-05-01 10:00:00+00', '100', '100'],
      ['2026-05-02 10:00:00+00', '90', '-10'],
    ])
    const levels = await rows(
      `SELECT "ancestorId", at::text, trim_scale(change)::text, parts FROM "LevelDay" ORDER BY at`,
    )
    expect(levels).toEqual([
      [campaignId, '2026-05-01 00:00:00+00', '100', 1],
      [campaignId, '2026-05-02 00:00:00+00', '-10', 1],
    ])
  })

  it('moves their sums and leaves the others as they were, for the share and its campaign', async () => {
    for (const [subject, part] of [
      [shareId, false],
      [campaignId, true],
    ] as const) {
      const of = (table: string, column: string, which = 'true') =>
        rows(`SELECT s.metric, ${column}::text, trim_scale(r.sum)::text, r.points FROM "${table}" r
          JOIN "MetricSeries" s ON s.id = r."seriesId"
          WHERE s."subjectId" = '${subject}' AND s.part = ${part} AND ${which} ORDER BY 1, 2`)
      expect(await of('MetricDate', '"on"', 'r.dated')).toEqual([
        ['comments', '2026-05-01', '5', 1],
        ['impressions', '2026-05-01', '10', 1],
        ['impressions', '2026-05-02', '20', 1],
      ])
      expect(await of('MetricDate', '"on"', 'NOT r.dated')).toEqual([
        ['clicks', '2026-05-01', '1', 1],
        ['comments', '2026-05-01', '6', 1],
        ['impressions', '2026-05-01', '3', 2],
        ['reactions', '2026-05-01', '3', 1],
      ])
      expect(await of('MetricQuarter', 'r.at')).toEqual([
        ['clicks', '2026-05-01 00:00:00+00', '1', 1],
        ['comments', '2026-05-01 09:00:00+00', '6', 1],
        ['impressions', '2026-05-01 00:00:00+00', '1', 1],
        ['impressions', '2026-05-01 01:00:00+00', '2', 1],
        ['reactions', '2026-05-01 07:30:00+00', '3', 1],
      ])
    }
    const levels = `SELECT DISTINCT s.metric FROM "MetricDay" r JOIN "MetricSeries" s ON s.id = r."seriesId"`
    expect(await rows(levels)).toEqual([['followers']])
  })

  it('makes dates of the midnights of ties where all of a kind were observed at one', async () => {
    expect(await rows(`SELECT kind, "observedAt" IS NULL, "observedOn"::text FROM "Tie" ORDER BY 1, 2, 3`)).toEqual([
      ['advice', true, '2026-05-01'],
      ['advice', true, null],
      ['mail', false, null],
      ['mail', false, null],
    ])
  })

  it('makes dates of the midnights that contents and mentions were published at where a source knows no other', async () => {
    const contents = await rows(
      `SELECT title, "publishedAt"::text, "publishedOn"::text FROM "Content" ORDER BY title COLLATE "C"`,
    )
    expect(contents).toEqual([
      ['days 0', '2026-05-01 10:59:59.999+00', '2026-05-01'],
      ['days 1', '2026-05-02 10:59:59.999+00', '2026-05-02'],
      ['days 2', null, null],
      ['hours 0', '2026-05-01 00:00:00+00', null],
      ['hours 1', '2026-05-01 09:00:00+00', null],
      ['null 0', '2026-05-01 00:00:00+00', null],
    ])
    expect(await rows(`SELECT text, at::text, "on"::text FROM "Mention" ORDER BY text COLLATE "C"`)).toEqual([
      ['days 0', '2026-05-01 10:59:59.999+00', '2026-05-01'],
      ['days 1', '2026-05-02 10:59:59.999+00', '2026-05-02'],
      ['hours 0', '2026-05-01 00:00:00+00', null],
      ['hours 1', '2026-05-01 09:00:00+00', null],
    ])
  })
})
