import { withdrawFacts } from '@portevoix/api/modules/metrics/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
})
afterAll(() => h?.world.stop())

const JANUARY = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'] as const
const RESTATEMENTS = 'restatements { at act metric before after }'

describe('with a clock that runs', () => {
  it('a report tells each act that restated it, with what it came to before and after', async () => {
    const campaign = await h.campaign('January')
    h.at('2026-01-20T00:00:00Z')
    await h.ingest(campaign, 'network', [['clicks', '2026-01-13T00:00:00Z', '7']])
    const told: unknown[] = []
    let day = 1
    const restates = async (act: string, expected: object, work: () => Promise<unknown>) => {
      h.at(`2026-03-${String(day++).padStart(2, '0')}T00:00:00Z`)
      await work()
      told.unshift({ at: expect.stringMatching(/^2026-03-/), act, ...expected })
      expect((await h.report(campaign, ...JANUARY, RESTATEMENTS)).restatements).toEqual(told)
    }
    const fact = (value: string) => () => h.ingest(campaign, 'late', [['impressions', '2026-01-12T10:00:00Z', value]])
    await restates('metricsIngest', { metric: 'impressions', before: null, after: '100' }, fact('100'))
    await restates('metricsIngest', { metric: 'impressions', before: '100', after: '60' }, fact('60'))
    await restates('integrationDelete', { metric: 'impressions', before: '60', after: null }, async () => {
      const caller = { organizationId: h.world.organization.id, accountId: null }
      await inJob(h.world.server.environment, caller, (ctx) => withdrawFacts(ctx, { source: 'late', most: 10 }))
    })
    let cost = ''
    await restates('costAdd', { metric: 'cost', before: null, after: '500' }, async () => {
      cost = await h.cost(campaign, '2026-01-15T00:00:00Z', 500)
    })
    await restates('costReverse', { metric: 'cost', before: '500', after: null }, () =>
      h.reverse(cost, '2026-01-15T00:00:00Z'),
    )
    const price = { metric: 'earned-media:clicks-cpc', before: expect.anything(), after: '70' }
    await restates('earnedMediaSet', price, () => h.price(10))
    const formula = { key: 'tenfold', title: 'Tenfold', description: 'Ours.', unit: 'count', formula: 'clicks * 10' }
    await h.run('mutation ($input: MetricCreateInput!) { metricCreate(input: $input) { __typename } }', {
      input: formula,
    })
    await restates('metricFormulaSet', { metric: 'tenfold', before: '70', after: '140' }, () =>
      h.run('mutation ($input: MetricFormulaSetInput!) { metricFormulaSet(input: $input) { __typename } }', {
        input: { key: 'tenfold', formula: 'clicks * 20' },
      }),
    )
  })
})

describe('a fact that is corrected by a process whose clock is behind', () => {
  it('never counts beside its correction', async () => {
    const campaign = await h.campaign('Two clocks')
    for (const [at, value] of [
      ['2026-04-01T00:00:00Z', '10'],
      ['2026-04-01T00:10:00Z', '20'],
      ['2026-04-01T00:05:00Z', '30'],
    ] as const) {
      h.at(at)
      await h.ingest(campaign, 'network', [['impressions', '2026-01-12T10:00:00Z', value]])
    }
    const rows = await h.inside((db) =>
      db.metricPoint.findMany({ where: { metric: 'impressions', value: { in: ['10', '20', '30'] } } }),
    )
    const [first, second, third] = rows.toSorted((one, other) => one.revision - other.revision)
    expect(first?.supersededAt).toEqual(second?.recordedAt)
    expect(second?.supersededAt).toEqual(third?.recordedAt)
  })
})
