import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xAnalyticsPreset } from '@portevoix/api/modules/metrics/imports/x-analytics.ts'
import { readRecords } from '@portevoix/api/platform/bulk/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

const data = process.env.PORTEVOIX_DATA ?? ''
const exports = join(data, 'twitter_analytics_ropensci')
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const INGEST = `mutation ($input: MetricsIngestInput!) {
  metricsIngest(input: $input) {
    __typename
    ... on MetricsIngestPayload { accepted duplicates corrected rejected { index message } }
    ... on UserError { code message path }
  }
}`

interface Outcome {
  accepted: number
  duplicates: number
  corrected: number
  rejected: { index: number; message: string }[]
}

async function ask<T = Record<string, never>>(query: string, variables: object = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables })
  return body as never as { data: T; errors?: { message: string; extensions: { code: string } }[] }
}

async function newCampaign(key = world.organization.key): Promise<string> {
  const input = { name: 'Open source', startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-07-01T00:00:00Z' }
  const made = await ask<{ campaignCreate: { id: string } }>(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input },
    key,
  )
  return made.data.campaignCreate.id
}

interface PointInput {
  key: string
  metric?: string
  subjectId: string
  at?: string
  value: string | number
}

async function ingest(points: PointInput[], source = 'test', key = world.organization.key): Promise<Outcome> {
  const full = points.map((point) => ({ metric: 'impressions', at: '2026-02-03T04:05:06Z', ...point }))
  const { data, errors } = await ask<{ metricsIngest: Outcome }>(INGEST, { input: { source, points: full } }, key)
  if (errors) throw new Error(JSON.stringify(errors))
  return data.metricsIngest
}

const counts = (accepted: number, duplicates: number, corrected: number) => ({ accepted, duplicates, corrected })

/** Rows of the organisation as the database holds them. */
async function rows<T>(table: string, subject: string): Promise<T[]> {
  const subjectId = Buffer.from(subject, 'base64url').toString().split(':')[1]
  const { database } = world.server.environment
  return await database.inOrganization(world.organization.id, (db) =>
    db.$queryRawUnsafe<T[]>(`SELECT * FROM "${table}" WHERE "subjectId" = '${subjectId}' ORDER BY at`),
  )
}

/** Buckets of the numbers of a subject. */
async function sums<Row = { on: Date; sum: unknown; points: number }>(
  table: 'MetricQuarter' | 'MetricDate' | 'MetricDay',
  subject: string,
) {
  const subjectId = Buffer.from(subject, 'base64url').toString().split(':')[1]
  const { database } = world.server.environment
  return await database.inOrganization(world.organization.id, (db) =>
    db.$queryRawUnsafe<Row[]>(
      `SELECT r.* FROM "${table}" r JOIN "MetricSeries" s ON s.id = r."seriesId" WHERE s."subjectId" = '${subjectId}' ORDER BY 3`,
    ),
  )
}

