import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

const YEAR = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] as const
const INGEST = `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
  ... on MetricsIngestPayload { accepted corrected } ... on UserError { code message } } }`
const UPDATE = `mutation ($id: ID!, $input: MetricSourceUpdateInput!) { metricSourceUpdate(id: $id, input: $input) {
  ... on MetricSource { version rank group { id network account } } ... on UserError { code message path } } }`

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
  h.at('2026-12-01T00:00:00Z')
})
afterAll(() => h?.world.stop())

interface Told {
  on?: string
  at?: string
  value: number
  post?: string
  metric?: string
  key?: string
}
/** Facts of a campaign by one source. */
async function tell(campaign: string, source: string, facts: Told[], traits: object = {}) {
  const points = facts.map(({ post, metric = 'impressions', key, ...fact }) => ({
    key: key ?? `${campaign} ${metric} ${post ?? ''} ${fact.on ?? fact.at}`,
    ...{ metric, subjectId: campaign, ...fact },
    ...(post && { post: { network: 'x', externalId: post } }),
  }))
  const told = await h.run(INGEST, { input: { source, points, ...traits } })
  expect(told).not.toHaveProperty('code')
}
const account = (name: string, rank: string) => ({ group: { network: 'x', account: name }, rank })
async function impressions(campaign: string, args = '', [from, to]: readonly [string, string] = YEAR) {
  return (await h.report(campaign, from, to, 'impressions', args)).impressions
}
async function source(key: string) {
  const { nodes } = (await h.run(
    'query ($filter: MetricSourceFilter) { metricSources(filter: $filter) { nodes { id group { id } } } }',
    { filter: { key: { eq: key } } },
  )) as { nodes: { id: string; group: { id: string } }[] }
  return nodes[0] as { id: string; group: { id: string } }
}

/** What explains the impressions of a campaign: sources as `key counted+aside`, and the values of the facts that count. */
async function explained(campaign: string, args = '') {
  const { value } = (await h.run(
    `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign {
      value(metric: "impressions", period: $period${args}) {
        explanation { sources { source factCount asideCount } facts { value } } } } } }`,
    { id: campaign, period: { from: YEAR[0], to: YEAR[1] } },
  )) as { value: { explanation: { sources: Record<string, string | number>[]; facts: { value: string }[] } } }
  const { sources, facts } = value.explanation
  return {
    sources: sources.map((one) => `${one.source} ${one.factCount}+${one.asideCount}`),
    facts: facts.map((fact) => fact.value),
  }
}

