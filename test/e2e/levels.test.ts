import { globalId } from '@portevoix/api/core/ids.ts'
import { withdrawFacts } from '@portevoix/api/modules/metrics/index.ts'
import { contentSources } from '@portevoix/api/modules/scoring/content-features.ts'
import { batchOf } from '@portevoix/api/modules/scoring/feature-source.ts'
import { EVERYTHING } from '@portevoix/api/modules/scoring/scope.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { parseFeature } from '@portevoix/sdk/plugin'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { plantShares } from './plant-shares.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

async function ask(query: string, variables: object = {}) {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as never as Record<string, Record<string, unknown>>
}

/** A campaign with shares. @returns global ids. */
async function campaignWith(shares: number) {
  const { shares: made, ...ids } = await plantShares(world, shares)
  return {
    campaign: globalId('Campaign', ids.campaign),
    department: ids.department,
    content: ids.content,
    topic: ids.topic,
    shares: made.map((id) => globalId('Share', id)),
  }
}

interface Told {
  key: string
  subjectId: string
  at: string
  value: string
}

async function tell(points: Told[], source = 'levels', metric = 'followers', rank?: string): Promise<void> {
  const { metricsIngest } = await ask(
    `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { rejected { message } } ... on UserError { message } } }`,
    { input: { source, rank, points: points.map((point) => ({ metric, ...point })) } },
  )
  expect(metricsIngest).toEqual({ rejected: [] })
}

const YEAR = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }

async function report(campaign: string, fields: string, period: object = YEAR): Promise<Record<string, unknown>> {
  const { node } = await ask(
    `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign { report(period: $period, timeZone: "UTC") { ${fields} } } } }`,
    { id: campaign, period },
  )
  return node?.report as Record<string, unknown>
}

const followers = async (campaign: string, period?: object) =>
  (await report(campaign, 'value(metric: "followers")', period)).value

