import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
})
afterAll(() => h?.world.stop())

const day = (date: string) => `2026-${date}T00:00:00.000Z`

/** Fields of the value of a metric of a campaign. */
async function read(campaign: string, metric: string, fields: string, [from, to] = [day('01-01'), day('03-01')]) {
  const { value } = await h.run(
    `query ($id: ID!, $metric: String!, $period: PeriodInput!) { node(id: $id) { ... on Campaign {
      value(metric: $metric, period: $period) { ${fields} } } } }`,
    { id: campaign, metric, period: { from, to } },
  )
  return value as Record<string, unknown> & { explanation: Record<string, unknown[]> }
}

const formula = (key: string, text: string, unit = 'count') =>
  h.run('mutation ($input: MetricCreateInput!) { metricCreate(input: $input) { __typename } }', {
    input: { key, title: key, description: 'Ours.', unit, formula: text },
  })

describe('the explanation of a number', () => {
  it('lists no facts of answers, which months with too few of them would be told by', async () => {
    const campaign = await h.campaign('Asked')
    h.at(day('03-02'))
    const answered = (at: string, answers: string) =>
      ['enps-responses', 'enps-promoters', 'enps-detractors'].map(
        (metric, index) => [metric, day(at), index === 2 ? '0' : answers] as const,
      )
    await h.ingest(campaign, 'survey', [...answered('01-10', '10'), ...answered('02-10', '1')])
    await h.ingest(campaign, 'network', [['impressions', day('01-12'), '7']])
    const fields = 'value hidden { reason } latestAt explanation { facts { value } sources { source } }'
    for (const metric of ['enps', 'enps-promoters', 'enps-responses']) {
      expect(await read(campaign, metric, fields)).toEqual({
        ...{ value: metric === 'enps' ? '1' : '10', hidden: null, latestAt: null },
        explanation: { facts: [], sources: [] },
      })
    }
    // What is computed of answers and of other facts lists the others.
    await formula('seen-per-answer', 'impressions + enps-responses')
    expect(await read(campaign, 'seen-per-answer', fields)).toMatchObject({
      ...{ value: '17', latestAt: expect.any(String) },
      explanation: { facts: [{ value: '7' }], sources: [{ source: 'network' }] },
    })
  })
})
