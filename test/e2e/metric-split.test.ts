import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { poll, upload } from '@portevoix/sdk'
import { ImportDocument, ImportStartDocument } from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let campaign = ''
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  campaign = await newCampaign()
})
afterAll(() => world?.stop())

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

async function newCampaign(): Promise<string> {
  const { campaignCreate } = await ask(`mutation { campaignCreate(input: {
    name: "C", startsAt: "2026-01-01T00:00:00Z", endsAt: "2026-12-01T00:00:00Z" }) { ... on Campaign { id } } }`)
  return String(campaignCreate?.id)
}

/** Imports a file of facts of one source: its keys, days and values. @returns the id of the import. */
async function importFacts(source: string, rows: string[], subjectId = campaign): Promise<string> {
  const { client } = world.organization
  const text = ['key,metric,day,value,country', ...rows].join('\n')
  const { uploadId } = await upload(client, new TextEncoder().encode(text), { filename: 'facts.csv' })
  const mapping = ['key', 'metric', 'value'].map((field) => ({ column: field, field }))
  const input = {
    ...{ uploadId, format: 'CSV', target: 'METRICS', metrics: { source, subjectId } },
    mapping: [...mapping, { column: 'day', field: 'at' }, { column: 'country', field: 'country' }],
  }
  const { id } = await client.mutate(ImportStartDocument, { input: input as never })
  const done = await poll(
    client,
    ImportDocument,
    { id },
    ({ node }) => (node?.__typename === 'Import' && /SUCCEEDED|FAILED/.test(node.status) ? node : null),
    { everyMs: 50 },
  )
  expect(done).toMatchObject({ status: 'SUCCEEDED', rejected: 0 })
  return id
}

async function ingest(source: string, facts: [on: string, value: number][], traits: object, subjectId = campaign) {
  const points = facts.map(([on, value]) => ({ key: on, metric: 'impressions', subjectId, on, value }))
  const { metricsIngest } = await ask(
    `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { rejected { message } } ... on UserError { message } } }`,
    { input: { source, points, ...traits } },
  )
  expect(metricsIngest).toEqual({ rejected: [] })
}

async function source(key: string) {
  const { metricSources } = await ask(
    'query ($key: String!) { metricSources(filter: { key: { eq: $key } }) { nodes { id version rank group { account } } } }',
    { key },
  )
  const found = metricSources as { nodes: { id: string; version: number; rank: string; group: { account: string } }[] }
  return found.nodes[0]
}

const split = async (key: string, input: object, expectedVersion?: number) =>
  (
    await ask(
      `mutation ($id: ID!, $input: MetricSourceSplitInput!, $expectedVersion: Int) {
        metricSourceSplit(id: $id, input: $input, expectedVersion: $expectedVersion) {
          ... on MetricSourceSplitPayload { dryRun factCount changeCount source { key }
            changes { subjectId metric before after } }
          ... on InvalidInputError { code places { path message } } ... on UserError { code message path } } }`,
      { id: (await source(key))?.id, input, expectedVersion },
    )
  ).metricSourceSplit

const YEAR = { from: '2026-01-01T00:00:00Z', to: '2026-11-01T00:00:00Z' }
async function impressions(asKnownAt?: string, id = campaign) {
  const { node } = await ask(
    `query ($id: ID!, $period: PeriodInput!, $asKnownAt: DateTime) { node(id: $id) { ... on Campaign {
      report(period: $period, asKnownAt: $asKnownAt) { impressions
        restatements { act metric before after } } } } }`,
    { id, period: YEAR, asKnownAt },
  )
  return node?.report as { impressions: string; restatements: object[] }
}