describe('sources of one account', () => {
  it('count by the highest on each day, and by the others on the days that it is away', async () => {
    const campaign = await h.campaign('Days')
    await tell(
      campaign,
      'days-api',
      [
        { on: '2026-01-01', value: 10 },
        { on: '2026-01-05', value: 50 },
      ],
      account('days', 'API'),
    )
    const file = ['01', '02', '03', '04', '05'].map((day) => ({ on: `2026-01-${day}`, value: 1000 + Number(day) }))
    await tell(campaign, 'days-file', file, account('days', 'EXPORT'))
    expect(await impressions(campaign)).toBe(`${10 + 1002 + 1003 + 1004 + 50}`)
    await tell(campaign, 'days-api', [{ on: '2026-01-03', value: 30 }], account('days', 'API'))
    expect(await impressions(campaign)).toBe(`${10 + 1002 + 30 + 1004 + 50}`)
    // A correction of what does not count changes nothing.
    await tell(campaign, 'days-file', [{ on: '2026-01-03', value: 7 }])
    expect(await impressions(campaign)).toBe(`${10 + 1002 + 30 + 1004 + 50}`)
  })

  it('have the days of their group’s zone, whatever the organisation’s is later', async () => {
    const campaign = await h.campaign('Zone')
    const tokyo = { group: { network: 'x', account: 'zone', timeZone: 'Asia/Tokyo' } }
    await tell(campaign, 'zone-api', [{ on: '2026-02-02', value: 5 }], { ...tokyo, rank: 'API' })
    // 2 February in Tokyo, and 3 February there.
    await tell(
      campaign,
      'zone-file',
      [
        { at: '2026-02-01T16:00:00Z', value: 100 },
        { at: '2026-02-02T16:00:00Z', value: 1000 },
      ],
      tokyo,
    )
    expect(await impressions(campaign)).toBe('1005')
  })

  it('count a post once, over all days', async () => {
    const campaign = await h.campaign('Posts')
    await tell(
      campaign,
      'posts-file',
      [
        { on: '2026-01-01', post: '1', value: 10 },
        { on: '2026-01-02', post: '2', value: 20 },
      ],
      account('posts', 'EXPORT'),
    )
    await tell(campaign, 'posts-api', [{ at: '2026-03-03T03:00:00Z', post: '1', value: 100 }], account('posts', 'API'))
    expect(await impressions(campaign)).toBe('120')
  })

  it('share no day where one tells days and the other posts', async () => {
    const campaign = await h.campaign('Ways')
    const posts = ['01', '02', '03'].map((day) => ({ on: `2026-01-${day}`, post: day, value: 1 }))
    await tell(campaign, 'ways-file', posts, account('ways', 'EXPORT'))
    await tell(campaign, 'ways-api', [{ on: '2026-01-02', value: 10 }], account('ways', 'API'))
    expect(await impressions(campaign)).toBe('11')
    await tell(campaign, 'ways-api', [{ on: '2026-01-01', value: 100 }], account('ways', 'API'))
    expect(await impressions(campaign)).toBe('110')
  })

  it('make the same numbers as a recount, whatever came in which order', async () => {
    const ranks = ['API', 'EXPORT', 'BY_HAND']
    const told = fc.record({
      rank: fc.nat(2),
      day: fc.integer({ min: 1, max: 4 }),
      hour: fc.option(fc.nat(23)),
      key: fc.nat(5),
      value: fc.integer({ min: 0, max: 999 }),
    })
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 4, maxLength: 14 }), async (facts) => {
        const name = `recount-${run++}`
        const campaign = await h.campaign(name)
        const inForce = new Map<string, { rank: number; day: number; value: number }>()
        for (const { rank, day, hour, key, value } of facts) {
          const on = `2026-04-0${day}`
          const when = hour === null ? { on } : { at: `${on}T${String(hour).padStart(2, '0')}:30:00Z` }
          await tell(campaign, `${name}-${rank}`, [{ ...when, key: `${key}`, value }], account(name, ranks[rank] ?? ''))
          inForce.set(`${rank} ${key}`, { rank, day, value })
        }
        for (const day of [1, 2, 3, 4]) {
          const ofDay = [...inForce.values()].filter((fact) => fact.day === day)
          const highest = Math.min(...ofDay.map(({ rank }) => rank))
          const sum = ofDay.filter(({ rank }) => rank === highest).reduce((total, { value }) => total + value, 0)
          const period = [`2026-04-0${day}T00:00:00Z`, `2026-04-0${day + 1}T00:00:00Z`] as const
          expect(await impressions(campaign, '', period)).toBe(ofDay.length === 0 ? null : `${sum}`)
        }
      }),
      { numRuns: 8 },
    )
  })
})

