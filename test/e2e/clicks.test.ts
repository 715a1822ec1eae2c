import { request } from 'node:http'
import type { Context } from '@portevoix/api/core/context.ts'
import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { STREAM_STORES } from '@portevoix/api/modules/streams/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { poll, upload } from '@portevoix/sdk'
import { ImportDocument, ImportStartDocument } from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { placesOf } from '../places.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const HOUR_MS = 3_600_000
const OWN_PAGE = 'https://jobs.acme.example/lab?a=1&b=%C3%A9#top'
const ADDED = 'utm_source=linkedin&utm_medium=social&utm_campaign=spring-2026'

let aheadMs = 0
let world: World
/** A share of a page of the organisation. */
let own: Link
beforeAll(async () => {
  world = await startWorld({ now: () => new Date(Date.now() + aheadMs) })
  await set({ landingHosts: ['acme.example'] })
  own = await share(OWN_PAGE)
})
afterAll(() => world?.stop())

type Fields = Record<string, unknown>
async function ask(query: string, variables: object, key = world.organization.key): Promise<Record<string, Fields>> {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Record<string, Fields>
}

const set = async (input: object) =>
  (
    await ask(
      `mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) {
        ... on Organization { landingHosts } ... on UserError { code path } } }`,
      { input },
    )
  ).organizationUpdate

interface Link {
  code: string
  shareId: string
  campaignId: string
}

/** A share of an address, in a campaign of its own, with its link. */
async function share(target: string, organization: Organization = world.organization): Promise<Link> {
  const code = uuidv7(Date.now()).slice(-12)
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)
  return await within(async ({ db, newId }) => {
    const [personId, ambassadorId, campaignId] = [newId(), newId(), newId()]
    await db.person.create({ data: { id: personId, displayName: 'Somebody' } })
    await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
    const dates = { startsAt: new Date('2020-01-01'), endsAt: new Date('2040-01-01') }
    await db.campaign.create({
      data: { id: campaignId, name: 'Spring', status: 'LIVE', utmCampaign: 'spring-2026', ...dates },
    })
    const participation = { id: newId(), campaignId, ambassadorId, status: 'ACCEPTED' } as const
    await db.participation.create({ data: participation })
    const content = await db.content.create({ data: { id: newId(), status: 'APPROVED', title: 'Lab', url: target } })
    const made = { campaignId, participationId: participation.id, contentId: content.id }
    const words = { network: 'linkedin', text: 'Look', assessment: {}, sharedAt: new Date() }
    const { id: shareId } = await db.share.create({ data: { id: newId(), ...made, ...words } })
    await db.trackedLink.create({ data: { id: newId(), shareId, code, target } })
    return { code, shareId, campaignId }
  })
}

/** Where a request is led, redirects not followed. */
function visit(code: string, headers: Record<string, string> = {}, method = 'GET'): Promise<string> {
  const { hostname, port } = new URL(world.url)
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: `/r/${code}`, method, agent: false }
    const sent = request({ ...options, headers: { 'user-agent': BROWSER, ...headers } }, (response) => {
      response.resume().on('end', () => resolve(response.headers.location ?? ''))
    })
    sent.on('error', reject).end()
  })
}

const tokenIn = (location: string): string => new URL(location).searchParams.get('pv_click') ?? ''
const clicksOf = async ({ shareId }: Link): Promise<unknown> => {
  const query = 'query ($id: ID!) { node(id: $id) { ... on Share { trackedLink { clicks } } } }'
  const { node } = await ask(query, { id: globalId('Share', shareId) })
  return (node?.trackedLink as { clicks: number } | undefined)?.clicks
}

const INGEST = `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
  ... on MetricsIngestPayload { accepted duplicates corrected rejected { index message } } ... on UserError { code path }
} }`
let facts = 0
async function ingest(points: readonly object[], key?: string): Promise<Fields | undefined> {
  const withKeys = points.map((point) => {
    facts += 1
    return {
      key: `crm-${facts}`,
      metric: 'leads',
      value: '1',
      at: new Date(Date.now() + aheadMs).toISOString(),
      ...point,
    }
  })
  return (await ask(INGEST, { input: { source: 'crm', points: withKeys } }, key)).metricsIngest
}

const VALUE = 'value(metric: $metric, period: { from: "2020-01-01T00:00:00Z", to: "2040-01-01T00:00:00Z" }) { value }'
async function numberOf(type: 'Share' | 'Campaign', id: string, metric = 'leads'): Promise<unknown> {
  const query = `query ($id: ID!, $metric: String!) { node(id: $id) { ... on ${type} { ${VALUE} } } }`
  const { node } = await ask(query, { id: globalId(type, id), metric })
  return (node?.value as { value: string | null } | undefined)?.value
}

