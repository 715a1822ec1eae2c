import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startScriptedWorld } from './scripted-source.ts'

let scripted: Awaited<ReturnType<typeof startScriptedWorld>>
beforeAll(async () => {
  scripted = await startScriptedWorld()
})
afterAll(() => scripted?.stop())

const mention = (key: string, at: string, more: object = {}) => ({
  ...{ key, network: 'x', text: `Text ${key}`, author: {} },
  ...(at.length === 10 ? { on: at } : { at }),
  ...more,
})
const collected = (from: string, to: string, complete = true) => ({
  from: `2026-03-${from}:00Z`,
  to: `2026-03-${to}:00Z`,
  complete,
})
const WEEK = { from: '2026-03-02T00:00:00Z', to: '2026-03-07T00:00:00Z' }

interface Series {
  steps: { on: string; mentionCount: number | null; coverage: number | null }[]
  gaps: { source: { name: string } | null; from: string; to: string; isPartial: boolean }[]
  labelCounts: { value: string; mentionCount: number }[]
}
async function series(
  options: { filter?: object; author?: string; period?: object; key?: string; zone?: string } = {},
) {
  const { filter, author, period = WEEK, key, zone = 'UTC' } = options
  const { mentionSeries } = await scripted.ask.graphql(
    `query ($period: PeriodInput!, $filter: MentionFilter, $author: MentionLabelAuthor, $zone: String) {
      mentionSeries(period: $period, bucket: DAY, timeZone: $zone, filter: $filter) {
        steps { on mentionCount coverage } gaps { source { name } from to isPartial }
        labelCounts(kind: SENTIMENT, author: $author) { value mentionCount } } }`,
    { period, filter, author, zone },
    key,
  )
  return mentionSeries as unknown as Series
}

async function silent(): Promise<string[]> {
  const { mentionSeries } = await scripted.ask.graphql(
    'query ($period: PeriodInput!) { mentionSeries(period: $period, bucket: DAY) { silentSources { name } } }',
    { period: WEEK },
  )
  return (mentionSeries as unknown as { silentSources: { name: string }[] }).silentSources.map(({ name }) => name)
}

describe('mentions over time', () => {
  it('have an unknown number where nobody says what was collected', async () => {
    const source = await scripted.add('silent')
    source.tell('mentions', 0, { upserts: [mention('s-1', '2026-03-02T09:00:00Z')] })
    await scripted.ask.sync(source.globalId, 'mentions')
    const { steps, gaps } = await series()
    expect(steps.map(({ mentionCount, coverage }) => [mentionCount, coverage])).toEqual([
      [1, null],
      ...Array(4).fill([null, null]),
    ])
    expect(gaps).toEqual([])
    expect(await silent()).toEqual(['silent'])
  })

  it('tell no mentions from not collected, and name each gap with its source', async () => {
    const source = await scripted.add('stating')
    source.tell('mentions', 0, {
      upserts: [mention('t-1', '2026-03-03T23:30:00Z', { sentiment: 'negative' }), mention('t-2', '2026-03-05')],
      collected: [collected('02T00:00', '04T00:00'), collected('05T12:00', '05T18:00', false)],
      next: 1,
    })
    source.tell('mentions', 1, { collected: [collected('04T00:00', '05T00:00')] })
    expect(await scripted.ask.sync(source.globalId, 'mentions')).toMatchObject({ status: 'SUCCEEDED' })
    const { steps, gaps } = await series()
    expect(steps).toEqual([
      { on: '2026-03-02', mentionCount: 1, coverage: 1 },
      { on: '2026-03-03', mentionCount: 1, coverage: 1 },
      { on: '2026-03-04', mentionCount: 0, coverage: 1 },
      { on: '2026-03-05', mentionCount: 1, coverage: 0 },
      { on: '2026-03-06', mentionCount: null, coverage: 0 },
    ])
    const gap = (from: string, to: string, isPartial: boolean) => ({
      ...{ source: { name: 'stating' }, isPartial },
      ...{ from: `2026-03-${from}:00.000Z`, to: `2026-03-${to}:00.000Z` },
    })
    expect(gaps).toEqual([
      gap('05T00:00', '05T12:00', false),
      gap('05T12:00', '05T18:00', true),
      gap('05T18:00', '07T00:00', false),
    ])
    // In another zone the evening is the next day, and a day without an hour stays its day.
    const tokyo = await series({ zone: 'Asia/Tokyo' })
    expect(tokyo.steps.map(({ on, mentionCount }) => [on, mentionCount])).toEqual([
      ['2026-03-02', 1],
      ['2026-03-03', 0],
      ['2026-03-04', 1],
      ['2026-03-05', 1],
      ['2026-03-06', null],
      ['2026-03-07', null],
    ])
  })

  it('keep windows that touch as one, and list them on their integration', async () => {
    const source = await scripted.add('joined')
    source.tell('mentions', 0, {
      collected: [collected('01T00:00', '02T00:00'), collected('03T00:00', '08T00:00')],
    })
    await scripted.ask.sync(source.globalId, 'mentions')
    source.tell('mentions', 1, { collected: [collected('01T12:00', '03T00:00')] })
    await scripted.ask.sync(source.globalId, 'mentions')
    const { node } = await scripted.ask.graphql(
      'query ($id: ID!) { node(id: $id) { ... on Integration { collected { from to isComplete } } } }',
      { id: source.globalId },
    )
    expect(node).toEqual({
      collected: [{ from: '2026-03-01T00:00:00.000Z', to: '2026-03-08T00:00:00.000Z', isComplete: true }],
    })
    // Nobody knows what those have missed who say nothing.
    expect(await silent()).toEqual(['silent'])
    // Whoever collected everything does not close the gap of another.
    expect((await series()).steps.map((step) => step.coverage)).toEqual([1, 1, 1, 0, 0])
  })

  it('count by filter and by labels, for the value of each author who disagrees', async () => {
    const id = (await scripted.within((ctx) => ctx.db.mention.findFirstOrThrow({ where: { text: 'Text t-1' } }))).id
    await scripted.ask.graphql(
      `mutation ($id: ID!) { mentionLabelsSet(id: $id, input: { kind: SENTIMENT, values: ["ironic"] }) { __typename } }`,
      { id: Buffer.from(`Mention:${id}`).toString('base64url') },
    )
    expect((await series()).labelCounts).toEqual([
      { value: 'ironic', mentionCount: 1 },
      { value: 'negative', mentionCount: 1 },
    ])
    expect((await series({ author: 'PERSON' })).labelCounts).toEqual([{ value: 'ironic', mentionCount: 1 }])
    const negative = await series({ filter: { label: { value: { eq: 'Negative' } } } })
    expect(negative.steps.map(({ mentionCount }) => mentionCount)).toEqual([0, 1, 0, null, null])
  })

  it('say nothing of what is to come, and are for those who may read mentions', async () => {
    const now = Date.now()
    const day = 86_400_000
    const period = { from: new Date(now + day).toISOString(), to: new Date(now + 3 * day).toISOString() }
    const ahead = await series({ period })
    expect(ahead.gaps).toEqual([])
    expect(ahead.steps.every(({ coverage, mentionCount }) => coverage === null && mentionCount === null)).toBe(true)
    const ambassador = await scripted.world.organization.as(['AMBASSADOR'])
    await expect(series({ key: ambassador.key })).rejects.toThrow('FORBIDDEN')
    const other = await scripted.world.addOrganization('Elsewhere')
    expect((await series({ key: other.key })).steps.every(({ mentionCount }) => mentionCount === null)).toBe(true)
  })
})
