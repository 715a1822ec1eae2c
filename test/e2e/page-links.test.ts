import { request } from 'node:http'
import type { Context } from '@portevoix/api/core/context.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const PAGE = 'https://jobs.acme.example/engineer'

let world: World
let ids: Awaited<ReturnType<typeof plant>>
beforeAll(async () => {
  world = await startWorld()
  ids = await plant()
})
afterAll(() => world?.stop())

const within = <T>(work: (ctx: Context) => Promise<T>) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

/** A campaign about a topic, with somebody of a department who takes part, and an approved content beside a draft. */
async function plant() {
  return await within(async ({ db, newId }) => {
    await db.organization.updateMany({ data: { landingHosts: ['acme.example'] } })
    const [campaign, topic, department, person, ambassador] = [newId(), newId(), newId(), newId(), newId()]
    const dates = { startsAt: new Date('2020-01-01'), endsAt: new Date('2040-01-01') }
    await db.campaign.create({
      data: { id: campaign, name: 'Hiring', status: 'LIVE', utmCampaign: 'hiring', ...dates },
    })
    await db.topic.create({ data: { id: topic, name: 'Engineering' } })
    await db.campaignLink.create({ data: { id: newId(), campaignId: campaign, topicId: topic } })
    await db.department.create({ data: { id: department, name: 'R&D', key: 'r&d' } })
    await db.person.create({ data: { id: person, displayName: 'Ada' } })
    await db.membership.create({ data: { id: newId(), personId: person, departmentId: department, primary: true } })
    await db.ambassador.create({ data: { id: ambassador, personId: person, status: 'ACTIVE' } })
    const taking = { id: newId(), campaignId: campaign, ambassadorId: ambassador, status: 'ACCEPTED' } as const
    await db.participation.create({ data: taking })
    const content = async (data: { title: string; url: string | null; status?: 'APPROVED' }) =>
      (await db.content.create({ data: { id: newId(), ...data } })).id
    const page = 'https://other.example/article?a=1'
    return {
      ...{ campaign, topic, department, person, ambassador, participation: taking.id },
      content: await content({ title: 'Article', url: page, status: 'APPROVED' }),
      draft: await content({ title: 'Draft', url: page }),
      nowhere: await content({ title: 'Nowhere', url: null, status: 'APPROVED' }),
    }
  })
}

type Fields = Record<string, unknown>
async function ask(query: string, variables: object, key = world.organization.key): Promise<Record<string, Fields>> {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Record<string, Fields>
}

const CREATE = `mutation ($input: TrackedLinkCreateInput!) { trackedLinkCreate(input: $input) {
  __typename
  ... on TrackedLink {
    id code url target clicks label source share { id } campaign { id } content { id } participation { id } ambassador { id }
  }
  ... on UserError { code path }
} }`
const create = async (input: object, key?: string) => (await ask(CREATE, { input }, key)).trackedLinkCreate ?? {}

function visit(code: unknown): Promise<string> {
  const { hostname, port } = new URL(world.url)
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: `/r/${code}`, agent: false, headers: { 'user-agent': BROWSER } }
    const sent = request(options, (response) => {
      response.resume().on('end', () => resolve(response.headers.location ?? String(response.statusCode)))
    })
    sent.on('error', reject).end()
  })
}

const VALUE = 'value(metric: $metric, period: { from: "2020-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z" }) { value }'
async function numberOf(type: string, id: string, metric = 'clicks'): Promise<number> {
  const query = `query ($id: ID!, $metric: String!) { node(id: $id) { ... on ${type} { ${VALUE} } } }`
  const { node } = await ask(query, { id, metric })
  return Number((node?.value as { value: string | null } | undefined)?.value ?? 0)
}
const placesOf = async (metric = 'clicks') => ({
  campaign: await numberOf('Campaign', globalId('Campaign', ids.campaign), metric),
  content: await numberOf('Content', globalId('Content', ids.content), metric),
  topic: await numberOf('Topic', globalId('Topic', ids.topic), metric),
  ambassador: await numberOf('Ambassador', globalId('Ambassador', ids.ambassador), metric),
  department: await numberOf('Department', globalId('Department', ids.department), metric),
})
/** By how much numbers rise while something is done. */
async function rise(work: () => Promise<unknown>, metric = 'clicks') {
  const before = await placesOf(metric)
  await work()
  const after = await placesOf(metric)
  return Object.fromEntries(
    Object.entries(after).flatMap(([place, value]) => {
      const by = value - before[place as keyof typeof before]
      return by === 0 ? [] : [[place, by]]
    }),
  )
}

const page = () => ({ url: PAGE, campaignId: globalId('Campaign', ids.campaign) })

