import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'
import { startUpgradeWorld } from './upgrade-world.ts'

const INGEST = `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
  ... on MetricsIngestPayload { accepted }
  ... on InvalidInputError { code places { path message } } } }`
const SOURCES = `query ($filter: MetricSourceFilter) { metricSources(filter: $filter) { nodes {
  id key rank group { id name network account timeZone sources { nodes { key } } } } } }`

let h: HistoryWorld
let campaign: string
beforeAll(async () => {
  h = await startHistoryWorld()
  campaign = await h.campaign('Open source')
})
afterAll(() => h?.world.stop())

const point = (key: string) => ({
  key,
  metric: 'impressions',
  subjectId: campaign,
  at: '2026-01-01T00:00:00Z',
  value: 1,
})
const ingest = (source: string, traits: object = {}) =>
  h.run(INGEST, { input: { source, points: [point('a')], ...traits } })
const sourceOf = async (key: string) => {
  const { nodes } = (await h.run(SOURCES, { filter: { key: { eq: key } } })) as { nodes: Record<string, unknown>[] }
  return nodes[0]
}

describe('sources of facts', () => {
  it('are made by their first batch, in a group of their own in the zone of the organisation', async () => {
    await ingest('sheet')
    expect(await sourceOf('sheet')).toMatchObject({
      rank: 'BY_HAND',
      group: { name: 'sheet', network: null, account: null, timeZone: 'UTC', sources: { nodes: [{ key: 'sheet' }] } },
    })
  })

  it('belong to one group where they state one account', async () => {
    const account = { network: 'Twitter', account: 'rOpenSci' }
    await ingest('x-file', { group: { ...account, name: 'Ours', timeZone: 'Asia/Tokyo' }, rank: 'EXPORT' })
    await ingest('x-live', { group: account, rank: 'API' })
    const [file, live] = [await sourceOf('x-file'), await sourceOf('x-live')]
    expect(live).toMatchObject({ rank: 'API', group: { network: 'x', account: 'rOpenSci', timeZone: 'Asia/Tokyo' } })
    expect(file).toMatchObject({ rank: 'EXPORT', group: live?.group })
  })

  it('refuse, place by place, a batch that says something else of them than is known', async () => {
    await ingest('known', { group: { network: 'linkedin', account: 'us' }, rank: 'EXPORT' })
    const told = { rank: 'API', group: { network: 'linkedin', account: 'them', timeZone: 'Asia/Tokyo' } }
    const refused = await ingest('known', told)
    expect(refused).toMatchObject({
      code: 'SOURCE_DIFFERS',
      places: [
        ['input', 'rank'],
        ['input', 'group', 'account'],
        ['input', 'group', 'timeZone'],
      ].map((path) => ({
        path,
        message: expect.stringContaining('metricSourceUpdate'),
      })),
    })
    expect(await ingest('known', { rank: 'EXPORT', group: { network: 'linkedin', account: 'us' } })).toEqual({
      accepted: 0,
    })
  })

  it('state a network and an account together, or neither', async () => {
    expect(await ingest('half', { group: { network: 'x' } })).toMatchObject({
      places: [{ path: ['input', 'group', 'account'] }],
    })
    expect(await ingest('zone', { group: { timeZone: 'Mars' } })).toMatchObject({
      places: [{ path: ['input', 'group', 'timeZone'] }],
    })
  })
})

describe('an upgrade from a release that knew sources by name alone', () => {
  it('makes each a group of its own, and nothing else', async () => {
    const world = await startUpgradeWorld()
    try {
      const fact = { metric: 'impressions', subjectType: 'CAMPAIGN', subjectId: '00000000-0000-4000-8000-000000000001' }
      for (const [source, key] of [
        ['sheet', 'a'],
        ['sheet', 'b'],
        ['integration:1', 'a'],
        ['x-analytics', 'a'],
        ['tracked-link', 'c'],
      ]) {
        await world.insert('MetricPoint', { ...fact, source, key, at: '2026-01-01T00:00:00Z', value: 1 })
      }
      await world.upgrade()
      const sources =
        await world.values(`SELECT s.key, s.rank::text, count(o.id)::int, g."timeZone", s."groupId" = s."organizationId"
        FROM "MetricSource" s JOIN "MetricGroup" g ON g.id = s."groupId" JOIN "MetricSource" o ON o."groupId" = g.id
        GROUP BY s.key, s.rank, g."timeZone", s."groupId", s."organizationId" ORDER BY s.key`)
      expect(sources).toEqual([
        ['integration:1', 'API', 1, 'UTC', false],
        ['sheet', 'BY_HAND', 1, 'UTC', false],
        ['tracked-link', 'API', 1, 'UTC', true],
        ['x-analytics', 'EXPORT', 1, 'UTC', false],
      ])
    } finally {
      await world.stop()
    }
  })
})
