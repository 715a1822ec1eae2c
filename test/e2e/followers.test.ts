import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { withdrawFacts } from '@portevoix/api/modules/metrics/index.ts'
import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import type { PersonRecord } from '@portevoix/api/modules/people/person-record.ts'
import { upsertSourcedPeople } from '@portevoix/api/modules/people/sourced-people.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

let world: World
let integrationId: string
beforeAll(async () => {
  world = await startWorld()
  integrationId = await within(async (ctx) => {
    const id = ctx.newId()
    await ctx.db.integration.create({ data: { id, connector: 'csv', name: 'Directory', config: {} } })
    return id
  })
})
afterAll(() => world?.stop())

const within = <T>(work: Parameters<typeof inJob<T>>[2], organization: Organization = world.organization) =>
  inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)

async function ask<T = Record<string, never>>(query: string, variables: object = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as T
}

const ACCOUNTS = 'id version socialAccounts { id network handle followers followersAt }'
interface Account {
  id: string
  followers: number | null
  followersAt: string | null
}
interface Person {
  id: string
  version: number
  socialAccounts: Account[]
  code?: string
  path?: string[]
}

const create = async (displayName: string, socialAccounts: object[]) =>
  (
    await ask<{ personCreate: Person }>(
      `mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { ${ACCOUNTS} } ... on UserError { code path } } }`,
      { input: { displayName, externalId: displayName, socialAccounts } },
    )
  ).personCreate
const update = async (id: string, socialAccounts: object[]) =>
  (
    await ask<{ personUpdate: Person }>(
      `mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) { ... on Person { ${ACCOUNTS} } ... on UserError { code path } } }`,
      { id, input: { socialAccounts } },
    )
  ).personUpdate
const accountOf = async (handle: string) =>
  await within((ctx) => ctx.db.socialAccount.findFirstOrThrow({ where: { handle } }))

const FIRST_HALF = { from: '2026-01-01T00:00:00Z', to: '2026-07-01T00:00:00Z' }

interface Growth {
  atStart: string | null
  atEnd: string | null
  gained: string | null
  steps: { on: string | null; followers: string | null; gained: string | null; isReported: boolean }[]
  hidden: object | null
}
async function growthOf(id: string, options: { asKnownAt?: string; key?: string; period?: object } = {}) {
  const { node } = await ask<{ node: { followerGrowth: Growth } | null }>(
    `query ($id: ID!, $period: PeriodInput!, $asKnownAt: DateTime) { node(id: $id) { ... on SocialAccount {
      followerGrowth(period: $period, bucket: MONTH, timeZone: "UTC", asKnownAt: $asKnownAt) {
        atStart atEnd gained steps { on followers gained isReported } hidden { reason } } } } }`,
    { id, period: options.period ?? FIRST_HALF, asKnownAt: options.asKnownAt },
    options.key,
  )
  return node?.followerGrowth
}
const levels = (growth: Growth | undefined) => growth?.steps.map(({ followers }) => followers)

const pointsOf = (accountId: string) =>
  within((ctx) =>
    ctx.db.metricPoint.findMany({
      where: { subjectId: accountId, metric: 'followers' },
      orderBy: [{ at: 'asc' }, { revision: 'asc' }],
      select: { source: true, at: true, value: true, revision: true, supersededAt: true },
    }),
  )

const x = (handle: string, followers?: number | null, followersAt?: string) => ({
  network: 'x',
  handle,
  followers,
  followersAt,
})
const row = (externalId: string, handle: string, followers: number | null, at: string | null): PersonRecord => ({
  ...{ externalId, displayName: externalId, displayNameGiven: false },
  account: { network: 'x', handle, followers, followersAt: at === null ? null : new Date(at) },
})
const importPeople = (records: PersonRecord[]) => within((ctx) => upsertPeople(ctx, records))

