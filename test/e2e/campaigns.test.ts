import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const CREATE = `mutation ($input: CampaignCreateInput!) {
  campaignCreate(input: $input) {
    __typename
    ... on Campaign { id status version objectives { kind metric { key } target } topics { name } }
    ... on UserError { code message path }
    ... on InvalidInputError { places { path message } }
  }
}`
const LAUNCH = `mutation ($id: ID!, $expectedVersion: Int) {
  campaignLaunch(id: $id, expectedVersion: $expectedVersion) {
    __typename ... on Campaign { status version } ... on UserError { code } ... on ConflictError { currentVersion }
  }
}`
const input = { name: 'Open source', startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-07-01T00:00:00Z' }

async function ask(query: string, variables: object = {}, headers = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables }, headers)
  return body as never as { data: Record<string, Record<string, unknown>>; errors?: { extensions: { code: string } }[] }
}

describe('campaigns', () => {
  it('are created as drafts with objectives and topics', async () => {
    const topic = await ask('mutation { topicCreate(input: { name: "R" }) { ... on Topic { id } } }')
    const objectives = [{ kind: 'AWARENESS', metric: 'impressions', target: '100000' }]
    const { data } = await ask(CREATE, { input: { ...input, topicIds: [topic.data.topicCreate?.id], objectives } })
    expect(data.campaignCreate).toMatchObject({
      __typename: 'Campaign',
      status: 'DRAFT',
      version: 1,
      objectives: [{ kind: 'AWARENESS', metric: { key: 'impressions' }, target: '100000' }],
      topics: [{ name: 'R' }],
    })
  })

  it('are refused as a whole for one unknown metric, with its path', async () => {
    const before = await ask('{ campaigns { totalCount } }')
    const { data } = await ask(CREATE, {
      input: { ...input, objectives: [{ kind: 'SALES', metric: 'magic', target: 1 }] },
    })
    expect(data.campaignCreate).toMatchObject({
      __typename: 'InvalidInputError',
      code: 'UNKNOWN_METRIC',
      path: ['input', 'objectives', '0', 'metric'],
    })
    expect(await ask('{ campaigns { totalCount } }')).toMatchObject({ data: before.data })
  })

  it('are refused with all unknown metrics and networks at once, with suggestions', async () => {
    const objectives = ['impresions', 'reach', 'magic'].map((metric) => ({ kind: 'SALES', metric, target: 1 }))
    const { data } = await ask(CREATE, { input: { ...input, objectives, networks: ['linkedn', 'x', 'nowhere'] } })
    expect(data.campaignCreate).toMatchObject({
      code: 'INVALID_INPUT',
      places: [
        { path: ['input', 'objectives', '0', 'metric'], message: expect.stringContaining('Similar: "impressions"') },
        { path: ['input', 'objectives', '2', 'metric'] },
        { path: ['input', 'networks', '0'], message: expect.stringContaining('Similar: "linkedin"') },
        { path: ['input', 'networks', '2'] },
      ],
    })
  })

  it('are launched once, at the version that was read', async () => {
    const made = await ask(CREATE, { input })
    const id = made.data.campaignCreate?.id
    expect((await ask(LAUNCH, { id, expectedVersion: 9 })).data.campaignLaunch).toMatchObject({
      code: 'VERSION_CONFLICT',
      currentVersion: 1,
    })
    expect((await ask(LAUNCH, { id, expectedVersion: 1 })).data.campaignLaunch).toMatchObject({
      status: 'LIVE',
      version: 2,
    })
    expect((await ask(LAUNCH, { id })).data.campaignLaunch).toMatchObject({ code: 'CAMPAIGN_NOT_DRAFT' })
  })

  it('return the stored answer for a repeated idempotency key, and refuse it with another request', async () => {
    const headers = { 'idempotency-key': 'once' }
    const first = await ask(CREATE, { input: { ...input, name: 'Once' } }, headers)
    const again = await ask(CREATE, { input: { ...input, name: 'Once' } }, headers)
    expect(again).toEqual(first)
    expect((await ask('{ campaigns(filter: { name: { eq: "Once" } }) { totalCount } }')).data.campaigns).toEqual({
      totalCount: 1,
    })
    const other = await post(world.url, world.organization.key, { query: CREATE, variables: { input } }, headers)
    expect(other.status).toBe(422)
  })

  it('look missing to another organisation', async () => {
    const made = await ask(CREATE, { input })
    const id = made.data.campaignCreate?.id
    const other = await world.addOrganization('Other')
    expect((await ask(LAUNCH, { id }, {}, other.key)).data.campaignLaunch).toMatchObject({
      __typename: 'NotFoundError',
    })
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, {}, other.key)).data.node).toBeNull()
    expect((await ask('{ campaigns { totalCount nodes { id } } }', {}, {}, other.key)).data.campaigns).toEqual({
      totalCount: 0,
      nodes: [],
    })
  })

  it('are paged in a stable order, also past a deleted one', async () => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data } = await ask(
        'query ($after: String) { campaigns(first: 2, after: $after, orderBy: { field: NAME, direction: ASC }) { nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      )
      const page = data.campaigns as { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
      seen.push(...page.nodes.map((node) => node.id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    const { data } = await ask('{ campaigns(first: 100) { totalCount } }')
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(data.campaigns?.totalCount)
  })

  it('are never listed more than 100 at once', async () => {
    const { errors } = await ask('{ campaigns(first: 101) { nodes { id } } }')
    expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
  })

  it('can be changed only with permission', async () => {
    const analyst = await world.organization.as(['ANALYST'])
    const { errors } = await ask(CREATE, { input }, {}, analyst.key)
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

const UPDATE = `mutation ($id: ID!, $expectedVersion: Int, $input: CampaignUpdateInput!) {
  campaignUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on Campaign {
      id name brief version networks budget { amountMinor currency } topics { name } departments { name }
      objectives { id metric { key } target }
    }
    ... on UserError { code path }
  }
}`
const move = (name: string) => `mutation ($id: ID!) {
  ${name}(id: $id${/Pause|Reopen/.test(name) ? ', input: { reason: "The news of today" }' : ''}) { __typename ... on Campaign { status version } ... on UserError { code } }
}`
const COST = `mutation ($input: CostAddInput!) {
  costAdd(input: $input) { __typename ... on Cost { id label } ... on UserError { code path } }
}`
const REVERSE = `mutation ($id: ID!, $input: CostReverseInput!) { costReverse(id: $id, input: $input) {
  __typename ... on Cost { id kind label amount { amountMinor currency } reason reverses { id reversedBy { label } } }
  ... on UserError { code path } } }`
const COSTS = `query ($id: ID!) { node(id: $id) { ... on Campaign {
  budget { currency } costs { totalCount nodes { label amount { amountMinor currency } } } } } }`

/** What the database keeps, whether or not the feed may show it yet: it waits for transactions of other tests. */
async function recorded(): Promise<string> {
  const { database } = world.server.environment
  const read = await database.inOrganization(world.organization.id, (db) =>
    db.event.findMany({ orderBy: { sequence: 'asc' }, select: { type: true, data: true } }),
  )
  return JSON.stringify(read)
}

async function addCampaign(facts: object = {}): Promise<{ id: string }> {
  const { data } = await ask(CREATE, { input: { ...input, ...facts } })
  return data.campaignCreate as never
}

describe('a change of a campaign', () => {
  it('replaces the fields in the input and keeps the rest', async () => {
    const { data: made } = await ask('mutation { topicCreate(input: { name: "Before" }) { ... on Topic { id } } }')
    const { id } = await addCampaign({
      topicIds: [made.topicCreate?.id],
      budget: { amountMinor: '100', currency: 'EUR' },
      networks: ['linkedin'],
    })
    const changes = { name: 'Renamed', brief: 'Why', budget: { amountMinor: '250000', currency: 'CHF' } }
    expect((await ask(UPDATE, { id, expectedVersion: 1, input: changes })).data.campaignUpdate).toMatchObject({
      ...changes,
      version: 2,
      networks: ['linkedin'],
      topics: [{ name: 'Before' }],
      departments: [],
    })
    expect(
      (await ask(UPDATE, { id, input: { brief: null, budget: null, topicIds: [] } })).data.campaignUpdate,
    ).toMatchObject({ name: 'Renamed', brief: null, budget: null, topics: [] })
    expect((await ask(UPDATE, { id, expectedVersion: 1, input: changes })).data.campaignUpdate).toMatchObject({
      code: 'VERSION_CONFLICT',
    })
  })

  it('keeps objectives by id, adds new ones, removes those left out, and records every target', async () => {
    const objectives = [
      { kind: 'AWARENESS', metric: 'impressions', target: '1000' },
      { kind: 'SALES', metric: 'clicks', target: '10' },
    ]
    const { id } = await addCampaign({ objectives })
    const read = await ask('query ($id: ID!) { node(id: $id) { ... on Campaign { objectives { id } } } }', { id })
    const [first, second] = (read.data.node as { objectives: { id: string }[] }).objectives
    const wanted = [
      { kind: 'ENGAGEMENT', metric: 'shares', target: '5' },
      { id: first?.id, kind: 'AWARENESS', metric: 'impressions', target: '2000' },
    ]
    expect((await ask(UPDATE, { id, input: { objectives: wanted } })).data.campaignUpdate).toMatchObject({
      objectives: [
        { metric: { key: 'shares' }, target: '5' },
        { id: first?.id, target: '2000' },
      ],
    })
    const events = await recorded()
    for (const [from, to] of [
      ['1000', '2000'],
      [null, '5'],
      ['10', null],
    ]) {
      const { targets } = JSON.parse(events).findLast(
        (event: { type: string }) => event.type === 'campaign.updated',
      ).data
      expect(targets).toContainEqual({ objectiveId: expect.any(String), from, to })
    }
    const gone = [{ id: second?.id, kind: 'SALES', metric: 'clicks', target: '10' }]
    expect((await ask(UPDATE, { id, input: { name: 'Lost', objectives: gone } })).data.campaignUpdate).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'objectives', '0', 'id'],
    })
    expect((await ask('query ($id: ID!) { node(id: $id) { ... on Campaign { name } } }', { id })).data.node).toEqual({
      name: input.name,
    })
  })

  it('creates no version and no event without a change, and otherwise names the changed fields in its event', async () => {
    const { data } = await ask('mutation { topicCreate(input: { name: "Kept" }) { ... on Topic { id } } }')
    const topicId = data.topicCreate?.id as string
    const objective = { kind: 'SALES', metric: 'clicks', target: '10' }
    const fields = { networks: ['linkedin'], budget: { amountMinor: '100', currency: 'EUR' }, topicIds: [topicId] }
    const { id } = await addCampaign({ ...fields, objectives: [objective] })
    const read = await ask('query ($id: ID!) { node(id: $id) { ... on Campaign { objectives { id } } } }', { id })
    const [kept] = (read.data.node as { objectives: { id: string }[] }).objectives
    const same = {
      ...input,
      ...fields,
      departmentIds: [],
      objectives: [{ id: kept?.id, ...objective, target: '10.0' }],
    }
    const before = await recorded()
    expect((await ask(UPDATE, { id, input: same })).data.campaignUpdate).toMatchObject({ version: 1 })
    expect(await recorded()).toBe(before)
    const budget = { ...fields.budget, currency: 'CHF' }
    // The same topic, written in two ways.
    const changes = { ...same, budget, topicIds: [topicId, `${topicId}=`], objectives: [] }
    expect((await ask(UPDATE, { id, input: changes })).data.campaignUpdate).toMatchObject({
      ...{ version: 2, topics: [{ name: 'Kept' }], objectives: [] },
    })
    expect(JSON.parse(await recorded()).at(-1)).toEqual({
      type: 'campaign.updated',
      data: {
        fields: ['budget', 'objectives'],
        targets: [{ objectiveId: expect.any(String), from: '10', to: null }],
      },
    })
  })

  it.each(['networks', 'topicIds', 'departmentIds', 'objectives', 'name', 'startsAt'])(
    'is refused where it makes %s null',
    async (field) => {
      const { id } = await addCampaign()
      expect((await ask(UPDATE, { id, input: { [field]: null } })).data.campaignUpdate).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['input', field],
      })
    },
  )

  it('is refused when the end is before the start', async () => {
    const { id } = await addCampaign()
    expect((await ask(UPDATE, { id, input: { endsAt: '2025-01-01T00:00:00Z' } })).data.campaignUpdate).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'endsAt'],
    })
  })
})

