import { uuidv7 } from '@portevoix/api/core/ids.ts'
import { exact, participationRate, ratio } from '@portevoix/api/modules/metrics/formulas/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { keepAncestorsOfShares } from './keep-ancestors.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

interface Report {
  [field: string]: unknown
}

async function ask<T>(query: string, variables: object = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables })
  return body as never as { data: T; errors?: { message: string; extensions: { code: string } }[] }
}

async function newCampaign(objectives: object[] = []): Promise<string> {
  const input = { name: 'Open source', startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-07-01T00:00:00Z', objectives }
  const made = await ask<{ campaignCreate: { id: string } }>(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input },
  )
  return made.data.campaignCreate.id
}

type Fact = [metric: string, at: string, value: string]

async function ingest(subjectId: string, facts: readonly Fact[], source = 'test'): Promise<void> {
  const points = facts.map(([metric, at, value], index) => ({
    ...{ key: `${subjectId} ${metric} ${at} ${index}`, metric, subjectId, at, value },
  }))
  const { data } = await ask<{ metricsIngest: { accepted: number } }>(
    'mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { ... on MetricsIngestPayload { accepted } } }',
    { input: { source, points } },
  )
  expect(data.metricsIngest.accepted).toBe(facts.length)
}

const YEAR = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }

async function report(id: string, fields: string, period: object = YEAR, timeZone: string | null = null) {
  const answer = await ask<{ node: { report: Report | null } }>(
    `query ($id: ID!, $period: PeriodInput!, $timeZone: String) {
      node(id: $id) { ... on Campaign { report(period: $period, timeZone: $timeZone) { ${fields} } } }
    }`,
    { id, period, timeZone },
  )
  return { report: answer.data?.node?.report ?? null, errors: answer.errors }
}

const uuidOf = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? ''

interface Stay {
  acceptedAt: string | null
  leftAt: string | null
  sharedAt: string[]
}

/** Ambassadors of a campaign with their shares, written as rows: who may do what is tested elsewhere. */
async function addStays(
  campaign: string,
  stays: readonly Stay[],
): Promise<{ ambassadorId: string; shareIds: string[] }[]> {
  const campaignId = uuidOf(campaign)
  const newId = () => uuidv7(Date.now())
  const planted = await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
    const contentId = newId()
    await db.content.create({ data: { id: contentId, title: 'Post' } })
    const added = []
    for (const { acceptedAt, leftAt, sharedAt } of stays) {
      const [personId, ambassadorId, participationId] = [newId(), newId(), newId()]
      await db.person.create({ data: { id: personId, displayName: 'Ada' } })
      await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
      await db.participation.create({
        data: {
          ...{ id: participationId, campaignId, ambassadorId, acceptedAt, leftAt },
          status: acceptedAt === null ? 'INVITED' : leftAt === null ? 'ACCEPTED' : 'LEFT',
        },
      })
      const shareIds = sharedAt.map(newId)
      await db.share.createMany({
        data: sharedAt.map((at, index) => ({
          ...{
            id: shareIds[index] ?? '',
            campaignId,
            participationId,
            contentId,
            network: 'linkedin',
            text: 'Read this',
          },
          ...{ assessment: {}, sharedAt: at, updatedAt: at },
          ...{ status: 'PUBLISHED' as const, evidence: 'PERSON' as const, publishedAt: at },
        })),
      })
      added.push({ ambassadorId, shareIds })
    }
    return added
  })
  await keepAncestorsOfShares(
    world,
    planted.flatMap(({ shareIds }) => shareIds),
  )
  return planted
}