describe('the followers of an account', () => {
  it('are facts: a new number stands beside the earlier ones, and growth is read step by step', async () => {
    const made = await create('ada', [x('ada', 100, '2026-01-15T00:00:00Z')])
    expect(made.socialAccounts).toMatchObject([{ followers: 100, followersAt: '2026-01-15T00:00:00.000Z' }])
    const later = await update(made.id, [x('ada', 140, '2026-03-02T00:00:00Z')])
    expect(later).toMatchObject({ version: 2, socialAccounts: [{ followers: 140 }] })
    // A number of before comes late: the present one stays.
    const late = await update(made.id, [x('ada', 90, '2026-02-01T00:00:00Z')])
    expect(late).toMatchObject({ version: 3, socialAccounts: [{ followers: 140 }] })
    // What is known already, and an account without a number, change nothing.
    await update(made.id, [x('ada', 90, '2026-02-01T00:00:00Z')])
    await update(made.id, [x('ada', 140)])
    expect(await update(made.id, [x('ada')])).toMatchObject({ version: 3, socialAccounts: [{ followers: 140 }] })
    const id = made.socialAccounts[0]?.id ?? ''
    expect(await growthOf(id)).toEqual({
      ...{ atStart: null, atEnd: '140', gained: null, hidden: null },
      steps: [
        { on: '2026-01-01', followers: '100', gained: null, isReported: true },
        { on: '2026-02-01', followers: '90', gained: '-10', isReported: true },
        { on: '2026-03-01', followers: '140', gained: '50', isReported: true },
        { on: '2026-04-01', followers: '140', gained: '0', isReported: false },
        { on: '2026-05-01', followers: '140', gained: '0', isReported: false },
        { on: '2026-06-01', followers: '140', gained: '0', isReported: false },
      ],
    })
    const since = await growthOf(id, { period: { from: '2026-02-15T00:00:00Z', to: '2026-03-15T00:00:00Z' } })
    expect(since).toMatchObject({ atStart: '90', atEnd: '140', gained: '50' })
    const ahead = await growthOf(id, { period: { from: '2026-11-01T00:00:00Z', to: '2027-02-01T00:00:00Z' } })
    expect(levels(ahead)).toEqual(['140', ...Array(2).fill(expect.toBeOneOf(['140', null]))])
    expect(ahead?.steps.at(-1)?.followers).toBeNull()
  })

  it('are corrected by another number of the same time: the earlier revision stays known', async () => {
    const made = await create('bea', [x('bea', 1_200, '2026-02-01T00:00:00Z')])
    const account = await accountOf('bea')
    const [point] = await pointsOf(account.id)
    const before = new Date().toISOString()
    await expect.poll(() => new Date().toISOString() > before).toBe(true)
    await update(made.id, [x('bea', 12_000, '2026-02-01T00:00:00Z')])
    expect(await pointsOf(account.id)).toMatchObject([
      { source: 'people', revision: 1, supersededAt: expect.any(Date) },
      { source: 'people', revision: 2, supersededAt: null, at: point?.at },
    ])
    const id = globalId('SocialAccount', account.id)
    expect((await growthOf(id))?.atEnd).toBe('12000')
    expect((await growthOf(id, { asKnownAt: before }))?.atEnd).toBe('1200')
  })

  it('without a time are those of now, and are told again only when they differ', async () => {
    const started = new Date()
    const made = await create('cleo', [x('cleo', 7)])
    expect(new Date(made.socialAccounts[0]?.followersAt ?? 0).getTime()).toBeGreaterThanOrEqual(started.getTime())
    await update(made.id, [x('cleo', 7)])
    await update(made.id, [x('cleo', 8)])
    expect(await pointsOf((await accountOf('cleo')).id)).toHaveLength(2)
  })

  it('of a time at which no fact can be are refused with their place, and the row of a file alone', async () => {
    const early = [x('zoe', 1), x('zed', 1, '1989-01-01T00:00:00Z')]
    expect(await create('zoe', early)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'socialAccounts', '1', 'followersAt'],
    })
    expect(
      await importPeople([row('yan', 'yan', 1, '2199-01-01T00:00:00Z'), row('yao', 'yao', 1, '2026-01-01T00:00:00Z')]),
    ).toMatchObject([{ outcome: 'rejected', field: 'followersAt' }, { outcome: 'created' }])
  })

  it('come from a file with all their dates, in any order, and the same file again changes nothing', async () => {
    const rows = [
      row('dan', 'dan', 30, '2026-03-10T00:00:00Z'),
      row('dan', 'dan', 10, '2026-01-10T00:00:00Z'),
      row('dan', 'dan', 20, '2026-02-10T00:00:00Z'),
    ]
    expect((await importPeople(rows)).map(({ outcome }) => outcome)).toEqual(['created', 'updated', 'updated'])
    const { id, followers } = await accountOf('dan')
    expect(followers).toBe(30)
    expect(levels(await growthOf(globalId('SocialAccount', id)))).toEqual(['10', '20', '30', '30', '30', '30'])
    expect((await importPeople(rows)).map(({ outcome }) => outcome)).toEqual(Array(3).fill('unchanged'))
    expect(await pointsOf(id)).toHaveLength(3)
  })

  it('of a directory are facts of its own source, which counts before what people write, until it is taken back', async () => {
    const sync = (followers: number) =>
      within((ctx) =>
        upsertSourcedPeople(ctx, {
          ...{ integrationId, idsOf: null },
          people: [
            {
              record: { key: 'eli', displayName: 'Eli', accounts: [{ network: 'x', handle: 'eli', followers }] },
              personId: null,
            },
          ],
        }),
      )
    await importPeople([row('eli', 'eli', 1, '2026-01-01T00:00:00Z')])
    await sync(50)
    const account = await accountOf('eli')
    const read = async () => (await accountOf('eli')).followers
    const overruled = async () => {
      const { node } = await ask<{ node: { overruledFollowers: object | null } }>(
        'query ($id: ID!) { node(id: $id) { ... on SocialAccount { overruledFollowers { followers } } } }',
        { id: globalId('SocialAccount', account.id) },
      )
      return node.overruledFollowers
    }
    expect(await read()).toBe(50)
    expect(await overruled()).toBeNull()
    // Told where it is entered: it is not the one that is shown.
    const { person } = await ask<{ person: Person }>('{ person(by: { externalId: "eli" }) { id version } }')
    const entered = await ask<{ personUpdate: { socialAccounts: object[] } }>(
      'mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) { ... on Person { socialAccounts { followers overruledFollowers { followers } } } } }',
      { id: person.id, input: { socialAccounts: [x('eli', 2)] } },
    )
    expect(entered.personUpdate.socialAccounts).toEqual([{ followers: 50, overruledFollowers: { followers: 2 } }])
    expect(await read()).toBe(50)
    const source = `integration:${integrationId}`
    expect((await pointsOf(account.id)).map((one) => one.source)).toEqual(['people', source, 'people'])
    // Ranked alike, the newest counts.
    const { metricSources } = await ask<{ metricSources: { nodes: { id: string }[] } }>(
      'query ($key: String!) { metricSources(filter: { key: { eq: $key } }) { nodes { id } } }',
      { key: source },
    )
    const rank = (to: string) =>
      ask(
        'mutation ($id: ID!, $input: MetricSourceUpdateInput!) { metricSourceUpdate(id: $id, input: $input) { __typename } }',
        { id: metricSources.nodes[0]?.id, input: { rank: to } },
      )
    await rank('BY_HAND')
    expect([await read(), await overruled()]).toEqual([2, null])
    await rank('API')
    expect(await read()).toBe(50)
    await within((ctx) => withdrawFacts(ctx, { source, most: 100 }))
    expect(await read()).toBe(2)
  })

  it('that were sent as metrics count too, and people are found by them', async () => {
    const made = await create('fay', [x('fay')])
    const account = await accountOf('fay')
    const ingest = (value: string, at: string) =>
      ask(
        'mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) { ... on MetricsIngestPayload { rejected { message } } } }',
        {
          input: {
            ...{ source: 'x-export', rank: 'EXPORT' },
            points: [{ key: at, metric: 'followers', subjectId: globalId('SocialAccount', account.id), at, value }],
          },
        },
      )
    await ingest('777777', '2026-05-01T00:00:00Z')
    await ingest('777000', '2026-04-01T00:00:00Z')
    expect(await accountOf('fay')).toMatchObject({ followers: 777_777 })
    const { people } = await ask<{ people: { nodes: { id: string }[] } }>(
      '{ people(filter: { account: { followers: { gte: 777777 } } }) { nodes { id } } }',
    )
    expect(people.nodes).toEqual([{ id: made.id }])
    await ingest('99999999999', '2026-06-01T00:00:00Z')
    expect(await accountOf('fay')).toMatchObject({ followers: 2_147_483_647 })
  })

  it('are read for all accounts of a list in as many statements as for one', async () => {
    await importPeople(
      Array.from({ length: 30 }, (_, index) => row(`list-${index}`, `list-${index}`, index, '2026-02-01T00:00:00Z')),
    )
    const read = (first: number) =>
      ask(
        `query ($first: Int!, $period: PeriodInput!) { people(first: $first, filter: { displayName: { startsWith: "list-" } }) { nodes {
          socialAccounts { followerGrowth(period: $period, bucket: MONTH) { steps { followers } } } } } }`,
        { first, period: FIRST_HALF },
      )
    await read(2)
    const few = await countStatements(world, () => read(2))
    const many = await countStatements(world, () => read(30))
    expect(many.length).toBe(few.length)
  })

  it('are told to the person and to those who may list people, and go with the account', async () => {
    const gil = await create('gil', [x('gil', 5, '2026-02-01T00:00:00Z')])
    const hal = await create('hal', [x('hal', 6, '2026-02-01T00:00:00Z')])
    const { token: key } = await world.organization.asPerson(gil.id)
    const idOf = (person: Person) => person.socialAccounts[0]?.id ?? ''
    expect((await growthOf(idOf(gil), { key }))?.atEnd).toBe('5')
    expect(await growthOf(idOf(hal), { key })).toBeUndefined()
    const other = await world.addOrganization('Elsewhere')
    expect(await growthOf(idOf(gil), { key: other.key })).toBeUndefined()

    const uuid = (id: string) => parseGlobalId(id)?.id ?? ''
    const held = (id: string) =>
      within(async (ctx) => {
        const series = await ctx.db.metricSeries.findMany({ where: { subjectId: uuid(id) } })
        const of = { seriesId: { in: series.map((one) => one.id) } }
        return [
          await ctx.db.metricPoint.count({ where: { subjectId: uuid(id) } }),
          ...[series.length, await ctx.db.metricDay.count({ where: of }), await ctx.db.metricHour.count({ where: of })],
        ]
      })
    const days = await within((ctx) => ctx.db.metricDay.count())
    expect(await held(idOf(gil))).toEqual([1, 1, 1, 1])
    await update(gil.id, [])
    expect(await held(idOf(gil))).toEqual([0, 0, 0, 0])
    expect(await held(idOf(hal))).toEqual([1, 1, 1, 1])
    await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: hal.id })
    expect(await held(idOf(hal))).toEqual([0, 0, 0, 0])
    expect(await within((ctx) => ctx.db.metricDay.count())).toBe(days - 2)
  })

  it('are the newest fact that counts, after any numbers in any order', async () => {
    let seed = 7
    const below = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    for (let round = 0; round < 25; round += 1) {
      const rows = Array.from({ length: 1 + below(4) }, () =>
        row('ran', 'ran', below(50), `2026-0${1 + below(6)}-0${1 + below(9)}T00:00:00Z`),
      )
      await importPeople(rows)
      const { id, followers, followersAt } = await accountOf('ran')
      const inForce = (await pointsOf(id)).filter(({ supersededAt }) => supersededAt === null)
      const newest = inForce.at(-1)
      expect({ followers, at: followersAt }).toEqual({ followers: Number(newest?.value), at: newest?.at })
    }
  })
})
