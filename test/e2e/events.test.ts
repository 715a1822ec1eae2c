import { setTimeout as sleep } from 'node:timers/promises'
import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { post, startWorld, type World } from '../harness.ts'

/** An event is told once every transaction before it has ended, also those of other tests on the same database server. */
const WAIT = { timeout: 20_000, interval: 50 }

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

interface EventPage {
  nodes: { id: string; type: string; at: string; subject: { id: string }; actor: { name: string } | null }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

async function page(after: string | null, first = 7): Promise<EventPage> {
  const query = `query ($first: Int, $after: String) { events(first: $first, after: $after) {
    nodes { id type at subject { id } actor { name } } pageInfo { endCursor hasNextPage }
  } }`
  const { body } = await post(world.url, world.organization.key, { query, variables: { first, after } })
  return body.data?.events as EventPage
}

const makeTopic = (name: string) =>
  post(world.url, world.organization.key, {
    query: 'mutation ($name: String!) { topicCreate(input: { name: $name }) { __typename ... on Topic { id } } }',
    variables: { name },
  })

/** A reader that keeps its cursor and asks again until it has seen so many, as an integrator's would. */
async function follow(
  count: number,
  seen: EventPage['nodes'] = [],
  start: string | null = null,
): Promise<string | null> {
  let after = start
  for (const end = Date.now() + 60_000; seen.length < count && Date.now() < end; ) {
    const { nodes, pageInfo } = await page(after)
    seen.push(...nodes)
    after = pageInfo.endCursor
    if (nodes.length === 0) await sleep(20)
  }
  return after
}

describe('events', () => {
  it('come once each, none left out, to a reader that follows while many write', async () => {
    const seen: EventPage['nodes'] = []
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 15; turn += 1) await makeTopic(`topic ${writer}-${turn}`)
    })
    await Promise.all([...writers, follow(120, seen)])
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120)
    expect(new Set(seen.map(({ type }) => type))).toEqual(new Set(['topic.created']))
    expect(seen[0]).toMatchObject({ actor: { name: 'Owner' } })
  })

  it('wait for earlier open transactions, so that no reader skips them', async () => {
    const { database } = world.server.environment
    const behind = await follow(120)
    const open = database.open(world.organization.id, 'write')
    await open.db.event.create({
      data: { type: 'slow.written', subjectType: 'Topic', subjectId: world.organization.id },
    })
    await makeTopic('after the slow one')
    expect((await page(behind)).nodes).toEqual([])
    await open.commit()
    const seen: EventPage['nodes'] = []
    await follow(2, seen, behind)
    expect(seen.map(({ type }) => type)).toEqual(['slow.written', 'topic.created'])
  })

  it('can be begun at the present, and be filtered by types, subject and time', async () => {
    const query = `query ($after: String, $filter: EventFilter, $first: Int) {
      events(first: $first, after: $after, filter: $filter) {
        presentCursor edges { cursor } nodes { cursor type subject { id type } } pageInfo { hasNextPage endCursor } } }`
    const ask = async (variables: object) => {
      const { body } = await post(world.url, world.organization.key, { query, variables })
      expect(body.errors).toBeUndefined()
      return body.data?.events as {
        presentCursor: string
        edges: { cursor: string }[]
        nodes: { cursor: string; type: string; subject: { id: string; type: string } }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
    }
    await feedCaughtUp(world.server)
    const nothing = await ask({ filter: { subjectType: { eq: 'Campaign' } } })
    expect(nothing.nodes).toEqual([])
    const { body } = await makeTopic('after the present')
    const id = (body.data?.topicCreate as { id: string } | undefined)?.id ?? ''
    await feedCaughtUp(world.server)
    const since = await ask({ after: nothing.presentCursor })
    expect(since.nodes).toEqual([
      { cursor: since.pageInfo.endCursor, type: 'topic.created', subject: { id, type: 'Topic' } },
    ])
    expect((await ask({ after: since.nodes[0]?.cursor })).nodes).toEqual([])
    const hour = 3_600_000
    const from = new Date(Date.now() - hour).toISOString()
    const filter = { type: { in: ['topic.created', 'topic.updated'] }, subjectType: { eq: 'Topic' }, at: { gte: from } }
    expect((await ask({ first: 1_000, filter })).nodes.length).toBeGreaterThan(120)
    expect((await ask({ filter: { ...filter, subjectId: { eq: id } } })).nodes).toEqual(since.nodes)
    expect(
      (await ask({ filter: { ...filter, at: { gte: new Date(Date.now() + hour).toISOString() } } })).nodes,
    ).toEqual([])
  })

  it('come by up to 1,000 on a page', async () => {
    const { body } = await post(world.url, world.organization.key, {
      query: '{ events(first: 1001) { nodes { id } } }',
    })
    expect(body.errors?.[0]?.message).toContain('at most 1')
  })

  it('are not written for an act that was refused', async () => {
    const { body } = await makeTopic('after the slow one')
    expect(body.data?.topicCreate).toMatchObject({ __typename: 'ConflictError' })
    const written = await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.event.count(),
    )
    expect(written).toBe(123)
  })

  it('contain global ids, also in events written before', async () => {
    const { body } = await post(world.url, world.organization.key, {
      query: `mutation { campaignCreate(input: { name: "Spring", startsAt: "2026-03-01T00:00:00Z", endsAt: "2026-04-01T00:00:00Z" }) { ... on Campaign { id } } }`,
    })
    const campaign = (body.data?.campaignCreate as { id: string } | undefined)?.id ?? ''
    const campaignId = parseGlobalId(campaign)?.id ?? ''
    await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.event.create({
        data: { type: 'share.published', subjectType: 'Share', subjectId: world.organization.id, data: { campaignId } },
      }),
    )
    const after = await follow(100)
    const query = 'query ($after: String) { events(first: 100, after: $after) { nodes { type data } } }'
    const told = await vi.waitFor(async () => {
      const { body: rest } = await post(world.url, world.organization.key, { query, variables: { after } })
      const last = (rest.data?.events as { nodes: { type: string }[] } | undefined)?.nodes.at(-1)
      expect(last?.type).toBe('share.published')
      return last
    }, WAIT)
    expect(told).toEqual({ type: 'share.published', data: { campaignId: campaign } })
  })

  it('have types that are listed with their data', async () => {
    const query = `{ eventTypes { key description subjectType data {
      name kind idType list optional fields { name kind idType list optional } } } }`
    const { body } = await post(world.url, world.organization.key, { query })
    const types = body.data?.eventTypes as { key: string }[]
    expect(types.length).toBeGreaterThan(80)
    const field = { list: false, optional: false, idType: null, fields: [] }
    expect(types.find(({ key }) => key === 'participation.invited')).toEqual({
      key: 'participation.invited',
      description:
        'A person was invited to take part in a campaign. Told only to callers with `participation:invite` for the whole organisation, and in no notice.',
      subjectType: 'Participation',
      data: [
        { ...field, name: 'campaignId', kind: 'ID', idType: 'Campaign' },
        { ...field, name: 'ambassadorId', kind: 'ID', idType: 'Ambassador' },
        { ...field, name: 'again', kind: 'BOOLEAN' },
      ],
    })
    expect(types.find(({ key }) => key === 'campaign.updated')).toMatchObject({
      data: [
        { name: 'fields', kind: 'CODE', list: true },
        { name: 'targets', kind: 'OBJECT', list: true, fields: [{ name: 'objectiveId', idType: 'Objective' }, {}, {}] },
      ],
    })
  })

  it('have types that a key for notice rules can list', async () => {
    const query = '{ eventTypes { key } }'
    const codes = async (scope: string) => {
      const { key } = await world.organization.as(['OWNER'], { scopes: [scope] })
      const { body } = await post(world.url, key, { query })
      return body.errors?.map(({ extensions }) => extensions.code)
    }
    expect(await codes('notice:write')).toBeUndefined()
    expect(await codes('event:read')).toBeUndefined()
    expect(await codes('cost:read')).toEqual(['FORBIDDEN'])
  })

  it('refuse a foreign cursor', async () => {
    const { body } = await post(world.url, world.organization.key, {
      query: '{ events(after: "bm9uZQ") { nodes { id } } }',
    })
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_CURSOR')
  })
})