describe('a click that leads to a page of the organisation', () => {
  it('brings a token and UTM parameters, and keeps what the address has', async () => {
    const location = await visit(own.code)
    expect(location).toBe(`https://jobs.acme.example/lab?a=1&b=%C3%A9&${ADDED}&pv_click=${tokenIn(location)}#top`)
    expect(tokenIn(location)).toMatch(/^[\w-]+\.[0-9a-z]+\.[0-9a-f]{24}$/)
  })

  it('brings the same token to everybody within the hour, and another one later', async () => {
    const token = tokenIn(await visit(own.code))
    expect(tokenIn(await visit(own.code, { 'user-agent': BROWSER.replace('141', '140'), cookie: 'a=b' }))).toBe(token)
    aheadMs += HOUR_MS
    expect(tokenIn(await visit(own.code))).not.toBe(token)
  })

  it.each([
    ['Global Privacy Control', { 'sec-gpc': '1' }],
    ['Do Not Track', { dnt: '1' }],
  ])('is counted and brings no token to a browser that says %s', async (_name, headers) => {
    const link = await share(OWN_PAGE)
    expect(await visit(link.code, headers)).toBe(`https://jobs.acme.example/lab?a=1&b=%C3%A9&${ADDED}#top`)
    expect(await clicksOf(link)).toBe(1)
  })

  it.each([
    ['a preview of a network', { 'user-agent': 'facebookexternalhit/1.1' }, 'GET'],
    ['a browser that looks ahead', { 'sec-purpose': 'prefetch' }, 'GET'],
    ['a browser that renders ahead', { 'sec-purpose': 'prefetch;prerender' }, 'GET'],
    ['a HEAD request', {}, 'HEAD'],
  ])('leads %s to exactly the address, without a token or a count', async (_who, headers, method) => {
    const link = await share(OWN_PAGE)
    expect(await visit(link.code, headers as Record<string, string>, method)).toBe(OWN_PAGE)
    expect(await clicksOf(link)).toBe(0)
  })

  it('leads to pages of others as they are', async () => {
    for (const target of ['https://other.example/a?b=1#c', 'https://notacme.example/', 'http://192.0.2.1/x?y']) {
      const link = await share(target)
      expect(await visit(link.code)).toBe(target)
      expect(await clicksOf(link)).toBe(1)
    }
  })

  it('keeps nothing of a visitor but the count', async () => {
    const link = await share(OWN_PAGE)
    const mark = 'Visitor-4711'
    const headers = { 'user-agent': `${BROWSER} ${mark}`, referer: `https://${mark}.example/`, cookie: `id=${mark}` }
    const [token, second] = [tokenIn(await visit(link.code, headers)), tokenIn(await visit(link.code, headers))]
    expect(second).toBe(token)
    expect(await clicksOf(link)).toBe(2)
    const [, , digest = ''] = token.split('.')
    expect(await placesOf(world.databaseUrl, [mark, digest, '127.0.0.1'])).toEqual([])
  })

  it('follows the setting of the organisation and its campaign', async () => {
    expect(await set({ landingHosts: [' WWW.Acme.example. ', 'www.acme.example'] })).toEqual({
      landingHosts: ['www.acme.example'],
    })
    expect(await visit(own.code)).toBe(OWN_PAGE)
    for (const wrong of ['https://acme.example', 'acme.example/path', 'acme.example:8080', 'localhost', '']) {
      expect(await set({ landingHosts: [wrong] })).toMatchObject({ code: 'INVALID_INPUT' })
    }
    expect(await set({ landingHosts: null })).toEqual({ landingHosts: [] })
    await set({ landingHosts: ['acme.example'] })
    const update = `mutation ($id: ID!, $input: CampaignUpdateInput!) { campaignUpdate(id: $id, input: $input) {
      ... on Campaign { utmCampaign } ... on UserError { code } } }`
    const change = async (utmCampaign: string | null) =>
      (await ask(update, { id: globalId('Campaign', own.campaignId), input: { utmCampaign } })).campaignUpdate
    expect(await change('two words')).toEqual({ code: 'INVALID_INPUT' })
    expect(await change(null)).toEqual({ utmCampaign: null })
    expect(new URL(await visit(own.code)).searchParams.has('utm_campaign')).toBe(false)
    await change('spring-2026')
  })
})

