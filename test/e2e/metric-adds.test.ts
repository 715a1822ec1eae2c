import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

const FEBRUARY = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }
const MARCH = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' }

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
  h.at('2026-12-01T00:00:00Z')
})
afterAll(() => h?.world.stop())

const create = (input: object) =>
  h.run(
    `mutation ($input: MetricCreateInput!) { metricCreate(input: $input) {
      ... on Metric { key adds aggregation } ... on UserError { code path } } }`,
    { input: { title: 'T', description: 'D.', unit: 'count', ...input } },
  )

const fields = (id: string, selection: string, period: object) =>
  h.run(`query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign { ${selection} } } }`, {
    id,
    period,
  })

describe('whether a metric adds', () => {
  it('is declared by built-in metrics, metrics of one’s own, and follows for formulas', async () => {
    expect(await create({ key: 'guests', adds: 'NO' })).toEqual({ key: 'guests', adds: 'NO', aggregation: 'SUM' })
    expect(await create({ key: 'members', adds: 'LEVEL' })).toEqual({
      ...{ key: 'members', adds: 'LEVEL', aggregation: 'LAST' },
    })
    expect(await create({ key: 'old-way', aggregation: 'LAST' })).toMatchObject({ adds: 'LEVEL' })
    expect(await create({ key: 'both', adds: 'YES', aggregation: 'SUM' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await create({ key: 'seen', formula: 'impressions + clicks * 2' })).toMatchObject({
      ...{ adds: 'YES', aggregation: null },
    })
    expect(await create({ key: 'seen-by', formula: 'guests + clicks' })).toMatchObject({ adds: 'NO' })
    expect(await create({ key: 'fans', formula: 'members / 2', unit: 'count' })).toMatchObject({ adds: 'LEVEL' })
    expect(await create({ key: 'per-fan', formula: 'clicks / members', unit: 'ratio' })).toMatchObject({ adds: null })
    const metrics = (await h.run('{ metrics { key adds } }')) as unknown as { key: string; adds: string | null }[]
    const adds = Object.fromEntries(metrics.map((metric) => [metric.key, metric.adds]))
    expect(adds).toMatchObject({
      ...{ impressions: 'YES', cost: 'YES', followers: 'LEVEL', reach: 'NO', 'people-active': 'NO' },
      ...{ 'ambassadors-enrolled': 'NO', adoption: null, roi: null, 'earned-media-value': null },
    })
  })

  it('is told where several numbers of people make a value, and shows the value', async () => {
    const campaign = await h.campaign('Reach')
    await h.ingest(campaign, 'network', [
      ['reach', '2026-02-02T10:00:00Z', '100'],
      ['reach', '2026-02-03T10:00:00Z', '50'],
      ['engagements', '2026-02-03T10:00:00Z', '15'],
      ['impressions', '2026-02-02T10:00:00Z', '300'],
      ['impressions', '2026-02-03T10:00:00Z', '300'],
      ['reach', '2026-03-03T10:00:00Z', '70'],
    ])
    const value = (metric: string) => `value(metric: "${metric}", period: $period) { value peopleCountedAgain }`
    const told = `reach: ${value('reach')} rate: ${value('engagement-rate-by-reach')} views: ${value('impressions')}
      report(period: $period) { again: peopleCountedAgain(metric: "reach") rate: peopleCountedAgain(metric: "applause") }
      series(metric: "reach", bucket: MONTH, period: $period) { points { value peopleCountedAgain } }
      breakdown(metric: "reach", by: ["country"], period: $period) { notes whole { peopleCountedAgain } }`
    expect(await fields(campaign, told, FEBRUARY)).toEqual({
      reach: { value: '150', peopleCountedAgain: true },
      rate: { value: '0.1', peopleCountedAgain: true },
      views: { value: '600', peopleCountedAgain: false },
      report: { again: true, rate: false },
      series: { points: [{ value: '150', peopleCountedAgain: true }] },
      breakdown: { notes: ['UNKNOWN', 'PEOPLE_COUNTED_AGAIN'], whole: { peopleCountedAgain: true } },
    })
    expect(await fields(campaign, `reach: ${value('reach')}`, MARCH)).toEqual({
      reach: { value: '70', peopleCountedAgain: false },
    })
    const compared = `value(metric: "reach", period: $period) { comparison(with: PERIOD_BEFORE) {
      difference value { value peopleCountedAgain } } }`
    expect(await fields(campaign, compared, MARCH)).toEqual({
      value: { comparison: { difference: '-80', value: { value: '150', peopleCountedAgain: true } } },
    })
  })
})

describe('facts of money', () => {
  it('keep the organisation in its currency, since they bear none', async () => {
    const set = (currency: string) =>
      h.run(
        `mutation { organizationUpdate(input: { currency: "${currency}" }) {
          ... on Organization { currency } ... on UserError { code path } } }`,
      )
    expect(await set('USD')).toEqual({ currency: 'USD' })
    const campaign = await h.campaign('Money')
    await create({ key: 'sales-value', adds: 'YES', unit: 'money' })
    await h.ingest(campaign, 'shop', [['sales-value', '2026-02-02T10:00:00Z', '100']])
    expect(await set('EUR')).toEqual({ code: 'CURRENCY_IN_USE', path: ['input', 'currency'] })
    expect(await set('USD')).toEqual({ currency: 'USD' })
    const value = 'value(metric: "sales-value", period: $period) { value currency unusable { label } }'
    expect(await fields(campaign, value, FEBRUARY)).toEqual({
      value: { value: '100', currency: 'USD', unusable: [] },
    })
  })
})