describe('the life of a campaign', () => {
  it('allows only the defined moves between draft, live, ended and archived', async () => {
    const { id } = await addCampaign()
    const steps = [
      ['campaignEnd', 'CAMPAIGN_NOT_LIVE'],
      ['campaignRestore', 'CAMPAIGN_NOT_ARCHIVED'],
      ['campaignArchive', 'ARCHIVED'],
      ['campaignLaunch', 'CAMPAIGN_NOT_DRAFT'],
      ['campaignRestore', 'DRAFT'],
      ['campaignLaunch', 'LIVE'],
      ['campaignArchive', 'CAMPAIGN_NOT_OVER'],
      ['campaignResume', 'CAMPAIGN_NOT_PAUSED'],
      ['campaignPause', 'PAUSED'],
      ['campaignLaunch', 'CAMPAIGN_NOT_DRAFT'],
      ['campaignArchive', 'CAMPAIGN_NOT_OVER'],
      ['campaignResume', 'LIVE'],
      ['campaignEnd', 'ENDED'],
      ['campaignReopen', 'LIVE'],
      ['campaignReopen', 'CAMPAIGN_NOT_ENDED'],
      ['campaignPause', 'PAUSED'],
      ['campaignEnd', 'ENDED'],
      ['campaignEnd', 'CAMPAIGN_NOT_LIVE'],
      ['campaignArchive', 'ARCHIVED'],
      ['campaignRestore', 'ENDED'],
      ['campaignLaunch', 'CAMPAIGN_NOT_DRAFT'],
    ] as const
    for (const [name, outcome] of steps) {
      const { data } = await ask(move(name), { id })
      expect(data[name]?.status ?? data[name]?.code, name).toBe(outcome)
    }
    await ask(move('campaignArchive'), { id })
    expect((await ask(UPDATE, { id, input: { name: 'Late' } })).data.campaignUpdate).toMatchObject({
      code: 'CAMPAIGN_ARCHIVED',
    })
  })
})

