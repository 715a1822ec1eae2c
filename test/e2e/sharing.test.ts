import { request } from 'node:http'
import type { Db } from '@portevoix/api/core/database.ts'
import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { sumsOf } from '@portevoix/api/modules/metrics/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreed } from '../agreed.ts'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const TARGET = 'https://example.org/lab?a=1&b=%C3%A9#top'

let world: World
let campaignId: string
let contentId: string
let me: Ambassador
beforeAll(async () => {
  world = await startWorld()
  campaignId = await addCampaign('Open source')
  contentId = await addContent('The lab', TARGET)
  me = await addAmbassador(campaignId)
})
afterAll(() => world?.stop())

type Fields = Record<string, unknown>
interface Answer {
  data: Record<string, Fields>
  errors?: { message: string; extensions: { code: string } }[]
}
async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<Answer> {
  return (await post(world.url, key, { query, variables })).body as never
}
const inside = <T>(work: (db: Db) => Promise<T>, organization = world.organization): Promise<T> =>
  world.server.environment.database.inOrganization(organization.id, work)
const uuidOf = (id: unknown) => Buffer.from(String(id), 'base64url').toString().split(':')[1] ?? ''

async function addCampaign(name: string, key?: string): Promise<string> {
  const input = { name, startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' }
  const made = await ask(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input },
    key,
  )
  const id = made.data.campaignCreate?.id as string
  await ask('mutation ($id: ID!) { campaignLaunch(id: $id) { __typename } }', { id }, key)
  return id
}

async function addContent(title: string, url: string | null, key?: string): Promise<string> {
  const made = await ask(
    'mutation ($input: ContentCreateInput!) { contentCreate(input: $input) { ... on Content { id } } }',
    { input: { title, url, language: 'en' } },
    key,
  )
  const id = made.data.contentCreate?.id as string
  await ask('mutation ($id: ID!) { contentApprove(id: $id) { __typename } }', { id }, key)
  return id
}

interface Ambassador {
  key: string
  participationId: string
  ambassadorId: string
  personId: string
}
async function addAmbassador(
  campaign: string,
  options: {
    status?: 'INVITED' | 'ACCEPTED'
    benefit?: 'YES' | 'UNKNOWN'
    consent?: boolean
    active?: boolean
    organization?: Organization
  } = {},
): Promise<Ambassador> {
  const {
    status = 'ACCEPTED',
    benefit = 'UNKNOWN',
    consent = true,
    active = true,
    organization = world.organization,
  } = options
  const [personId, id, participation] = [uuidv7(Date.now()), uuidv7(Date.now()), uuidv7(Date.now())]
  await inside(async (db) => {
    await db.person.create({ data: { id: personId, displayName: 'Somebody', active } })
    await db.ambassador.create({ data: { id, personId, status: 'ACTIVE' } })
    await db.participation.create({
      data: { id: participation, campaignId: uuidOf(campaign), ambassadorId: id, status, benefit },
    })
    if (consent) await agreed(db, personId, 'SHARING')
  }, organization)
  const { key } = await organization.as(['AMBASSADOR'], { personId })
  return {
    key,
    personId: globalId('Person', personId),
    ambassadorId: globalId('Ambassador', id),
    participationId: globalId('Participation', participation),
  }
}

const SHARE = `mutation ($input: ShareCreateInput!) {
  shareCreate(input: $input) {
    __typename
    ... on Share {
      id status text language externalUrl version trackedLink { url target code }
      assessment { verdict policies { name version } } ambassador { id } content { id } campaign { id }
    }
    ... on BlockedByGuidelinesError { assessment { verdict findings { rule message fix } } }
    ... on ShareRefusedError { reasons { code path } assessment { verdict } }
    ... on UserError { code message path }
  }
}`
interface Shared extends Fields {
  id: string
  trackedLink: { url: string; target: string; code: string }
}
async function share(more: Fields = {}, key = me.key): Promise<Shared> {
  const input = { participationId: me.participationId, contentId, network: 'linkedin', text: 'My own words', ...more }
  const { data, errors } = await ask(SHARE, { input }, key)
  if (errors) throw new Error(errors[0]?.extensions.code)
  return data.shareCreate as Shared
}

