import { ingestTotals } from '@portevoix/api/modules/metrics/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

const YEAR = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] as const

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
  h.at('2026-12-31T00:00:00Z')
})
afterAll(() => h?.world.stop())

type Reading = readonly [day: number, value: number, country?: string]
/** A day of 2026, by its number from 1. */
const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10)
const uuid = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''

/** Running totals of impressions of a campaign, as a stream of an integration brings them. */
async function total(campaign: string, source: string, readings: readonly Reading[], account?: string) {
  const subject = { type: 'CAMPAIGN', id: uuid(campaign) } as const
  const totals = readings.map(([on, value, country]) => ({
    ...{ metric: 'impressions', subject, on: day(on), value: `${value}` },
    ...(country && { dimensions: { country } }),
  }))
  const traits = account ? ({ rank: 'API', group: { network: 'x', account } } as const) : {}
  const caller = { organizationId: h.world.organization.id, accountId: null }
  await inJob(h.world.server.environment, caller, async (ctx) => {
    const { rejected } = await ingestTotals(ctx, { source, traits, totals, act: 'integrationSync' })
    expect(rejected).toEqual([])
  })
}
async function tell(campaign: string, source: string, points: object[], account: string, rank: string) {
  const told = await h.run(
    `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { accepted } ... on UserError { code message } } }`,
    {
      input: {
        ...{ source, rank, group: { network: 'x', account } },
        points: points.map((point, index) => ({
          key: `${index}`,
          metric: 'impressions',
          subjectId: campaign,
          ...point,
        })),
      },
    },
  )
  expect(told).not.toHaveProperty('code')
}
async function impressions(campaign: string, [from, to]: readonly [string, string] = YEAR) {
  return (await h.report(campaign, from, to, 'impressions')).impressions
}
const until = (number: number) => ['2026-01-01T00:00:00Z', `${day(number)}T00:00:00Z`] as const
async function source(key: string) {
  const { nodes } = (await h.run(
    'query ($filter: MetricSourceFilter) { metricSources(filter: $filter) { nodes { id group { id } } } }',
    { filter: { key: { eq: key } } },
  )) as { nodes: { id: string; group: { id: string } }[] }
  return nodes[0] as { id: string; group: { id: string } }
}
const update = (id: string, input: object) =>
  h.run(
    `mutation ($id: ID!, $input: MetricSourceUpdateInput!) { metricSourceUpdate(id: $id, input: $input) {
      ... on MetricSource { version } ... on UserError { code message } } }`,
    { id, input },
  )

