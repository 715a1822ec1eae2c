import { globalId } from '@portevoix/api/core/ids.ts'
import { BELONGINGS } from '@portevoix/api/platform/auth/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { post, startWorld, type World } from '../harness.ts'

let world: World
/** Global ids of people, departments, campaigns and participations (`dan in C`). */
const ids = new Map<string, string>()
/** Credentials of readers. */
const keys = new Map<string, string>()
const idOf = (name: string): string => {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`There is no ${name}.`)
  return id
}

type Body = Awaited<ReturnType<typeof post>>['body']

async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<Body> {
  return (await post(world.url, key, { query, variables })).body
}

async function make(
  act: string,
  input: object,
  more: { id?: string; key?: string; gives?: string } = {},
): Promise<string> {
  const { id, key, gives = 'id' } = more
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`
  const body = await ask(
    `mutation (${id ? '$id: ID!, ' : ''}$input: ${type}!) { ${act}(${id ? 'id: $id, ' : ''}input: $input) {
      __typename ... on Node { ${gives} } ... on UserError { code message } } }`,
    { id, input },
    key,
  )
  const made = body.data?.[act] as { id?: string } | undefined
  if (!made?.id) throw new Error(`${act}: ${JSON.stringify(body)}`)
  return made.id
}

const invite = async (who: string, campaign: string): Promise<void> => {
  const input = { personId: idOf(who), campaignId: idOf(campaign) }
  ids.set(`${who} in ${campaign}`, await make('ambassadorInvite', input))
}

/** What people answer, with their own log-in. */
async function answer(who: string, campaign: string, how: 'accept' | 'decline' | 'never' | 'leave'): Promise<void> {
  const { token } = await world.organization.asPerson(idOf(who))
  const id = idOf(`${who} in ${campaign}`)
  const consent = { consent: { policyVersion: '2026-01', scopes: ['SHARING', 'SCORING'] } }
  if (how === 'accept') await make('participationAccept', consent, { id, key: token })
  else await make('participationDecline', how === 'never' ? { never: true } : {}, { id, key: token })
}

/** How each came to stand in campaign C, which Sales owns. All of them are of the department Field. */
const STORIES: Record<string, readonly ('invite' | 'accept' | 'decline' | 'never' | 'leave')[]> = {
  alma: ['invite', 'accept'],
  bea: ['invite', 'decline', 'invite', 'accept'],
  dan: ['invite', 'decline'],
  nora: ['invite', 'never'],
  olga: ['invite'],
  rita: ['invite', 'accept', 'leave', 'invite', 'decline'],
  uma: [],
}
const HIDDEN = ['dan', 'nora', 'olga']

/** Who reads, and whether they see invitations of campaign C. */
const READERS: Record<string, { sees: boolean; role?: string; place?: string; scopes?: string[]; person?: string }> = {
  owner: { sees: true, role: 'OWNER' },
  manager: { sees: true, role: 'MANAGER' },
  'manager of C': { sees: true, role: 'MANAGER', place: 'C' },
  'manager of Sales': { sees: true, role: 'MANAGER', place: 'Sales' },
  'manager of O': { sees: false, role: 'MANAGER', place: 'O' },
  'manager of Field': { sees: false, role: 'MANAGER', place: 'Field' },
  reviewer: { sees: false, role: 'REVIEWER' },
  analyst: { sees: false, role: 'ANALYST' },
  'analyst of C': { sees: false, role: 'ANALYST', place: 'C' },
  'reviewer of Sales': { sees: false, role: 'REVIEWER', place: 'Sales' },
  'data protection': { sees: false, role: 'DATA_PROTECTION' },
  'key without participation:invite': {
    sees: false,
    role: 'OWNER',
    scopes: ['participation:read', 'person:read', 'campaign:read', 'event:read', 'audit:read', 'segment:read'],
  },
  'another ambassador': { sees: false, person: 'alma' },
}

const C = 'node(id: $campaign) { ... on Campaign'
/** Ways to ask, whose answers name a participation that was not accepted, or a person by it, to those who see it. */
const WAYS: Record<string, string> = {
  list: `query ($campaign: ID!) { ${C} { participations(first: 50) { nodes { id status ambassador { id person { id } } } } } } }`,
  node: `query ($dan: ID!, $nora: ID!, $olga: ID!) { nodes(ids: [$dan, $nora, $olga]) { id } }`,
  filter: `query ($campaign: ID!) { ${C} { participations(filter: { status: { in: [DECLINED, INVITED] } }) { nodes { id } } } } }`,
  order: `query ($campaign: ID!) { ${C} { a: participations(orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { id } }
    b: participations(orderBy: { field: INVITED_AT, direction: ASC }) { edges { cursor node { id } } } } } }`,
  ambassadors: '{ ambassadors(first: 50) { nodes { id participations(first: 9) { nodes { id } } } } }',
  'ambassador of a person': `query ($people: [ID!]!) { nodes(ids: $people) { ... on Person { ambassador { participations(first: 9) { nodes { id } } } } } }`,
  event:
    'query { events(first: 100, filter: { type: { in: ["participation.declined", "participation.never-stated", "participation.invited"] } }) { nodes { id type subject { id } } } }',
  audit:
    'query { auditLog(first: 100, filter: { act: { in: ["participationDecline", "ambassadorInvite"] } }) { nodes { act account { id } subject { id } } } }',
}
/** The event and audit log belong to the whole organisation. */
const OF_ALL = new Set(['event', 'audit'])

const variables = () => ({
  campaign: idOf('C'),
  ...Object.fromEntries(HIDDEN.map((who) => [who, idOf(`${who} in C`)])),
  people: Object.keys(STORIES).map(idOf),
})

/** Which of the hidden participations an answer names. */
async function named(reader: string, way: string): Promise<string[]> {
  const query = WAYS[way] ?? ''
  const { campaign, people, ...hidden } = variables()
  const needed = Object.fromEntries(
    Object.entries({ campaign, people, ...hidden }).filter(([name]) => query.includes(`$${name}:`)),
  )
  const answer = JSON.stringify(await ask(query, needed, keys.get(reader)))
  return HIDDEN.filter((who) => answer.includes(idOf(`${who} in C`)))
}

beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  for (const name of ['Sales', 'Field', 'Other']) ids.set(name, await make('departmentCreate', { name }))
  for (const who of Object.keys(STORIES)) {
    ids.set(who, await make('personCreate', { displayName: who, departmentIds: [idOf('Field')] }))
  }
  const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2036-07-01T00:00:00Z' }
  for (const [name, department] of [
    ['C', 'Sales'],
    ['O', 'Other'],
  ] as const) {
    ids.set(name, await make('campaignCreate', { name, departmentIds: [idOf(department)], ...dates }))
    await ask('mutation ($id: ID!) { campaignLaunch(id: $id) { __typename } }', { id: idOf(name) })
  }
  for (const [who, story] of Object.entries(STORIES)) {
    for (const step of story) await (step === 'invite' ? invite(who, 'C') : answer(who, 'C', step))
  }
  for (const [reader, { role, place, scopes, person }] of Object.entries(READERS)) {
    if (person !== undefined) keys.set(reader, (await world.organization.asPerson(idOf(person))).token)
    else if (place === undefined) keys.set(reader, (await world.organization.as([role as never], { scopes })).key)
    else {
      const { accountId, key } = await world.organization.as([])
      const scope = place === 'C' || place === 'O' ? { campaignId: idOf(place) } : { departmentId: idOf(place) }
      const account = globalId('Account', accountId)
      await make('assignmentCreate', { accountId: account, role, cause: 'The table.', ...scope })
      keys.set(reader, key)
    }
  }
  await feedCaughtUp(world.server)
}, 240_000)
afterAll(() => world?.stop())

describe('an invitation that was not accepted', () => {
  it.each(Object.entries(READERS))(
    'is told to %s as the rule says, in every way',
    async (reader, { sees, role, place }) => {
      const told: Record<string, boolean> = {}
      const expected: Record<string, boolean> = {}
      for (const way of Object.keys(WAYS)) {
        const names = await named(reader, way)
        told[way] = names.length > 0
        expect([0, HIDDEN.length], `${reader} by ${way}`).toContain(names.length)
        const readsLogs = way !== 'audit' || role === 'OWNER'
        expected[way] = sees && readsLogs && !(OF_ALL.has(way) && place !== undefined)
      }
      expect(told).toEqual(expected)
    },
  )

  it('is told to the person themself, and to no other ambassador', async () => {
    const own = '{ viewer { participations { nodes { id status neverAt } } } }'
    const { token } = await world.organization.asPerson(idOf('nora'))
    expect((await ask(own, {}, token)).data).toEqual({
      viewer: {
        participations: { nodes: [{ id: idOf('nora in C'), status: 'DECLINED', neverAt: expect.any(String) }] },
      },
    })
  })

  it('is found by no segment and no filter of people, for whoever sees it', async () => {
    const query = `query ($campaign: ID!) { people(filter: { participation: { campaignId: { eq: $campaign } } }) { nodes { displayName } } }`
    const { data } = await ask(query, { campaign: idOf('C') })
    expect(JSON.stringify(data)).not.toMatch(/dan|nora|olga|rita/)
    const { errors } = await ask('{ people(filter: { participation: { status: { eq: DECLINED } } }) { totalCount } }')
    expect(errors?.[0]?.message).toMatch(/status/)
  })

  it('counts for nobody who does not see it', async () => {
    const query = `query ($campaign: ID!) { ambassadors { totalCount } ${C} { participations { totalCount }
      declined: participations(filter: { status: { eq: DECLINED } }) { totalCount }
      invitationStatistics { asked open accepted declined left never hidden { reason } } } } }`
    const counts = async (reader: string) => (await ask(query, { campaign: idOf('C') }, keys.get(reader))).data
    expect(await counts('manager')).toEqual({
      ambassadors: { totalCount: 6 },
      node: {
        participations: { totalCount: 6 },
        declined: { totalCount: 3 },
        invitationStatistics: { asked: 6, open: 1, accepted: 2, declined: 3, left: 0, never: 1, hidden: null },
      },
    })
    expect(await counts('manager of C')).toMatchObject({
      node: { invitationStatistics: { declined: 3, hidden: null } },
    })
    const none = { asked: null, open: null, accepted: null, declined: null, left: null, never: null }
    for (const reader of ['analyst', 'reviewer', 'analyst of C']) {
      expect(await counts(reader), reader).toEqual({
        ambassadors: { totalCount: 3 },
        node: {
          participations: { totalCount: 3 },
          declined: { totalCount: 0 },
          invitationStatistics: { ...none, hidden: { reason: 'PEOPLE' } },
        },
      })
    }
  })

  it('makes nobody visible to a reader of the campaign', async () => {
    const people = async (reader: string) =>
      JSON.stringify((await ask('{ people(first: 50) { nodes { displayName } } }', {}, keys.get(reader))).data)
    expect(await people('analyst of C')).not.toMatch(/dan|nora|olga|uma/)
    expect(await people('analyst of C')).toMatch(/alma.*bea.*rita/)
    expect(await people('manager of C')).toMatch(/dan/)
  })

  it('shows no trace in a participation that was accepted before or after it', async () => {
    const query = `query ($alma: ID!, $bea: ID!, $rita: ID!) { nodes(ids: [$alma, $bea, $rita]) { ... on Participation {
      status version declinedAt neverAt invitationMessage createdAt invitedAt acceptedAt updatedAt
      periods { status cause from to } ambassador { createdAt } } } }`
    const three = { alma: idOf('alma in C'), bea: idOf('bea in C'), rita: idOf('rita in C') }
    const read = async (reader: string) =>
      (await ask(query, three, keys.get(reader))).data?.nodes as Record<string, string & { status: string }[]>[]
    const whole = await read('manager')
    expect(whole.map(({ status, version }) => [status, version])).toEqual([
      ['ACCEPTED', 2],
      ['ACCEPTED', 4],
      ['DECLINED', 5],
    ])
    for (const reader of ['analyst', 'reviewer of Sales', 'manager of Field', 'key without participation:invite']) {
      const [alma, bea, rita] = await read(reader)
      const statuses = (one: typeof alma) => one?.periods?.map(({ status }) => status)
      expect([statuses(alma), statuses(bea), statuses(rita)], reader).toEqual([
        ['ACCEPTED'],
        ['ACCEPTED'],
        ['ACCEPTED', 'LEFT'],
      ])
      for (const one of [alma, bea, rita]) {
        expect(one).toMatchObject({ declinedAt: null, neverAt: null, invitationMessage: null })
        expect(one?.createdAt).toBe(one?.acceptedAt)
        expect(one?.invitedAt).toBe(one?.acceptedAt)
        expect(one?.periods?.at(-1)).toMatchObject({ to: null })
      }
      expect(bea?.version).toBe(alma?.version)
      expect(rita).toMatchObject({ status: 'LEFT', version: 2 })
      const left = rita?.periods?.at(-1) as never as { from: string }
      expect(new Date(String(rita?.updatedAt)).getTime()).toBeLessThanOrEqual(new Date(left.from).getTime() + 1_000)
    }
  })

  it('cannot be asked after: its id looks like one of nothing', async () => {
    const query = `query ($id: ID!) { shares(filter: { participationId: { eq: $id } }) { totalCount } }`
    const of = async (id: string) => {
      const { errors } = await ask(query, { id }, keys.get('analyst'))
      return JSON.stringify(errors?.map(({ message, extensions }) => [message, extensions.code]))
    }
    expect(await of(idOf('dan in C'))).toBe(await of(globalId('Participation', crypto.randomUUID())))
  })
})

describe('the rule', () => {
  it.each([
    ['Participation', 'shown', 'analyst', 'node'],
    ['Participation', 'source', 'analyst', 'list'],
    ['Ambassador', 'shown', 'analyst', 'ambassadors'],
    ['Event', 'shown', 'analyst', 'event'],
    ['AuditEntry', 'shown', 'data protection', 'audit'],
  ] as const)('is noticed when %s loses its part `%s`', async (type, part, reader, way) => {
    const belonging = BELONGINGS.get(type) as { shown?: unknown; source?: unknown }
    const whole = { ...belonging }
    expect(belonging[part]).toBeDefined()
    const everything = 'query { ambassadors(first: 50) { totalCount nodes { createdAt } } }'
    const answers = async () => JSON.stringify([await named(reader, way), await ask(everything, {}, keys.get(reader))])
    const before = await answers()
    belonging[part] = () => null
    // Whoever reads a row that is not shown reads it as it is.
    if (part === 'shown') belonging.source = () => null
    try {
      if (part === 'source') {
        const query = 'query ($id: ID!) { node(id: $id) { ... on Participation { status version } } }'
        const read = async () => (await ask(query, { id: idOf('rita in C') }, keys.get(reader))).data?.node
        expect(await read()).toEqual({ status: 'DECLINED', version: 5 })
      } else expect(await answers()).not.toBe(before)
    } finally {
      Object.assign(belonging, whole)
      for (const name of ['shown', 'source'] as const) if (!(name in whole)) delete belonging[name]
    }
    expect(await answers()).toBe(before)
  })
})
