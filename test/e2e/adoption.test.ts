import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { closeMonth } from './monthly-close.ts'

let world: World
let now = new Date('2026-02-20T12:00:00Z')
const departments = { company: uuidv7(1), sales: uuidv7(2), works: uuidv7(3) }
let people: string[] = []
/** Reads reports, and lists nobody. */
let narrowed = ''
/** Lists people, and nothing of what they publish. */
let blind = ''

const JANUARY = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }
const FEBRUARY = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }
const QUARTER = { from: '2026-01-01T00:00:00Z', to: '2026-04-01T00:00:00Z' }

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => now })
  narrowed = (await world.organization.as(['ANALYST'], { scopes: ['report:read', 'metric:read'] })).key
  blind = (await world.organization.as(['ANALYST'], { scopes: ['report:read', 'metric:read', 'person:read'] })).key
  const since = new Date('2026-01-01T00:00:00Z')
  people = await within(async (ctx) => {
    const { company: parentId, sales, works } = departments
    for (const [name, id, above] of [
      ['Company', parentId, null],
      ['Sales', sales, parentId],
      ['Works', works, parentId],
    ] as const) {
      await ctx.db.department.create({ data: { id, name, key: name.toLowerCase(), parentId: above, updatedAt: since } })
      await ctx.db.departmentPlace.updateMany({ where: { departmentId: id }, data: { from: null } })
    }
    const [campaignId, contentId] = [ctx.newId(), ctx.newId()]
    const dates = { startsAt: since, endsAt: new Date('2027-01-01T00:00:00Z') }
    await ctx.db.campaign.create({ data: { id: campaignId, name: 'C', ...dates } })
    await ctx.db.content.create({ data: { id: contentId, title: 'Post' } })
    const made: string[] = []
    // Seven of Sales, one of whom is a customer; six of Works.
    for (let index = 0; index < 13; index += 1) {
      const kind = index === 6 ? 'CUSTOMER' : 'EMPLOYEE'
      const person = await ctx.db.person.create({ data: { displayName: `P${index}`, kind, createdAt: since } })
      const departmentId = index < 7 ? sales : works
      await ctx.db.membership.create({ data: { personId: person.id, departmentId, primary: true, from: since } })
      made.push(person.id)
    }
    const publish = async (personId: string, network: string, day: string) => {
      const ambassador =
        (await ctx.db.ambassador.findFirst({ where: { personId } })) ??
        (await ctx.db.ambassador.create({ data: { personId, status: 'ACTIVE' } }))
      const taking = { campaignId, ambassadorId: ambassador.id }
      const participation =
        (await ctx.db.participation.findFirst({ where: taking })) ??
        (await ctx.db.participation.create({ data: { ...taking, status: 'ACCEPTED' } }))
      const at = new Date(day)
      const share = { campaignId, participationId: participation.id, contentId, network, text: 'Read', assessment: {} }
      await ctx.db.share.create({
        data: { ...share, status: 'PUBLISHED', evidence: 'PERSON', sharedAt: at, publishedAt: at, updatedAt: at },
      })
    }
    const [ada = '', bea = '', cid = '', dan = ''] = made
    await publish(ada, 'linkedin', '2026-02-03T10:00:00Z')
    await publish(ada, 'linkedin', '2026-02-04T10:00:00Z')
    await publish(ada, 'x', '2026-02-05T10:00:00Z')
    await publish(bea, 'linkedin', '2026-02-06T10:00:00Z')
    await publish(cid, 'linkedin', '2026-02-07T10:00:00Z')
    await publish(dan, 'x', '2026-01-07T10:00:00Z')
    await publish(made[6] ?? '', 'x', '2026-02-07T10:00:00Z')
    await publish(made[7] ?? '', 'x', '2026-02-08T10:00:00Z')
    return made
  })
})
afterAll(() => world?.stop())

const FIELDS = 'value numerator denominator hidden { reason minimum }'

