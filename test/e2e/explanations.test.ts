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

  it('lists what restated the number, however much restated others', async () => {
    const campaign = await h.campaign('Restated')
    h.at(day('03-02'))
    await h.ingest(campaign, 'late', [['impressions', day('01-12'), '100']])
    await h.price(10)
    await formula('doubled', 'impressions * 2')
    await formula('again', 'gains * doubled', 'money')
    h.at(day('03-03'))
    await h.run('mutation ($input: MetricFormulaSetInput!) { metricFormulaSet(input: $input) { __typename } }', {
      input: { key: 'doubled', formula: 'impressions * 3' },
    })
    for (let value = 0; value < 101; value += 1) {
      await h.ingest(campaign, 'late', [['comments', day('01-12'), `${value}`]])
    }
    const restated = async (metric: string) => {
      const { explanation } = await read(campaign, metric, 'explanation { restatements { act metric } }')
      return (explanation.restatements as { act: string; metric: string }[]).map(
        ({ act, metric: of }) => `${act} ${of}`,
      )
    }
    expect(await restated('impressions')).toEqual(['metricsIngest impressions'])
    // What its formula names was given another formula.
    expect(await restated('again')).toEqual(['metricFormulaSet doubled', 'metricsIngest impressions'])
    expect(await restated('comments')).toHaveLength(100)
    await h.ingest(campaign, 'clicks', [['clicks', day('01-12'), '3']])
    await h.price(20)
    expect(await restated('again')).toContain('earnedMediaSet earned-media:clicks-cpc')
  })
})