/** One request as it is, redirects not followed. */
function visit(
  path: string,
  headers: Record<string, string> = { 'user-agent': BROWSER },
  method = 'GET',
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { hostname, port } = new URL(world.server.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject).end()
  })
}
const clicksOf = (id: unknown) =>
  inside(async (db) => {
    const where = { subjectId: uuidOf(id), metric: 'clicks' }
    const series = await db.metricSeries.findMany({ where: { ...where, part: false } })
    const ofSeries = { seriesId: { in: series.map((one) => one.id) } }
    const [points, quarters, days] = [
      await db.metricPoint.count({ where }),
      await db.metricQuarter.aggregate({ where: ofSeries, _sum: { sum: true } }),
      await db.metricDate.aggregate({ where: ofSeries, _sum: { sum: true } }),
    ]
    return { points, quarters: Number(quarters._sum.sum), days: Number(days._sum.sum) }
  })

/** Whether they were added to the campaign yet or not. */
const clicksOfCampaign = (id: unknown) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, async (ctx) => {
    const period = { from: new Date(0), to: new Date(Date.now() + 86_400_000) }
    const sums = await sumsOf(ctx, { subjectId: uuidOf(id), period, timeZone: null, metrics: ['clicks'] })
    return sums.clicks?.toFixed()
  })

