import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { keepAncestorsOfShares } from './keep-ancestors.ts'

let world: World
let campaign: string
beforeAll(async () => {
  world = await startWorld()
  campaign = await plant()
  const point = { subjectId: campaign, at: '2026-02-03T00:00:00Z' }
  await ingest([
    {
      ...point,
      key: 'a',
      metric: 'impressions',
      value: '70',
      dimensions: told({ network: 'linkedin', country: 'FR' }),
    },
    { ...point, key: 'b', metric: 'impressions', value: '20', dimensions: told({ network: 'x', country: 'FR' }) },
    { ...point, key: 'c', metric: 'impressions', value: '5', dimensions: told({ network: 'LinkedIn', country: 'DE' }) },
    { ...point, key: 'd', metric: 'impressions', value: '5' },
    { ...point, key: 'e', metric: 'engagements', value: '7', dimensions: told({ network: 'linkedin' }) },
    { ...point, key: 'f', metric: 'reposts', value: '3', dimensions: told({ network: 'linkedin' }) },
    { ...point, key: 'g', metric: 'reach', value: '9', dimensions: told({ network: 'x' }) },
  ])
})
afterAll(() => world?.stop())

const told = (values: Record<string, string>) => Object.entries(values).map(([key, value]) => ({ key, value }))
const PERIOD = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }

/** A campaign with two published shares on LinkedIn and one on X. */
async function plant(): Promise<string> {
  const id = () => uuidv7(Date.now())
  const [campaignId, contentId, personId, ambassadorId, participationId] = [id(), id(), id(), id(), id()]
  const shareIds = [id(), id(), id()]
  const at = new Date('2026-02-02T00:00:00Z')
  await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
    await db.campaign.create({ data: { id: campaignId, name: 'C', startsAt: at, endsAt: new Date('2026-04-01') } })
    await db.content.create({ data: { id: contentId, title: 'Post' } })
    await db.person.create({ data: { id: personId, displayName: 'Ada' } })
    await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
    const taking = { id: participationId, campaignId, ambassadorId, acceptedAt: at }
    await db.participation.create({ data: { ...taking, status: 'ACCEPTED' } })
    for (const [index, network] of ['linkedin', 'linkedin', 'x'].entries()) {
      await db.share.create({
        data: {
          ...{
            id: shareIds[index] ?? '',
            campaignId,
            participationId,
            contentId,
            network,
            text: 'Read',
            assessment: {},
          },
          ...{ sharedAt: at, updatedAt: at, status: 'PUBLISHED', evidence: 'PERSON', publishedAt: at },
        },
      })
    }
  })
  await keepAncestorsOfShares(world, shareIds)
  return globalId('Campaign', campaignId)
}

async function ask<T>(query: string, variables: object = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables })
  return body as never as { data: T; errors?: { message: string; extensions: { code: string } }[] }
}

async function ingest(points: object[]): Promise<void> {
  const { data, errors } = await ask<{ metricsIngest: { accepted: number } }>(
    'mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { ... on MetricsIngestPayload { accepted } } }',
    { input: { source: 'split', points } },
  )
  expect(errors).toBeUndefined()
  expect(data.metricsIngest.accepted).toBe(points.length)
}

interface Told {
  breakdown: {
    whole: { value: string | null; hidden: { reason: string } | null }
    parts: { values: { dimension: string; value: string | null }[]; value: string | null; numerator: string | null }[]
    addsUp: boolean
    remainder: string | null
    notes: string[]
  }
}

const FIELDS = `whole { value hidden { reason } } addsUp remainder notes
  parts { values { dimension value } value numerator denominator }`

async function breakdown(metric: string, by: string[], filter: object[] | null = null, key?: string) {
  const { data, errors } = await ask<{ node: Told }>(
    `query ($id: ID!, $period: PeriodInput!, $metric: String!, $by: [String!]!, $filter: [MetricDimensionValuesInput!]) {
      node(id: $id) { ... on Campaign { breakdown(metric: $metric, by: $by, period: $period, filter: $filter) { ${FIELDS} } } }
    }`,
    { id: campaign, period: PERIOD, metric, by, filter },
    key,
  )
  return { ...(data.node?.breakdown as Told['breakdown']), code: errors?.[0]?.extensions.code }
}

const parts = ({ parts: all }: Told['breakdown']) =>
  Object.fromEntries(all.map(({ values, value }) => [values.map((one) => one.value).join(), value]))

