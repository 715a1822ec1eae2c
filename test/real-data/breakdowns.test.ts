import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { dataFolder, read, rows } from './data.ts'

const YEAR = { from: '2014-01-01T00:00:00Z', to: '2015-01-01T00:00:00Z' }
const COLUMNS = {
  impressions: 'Lifetime Post Total Impressions',
  reach: 'Lifetime Post Total Reach',
  engagements: 'Total Interactions',
} as const

let world: World
type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}

interface Part {
  value: string
  values: { value: string }[]
}

describe.skipIf(!dataFolder)('500 posts of a page, told apart by what they are', () => {
  let campaign = ''
  const breakdown = async (metric: string, by: string[]) => {
    const { node } = await ask(
      `query ($id: ID!, $period: PeriodInput!, $metric: String!, $by: [String!]!) { node(id: $id) { ... on Campaign {
        breakdown(metric: $metric, by: $by, period: $period) {
          addsUp remainder notes whole { value peopleCountedAgain } parts { value values { value } } } } } }`,
      { id: campaign, period: YEAR, metric, by },
    )
    return node?.breakdown as {
      addsUp: boolean
      remainder: string
      notes: string[]
      whole: { value: string; peopleCountedAgain: boolean }
      parts: Part[]
    }
  }

  beforeAll(async () => {
    world = await startWorld({ plugins: [] })
    const { campaignCreate } = await ask(`mutation { campaignCreate(input: {
      name: "Page", startsAt: "2014-01-01T00:00:00Z", endsAt: "2015-01-01T00:00:00Z" }) { ... on Campaign { id } } }`)
    campaign = String(campaignCreate?.id)
    for (const key of ['format', 'paid']) {
      await ask(`mutation ($input: MetricDimensionAddInput!) { metricDimensionAdd(input: $input) { __typename } }`, {
        input: { key, title: key, description: 'As the page has it.' },
      })
    }
    const [header = '', ...lines] = new TextDecoder()
      .decode(read('facebook_post_metrics', 'dataset_Facebook.csv'))
      .trim()
      .split(/\r?\n/)
    const names = header.split(';')
    const points = lines.flatMap((line, index) => {
      const cells = line.split(';')
      const cell = (name: string) => cells[names.indexOf(name)] ?? ''
      const month = cell('Post Month').padStart(2, '0')
      const dimensions = [
        { key: 'format', value: cell('Type') },
        { key: 'paid', value: cell('Paid') === '1' ? 'paid' : cell('Paid') === '0' ? 'unpaid' : '' },
      ]
      const facts = {
        posts: '1',
        ...Object.fromEntries(Object.entries(COLUMNS).map(([metric, name]) => [metric, cell(name)])),
      }
      return Object.entries(facts).map(([metric, value]) => ({
        ...{ key: `${index} ${metric}`, metric, value, subjectId: campaign, dimensions },
        at: `2014-${month}-0${cell('Post Weekday')}T${cell('Post Hour').padStart(2, '0').replace('24', '00')}:00:00Z`,
      }))
    })
    const { metricsIngest } = await ask(
      `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
        ... on MetricsIngestPayload { accepted asOther undeclared rejected { index message } } } }`,
      { input: { source: 'facebook', points } },
    )
    expect(metricsIngest).toEqual({ accepted: 2_000, asOther: 0, undeclared: [], rejected: [] })
  })
  afterAll(() => world?.stop())

  it.each([
    ['posts', 'posts'],
    ['impressions', 'impressions'],
    ['engagements', 'interactions'],
    ['reach', 'reach'],
  ])('come to the reference’s %s of each type, and add up to the whole', async (metric, column) => {
    const reference = rows('facebook_post_metrics', 'reference', 'by_type.csv')
    const told = await breakdown(metric, ['format'])
    const expected = reference.map((row) => [row.type, String(Number(row[column]))] as const)
    expect(new Map(told.parts.map(({ value, values }) => [values[0]?.value, value]))).toEqual(new Map(expected))
    const sum = expected.reduce((all, [, value]) => all + Number(value), 0)
    expect(told).toMatchObject({ addsUp: true, remainder: '0', whole: { value: String(sum) } })
    // People who saw two posts are counted twice, which is told.
    expect(told.whole.peopleCountedAgain).toBe(metric === 'reach')
    expect(told.notes).toEqual(metric === 'reach' ? ['PEOPLE_COUNTED_AGAIN'] : [])
  })

  it('add up by two dimensions at once, to the parts of either, and say what is not known', async () => {
    const both = await breakdown('impressions', ['format', 'paid'])
    expect(both).toMatchObject({ addsUp: true, notes: ['UNKNOWN'] })
    for (const [position, by] of [
      [0, 'format'],
      [1, 'paid'],
    ] as const) {
      const sums = new Map<string | null, number>()
      for (const { value, values } of both.parts) {
        const name = values[position]?.value ?? null
        sums.set(name, (sums.get(name) ?? 0) + Number(value))
      }
      const { parts } = await breakdown('impressions', [by])
      expect(new Map(parts.map(({ value, values }) => [values[0]?.value ?? null, Number(value)]))).toEqual(sums)
    }
  })
})
