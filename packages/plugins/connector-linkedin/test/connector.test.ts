import type { PluginError } from '@portevoix/sdk/plugin'
import { FAKE_NOW, readAll } from '@portevoix/sdk/plugin-testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { linkedinMemberConnector, linkedinOrganizationConnector } from '../src/index.ts'
import { memberContext, pageContext } from './context.ts'
import type { FakeLinkedIn } from './fake-provider.ts'
import { MEMBER, ORGANIZATION, startAs } from './logins.ts'

const DAY_MS = 24 * 60 * 60_000
const post = (text: string) => ({ key: 'post-1', text, media: [] })
const { publisher: page, streams: pageStreams } = linkedinOrganizationConnector
const { publisher: member, streams: memberStreams } = linkedinMemberConnector
if (!page || !member || !pageStreams || !memberStreams) throw new Error('a connector lacks a part')

const open: FakeLinkedIn[] = []
async function start(...args: Parameters<typeof startAs>): Promise<FakeLinkedIn> {
  const provider = await startAs(...args)
  open.push(provider)
  return provider
}
afterEach(async () => {
  for (const provider of open.splice(0)) await provider.close()
})
const failure = (promise: Promise<unknown>): Promise<PluginError> =>
  promise.then(
    () => {
      throw new Error('it should have failed')
    },
    (error: PluginError) => error,
  )

