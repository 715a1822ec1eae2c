import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { PersonFilter } from '@portevoix/api/modules/people/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
const people = new Map<string, string>()
const departments = new Map<string, string>()
let campaign = ''

const day = (date: string) => `2026-${date}T00:00:00.000Z`
let made = 0

const segment = (filter: object, key = `segment-${++made}`) =>
  h.made('segmentCreate', 'Segment', { key, name: key, filter })
const change = (id: string, filter: object) =>
  h.run(
    `mutation ($id: ID!, $input: SegmentUpdateInput!) { segmentUpdate(id: $id, input: $input) {
      ... on Segment { version } ... on UserError { code message path } } }`,
    { id, input: { filter } },
  )
const refused = (filter: object, key = h.world.organization.key) =>
  ask(
    key,
    `mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) {
      ... on Segment { id } ... on UserError { code message path } } }`,
    { input: { key: `segment-${++made}`, name: 'Refused', filter } },
  )
async function ask(key: string, query: string, variables: object = {}) {
  const { body } = await post(h.world.url, key, { query, variables })
  const errors = (body.errors ?? []) as { message: string; extensions: { code: string } }[]
  return {
    data: body.data as Record<string, unknown> | null,
    code: errors[0]?.extensions.code,
    message: errors[0]?.message,
  }
}
const found = async (filter: object, key = h.world.organization.key) => {
  const query = 'query ($f: PersonFilter) { people(filter: $f) { totalCount nodes { displayName } } }'
  const answer = await ask(key, query, { f: filter })
  const list = answer.data?.people as { totalCount: number; nodes: { displayName: string }[] } | null
  if (!list) return answer
  const names = list.nodes.map(({ displayName }) => displayName)
  expect(list.totalCount).toBe(names.length)
  return names
}
const membersOf = (id: string, at?: string, key?: string) => found({ segment: { eq: id, ...(at && { at }) } }, key)
const person = (name: string) => people.get(name) ?? ''

/** Ana, a manager who shares; Ben, her report, who declined; Cleo, who follows nobody's call yet. */
beforeAll(async () => {
  h = await startHistoryWorld()
  departments.set('Sales', await h.department('Sales'))
  departments.set('Legal', await h.department('Legal'))
  for (const [name, department] of [
    ['Ana', 'Sales'],
    ['Ben', 'Sales'],
    ['Cleo', 'Legal'],
  ] as const) {
    people.set(name, await h.person(name, departments.get(department)))
  }
  h.at(day('02-01'))
  await h.run(
    `mutation ($id: ID!, $input: PersonManagerSetInput!) { personManagerSet(id: $id, input: $input) { ... on UserError { code } } }`,
    { id: person('Ben'), input: { managerId: person('Ana') } },
  )
  await h.run(
    `mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) { ... on UserError { code message } } }`,
    {
      id: person('Ana'),
      input: {
        socialAccounts: [
          { network: 'linkedin', handle: 'ana', followers: 12_000 },
          { network: 'x', handle: 'ana', followers: 50 },
        ],
      },
    },
  )
  campaign = await h.campaign('Spring')
  const content = await h.content('News')
  await h
    .run(
      `mutation ($id: ID!, $input: CampaignContentAddInput!) { campaignContentAdd(id: $id, input: $input) { ... on UserError { code } } }`,
      { id: campaign, input: { contentId: content } },
    )
    .catch(() => undefined)
  const key = (name: string) => parseGlobalId(person(name))?.id ?? ''
  const taking = await h.invite(person('Ana'), campaign)
  await h.accept(taking, key('Ana'))
  const asked = await h.invite(person('Ben'), campaign)
  await h.act('participationDecline', 'Participation', asked, key('Ben'))
})
afterAll(() => h?.world.stop())

