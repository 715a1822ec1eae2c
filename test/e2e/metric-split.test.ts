import type { Db } from '@portevoix/api/core/database.ts'
import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
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

const inDatabase = <T>(work: (db: Db) => Promise<T>) =>
  world.server.environment.database.inOrganization(world.organization.id, work)
const keyOf = (id: string) => parseGlobalId(id)?.id ?? ''
const dayAfter = (days: number) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)
const factsOf = (source: string) => inDatabase((db) => db.metricPoint.count({ where: { source, supersededAt: null } }))

/** An import like another one, which differs in something. @returns its id. */
const copyOf = (id: string, change: object) =>
  inDatabase(async (db) => {
    const { id: _, checkpoint: __, ...row } = await db.import.findFirstOrThrow({ where: { id: keyOf(id) } })
    const copy = await db.import.create({ data: { ...row, ...change } as never, select: { id: true } })
    return globalId('Import', copy.id)
  })

/** Makes an import one from before facts named theirs. */
const unmark = (id: string) =>
  inDatabase(async (db) => {
    await db.import.updateMany({ where: { id: keyOf(id) }, data: { marksFacts: false } })
    await db.metricPoint.updateMany({ where: { importId: keyOf(id) }, data: { importId: null } })
  })

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
    const unended = await copyOf(first, { finishedAt: null })
    expect(await split('refused', { ...to, importIds: [first, unended] })).toMatchObject({
      ...{ code: 'NOT_AN_IMPORT_OF_FACTS', places: [{ path: ['input', 'importIds', '1'] }] },
    })
    expect(await source('new')).toBeUndefined()
  })

  it('gives away what an import brought, and nothing that was told in another way while it ran', async () => {
    const elsewhere = await newCampaign()
    let told = 0
    let isOver = false
    const tell = async () => {
      for (; !isOver; told += 1) await ingest('busy', [[dayAfter(told), 1]], {}, elsewhere)
    }
    const rows = Array.from({ length: 12_000 }, (_, index) => `f${index},impressions,2026-03-01,1,`)
    const telling = tell()
    const [ours, other] = await Promise.all([
      importFacts('busy', rows, elsewhere),
      importFacts('busy', ['o,impressions,2026-03-02,1000,'], elsewhere),
    ]).finally(() => {
      isOver = true
    })
    await telling
    // A fact belongs to whoever corrected it last.
    const late = await importFacts('busy', [`${dayAfter(0)},impressions,${dayAfter(0)},5,`], elsewhere)
    const [meanwhile] = await inDatabase(
      (db) => db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM "MetricPoint" p JOIN "Import" i
          ON i.id = ${keyOf(ours)}::uuid AND p."recordedAt" BETWEEN i."startedAt" AND i."finishedAt"
        WHERE p.source = 'busy' AND p."importId" IS NULL`,
    )
    expect(meanwhile?.count).toBeGreaterThan(0)
    expect(await split('busy', { importIds: [ours], source: 'busy:ours' })).toMatchObject({ factCount: rows.length })
    expect(await factsOf('busy')).toBe(told + 1)
    expect(await factsOf('busy:ours')).toBe(rows.length)
    expect(await split('busy', { importIds: [late, other], source: 'busy:others' })).toMatchObject({ factCount: 2 })
    // What was moved once can be told by its import again.
    expect(await split('busy:ours', { importIds: [ours], source: 'busy' })).toMatchObject({ factCount: rows.length })
  })

  it('of imports from before facts named theirs is split by time, where nobody else wrote to it then', async () => {
    const elsewhere = await newCampaign()
    const first = await importFacts('former', ['a,impressions,2026-04-01,1,', 'b,impressions,2026-04-02,2,'], elsewhere)
    await unmark(first)
    const to = { importIds: [first], source: 'former:ours', dryRun: true }
    expect(await split('former', to)).toMatchObject({ factCount: 2 })
    const overlapping = await copyOf(first, { finishedAt: null })
    expect(await split('former', to)).toMatchObject({
      ...{ code: 'IMPORTS_OVERLAP', message: expect.stringContaining(overlapping) },
    })
    await inDatabase((db) => db.import.deleteMany({ where: { id: keyOf(overlapping) } }))
    await ingest('former', [['2026-04-03', 3]], {}, elsewhere)
    await inDatabase((db) => db.import.updateMany({ where: { id: keyOf(first) }, data: { finishedAt: new Date() } }))
    expect(await split('former', to)).toMatchObject({ code: 'IMPORTS_OVERLAP', path: ['input', 'importIds'] })
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
