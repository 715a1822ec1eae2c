import { additionToAncestors } from '@portevoix/api/modules/metrics/index.ts'
import { holdAncestors } from '@portevoix/api/modules/metrics/ingestion/add-to-ancestors.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
})
afterAll(() => h?.world.stop())

const FEBRUARY = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }

interface Asked {
  metric?: string
  period?: { from: string; to: string }
  bucket?: string
  timeZone?: string
  asKnownAt?: string
  filter?: object[]
  key?: string
}

/** The same fields of a value, a series and a report of a campaign. */
async function read(campaign: string, fields: string, asked: Asked = {}) {
  const { key = h.world.organization.key, ...variables } = asked
  const { body } = await post(h.world.url, key, {
    query: `query ($id: ID!, $metric: String!, $period: PeriodInput!, $bucket: SeriesBucket!, $timeZone: String,
        $asKnownAt: DateTime, $filter: [MetricDimensionValuesInput!]) {
      node(id: $id) { ... on Campaign {
        value(metric: $metric, period: $period, timeZone: $timeZone, asKnownAt: $asKnownAt, filter: $filter) { ${fields} }
        series(metric: $metric, period: $period, timeZone: $timeZone, asKnownAt: $asKnownAt, filter: $filter,
          bucket: $bucket) { ${fields} }
        report(period: $period, timeZone: $timeZone, asKnownAt: $asKnownAt) { ${fields} } } } }`,
    variables: { id: campaign, metric: 'impressions', period: FEBRUARY, bucket: 'MONTH', ...variables },
  })
  expect(body.errors).toBeUndefined()
  return body.data?.node as Record<'value' | 'series' | 'report', Record<string, unknown>>
}

/** Does something while nobody adds to ancestors: the server does so every two seconds. */
const whileNobodyAdds = (work: () => Promise<void>) =>
  inJob(h.world.server.environment, { organizationId: h.world.organization.id, accountId: null }, async (ctx) => {
    await holdAncestors(ctx)
    await work()
  })

const three = (value: unknown) => ({ value, series: value, report: value })

/** A campaign with one share. */
async function plant(name: string) {
  h.at('2026-02-01T00:00:00Z')
  const campaign = await h.campaign(name)
  const person = await h.person(name)
  const taking = await h.invite(person, campaign)
  await h.accept(taking, person)
  return { campaign, person, share: await h.share(taking, await h.content(name), person) }
}

describe('the freshness of numbers', () => {
  const fields = 'freshness { waitingCount oldestAt }'
  const fresh = { freshness: { waitingCount: 0, oldestAt: null } }

  it('tells what waits to be added to ancestors, and is included already', async () => {
    const { campaign, share } = await plant('Waits')
    expect(await read(campaign, fields)).toEqual(three(fresh))
    await whileNobodyAdds(async () => {
      h.at('2026-02-20T00:00:00Z')
      await h.ingest(share, 'network', [
        ['impressions', '2026-02-10T10:00:00Z', '5'],
        ['impressions', '2026-02-11T10:00:00Z', '6'],
        ['impressions', '2026-01-11T10:00:00Z', '7'],
        ['comments', '2026-02-11T10:00:00Z', '1'],
      ])
      h.at('2026-02-21T00:00:00Z')
      await h.ingestDay(share, 'network', '2026-02-12', '8')
      const waits = (waitingCount: number) => ({
        freshness: { waitingCount, oldestAt: expect.stringMatching(/^2026-02-20T00:00/) },
      })
      expect(await read(campaign, fields)).toEqual({ value: waits(3), series: waits(3), report: waits(4) })
      expect(await h.report(campaign, FEBRUARY.from, FEBRUARY.to, 'impressions')).toEqual({ impressions: '19' })
      // Formulas tell of all their facts, and what is asked as it was known waits for nothing.
      const rate = await read(campaign, fields, { metric: 'conversation' })
      expect(rate.value).toEqual(waits(1))
      expect(await read(campaign, fields, { asKnownAt: '2026-02-25T00:00:00Z' })).toEqual(three(fresh))
      // Nothing of it has the dimension that is asked for.
      const filter = [{ dimension: 'country', in: ['DE'] }]
      expect((await read(campaign, fields, { filter })).value).toEqual(fresh)
    })
    await additionToAncestors(h.world.server.environment).run()
    expect(await read(campaign, fields)).toEqual(three(fresh))
    expect(await h.report(campaign, FEBRUARY.from, FEBRUARY.to, 'impressions')).toEqual({ impressions: '19' })
  })

  it('tells nothing of answers, and nothing to whoever may not read the numbers', async () => {
    const { campaign, person, share } = await plant('Asked')
    h.at('2026-03-02T00:00:00Z')
    await h.ingest(share, 'survey', [['enps-responses', '2026-02-10T10:00:00Z', '7']])
    expect(await read(campaign, fields, { metric: 'enps-responses' })).toEqual(three(fresh))
    const told = `value(metric: "impressions", period: $period) { ${fields} cutDays hidden { reason } }
      series(metric: "impressions", period: $period, bucket: MONTH) { ${fields} cutDays }`
    const node = await h.run(
      `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign { ${told} } } }`,
      { id: campaign, period: FEBRUARY },
      person,
    )
    const nothing = { freshness: null, cutDays: [] }
    expect(node).toEqual({ value: { ...nothing, hidden: { reason: 'PERMISSION' } }, series: nothing })
  })
})