describe('a segment', () => {
  it('finds the people whom its filter finds, with their count, each time anew', async () => {
    const id = await segment({ departmentId: { eq: departments.get('Sales') } })
    expect(await membersOf(id)).toEqual(['Ana', 'Ben'])
    await h.person('Dora', departments.get('Sales'))
    expect(await membersOf(id)).toEqual(['Ana', 'Ben', 'Dora'])
    expect(await found({ not: { segment: { eq: id } } })).toEqual(['Cleo'])
  })

  it('holds several conditions that one related thing must meet', async () => {
    const linkedin = await segment({ account: { network: { eq: 'LinkedIn' }, followers: { gte: 10_000 } } })
    const x = await segment({ account: { network: { eq: 'x' }, followers: { gte: 10_000 } } })
    expect([await membersOf(linkedin), await membersOf(x)]).toEqual([['Ana'], []])
    const sales = departments.get('Sales')
    expect(await found({ membership: { departmentId: { eq: sales }, from: { lte: day('01-15') } } })).toEqual([
      'Ana',
      'Ben',
    ])
  })

  it('combines segments, and is found in the list of ambassadors too', async () => {
    const sales = await segment({ departmentId: { eq: departments.get('Sales') } })
    const managers = await segment({ reportId: { isNull: false } })
    const both = await segment({ and: [{ segment: { eq: sales } }, { segment: { eq: managers } }] })
    const others = await segment({ segment: { eq: sales }, not: { segment: { in: [managers, both] } } })
    expect([await membersOf(both), await membersOf(others)]).toEqual([['Ana'], ['Ben', 'Dora']])
    const { data } = await ask(
      h.world.organization.key,
      'query ($f: AmbassadorFilter) { ambassadors(filter: $f) { nodes { person { displayName } } } }',
      { f: { segment: { eq: both } } },
    )
    expect(data?.ambassadors).toEqual({ nodes: [{ person: { displayName: 'Ana' } }] })
  })

  it('is answered as of an instant, and refused where a condition is kept without dates', async () => {
    const managers = await segment({ reportId: { isNull: false } })
    expect([await membersOf(managers), await membersOf(managers, day('01-15'))]).toEqual([['Ana'], []])
    const inside = await segment({ segment: { eq: managers } })
    expect(await membersOf(inside, day('01-15'))).toEqual([])
    const sales = await segment({ departmentId: { eq: departments.get('Sales') }, active: { eq: true } })
    expect(await membersOf(sales, day('01-15'))).toEqual(['Ana', 'Ben'])
    expect(await membersOf(sales, '2025-01-01T00:00:00.000Z')).toEqual([])
    const french = await segment({ country: { eq: 'FR' } })
    expect(await membersOf(french, day('01-15'))).toMatchObject({
      code: 'BAD_REQUEST',
      message: /segment\.eq\.filter\.country: it is kept without dates/,
    })
  })

  it('counts days before the instant that is asked about', async () => {
    const recent = await segment({ joinedAt: { lastDays: 20 } })
    expect(await membersOf(recent)).toEqual(['Dora'])
    expect(await membersOf(recent, day('01-10'))).toEqual(['Ana', 'Ben', 'Cleo'])
    for (const lastDays of [0, 36_501])
      expect(await found({ joinedAt: { lastDays } })).toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('keeps its filter as it can be sent again', async () => {
    const filter = {
      joinedAt: { gte: day('01-01') },
      or: [{ share: { publishedAt: { lastDays: 3 } } }, { active: { eq: true } }],
    }
    const id = await segment(filter)
    const node = await h.run('query ($id: ID!) { node(id: $id) { ... on Segment { filter } } }', { id })
    expect(node).toEqual({ filter })
    expect(await membersOf(id)).toEqual(await found(filter))
  })

  it('cannot use itself, nor be nested more than five deep, from above or from below', async () => {
    const chain = [await segment({ active: { eq: true } })]
    for (let depth = 2; depth <= 5; depth++) chain.unshift(await segment({ segment: { eq: chain[0] } }))
    expect(await membersOf(chain[0] ?? '')).toEqual(['Ana', 'Ben', 'Cleo', 'Dora'])
    expect((await refused({ segment: { eq: chain[0] } })).data?.segmentCreate).toMatchObject({
      code: 'SEGMENT_TOO_DEEP',
    })
    const last = chain.at(-1) ?? ''
    expect(await change(last, { segment: { eq: await segment({ active: { eq: true } }) } })).toMatchObject({
      code: 'SEGMENT_TOO_DEEP',
    })
    expect(await change(last, { segment: { eq: chain[2] } })).toMatchObject({ code: 'SEGMENT_CIRCLE' })
    expect(await change(last, { not: { segment: { in: [last] } } })).toMatchObject({
      code: 'SEGMENT_CIRCLE',
      path: ['input', 'filter'],
    })
    expect(
      await h.run('mutation ($id: ID!) { segmentDelete(id: $id) { ... on UserError { code } } }', { id: last }),
    ).toEqual({ code: 'SEGMENT_IN_USE' })
  })

  it('names the place of what is wrong in it', async () => {
    const nobody = globalId('Department', h.world.organization.id)
    expect((await refused({ departmentId: { eq: nobody } })).data?.segmentCreate).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'filter', 'departmentId', 'eq'],
    })
    expect((await refused({})).data?.segmentCreate).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'filter'] })
    expect((await refused({ account: {} })).data?.segmentCreate).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('takes as many statements for many segments as for one', async () => {
    const ids = [
      await segment({ active: { eq: true } }),
      await segment({ departmentId: { eq: departments.get('Sales') } }),
    ]
    const one = await countStatements(h.world, () => membersOf(ids[0] ?? ''))
    const many = await countStatements(h.world, () => found({ or: ids.map((id) => ({ segment: { eq: id } })) }))
    expect(many.length).toBe(one.length)
  })
})