async function read(type: string, id: string, selection: string, key = world.organization.key, period = FEBRUARY) {
  const { body } = await post(world.url, key, {
    query: `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on ${type} { ${selection} } } }`,
    variables: { id: globalId(type, id), period },
  })
  expect(body.errors).toBeUndefined()
  return (body.data as { node: Record<string, unknown> | null }).node
}
const adoption = async (id: string, args = '', key?: string, period?: typeof FEBRUARY) =>
  (await read('Department', id, `value(metric: "adoption", period: $period${args}) { ${FIELDS} }`, key, period))?.value
const ON = (network: string) => `, filter: [{ dimension: "network", in: ["${network}"] }]`
const exactly = (numerator: string, denominator: string, value: string) => ({
  ...{ value, numerator, denominator, hidden: null },
})

describe('adoption', () => {
  const told = async () => {
    expect(await adoption(departments.sales)).toEqual(exactly('3', '6', '0.5'))
    expect(await adoption(departments.sales, ON('linkedin'))).toEqual(exactly('3', '6', '0.5'))
    expect(await adoption(departments.sales, ON('x'))).toMatchObject({ numerator: '1', denominator: '6' })
    expect(await adoption(departments.sales, ON('mastodon'))).toEqual(exactly('0', '6', '0'))
    expect(await adoption(departments.company)).toMatchObject({ numerator: '4', denominator: '12' })
    const whole = `value(metric: "adoption", period: $period) { ${FIELDS} }`
    expect(await read('Organization', world.organization.id, whole)).toMatchObject({
      value: { numerator: '4', denominator: '12' },
    })
    const split = (metric: string) => `breakdown(metric: "${metric}", by: ["network"], period: $period) {
      parts { values { value } value numerator denominator } notes addsUp }`
    expect(await read('Department', departments.sales, split('people-active'))).toEqual({
      breakdown: {
        parts: [
          { values: [{ value: 'linkedin' }], value: '3', numerator: '3', denominator: null },
          { values: [{ value: 'x' }], value: '1', numerator: '1', denominator: null },
        ],
        ...{ notes: ['PEOPLE_COUNTED_AGAIN'], addsUp: false },
      },
    })
    expect(await read('Department', departments.sales, split('adoption'))).toMatchObject({
      breakdown: {
        parts: [
          { value: '0.5', denominator: '6' },
          { numerator: '1', denominator: '6' },
        ],
        notes: ['PEOPLE_COUNTED_AGAIN', 'COMPUTED'],
      },
    })
  }

  it('is told of a department with all below it, of the organisation and by network, as people stand', async () => {
    await told()
    expect(await adoption(departments.sales, '', undefined, JANUARY)).toMatchObject({
      numerator: '1',
      denominator: '6',
    })
    // Two days of a month, and half of them.
    const days = { from: '2026-02-03T00:00:00Z', to: '2026-02-06T00:00:00Z' }
    expect(await adoption(departments.sales, '', undefined, days)).toMatchObject({ numerator: '1' })
    const series = 'series(metric: "people-active", bucket: MONTH, period: $period) { points { value } }'
    expect(await read('Department', departments.sales, series, undefined, QUARTER)).toEqual({
      series: { points: [{ value: '1' }, { value: '3' }, { value: '0' }] },
    })
  })

  const ofOrganization = (key: string, period = FEBRUARY) =>
    read('Organization', world.organization.id, `value(metric: "adoption", period: $period) { ${FIELDS} }`, key, period)
  const HIDDEN = { reason: 'PEOPLE', minimum: 5 }

  it('is hidden from those who may not list the people, until a month is closed', async () => {
    expect(await ofOrganization(narrowed)).toEqual({
      value: { value: null, numerator: null, denominator: null, hidden: HIDDEN },
    })
    expect(await adoption(departments.sales, '', blind)).toEqual({
      ...{ value: null, numerator: null, denominator: '6', hidden: HIDDEN },
    })
  })

  it('tells nobody of their own department, of which they list nobody else', async () => {
    const { token } = await world.organization.asPerson(people[0] ?? '')
    const fields = `own: value(metric: "shares", period: $period) { value hidden { reason } }
      people: value(metric: "people-active", period: $period) { value hidden { reason } }`
    const hidden = { value: null, hidden: { reason: 'PERMISSION' } }
    expect(await read('Department', departments.sales, fields, token)).toEqual({ own: hidden, people: hidden })
  })

  it('is kept by the close of a month, in steps for the others, whatever becomes of people later', async () => {
    now = new Date('2026-03-10T12:00:00Z')
    await closeMonth(world)
    await told()
    expect(await ofOrganization(narrowed)).toEqual({
      value: { value: null, numerator: '5', denominator: '10', hidden: HIDDEN },
    })
    expect(await adoption(departments.sales, '', blind)).toEqual({
      ...{ value: null, numerator: '5', denominator: '6', hidden: HIDDEN },
    })
    const series =
      'series(metric: "people-active", bucket: MONTH, period: $period) { points { value } hidden { reason } }'
    expect(await read('Department', departments.sales, series, blind, QUARTER)).toEqual({
      series: { points: [{ value: null }, { value: '5' }, { value: null }], hidden: { reason: 'PEOPLE' } },
    })
    const split = `breakdown(metric: "adoption", by: ["network"], period: $period) { parts { value numerator values { value } } }`
    expect(await read('Department', departments.sales, split, blind)).toEqual({
      breakdown: { parts: [{ value: null, numerator: '5', values: [{ value: 'linkedin' }] }] },
    })
    expect(await ofOrganization(narrowed, { ...FEBRUARY, to: '2026-02-28T00:00:00Z' })).toMatchObject({
      value: { numerator: null, denominator: null },
    })
    await within((ctx) =>
      ctx.db.person.updateMany({ where: { id: { in: people.slice(0, 2) } }, data: { archivedAt: ctx.now() } }),
    )
    await told()
    expect(await adoption(departments.sales, '', undefined, { ...FEBRUARY, to: '2026-03-09T00:00:00Z' })).toMatchObject(
      {
        ...{ numerator: '3', denominator: '6' },
      },
    )
  })

  it('is told of each department beside its headcount', async () => {
    const headcount = async (key: string) => {
      const { body } = await post(world.url, key, {
        query: `query ($period: PeriodInput!) { headcount(period: $period) { count eligibleCount activeCount
          groups(by: DEPARTMENT) { name eligibleCount activeCount linkedin: activeCount(network: "LinkedIn") } } }`,
        variables: { period: FEBRUARY },
      })
      expect(body.errors).toBeUndefined()
      return (body.data as { headcount: { groups: { name: string }[] } }).headcount
    }
    const sorted = async (key: string) => {
      const { groups, ...all } = await headcount(key)
      return { ...all, groups: groups.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
    }
    expect(await sorted(world.organization.key)).toEqual({
      ...{ count: 13, eligibleCount: 12, activeCount: 4 },
      groups: [
        { name: 'Company', eligibleCount: 12, activeCount: 4, linkedin: 3 },
        { name: 'Sales', eligibleCount: 6, activeCount: 3, linkedin: 3 },
        { name: 'Works', eligibleCount: 6, activeCount: 1, linkedin: 0 },
      ],
    })
    const { key } = await world.organization.as(['ANALYST'], { scopes: ['report:read'] })
    expect(await sorted(key)).toMatchObject({
      ...{ count: 10, eligibleCount: 10, activeCount: 5 },
    })
  })

  it('counts quarters by people of their end, each once', async () => {
    now = new Date('2026-04-10T12:00:00Z')
    await closeMonth(world)
    // Ada and Bea are archived; Cid published in February, Dan in January.
    expect(await adoption(departments.sales, '', undefined, QUARTER)).toEqual(exactly('2', '4', '0.5'))
    expect(await adoption(departments.sales, ON('x'), undefined, QUARTER)).toEqual(exactly('1', '4', '0.25'))
  })

  it('is told of nothing but departments and the organisation', async () => {
    const campaign = await within((ctx) => ctx.db.campaign.findFirstOrThrow())
    expect(
      await read('Campaign', campaign.id, `value(metric: "people-active", period: $period) { ${FIELDS} }`),
    ).toEqual({
      value: { value: null, numerator: null, denominator: null, hidden: null },
    })
  })
})