describe('a share', () => {
  it('is the ambassador’s own words with a link to the content, and joins what the campaign offers', async () => {
    const made = await share({ country: 'fr' })
    expect(made).toMatchObject({
      __typename: 'Share',
      status: 'PREPARED',
      text: 'My own words',
      language: 'en',
      trackedLink: { target: TARGET, url: `${world.server.url}/r/${made.trackedLink.code}` },
      assessment: { verdict: 'WARN', policies: [] },
      ambassador: { id: me.ambassadorId },
      content: { id: contentId },
      campaign: { id: campaignId },
    })
    expect(made.trackedLink.code).toMatch(/^[\w-]{12}$/)
    const { data } = await ask('query ($id: ID!) { node(id: $id) { ... on Campaign { contents { nodes { id } } } } }', {
      id: campaignId,
    })
    expect(data.node).toEqual({ contents: { nodes: [{ id: contentId }] } })
  })

  it('has no link where its content stands nowhere, and never one of the caller’s choosing', async () => {
    expect((await share({ contentId: await addContent('Nowhere', null) })).trackedLink).toBeNull()
    const chosen = await ask(SHARE.replace('$input)', '$input, target: "https://evil.example")'))
    expect(chosen.errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
    const made = await share({ externalUrl: 'https://social.example/post/1' })
    expect(made).toMatchObject({ status: 'PUBLISHED', externalUrl: 'https://social.example/post/1' })
    expect(made.trackedLink.target).toBe(TARGET)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x'])('was not posted at %s', async (externalUrl) => {
    expect(await share({ externalUrl })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'externalUrl'] })
  })

  it('is refused with every reason at once', async () => {
    const draft = await ask('mutation { contentCreate(input: { title: "Draft" }) { ... on Content { id } } }')
    const { data } = await ask(
      'mutation { campaignCreate(input: { name: "Not live", startsAt: "2026-01-01T00:00:00Z", endsAt: "2027-01-01T00:00:00Z" }) { ... on Campaign { id } } }',
    )
    const silent = await addAmbassador(data.campaignCreate?.id as string, {
      status: 'INVITED',
      consent: false,
      active: false,
    })
    const refused = await share(
      { participationId: silent.participationId, contentId: draft.data.contentCreate?.id },
      // Their own key is refused: they are not listed as active any more.
      world.organization.key,
    )
    expect(refused).toMatchObject({
      __typename: 'ShareRefusedError',
      code: 'SHARE_REFUSED',
      assessment: { verdict: 'ALLOW' },
    })
    expect((refused.reasons as Fields[]).map(({ code }) => code)).toEqual([
      'PARTICIPATION_NOT_ACCEPTED',
      'PERSON_INACTIVE',
      'CONSENT_MISSING',
      'CAMPAIGN_NOT_LIVE',
      'CONTENT_NOT_APPROVED',
    ])
  })

  it('is refused once the consent is withdrawn, or the content', async () => {
    const one = await addAmbassador(campaignId)
    const content = await addContent('Soon gone', 'https://example.org/gone')
    const again = () => share({ participationId: one.participationId, contentId: content }, one.key)
    expect(await again()).toMatchObject({ __typename: 'Share' })
    await ask('mutation ($id: ID!) { contentWithdraw(id: $id) { __typename } }', { id: content })
    expect(await again()).toMatchObject({ reasons: [{ code: 'CONTENT_NOT_APPROVED' }] })
    await ask('mutation ($id: ID!) { contentApprove(id: $id) { __typename } }', { id: content })
    await inside((db) =>
      db.agreement.updateMany({ where: { personId: uuidOf(one.personId) }, data: { withdrawnAt: new Date() } }),
    )
    expect(await again()).toMatchObject({ reasons: [{ code: 'CONSENT_MISSING' }] })
  })

  it('is judged by the same code as `assess`, and keeps the versions that judged it', async () => {
    const organization = await world.addOrganization('Guidelines')
    const campaign = await addCampaign('C', organization.key)
    const content = await addContent('A', 'https://example.org', organization.key)
    const one = await addAmbassador(campaign, { organization, benefit: 'YES' })
    const rules = [{ kind: 'REQUIRED_DISCLOSURE', severity: 'BLOCK', accepted: ['#ad'] }]
    const publish = () =>
      ask(
        'mutation ($input: PolicyPublishInput!) { policyPublish(input: $input) { __typename } }',
        { input: { name: 'Law', effectiveFrom: '2026-01-01T00:00:00Z', rules } },
        organization.key,
      )
    await publish()
    await publish()
    const more = { participationId: one.participationId, contentId: content }
    const blocked = await share(more, one.key)
    const asked = await ask(
      'query ($input: AssessInput!) { assess(input: $input) { verdict findings { rule message fix } } }',
      { input: { text: 'My own words', network: 'linkedin', ...more } },
      one.key,
    )
    expect(blocked).toMatchObject({
      __typename: 'BlockedByGuidelinesError',
      code: 'BLOCKED_BY_GUIDELINES',
      path: ['input', 'text'],
    })
    expect(blocked.assessment).toEqual(asked.data.assess)
    const { data } = await ask(
      '{ shares { totalCount } campaigns(first: 1) { nodes { contents(first: 1) { totalCount } } } }',
      {},
      one.key,
    )
    expect(data).toEqual({ shares: { totalCount: 0 }, campaigns: { nodes: [{ contents: { totalCount: 0 } }] } })
    expect(await share({ ...more, text: '#ad My own words' }, one.key)).toMatchObject({
      assessment: { verdict: 'ALLOW', policies: [{ name: 'Law', version: 2 }] },
    })
  })

  it('is nobody else’s to make, but the team may record it', async () => {
    const other = await addAmbassador(campaignId)
    expect(await share({}, other.key)).toMatchObject({
      __typename: 'NotFoundError',
      path: ['input', 'participationId'],
    })
    const nothing = { contentId: globalId('Content', uuidv7(Date.now())) }
    const unknown = { participationId: globalId('Participation', uuidv7(Date.now())) }
    expect(await share(nothing, other.key)).toEqual(await share({ ...nothing, ...unknown }, other.key))
    expect(await share({}, world.organization.key)).toMatchObject({ ambassador: { id: me.ambassadorId } })
    const analyst = await world.organization.as(['ANALYST'])
    await expect(share({}, analyst.key)).rejects.toThrow('FORBIDDEN')
    const nobody = await world.organization.as(['AMBASSADOR'])
    expect(await share({}, nobody.key)).toMatchObject({ __typename: 'NotFoundError' })
    const events = await inside((db) => db.event.findMany({ where: { type: 'share.created' }, select: { data: true } }))
    expect(events.filter(({ data }) => (data as Fields).onBehalf === true)).toHaveLength(1)
  })

  it('is noted as posted, by those who may, at an address that can be followed', async () => {
    const made = await share()
    const MARK = `mutation ($id: ID!, $input: ShareMarkPublishedInput, $expectedVersion: Int) {
      shareMarkPublished(id: $id, input: $input, expectedVersion: $expectedVersion) {
        __typename ... on Share { status externalUrl version } ... on UserError { code }
      }
    }`
    const mark = async (variables: Fields, key = me.key) =>
      (await ask(MARK, { id: made.id, ...variables }, key)).data.shareMarkPublished
    const other = await addAmbassador(campaignId)
    expect(await mark({}, other.key)).toMatchObject({ __typename: 'NotFoundError' })
    expect(await mark({ expectedVersion: 5 })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await mark({ input: { externalUrl: 'javascript:1' } })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await mark({})).toEqual({ __typename: 'Share', status: 'PUBLISHED', externalUrl: null, version: 2 })
    const externalUrl = 'https://social.example/1'
    expect(await mark({ input: { externalUrl } })).toMatchObject({ externalUrl, version: 3 })
    expect(await mark({})).toMatchObject({ externalUrl, version: 4 })
  })

  it('counts as published from the first evidence on, which it tells, and never while it is only prepared', async () => {
    const campaign = await addCampaign('Evidence')
    const one = await addAmbassador(campaign)
    const enrolled = { participationId: uuidOf(one.participationId), status: 'ACCEPTED' as const }
    await inside((db) => db.participationPeriod.updateMany({ where: enrolled, data: { from: new Date(0) } }))
    const period = { from: '2020-01-01T00:00:00Z', to: '2060-01-01T00:00:00Z' }
    const REPORT = `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign { report(period: $period) {
      shares sharesPrepared participationActs participationRate { value } } } } }`
    const report = async () => ((await ask(REPORT, { id: campaign, period })).data.node as { report: Fields }).report
    const stateOf = async (id: unknown) => {
      const query = 'query ($id: ID!) { node(id: $id) { ... on Share { status evidence publishedAt } } }'
      return (await ask(query, { id })).data.node as Fields
    }
    const words = { participationId: one.participationId }
    const [clicked, marked, discarded] = [
      await share(words, one.key),
      await share(words, one.key),
      await share(words, one.key),
    ]
    expect(await report()).toEqual({
      ...{ shares: '0', sharesPrepared: '3' },
      ...{ participationActs: ['shares'], participationRate: { value: '0' } },
    })
    const follow = (agent: string) => visit(new URL(clicked.trackedLink.url).pathname, { 'user-agent': agent })
    await follow('Googlebot/2.1')
    expect(await stateOf(clicked.id)).toEqual({ status: 'PREPARED', evidence: null, publishedAt: null })
    await Promise.all(Array.from({ length: 5 }, () => follow(BROWSER)))
    expect(await stateOf(clicked.id)).toEqual({
      status: 'PUBLISHED',
      evidence: 'CLICK',
      publishedAt: expect.any(String),
    })
    const told = await inside((db) =>
      db.event.findMany({ where: { type: 'share.published', subjectId: uuidOf(clicked.id) } }),
    )
    expect(told.map(({ data }) => data)).toEqual([{ campaignId: uuidOf(campaign), evidence: 'CLICK' }])

    const MARK = 'mutation ($id: ID!) { shareMarkPublished(id: $id) { ... on Share { status evidence } } }'
    await ask(MARK, { id: marked.id }, one.key)
    expect(await stateOf(marked.id)).toMatchObject({ status: 'PUBLISHED', evidence: 'PERSON' })
    const DISCARD =
      'mutation ($id: ID!) { shareDiscard(id: $id) { ... on Share { status } ... on UserError { code } } }'
    expect((await ask(DISCARD, { id: discarded.id }, one.key)).data.shareDiscard).toEqual({ status: 'DISCARDED' })
    expect((await ask(DISCARD, { id: discarded.id }, one.key)).data.shareDiscard).toEqual({ status: 'DISCARDED' })
    expect((await ask(DISCARD, { id: marked.id }, one.key)).data.shareDiscard).toEqual({ code: 'SHARE_PUBLISHED' })
    expect((await ask(DISCARD, { id: discarded.id }, me.key)).data.shareDiscard).toEqual({ code: 'NOT_FOUND' })
    expect(await report()).toMatchObject({ shares: '2', sharesPrepared: '0', participationRate: { value: '1' } })
  })
})

