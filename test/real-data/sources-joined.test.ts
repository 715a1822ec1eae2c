import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { poll, upload } from '@portevoix/sdk'
import { ImportDocument, ImportStartDocument } from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { dataFolder, list, read } from './data.ts'

const FOLDER = 'twitter_analytics_ropensci'
const ACCOUNT = { network: 'x', account: 'rOpenSci' }

let world: World
let address: string
let tweets = ''
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/csv' }).end(tweets)
})

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

async function numbers(campaign: string) {
  const { node } = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Campaign {
      report(period: { from: "2016-12-01T00:00:00Z", to: "2019-02-01T00:00:00Z" }) { impressions engagementRateByImpressions { value numerator }
        months: series(metric: "impressions", bucket: MONTH) { points { value } }
        engagements: series(metric: "engagements", bucket: MONTH) { points { value } } } } } }`,
    { id: campaign },
  )
  return node?.report as { impressions: string }
}

describe.skipIf(!dataFolder)('25 monthly exports of one account', { timeout: 600_000 }, () => {
  let campaign: string
  let told: { impressions: string }

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    address = `http://${host}/tweets.csv`
    world = await startWorld({ allowPrivate: [host], plugins: ['@portevoix/connector-csv'] })
    const { campaignCreate } = await ask(
      `mutation { campaignCreate(input: { name: "Open science", startsAt: "2016-01-01T00:00:00Z", endsAt: "2020-01-01T00:00:00Z" }) {
        ... on Campaign { id } } }`,
    )
    campaign = String(campaignCreate?.id)
  })
  afterAll(async () => {
    await world?.stop()
    server.close()
  })

  it('are one source by file, whose account the files tell', async () => {
    const { client } = world.organization
    const files = list(FOLDER).filter((name) => name.endsWith('.csv'))
    expect(files).toHaveLength(25)
    for (const filename of files) {
      const { uploadId } = await upload(client, read(FOLDER, filename), { filename })
      const input = {
        uploadId,
        format: 'CSV',
        target: 'METRICS',
        preset: 'x-analytics',
        metrics: { subjectId: campaign },
      }
      const { id } = await client.mutate(ImportStartDocument, { input: input as never })
      const done = await poll(
        client,
        ImportDocument,
        { id },
        ({ node }) => (node?.__typename === 'Import' && /SUCCEEDED|FAILED/.test(node.status) ? node : null),
        { everyMs: 100 },
      )
      expect(done, filename).toMatchObject({ status: 'SUCCEEDED', rejected: 0 })
    }
    const { metricSources } = await ask('{ metricSources { nodes { key rank group { network account } } } }')
    expect(metricSources?.nodes).toEqual([{ key: 'x-analytics:ropensci', rank: 'EXPORT', group: ACCOUNT }])
    told = await numbers(campaign)
    expect(Number(told.impressions)).toBeGreaterThan(0)
  })

  it('change nothing when an integration of the account brings them again', async () => {
    const [first = '', ...others] = list(FOLDER)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => new TextDecoder().decode(read(FOLDER, name)))
    tweets = [first.trimEnd(), ...others.map((text) => text.slice(text.indexOf('\n') + 1).trimEnd())].join('\n')
    const config = {
      url: address,
      records: 'metrics',
      columns: { key: 'Tweet id', at: 'time' },
      values: { subjectType: 'campaign', subjectId: campaign },
      metrics: { impressions: 'impressions', engagements: 'engagements' },
    }
    const { integrationCreate } = await ask(
      `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
        ... on Integration { id } ... on UserError { message } } }`,
      { input: { connector: 'csv', name: 'X', config, metrics: { group: ACCOUNT } } },
    )
    expect(integrationCreate).toMatchObject({ id: expect.any(String) })
    const id = String(integrationCreate?.id)
    await ask('mutation ($id: ID!) { integrationSync(id: $id) { __typename } }', { id })
    const runs = async () =>
      (
        (
          await ask(
            'query ($id: ID!) { node(id: $id) { ... on Integration { runs(first: 9) { nodes { status upserted skipped } } } } }',
            { id },
          )
        ).node as { runs: { nodes: { status: string }[] } }
      ).runs.nodes
    await expect
      .poll(async () => (await runs()).some(({ status }) => /QUEUED|RUNNING/.test(status)), { timeout: 300_000 })
      .toBe(false)
    expect(await runs()).toMatchObject([{ status: 'SUCCEEDED', skipped: 0 }])
    expect(await numbers(campaign)).toEqual(told)
    const { metricGroups } = await ask('{ metricGroups { nodes { account sources { nodes { rank } } } } }')
    expect(metricGroups?.nodes).toEqual([
      { account: 'rOpenSci', sources: { nodes: [{ rank: 'API' }, { rank: 'EXPORT' }] } },
    ])
  })

  it('change nothing when a program sends their posts once more', async () => {
    const facts = await world.server.environment.database.inOrganization(
      world.organization.id,
      (db) =>
        db.$queryRaw<{ key: string; at: Date; value: string; postId: string }[]>`
        SELECT key, at, value::text AS value, "postId" FROM "MetricPoint"
        WHERE source = 'x-analytics:ropensci' AND metric = 'impressions' AND "supersededAt" IS NULL ORDER BY key`,
    )
    for (let from = 0; from < facts.length; from += 2_000) {
      const points = facts.slice(from, from + 2_000).map(({ key, at, value, postId }) => ({
        ...{ key, at, value, metric: 'impressions', subjectId: campaign },
        post: { network: 'x', externalId: postId },
      }))
      const { metricsIngest } = await ask(
        `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
          ... on MetricsIngestPayload { accepted rejected { message } } ... on UserError { message } } }`,
        { input: { source: 'x-program', group: ACCOUNT, rank: 'API', points } },
      )
      expect(metricsIngest).toEqual({ accepted: points.length, rejected: [] })
    }
    expect(await numbers(campaign)).toEqual(told)
  })
})