describe('a lead, application or sale that comes back with the token', () => {
  it('counts for the share that was clicked and its campaign', async () => {
    const link = await share(OWN_PAGE)
    const clickToken = tokenIn(await visit(link.code))
    expect(
      await ingest([
        { clickToken },
        { clickToken, metric: 'sales' },
        { clickToken, metric: 'applications', value: '2' },
      ]),
    ).toMatchObject({ accepted: 3, rejected: [] })
    expect(await numberOf('Share', link.shareId)).toBe('1')
    expect(await numberOf('Campaign', link.campaignId)).toBe('1')
    expect(await numberOf('Campaign', link.campaignId, 'sales')).toBe('1')
    expect(await numberOf('Campaign', link.campaignId, 'applications')).toBe('2')
  })

  it('is corrected under its key, like every fact', async () => {
    const link = await share(OWN_PAGE)
    const clickToken = tokenIn(await visit(link.code))
    const at = new Date(Date.now() + aheadMs).toISOString()
    const lead = { key: 'lead-1', clickToken, at }
    expect(await ingest([lead])).toMatchObject({ accepted: 1 })
    expect(await ingest([lead])).toMatchObject({ duplicates: 1 })
    expect(await ingest([{ ...lead, value: '3' }])).toMatchObject({ corrected: 1 })
    expect(await numberOf('Campaign', link.campaignId)).toBe('3')
  })

  it('is refused by itself where the token is made up, of another organisation, too old or too new', async () => {
    const link = await share(OWN_PAGE)
    const clickToken = tokenIn(await visit(link.code))
    const other = await world.addOrganization('Other')
    await ask(
      'mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { __typename } }',
      { input: { landingHosts: ['acme.example'] } },
      other.key,
    )
    const theirs = tokenIn(await visit((await share(OWN_PAGE, other)).code))
    expect(theirs).not.toBe('')
    const now = Date.now() + aheadMs
    const at = (ms: number) => new Date(now + ms).toISOString()
    const NO_LINK = expect.stringMatching(/^No link of this organisation gave this click token/)
    expect(
      await ingest([
        { clickToken },
        { clickToken: `${link.code}.aaaa.${'0'.repeat(24)}` },
        { clickToken: theirs },
        { clickToken, at: at(-3 * HOUR_MS) },
        { clickToken, at: undefined, on: at(-72 * HOUR_MS).slice(0, 10) },
        { clickToken, at: undefined, on: at(0).slice(0, 10) },
        { clickToken, subjectId: globalId('Share', link.shareId) },
        {},
      ]),
    ).toMatchObject({
      accepted: 2,
      rejected: [
        { index: 1, message: NO_LINK },
        { index: 2, message: NO_LINK },
        { index: 3, message: 'The fact happened before the click of its token.' },
        { index: 4, message: 'The fact happened before the click of its token.' },
        { index: 6, message: 'Set either `subjectId` or `clickToken`, not both.' },
        { index: 7, message: expect.stringMatching(/^There is no /) },
      ],
    })
    aheadMs += 91 * 24 * HOUR_MS
    expect(await ingest([{ clickToken }])).toMatchObject({
      accepted: 0,
      rejected: [{ index: 0, message: 'The fact happened more than 90 days after the click of its token.' }],
    })
    // What happened in time may be told later.
    expect(await ingest([{ clickToken, at: at(0) }])).toMatchObject({ accepted: 1 })
  })

  it('comes from a file as well, row by row', async () => {
    const link = await share(OWN_PAGE)
    const now = Date.now() + aheadMs
    const token = tokenIn(await visit(link.code))
    const lines = [
      ['id', 'click', 'metric', 'at', 'value'],
      ['a', token, 'leads', new Date(now).toISOString(), '4'],
      ['b', token, 'leads', new Date(now - 5 * HOUR_MS).toISOString(), '1'],
      ['c', 'nonsense', 'leads', new Date(now).toISOString(), '1'],
    ]
    const { client } = world.organization
    const { uploadId } = await upload(client, Buffer.from(lines.map((line) => line.join()).join('\n')))
    const mapping = ['key', 'clickToken', 'metric', 'at', 'value'].map((field, index) => ({
      ...{ field, column: lines[0]?.[index] ?? '' },
    }))
    const input = { uploadId, format: 'CSV', target: 'METRICS', mapping } as const
    const { id } = await client.mutate(ImportStartDocument, { input })
    const done = await poll(client, ImportDocument, { id }, ({ node }) =>
      node?.__typename === 'Import' && node.status === 'SUCCEEDED' ? node : null,
    )
    expect(done).toMatchObject({ created: 1, rejected: 2 })
    expect(done.problems.nodes.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, 'click', 'The fact happened before the click of its token.'],
      [4, 'click', expect.stringMatching(/^No link of this organisation gave this click token/)],
    ])
    expect(await numberOf('Campaign', link.campaignId)).toBe('4')
  })

  it('comes from a connector as well, which names the click', async () => {
    const link = await share(OWN_PAGE)
    const externalId = tokenIn(await visit(link.code))
    const at = new Date(Date.now() + aheadMs).toISOString()
    const record = { key: 'deal-1', metric: 'sales', value: 2, at, subject: { type: 'click' as const, externalId } }
    const records = [record, { ...record, key: 'deal-2', subject: { ...record.subject, externalId: 'nonsense' } }]
    const outcome = await inJob(
      world.server.environment,
      { organizationId: world.organization.id, accountId: null },
      async (ctx) => {
        const id = ctx.newId()
        const integration = await ctx.db.integration.create({ data: { id, connector: 'crm', name: 'CRM', config: {} } })
        return await STREAM_STORES.metrics.store(
          ctx,
          integration,
          records.map((one) => ({ record: one, subjectId: null })),
          { snapshot: false },
        )
      },
    )
    expect(outcome.outcomes).toEqual([
      { subjectId: null, leftOut: [] },
      { skipped: expect.objectContaining({ code: 'metrics.unknown-click-token' }) },
    ])
    expect(await numberOf('Campaign', link.campaignId, 'sales')).toBe('2')
  })
})