describe('costs', () => {
  const cost = { label: 'Photos', amount: { amountMinor: '150000', currency: 'EUR' }, at: '2026-02-01T00:00:00Z' }

  it('are added and removed, with both recorded', async () => {
    const { id } = await addCampaign()
    const added = await ask(COST, { input: { campaignId: id, ...cost } })
    expect((await ask(COSTS, { id })).data.node).toMatchObject({
      costs: { totalCount: 1, nodes: [{ label: 'Photos', amount: { amountMinor: '150000', currency: 'EUR' } }] },
    })
    const costId = added.data.costAdd?.id
    const reversed = await ask(REVERSE, { id: costId, input: { reason: 'Entered twice' } })
    expect(reversed.data.costReverse).toMatchObject({
      ...{
        kind: 'COST',
        label: 'Photos',
        amount: { amountMinor: '-150000', currency: 'EUR' },
        reason: 'Entered twice',
      },
      reverses: { id: costId, reversedBy: { label: 'Photos' } },
    })
    expect((await ask(REVERSE, { id: costId, input: { reason: 'Again' } })).data.costReverse).toMatchObject({
      code: 'COST_REVERSED',
    })
    const again = { id: reversed.data.costReverse?.id, input: { reason: 'Not so' } }
    expect((await ask(REVERSE, again)).data.costReverse).toMatchObject({ code: 'COST_IS_REVERSAL' })
    expect((await ask(COSTS, { id })).data.node).toMatchObject({ costs: { totalCount: 2 } })
    expect(await recorded()).toMatch(/cost\.added.*cost\.reversed/)
  })

  it('are not taken back before they were spent', async () => {
    const { id } = await addCampaign()
    const added = await ask(COST, { input: { campaignId: id, ...cost } })
    const input = { reason: 'Early', at: '2026-01-31T00:00:00Z' }
    expect((await ask(REVERSE, { id: added.data.costAdd?.id, input })).data.costReverse).toMatchObject({
      ...{ code: 'INVALID_INPUT', path: ['input', 'at'] },
    })
  })

  it.each(['0', '-1', '1000000000000001'])('are refused at %s', async (amountMinor) => {
    const { id } = await addCampaign()
    const input = { campaignId: id, ...cost, amount: { amountMinor, currency: 'EUR' } }
    expect((await ask(COST, { input: input })).data.costAdd).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'amount', 'amountMinor'],
    })
  })

  it('are hidden, like the budget, without permission to read money', async () => {
    const { id } = await addCampaign({ budget: { amountMinor: '100', currency: 'EUR' } })
    const added = await ask(COST, { input: { campaignId: id, ...cost } })
    const reviewer = await world.organization.as(['REVIEWER'])
    expect((await ask(COSTS, { id }, {}, reviewer.key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Campaign { budget { currency } } } }'
    expect((await ask(NODES, { ids: [id, added.data.costAdd?.id] }, {}, reviewer.key)).data.nodes).toEqual([
      { id, budget: null },
      null,
    ])
  })
})

describe('topics', () => {
  it('are changed at the version that was read, and never to an existing name', async () => {
    const names = ['Sustainability', 'Research']
    const [first] = await Promise.all(
      names.map((name) =>
        ask('mutation ($name: String!) { topicCreate(input: { name: $name }) { ... on Topic { id } } }', { name }),
      ),
    )
    const CHANGE = `mutation ($id: ID!, $expectedVersion: Int, $input: TopicUpdateInput!) {
      topicUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {
        __typename ... on Topic { name description version } ... on UserError { code } } }`
    const id = first?.data.topicCreate?.id
    const change = (input: object, expectedVersion = 1) => ask(CHANGE, { id, expectedVersion, input })
    expect((await change({ description: 'What we do' })).data.topicUpdate).toMatchObject({
      name: 'Sustainability',
      description: 'What we do',
      version: 2,
    })
    expect((await change({ name: 'Late' })).data.topicUpdate).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect((await change({ name: 'Research' }, 2)).data.topicUpdate).toMatchObject({ code: 'NAME_TAKEN' })
  })
})