describe('shares', () => {
  it('are seen by an ambassador where they are their own, by every path', async () => {
    const campaign = await addCampaign('Apart')
    const [one, two] = [await addAmbassador(campaign), await addAmbassador(campaign)]
    const mine = await share({ participationId: one.participationId }, one.key)
    const theirs = await share({ participationId: two.participationId }, two.key)
    const QUERY = `query ($campaign: ID!, $content: ID!, $mine: ID!, $theirs: ID!, $filter: ShareFilter) {
      shares(filter: $filter) { totalCount nodes { id } }
      campaign: node(id: $campaign) { ... on Campaign { shares { totalCount nodes { id } } } }
      content: node(id: $content) { ... on Content { shares(filter: $filter) { totalCount nodes { id } } } }
      mine: node(id: $mine) { id }
      theirs: node(id: $theirs) { id }
    }`
    const variables = {
      campaign,
      content: contentId,
      mine: mine.id,
      theirs: theirs.id,
      filter: { campaignId: { eq: campaign } },
    }
    const own = { totalCount: 1, nodes: [{ id: mine.id }] }
    expect((await ask(QUERY, variables, one.key)).data).toEqual({
      shares: own,
      campaign: { shares: own },
      content: { shares: own },
      mine: { id: mine.id },
      theirs: null,
    })
    const team = await ask(QUERY, variables)
    expect(team.data).toMatchObject({ shares: { totalCount: 2 }, theirs: { id: theirs.id } })
    const byAmbassador = await ask(QUERY, { ...variables, filter: { ambassadorId: { eq: two.ambassadorId } } })
    expect(byAmbassador.data.shares).toEqual({ totalCount: 1, nodes: [{ id: theirs.id }] })
  })

  it('are another organisation’s as if they did not exist', async () => {
    const made = await share()
    const other = await world.addOrganization('Other')
    const { data } = await ask(
      'query ($id: ID!) { node(id: $id) { id } shares { totalCount } }',
      { id: made.id },
      other.key,
    )
    expect(data).toEqual({ node: null, shares: { totalCount: 0 } })
    expect(await share({}, other.key)).toMatchObject({ __typename: 'NotFoundError' })
  })

  it('are read with their ambassadors and links in as many statements for 20 campaigns as for 2', async () => {
    const organization = await world.addOrganization('Nested')
    for (let number = 0; number < 20; number++) {
      const campaign = await addCampaign(`C${number}`, organization.key)
      const one = await addAmbassador(campaign, { organization })
      for (const title of ['A', 'B']) {
        const content = await addContent(`${title}${number}`, 'https://example.org', organization.key)
        await share({ participationId: one.participationId, contentId: content }, one.key)
      }
    }
    const read = (first: number) =>
      ask(
        `query ($first: Int) { campaigns(first: $first) { nodes {
          contents(first: 5) { nodes { id shares(first: 5) { nodes {
            ambassador { id status } trackedLink { url } content { title } campaign { name } participation { status }
          } } } }
          shares(first: 5) { totalCount }
        } } }`,
        { first },
        organization.key,
      )
    await read(1)
    const few = await countStatements(world, () => read(2))
    expect(await countStatements(world, () => read(20))).toHaveLength(few.length)
    const { data, errors } = await read(20)
    expect(errors).toBeUndefined()
    const campaigns = data.campaigns?.nodes as { contents: { nodes: { shares: { nodes: Fields[] } }[] } }[]
    const read40 = campaigns.flatMap(({ contents }) => contents.nodes.flatMap(({ shares }) => shares.nodes))
    expect(read40).toHaveLength(40)
    expect(read40.every(({ ambassador, trackedLink }) => ambassador !== null && trackedLink !== null)).toBe(true)
  })
})