describe('a level of several shares', () => {
  it('is the sum of the latest of each, in values, ratios and series', async () => {
    const { campaign, shares } = await campaignWith(2)
    const [a = '', b = ''] = shares
    await tell([
      { key: '1', subjectId: a, at: '2026-02-01T10:00:00Z', value: '90' },
      { key: '2', subjectId: a, at: '2026-02-02T10:00:00Z', value: '100' },
      { key: '3', subjectId: b, at: '2026-02-04T09:30:00Z', value: '50' },
    ])
    await tell([{ key: 'e', subjectId: a, at: '2026-02-02T10:00:00Z', value: '15' }], 'levels', 'engagements')
    const found = await report(
      campaign,
      'value(metric: "followers") rate: value(metric: "engagement-rate-by-followers")',
    )
    expect(found).toEqual({ value: '150', rate: '0.1' })
    const days = { from: '2026-02-01T00:00:00Z', to: '2026-02-06T00:00:00Z' }
    const { series } = await report(
      campaign,
      'series(metric: "followers", bucket: DAY) { coverage points { value } }',
      days,
    )
    expect(series).toEqual({
      coverage: 0.6,
      points: ['90', '100', null, '150', null].map((value) => ({ value })),
    })
  })

  it('includes values from before the period, is null without a value in it, and ends within an hour', async () => {
    const { campaign, shares } = await campaignWith(2)
    const [a = '', b = ''] = shares
    await tell([
      { key: 'b1', subjectId: a, at: '2026-02-01T10:00:00Z', value: '100' },
      { key: 'b2', subjectId: b, at: '2026-02-10T10:10:00Z', value: '50' },
      { key: 'b3', subjectId: b, at: '2026-02-10T10:40:00Z', value: '70' },
    ])
    const upTo = (from: string, to: string) => followers(campaign, { from: `2026-02-${from}Z`, to: `2026-02-${to}Z` })
    expect(await upTo('10T00:00:00', '10T10:30:00')).toBe('150')
    expect(await upTo('10T10:20:00', '10T10:50:00')).toBe('170')
    expect(await upTo('10T10:11:00', '10T10:30:00')).toBeNull()
    expect(await upTo('02T00:00:00', '10T00:00:00')).toBeNull()
  })

  it('is replaced by the campaign’s own level, which is never added to it', async () => {
    const { campaign, shares } = await campaignWith(1)
    await tell([{ key: 'o1', subjectId: shares[0] ?? '', at: '2026-03-01T10:00:00Z', value: '100' }])
    await tell([{ key: 'o2', subjectId: campaign, at: '2026-03-01T08:00:00Z', value: '1000' }])
    expect(await followers(campaign)).toBe('1000')
  })

  it('counts for all that the shares are a part of, over months as the last', async () => {
    const { department, topic, shares } = await campaignWith(2)
    const [a = '', b = ''] = shares
    await tell([
      { key: 'p1', subjectId: a, at: '2026-02-01T10:00:00Z', value: '90' },
      { key: 'p2', subjectId: b, at: '2026-02-02T10:00:00Z', value: '10' },
      { key: 'p3', subjectId: a, at: '2026-03-01T10:00:00Z', value: '100' },
    ])
    for (const [type, id] of [
      ['Department', department],
      ['Topic', topic],
    ] as const) {
      const { node } = await ask(
        `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on ${type} {
          value(metric: "followers", period: $period) { value peopleCountedAgain }
          series(metric: "followers", bucket: MONTH, period: $period, timeZone: "UTC") { points { value } } } } }`,
        { id: globalId(type, id), period: { ...YEAR, to: '2026-05-01T00:00:00Z' } },
      )
      expect([type, node]).toEqual([
        type,
        {
          value: { value: '110', peopleCountedAgain: false },
          series: { points: [null, '100', '110', null].map((value) => ({ value })) },
        },
      ])
    }
  })

  it('of one share is that of the group of the highest rank, of equal ranks the newest, and is never added', async () => {
    const { campaign, shares } = await campaignWith(1)
    const [share = ''] = shares
    const point = (key: string, at: string, value: string, subjectId = share) => ({ key, subjectId, at, value })
    await tell([point('1', '2026-02-01T10:00:00Z', '10')], 'hand')
    await tell([point('1', '2026-02-02T10:00:00Z', '20')], 'other-hand')
    expect(await followers(campaign)).toBe('20')
    await tell([point('1', '2026-02-01T12:00:00Z', '500')], 'network', 'followers', 'API')
    expect(await followers(campaign)).toBe('500')
    expect(await followers(campaign, { ...YEAR, to: '2026-02-01T11:00:00Z' })).toBe('10')
    expect(await followers(campaign, { ...YEAR, to: '2026-02-01T12:30:00Z' })).toBe('500')
    // Of the campaign itself the same, within the period alone.
    await tell([point('c', '2026-02-05T10:00:00Z', '1', campaign)], 'network', 'followers', 'API')
    await tell([point('c', '2026-03-05T10:00:00Z', '2', campaign)], 'hand')
    expect(await followers(campaign)).toBe('1')
    expect(await followers(campaign, { ...YEAR, from: '2026-03-01T00:00:00Z' })).toBe('2')
    const { node } = await ask(
      `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Share { value(metric: "followers", period: $period) {
        value explanation { facts { value } sources { source factCount asideCount } } } } } }`,
      { id: share, period: YEAR },
    )
    expect(node?.value).toEqual({
      value: '500',
      explanation: {
        facts: [{ value: '500' }],
        sources: [
          { source: 'hand', factCount: 0, asideCount: 1 },
          { source: 'network', factCount: 1, asideCount: 0 },
          { source: 'other-hand', factCount: 0, asideCount: 1 },
        ],
      },
    })
  })

  it('of groups of one rank that tell it for one instant is what was told last, from rollups and from facts', async () => {
    for (const sources of [
      ['early', 'late'],
      ['late', 'early'],
    ]) {
      const { campaign } = await campaignWith(0)
      const at = '2026-04-01T10:20:00Z'
      for (const [index, source] of sources.entries())
        await tell([{ key: campaign, subjectId: campaign, at, value: String(500 + index) }], source)
      expect(await followers(campaign)).toBe('501')
      expect(await followers(campaign, { from: '2026-04-01T10:10:00Z', to: '2026-04-01T10:30:00Z' })).toBe('501')
    }
  })

  it('adds up what was told last of shares that groups of one rank tell it of for one instant', async () => {
    for (const sources of [
      ['early', 'late'],
      ['late', 'early'],
    ]) {
      const { campaign, shares } = await campaignWith(2)
      for (const at of ['2026-04-01T10:20:00Z', '2026-04-02T10:20:00Z'])
        for (const [index, source] of sources.entries())
          await tell(
            shares.map((subjectId) => ({ key: `${subjectId} ${at}`, subjectId, at, value: String(500 + index) })),
            source,
          )
      expect(await followers(campaign)).toBe('1002')
      expect(await followers(campaign, { from: '2026-04-01T10:10:00Z', to: '2026-04-01T10:30:00Z' })).toBe('1002')
      // Another share of the second day takes the level of the first one as its base.
      await tell(
        [{ key: `${shares[0]} later`, subjectId: shares[0] ?? '', at: '2026-04-03T10:20:00Z', value: '700' }],
        'late',
      )
      expect(await followers(campaign)).toBe('1201')
    }
  })

  it('follows a changed rank, lists that, and stays as it was known', async () => {
    const { campaign, shares } = await campaignWith(1)
    const point = (value: string, at: string) => ({ key: 'k', subjectId: shares[0] ?? '', at, value })
    await tell([point('10', '2026-02-01T10:00:00Z')], 'ranked-a', 'followers', 'EXPORT')
    await tell([point('20', '2026-02-02T10:00:00Z')], 'ranked-b')
    const february = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }
    expect(await followers(campaign, february)).toBe('10')
    const before = new Date().toISOString()
    const source = await within((ctx) => ctx.db.metricSource.findFirstOrThrow({ where: { key: 'ranked-b' } }))
    await ask(
      `mutation ($id: ID!) { metricSourceUpdate(id: $id, input: { rank: API }) { ... on MetricSource { rank } } }`,
      { id: globalId('MetricSource', source.id) },
    )
    const { node } = await ask(
      `query ($id: ID!, $period: PeriodInput!, $before: DateTime!) { node(id: $id) { ... on Campaign {
        now: report(period: $period) { value(metric: "followers") restatements { act metric before after } }
        earlier: report(period: $period, asKnownAt: $before) { value(metric: "followers") } } } }`,
      { id: campaign, period: february, before },
    )
    expect(node).toEqual({
      now: {
        value: '20',
        restatements: expect.arrayContaining([
          { act: 'metricSourceUpdate', metric: 'followers', before: '10', after: '20' },
        ]),
      },
      earlier: { value: '10' },
    })
  })

  it('is told to scoring models of contents: their own, or the sum of their shares’', async () => {
    const { content, shares } = await campaignWith(2)
    const [a = '', b = ''] = shares
    await tell([
      { key: 'm1', subjectId: a, at: '2026-02-01T10:00:00Z', value: '90' },
      { key: 'm2', subjectId: b, at: '2026-02-02T10:00:00Z', value: '10' },
      { key: 'm3', subjectId: a, at: '2026-02-03T10:20:00Z', value: '100' },
    ])
    const followed = parseFeature('metric.followers.sum')
    if (!followed) throw new Error('There is no such feature.')
    const upTo = (asOf: string) =>
      within(async (ctx) => {
        const [source] = await contentSources(ctx.db, [['f', followed]], { asOf: new Date(asOf), scope: EVERYTHING })
        return [...((await source?.read(ctx.db, batchOf([content]))) ?? [])]
      })
    expect(await upTo('2026-02-03T10:10:00Z')).toEqual([[content, [100]]])
    expect(await upTo('2026-02-03T10:30:00Z')).toEqual([[content, [110]]])
    expect(await upTo('2026-01-01T00:00:00Z')).toEqual([])
    const own = globalId('Content', content)
    await tell([{ key: 'm4', subjectId: own, at: '2026-02-01T08:00:00Z', value: '7' }])
    await tell([{ key: 'm4', subjectId: own, at: '2026-02-01T07:00:00Z', value: '8' }], 'models', 'followers', 'API')
    expect(await upTo('2026-02-03T10:30:00Z')).toEqual([[content, [8]]])
  })

  it('follows corrections to another share, day and value, and what is withdrawn', async () => {
    const { campaign, shares } = await campaignWith(2)
    const [a = '', b = ''] = shares
    const point = (key: string, subjectId: string, at: string, value: string) => ({ key, subjectId, at, value })
    await tell([point('w1', a, '2026-03-01T10:00:00Z', '10'), point('w2', a, '2026-03-02T10:00:00Z', '20')], 'gone')
    await tell([point('k1', b, '2026-03-01T12:00:00Z', '5')])
    await tell([point('w2', b, '2026-03-03T10:00:00Z', '7')], 'gone')
    expect(await followers(campaign)).toBe('17')
    expect(await followers(campaign, { ...YEAR, to: '2026-03-03T00:00:00Z' })).toBe('15')
    await within((ctx) => withdrawFacts(ctx, { source: 'gone', most: 100 }))
    expect(await followers(campaign)).toBe('5')
    const buckets = await within((ctx) => ctx.db.levelDay.count({ where: { parts: { lte: 0 } } }))
    expect(buckets).toBe(0)
  })

  it('equals the facts for any period under concurrent writes and corrections', async () => {
    const { campaign, shares } = await campaignWith(4)
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    const instant = () => new Date(Date.UTC(2026, 3, 1) + random(60 * 24 * 12) * 60_000).toISOString()
    const batches = Array.from({ length: 24 }, () =>
      Array.from({ length: 6 }, () => ({
        ...{ key: `r${random(40)}`, subjectId: shares[random(4)] ?? '', at: instant(), value: String(random(500)) },
      })),
    )
    await Promise.all(batches.map((batch) => tell(batch, 'racing')))
    const facts = await within((ctx) =>
      ctx.db.metricPoint.findMany({
        where: { source: 'racing', supersededAt: null },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      }),
    )
    const expected = ({ from, to }: { from: string; to: string }) => {
      const known = facts.filter(({ at }) => at < new Date(to))
      if (!known.some(({ at }) => at >= new Date(from))) return null
      const latest = new Map(known.map(({ subjectId, value }) => [subjectId, Number(value)]))
      return String([...latest.values()].reduce((sum, value) => sum + value, 0))
    }
    for (let turn = 0; turn < 25; turn += 1) {
      const [from = '', to = ''] = [instant(), instant()].sort()
      if (from === to) continue
      expect(await followers(campaign, { from, to }), `${from} ${to}`).toBe(expected({ from, to }))
    }
  })

  it('is read from rollups, in the same number of statements for one share as for forty', async () => {
    const counts: number[] = []
    for (const many of [1, 40]) {
      const { campaign, shares } = await campaignWith(many)
      await tell(
        shares.map((subjectId, at) => ({ key: `n${many}-${at}`, subjectId, at: '2026-05-01T10:00:00Z', value: '2' })),
      )
      counts.push(
        (await countStatements(world, () => followers(campaign))).filter((text) =>
          /"(Metric|Level)(Point|Hour|Day)"/.test(text),
        ).length,
      )
      await within((ctx) => ctx.db.$executeRaw`UPDATE "MetricPoint" SET value = 0 WHERE at = '2026-05-01T10:00:00Z'`)
      expect(await followers(campaign)).toBe(String(2 * many))
    }
    expect(counts[1]).toBe(counts[0])
  })
})