describe('a source that holds the facts of several accounts', () => {
  it('is split by imports: into a group that tells the same, tried out first, listed, and as it was known before', async () => {
    const ours = await importFacts('old', ['a,impressions,2026-02-01,100,DE', 'b,impressions,2026-02-02,200,FR'])
    await importFacts('old', ['c,impressions,2026-02-01,5,'])
    const account = { group: { network: 'x', account: 'ours' } }
    await ingest('live', [['2026-02-01', 90]], { ...account, rank: 'API' })
    expect(await impressions()).toMatchObject({ impressions: '395' })
    const before = new Date().toISOString()
    const asked = { importIds: [ours], source: 'old:ours', rank: 'EXPORT', ...account }
    const told = {
      ...{ factCount: 2, changeCount: 1 },
      changes: [{ subjectId: campaign, metric: 'impressions', before: '395', after: '295' }],
    }
    expect(await split('old', { ...asked, dryRun: true })).toEqual({ ...told, dryRun: true, source: null })
    expect(await source('old:ours')).toBeUndefined()
    expect(await source('old')).toMatchObject({ version: 1 })
    expect(await impressions()).toMatchObject({ impressions: '395' })
    expect(await split('old', asked)).toEqual({ ...told, dryRun: false, source: { key: 'old:ours' } })
    expect(await source('old:ours')).toMatchObject({ rank: 'EXPORT', group: { account: 'ours' } })
    expect(await source('old')).toMatchObject({ version: 2 })
    const now = await impressions()
    expect(now.impressions).toBe('295')
    const listed = now.restatements.filter((one) => 'act' in one && one.act === 'metricSourceSplit')
    expect(listed).toEqual([{ act: 'metricSourceSplit', metric: 'impressions', before: '395', after: '295' }])
    expect(await impressions(before)).toMatchObject({ impressions: '395' })
    // They keep what they are told apart by.
    const { node } = await ask(
      `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign {
        breakdown(metric: "impressions", by: ["country"], period: $period) { parts { value values { value } } } } } }`,
      { id: campaign, period: YEAR },
    )
    expect(node?.breakdown).toEqual({
      parts: [
        { value: '200', values: [{ value: 'FR' }] },
        { value: '95', values: [{ value: null }] },
      ],
    })
    // The file again, under the name of the account: nothing is told twice.
    await importFacts('old:ours', ['a,impressions,2026-02-01,100,DE', 'b,impressions,2026-02-02,200,FR'])
    expect(await impressions()).toMatchObject({ impressions: '295' })
  })

  it('gives facts to a source that is known, where what was told later stays', async () => {
    const elsewhere = await newCampaign()
    const moved = await importFacts('mixed', ['k,impressions,2026-03-01,7,', 'l,impressions,2026-03-02,1,'], elsewhere)
    await ingest('known', [['2026-03-05', 3]], {}, elsewhere)
    await importFacts('known', ['k,impressions,2026-03-01,8,'], elsewhere)
    expect(await impressions(undefined, elsewhere)).toMatchObject({ impressions: '19' })
    expect(await split('mixed', { importIds: [moved], source: 'known' })).toMatchObject({
      ...{ factCount: 2, changes: [{ before: '19', after: '12' }] },
    })
    expect(await impressions(undefined, elsewhere)).toMatchObject({ impressions: '12' })
  })

  it('tells no number of answers among those that change', async () => {
    const elsewhere = await newCampaign()
    const rows = (value: number) => ['q,enps-responses', 'k,impressions'].map((fact) => `${fact},2026-03-01,${value},`)
    const moved = await importFacts('asked', rows(7), elsewhere)
    await importFacts('answered', rows(8), elsewhere)
    expect(await split('asked', { importIds: [moved], source: 'answered', dryRun: true })).toMatchObject({
      ...{ factCount: 2, changeCount: 1 },
      changes: [{ subjectId: elsewhere, metric: 'impressions', before: '15', after: '8' }],
    })
  })

  it('is refused where nobody knows what an import brought, and where nothing would move', async () => {
    const first = await importFacts('refused', ['r,impressions,2026-04-01,1,'])
    const other = await importFacts('elsewhere', ['r,impressions,2026-04-01,1,'])
    const to = { importIds: [first], source: 'new' }
    expect(await split('refused', { ...to, source: 'refused' })).toMatchObject({ path: ['input', 'source'] })
    expect(await split('refused', { ...to, source: 'No name' })).toMatchObject({ path: ['input', 'source'] })
    expect(await split('refused', { ...to, importIds: [] })).toMatchObject({ path: ['input', 'importIds'] })
    expect(await split('refused', { ...to, importIds: [campaign] })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await split('refused', { ...to, importIds: [other] })).toMatchObject({ code: 'NOTHING_TO_SPLIT' })
    expect(await split('refused', { ...to, source: 'elsewhere', rank: 'API' })).toMatchObject({
      code: 'SOURCE_DIFFERS',
    })
    expect(await split('refused', to, 7)).toMatchObject({ code: 'VERSION_CONFLICT' })
    const copy = (change: object) =>
      world.server.environment.database.inOrganization(world.organization.id, async (db) => {
        const { id } = parseGlobalId(first) ?? { id: '' }
        const { id: _, checkpoint: __, ...row } = await db.import.findFirstOrThrow({ where: { id } })
        return await db.import.create({ data: { ...row, ...change } as never, select: { id: true } })
      })
    const unended = Buffer.from(`Import:${(await copy({ finishedAt: null })).id}`).toString('base64url')
    expect(await split('refused', { ...to, importIds: [first, unended] })).toMatchObject({
      ...{ code: 'NOT_AN_IMPORT_OF_FACTS', places: [{ path: ['input', 'importIds', '1'] }] },
    })
    expect(await split('refused', to)).toMatchObject({
      ...{ code: 'IMPORTS_OVERLAP', message: expect.stringContaining(unended) },
    })
    expect(await source('new')).toBeUndefined()
  })
})

describe('an import of facts of a source that is known', () => {
  it('is refused where it states another rank or account, with what changes these', async () => {
    const elsewhere = await newCampaign()
    await ingest('stated', [['2026-05-01', 1]], { group: { network: 'x', account: 'stated' }, rank: 'API' }, elsewhere)
    const { uploadId } = await upload(world.organization.client, new TextEncoder().encode('key\n'), {
      filename: 'facts.csv',
    })
    const metrics = {
      ...{ source: 'stated', subjectId: elsewhere, rank: 'EXPORT' },
      group: { network: 'x', account: 'another' },
    }
    const { importStart } = await ask(
      `mutation ($input: ImportStartInput!) { importStart(input: $input) {
        ... on InvalidInputError { code places { path message } } } }`,
      { input: { uploadId, format: 'CSV', target: 'METRICS', mapping: [{ column: 'key', field: 'key' }], metrics } },
    )
    expect(importStart).toEqual({
      code: 'SOURCE_DIFFERS',
      places: [['rank'], ['group', 'account']].map((path) => ({
        path: ['input', 'metrics', ...path],
        message: expect.stringContaining('metricSourceUpdate'),
      })),
    })
  })
})
