import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { METRIC_SUBJECTS } from '@portevoix/api/modules/metrics/index.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { keepAncestorsOfShares } from './keep-ancestors.ts'

let world: World
let ids: Planted
beforeAll(async () => {
  world = await startWorld()
  ids = await plant()
})
afterAll(() => world?.stop())

const FEBRUARY = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }
const at = (day: number) => new Date(Date.UTC(2026, 1, day, 12))

type Type =
  | 'Ambassador'
  | 'Campaign'
  | 'Channel'
  | 'Content'
  | 'Department'
  | 'Organization'
  | 'Share'
  | 'SocialAccount'
  | 'Topic'
  | 'TrackedLink'
type Planted = Record<Type | 'Other' | 'person', string>

/** One of everything that facts can be about, with two published shares of February and one that is prepared. */
async function plant(): Promise<Planted> {
  const id = () => uuidv7(Date.now())
  const of = { campaign: id(), topic: id(), content: id(), department: id(), channel: id(), account: id(), link: id() }
  const [personId, otherId, ambassadorId, otherAmbassadorId] = [id(), id(), id(), id()]
  const shares = [id(), id(), id()]
  await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
    const { startsAt, endsAt } = { startsAt: at(1), endsAt: at(28) }
    await db.campaign.create({ data: { id: of.campaign, name: 'C', status: 'LIVE', startsAt, endsAt } })
    await db.topic.create({ data: { id: of.topic, name: 'T', updatedAt: startsAt } })
    await db.content.create({ data: { id: of.content, title: 'Post', status: 'APPROVED' } })
    await db.department.create({ data: { id: of.department, name: 'D', key: 'd', updatedAt: startsAt } })
    await db.person.createMany({
      data: [
        { id: personId, displayName: 'Ada' },
        { id: otherId, displayName: 'Bea' },
      ],
    })
    await db.socialAccount.create({ data: { id: of.account, personId, network: 'x', handle: 'ada' } })
    const integrationId = id()
    await db.integration.create({ data: { id: integrationId, connector: 'csv', name: 'I', config: {} } })
    await db.channel.create({ data: { id: of.channel, integrationId, externalId: '1' } })
    for (const [person, ambassador, index] of [
      [personId, ambassadorId, 0],
      [otherId, otherAmbassadorId, 1],
    ] as const) {
      await db.ambassador.create({ data: { id: ambassador, personId: person, status: 'ACTIVE' } })
      const participationId = id()
      const taking = { id: participationId, campaignId: of.campaign, ambassadorId: ambassador }
      await db.participation.create({ data: { ...taking, status: 'ACCEPTED', acceptedAt: at(1) } })
      const own = index === 0 ? [shares[0], shares[2]] : [shares[1]]
      for (const shareId of own as string[]) {
        const published = shareId !== shares[2]
        await db.share.create({
          data: {
            ...{ id: shareId, campaignId: of.campaign, participationId, contentId: of.content, network: 'x' },
            ...{ text: 'Read', assessment: {}, sharedAt: at(2), updatedAt: at(2) },
            ...(published && { status: 'PUBLISHED' as const, evidence: 'PERSON' as const, publishedAt: at(3) }),
          },
        })
        await db.shareTopic.create({ data: { shareId, topicId: of.topic } })
        if (index === 0)
          await db.shareDepartment.create({ data: { shareId, departmentId: of.department, primary: true } })
      }
    }
    await db.trackedLink.create({
      data: { id: id(), shareId: shares[0] ?? '', code: 'subjectnumbers', target: 'https://example.org/' },
    })
    await db.trackedLink.create({
      data: { id: of.link, campaignId: of.campaign, code: 'linknumbers1', target: 'https://example.org/' },
    })
  })
  await keepAncestorsOfShares(world, shares)
  return {
    Ambassador: globalId('Ambassador', ambassadorId),
    Campaign: globalId('Campaign', of.campaign),
    Channel: globalId('Channel', of.channel),
    Content: globalId('Content', of.content),
    Department: globalId('Department', of.department),
    Organization: globalId('Organization', world.organization.id),
    Share: globalId('Share', shares[0] ?? ''),
    SocialAccount: globalId('SocialAccount', of.account),
    Topic: globalId('Topic', of.topic),
    TrackedLink: globalId('TrackedLink', of.link),
    Other: globalId('Share', shares[1] ?? ''),
    person: personId,
  }
}

async function ask<T>(query: string, variables: object = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables })
  return body as never as { data: T; errors?: { message: string; extensions: { code: string } }[] }
}

async function ingest(points: object[], source = 'numbers'): Promise<void> {
  const { data } = await ask<{ metricsIngest: { accepted: number; rejected: unknown[] } }>(
    `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { accepted rejected { message } } } }`,
    { input: { source, points } },
  )
  expect(data.metricsIngest).toEqual({ accepted: points.length, rejected: [] })
}