describe('a tracked link', () => {
  it('leads to exactly the content’s address and counts one click, on the share and its campaign', async () => {
    const campaign = await addCampaign('Clicks')
    const one = await addAmbassador(campaign)
    const made = await share({ participationId: one.participationId }, one.key)
    const answer = await visit(new URL(made.trackedLink.url).pathname)
    expect(answer).toMatchObject({ status: 302, body: '' })
    expect(answer.headers).toMatchObject({
      location: TARGET,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    expect(await clicksOf(made.id)).toEqual({ points: 1, quarters: 1, days: 1 })
    expect(await clicksOfCampaign(campaign)).toBe('1')
    const [point] = await inside((db) => db.metricPoint.findMany({ where: { subjectId: uuidOf(made.id) } }))
    expect(JSON.stringify(point)).not.toMatch(/127\.0\.0\.1|::1|Mozilla|Chrome/)
  })

  it('counts 100 clicks at once as 100, in one statement each', async () => {
    const campaign = await addCampaign('At once')
    const one = await addAmbassador(campaign)
    const links = [
      await share({ participationId: one.participationId }, one.key),
      await share({ participationId: one.participationId }, one.key),
    ]
    const sent = await countStatements(world, () =>
      Promise.all(
        Array.from({ length: 100 }, async (_, index) => {
          const link = links[index % 2] as Shared
          expect((await visit(`/r/${link.trackedLink.code}`)).status).toBe(302)
        }),
      ),
    )
    // Work in the background that adds clicks to campaigns may begin meanwhile.
    const ofClicks = sent.filter((statement) => statement.includes('follow_link'))
    expect(ofClicks).toHaveLength(100)
    expect(new Set(ofClicks).size).toBe(1)
    for (const { id } of links) expect(await clicksOf(id)).toEqual({ points: 50, quarters: 50, days: 50 })
    expect(await clicksOfCampaign(campaign)).toBe('100')
  })

  it.each([
    ['a preview of a network', { 'user-agent': 'facebookexternalhit/1.1' }, 'GET'],
    ['a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, 'GET'],
    ['a program', { 'user-agent': 'curl/8.9' }, 'GET'],
    ['somebody who does not say what it is', {}, 'GET'],
    ['a browser that looks ahead', { 'user-agent': BROWSER, purpose: 'prefetch' }, 'GET'],
    ['a browser that renders ahead', { 'user-agent': BROWSER, 'sec-purpose': 'prefetch;prerender' }, 'GET'],
    ['a HEAD request', { 'user-agent': BROWSER }, 'HEAD'],
  ])('leads %s on without counting it', async (_who, headers, method) => {
    const made = await share()
    const answer = await visit(`/r/${made.trackedLink.code}`, headers as Record<string, string>, method)
    expect(answer).toMatchObject({ status: 302, headers: { location: TARGET } })
    expect(await clicksOf(made.id)).toMatchObject({ points: 0 })
  })

  it.each([
    '/r/',
    '/r//evil.example',
    '/r//evil.example/%2f..',
    '/r/https://evil.example',
    '/r/javascript:alert(1)',
    '/r/..%2f..%2fgraphql',
    "/r/'%20OR%201=1--aaaa",
    '/r/aaaaaaaaaaaa',
    `/r/${'a'.repeat(4_000)}`,
    '/r/aaaaaaaaaaaa%0d%0aLocation:%20https://evil.example',
    '/r/aaaaaaaaaaaa%00',
  ])('leads nowhere from %s', async (path) => {
    const answer = await visit(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.location).toBeUndefined()
    expect(answer.headers['content-type']).toMatch(/^text\/plain/)
  })

  it('ignores what is added to its address, and is only read', async () => {
    const made = await share()
    const { code } = made.trackedLink
    const more = await visit(`/r/${code}?target=https://evil.example&u=//evil.example`)
    expect(more.headers.location).toBe(TARGET)
    expect((await visit(`/r/${code}/../../evil`)).status).toBe(404)
    expect((await visit(`/r/${code}`, { 'user-agent': BROWSER }, 'POST')).status).toBe(405)
  })

  it('still leads where the content stood when it was shared', async () => {
    const content = await addContent('Moves', 'https://example.org/before')
    const made = await share({ contentId: content })
    await ask(
      'mutation ($id: ID!, $input: ContentUpdateInput!) { contentUpdate(id: $id, input: $input) { __typename } }',
      { id: content, input: { url: 'https://example.org/after' } },
    )
    expect((await visit(`/r/${made.trackedLink.code}`)).headers.location).toBe('https://example.org/before')
  })
})
