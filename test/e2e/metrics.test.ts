import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

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

interface PointGiven {
  key: string
  metric?: string
  subjectId: string
  at?: string
  value: string | number
}

async function ingest(points: PointGiven[], source = 'test', key = world.organization.key): Promise<Outcome> {
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
    const [day] = await rows<{ sum: unknown; points: number }>('MetricDay', subjectId)
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
    const days = await rows<{ at: Date; sum: unknown; points: number; last: unknown }>('MetricDay', subjectId)
    expect(
      days.map((day) => [day.at.toISOString().slice(0, 10), String(day.sum), day.points, String(day.last)]),
    ).toEqual([
      ['2026-02-03', '1', 1, '1'],
      ['2026-03-01', '9', 1, '9'],
    ])
    await ingest([{ key: 'b2', subjectId, value: 1, at: '2026-03-01T00:30:00Z' }])
    expect(await rows('MetricDay', subjectId)).toHaveLength(1)
    expect(await rows('MetricHour', subjectId)).toHaveLength(1)
  })
})