describe('a post', () => {
  it('is sent as the Posts API documents it, and known by the URN of its header', async () => {
    const provider = await start('linkedin-organization')
    const ctx = pageContext(provider, { visibility: 'logged-in' })
    const published = await page.publish(ctx, post('See a_b (really) #OpenDay'))
    const [there] = provider.published()
    expect(published).toEqual({
      status: 'created',
      externalId: there?.id,
      url: `https://www.linkedin.com/feed/update/${there?.id}/`,
    })
    expect(there?.text).toBe('See a_b (really) #OpenDay')
    const [request] = provider.requests()
    expect(request).toMatchObject({
      method: 'POST',
      path: '/rest/posts',
      headers: { 'linkedin-version': '202609', 'x-restli-protocol-version': '2.0.0' },
    })
    expect(JSON.parse(request?.body ?? '')).toEqual({
      author: ORGANIZATION,
      commentary: 'See a\\_b \\(really\\) {hashtag|\\#|OpenDay}',
      visibility: 'LOGGED_IN',
      distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
      lifecycleState: 'PUBLISHED',
      isReshareDisabledByAuthor: false,
    })
  })

  it('of a member that was taken and never answered is unknown, and one when it is sent again', async () => {
    const provider = await start('linkedin-member')
    const ctx = memberContext(provider)
    provider.fault('commit-then-reset', { only: 'writes' })
    expect(await failure(member.publish(ctx, post('Once')))).toMatchObject({ kind: 'ambiguous' })
    expect(await member.find(ctx, { ...post('Once'), since: provider.now() })).toBe('unknown')
    const [there] = provider.published()
    expect(await member.publish(ctx, post('Once'))).toMatchObject({ status: 'exists', externalId: there?.id })
    expect(provider.published()).toHaveLength(1)
  })

  it('that a page has made already is not made again', async () => {
    const provider = await start('linkedin-organization')
    const ctx = pageContext(provider)
    const first = await page.publish(ctx, post('Once'))
    expect(await page.publish(ctx, post('Once'))).toEqual({ ...first, status: 'exists' })
    expect(provider.published()).toHaveLength(1)
  })

  it('is not taken for published where LinkedIn names a duplicate that is gone', async () => {
    const provider = await start('linkedin-organization')
    provider.haunt()
    const refused = await failure(page.publish(pageContext(provider), post('Once')))
    expect(refused).toMatchObject({ kind: 'permanent', message: expect.stringContaining('a post that is not there') })
  })

  it('without an id in the answer is ambiguous, and so is every answer that leaves it open', async () => {
    const provider = await start('linkedin-organization')
    for (const answer of [
      new Response('', { status: 201 }),
      new Response('', { status: 201, headers: { 'x-restli-id': 'urn:li:person:1' } }),
      new Response('', { status: 504 }),
      new Response('', { status: 408 }),
    ]) {
      const ctx = pageContext(provider, {}, async () => answer)
      expect(await failure(page.publish(ctx, post('Once')))).toMatchObject({ kind: 'ambiguous' })
    }
  })

  it('is found among those since the attempt by its text, and not where two have it', async () => {
    const provider = await start('linkedin-organization')
    const ctx = pageContext(provider)
    const since = provider.now()
    const wanted = { ...post('Look: #OpenDay'), since }
    const little = 'Look:  {hashtag|#|OpenDay}'
    provider.write(little, { createdAt: since.getTime() - DAY_MS })
    for (let index = 0; index < 120; index += 1) {
      provider.write(`Number ${index}`, { lastModifiedAt: since.getTime() + index })
    }
    expect(await page.find(ctx, wanted)).toBe('absent')
    const urn = provider.write(little, { createdAt: since.getTime(), lastModifiedAt: since.getTime() + 60 })
    expect(await page.find(ctx, wanted)).toMatchObject({ status: 'exists', externalId: urn })
    provider.write(little)
    expect(await page.find(ctx, wanted)).toBe('unknown')
  })

  it('is found although others are hidden, or taken back while the list is read', async () => {
    const provider = await start('linkedin-organization')
    const since = provider.now()
    const others: string[] = []
    for (let index = 0; index < 60; index += 1) {
      const isHidden = index % 7 === 0
      others.unshift(provider.write(`Number ${index}`, { lastModifiedAt: since.getTime() + 2 * index, isHidden }))
    }
    // The first of the second page.
    const urn = provider.write('Look', { lastModifiedAt: since.getTime() + 2 * 10 - 1 })
    let lists = 0
    const ctx = pageContext(provider, {}, async (request) => {
      lists += request.method === 'GET' ? 1 : 0
      if (request.method === 'GET' && lists === 2) {
        for (const other of others.slice(0, 3)) await page.retract?.(pageContext(provider), other)
      }
      return await fetch(request)
    })
    expect(await page.find(ctx, { ...post('Look'), since })).toMatchObject({ externalId: urn })
  })

  it('is taken back once or twice, and nothing else by an id that is none', async () => {
    const provider = await start('linkedin-organization')
    const ctx = pageContext(provider)
    const { externalId } = await page.publish(ctx, post('Once'))
    await page.retract?.(ctx, externalId)
    await page.retract?.(ctx, externalId)
    expect(provider.published()).toEqual([])
    const asked = provider.requests().length
    for (const wrong of ['urn:li:person:1', 'urn:li:share:1/../2', '']) {
      expect(await failure(page.retract?.(ctx, wrong) ?? Promise.resolve())).toMatchObject({ kind: 'permanent' })
    }
    expect(provider.requests()).toHaveLength(asked)
  })
})

describe('a refusal', () => {
  it('for want of a permission names it', async () => {
    const provider = await start('linkedin-organization', 'w_organization_social')
    const refused = await failure(page.publish(pageContext(provider), post('Once')))
    expect(refused.kind).toBe('config')
    expect(refused.message).toMatch(/403 \(100, ACCESS_DENIED\).*permission w_organization_social/)
  })

  it('for the version says what to change', async () => {
    const provider = await start('linkedin-organization')
    const refused = await failure(page.publish(pageContext(provider, { apiVersion: '202401' }), post('Once')))
    expect(refused.kind).toBe('config')
    expect(refused.message).toMatch(/426 \(NONEXISTENT_VERSION\).*Raise the setting apiVersion, which is 202401/)
  })

  it('for too many requests lasts until midnight UTC where LinkedIn gives no time', async () => {
    const provider = await start('linkedin-organization')
    const answer = () => Promise.resolve(new Response('{"serviceErrorCode":101}', { status: 429 }))
    const refused = await failure(page.publish(pageContext(provider, {}, answer), post('Once')))
    expect(refused).toMatchObject({ kind: 'rate_limit', retryAfterMs: 12 * 60 * 60_000 })
  })

  it('never tells whom it was about', async () => {
    const provider = await start('linkedin-member', 'w_member_social')
    expect((await failure(member.publish(memberContext(provider), post('Once')))).message).not.toContain('782bbtaQ')
  })

  it('of a page that somebody else administers is told by the check', async () => {
    const provider = await start('linkedin-organization')
    expect(await linkedinOrganizationConnector.check(pageContext(provider))).toEqual({ ok: true, account: 'Devtestco' })
    expect(await linkedinOrganizationConnector.check(pageContext(provider, { organizationId: '99' }))).toMatchObject({
      ok: false,
      kind: 'config',
      message: expect.stringContaining('no administrator of the organisation 99'),
    })
  })
})

