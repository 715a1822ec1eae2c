import { holdSources, sourceOfBatch } from '@portevoix/api/modules/metrics/sources/source-of-batch.ts'
import { updateSource } from '@portevoix/api/modules/metrics/sources/update-source.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import pg from 'pg'
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
let owner: pg.Client
beforeAll(async () => {
  h = await startHistoryWorld()
  campaign = await h.campaign('Open source')
  owner = new pg.Client(h.world.databaseUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await h?.world.stop()
})

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(h.world.server.environment, { organizationId: h.world.organization.id, accountId: null }, work)
/** How many transactions wait for a lock of a name. */
const waiting = async () =>
  (
    await owner.query(`SELECT FROM pg_locks WHERE NOT granted AND locktype = 'advisory'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
  ).rowCount

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

  it('take batches one after the other where another source joins their group while they wait', async () => {
    await ingest('queue')
    await ingest('joins')
    const { batches } = await within(async (ctx) => {
      const { groupId } = await ctx.db.metricSource.findFirstOrThrow({ where: { key: 'queue' } })
      await updateSource(ctx, await ctx.db.metricSource.findFirstOrThrow({ where: { key: 'joins' } }), { groupId })
      const batches = ['b', 'c', 'd'].map((key) => h.run(INGEST, { input: { source: 'queue', points: [point(key)] } }))
      await expect.poll(waiting).toBe(3)
      return { batches }
    })
    expect(await Promise.all(batches)).toEqual([{ accepted: 1 }, { accepted: 1 }, { accepted: 1 }])
  })

  it('are held in one order where one transaction takes batches of several, whatever the order of these', async () => {
    for (const account of ['one', 'two']) {
      for (const rank of ['API', 'EXPORT'])
        await ingest(`${account}-${rank}`, { rank, group: { network: 'x', account } })
    }
    const sources = ['one-API', 'two-API']
    const groupOf = async (source: string) => ((await sourceOf(source)) as { group: { id: string } }).group.id
    const uuid = (id: string) => Buffer.from(id, 'base64url').toString()
    const [one, two] = [uuid(await groupOf('one-API')), uuid(await groupOf('two-API'))]
    const [first = '', last = ''] = one < two ? sources : sources.toReversed()
    const { other } = await within(async (ctx) => {
      await sourceOfBatch(ctx, first)
      const other = within((ctx2) =>
        holdSources(
          ctx2,
          [last, first].map((source) => ({ source, traits: {} })),
        ),
      )
      await expect.poll(waiting).toBe(1)
      // It has not got the last one, and waits for the first.
      await sourceOfBatch(ctx, last)
      return { other }
    })
    await other
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