async function read<T = Record<string, unknown>>(
  type: Type,
  fields: string,
  options: { key?: string; id?: string; period?: object } = {},
): Promise<T> {
  const { data, errors } = await ask<{ node: T }>(
    `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on ${type} { ${fields} } } }`,
    { id: options.id ?? ids[type], period: options.period ?? FEBRUARY },
    options.key,
  )
  expect(errors).toBeUndefined()
  return data.node
}

const value = (metric: string, fields = 'value') => `value(metric: "${metric}", period: $period) { ${fields} }`
const TYPES = [...METRIC_SUBJECTS.values()].map(({ node }) => node as Type)

describe('the numbers of everything that facts can be about', () => {
  it('can be written and read on each: as a value, step by step, and as it was known before', async () => {
    expect(TYPES).toHaveLength(10)
    await ingest(
      TYPES.map((type, index) => ({
        ...{
          key: type,
          metric: 'app-opens',
          subjectId: ids[type],
          at: '2026-02-03T04:05:06Z',
          value: String(index + 1),
        },
      })),
    )
    // Of another account: the share's other number was told by the same source as those of what it was made in.
    const ofShare = { metric: 'app-opens', subjectId: ids.Share, at: '2026-02-03T04:05:06Z' }
    await ingest([{ ...ofShare, key: 'share', value: '100' }], 'other-account')
    const madeIn = ['Ambassador', 'Campaign', 'Content', 'Department', 'Organization', 'Topic']
    for (const [index, type] of TYPES.entries()) {
      const told = await read<{ value: { value: string }; series: { points: { on: string; value: string | null }[] } }>(
        type,
        `${value('app-opens', 'value numerator denominator hidden { reason } from to metric')}
         series(metric: "app-opens", bucket: DAY, period: $period) { points { on value } hidden { reason } }
         before: value(metric: "app-opens", period: $period, asKnownAt: "2026-02-10T00:00:00Z") { value }`,
      )
      const count = index + 1 + (type === 'Share' || madeIn.includes(type) ? 100 : 0)
      expect([type, told.value.value]).toEqual([type, `${count}`])
      expect(told).toMatchObject({
        value: { denominator: null, hidden: null, from: '2026-02-01T00:00:00.000Z', metric: 'app-opens' },
        series: { hidden: null },
        before: { value: null },
      })
      const { points } = told.series
      expect(points).toHaveLength(28)
      expect(points.filter((point) => point.value !== null)).toEqual([{ on: '2026-02-03', value: told.value.value }])
    }
  })

  it('counts shares, links and posts by itself, for what shares were made in', async () => {
    const counts = `shares: ${value('shares')} linked: ${value('links-shared')} posts: ${value('posts')}
      prepared: ${value('shares-prepared')} amplification: ${value('amplification', 'value numerator denominator')}`
    const of = (shares: number, linked: number, prepared: number) => ({
      ...{ shares: { value: String(shares) }, linked: { value: String(linked) }, posts: { value: String(shares) } },
      prepared: { value: String(prepared) },
    })
    for (const type of ['Campaign', 'Topic', 'Content', 'Organization'] as const)
      expect([type, await read(type, counts)]).toMatchObject([type, of(2, 1, 1)])
    for (const type of ['Department', 'Ambassador'] as const)
      expect([type, await read(type, counts)]).toMatchObject([type, of(1, 1, 1)])
    expect(await read('Share', counts)).toMatchObject(of(1, 1, 0))
    expect(await read('Channel', counts)).toMatchObject({ shares: { value: null }, posts: { value: null } })
    expect(await read('Campaign', value('share-rate', 'value numerator denominator'))).toEqual({
      value: { value: '1', numerator: '2', denominator: '2' },
    })
    const reposts = { metric: 'reposts', subjectId: ids.Campaign, at: '2026-02-04T00:00:00Z', value: '3' }
    await ingest([{ key: 'r', ...reposts }])
    expect(await read('Campaign', value('amplification', 'value numerator denominator'))).toEqual({
      value: { value: '1.5', numerator: '3', denominator: '2' },
    })
    // A source tells of the first share that it is a post: it is one, once.
    await ingest([{ ...reposts, key: 'p', metric: 'posts', subjectId: ids.Share, value: '1' }])
    expect(await read('Campaign', value('posts'))).toEqual({ value: { value: '2' } })
    expect(await read('Share', value('posts'))).toEqual({ value: { value: '1' } })
    expect(
      await read('Campaign', 'series(metric: "posts", bucket: MONTH, period: $period) { points { value } }'),
    ).toEqual({ series: { points: [{ value: '2' }] } })
  })

  it('are compared with the period and the year before', async () => {
    const point = { metric: 'follows', subjectId: ids.Content }
    await ingest([
      { ...point, key: 'f1', at: '2026-02-05T00:00:00Z', value: '5' },
      { ...point, key: 'f2', at: '2026-01-31T00:00:00Z', value: '4' },
      { ...point, key: 'f3', at: '2025-02-01T00:00:00Z', value: '10' },
    ])
    const comparison = 'value { from value } difference change { value numerator denominator }'
    const { value: found } = await read<{ value: object }>(
      'Content',
      value(
        'follows',
        `month: comparison(with: PERIOD_BEFORE) { ${comparison} } year: comparison(with: YEAR_BEFORE) { ${comparison} }`,
      ),
    )
    expect(found).toEqual({
      month: {
        ...{ value: { from: '2026-01-01T00:00:00.000Z', value: '4' }, difference: '1' },
        change: { value: '0.25', numerator: '1', denominator: '4' },
      },
      year: {
        ...{ value: { from: '2025-02-01T00:00:00.000Z', value: '10' }, difference: '-5' },
        change: { value: '-0.5', numerator: '-5', denominator: '10' },
      },
    })
    const empty = await read('Topic', value('follows', `comparison(with: PERIOD_BEFORE) { ${comparison} }`))
    expect(empty).toMatchObject({ value: { comparison: { difference: null, change: { value: null } } } })
  })

  it('say how complete and how fresh they are, and what they are made of', async () => {
    const began = new Date()
    const point = { metric: 'comments', subjectId: ids.Campaign, value: '2' }
    await ingest([
      { ...point, key: 'e1', at: '2026-02-05T00:00:00Z' },
      { ...point, key: 'e2', on: '2026-02-06' },
    ])
    const { value: found } = await read<{ value: { latestAt: string; explanation: { facts: object[] } } }>(
      'Campaign',
      value(
        'conversation',
        `value latestAt explanation {
          formula edition parts { metric value } facts { source key revision metric subjectId at on value }
        }`,
      ),
    )
    expect(found).toMatchObject({
      value: '2',
      explanation: {
        ...{ formula: 'comments / posts', edition: 1 },
        parts: [
          { metric: 'comments', value: '4' },
          { metric: 'posts', value: '2' },
        ],
      },
    })
    const told = { source: 'numbers', revision: 1, metric: 'comments', subjectId: ids.Campaign, value: '2' }
    expect(found.explanation.facts).toEqual([
      { ...told, key: 'e2', at: null, on: '2026-02-06' },
      { ...told, key: 'e1', at: '2026-02-05T00:00:00.000Z', on: null },
      // That a share is a post, which the test before has told.
      {
        ...told,
        key: 'p',
        metric: 'posts',
        subjectId: ids.Share,
        at: '2026-02-04T00:00:00.000Z',
        on: null,
        value: '1',
      },
      // That the other one is, which the platform counts as long as no source tells it.
      {
        ...{ source: 'portevoix:shares', revision: 1, metric: 'posts', subjectId: ids.Other, value: '1' },
        ...{ key: expect.stringMatching(/^posts:/), at: '2026-02-03T12:00:00.000Z', on: null },
      },
    ])
    expect(new Date(found.latestAt).getTime()).toBeGreaterThanOrEqual(began.getTime() - 1_000)
    const covered = await read<{ value: { coverage: number } }>('Campaign', value('comments', 'coverage'))
    expect(covered.value.coverage).toBeCloseTo(2 / 28)
  })

  it('tell whoever may not read shares of no share that a fact is of', async () => {
    const share = { metric: 'profile-clicks', at: '2026-02-05T00:00:00Z' }
    await ingest([
      { ...share, key: 'h1', subjectId: ids.Share, value: '3' },
      { ...share, key: 'h2', subjectId: ids.Campaign, value: '4' },
    ])
    const scopes = ['campaign:read', 'report:read', 'metric:read']
    const { key } = await world.organization.as(['ANALYST'], { scopes })
    const fields = value('profile-clicks', 'value explanation { facts { subjectId value } }')
    // What is told of the campaign itself is its number of that day, and what is told of its share is listed too.
    const facts = (shareId: string | null) => ({
      value: {
        ...{ value: '4' },
        explanation: {
          facts: [
            { subjectId: ids.Campaign, value: '4' },
            { subjectId: shareId, value: '3' },
          ],
        },
      },
    })
    expect(await read('Campaign', fields, { key })).toEqual(facts(null))
    const shares = value('shares', 'explanation { facts { key subjectId } }')
    const told = (fact: object) => ({ value: { explanation: { facts: expect.arrayContaining([fact]) } } })
    const named = { key: expect.stringMatching(/^shares:/), subjectId: ids.Share }
    expect(await read('Campaign', shares)).toEqual(told(named))
    expect(await read('Campaign', shares, { key })).toEqual(told({ key: null, subjectId: null }))
    expect(await read('Campaign', shares, { key })).not.toEqual(told({ key: expect.any(String), subjectId: null }))
    expect(await read('Campaign', fields)).toEqual(facts(ids.Share))
  })

  it('lists what restated a number after its period', async () => {
    const fields = value('saves-of-ours', 'explanation { restatements { act metric before after } }')
    await ask(`mutation { metricCreate(input: { key: "saves-of-ours", title: "Saves", description: "Ours.", unit: "count", aggregation: SUM }) {
      __typename } }`)
    await ingest([
      { key: 's1', metric: 'saves-of-ours', subjectId: ids.Campaign, at: '2026-02-05T00:00:00Z', value: '1' },
    ])
    expect(await read('Campaign', fields)).toEqual({
      value: {
        explanation: { restatements: [{ act: 'metricsIngest', metric: 'saves-of-ours', before: null, after: '1' }] },
      },
    })
  })

  it('are told in a report of whatever shares count for', async () => {
    const fields = 'report(period: $period) { shares clicks impressions cost { amountMinor } objectives { value } }'
    const own = { impressions: null, cost: null, objectives: [] }
    for (const [type, shares] of [
      ['Topic', '2'],
      ['Content', '2'],
      ['Organization', '2'],
      ['Department', '1'],
      ['Ambassador', '1'],
    ] as const) {
      expect([type, await read(type, fields)]).toEqual([type, { report: { ...own, shares, clicks: '0' } }])
    }
  })

  it('are told to an ambassador of their own shares, and of nobody else’s', async () => {
    const { token: key } = await world.organization.asPerson(ids.person)
    const fields = `${value('shares', 'value numerator hidden { reason minimum } coverage latestAt comparison(with: YEAR_BEFORE) { value { hidden { reason } } } explanation { parts { value hidden { reason } } facts { key } sources { source } restatements { at } }')}
      series(metric: "shares", bucket: MONTH, period: $period) { points { value } hidden { reason } }`
    expect(await read('Share', fields, { key })).toMatchObject({
      value: { value: '1', hidden: null },
      series: { hidden: null },
    })
    expect(await read('Campaign', fields, { key })).toEqual({
      value: {
        ...{
          value: null,
          numerator: null,
          hidden: { reason: 'PERMISSION', minimum: null },
          coverage: null,
          latestAt: null,
        },
        comparison: { value: { hidden: { reason: 'PERMISSION' } } },
        explanation: {
          parts: [{ value: null, hidden: { reason: 'PERMISSION' } }],
          facts: [],
          sources: [],
          restatements: [],
        },
      },
      series: { points: [{ value: null }], hidden: { reason: 'PERMISSION' } },
    })
    const { data } = await ask<{ node: object | null }>(
      'query ($id: ID!) { node(id: $id) { id } }',
      { id: ids.Other },
      key,
    )
    expect(data.node).toBeNull()
  })

  it('says that counts of people are kept back from whoever may not list them', async () => {
    const { key } = await world.organization.as(['ANALYST'], {
      scopes: ['campaign:read', 'report:read', 'metric:read'],
    })
    const fields = value('share-rate', 'value numerator denominator hidden { reason minimum }')
    expect(await read('Campaign', fields, { key })).toEqual({
      value: { ...{ value: null, numerator: '2', denominator: null }, hidden: { reason: 'PEOPLE', minimum: 5 } },
    })
  })

  it('takes as many statements for a hundred things as for ten', async () => {
    const made = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const id = uuidv7(Date.now())
        await world.server.environment.database.inOrganization(world.organization.id, (db) =>
          db.campaign.create({ data: { id, name: `C${index}`, startsAt: at(1), endsAt: at(28) } }),
        )
        return globalId('Campaign', id)
      }),
    )
    const list = async (first: number) =>
      (
        await countStatements(world, async () => {
          const { errors } = await ask(
            `query ($period: PeriodInput!, $ids: [ID!]!) { nodes(ids: $ids) { ... on Campaign {
              ${value('amplification', 'value hidden { reason } comparison(with: YEAR_BEFORE) { change { value } } latestAt')}
              series(metric: "impressions", bucket: MONTH, period: $period) { points { value } }
            } } }`,
            { period: FEBRUARY, ids: made.slice(0, first) },
          )
          expect(errors).toBeUndefined()
        })
      ).length
    // What shares came to is added to all that they are a part of meanwhile, by statements of its own.
    await vi.waitFor(async () => {
      const { database } = world.server.environment
      const waiting = await database.inOrganization(world.organization.id, (db) => db.metricPending.count())
      expect(waiting).toBe(0)
    }, 20_000)
    expect(await list(100)).toBe(await list(10))
  })
})