describe('ingestion', () => {
  it('takes a fact once, whatever is repeated', async () => {
    const subjectId = await newCampaign()
    const points = [
      { key: 'a1', subjectId, value: '10' },
      { key: 'a2', subjectId, value: '2.5' },
    ]
    expect(await ingest(points)).toMatchObject({ ...counts(2, 0, 0), rejected: [] })
    expect(await ingest(points)).toMatchObject({ ...counts(0, 2, 0), rejected: [] })
    expect(await ingest([{ key: 'a1', subjectId, value: '10.000' }])).toMatchObject(counts(0, 1, 0))
    const [day] = await sums('MetricDate', subjectId)
    expect([String(day?.sum), day?.points]).toEqual(['12.5', 2])
  })

  it('keeps a correction as the next revision, and moves the rollups with it', async () => {
    const subjectId = await newCampaign()
    await ingest([
      { key: 'b1', subjectId, value: 7 },
      { key: 'b2', subjectId, value: 1 },
    ])
    expect(await ingest([{ key: 'b1', subjectId, value: 9, at: '2026-03-01T00:00:00Z' }])).toMatchObject(
      counts(0, 0, 1),
    )
    const facts = await rows<{ key: string; revision: number; supersededAt: Date | null }>('MetricPoint', subjectId)
    expect(facts.filter(({ key }) => key === 'b1').map((fact) => [fact.revision, fact.supersededAt === null])).toEqual([
      [1, false],
      [2, true],
    ])
    const days = await sums('MetricDate', subjectId)
    expect(days.map((day) => [day.on.toISOString().slice(0, 10), String(day.sum), day.points])).toEqual([
      ['2026-02-03', '1', 1],
      ['2026-03-01', '9', 1],
    ])
    await ingest([{ key: 'b2', subjectId, value: 1, at: '2026-03-01T00:10:00Z' }])
    expect(await sums('MetricDate', subjectId)).toHaveLength(1)
    expect(await sums('MetricQuarter', subjectId)).toHaveLength(1)
  })

  it('rejects what cannot be used, with its place, and takes in the rest', async () => {
    const subjectId = await newCampaign()
    const other = await world.addOrganization('Other')
    const foreign = await newCampaign(other.key)
    const outcome = await ingest([
      { key: 'c0', subjectId, value: 1 },
      { key: 'c1', subjectId: foreign, value: 1 },
      { key: 'c2', subjectId: 'nonsense', value: 1 },
      { key: 'c3', subjectId, value: 1, metric: 'magic' },
      { key: 'c4', subjectId, value: 1, metric: 'applause' },
      { key: 'c5', subjectId, value: 1, metric: 'shares' },
      { key: 'c6', subjectId, value: 1, at: '1889-05-06T00:00:00Z' },
      { key: 'c7', subjectId, value: 1, at: '2999-01-01T00:00:00Z' },
      { key: 'c8', subjectId, value: -1 },
      { key: '', subjectId, value: 1 },
      { key: 'c10', subjectId, value: '123456789012345678901' },
      { key: 'c\u0000', subjectId, value: 1 },
      { key: 'total:12', subjectId, value: 1 },
    ])
    expect(outcome).toMatchObject(counts(1, 0, 0))
    expect(outcome.rejected.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(outcome.rejected[0]?.message).toBe(outcome.rejected[1]?.message)
    expect(await rows('MetricPoint', subjectId)).toHaveLength(1)
  })

  it('lets the last point of a key in a batch stand, as if they had come one after the other', async () => {
    const subjectId = await newCampaign()
    const outcome = await ingest([
      { key: 'd1', subjectId, value: 1 },
      { key: 'd1', subjectId, value: 2 },
    ])
    expect(outcome).toMatchObject(counts(1, 1, 0))
    expect(await rows('MetricPoint', subjectId)).toMatchObject([{ revision: 1, value: expect.anything() }])
    expect(String((await sums('MetricDate', subjectId))[0]?.sum)).toBe('2')
  })

  it('keeps the newest value of a metric that keeps the last, also when that one is corrected away', async () => {
    const subjectId = await newCampaign()
    const followers = (key: string, value: number, at: string) => ({ key, metric: 'followers', subjectId, value, at })
    await ingest([followers('e2', 120, '2026-02-03T10:00:00Z'), followers('e1', 100, '2026-02-03T09:00:00Z')])
    await ingest([followers('e3', 90, '2026-02-03T08:00:00Z')])
    const newest = async () => {
      const [day] = await sums<{ last: unknown; lastAt: Date; points: number }>('MetricDay', subjectId)
      return [String(day?.last), day?.lastAt.toISOString().slice(11, 13), day?.points]
    }
    expect(await newest()).toEqual(['120', '10', 3])
    await ingest([followers('e2', 130, '2026-02-04T10:00:00Z')])
    expect(await newest()).toEqual(['100', '09', 2])
  })

  it('counts a fact once when the same batch arrives twenty times at once, in any order', async () => {
    const subjectId = await newCampaign()
    const batch = Array.from({ length: 50 }, (_, index) => ({
      key: `f${index}`,
      subjectId,
      value: 1,
      at: new Date(Date.UTC(2026, 0, 1 + (index % 7), index % 24)).toISOString(),
    }))
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => ingest([...batch.slice(turn), ...batch.slice(0, turn)])),
    )
    expect(outcomes.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(50)
    expect(outcomes.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(19 * 50)
    expect(await rows('MetricPoint', subjectId)).toHaveLength(50)
    for (const table of ['MetricDate', 'MetricQuarter'] as const) {
      const buckets = await sums(table, subjectId)
      expect(buckets.reduce((sum, bucket) => sum + Number(bucket.sum), 0)).toBe(50)
      expect(buckets.reduce((sum, { points }) => sum + points, 0)).toBe(50)
    }
  })

  it('ends with rollups that equal the facts when twenty different corrections race', async () => {
    const subjectId = await newCampaign()
    const key = (index: number) => `g${index}`
    await ingest(Array.from({ length: 10 }, (_, index) => ({ key: key(index), subjectId, value: 1 })))
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        ingest(
          Array.from({ length: 10 }, (_, index) => ({
            key: key((index + turn) % 10),
            subjectId,
            value: 100 + turn,
            at: new Date(Date.UTC(2026, 1, 3 + (turn % 3), turn)).toISOString(),
          })),
        ),
      ),
    )
    expect(outcomes.reduce((sum, { corrected }) => sum + corrected, 0)).toBe(200)
    const facts = await rows<{ value: unknown; supersededAt: Date | null }>('MetricPoint', subjectId)
    const inForce = facts.filter(({ supersededAt }) => supersededAt === null)
    expect([facts.length, inForce.length]).toEqual([210, 10])
    const sum = inForce.reduce((total, { value }) => total + Number(value), 0)
    for (const table of ['MetricDate', 'MetricQuarter'] as const) {
      const buckets = await sums(table, subjectId)
      expect(buckets.reduce((total, bucket) => total + Number(bucket.sum), 0)).toBe(sum)
      expect(buckets.reduce((total, { points }) => total + points, 0)).toBe(10)
    }
  })

  it('takes as many statements for a thousand points as for ten', async () => {
    const subjectId = await newCampaign()
    const batch = (name: string, length: number) =>
      Array.from({ length }, (_, index) => ({ key: `${name}${index}`, subjectId, value: index }))
    // Only what touches facts and rollups: scheduled work of the server uses the same pool.
    const count = async (work: () => Promise<unknown>) =>
      (await countStatements(world, work)).filter((text) => /"Metric(Point|Quarter)"/.test(text)).length
    expect(await count(() => ingest(batch('h', 10)))).toBe(2)
    expect(await count(() => ingest(batch('i', 1_000)))).toBe(2)
    expect(await count(() => ingest(batch('i', 1_000)))).toBe(2)
  })

  it('is refused for more than 10,000 points, for the platform’s own source, and without permission', async () => {
    const subjectId = await newCampaign()
    const point = { key: 'k', metric: 'impressions', subjectId, at: '2026-01-01T00:00:00Z', value: '1' }
    const tooMany = await ask(INGEST, { input: { source: 'test', points: Array(10_001).fill(point) } })
    expect(tooMany.data).toMatchObject({ metricsIngest: { code: 'TOO_MANY_POINTS' } })
    for (const source of ['tracked-link', 'portevoix:shares', 'Portevoix:Mine']) {
      const own = await ask(INGEST, { input: { source, points: [point] } })
      expect(own.data, source).toMatchObject({ metricsIngest: { __typename: 'InvalidInputError' } })
    }
    const analyst = await world.organization.as(['ANALYST'])
    const { errors } = await ask(INGEST, { input: { source: 'test', points: [point] } }, analyst.key)
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('writes one event a batch that changed something, with counts and which numbers to read again', async () => {
    const subjectId = await newCampaign()
    const { database } = world.server.environment
    const events = () =>
      database.inOrganization(world.organization.id, (db) => db.event.findMany({ where: { type: 'metrics.ingested' } }))
    const before = (await events()).length
    await ingest([{ key: 'j', subjectId, value: 1 }], 'counted')
    await ingest([{ key: 'j', subjectId, value: 1 }], 'counted')
    const after = await events()
    expect(after).toHaveLength(before + 1)
    expect(after.find(({ data }) => (data as { source?: string }).source === 'counted')?.data).toEqual({
      source: 'counted',
      ...counts(1, 0, 0),
      rejected: 0,
      ...{ metrics: ['impressions'], subjects: [subjectId] },
      ...{ from: '2026-02-03T04:05:06.000Z', to: '2026-02-03T04:05:06.001Z' },
    })
  })
})

describe('the registry', () => {
  it('shows built-in metrics with their formulas, and the organisation’s own', async () => {
    const CREATE = `mutation ($input: MetricCreateInput!) {
      metricCreate(input: $input) { __typename ... on Metric { key builtIn } ... on UserError { code path } }
    }`
    const input = {
      key: 'webinar-guests',
      title: 'Guests',
      description: 'Who came.',
      unit: 'count',
      aggregation: 'SUM',
    }
    const create = async (changes: object) => (await ask(CREATE, { input: { ...input, ...changes } })).data
    expect(await create({})).toMatchObject({ metricCreate: { key: 'webinar-guests', builtIn: false } })
    expect(await create({})).toMatchObject({ metricCreate: { code: 'METRIC_EXISTS' } })
    expect(await create({ key: 'clicks' })).toMatchObject({ metricCreate: { code: 'METRIC_EXISTS' } })
    expect(await create({ key: 'Bad Key' })).toMatchObject({ metricCreate: { path: ['input', 'key'] } })
    const { data } = await ask(`{
      rate: metric(key: "engagement-rate-by-impressions") { aggregation formula { text numerator denominator metrics facts } }
      paid: metric(key: "promoted-impressions") { aggregation formula { text } }
      metrics { key }
    }`)
    expect(data).toMatchObject({
      rate: {
        aggregation: null,
        formula: {
          text: 'engagements / impressions',
          numerator: 'engagements',
          denominator: 'impressions',
          metrics: ['engagements', 'impressions'],
          facts: ['engagements', 'impressions'],
        },
      },
      paid: { aggregation: 'SUM', formula: null },
      metrics: expect.arrayContaining([{ key: 'webinar-guests' }, { key: 'participation-rate' }]),
    })
    const subjectId = await newCampaign()
    expect(await ingest([{ key: 'w1', metric: 'webinar-guests', subjectId, value: 3 }])).toMatchObject(counts(1, 0, 0))
  })
})

describe.skipIf(!existsSync(exports))('real exports of X analytics', () => {
  it('come to the reference’s sums and rates per month exactly, and change nothing the second time', async () => {
    const subjectId = await newCampaign()
    const files = readdirSync(exports).filter((name) => name.endsWith('.csv'))
    expect(files).toHaveLength(25)
    let facts = 0
    const send = async (): Promise<{ accepted: number; corrected: number }> => {
      const sum = { accepted: 0, corrected: 0 }
      for (const file of files) {
        const open = () => createReadStream(join(exports, file))
        for await (const { records } of readRecords({ open, format: 'CSV', preset: xAnalyticsPreset })) {
          const points = records.map(({ record: { key, metric, at, value } }) => ({
            ...{ key, metric, subjectId, value },
            at: at?.toISOString() ?? '',
          }))
          const { accepted, corrected, rejected } = await ingest(points, 'x-analytics')
          expect(rejected).toEqual([])
          sum.accepted += accepted
          sum.corrected += corrected
          facts += points.length
        }
      }
      return sum
    }
    expect(await send()).toEqual({ accepted: facts, corrected: 0 })
    expect(await send()).toEqual({ accepted: 0, corrected: 0 })

    const metrics = ['posts', 'impressions', 'engagements', 'reposts', 'comments', 'reactions', 'url-clicks']
    const series = [...metrics, 'engagement-rate-by-impressions'].map(
      (metric, index) => `s${index}: series(metric: "${metric}", bucket: MONTH) { points { at value } coverage }`,
    )
    const { data } = await ask<{
      node: { report: Record<string, { points: { at: string; value: string }[]; coverage: number }> }
    }>(
      `query ($id: ID!) { node(id: $id) { ... on Campaign {
        report(period: { from: "2016-12-01T00:00:00Z", to: "2019-01-01T00:00:00Z" }, timeZone: "UTC") { ${series.join(' ')} }
      } } }`,
      { id: subjectId },
    )
    const { report } = data.node
    const reference = readFileSync(join(exports, 'reference/monthly.csv'), 'utf8').trim().split('\n').slice(1)
    expect(reference).toHaveLength(25)
    for (const [month, line] of reference.entries()) {
      const [name, ...expected] = line.trim().split(',')
      const found = metrics.map((_metric, index) => report[`s${index}`]?.points[month])
      expect(found.map((point) => point?.at.slice(0, 7))).toEqual(metrics.map(() => name))
      expect(found.map((point) => point?.value)).toEqual(expected.slice(0, 7))
      expect(Number(report.s7?.points[month]?.value)).toBeCloseTo(Number(expected[7]), 8)
    }
    expect(report.s1?.coverage).toBe(1)
  }, 120_000)
})
