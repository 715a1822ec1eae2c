import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { upsertSourcedContent, withdrawSourcedContent } from '@portevoix/api/modules/content/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/in-job.ts'
import type { ContentRecord } from '@portevoix/sdk/plugin'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let integrationId: string
beforeAll(async () => {
  world = await startWorld()
  integrationId = await addIntegration('feed')
})
afterAll(() => world?.stop())

async function addIntegration(name: string): Promise<string> {
  const id = uuidv7(Date.now())
  await world.server.environment.database.inOrganization(world.organization.id, (db) =>
    db.integration.create({ data: { id, connector: 'feed', name, config: {} }, select: { id: true } }),
  )
  return id
}

type Fields = Record<string, unknown>
async function ask(query: string, variables: object = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables })
  return body as never as { data: Record<string, Fields>; errors?: { extensions: { code: string } }[] }
}

const CONTENT = '... on Content { id status version title text url language approvedAt }'
const PROBLEM = '... on UserError { code path ... on ConflictError { currentVersion } }'
const act = async (name: string, args: string, variables: Fields, key?: string, type = CONTENT) => {
  const types: Record<string, string> = {
    input: args.endsWith('Input!') ? args : 'ContentUpdateInput!',
    id: 'ID!',
    expectedVersion: 'Int',
  }
  const names = Object.keys(variables)
  const declared = names.map((one) => `$${one}: ${types[one]}`).join(', ')
  const passed = names.map((one) => `${one}: $${one}`).join(', ')
  const query = `mutation (${declared}) { ${name}(${passed}) { __typename ${type} ${PROBLEM} } }`
  const answer = await ask(query, variables, key)
  return { ...answer, result: answer.data?.[name] as Fields }
}
const create = async (input: Fields) => (await act('contentCreate', 'ContentCreateInput!', { input })).result

const sync = (records: ContentRecord[], integration = integrationId) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, (ctx) =>
    upsertSourcedContent(ctx, { integrationId: integration, records }),
  )
const record = (key: string, more: Partial<ContentRecord> = {}): ContentRecord => ({
  key,
  kind: 'article',
  title: `Title ${key}`,
  ...more,
})
const nodes = async (filter: Fields, order = '') =>
  (
    await ask(
      `query ($filter: ContentFilter) { contents(filter: $filter${order}) { totalCount nodes { id title status version url text language publishedAt } } }`,
      {
        filter,
      },
    )
  ).data.contents as { totalCount: number; nodes: Fields[] }
const eventsOf = (id: unknown) =>
  world.server.environment.database.inOrganization(world.organization.id, (db) =>
    db.event.findMany({
      where: { subjectId: Buffer.from(String(id), 'base64url').toString().split(':')[1] },
      orderBy: { sequence: 'asc' },
      select: { type: true, data: true },
    }),
  )