describe('days that a period cuts', () => {
  const fields = 'cutDays'
  const noon = { from: '2026-02-10T12:00:00Z', to: '2026-02-12T06:00:00Z' }

  it('are told where facts of them have no hour, and count by their noon', async () => {
    const { campaign, share } = await plant('Cut')
    h.at('2026-02-20T00:00:00Z')
    await h.ingestDay(share, 'export', '2026-02-10', '10')
    await h.ingestDay(campaign, 'export', '2026-02-12', '12')
    await h.ingestDay(share, 'export', '2026-02-11', '11')
    await h.ingest(campaign, 'network', [['impressions', '2026-02-13T10:00:00Z', '1']])
    const both = three({ cutDays: ['2026-02-10', '2026-02-12'] })
    // The share's fact waits to be added to the campaign, and then does not.
    for (const _ of [1, 2]) {
      expect(await read(campaign, fields, { period: noon })).toEqual(both)
      expect(await h.report(campaign, noon.from, noon.to, 'impressions')).toEqual({ impressions: '21' })
      await additionToAncestors(h.world.server.environment).run()
    }
    expect(await read(campaign, fields, { period: noon, asKnownAt: '2026-02-19T00:00:00Z' })).toEqual(
      three({ cutDays: [] }),
    )
    expect(await read(campaign, fields, { period: noon, asKnownAt: '2026-02-21T00:00:00Z' })).toEqual(both)
    // Midnights of one time zone are within days of another one; the 13th has facts with hours alone.
    const tokyo = { from: '2026-02-09T15:00:00Z', to: '2026-02-13T15:00:00Z' }
    expect(await read(campaign, fields, { period: tokyo, timeZone: 'Asia/Tokyo' })).toEqual(three({ cutDays: [] }))
    expect((await read(campaign, fields, { period: tokyo })).value).toEqual({ cutDays: [] })
    expect((await read(campaign, fields, { period: noon, metric: 'comments' })).value).toEqual({ cutDays: [] })
    expect((await read(campaign, fields, { period: noon, metric: 'engagement-rate-by-impressions' })).value).toEqual(
      both.value,
    )
    const filter = [{ dimension: 'country', in: ['DE'] }]
    expect((await read(campaign, fields, { period: noon, filter })).value).toEqual({ cutDays: [] })
    // Every hour is a part of a day.
    const hours = { from: '2026-02-10T00:00:00Z', to: '2026-02-14T00:00:00Z' }
    const days = ['2026-02-10', '2026-02-11', '2026-02-12']
    expect(await read(campaign, fields, { period: hours, bucket: 'HOUR' })).toEqual({
      ...three({ cutDays: [] }),
      series: { cutDays: days },
    })
    expect((await read(campaign, fields, { period: hours, bucket: 'DAY' })).series).toEqual({ cutDays: [] })
  })

  it('are told of costs too, to whoever may read them', async () => {
    const { campaign } = await plant('Costs')
    h.at('2026-02-20T00:00:00Z')
    await h.made('costAdd', 'Cost', {
      ...{ campaignId: campaign, label: 'Print', on: '2026-02-10' },
      amount: { amountMinor: '100', currency: 'EUR' },
    })
    const told = await read(campaign, fields, { period: noon, metric: 'cost' })
    expect(told).toEqual(three({ cutDays: ['2026-02-10'] }))
    const scopes = ['campaign:read', 'report:read', 'metric:read']
    const { key } = await h.world.organization.as(['ANALYST'], { scopes })
    expect(await read(campaign, fields, { period: noon, metric: 'cost', key })).toEqual(three({ cutDays: [] }))
  })
})
