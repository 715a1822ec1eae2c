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
  it('are made as drafts with their objectives and topics', async () => {
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

  it('are refused whole for one unknown metric, with the place', async () => {
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

  it('answer a repeat with the same key from what was stored, and refuse another request with it', async () => {
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

  it('are another organisation’s as if they did not exist', async () => {
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

  it('are paged in a stable order, also past one that is gone', async () => {
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

  it('are changed only by those who may', async () => {
    const analyst = await world.organization.as(['ANALYST'])
    const { errors } = await ask(CREATE, { input }, {}, analyst.key)
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