describe('a link to a page of the organisation', () => {
  it('leads there, says where it is put, and counts for its campaign and what that is about', async () => {
    const link = await create({ ...page(), label: 'Footer of the newsletter', source: 'newsletter' })
    expect(link).toMatchObject({
      ...{
        __typename: 'TrackedLink',
        target: PAGE,
        clicks: 0,
        label: 'Footer of the newsletter',
        source: 'newsletter',
      },
      ...{ share: null, content: null, participation: null, ambassador: null, campaign: { id: page().campaignId } },
    })
    let location = ''
    expect(
      await rise(async () => {
        location = await visit(link.code)
      }),
    ).toEqual({ campaign: 1, topic: 1 })
    const { searchParams } = new URL(location)
    expect(location.split('?')[0]).toBe(PAGE)
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ utm_source: 'newsletter', utm_medium: 'link', utm_campaign: 'hiring' },
      pv_click: expect.stringMatching(/^[\w-]+\.[0-9a-z]+\.[0-9a-f]{24}$/),
    })
    expect(await numberOf('TrackedLink', String(link.id))).toBe(1)
    const point = { key: 'l1', metric: 'leads', value: '1', at: new Date().toISOString() }
    const ingest = async () => {
      const query = `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
        ... on MetricsIngestPayload { accepted } } }`
      const points = [{ ...point, clickToken: searchParams.get('pv_click') }]
      expect((await ask(query, { input: { source: 'crm', points } })).metricsIngest).toEqual({ accepted: 1 })
    }
    expect(await rise(ingest, 'leads')).toEqual({ campaign: 1, topic: 1 })
  })

  it('may count for no campaign', async () => {
    const link = await create({ url: PAGE })
    expect(await rise(() => visit(link.code))).toEqual({})
    expect(await numberOf('TrackedLink', String(link.id))).toBe(1)
  })

  it('leads to no page of others: whoever follows it trusts the organisation', async () => {
    for (const url of ['https://evil.example/', 'https://acme.example.evil.example/']) {
      expect(await create({ url })).toMatchObject({ code: 'NOT_OWN_PAGE', path: ['input', 'url'] })
    }
    expect(await create({ url: 'javascript:alert(1)' })).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('a link to a content', () => {
  it('leads to its address, and counts for it and the campaign', async () => {
    const contentId = globalId('Content', ids.content)
    const link = await create({ contentId, campaignId: page().campaignId })
    expect(link).toMatchObject({ target: 'https://other.example/article?a=1', content: { id: contentId } })
    expect(await rise(async () => expect(await visit(link.code)).toBe(link.target))).toEqual({
      ...{ campaign: 1, topic: 1, content: 1 },
    })
  })

  it('needs one that is approved and has an address, or a page: one of the two', async () => {
    const of = (name: 'draft' | 'nowhere' | 'content') => ({ contentId: globalId('Content', ids[name]) })
    expect(await create(of('draft'))).toMatchObject({ code: 'CONTENT_NOT_APPROVED', path: ['input', 'contentId'] })
    expect(await create(of('nowhere'))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'contentId'] })
    expect(await create({ ...of('content'), url: PAGE })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await create({ label: 'To nothing' })).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('somebody’s own link, to refer others by', () => {
  it('is made by themselves, and counts for them, their department and the campaign', async () => {
    const { key } = await world.organization.as(['AMBASSADOR'], { personId: ids.person })
    const participationId = globalId('Participation', ids.participation)
    const link = await create({ url: PAGE, participationId }, key)
    expect(link).toMatchObject({ participation: { id: participationId }, campaign: { id: page().campaignId } })
    expect(await rise(() => visit(link.code))).toEqual({ campaign: 1, topic: 1, ambassador: 1, department: 1 })
    expect(new URL(await visit(link.code)).searchParams.get('utm_medium')).toBe('referral')
    const mine = 'query { trackedLinks { nodes { id clicks ambassador { id } } } }'
    expect((await ask(mine, {}, key)).trackedLinks).toEqual({
      nodes: [{ id: link.id, clicks: 2, ambassador: { id: globalId('Ambassador', ids.ambassador) } }],
    })
    const listed = 'query ($id: ID!) { node(id: $id) { ... on Participation { trackedLinks { nodes { id } } } } }'
    expect((await ask(listed, { id: participationId })).node).toEqual({ trackedLinks: { nodes: [{ id: link.id }] } })
    // An ambassador makes links of their own alone.
    await expect(create({ url: PAGE }, key)).rejects.toThrow('FORBIDDEN')
    await expect(create(page(), key)).rejects.toThrow('FORBIDDEN')
    expect(await create({ ...page(), participationId }, key)).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('needs somebody who takes part', async () => {
    const [other, left] = await within(async ({ db, newId }) => {
      const person = await db.person.create({ data: { id: newId(), displayName: 'Bea' } })
      const ambassador = await db.ambassador.create({ data: { id: newId(), personId: person.id, status: 'ACTIVE' } })
      const taking = { id: newId(), campaignId: ids.campaign, ambassadorId: ambassador.id, status: 'LEFT' } as const
      return [person.id, (await db.participation.create({ data: taking })).id]
    })
    const participationId = globalId('Participation', left)
    expect(await create({ url: PAGE, participationId })).toMatchObject({ code: 'PARTICIPATION_NOT_ACCEPTED' })
    const { key } = await world.organization.as(['AMBASSADOR'], { personId: other })
    const theirs = globalId('Participation', ids.participation)
    expect(await create({ url: PAGE, participationId: theirs }, key)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('leads nowhere once they are erased, and what it counted stays', async () => {
    const link = await create({ url: PAGE, participationId: globalId('Participation', ids.participation) })
    await visit(link.code)
    const purge = 'mutation ($id: ID!) { personPurge(id: $id) { ... on PersonPurgePayload { purgedId } } }'
    expect(await rise(() => ask(purge, { id: globalId('Person', ids.person) }))).toEqual({})
    expect(await visit(link.code)).toBe('404')
  })
})