describe('content of the team', () => {
  it('is a draft until it is approved, and again after a change', async () => {
    const made = await create({ title: ' Our <b>lab</b> ', url: 'https://example.org/lab', language: 'en-us' })
    expect(made).toMatchObject({ status: 'DRAFT', version: 1, title: 'Our <b>lab</b>', language: 'en-US' })
    const approved = await act('contentApprove', '', { id: made.id, expectedVersion: 1 })
    expect(approved.result).toMatchObject({ status: 'APPROVED', version: 2, approvedAt: expect.any(String) })
    const same = await act('contentUpdate', 'update', { id: made.id, input: { title: 'Our <b>lab</b>' } })
    expect(same.result).toMatchObject({ status: 'APPROVED', version: 2 })
    const changed = await act('contentUpdate', 'update', { id: made.id, input: { title: 'Other', url: null } })
    expect(changed.result).toMatchObject({ status: 'DRAFT', version: 3, title: 'Other', url: null, approvedAt: null })
    const fields = expect.toSatisfy((names: string[]) => names.toSorted().join() === 'title,url')
    expect(await eventsOf(made.id)).toEqual([
      { type: 'content.created', data: {} },
      { type: 'content.approved', data: {} },
      { type: 'content.updated', data: { fields } },
      { type: 'content.reopened', data: { fields, reason: 'CHANGED_BY_TEAM' } },
    ])
  })

  it('is approved once, at the version that was read', async () => {
    const { id } = await create({ title: 'A' })
    expect((await act('contentApprove', '', { id, expectedVersion: 7 })).result).toMatchObject({
      code: 'VERSION_CONFLICT',
      currentVersion: 1,
    })
    const both = await Promise.all([1, 2].map(() => act('contentApprove', '', { id })))
    expect(both.map(({ result }) => result.__typename).sort()).toEqual(['ConflictError', 'Content'])
  })

  it('is withdrawn, and available again after an approval', async () => {
    const { id } = await create({ title: 'A' })
    expect((await act('contentWithdraw', '', { id })).result).toMatchObject({ status: 'WITHDRAWN' })
    expect((await act('contentWithdraw', '', { id })).result).toMatchObject({ code: 'CONTENT_WITHDRAWN' })
    expect((await act('contentApprove', '', { id })).result).toMatchObject({ status: 'APPROVED' })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://bank.example@evil.example/'])(
    'never leads to %s',
    async (url) => {
      expect(await create({ title: 'A', url })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'url'] })
    },
  )

  it('stores hostile texts as text', async () => {
    const title = `'; DROP TABLE "Content"; -- \u0000 <script>`
    expect(await create({ title })).toMatchObject({ title: `'; DROP TABLE "Content"; --  <script>` })
    expect(await create({ title: ' \u0000 ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'title'] })
  })

  it('is approved and changed only with permission', async () => {
    const { id } = await create({ title: 'A' })
    const [analyst, reviewer] = await Promise.all([
      world.organization.as(['ANALYST']),
      world.organization.as(['REVIEWER']),
    ])
    for (const [name, variables] of [
      ['contentApprove', { id }],
      ['contentWithdraw', { id }],
      ['contentUpdate', { id, input: { title: 'B' } }],
    ] as const) {
      expect((await act(name, 'update', variables, analyst.key)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
    const refused = await act('contentUpdate', 'update', { id, input: { title: 'B' } }, reviewer.key)
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await act('contentApprove', '', { id }, reviewer.key)).result).toMatchObject({ status: 'APPROVED' })
  })

  it('looks missing to another organisation', async () => {
    const { id } = await create({ title: 'A' })
    const other = await world.addOrganization('Other')
    for (const name of ['contentApprove', 'contentWithdraw']) {
      expect((await act(name, '', { id }, other.key)).result).toMatchObject({ __typename: 'NotFoundError' })
    }
    const answer = await ask('query ($id: ID!) { node(id: $id) { id } contents { totalCount } }', { id }, other.key)
    expect(answer.data).toEqual({ node: null, contents: { totalCount: 0 } })
  })
})

describe('content of a source', () => {
  it('is stored once per key; what did not change is not touched', async () => {
    const source = await addIntegration('twice')
    const records = Array.from({ length: 300 }, (_, index) =>
      record(`k${index}`, { url: `https://example.org/${index}`, publishedAt: '2026-01-01T00:00:00+01:00' }),
    )
    expect(await sync(records, source)).toMatchObject({ created: 300, updated: 0, upserted: 300, unchanged: 0 })
    const filter = { sourceId: { eq: globalId('Integration', source) } }
    const before = await nodes(filter)
    expect(before.totalCount).toBe(300)
    expect(before.nodes[0]).toMatchObject({ status: 'DRAFT', publishedAt: '2025-12-31T23:00:00.000Z' })
    const again = await sync([...records.slice(1), record('k0', { title: 'New' })], source)
    expect(again).toMatchObject({ created: 0, updated: 1, upserted: 1, unchanged: 299 })
    expect(again.ids).toHaveLength(300)
    const versions = (await nodes({ ...filter, title: { eq: 'New' } })).nodes.map((node) => node.version)
    expect(versions).toEqual([2])
    expect((await nodes({ ...filter, title: { startsWith: 'Title' } })).nodes.every((n) => n.version === 1)).toBe(true)
  })

  it('counts once what comes twice in a page, and takes the last', async () => {
    const source = await addIntegration('doubles')
    const done = await sync([record('a', { title: 'First' }), record('b'), record('a', { title: 'Last' })], source)
    expect(done).toMatchObject({ created: 2, unchanged: 0 })
    expect(
      (await nodes({ sourceId: { eq: globalId('Integration', source) } })).nodes.map((n) => n.title).sort(),
    ).toEqual(['Last', 'Title b'])
  })

  it('is stored once when two runs bring it at the same time', async () => {
    const source = await addIntegration('race')
    const records = Array.from({ length: 50 }, (_, index) => record(`k${index}`))
    const results = await Promise.all([sync(records, source), sync(records.toReversed(), source)])
    expect(results.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(50)
    expect((await nodes({ sourceId: { eq: globalId('Integration', source) } })).totalCount).toBe(50)
  })

  it('loses its approval when the source changes what was approved, and says so', async () => {
    await sync([record('approved', { text: 'As approved', author: 'A' })])
    const [stored] = (await nodes({ title: { eq: 'Title approved' } })).nodes
    await act('contentApprove', '', { id: stored?.id })
    await sync([record('approved', { text: 'As approved', author: 'B' })])
    expect((await nodes({ title: { eq: 'Title approved' } })).nodes[0]).toMatchObject({
      status: 'APPROVED',
      version: 3,
    })
    await sync([record('approved', { text: 'Something else', author: 'B' })])
    expect((await nodes({ title: { eq: 'Title approved' } })).nodes[0]).toMatchObject({ status: 'DRAFT', version: 4 })
    expect((await eventsOf(stored?.id)).at(-1)).toEqual({
      type: 'content.reopened',
      data: { integrationId, reason: 'CHANGED_AT_SOURCE' },
    })
  })

  it('is withdrawn when it is gone at the source, and not resurrected by a change there', async () => {
    await sync([record('gone')])
    const gone = { integrationId, keys: ['gone', 'never seen'] }
    const organization = { organizationId: world.organization.id, accountId: null }
    const withdraw = () => inJob(world.server.environment, organization, (ctx) => withdrawSourcedContent(ctx, gone))
    expect(await withdraw()).toMatchObject({ withdrawn: 1 })
    expect(await withdraw()).toMatchObject({ withdrawn: 0 })
    await sync([record('gone', { text: 'Again' })])
    expect((await nodes({ title: { eq: 'Title gone' } })).nodes[0]).toMatchObject({
      status: 'WITHDRAWN',
      text: 'Again',
    })
  })

  it('is not changed by hand, because the next run would undo it', async () => {
    await sync([record('by hand')])
    const [stored] = (await nodes({ title: { eq: 'Title by hand' } })).nodes
    const refused = await act('contentUpdate', 'update', { id: stored?.id, input: { title: 'Mine' } })
    expect(refused.result).toMatchObject({ code: 'CONTENT_FROM_SOURCE' })
  })

  it('keeps only addresses that can be followed, and only text that can be stored', async () => {
    await sync([
      record('js', { title: 'hostile \0 \udc00', url: 'javascript:alert(1)', language: 'no language', text: 'a\0b' }),
      record('fine', { title: 'hostile', url: 'HTTPS://EXAMPLE.org/é' }),
    ])
    const found = (await nodes({ title: { startsWith: 'hostile' } })).nodes
    expect(found.map(({ title, url, language, text }) => ({ title, url, language, text }))).toEqual(
      expect.arrayContaining([
        { title: 'hostile  \ufffd', url: null, language: null, text: 'ab' },
        { title: 'hostile', url: 'https://example.org/%C3%A9', language: null, text: null },
      ]),
    )
  })
})

describe('contents', () => {
  it('are filtered, and ordered with the undated last', async () => {
    for (const [title, publishedAt] of [
      ['order a', '2026-01-02T00:00:00Z'],
      ['order b', null],
      ['order c', '2026-01-01T00:00:00Z'],
    ]) {
      await create({ title, publishedAt, kind: 'video', language: 'fr' })
    }
    const filter = { title: { startsWith: 'order' }, kind: { eq: 'video' }, language: { eq: 'fr' } }
    const listed = await nodes(filter, ', orderBy: { field: PUBLISHED_AT, direction: DESC }')
    expect(listed.nodes.map(({ title }) => title)).toEqual(['order a', 'order c', 'order b'])
    expect(await nodes({ sourceId: { eq: globalId('Campaign', integrationId) } })).toBeNull()
  })

  it('are offered to a campaign, once, and taken out again', async () => {
    const { data } = await ask(
      `mutation { campaignCreate(input: { name: "C", startsAt: "2026-01-01T00:00:00Z", endsAt: "2027-01-01T00:00:00Z" }) { ... on Campaign { id } } }`,
    )
    const campaignId = data.campaignCreate?.id
    const [one, two] = [await create({ title: 'offered 1' }), await create({ title: 'offered 2' })]
    const campaign = '... on Campaign { id contents { totalCount nodes { id } } }'
    const offer = (what: 'Add' | 'Remove', content: Fields) =>
      act(
        `campaignContent${what}`,
        `CampaignContent${what}Input!`,
        { id: campaignId, input: { contentId: content.id } },
        undefined,
        campaign,
      )
    await offer('Add', one)
    await offer('Add', two)
    const again = await offer('Add', two)
    expect(again.result).toMatchObject({ contents: { totalCount: 2 } })
    expect((await nodes({ campaignId: { eq: campaignId } })).totalCount).toBe(2)
    const without = await offer('Remove', two)
    expect(without.result).toMatchObject({ contents: { totalCount: 1, nodes: [{ id: one.id }] } })
    await act('contentWithdraw', '', { id: two.id })
    const withdrawn = await offer('Add', two)
    expect(withdrawn.result).toMatchObject({ code: 'CONTENT_WITHDRAWN' })
    expect((await eventsOf(campaignId)).map(({ type }) => type)).toEqual([
      'campaign.created',
      'campaign-content.added',
      'campaign-content.added',
      'campaign-content.removed',
    ])
  })
})
