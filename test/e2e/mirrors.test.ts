import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { schema } from '@portevoix/api/schema.ts'
import {
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

type Data = Record<string, unknown>
async function ask(query: string, variables: object = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables })
  return body as { data: Record<string, Data>; errors?: { message: string; extensions: { code: string } }[] }
}
const make = async (name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { __typename ... on Node { id } ... on UserError { code message } } }`
  const { data, errors } = await ask(query, { input })
  expect(errors ?? data[name]?.code, name).toBeUndefined()
  return data[name]?.id as string
}
const move = async (name: string, id: string, fields: string) =>
  (await ask(`mutation ($id: ID!) { ${name}(id: $id) { __typename ${fields} ... on UserError { code } } }`, { id }))
    .data[name]

/** Every list of the API: its filter, order and the type of its things. */
function lists() {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return []
    return Object.values(type.getFields()).flatMap((field) => {
      const connection = getNamedType(field.type)
      if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return []
      const node = getNamedType(connection.getFields().nodes?.type)
      const filter = getNamedType(field.args.find(({ name }) => name === 'filter')?.type)
      return isObjectType(node) ? [{ where: `${type.name}.${field.name}`, node, filter }] : []
    })
  })
}

/** Things that lists show and nothing changes, with why. */
const NEVER_CHANGED = {
  Assignment: 'created, and ended by deleting it',
  AuditEntry: 'what was done stays',
  Channel: 'an id that its provider gave once',
  ContentScore: 'a run is shown as a whole or not at all',
  Document: 'made with its purpose or policy',
  DocumentVersion: 'the next wording takes its place',
  Event: 'what happened stays',
  ImportProblem: 'a file is read once',
  Movement: 'one that is told otherwise is another one',
  PersonAccess: 'told once for an hour',
  Policy: 'published in versions of its own',
  RoleRule: 'written, and ended by deleting it',
  Score: 'a run is shown as a whole or not at all',
  SyncLogLine: 'what was said stays',
  TrackedLink: 'what was published goes on leading where it led',
}

/** Numbers that no list can be asked by, with why. */
const ASKED_BY_NOBODY = {
  'Campaign.budget': 'not for everybody who lists campaigns: a filter would tell it',
  'ContentScore.base': 'lists of scores are in the order of their values',
  'ContentScore.coverage': 'lists of scores are in the order of their values',
  'ContentScore.value': 'lists of scores are in the order of their values',
  'Export.partCount': 'an account has a hundred at most',
  'Export.sizeBytes': 'an account has a hundred at most',
  'InvitationRound.remindAfterDays': 'a list of days',
  'Objective.baseline': 'numbers of different metrics have nothing in common',
  'Objective.metricEdition': 'editions of different metrics have nothing in common',
  'Objective.target': 'numbers of different metrics have nothing in common',
  'PersonAttributeValue.number': 'numbers of different attributes have nothing in common',
  'Score.base': 'lists of scores are in the order of their values',
  'Score.coverage': 'lists of scores are in the order of their values',
  'Score.value': 'lists of scores are in the order of their values',
}

describe('a copy of a list', () => {
  it('can be kept up to date: everything that changes has a time of change to filter by', () => {
    const behind = lists().flatMap(({ where, node, filter }) => {
      const fields = node.getFields()
      if (!fields.updatedAt) return Object.hasOwn(NEVER_CHANGED, node.name) ? [] : [`${where}: no updatedAt`]
      const asked = isInputObjectType(filter) ? filter.getFields().updatedAt : undefined
      const order = schema.getType(`${node.name}OrderField`)
      const ordered = order && 'getValue' in order ? order.getValue('UPDATED_AT') : undefined
      return asked && ordered ? [] : [`${where}: cannot be asked by updatedAt`]
    })
    expect(lists().length).toBeGreaterThan(30)
    expect(behind).toEqual([])
  })

  it('misses no change, made by any statement', async () => {
    const client = new pg.Client(world.databaseUrl)
    await client.connect()
    const { rows } = await client.query(`
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'updatedAt'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'touch')`)
    await client.end()
    expect(rows).toEqual([])
    const id = await make('topicCreate', { name: 'Touched' })
    const read = async (since: string) => {
      const query = `query ($f: TopicFilter) { topics(filter: $f, orderBy: { field: UPDATED_AT, direction: ASC }) { nodes { id updatedAt } } }`
      return (await ask(query, { f: { updatedAt: { gt: since } } })).data.topics as {
        nodes: { id: string; updatedAt: string }[]
      }
    }
    const [before] = (await read('2020-01-01T00:00:00Z')).nodes
    expect((await read('2060-01-01T00:00:00Z')).nodes).toEqual([])
    await move('topicArchive', id, '... on Topic { archivedAt }')
    await move('topicRestore', id, '... on Topic { archivedAt }')
    const [after] = (await read('2020-01-01T00:00:00Z')).nodes
    expect(Date.parse(after?.updatedAt ?? '')).toBeGreaterThan(Date.parse(before?.updatedAt ?? ''))
  })
})

describe('every type with ids', () => {
  it('has a field of its own type beside `node`, which finds it and says nothing of others', async () => {
    const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)
    const fields = schema.getQueryType()?.getFields() ?? {}
    const missing = nodes.filter(
      ({ name }) =>
        !['Person', 'ScoreBacktest'].includes(name) &&
        !fields[`${name.charAt(0).toLowerCase()}${name.slice(1)}`]?.args.some((arg) => arg.name === 'id'),
    )
    expect(missing.map(({ name }) => name)).toEqual([])
    const id = await make('topicCreate', { name: 'Looked up' })
    const topic = async (key?: string) =>
      await ask('query ($id: ID!) { topic(id: $id) { name } campaign(id: $id) { name } }', { id }, key)
    expect((await topic()).data).toEqual({ topic: { name: 'Looked up' }, campaign: null })
    const other = await world.addOrganization('Other')
    expect((await topic(other.key)).data).toEqual({ topic: null, campaign: null })
    const nonsense = '{ topic(id: "nonsense") { name } node(id: "nonsense") { id } nodes(ids: ["nonsense"]) { id } }'
    expect(await ask(nonsense)).toMatchObject({ data: { topic: null, node: null, nodes: [null] } })
  })
})

describe('filters', () => {
  const people = async (filter: object) => {
    const { data, errors } = await ask('query ($f: PersonFilter) { people(filter: $f) { nodes { displayName } } }', {
      f: filter,
    })
    expect(errors).toBeUndefined()
    return (data.people as { nodes: { displayName: string }[] }).nodes.map(({ displayName }) => displayName)
  }

  it('find objects with or without a value, also in related objects', async () => {
    await make('personCreate', {
      displayName: 'With',
      email: 'with@example.org',
      departmentNames: ['D'],
      languages: ['fr'],
    })
    await make('personCreate', { displayName: 'Without' })
    expect(await people({ email: { isNull: true } })).toEqual(['Without'])
    expect(await people({ email: { isNull: false } })).toEqual(['With'])
    expect(await people({ departmentId: { isNull: true } })).toEqual(['Without'])
    expect(await people({ departmentId: { isNull: false } })).toEqual(['With'])
    expect(await people({ language: { isNull: true } })).toEqual(['Without'])
    expect(await people({ language: { eq: 'FR' } })).toEqual(['With'])
    expect(await people({ email: { isNull: false, eq: 'other@example.org' } })).toEqual([])
  })

  it('the filter of a list asks for each number that its things show, and for things without one', () => {
    const numbers = lists().flatMap(({ node, filter }) => {
      const asked = isInputObjectType(filter) ? filter.getFields() : {}
      return Object.values(node.getFields()).flatMap(({ name, type, extensions }) => {
        // Counts of people are no filters: they would tell who may not count them. A version is for `expectedVersion`.
        const isNumber = /^(Int|Float|BigInt|Decimal|Money)$/.test(getNamedType(type).name)
        if (!isNumber || extensions.counts !== undefined || (name === 'version' && node.name !== 'Policy')) return []
        const there = asked[name] ?? asked[`${name}Minor`]
        return there ? [] : [`${node.name}.${name}`]
      })
    })
    expect([...new Set(numbers)].sort()).toEqual(Object.keys(ASKED_BY_NOBODY).sort())
    const comparisons = new Set(
      lists().flatMap(({ filter }) =>
        isInputObjectType(filter)
          ? Object.values(filter.getFields()).map(({ type }) => getNamedType(type) as GraphQLInputObjectType)
          : [],
      ),
    )
    // What has several fields of its own is asked for without a value by one of these.
    const compared = [...comparisons].filter(({ name }) => !name.endsWith('Condition'))
    const without = compared.filter((type) => !type.getFields().isNull && !type.getFields().and)
    expect(without.map(({ name }) => name)).toEqual(['BooleanFilter'])
  })

  it('compare numbers of every kind', async () => {
    const campaignId = await make('campaignCreate', {
      name: 'Spent',
      startsAt: '2026-01-01T00:00:00Z',
      endsAt: '2060-01-01T00:00:00Z',
    })
    for (const amountMinor of ['900', '5000000000']) {
      const amount = { amountMinor, currency: 'EUR' }
      await make('costAdd', { campaignId, label: amountMinor, amount, at: '2026-02-01T00:00:00Z' })
    }
    const costs = async (f: object) => {
      const query = `query ($id: ID!, $f: CostFilter) { campaign(id: $id) { costs(filter: $f) { nodes { label } } } }`
      const { data, errors } = await ask(query, { id: campaignId, f })
      expect(errors).toBeUndefined()
      const { campaign } = data as { campaign: { costs: { nodes: { label: string }[] } } }
      return campaign.costs.nodes.map(({ label }) => label)
    }
    expect(await costs({ amountMinor: { gt: '4000000000' } })).toEqual(['5000000000'])
    expect(await costs({ amountMinor: { in: ['900', '9999999999999999999'] } })).toEqual(['900'])
    expect(await costs({ amountMinor: { isNull: true } })).toEqual([])
    expect(await costs({ currency: { eq: 'usd' } })).toEqual([])
    const runs = `query ($f: SyncRunFilter, $n: NetworkFilter, $s: ShareFilter) {
      integrations { nodes { runs(filter: $f) { totalCount } } } networks(filter: $n) { totalCount }
      shares(filter: $s) { totalCount } }`
    const { errors } = await ask(runs, {
      f: { quotaUnits: { lte: '0.5' }, durationMs: { gt: 10 } },
      n: { modularity: { gte: '-0.25' } },
      s: { evidence: { isNull: true } },
    })
    expect(errors).toBeUndefined()
    await make('personCreate', {
      displayName: 'Followed',
      socialAccounts: [{ network: 'x', handle: 'followed', followers: 1_000 }],
    })
    expect(await people({ followers: { gte: 1_000 } })).toEqual(['Followed'])
  })

  it('compare counts', async () => {
    const query = 'query ($f: ShareFilter) { shares(filter: $f) { totalCount } }'
    const { data, errors } = await ask(query, { f: { clicks: { gt: 0 } } })
    expect(errors).toBeUndefined()
    expect(data.shares).toEqual({ totalCount: 0 })
  })

  it('list archived people when these are asked for', async () => {
    const id = await make('personCreate', { displayName: 'Gone' })
    await move('personArchive', id, '... on Person { id }')
    expect(await people({ displayName: { eq: 'Gone' } })).toEqual([])
    expect(await people({ displayName: { eq: 'Gone' }, archived: { eq: true } })).toEqual(['Gone'])
  })
})

describe('bulk acts and reverse relations', () => {
  const campaign = async () => {
    const id = await make('campaignCreate', {
      name: 'C',
      startsAt: '2026-01-01T00:00:00Z',
      endsAt: '2060-01-01T00:00:00Z',
    })
    await move('campaignLaunch', id, '... on Campaign { id }')
    return id
  }
  const INVITE = `mutation ($input: AmbassadorInviteManyInput!) { ambassadorInviteMany(input: $input) {
    ... on AmbassadorInviteManyPayload { participations { id status ambassador { person { displayName } } } refusals { personId code } }
    ... on UserError { code path } } }`

  it('many people are invited at once, with an error for each who cannot be', async () => {
    const campaignId = await campaign()
    const [one, two] = [
      await make('personCreate', { displayName: 'One' }),
      await make('personCreate', { displayName: 'Two' }),
    ]
    const away = await make('personCreate', { displayName: 'Away', active: false })
    const personIds = [one, two, one, away, campaignId.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))]
    const wrong = await ask(INVITE, { input: { campaignId, personIds } })
    expect(wrong.data.ambassadorInviteMany).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'personIds', '4'] })
    const { data } = await ask(INVITE, { input: { campaignId, personIds: personIds.slice(0, 4) } })
    const made = data.ambassadorInviteMany as { participations: { id: string }[] }
    expect(made).toMatchObject({
      participations: [
        { status: 'INVITED', ambassador: { person: { displayName: 'One' } } },
        { ambassador: { person: { displayName: 'Two' } } },
      ],
      refusals: [{ personId: away, code: 'PERSON_INACTIVE' }],
    })
    const again = await ask(INVITE, { input: { campaignId, personIds: [one, two] } })
    expect(again.data.ambassadorInviteMany).toMatchObject({
      participations: [],
      refusals: [{ code: 'ALREADY_INVITED' }, { code: 'ALREADY_INVITED' }],
    })

    const [first] = made.participations
    const status = '... on Participation { status }'
    expect(await move('participationWithdraw', first?.id ?? '', status)).toMatchObject({ status: 'WITHDRAWN' })
    expect(await move('participationWithdraw', first?.id ?? '', status)).toMatchObject({ code: 'ALREADY_ANSWERED' })
    const anew = await ask(INVITE, { input: { campaignId, personIds: [one] } })
    expect(anew.data.ambassadorInviteMany).toMatchObject({
      participations: [{ id: first?.id, status: 'INVITED' }],
      refusals: [],
    })
  })

  it('benefits are stated for many people when they are invited, never by themselves', async () => {
    const campaignId = await campaign()
    const [one, two] = [
      await make('personCreate', { displayName: 'Paid' }),
      await make('personCreate', { displayName: 'Paid too' }),
    ]
    const query = `mutation ($input: AmbassadorInviteManyInput!) { ambassadorInviteMany(input: $input) {
      ... on AmbassadorInviteManyPayload { participations { id benefit } } ... on UserError { code } } }`
    const invite = async (personIds: string[], benefit?: string, key?: string) =>
      await ask(query, { input: { campaignId, personIds, benefit } }, key)
    const { data } = await invite([one, two], 'YES')
    const { participations } = data.ambassadorInviteMany as { participations: { id: string; benefit: string }[] }
    expect(participations.map(({ benefit }) => benefit)).toEqual(['YES', 'YES'])
    for (const { id } of participations) await move('participationWithdraw', id, '... on Participation { id }')
    expect((await invite([one])).data.ambassadorInviteMany).toMatchObject({ participations: [{ benefit: 'YES' }] })
    const manager = await world.organization.as(['MANAGER'], { personId: parseGlobalId(two)?.id })
    expect((await invite([one, two], 'NO', manager.key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await invite([two], 'YES', manager.key)).data.ambassadorInviteMany).toMatchObject({
      participations: [{ benefit: 'YES' }],
    })
  })

  it('the settings of the organisation are changed by its owners, within limits', async () => {
    const set = async (input: object, key?: string) => {
      const query = `mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) {
        ... on Organization { timeZone currency minimumGroupSize } ... on UserError { code path } } }`
      return await ask(query, { input }, key)
    }
    const wanted = { timeZone: 'America/New_York', currency: 'usd', minimumGroupSize: 10 }
    expect((await set(wanted)).data.organizationUpdate).toEqual({ ...wanted, currency: 'USD' })
    expect((await set({})).data.organizationUpdate).toEqual({ ...wanted, currency: 'USD' })
    expect((await set({ ...wanted, minimumGroupSize: 11 })).data.organizationUpdate).toMatchObject({
      minimumGroupSize: 11,
    })
    const told = await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.event.findMany({
        where: { type: 'organization.updated' },
        orderBy: { sequence: 'asc' },
        select: { data: true },
      }),
    )
    expect(told.map(({ data }) => data)).toEqual([
      { fields: ['timeZone', 'currency', 'minimumGroupSize'] },
      { fields: ['minimumGroupSize'] },
    ])
    for (const [field, value] of [
      ['timeZone', 'Paris'],
      ['minimumGroupSize', 1],
      ['timeZone', null],
    ] as const) {
      expect((await set({ [field]: value })).data.organizationUpdate).toMatchObject({ path: ['input', field] })
    }
    const { key } = await world.organization.as(['MANAGER'])
    expect((await set(wanted, key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('topics and content are archived, listed only on request, and restored', async () => {
    const topic = await make('topicCreate', { name: 'Archived topic' })
    const content = await make('contentCreate', { title: 'Archived content' })
    await move('contentApprove', content, '... on Content { id }')
    for (const [name, id, list] of [
      ['topic', topic, 'topics'],
      ['content', content, 'contents'],
    ] as const) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
      const listed = async (filter: object) => {
        const { data } = await ask(`query ($f: ${type}Filter) { ${list}(filter: $f) { nodes { id } } }`, { f: filter })
        return (data[list] as { nodes: { id: string }[] }).nodes.map((one) => one.id)
      }
      expect(await move(`${name}Archive`, id, `... on ${type} { archivedAt }`)).toMatchObject({
        archivedAt: expect.any(String),
      })
      expect(await listed({})).not.toContain(id)
      expect(await listed({ archived: { eq: true } })).toContain(id)
      if (name === 'content') {
        expect(await move('contentApprove', id, '... on Content { status }')).toMatchObject({
          code: 'CONTENT_ARCHIVED',
        })
      }
      expect(await move(`${name}Restore`, id, `... on ${type} { archivedAt }`)).toMatchObject({ archivedAt: null })
      expect(await listed({})).toContain(id)
    }
  })

  it('objects lead back to what they belong to', async () => {
    const [topicId, contentId] = [
      await make('topicCreate', { name: 'Edge' }),
      await make('contentCreate', { title: 'Edge' }),
    ]
    const personId = await make('personCreate', {
      displayName: 'Edge',
      departmentNames: ['Edge'],
      socialAccounts: [{ network: 'x', handle: 'edge' }],
    })
    const { data } = await ask(
      'query ($id: ID!) { person(by: { id: $id }) { departments { id } socialAccounts { id } } }',
      { id: personId },
    )
    const person = data.person as { departments: { id: string }[]; socialAccounts: { id: string }[] }
    const campaignId = await make('campaignCreate', {
      ...{ name: 'Edge', startsAt: '2026-01-01T00:00:00Z', endsAt: '2060-01-01T00:00:00Z', topicIds: [topicId] },
      ...{
        departmentIds: [person.departments[0]?.id],
        networks: ['x'],
        objectives: [{ kind: 'AWARENESS', metric: 'clicks', target: '1' }],
      },
    })
    await ask('mutation ($c: ID!, $k: ID!) { campaignContentAdd(id: $c, input: { contentId: $k }) { __typename } }', {
      c: campaignId,
      k: contentId,
    })
    const back = await ask(
      `query ($topic: ID!, $content: ID!, $department: ID!, $person: ID!, $account: ID!, $campaign: ID!, $f: CampaignFilter) {
        topic(id: $topic) { campaigns { nodes { name } } } content(id: $content) { campaigns { nodes { name } } }
        department(id: $department) { campaigns { nodes { name } } } socialAccount(id: $account) { person { displayName } }
        campaign(id: $campaign) { objectives { campaign { name } } }
        person(by: { id: $person }) { shares { totalCount } mentions { totalCount } } campaigns(filter: $f) { nodes { name } } }`,
      {
        ...{
          topic: topicId,
          content: contentId,
          person: personId,
          department: person.departments[0]?.id,
          campaign: campaignId,
        },
        ...{ account: person.socialAccounts[0]?.id, f: { topicId: { eq: topicId }, network: { eq: 'Twitter' } } },
      },
    )
    expect(back.errors).toBeUndefined()
    const edge = { campaigns: { nodes: [{ name: 'Edge' }] } }
    expect(back.data).toEqual({
      ...{ topic: edge, content: edge, department: edge, ...edge },
      socialAccount: { person: { displayName: 'Edge' } },
      campaign: { objectives: [{ campaign: { name: 'Edge' } }] },
      person: { shares: { totalCount: 0 }, mentions: { totalCount: 0 } },
    })
  })
})
