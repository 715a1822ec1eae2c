import { METRIC_SUBJECTS } from '@portevoix/api/modules/metrics/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
let campaign = ''
let objective = ''
beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
  h.at('2026-01-10T00:00:00Z')
  campaign = await h.campaign('Wood')
  objective = await h.made('objectiveCreate', 'Objective', { ...ASKED, campaignId: campaign, dimensions: ON_LINKEDIN })
  await h.cost(campaign, '2026-02-02T00:00:00Z', 900)
  h.at('2026-03-10T00:00:00Z')
  await ingest([
    ['2026-01-20', 10, 'linkedin', 'DE'],
    ['2026-02-03', 30, 'linkedin', 'DE'],
    ['2026-02-04', 20, 'linkedin', 'FR'],
    ['2026-02-04', 500, 'x', 'DE'],
    ['2026-02-05', 7, undefined, undefined],
  ])
})
afterAll(() => h?.world.stop())

const ASKED = { kind: 'AWARENESS', metric: 'impressions', target: '100' }
const ON_LINKEDIN = [{ dimension: 'network', in: ['LinkedIn'] }]
const FEBRUARY = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }

async function ingest(facts: [on: string, value: number, network: string | undefined, country: string | undefined][]) {
  const points = facts.map(([on, value, network, country]) => ({
    ...{ key: `${on} ${network}`, metric: 'impressions', subjectId: campaign, on, value },
    dimensions: Object.entries({ network, country }).flatMap(([key, one]) => (one ? [{ key, value: one }] : [])),
  }))
  const told = await h.run(
    `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { rejected { message } } } }`,
    { input: { source: 'network', points } },
  )
  expect(told).toEqual({ rejected: [] })
}

const read = (selection: string, id = objective) =>
  h.run(`query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Objective { ${selection} } } }`, {
    id,
    period: FEBRUARY,
  })
const create = (input: object) =>
  h.run(
    `mutation ($input: ObjectiveCreateInput!) { objectiveCreate(input: $input) {
      ... on Objective { id } ... on UserError { code path message } } }`,
    { input: { ...ASKED, campaignId: campaign, ...input } },
  )

describe('an objective with dimensions', () => {
  it('is about the numbers of its subject that have them, in its progress, values, series, breakdown and report', async () => {
    expect(
      await read(`dimensions { dimension values } progress(period: $period) { value progress { value } }
        value(metric: "impressions", period: $period) { value comparison(with: PERIOD_BEFORE) { difference value { value } } }
        all: value(metric: "impressions", period: $period, filter: [{ dimension: "country", in: ["FR"] }]) { value }
        none: value(metric: "impressions", period: $period, filter: [{ dimension: "network", in: ["x"] }]) { value }
        series(metric: "impressions", bucket: MONTH, period: $period) { points { value } }
        breakdown(metric: "impressions", by: ["country"], period: $period) { addsUp parts { value values { value } } }
        report(period: $period) { impressions shares cost { amountMinor } objectives { value target objective { id } } }`),
    ).toEqual({
      dimensions: [{ dimension: 'network', values: ['linkedin'] }],
      progress: { value: '50', progress: { value: '0.5' } },
      value: { value: '50', comparison: { difference: '40', value: { value: '10' } } },
      all: { value: '20' },
      none: { value: null },
      series: { points: [{ value: '50' }] },
      breakdown: {
        addsUp: true,
        parts: [
          { value: '30', values: [{ value: 'DE' }] },
          { value: '20', values: [{ value: 'FR' }] },
        ],
      },
      report: {
        ...{ impressions: '50', shares: '0', cost: null },
        objectives: [{ value: '50', target: '100', objective: { id: objective } }],
      },
    })
  })

  it('has the whole report of its subject where it names none, and lists what restated that', async () => {
    const whole = (await create({})) as { id: string }
    const report =
      'report(period: $period) { impressions cost { amountMinor } objectives { value } restatements { before after } }'
    // It holds from now on: no objective of February.
    expect(await read(report, whole.id)).toEqual({
      report: {
        ...{ impressions: '557', cost: { amountMinor: '900' }, objectives: [] },
        restatements: [{ before: null, after: '557' }],
      },
    })
    expect(await read('report(period: $period) { restatements { before after } }')).toEqual({
      report: { restatements: [{ before: null, after: '50' }] },
    })
  })

  it('is refused for what is no dimension, no value, or not told apart, also with its next metric', async () => {
    const at = (dimension: string, value: string) => ({ dimensions: [{ dimension, in: [value] }] })
    expect(await create(at('planet', 'Mars'))).toMatchObject({
      code: 'UNKNOWN_DIMENSION',
      path: ['input', 'dimensions'],
    })
    expect(await create(at('country', 'Atlantis'))).toMatchObject({ code: 'UNKNOWN_DIMENSION' })
    expect(await create({ ...at('country', 'DE'), metric: 'cost' })).toMatchObject({ code: 'METRIC_NOT_SPLIT' })
    expect(await create({ ...at('country', 'DE'), metric: 'participation-rate' })).toMatchObject({
      code: 'METRIC_NOT_SPLIT',
    })
    const change = await h.run(
      `mutation ($id: ID!, $input: ObjectiveChangeInput!) { objectiveUpdate(id: $id, input: $input) {
        ... on Objective { id } ... on UserError { code path } } }`,
      { id: objective, input: { metric: 'cost-per-click', reason: 'Money' } },
    )
    expect(change).toEqual({ code: 'METRIC_NOT_SPLIT', path: ['input', 'metric'] })
  })

  it('tells nothing to whoever may not read reports', async () => {
    const { key } = await h.world.organization.as(['OWNER'], { scopes: ['campaign:read'] })
    const { body } = await post(h.world.url, key, {
      query: `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Objective {
        report(period: $period) { impressions }
        value(metric: "impressions", period: $period) { value hidden { reason } } } } }`,
      variables: { id: objective, period: FEBRUARY },
    })
    expect(body.data).toEqual({
      node: { report: null, value: { value: null, hidden: { reason: 'PERMISSION' } } },
    })
    expect(body.errors).toMatchObject([{ path: ['node', 'report'], extensions: { code: 'FORBIDDEN' } }])
  })
})

describe('everything that facts can be about', () => {
  it('has values with comparisons, series and breakdowns, and so have objectives', () => {
    const names = [...[...METRIC_SUBJECTS.values()].map(({ node }) => node), 'Objective']
    expect(names.length).toBeGreaterThan(9)
    for (const name of names) {
      const type = schema.getType(name)
      const fields = isObjectType(type) ? type.getFields() : {}
      const found = Object.fromEntries(['value', 'series', 'breakdown'].map((key) => [key, String(fields[key]?.type)]))
      expect([name, found]).toEqual([name, { value: 'MetricValue', series: 'Series', breakdown: 'MetricBreakdown' }])
    }
    const value = schema.getType('MetricValue')
    expect(isObjectType(value) && value.getFields().comparison?.args.map(({ type }) => String(type))).toEqual([
      'MetricComparisonPeriod!',
    ])
  })
})