describe('statistics', () => {
  it('of a member tell how single posts do that were published here, the latest ones, each once a day', async () => {
    const provider = await start('linkedin-member')
    const hour = (before: number) => FAKE_NOW.getTime() - before * 60 * 60_000
    const mine = (text: string, before: number, more: object = {}) =>
      provider.write(text, { author: MEMBER, createdAt: hour(before), ...more })
    mine('old', 31 * 24)
    mine('fourth', 40)
    const third = mine('x', 30, { urn: 'urn:li:ugcPost:3' })
    const second = mine('unseen', 20, { urn: 'urn:li:share:2', isSeen: false })
    const first = mine('12345', 10, { urn: 'urn:li:share:1' })
    const ctx = memberContext(provider, { metricsPosts: 3 })
    const { records } = await readAll(memberStreams.metrics.read(ctx, null))
    const of = (externalId: string) =>
      Object.fromEntries(
        records
          .filter(({ subject }) => subject.type === 'share' && subject.externalId === externalId)
          .map(({ metric, value }) => [metric, value]),
      )
    expect(of(first)).toEqual({ impressions: 200, reach: 150, reactions: 20, comments: 10, reposts: 5 })
    expect(of(second)).toEqual({})
    expect(of(third)).toEqual({ impressions: 40, reach: 30, reactions: 4, comments: 2, reposts: 1 })
    const ofPosts = records.filter(({ subject }) => subject.type === 'share')
    expect(ofPosts).toHaveLength(10)
    expect(ofPosts.every(({ at, cumulative }) => at === '2026-03-01T12:00:00Z' && cumulative)).toBe(true)
    const asked = provider.requests().map(({ path }) => path)
    expect(asked).toContain(
      '/rest/memberCreatorPostAnalytics?q=entity&entity=(share:urn%3Ali%3Ashare%3A1)&queryType=MEMBERS_REACHED&aggregation=TOTAL',
    )
    expect(asked.some((path) => path.includes('entity=(ugc:urn%3Ali%3AugcPost%3A3)'))).toBe(true)

    const postsAsked = () => provider.requests().filter(({ path }) => path.includes('q=entity')).length
    expect(postsAsked()).toBe(15)
    const state = { sweep: null, measured: { day: '2026-03-01', ids: [first, second, third] } }
    mine('new', 1)
    await readAll(memberStreams.metrics.read(ctx, state))
    expect(postsAsked()).toBe(20)
    provider.advance(DAY_MS)
    await readAll(memberStreams.metrics.read(ctx, state))
    expect(postsAsked()).toBe(35)
  })

  it('of a post that was deleted at LinkedIn are left out, with a reason and without harm to others', async () => {
    const provider = await start('linkedin-member')
    const there = provider.write('there', { author: MEMBER })
    const gone = { externalId: 'urn:li:share:404', url: null, publishedAt: FAKE_NOW.toISOString() }
    const foreign = { ...gone, externalId: 'https://elsewhere.example/1' }
    const ctx: ReturnType<typeof memberContext> = {
      ...memberContext(provider),
      async *published() {
        yield [foreign, gone, { ...gone, externalId: there }]
      },
    }
    const skipped: unknown[] = []
    const measured = new Set<string>()
    for await (const page of memberStreams.metrics.read(ctx, null)) {
      skipped.push(...(page.skipped ?? []))
      for (const { subject } of page.upserts) if (subject.type === 'share') measured.add(subject.externalId)
    }
    expect([...measured]).toEqual([there])
    expect(skipped).toEqual([{ key: gone.externalId, reason: expect.stringMatching(/deleted at LinkedIn.* 404/) }])
    const denied = memberContext(provider, {}, async (request) =>
      request.url.includes('q=entity') ? new Response('{}', { status: 403 }) : await fetch(request),
    )
    expect(await failure(readAll(memberStreams.metrics.read(denied, null)))).toMatchObject({ kind: 'config' })
  })

  it('of a page are totals of each of its posts, without numbers that LinkedIn does not give', async () => {
    const provider = await start('linkedin-organization')
    const seen = provider.write('123456', { urn: 'urn:li:share:1' })
    const odd = provider.write('1234567', { urn: 'urn:li:ugcPost:2' })
    provider.write('unseen', { isSeen: false })
    provider.write('old', { createdAt: FAKE_NOW.getTime() - 61 * DAY_MS })
    const { records } = await readAll(pageStreams.metrics.read(pageContext(provider), null))
    const of = (externalId: string) =>
      Object.fromEntries(
        records.filter(({ subject }) => subject.externalId === externalId).map((r) => [r.metric, r.value]),
      )
    expect(of(seen)).toEqual({ impressions: 600, reach: 360, engagements: 12, reactions: 3, comments: 2, reposts: 1 })
    expect(of(odd)).toEqual({ impressions: 700, reach: 420, comments: 2, reposts: 1 })
    expect(of(ORGANIZATION)).toEqual({ followers: 219_145 })
    expect(records).toHaveLength(6 + 4 + 1)
    expect(records.every(({ at, cumulative }) => at === '2026-03-01T12:00:00Z' && cumulative)).toBe(true)
    // What was published here is known without LinkedIn's list.
    expect(provider.requests().some(({ path }) => path.startsWith('/rest/posts'))).toBe(false)
    expect(provider.requests().map(({ path }) => path)).toContain(
      '/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity=urn%3Ali%3Aorganization%3A2414183&ugcPosts=List(urn%3Ali%3AugcPost%3A2)',
    )
  })

  it('of a member leave a day out that is still running, and days without a number', async () => {
    const provider = await start('linkedin-member')
    const elements = [
      { count: 7, dateRange: { start: { day: 28, month: 2, year: 2026 } } },
      { count: 9, dateRange: { start: { day: 1, month: 3, year: 2026 } } },
      { count: 11, dateRange: {} },
    ]
    const ctx = memberContext(provider, {}, (request) =>
      request.url.includes('memberCreatorPostAnalytics')
        ? Promise.resolve(Response.json({ elements }))
        : fetch(request),
    )
    const { records } = await readAll(memberStreams.metrics.read(ctx, null))
    const reposts = records.filter(({ metric }) => metric === 'reposts')
    expect(reposts.map(({ on, value }) => [on, value])).toEqual([['2026-02-28', 7]])
  })

  it('of a member are what all posts got on each whole day, and followers', async () => {
    const provider = await start('linkedin-member')
    const yesterday = FAKE_NOW.getTime() - DAY_MS
    for (const createdAt of [yesterday, yesterday, FAKE_NOW.getTime()]) {
      provider.write('Mine', { author: MEMBER, createdAt })
    }
    const ctx = memberContext(provider, { metricsDays: 2, metricsPosts: 0 })
    const { records } = await readAll(memberStreams.metrics.read(ctx, null))
    const impressions = records.filter(({ metric }) => metric === 'impressions')
    expect(impressions.map(({ on, value, cumulative }) => [on, value, cumulative])).toEqual([
      ['2026-02-27', 0, undefined],
      ['2026-02-28', 80, undefined],
    ])
    expect(records.filter(({ metric }) => metric === 'followers')).toMatchObject([{ value: 504, cumulative: true }])
    expect(new Set(records.map(({ subject }) => `${subject.type} ${subject.externalId}`))).toEqual(
      new Set([`account ${MEMBER}`]),
    )
  })
})