describe('running totals of one account', () => {
  it('count nothing twice where a second source is added after 100 days', async () => {
    const campaign = await h.campaign('A hundred days')
    await total(
      campaign,
      'hundred-a',
      [1, 50, 100].map((on) => [on, on * 10] as const),
      'hundred',
    )
    expect(await impressions(campaign)).toBe('1000')
    await total(
      campaign,
      'hundred-b',
      [
        [101, 1005],
        [102, 1020],
      ],
      'hundred',
    )
    expect(await impressions(campaign)).toBe('1020')
    expect(await impressions(campaign, until(101))).toBe('1000')
  })

  it('go on by the other source where one is away for three days', async () => {
    const campaign = await h.campaign('Away')
    await total(campaign, 'away-a', [[1, 100]], 'away')
    await total(
      campaign,
      'away-b',
      [
        [1, 90],
        [2, 111],
        [3, 121],
        [4, 131],
      ],
      'away',
    )
    await total(campaign, 'away-a', [[5, 160]], 'away')
    expect(await impressions(campaign, until(2))).toBe('100')
    expect(await impressions(campaign, until(4))).toBe('121')
    expect(await impressions(campaign)).toBe('160')
  })

  it('stand beside an export by post: they count from their first reading, the posts before it', async () => {
    const campaign = await h.campaign('Posts and totals')
    const posts = [
      [1, 300],
      [5, 200],
      [20, 999],
    ].map(([on = 1, value], index) => ({
      ...{ on: day(on), value, post: { network: 'x', externalId: `${index}` } },
    }))
    await tell(campaign, 'beside-file', posts, 'beside', 'EXPORT')
    await total(
      campaign,
      'beside-api',
      [
        [10, 450],
        [11, 520],
        [12, 560],
      ],
      'beside',
    )
    // What the posts had after the first reading is in their numbers already: 500 of 520.
    expect(await impressions(campaign, until(10))).toBe('500')
    expect(await impressions(campaign, until(12))).toBe('520')
    expect(await impressions(campaign)).toBe('560')
    // An export that comes later moves the baseline, and adds up to the same.
    await tell(
      campaign,
      'beside-file',
      [{ on: day(1), value: 310, post: { network: 'x', externalId: '0' } }],
      'beside',
      'EXPORT',
    )
    expect(await impressions(campaign, until(10))).toBe('510')
    expect(await impressions(campaign)).toBe('560')
  })

  it('have the level of before as the baseline of their parts, and do not know the past by part', async () => {
    const campaign = await h.campaign('Split')
    await total(campaign, 'split', [
      [1, 400],
      [2, 500],
    ])
    await total(campaign, 'split', [
      [3, 300, 'FR'],
      [3, 215, 'DE'],
    ])
    await total(campaign, 'split', [
      [4, 310, 'FR'],
      [4, 215, 'DE'],
    ])
    expect(await impressions(campaign, until(3))).toBe('500')
    expect(await impressions(campaign, until(4))).toBe('515')
    expect(await impressions(campaign)).toBe('525')
  })

  it('are taken together where their sources are joined, and apart where one leaves', async () => {
    const campaign = await h.campaign('Joined totals')
    await total(campaign, 'two-a', [
      [1, 100],
      [3, 130],
    ])
    await total(campaign, 'two-b', [
      [2, 110],
      [4, 150],
    ])
    expect(await impressions(campaign)).toBe('280')
    const [a, b] = [await source('two-a'), await source('two-b')]
    expect(await update(b.id, { groupId: a.group.id })).toEqual({ version: 2 })
    expect(await impressions(campaign, until(3))).toBe('110')
    expect(await impressions(campaign)).toBe('150')
    expect(await update(b.id, { groupId: null })).toEqual({ version: 3 })
    expect(await impressions(campaign)).toBe('280')
  })

  it('keep what they are a part of, where the earliest of them do not say', async () => {
    const campaign = await h.campaign('Parts')
    const read = async () => {
      const { breakdown } = (await h.run(
        `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign {
          breakdown(metric: "impressions", by: ["country"], period: $period) { parts { values { value } value } } } } }`,
        { id: campaign, period: { from: YEAR[0], to: YEAR[1] } },
      )) as { breakdown: { parts: { values: { value: string | null }[]; value: string }[] } }
      return breakdown.parts.map(({ values, value }) => `${values[0]?.value} ${value}`)
    }
    await total(campaign, 'parts', [
      [1, 100],
      [2, 60, 'FR'],
      [2, 50, 'DE'],
      [3, 70, 'FR'],
      [3, 60, 'DE'],
    ])
    expect(await read()).toEqual(['null 110', 'DE 10', 'FR 10'])
    // As totals of before that were made of facts alone.
    await h.inside(
      (db) =>
        db.$executeRaw`UPDATE "MetricTotal" SET dimensions = NULL WHERE source = 'parts' AND "isPart" AND at < '2026-01-03'`,
    )
    await total(campaign, 'parts', [
      [4, 75, 'FR'],
      [4, 66, 'DE'],
    ])
    expect(await read()).toEqual(['null 110', 'DE 16', 'FR 15'])
  })

  it('correct any number of facts of the other sources', { timeout: 120_000 }, async () => {
    const campaign = await h.campaign('Many')
    const subject = { type: 'CAMPAIGN', id: uuid(campaign) }
    const ingest = (of: string, values: (readonly [minute: number, value: number])[]) =>
      inJob(h.world.server.environment, { organizationId: h.world.organization.id, accountId: null }, (ctx) =>
        ingestTotals(ctx, {
          ...{ source: of, act: 'integrationSync', traits: { rank: 'API', group: { network: 'x', account: 'many' } } },
          totals: values.map(([minute, value]) => ({
            ...{ metric: 'impressions', subject, value: `${value}`, at: new Date(Date.UTC(2026, 1, 1, 0, minute)) },
          })),
        }),
      )
    const rising = Array.from({ length: 10_001 }, (_, index) => [index, index + 10] as const)
    expect(await ingest('many-a', rising)).toEqual({ written: 10_001, rejected: [] })
    expect(await impressions(campaign)).toBe('10010')
    // The level falls to 5 for good: so much was there at the first instant, and nothing came since.
    expect(await ingest('many-b', [[20_000, 5]])).toEqual({ written: 10_002, rejected: [] })
    expect(await impressions(campaign)).toBe('5')
  })
})
