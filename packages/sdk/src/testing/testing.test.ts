import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLObjectType, isScalarType, isSpecifiedScalarType } from 'graphql'
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest'
import { byHash } from '../by-hash.ts'
import { createClient } from '../client.ts'
import { NetworkError, UserErrorException } from '../errors.ts'
import * as shipped from '../generated/documents.ts'
import {
  CampaignCreateDocument,
  CampaignDocument,
  CampaignLaunchDocument,
  CampaignsDocument,
  FollowEventsDocument,
  ImportDocument,
  PeopleDocument,
  TopicsDocument,
  ViewerDocument,
} from '../generated/documents.ts'
import { paginate } from '../paginate.ts'
import { subscribe } from '../subscribe.ts'
import { upload } from '../upload.ts'
import { createTestServer } from './index.ts'
import { leaf } from './values.ts'

const server = createTestServer()
const client = createClient({ url: server.url, fetch: server.fetch, retry: { baseDelayMs: 1 } })
afterEach(() => server.reset())

const period = { startsAt: '2027-01-01T00:00:00Z', endsAt: '2027-02-01T00:00:00Z' }

describe('a test server', () => {
  it('answers every document of the SDK, the same each time', async () => {
    for (const document of Object.values(shipped)) {
      const [first, again] = [0, 1].map(() => {
        server.reset()
        return server.data(document as typeof ViewerDocument)
      })
      expect(first, `${document}`).toEqual(again)
    }
  })

  it('makes values of every scalar of the schema', () => {
    const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))
    const parent = schema.getType('Campaign') as GraphQLObjectType
    const scalars = Object.values(schema.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    )
    expect(scalars.length).toBeGreaterThan(8)
    for (const type of scalars) expect(leaf(type as never, parent, 'value', 3), type.name).toBeDefined()
    const forms: Record<string, RegExp> = {
      BigInt: /^\d+$/,
      CountryCode: /^[A-Z]{2}$/,
      Currency: /^[A-Z]{3}$/,
      Date: /^\d{4}-\d\d-\d\d$/,
      DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      Decimal: /^\d+\.\d+$/,
      JSON: /^\[object Object\]$/,
      Locale: /^[a-z]{2}$/,
      PersonKind: /^[A-Z_]+$/,
      Ratio: /^0\.\d+$/,
      URL: /^https:\/\/\S+$/,
    }
    for (const { name } of scalars)
      expect(String(leaf(schema.getType(name) as never, parent, 'at', 3)), name).toMatch(forms[name] ?? /^$/)
  })

  it('says what it is told, and makes the rest', async () => {
    server.answer(CampaignsDocument, { campaigns: { nodes: [{ name: 'Spring' }, {}], totalCount: 70 } })
    const { data, cost } = await client.query(CampaignsDocument, { first: 20 })
    expect(data.campaigns).toMatchObject({
      nodes: [{ name: 'Spring', status: 'LIVE' }, { name: 'Campaign 2' }],
      totalCount: 70,
      pageInfo: { hasNextPage: false },
    })
    expect(cost).toMatchObject({ requested: 1 })
    server.answer(ImportDocument, ({ id }) => ({ node: { __typename: 'Import', id, status: 'RUNNING' } }))
    expect((await client.query(ImportDocument, { id: 'i1' })).data.node).toMatchObject({ id: 'i1', status: 'RUNNING' })
    server.answer(ViewerDocument, { viewer: { organization: { name: 'Ours' } } })
    expect((await client.query(ViewerDocument)).data.viewer.organization.name).toBe('Ours')
  })

  it('knows what a document may be answered', () => {
    const mistakes = () => {
      // @ts-expect-error no such type
      server.answer(ImportDocument, { node: { __typename: 'Importt', id: 'x' } })
      // @ts-expect-error no such field
      server.answer(CampaignsDocument, { campaigns: { nodes: [{ title: 'Spring' }] } })
      // @ts-expect-error a name is text
      server.answer(CampaignsDocument, () => ({ campaigns: { nodes: [{ name: 1 }] } }))
      // @ts-expect-error no such type
      server.add('Campain')
      // @ts-expect-error a name is text
      server.add('Campaign', { name: 1 })
    }
    expect(mistakes).toBeTypeOf('function')
    expectTypeOf(server.add('Campaign').name).toEqualTypeOf<string>()
    expectTypeOf(server.data(ViewerDocument).viewer.organization.name).toEqualTypeOf<string>()
  })

  it('pages through what was added, and finds it by its id', async () => {
    const people = Array.from({ length: 5 }, (_, index) => server.add('Person', { displayName: `P${index}` }))
    const seen: string[] = []
    for await (const { displayName } of paginate(client, PeopleDocument, { first: 2 }, (data) => data.people)) {
      seen.push(displayName)
    }
    expect(seen).toEqual(['P0', 'P1', 'P2', 'P3', 'P4'])
    expect(server.requests).toHaveLength(3)
    server.remove(people[0]?.id ?? '')
    expect((await client.query(PeopleDocument)).data.people?.totalCount).toBe(4)
    const campaign = server.add('Campaign', { name: 'Spring' })
    expect((await client.query(CampaignDocument, { id: campaign.id })).data.node).toMatchObject({ name: 'Spring' })
    await expect(client.query(PeopleDocument, { after: 'nowhere' })).rejects.toMatchObject({ code: 'BAD_CURSOR' })
  })

  it('keeps what mutations make and change', async () => {
    const made = await client.mutate(CampaignCreateDocument, { input: { name: 'Spring', ...period } })
    expect(made).toMatchObject({ __typename: 'Campaign', name: 'Spring', version: 1 })
    const { data } = await client.query(CampaignsDocument)
    expect(data.campaigns?.nodes).toMatchObject([{ id: made.id, name: 'Spring' }])
    expect(await client.mutate(CampaignLaunchDocument, { id: made.id })).toMatchObject({ id: made.id, version: 2 })
  })

  it('answers errors of mutations as data', async () => {
    server.answer(CampaignLaunchDocument, { campaignLaunch: { __typename: 'ConflictError', currentVersion: 3 } })
    const thrown = await client.mutate(CampaignLaunchDocument, { id: 'c' }).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(UserErrorException)
    expect(thrown).toMatchObject({ code: 'CONFLICT', error: { currentVersion: 3 } })
  })

  it('refuses requests and fields as it is told, so often as it is told', async () => {
    server.fail(CampaignsDocument, { code: 'FORBIDDEN', message: 'Not yours.' })
    await client.query(TopicsDocument)
    await expect(client.query(CampaignsDocument)).rejects.toMatchObject({ code: 'FORBIDDEN', status: 200 })
    await client.query(CampaignsDocument)
    server.fail(null, { code: 'UNAUTHENTICATED' })
    await expect(client.query(TopicsDocument)).rejects.toMatchObject({ status: 401 })
    server.fail(CampaignsDocument, { path: 'campaigns.totalCount', code: 'FORBIDDEN' })
    const { data, errors } = await client.query(CampaignsDocument, {}, { partial: true })
    expect([data.campaigns, errors?.[0]?.extensions?.code]).toEqual([null, 'FORBIDDEN'])
  })

  it('limits, breaks and delays', async () => {
    server.limit({ retryAfterMs: 20 })
    server.disconnect({ document: TopicsDocument })
    await client.query(CampaignsDocument)
    await client.query(TopicsDocument)
    expect(server.requests.map(({ operation }) => operation)).toEqual(['Campaigns', 'Campaigns', 'Topics', 'Topics'])
    server.disconnect({ times: 9 })
    await expect(client.query(TopicsDocument)).rejects.toBeInstanceOf(NetworkError)
    server.reset()
    server.delay(TopicsDocument, 60_000)
    await expect(client.query(TopicsDocument, {}, { signal: AbortSignal.timeout(20) })).rejects.toThrow(/timeout/i)
  })

  it('does a mutation once per idempotency key, also where its answer is lost', async () => {
    server.disconnect({ executed: true })
    const made = await client.mutate(CampaignCreateDocument, { input: { name: 'Once', ...period } })
    expect((await client.query(CampaignsDocument)).data.campaigns?.nodes).toMatchObject([{ id: made.id }])
    const [first, second] = server.requests.map(({ headers }) => headers['idempotency-key'])
    expect(second).toBe(first)
    const other = { input: { name: 'Other', ...period } }
    const mine = { idempotencyKey: String(first) }
    await expect(client.mutate(CampaignCreateDocument, other, mine)).rejects.toMatchObject({ status: 422 })
  })

  it('tells subscriptions what is pushed, once over broken streams, and ends them', async () => {
    const seen: string[] = []
    const following = (async () => {
      for await (const { events } of subscribe(client, FollowEventsDocument, {})) seen.push(events.type)
    })()
    await server.followed(FollowEventsDocument)
    expect(server.push(FollowEventsDocument, { events: { type: 'campaign.launched' } })).toBe(1)
    server.breakStreams(FollowEventsDocument)
    expect(server.push(FollowEventsDocument, { events: { type: 'cost.added', data: { amountMinor: '1' } } })).toBe(0)
    await server.followed(FollowEventsDocument)
    server.end(FollowEventsDocument)
    await following
    expect(seen).toEqual(['campaign.launched', 'cost.added'])
  })

  it('has no stream of whoever left before it was open', async () => {
    const leaving = new AbortController()
    const headers = { accept: 'text/event-stream' }
    const body = JSON.stringify({ query: `${FollowEventsDocument}` })
    const opening = server.fetch(server.url, { method: 'POST', headers, body, signal: leaving.signal })
    leaving.abort()
    await expect(opening).rejects.toThrow('abort')
    expect(server.push(FollowEventsDocument, { events: {} })).toBe(0)
  })

  it('refuses what the schema does, and says what is wrong with what a test gives', async () => {
    await expect(client.query('{ nonsense }')).rejects.toMatchObject({ code: 'BAD_REQUEST', status: 400 })
    await expect(client.query('{')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(client.query(TopicsDocument, { first: 'two' } as never)).rejects.toMatchObject({ status: 400 })
    expect(() => server.add('Campaign', { title: 'Spring' } as never)).toThrow('The type Campaign has no field title.')
    server.answer(ImportDocument, { node: { __typename: 'Nothing' } as never })
    await expect(client.query(ImportDocument, { id: 'i' })).rejects.toThrow(/Node is never a Nothing/)
  })

  it('takes files, hashes, and the schema as text', async () => {
    expect(await upload(client, 'a,b')).toEqual({ uploadId: 'upload-1' })
    const hashing = createClient({ url: server.url, fetch: byHash(server.fetch) })
    expect((await hashing.query(ViewerDocument)).data.viewer).toBeDefined()
    await hashing.query('query Own { viewer { permissions } }')
    expect(server.requests.map(({ operation }) => operation)).toEqual(['Viewer', 'Own'])
    const own = createTestServer({ schema: 'type Query { word: String! }' })
    const asking = createClient({ url: own.url, fetch: own.fetch })
    expect((await asking.query('{ word }')).data).toEqual({ word: 'word 1' })
  })
})
