import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { dataFolder } from './data.ts'

const TWEETS = 'twitter_analytics_ropensci/tweet_activity_metrics_rOpenSci_20161201_20170101_en.csv'

let world: World
let address: string
const bodies = new Map<string, string>()
const server = createServer((request, response) => {
  const body = bodies.get(request.url ?? '')
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/csv' }).end(body)
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  address = `http://${host}`
  world = await startWorld({ allowPrivate: [host], plugins: ['@portevoix/connector-csv'] })
})
afterAll(async () => {
  await world?.stop()
  server.close()
})

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<Answer> {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

async function add(name: string, config: object): Promise<string> {
  const { integrationCreate } = await ask(
    'mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) { ... on Integration { id } ... on UserError { message } } }',
    { input: { connector: 'csv', name, config } },
  )
  expect(integrationCreate).toMatchObject({ id: expect.any(String) })
  return String(integrationCreate?.id)
}

interface Run {
  stream: string
  status: string
  upserted: number
  unchanged: number
  skipped: number
}

/** Reads all streams of an integration. @returns their runs by stream. */
async function sync(id: string): Promise<{ [stream: string]: Run }> {
  await ask('mutation ($id: ID!) { integrationSync(id: $id) { __typename } }', { id })
  const runs = async () => {
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Integration { runs(first: 9, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes { stream status upserted unchanged skipped } } } } }`,
      { id },
    )
    return (node as { runs?: { nodes: Run[] } }).runs?.nodes ?? []
  }
  await expect
    .poll(async () => (await runs()).some(({ status }) => /QUEUED|RUNNING/.test(status)), { timeout: 60_000 })
    .toBe(false)
  return Object.fromEntries((await runs()).map((run) => [run.stream, run]))
}

const rowsOf = <Row>(sql: string): Promise<Row[]> =>
  world.server.environment.database.inOrganization(world.organization.id, (db) => db.$queryRawUnsafe<Row[]>(sql))

describe('facts of contents in real exports', { timeout: 180_000 }, () => {
  const metrics = { records: 'metrics', preset: 'x-analytics' }
  const sums = () =>
    rowsOf<{ metric: string; sum: string; contents: number }>(`SELECT metric, sum(value)::text AS sum,
      count(DISTINCT "subjectId")::int AS contents FROM "MetricPoint" WHERE "supersededAt" IS NULL
      AND metric IN ('impressions', 'engagements') GROUP BY metric ORDER BY metric`)

  it.skipIf(!dataFolder)('arrive by one integration that reads posts and their metrics from one file', async () => {
    const text = readFileSync(join(dataFolder ?? '', TWEETS), 'utf8')
    bodies.set('/tweets.csv', text)
    const id = await add('both', {
      url: `${address}/tweets.csv`,
      records: ['content', 'metrics'],
      preset: 'x-analytics',
    })
    const { content, metrics: facts } = await sync(id)
    expect(content).toMatchObject({ status: 'SUCCEEDED', skipped: 0 })
    expect(facts).toMatchObject({ status: 'SUCCEEDED', skipped: 0 })
    const [engagements, impressions] = await sums()
    expect(impressions?.contents).toBe(content?.upserted)
    const monthly = readFileSync(join(dataFolder ?? '', 'twitter_analytics_ropensci/reference/monthly.csv'), 'utf8')
    const [header = [], december = []] = monthly.split('\n').map((line) => line.trim().split(','))
    const reference = (column: string) => Number(december[header.indexOf(column)])
    expect(Number(impressions?.sum)).toBe(reference('impressions'))
    expect(Number(engagements?.sum)).toBe(reference('engagements'))
  })

  it.skipIf(!dataFolder)(
    'find the posts that another integration has read, by their ids and by their addresses',
    async () => {
      const before = await sums()
      const byId = await add('by id', { url: `${address}/tweets.csv`, ...metrics })
      expect((await sync(byId)).metrics).toMatchObject({ status: 'SUCCEEDED', skipped: 0 })
      const byAddress = await add('by address', {
        url: `${address}/tweets.csv`,
        records: 'metrics',
        columns: { subjectId: 'Tweet permalink', at: 'time' },
        values: { subjectType: 'content' },
        metrics: { impressions: 'impressions' },
      })
      expect((await sync(byAddress)).metrics).toMatchObject({ status: 'SUCCEEDED', skipped: 0 })
      expect((await sums()).map(({ contents }) => contents)).toEqual(before.map(({ contents }) => contents))
    },
  )
})

describe('mentions in a real export', { timeout: 180_000 }, () => {
  const mentions = async () =>
    (
      await ask(`{ mentions(first: 3, filter: { network: { eq: "x" } }) { totalCount nodes {
        externalId sightings { source { name } labels { kind value reason } fields { name } } } } }`)
    ).mentions as { totalCount: number; nodes: { externalId: string; sightings: object[] }[] }
  const remove = (id: string, withData: boolean) =>
    ask(
      'mutation ($id: ID!, $withData: Boolean!) { integrationDelete(id: $id, input: { withData: $withData }) { __typename } }',
      {
        id,
        withData,
      },
    )

  it.skipIf(!dataFolder)('stay as many by three integrations as by one, with what each says of them', async () => {
    const text = readFileSync(join(dataFolder ?? '', 'airline_tweets/Tweets.csv'), 'utf8')
    bodies.set('/said.csv', text.split('\n').slice(0, 501).join('\n'))
    const url = `${address}/said.csv`
    const columns = { key: 'tweet_id', text: 'text', at: 'tweet_created', authorHandle: 'name' }
    const first = await add('by preset', { url, records: 'mentions', preset: 'airline-sentiment' })
    const { mentions: run } = await sync(first)
    const many = run?.upserted ?? 0
    expect(many).toBeGreaterThan(300)
    const plain = { url, records: 'mentions', columns, values: { network: 'x' } }
    const others = [
      await add('by own columns', plain),
      await add('by number', { ...plain, columns: { ...columns, key: ['tweet_id', 'name'], externalId: 'tweet_id' } }),
    ]
    for (const id of others) expect((await sync(id)).mentions).toMatchObject({ status: 'SUCCEEDED', upserted: many })
    const found = await mentions()
    expect(found.totalCount).toBe(many)
    expect(found.nodes[0]?.sightings).toEqual([
      {
        source: { name: 'by preset' },
        labels: [
          { kind: 'BRAND', value: 'Virgin America', reason: null },
          { kind: 'SENTIMENT', value: expect.any(String), reason: expect.toSatisfy(() => true) },
        ],
        fields: [{ name: 'retweet_count' }, { name: 'sentiment_confidence' }],
      },
      { source: { name: 'by own columns' }, labels: [], fields: [] },
      { source: { name: 'by number' }, labels: [], fields: [] },
    ])
    await remove(first, true)
    expect(await mentions()).toMatchObject({
      totalCount: many,
      nodes: [{ sightings: [{ source: { name: 'by own columns' } }, {}] }, {}, {}],
    })
    await remove(others[0] ?? '', true)
    await remove(others[1] ?? '', false)
    expect((await mentions()).totalCount).toBe(many)
    // Left here by the last one that had seen it, it is nobody's to take away.
    const again = await add('again', plain)
    await sync(again)
    await remove(again, true)
    expect((await mentions()).totalCount).toBe(many)
  })
})