describe('a campaign report', () => {
  it('tells every ratio with its parts, sum over sum, on all digits', async () => {
    const id = await newCampaign()
    await ingest(id, [
      ['impressions', '2026-02-01T10:00:00Z', '1000'],
      ['impressions', '2026-02-02T10:00:00Z', '2'],
      ['engagements', '2026-02-01T10:00:00Z', '10'],
      ['engagements', '2026-02-02T10:00:00Z', '1'],
      ['posts', '2026-02-01T10:00:00Z', '3'],
      ['reposts', '2026-02-01T10:00:00Z', '4'],
    ])
    const ratios = 'value numerator denominator'
    const found = await report(
      id,
      `impressions engagements shares clicks reach engagementRateByImpressions { ${ratios} } amplification { ${ratios} } applause { ${ratios} }`,
    )
    expect(found.report).toEqual({
      impressions: '1002',
      engagements: '11',
      shares: '0',
      clicks: '0',
      reach: null,
      engagementRateByImpressions: ratio(exact(11), exact(1002)),
      amplification: ratio(exact(4), exact(3)),
      applause: { value: null, numerator: null, denominator: '3' },
    })
  })

  it('adds up exactly what lies between any two instants', async () => {
    const id = await newCampaign()
    const begin = Date.UTC(2026, 2, 1)
    const facts = Array.from(
      { length: 400 },
      (_, index): Fact => ['impressions', new Date(begin + index * 1_234_567).toISOString(), `${index}.5`],
    )
    await ingest(id, facts)
    for (const [from, to] of [
      [0, 500_000_000],
      [1, 2],
      [1_234_567, 1_234_568],
      [3_600_000, 7_200_000],
      [5_000_001, 200_000_003],
      [86_400_000, 3 * 86_400_000],
      [86_399_999, 3 * 86_400_000 + 1],
    ] as const) {
      const period = { from: new Date(begin + from).toISOString(), to: new Date(begin + to).toISOString() }
      const within = facts.filter(([, at]) => at >= period.from && at < period.to)
      const sum = within.reduce((total, [, , value]) => total + Number(value), 0)
      const expected = within.length === 0 ? null : String(sum)
      expect((await report(id, 'impressions', period)).report).toEqual({ impressions: expected })
    }
  })

  it('reads rollups alone where the period is made of whole quarters of hours, so that its cost does not grow with the facts', async () => {
    const id = await newCampaign()
    const reads = async (period: object) =>
      (await countStatements(world, () => report(id, 'impressions', period))).filter((text) =>
        text.includes('"MetricSeries"'),
      )
    const [whole] = await reads({ from: '2026-01-01T05:00:00Z', to: '2026-05-01T07:00:00Z' })
    expect(whole).not.toContain('"MetricPoint"')
    const withEdges = await reads({ from: '2026-01-01T05:00:01Z', to: '2026-05-01T07:00:00Z' })
    expect(withEdges).toHaveLength(1)
    expect(withEdges[0]).toContain('"MetricPoint"')
  })

  it('counts facts of a share for its campaign, and clicks on tracked links', async () => {
    const id = await newCampaign()
    const [stay] = await addStays(id, [
      { acceptedAt: '2026-01-02T00:00:00Z', leftAt: null, sharedAt: ['2026-02-01T00:00:00Z'] },
    ])
    const share = stay?.shareIds[0] ?? ''
    await ingest(Buffer.from(`Share:${share}`).toString('base64url'), [['impressions', '2026-02-01T10:30:00Z', '7']])
    const { database } = world.server.environment
    const code = share.slice(-12)
    await database.inOrganization(world.organization.id, (db) =>
      db.trackedLink.create({ data: { id: uuidv7(Date.now()), shareId: share, code, target: 'https://example.org/' } }),
    )
    // Clicks and facts of the same share and campaign at once: neither may wait for the other for ever.
    const now = new Date()
    const click = () => database.systemPool.query('SELECT follow_link($1, $2, TRUE)', [code, uuidv7(Date.now())])
    const others = Array.from({ length: 10 }, (_, index) =>
      ingest(
        Buffer.from(`Share:${share}`).toString('base64url'),
        [['clicks', now.toISOString(), '1']],
        `other-${index}`,
      ),
    )
    await Promise.all([...others, ...Array.from({ length: 20 }, click)])
    const period = { from: '2026-01-01T00:00:00Z', to: new Date(now.getTime() + 86_400_000).toISOString() }
    expect((await report(id, 'impressions shares clicks', period)).report).toEqual({
      impressions: '7',
      shares: '1',
      clicks: '30',
    })
    const edge = { from: '2026-02-01T10:15:00Z', to: '2026-02-01T10:45:00Z' }
    expect((await report(id, 'impressions', edge)).report).toEqual({ impressions: '7' })
  })

  it('counts participation by who was enrolled then', async () => {
    const id = await newCampaign()
    const stays: Stay[] = [
      { acceptedAt: '2026-02-10T00:00:00Z', leftAt: null, sharedAt: ['2026-02-11T00:00:00Z', '2026-02-12T00:00:00Z'] },
      { acceptedAt: '2026-01-10T00:00:00Z', leftAt: '2026-02-15T00:00:00Z', sharedAt: ['2026-02-20T00:00:00Z'] },
      { acceptedAt: '2026-01-10T00:00:00Z', leftAt: '2026-02-01T00:00:00Z', sharedAt: ['2026-01-20T00:00:00Z'] },
      { acceptedAt: '2026-03-01T00:00:00Z', leftAt: null, sharedAt: ['2026-03-02T00:00:00Z'] },
      { acceptedAt: null, leftAt: null, sharedAt: [] },
      { acceptedAt: '2026-01-10T00:00:00Z', leftAt: null, sharedAt: [] },
    ]
    const added = await addStays(id, stays)
    const period = { from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') }
    const enrolments = stays.flatMap(({ acceptedAt, leftAt }, index) =>
      acceptedAt
        ? [{ ambassadorId: `${index}`, enrolledAt: new Date(acceptedAt), leftAt: leftAt ? new Date(leftAt) : null }]
        : [],
    )
    const acts = stays.flatMap(({ sharedAt }, index) =>
      sharedAt.map((at) => ({ ambassadorId: `${index}`, at: new Date(at) })),
    )
    expect(added).toHaveLength(6)
    const expected = participationRate(period, enrolments, acts)
    expect(expected.denominator).toBe('3')
    const fields = 'participationRate { value numerator denominator } shares'
    expect((await report(id, fields, period)).report).toEqual({ participationRate: expected, shares: '3' })
  })

  it('values attention by a named method with its parameters, and sets it against the costs', async () => {
    const id = await newCampaign([{ kind: 'AWARENESS', metric: 'impressions', target: '2000' }])
    const fields = `
      cost { amountMinor currency } objectives { value target progress { value } objective { metric { key } } }
      earnedMediaValue(method: "reach-cpm") { amount { amountMinor currency } method methodVersion version parameters { name value } }
      roi(earnedMediaMethod: "reach-cpm") { value gains { label amount { amountMinor } } costs { label amount { amountMinor } } }`
    const empty = {
      value: null,
      target: '2000',
      progress: { value: null },
      objective: { metric: { key: 'impressions' } },
    }
    expect((await report(id, fields)).report).toEqual({
      ...{ cost: null, earnedMediaValue: null, objectives: [empty], roi: { value: null, gains: [], costs: [] } },
    })
    await ingest(id, [
      ['reach', '2026-02-01T00:00:00Z', '12345'],
      ['impressions', '2026-02-01T00:00:00Z', '500'],
    ])
    const spend = (amountMinor: bigint, currency: string, at: string) =>
      world.server.environment.database.inOrganization(world.organization.id, (db) =>
        db.cost.create({
          data: { id: uuidv7(Date.now()), campaignId: uuidOf(id), label: 'Photos', amountMinor, currency, at },
        }),
      )
    await spend(10_000n, 'EUR', '2026-02-01T00:00:00Z')
    await spend(99_000n, 'EUR', '2027-01-01T00:00:00Z')
    expect((await report(id, fields)).report).toMatchObject({
      cost: { amountMinor: '10000', currency: 'EUR' },
      objectives: [{ value: '500', progress: { value: '0.25' } }],
      earnedMediaValue: {
        amount: { amountMinor: '12345', currency: 'EUR' },
        version: 0,
        parameters: [{ name: 'cpmMinor', value: '1000' }],
      },
      roi: {
        value: '0.2345',
        gains: [{ amount: { amountMinor: '12345' } }],
        costs: [{ label: 'Photos', amount: { amountMinor: '10000' } }],
      },
    })
    const set = await ask<{ earnedMediaSet: object }>(
      `mutation { earnedMediaSet(input: { method: "reach-cpm", currency: "EUR", parameters: [{ name: "cpmMinor", value: "2000" }] }) {
        __typename ... on EarnedMediaSetting { version } ... on UserError { message } } }`,
    )
    expect(set.data.earnedMediaSet).toEqual({ __typename: 'EarnedMediaSetting', version: 1 })
    expect((await report(id, fields)).report).toMatchObject({
      earnedMediaValue: { amount: { amountMinor: '24690' }, version: 1, methodVersion: 1 },
    })
    await spend(1n, 'USD', '2026-02-02T00:00:00Z')
    const unusable = 'label amount { amountMinor currency } remedy'
    const mixed = await report(
      id,
      `impressions cost { amountMinor currency } unusableAmounts { ${unusable} } click: value(metric: "cost-per-click")
        roi(earnedMediaMethod: "reach-cpm") { value costs { label } unusable { ${unusable} } }`,
    )
    const dollar = {
      ...{ label: 'Photos', amount: { amountMinor: '1', currency: 'USD' } },
      remedy: expect.stringContaining('enter it in EUR'),
    }
    expect(mixed).toEqual({
      errors: undefined,
      report: {
        ...{ impressions: '500', cost: { amountMinor: '10000', currency: 'EUR' }, unusableAmounts: [dollar] },
        ...{ click: null, roi: { value: null, costs: [{ label: 'Photos' }], unusable: [dollar] } },
      },
    })
  })

  it('computes nothing of gains and costs that are in different currencies', async () => {
    const id = await newCampaign()
    await ingest(id, [['clicks', '2026-02-01T00:00:00Z', '10']])
    const cost = `mutation ($input: CostAddInput!) { costAdd(input: $input) { __typename } }`
    const amount = { amountMinor: '500', currency: 'USD' }
    await ask(cost, { input: { campaignId: id, label: 'Ads', at: '2026-02-01T00:00:00Z', amount } })
    const fields = 'cost { amountMinor currency } roi: value(metric: "roi") each: value(metric: "cost-per-click")'
    expect((await report(id, fields)).report).toEqual({ cost: amount, roi: null, each: '50' })
  })

  it('cuts series by the calendar of a time zone, and tells gaps from zeros', async () => {
    const id = await newCampaign()
    await ingest(id, [
      ['impressions', '2026-03-28T23:30:00Z', '1'],
      ['impressions', '2026-03-29T21:59:59Z', '2'],
      ['impressions', '2026-03-31T10:00:00Z', '0'],
    ])
    const period = { from: '2026-03-28T23:00:00Z', to: '2026-03-31T22:00:00Z' }
    const fields = 'series(metric: "impressions", bucket: DAY) { timeZone coverage points { at value } }'
    expect((await report(id, fields, period, 'Europe/Paris')).report?.series).toEqual({
      timeZone: 'Europe/Paris',
      coverage: 2 / 3,
      points: [
        { at: '2026-03-28T23:00:00.000Z', value: '3' },
        { at: '2026-03-29T22:00:00.000Z', value: null },
        { at: '2026-03-30T22:00:00.000Z', value: '0' },
      ],
    })
  })

  it.each([
    ['INVALID_PERIOD', 'impressions', { from: YEAR.to, to: YEAR.from }, null],
    ['INVALID_PERIOD', 'impressions', { from: '1970-01-01T00:00:00Z', to: YEAR.to }, null],
    ['INVALID_TIME_ZONE', 'impressions', YEAR, 'Mars/Olympus'],
    ['UNKNOWN_METRIC', 'series(metric: "magic", bucket: DAY) { coverage }', YEAR, null],
    ['NO_SERIES', 'series(metric: "earned-media-value", bucket: DAY) { coverage }', YEAR, null],
    ['UNKNOWN_METHOD', 'earnedMediaValue(method: "magic") { version }', YEAR, null],
    [
      'TOO_MANY_BUCKETS',
      'series(metric: "clicks", bucket: HOUR) { coverage }',
      { from: '2020-01-01T00:00:00Z', to: YEAR.to },
      null,
    ],
  ])('refuses with %s what it cannot answer', async (code, fields, period, timeZone) => {
    const { errors } = await report(await newCampaign(), fields, period, timeZone)
    expect(errors?.[0]?.extensions.code).toBe(code)
  })

  it('names the metrics near one that there is not', async () => {
    const { errors } = await report(await newCampaign(), 'value(metric: "impresions")', YEAR, null)
    expect(errors).toMatchObject([{ message: expect.stringContaining('Similar: "impressions"') }])
  })

  it('is for those who may read reports', async () => {
    const reviewer = await world.organization.as(['REVIEWER'])
    const { errors } = await ask(
      'query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign { report(period: $period) { shares } } } }',
      { id: await newCampaign(), period: YEAR },
      reviewer.key,
    )
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('takes as many statements for many campaigns and facts as for one', async () => {
    const query = `query ($first: Int!, $period: PeriodInput!) { campaigns(first: $first) { nodes { report(period: $period) {
      impressions clicks shares participationRate { value } engagementRateByImpressions { value } cost { currency }
      earnedMediaValue(method: "clicks-cpc") { version } objectives { value } s: series(metric: "reach", bucket: MONTH) { coverage }
    } } } }`
    const count = async (first: number) => {
      const statements = await countStatements(world, async () => {
        const { errors } = await ask(query, {
          first,
          period: { from: '2026-01-01T00:10:00Z', to: '2026-12-31T23:50:00Z' },
        })
        expect(errors).toBeUndefined()
      })
      return statements.filter((text) => /"(Metric\w+|Share|Cost|Objective|EarnedMediaSetting|Campaign)"/.test(text))
        .length
    }
    const one = await count(1)
    const id = await newCampaign()
    await ingest(
      id,
      Array.from({ length: 2_000 }, (_, index): Fact => ['impressions', '2026-02-01T00:00:00Z', `${index}`]),
    )
    expect(await count(8)).toBe(one)
  })
})
