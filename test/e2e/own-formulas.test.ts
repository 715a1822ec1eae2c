import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

async function ask<T>(query: string, variables: object = {}) {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  return body as never as { data: T; errors?: { message: string }[] }
}

interface Outcome {
  __typename: string
  edition?: number
  code?: string
  message?: string
  path?: string[]
}

async function add(key: string, formula: string | null, more: object = {}): Promise<Outcome> {
  const input = { key, title: key, description: 'Ours.', unit: 'ratio', ...(formula && { formula }), ...more }
  const { data, errors } = await ask<{ metricCreate: Outcome }>(
    `mutation ($input: MetricCreateInput!) {
      metricCreate(input: $input) { __typename ... on Metric { edition } ... on UserError { code message path } }
    }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data.metricCreate
}

async function set(key: string, formula: string, expectedVersion: number | null = null): Promise<Outcome> {
  const { data, errors } = await ask<{ metricFormulaSet: Outcome }>(
    `mutation ($input: MetricFormulaSetInput!, $expectedVersion: Int) {
      metricFormulaSet(input: $input, expectedVersion: $expectedVersion) {
        __typename ... on Metric { edition } ... on UserError { code message path }
      }
    }`,
    { input: { key, formula }, expectedVersion },
  )
  expect(errors).toBeUndefined()
  return data.metricFormulaSet
}

async function newCampaign(facts: Readonly<Record<string, string>>): Promise<string> {
  const input = { name: 'Open source', startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-07-01T00:00:00Z' }
  const { data } = await ask<{ campaignCreate: { id: string } }>(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input },
  )
  const subjectId = data.campaignCreate.id
  const points = Object.entries(facts).map(([metric, value]) => ({
    ...{ key: `${subjectId} ${metric}`, metric, subjectId, at: '2026-02-03T00:00:00Z', value },
  }))
  await ask('mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { __typename } }', {
    input: { source: 'test', points },
  })
  return subjectId
}

async function report<T>(id: string, fields: string, asKnownAt: string | null = null): Promise<T> {
  const { data, errors } = await ask<{ node: { report: T } }>(
    `query ($id: ID!, $asKnownAt: DateTime) { node(id: $id) { ... on Campaign {
      report(period: { from: "2026-01-01T00:00:00Z", to: "2026-03-01T00:00:00Z" }, asKnownAt: $asKnownAt) { ${fields} }
    } } }`,
    { id, asKnownAt },
  )
  expect(errors).toBeUndefined()
  return data.node.report
}

describe('a metric of one’s own by a formula', () => {
  it('is computed over what is sent, over built-in and other own formulas, in reports, series and objectives', async () => {
    expect(await add('demos', null, { unit: 'count', aggregation: 'SUM' })).toMatchObject({ __typename: 'Metric' })
    expect(await add('outcomes', 'demos + leads', { unit: 'count' })).toEqual({ __typename: 'Metric', edition: 1 })
    expect(await add('outcome-rate', 'outcomes / impressions')).toMatchObject({ __typename: 'Metric' })
    expect(await add('lift', 'outcome-rate - engagement-rate-by-impressions')).toMatchObject({ __typename: 'Metric' })
    const id = await newCampaign({ demos: '3', leads: '2', impressions: '100', engagements: '1' })
    expect(
      await report(
        id,
        `outcomes: value(metric: "outcomes") rate: value(metric: "outcome-rate") lift: value(metric: "lift")
          series(metric: "outcome-rate", bucket: MONTH) { points { value } }`,
      ),
    ).toEqual({ outcomes: '5', rate: '0.05', lift: '0.04', series: { points: [{ value: null }, { value: '0.05' }] } })
    const missing = await newCampaign({ demos: '3', impressions: '0' })
    expect(await report(missing, 'outcomes: value(metric: "outcomes") zero: value(metric: "outcome-rate")')).toEqual({
      outcomes: null,
      zero: null,
    })
  })

  it('is refused with every place that cannot be used, and what to do', async () => {
    expect(await add('odd', 'impresions / (clicks + cots)')).toMatchObject({
      ...{ __typename: 'InvalidInputError', code: 'INVALID_FORMULA', path: ['input', 'formula'] },
      message: expect.stringMatching(/Character 1:.*Similar: "impressions".*Character 24:.*"cots".*Similar: "cost"/),
    })
    expect(await add('odd', 'clicks + cost', { unit: 'count' })).toMatchObject({ code: 'INVALID_FORMULA' })
    expect(await add('odd', 'clicks', { unit: 'money' })).toMatchObject({
      ...{ code: 'INVALID_FORMULA', path: ['input', 'unit'], message: expect.stringContaining('comes to `count`') },
    })
    expect(await add('odd', 'earned-media-value / clicks', { unit: 'money' })).toMatchObject({
      ...{ code: 'INVALID_FORMULA', message: expect.stringContaining('use "gains"') },
    })
    expect(await add('odd', null)).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'formula'] })
    expect(await add('odd', 'clicks', { aggregation: 'SUM', unit: 'count' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect((await ask('{ metric(key: "odd") { key } }')).data).toEqual({ metric: null })
  })

  it('takes no facts, and may not be made of itself by way of others', async () => {
    await add('ring-a', 'clicks / leads')
    await add('ring-b', 'ring-a * 2')
    expect(await set('ring-a', 'ring-b + clicks / leads')).toMatchObject({
      ...{ code: 'INVALID_FORMULA', message: expect.stringContaining('"ring-a" → "ring-b" → "ring-a"') },
    })
    expect(await set('ring-a', 'clicks')).toMatchObject({ code: 'INVALID_FORMULA', path: ['input', 'formula'] })
    expect(await set('ring-a', Array(55).fill('clicks / leads').join(' + '))).toMatchObject({
      code: 'INVALID_FORMULA',
    })
    const points = [
      { key: 'x', metric: 'ring-a', subjectId: await newCampaign({}), at: '2026-02-03T00:00:00Z', value: '1' },
    ]
    const { data } = await ask<{ metricsIngest: { accepted: number } }>(
      'mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { ... on MetricsIngestPayload { accepted } } }',
      { input: { source: 'test', points } },
    )
    expect(data.metricsIngest.accepted).toBe(0)
  })

  it('cannot be changed so that what is made of it has too many terms', async () => {
    await add('many', 'clicks', { unit: 'count' })
    await add('much', Array(90).fill('many').join(' + '), { unit: 'count' })
    expect(await set('many', 'clicks + leads')).toMatchObject({
      ...{ code: 'INVALID_FORMULA', message: expect.stringContaining('"much" is made of it') },
    })
    expect(await set('many', 'leads')).toMatchObject({ edition: 2 })
  })

  it('keeps its editions: a report as it was known is computed by the formula of then, and the change is listed', async () => {
    await add('half', 'clicks / 2', { unit: 'count' })
    const id = await newCampaign({ clicks: '8' })
    const before = new Date().toISOString()
    expect(await set('half', 'clicks / 4', 2)).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await set('half', 'clicks / 4', 1)).toEqual({ __typename: 'Metric', edition: 2 })
    expect(await report(id, 'value(metric: "half")')).toEqual({ value: '2' })
    expect(await report(id, 'value(metric: "half")', before)).toEqual({ value: '4' })
    expect(await report(id, 'value(metric: "half")', '2026-01-05T00:00:00Z')).toEqual({ value: null })
    const { restatements } = await report<{ restatements: object[] }>(id, 'restatements { act metric before after }')
    expect(restatements).toContainEqual({ act: 'metricFormulaSet', metric: 'half', before: '4', after: '2' })
    expect(await set('clicks', 'leads')).toMatchObject({ code: 'UNKNOWN_METRIC', path: ['input', 'key'] })
  })

  it('stays free of rings where two are set at once', async () => {
    await add('left', 'clicks', { unit: 'count' })
    await add('right', 'clicks', { unit: 'count' })
    const outcomes = await Promise.all([set('left', 'right'), set('right', 'left')])
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInputError', 'Metric'])
  })
})