describe('a breakdown', () => {
  it('tells a metric apart by one dimension, and adds up to its whole', async () => {
    const found = await breakdown('impressions', ['network'])
    expect(parts(found)).toEqual({ linkedin: '75', x: '20', '': '5' })
    expect(found).toMatchObject({ whole: { value: '100' }, addsUp: true, remainder: '0', notes: ['UNKNOWN'] })
    expect(found.parts[0]?.values).toEqual([{ dimension: 'network', value: 'linkedin' }])
  })

  it('tells it apart by two at once, and within a filter', async () => {
    const found = await breakdown('impressions', ['country', 'network'])
    expect(parts(found)).toEqual({ 'FR,linkedin': '70', 'FR,x': '20', 'DE,linkedin': '5', ',': '5' })
    expect(found.addsUp).toBe(true)
    const inFrance = await breakdown('impressions', ['network'], [{ dimension: 'country', in: ['fr'] }])
    expect(parts(inFrance)).toEqual({ linkedin: '70', x: '20' })
    expect(inFrance).toMatchObject({ whole: { value: '90' }, addsUp: true, notes: [] })
    const unknown = await breakdown('impressions', ['network'], [{ dimension: 'country', in: [null, 'DE'] }])
    expect(parts(unknown)).toEqual({ linkedin: '5', '': '5' })
  })

  it('tells what the platform counts by the network of the share, and computes formulas in each part', async () => {
    expect(parts(await breakdown('shares', ['network']))).toEqual({ linkedin: '2', x: '1' })
    expect(parts(await breakdown('posts', ['network']))).toEqual({ linkedin: '2', x: '1' })
    const amplification = await breakdown('amplification', ['network'])
    expect(parts(amplification)).toEqual({ linkedin: '1.5', x: null })
    expect(amplification).toMatchObject({ whole: { value: '1' }, addsUp: false, remainder: null, notes: ['COMPUTED'] })
    expect(parts(await breakdown('shares', ['network'], [{ dimension: 'network', in: ['x'] }]))).toEqual({ x: '1' })
  })

  it('counts nothing as zero in a part where the platform counts it itself', async () => {
    const input = {
      key: 'linked-part',
      title: 'L',
      description: 'Ours.',
      unit: 'ratio',
      formula: 'links-shared / shares',
    }
    const { errors } = await ask(
      'mutation ($input: MetricCreateInput!) { metricCreate(input: $input) { __typename ... on UserError { message } } }',
      { input },
    )
    expect(errors).toBeUndefined()
    expect(parts(await breakdown('linked-part', ['network']))).toEqual({ linkedin: '0', x: '0' })
  })

  it('never tells counts of people and of answers apart', async () => {
    const point = { subjectId: campaign, at: '2026-02-03T00:00:00Z', value: '1', dimensions: told({ network: 'x' }) }
    await ingest([{ ...point, key: 'h', metric: 'enps-responses' }])
    expect(await breakdown('enps-responses', ['network'])).toMatchObject({
      whole: { value: null, hidden: { reason: 'ANSWERS' } },
      parts: [],
      remainder: null,
      notes: ['NOT_SPLIT'],
    })
    const filtered = await breakdown('ambassadors-enrolled', ['network'], [{ dimension: 'network', in: ['x'] }])
    expect(filtered).toMatchObject({ whole: { value: null }, parts: [] })
  })

  it('says why parts do not come to the whole', async () => {
    expect((await breakdown('reach', ['network'])).notes).toContain('PEOPLE_COUNTED_AGAIN')
    const enrolled = await breakdown('ambassadors-enrolled', ['network'])
    expect(enrolled).toMatchObject({
      whole: { value: '1' },
      parts: [],
      addsUp: false,
      remainder: '1',
      notes: ['NOT_SPLIT'],
    })
  })

  it('adds up where nothing is known, and there are no parts', async () => {
    expect(await breakdown('comments', ['network'])).toMatchObject({
      whole: { value: null, hidden: null },
      parts: [],
      addsUp: true,
      remainder: null,
      notes: [],
    })
  })

  it('keeps what may not be read, and says so', async () => {
    const { key } = await world.organization.as(['REVIEWER'])
    const found = await breakdown('impressions', ['network'], null, key)
    expect(found).toMatchObject({
      whole: { value: null, hidden: { reason: 'PERMISSION' } },
      parts: [],
      remainder: null,
    })
  })

  it.each([
    ['an unknown dimension', ['colour'], null],
    ['none', [], null],
    ['three', ['network', 'country', 'language'], null],
    ['one twice', ['network', 'network'], null],
    ['a filter by an unknown dimension', ['network'], [{ dimension: 'colour', in: ['red'] }]],
    ['a filter without values', ['network'], [{ dimension: 'network', in: [] }]],
    ['a filter by what is no country', ['network'], [{ dimension: 'country', in: ['Atlantis'] }]],
  ])('refuses %s', async (_what, by, filter) => {
    expect((await breakdown('impressions', by, filter)).code).toBe('UNKNOWN_DIMENSION')
  })
})