describe('a source that joins a group', () => {
  it('restates what was counted twice, and the report of before is still known', async () => {
    h.at('2026-01-31T00:00:00Z')
    const campaign = await h.campaign('Joined')
    await tell(campaign, 'joined-a', [{ on: '2026-01-01', value: 1000 }])
    await tell(campaign, 'joined-b', [
      { on: '2026-01-01', value: 1000 },
      { on: '2026-01-02', value: 1 },
    ])
    expect(await impressions(campaign)).toBe('2001')
    h.at('2026-03-01T00:00:00Z')
    const [a, b] = [await source('joined-a'), await source('joined-b')]
    expect(await h.run(UPDATE, { id: b.id, input: { groupId: a.group.id } })).toMatchObject({
      version: 2,
      group: { id: a.group.id },
    })
    h.at('2026-04-01T00:00:00Z')
    expect(await impressions(campaign)).toBe('1001')
    expect(await impressions(campaign, ', asKnownAt: "2026-02-02T00:00:00Z"')).toBe('2001')
    expect(await impressions(campaign, ', asKnownAt: "2026-03-02T00:00:00Z"')).toBe('1001')
    // Each number names the sources that it is made of, and those that stand aside.
    const joined = { sources: ['joined-b 1+1', 'joined-a 1+0'], facts: ['1', '1000'] }
    expect(await explained(campaign)).toEqual(joined)
    expect(await explained(campaign, ', asKnownAt: "2026-03-02T00:00:00Z"')).toEqual(joined)
    expect(await explained(campaign, ', asKnownAt: "2026-02-02T00:00:00Z"')).toEqual({
      sources: ['joined-b 2+0', 'joined-a 1+0'],
      facts: ['1', '1000', '1000'],
    })
    const january = await h.report(
      campaign,
      '2026-01-01T00:00:00Z',
      '2026-02-01T00:00:00Z',
      'restatements { act metric before after }',
    )
    expect(january.restatements).toMatchObject([
      { act: 'metricSourceUpdate', metric: 'impressions', before: '2001', after: '1001' },
    ])
    // What it leaves counts for itself again.
    await h.run(UPDATE, { id: b.id, input: { groupId: null } })
    expect(await impressions(campaign)).toBe('2001')
    expect((await source('joined-b')).group.id).not.toBe(a.group.id)
  })

  it('changes nothing of posts that an erasure took away, which nobody can compare any more', async () => {
    const campaign = await h.campaign('Erased')
    const post = (name: string, value: number) => ({ on: '2026-01-03', post: name, value })
    await tell(campaign, 'erased-file', [post('1', 10), post('2', 20)], account('erased', 'EXPORT'))
    await tell(campaign, 'erased-hand', [post('2', 25), post('3', 30)], account('erased', 'BY_HAND'))
    expect(await impressions(campaign)).toBe('60')
    await h.inside((db) =>
      db.metricPoint.updateMany({ where: { source: { startsWith: 'erased-' } }, data: { postId: null } }),
    )
    expect(await impressions(campaign)).toBe('60')
    const { id } = await source('erased-hand')
    await h.run(UPDATE, { id, input: { rank: 'API' } })
    expect(await impressions(campaign)).toBe('60')
    // In a group of its own a source tells nothing that another one tells.
    await h.run(UPDATE, { id, input: { groupId: null } })
    expect(await impressions(campaign)).toBe('85')
  })

  it('takes all its sums along, however many facts there are, and whichever of them tell of one post', {
    timeout: 120_000,
  }, async () => {
    h.at('2026-05-01T00:00:00Z')
    const campaign = await h.campaign('Parts')
    const person = await h.person('Ida')
    const taking = await h.invite(person, campaign)
    await h.accept(taking, person)
    const share = await h.share(taking, await h.content('Parts'), person, 'https://mastodon.example/@ida/1')
    const of = account('parts', 'BY_HAND')
    // More than are decided at a time: the share comes in another part than its campaign.
    for (const half of [0, 1]) {
      const facts = Array.from({ length: 10_000 }, (_, index) => ({
        at: new Date(Date.UTC(2026, 3, 1) + (half * 10_000 + index) * 60_000).toISOString(),
        value: 1,
      }))
      await tell(campaign, 'parts-hand', facts, { rank: 'BY_HAND' })
    }
    const posted = { on: '2026-04-20', post: 'parts' }
    await tell(campaign, 'parts-hand', [{ ...posted, value: 5 }])
    await tell(share, 'parts-hand', [{ ...posted, value: 7 }])
    await tell(campaign, 'parts-api', [{ ...posted, value: 100 }], { ...of, rank: 'API' })
    const numbers = async () => {
      const { value } = (await h.run(
        `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Share {
          value(metric: "impressions", period: $period) { value } } } }`,
        { id: share, period: { from: YEAR[0], to: YEAR[1] } },
      )) as { value: { value: string | null } }
      return [await impressions(campaign), value.value]
    }
    const apart = ['20105', '7']
    expect(await numbers()).toEqual(apart)
    const [hand, api] = [await source('parts-hand'), await source('parts-api')]
    await h.run(UPDATE, { id: hand.id, input: { groupId: api.group.id } })
    // Of the post the API tells; what it came to for the share stands aside with the rest of it.
    expect(await numbers()).toEqual(['20100', null])
    await h.run(UPDATE, { id: hand.id, input: { groupId: null } })
    expect(await numbers()).toEqual(apart)
  })

  it('counts by its rank, and by another one once that changes', async () => {
    const campaign = await h.campaign('Ranks')
    await tell(campaign, 'ranks-a', [{ on: '2026-01-01', value: 1 }], account('ranks', 'EXPORT'))
    await tell(campaign, 'ranks-b', [{ on: '2026-01-01', value: 2 }], account('ranks', 'BY_HAND'))
    expect(await impressions(campaign)).toBe('1')
    const { id } = await source('ranks-b')
    expect(await h.run(UPDATE, { id, input: { rank: 'API' } })).toMatchObject({ rank: 'API', version: 2 })
    expect(await impressions(campaign)).toBe('2')
    expect(await h.run(UPDATE, { id, input: { rank: 'API' } })).toMatchObject({ version: 2 })
  })

  it('is refused where it tells of another account', async () => {
    const campaign = await h.campaign('Accounts')
    await tell(campaign, 'accounts-a', [{ on: '2026-01-01', value: 1 }], account('one', 'API'))
    await tell(campaign, 'accounts-b', [{ on: '2026-01-01', value: 2 }], account('other', 'API'))
    await tell(campaign, 'accounts-c', [{ on: '2026-01-01', value: 4 }])
    const [a, b, c] = [await source('accounts-a'), await source('accounts-b'), await source('accounts-c')]
    expect(await h.run(UPDATE, { id: b.id, input: { groupId: a.group.id } })).toMatchObject({
      code: 'DIFFERENT_ACCOUNTS',
    })
    expect(await impressions(campaign)).toBe('7')
    const joined = await h.run(UPDATE, { id: c.id, input: { group: { network: 'x', account: 'ONE' } } })
    expect(joined).toMatchObject({ group: { id: a.group.id, account: 'one' } })
    expect(await impressions(campaign)).toBe('3')
  })
})
