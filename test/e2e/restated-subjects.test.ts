import { globalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
const ids = { campaign: '', other: '', content: '', sales: '', works: '', person: '', share: '', topic: '' }

beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
  h.at('2026-01-01T00:00:00Z')
  ids.topic = await h.made('topicCreate', 'Topic', { name: 'Wood' })
  ids.campaign = await h.campaign('January')
  ids.other = await h.campaign('Other')
  await h.run(
    `mutation ($id: ID!, $input: CampaignUpdateInput!) { campaignUpdate(id: $id, input: $input) { __typename } }`,
    {
      id: ids.campaign,
      input: { topicIds: [ids.topic] },
    },
  )
  ids.content = await h.content('Post')
  ids.sales = await h.department('Sales')
  ids.works = await h.department('Works')
  ids.person = await h.person('Ada', ids.sales)
  const participation = await h.invite(ids.person, ids.campaign)
  await h.accept(participation, ids.person)
  h.at('2026-01-10T00:00:00Z')
  ids.share = await h.share(participation, ids.content, ids.person, 'https://social.example/1')
})
afterAll(() => h?.world.stop())

const JANUARY = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }

/** What restated the report of January of a subject, as `act metric before after`. */
async function restated(type: string, id: string): Promise<string[]> {
  const { report } = (await h.run(
    `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on ${type} {
      report(period: $period) { restatements { act metric department { name } before after } } } } }`,
    { id, period: JANUARY },
  )) as { report: { restatements: Record<string, { name: string } & string>[] } }
  return report.restatements
    .map(({ act, metric, department, before, after }) =>
      [act, metric, ...(department ? [department.name] : []), before, after].join(' '),
    )
    .sort()
}
const ambassador = async () => {
  const { id } = await h.inside((db) => db.ambassador.findFirstOrThrow())
  return globalId('Ambassador', id)
}

describe('a report of any subject', () => {
  it('lists late facts of the shares that count for it, and its own', async () => {
    h.at('2026-03-01T00:00:00Z')
    await h.ingest(ids.share, 'late', [['impressions', '2026-01-12T10:00:00Z', '40']])
    await h.ingest(ids.content, 'own', [['comments', '2026-01-12T10:00:00Z', '3']])
    await h.ingest(ids.other, 'other', [['impressions', '2026-01-12T10:00:00Z', '9']])
    const late = 'metricsIngest impressions  40'
    for (const [type, id] of [
      ['Campaign', ids.campaign],
      ['Topic', ids.topic],
      ['Department', ids.sales],
      ['Ambassador', await ambassador()],
    ] as const) {
      expect([type, await restated(type, id)]).toEqual([type, [late]])
    }
    expect(await restated('Content', ids.content)).toEqual(['metricsIngest comments  3', late])
    expect(await restated('Department', ids.works)).toEqual([])
    // Facts of other campaigns are none of an organisation's shares: only those of shares count for it.
    expect(await restated('Organization', globalId('Organization', h.world.organization.id))).toEqual([late])
  })

  it('lists a late membership with all numbers that move with the shares, in both departments', async () => {
    h.at('2026-04-01T00:00:00Z')
    await h.run(
      `mutation ($id: ID!, $input: PersonDepartmentsSetInput!) { personDepartmentsSet(id: $id, input: $input) { __typename } }`,
      { id: ids.person, input: { departmentIds: [ids.works], from: '2026-01-05T00:00:00Z' } },
    )
    const act = 'personDepartmentsSet'
    expect(await restated('Department', ids.works)).toEqual([
      `${act} impressions  40`,
      ...['links-shared', 'posts', 'shares'].map((metric) => `${act} ${metric} 0 1`),
    ])
    expect(await restated('Department', ids.sales)).toEqual([
      'metricsIngest impressions  40',
      `${act} impressions 40 `,
      ...['links-shared', 'posts', 'shares'].map((metric) => `${act} ${metric} 1 0`),
    ])
    expect(await restated('Campaign', ids.campaign)).toEqual([
      'metricsIngest impressions  40',
      `${act} shares Sales 1 0`,
      `${act} shares Works 0 1`,
    ])
    expect(await restated('Content', ids.content)).toHaveLength(2)
  })

  it('lists an act once that restated several campaigns of a subject', async () => {
    h.at('2026-01-15T00:00:00Z')
    const participation = await h.invite(ids.person, ids.other)
    await h.accept(participation, ids.person)
    const share = await h.share(participation, ids.content, ids.person, 'https://social.example/2')
    h.at('2026-05-01T00:00:00Z')
    const points = [ids.share, share].map((subjectId) => {
      return { key: subjectId, metric: 'reactions', subjectId, at: '2026-01-20T00:00:00Z', value: '5' }
    })
    await h.run('mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { __typename } }', {
      input: { source: 'both', points },
    })
    const both = (await restated('Ambassador', await ambassador())).filter((one) => one.includes('reactions'))
    expect(both).toEqual(['metricsIngest reactions  10'])
  })
})