describe('a condition of a segment', () => {
  const without = async (...missing: string[]) => {
    const scopes = [
      'person:read',
      'segment:read',
      'segment:write',
      'participation:read',
      'share:read',
      'score:read',
      'network:read',
    ]
    return (await h.world.organization.as(['MANAGER'], { scopes: scopes.filter((scope) => !missing.includes(scope)) }))
      .key
  }

  it('needs the permission of whoever uses it, whoever saved it, and refuses the whole list', async () => {
    for (const [filter, needed] of [
      [{ participation: { campaignId: { eq: campaign } } }, 'participation:read'],
      [{ share: { publishedAt: { lastDays: 90 } } }, 'share:read'],
      [{ score: { value: { gt: '1' } } }, 'score:read'],
      [{ scoreOver: { value: { gt: '1' } } }, 'score:read'],
      [{ network: { inDegree: { gt: 1 } } }, 'network:read'],
    ] as const) {
      const inner = await segment(filter)
      const id = await segment({ or: [{ active: { eq: true } }, { not: { segment: { eq: inner } } }] })
      expect(await membersOf(id), needed).toEqual(['Ana', 'Ben', 'Cleo', 'Dora'])
      expect(await membersOf(id, undefined, await without(needed)), needed).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining(needed),
      })
      expect(await refused(filter, await without(needed)), needed).toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('finds nothing in what the reader does not reach, and refuses what they may not name', async () => {
    const { accountId, key } = await h.world.organization.as([])
    const role = {
      accountId: globalId('Account', accountId),
      role: 'MANAGER',
      cause: 'Runs it.',
      departmentId: departments.get('Sales'),
    }
    await h.made('assignmentCreate', 'Assignment', role)
    const active = await segment({ active: { eq: true } })
    expect(await membersOf(active, undefined, key)).toEqual(['Ana', 'Ben', 'Dora'])
    const legal = await segment({ not: { departmentId: { eq: departments.get('Legal') } } })
    expect(await membersOf(legal, undefined, key)).toMatchObject({ code: 'NOT_FOUND' })
    const taking = await segment({ participation: { campaignId: { eq: campaign } } })
    expect(await membersOf(taking, undefined, key)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await membersOf(active, undefined, await without('segment:read'))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('asks of who takes part, and of nobody who was asked or declined', async () => {
    const taking = await segment({ participation: { campaignId: { eq: campaign } } })
    expect(await membersOf(taking)).toEqual(['Ana'])
    expect(await membersOf(taking, day('01-15'))).toEqual([])
    expect(await found({ not: { participation: { campaignId: { eq: campaign } } } })).toEqual(['Ben', 'Cleo', 'Dora'])
  })

  it('asks nothing of nominations given, answers, declines, objections and accesses', () => {
    const names = Object.entries(PersonFilter.fields).flatMap(([name, field]) =>
      field.kind === 'row' ? [name, ...Object.keys(field.fields)] : [name],
    )
    expect(
      names.filter((name) =>
        /nominator|answer|declin|object|status|invited|withdr|consent|agree|access|seen/i.test(name),
      ),
    ).toEqual([])
  })
})

describe('the segments that every organisation begins with', () => {
  it('are read by every filter of theirs, and say what they are good for', async () => {
    const { nodes } = (await h.run(
      '{ segments(first: 100, filter: { createdAt: { lt: "2026-01-01T00:00:01Z" } }) { nodes { id key description } } }',
    )) as { nodes: { id: string; key: string; description: string }[] }
    const keys = nodes.map(({ key }) => key)
    expect(keys).toEqual(
      expect.arrayContaining(['experts', 'opinion-leaders', 'communicators', 'newcomers', 'managers']),
    )
    for (const tier of ['nano', 'micro', 'mid', 'macro', 'mega']) expect(keys).toContain(`linkedin-${tier}`)
    for (const { id, key, description } of nodes) {
      expect(description.length, key).toBeGreaterThan(40)
      expect(Array.isArray(await membersOf(id)), key).toBe(true)
    }
    const idOf = (wanted: string) => nodes.find(({ key }) => key === wanted)?.id ?? ''
    expect(await membersOf(idOf('managers'))).toEqual(['Ana'])
    expect(await membersOf(idOf('linkedin-micro'))).toEqual(['Ana'])
    expect(await membersOf(idOf('linkedin-nano'))).toEqual([])
  })
})

describe('the audience of a campaign and of a content', () => {
  it('is a segment, which is found by it and stays as long as it is one', async () => {
    const id = await segment({ active: { eq: true } }, 'everybody')
    const content = await h.content('For some')
    for (const [type, of, list] of [
      ['Campaign', campaign, 'campaigns'],
      ['Content', content, 'contents'],
    ] as const) {
      const set = (segmentId: string | null) =>
        h.run(
          `mutation ($id: ID!, $input: ${type}AudienceSetInput!) { ${type.toLowerCase()}AudienceSet(id: $id, input: $input) {
            ... on ${type} { audience { key } } ... on UserError { code } } }`,
          { id: of, input: { segmentId } },
        )
      expect(await set(id)).toEqual({ audience: { key: 'everybody' } })
      const query = `query ($f: ${type}Filter) { ${list}(filter: $f) { nodes { id } } }`
      expect(await h.run(query, { f: { audienceId: { eq: id } } })).toEqual({ nodes: [{ id: of }] })
      expect(
        await h.run('mutation ($id: ID!) { segmentDelete(id: $id) { ... on UserError { code } } }', { id }),
      ).toEqual({ code: 'SEGMENT_IN_USE' })
      expect(await set(null)).toEqual({ audience: null })
    }
    expect(
      await h.run('mutation ($id: ID!) { segmentDelete(id: $id) { ... on SegmentDeletePayload { deletedId } } }', {
        id,
      }),
    ).toEqual({ deletedId: id })
  })
})

describe('a published segment', () => {
  /** Numbers are told of five people and more. */
  beforeAll(async () => {
    for (const name of ['Eve', 'Finn', 'Gus', 'Hana']) await h.person(name, departments.get('Legal'))
  })

  const publish = (id: string) =>
    h.run(
      `mutation ($id: ID!) { segmentPublish(id: $id) { ... on Segment { publishedAt } ... on UserError { code } } }`,
      { id },
    )
  const headcount = async (id: string, period: object, key = h.world.organization.key) => {
    const query = `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Segment {
      headcount(period: $period) { month count hidden { reason minimum } } } } }`
    return await ask(key, query, { id, period })
  }
  const JANUARY = { from: day('01-01'), to: day('02-01') }

  it('keeps its filter, and uses only segments that do', async () => {
    const inner = await segment({ active: { eq: true } })
    const outer = await segment({ segment: { eq: inner } })
    expect(await publish(outer)).toEqual({ code: 'SEGMENT_USES_DRAFT' })
    expect(await publish(inner)).toEqual({ publishedAt: day('02-01') })
    expect(await publish(inner)).toEqual({ publishedAt: day('02-01') })
    expect(await change(inner, { active: { eq: false } })).toMatchObject({ code: 'SEGMENT_PUBLISHED' })
    expect(await change(inner, { active: { eq: true } })).toEqual({ version: 2 })
    expect(await publish(outer)).toEqual({ publishedAt: day('02-01') })
  })

  it('is not published where few are in it, nor by who may not ask its conditions', async () => {
    expect(await publish(await segment({ displayName: { eq: 'Ana' } }))).toEqual({ code: 'SEGMENT_ISOLATES' })
    const taking = await segment({ not: { participation: { campaignId: { eq: campaign } } } })
    const scopes = ['person:read', 'segment:read', 'segment:write']
    const { key } = await h.world.organization.as(['MANAGER'], { scopes })
    const query = 'mutation ($id: ID!) { segmentPublish(id: $id) { __typename } }'
    expect(await ask(key, query, { id: taking })).toMatchObject({ code: 'FORBIDDEN' })
    const few = (await h.world.organization.as(['MANAGER'], { scopes: scopes.slice(1) })).key
    expect(await ask(few, query, { id: await segment({ active: { eq: true } }) })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('tells numbers of closed months alone, and of no month before it was published', async () => {
    const id = await segment({ active: { eq: true } })
    const data = async (...asked: Parameters<typeof headcount>) => (await headcount(...asked)).data?.node ?? null
    expect(await data(id, JANUARY)).toEqual({ headcount: null })
    await publish(id)
    expect(await data(id, JANUARY)).toEqual({
      headcount: { month: null, count: null, hidden: { reason: 'NOT_CLOSED', minimum: 5 } },
    })
    const { key } = await h.world.organization.as(['ANALYST'], { scopes: ['segment:read'] })
    expect(await headcount(id, JANUARY, key)).toMatchObject({ code: 'FORBIDDEN' })
  })
})
