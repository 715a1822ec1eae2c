import { recordIssues } from '@portevoix/sdk/plugin'
import { readAll } from '@portevoix/sdk/plugin-testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mastodonConnector, mastodonLoginConnector } from '../src/index.ts'
import { mastodonConfig } from '../src/settings.ts'
import { contextOf } from './context.ts'
import { type FakeMastodon, startMastodon } from './fake-provider.ts'

const HOUR_MS = 60 * 60_000
const { publisher, streams } = mastodonConnector
if (!publisher || !streams?.mentions || !streams.metrics) throw new Error('the connector lacks a part')
const { mentions, metrics } = streams

let provider: FakeMastodon
beforeEach(async () => {
  provider = await startMastodon()
})
afterEach(() => provider.close())

const post = (key: string, text = `Text of ${key}`) => ({ key, text, media: [] })

describe('settings', () => {
  it('take the address of a server only, without the slash, and never send a token in the clear', () => {
    expect(mastodonConfig.parse({ instance: 'https://social.example/' }).instance).toBe('https://social.example')
    for (const instance of [
      'http://social.example',
      'https://social.example/@ana',
      'https://a:b@social.example',
      'x',
    ]) {
      expect(mastodonConfig.safeParse({ instance }).success).toBe(false)
    }
  })

  it('ask for the log-in of RFC 6749 with a proof key in the other connector', () => {
    expect(mastodonLoginConnector.auth.token).toMatchObject({
      type: 'oauth2',
      pkce: true,
      clientSecret: 'clientSecret',
    })
  })
})

describe('publishing', () => {
  it('makes one post of one key, however often it is sent within the hour', async () => {
    const ctx = contextOf(provider, { visibility: 'unlisted', language: 'fr' })
    const first = await publisher.publish(ctx, post('a'))
    expect(first).toEqual({
      status: 'created',
      externalId: expect.stringMatching(/^\d+$/),
      url: expect.stringContaining(provider.url),
    })
    provider.advance(HOUR_MS - 1)
    expect(await publisher.publish(ctx, post('a'))).toEqual(first)
    expect(await publisher.publish(ctx, post('b'))).not.toEqual(first)
    expect(provider.published()).toHaveLength(2)
    expect(JSON.parse(provider.requests()[0]?.body ?? '')).toEqual({
      status: 'Text of a',
      visibility: 'unlisted',
      language: 'fr',
    })
  })

  it('finds after the hour what was committed although no answer came', async () => {
    const ctx = contextOf(provider)
    const since = provider.now()
    const text = 'Read https://www.example.org/a/long/way/to/go/for/a/reader?x=1&y=2 by @ana@social.example\n\n#news'
    provider.fault('commit-then-reset')
    await expect(publisher.publish(ctx, post('a', text))).rejects.toMatchObject({ kind: 'ambiguous' })
    provider.advance(2 * HOUR_MS)
    for (let index = 0; index < 90; index += 1) provider.write(`Other ${index}`)
    expect(await publisher.find(ctx, { key: 'a', since, text })).toMatchObject({
      status: 'exists',
      externalId: provider.published()[0]?.id,
    })
    expect(await publisher.find(ctx, { key: 'b', since, text: 'Not posted' })).toBe('absent')
  })

  it('does not take an older post of the same text for this one, nor one of two for it', async () => {
    const ctx = contextOf(provider)
    provider.write('Again')
    provider.advance(HOUR_MS)
    const since = provider.now()
    expect(await publisher.find(ctx, { key: 'a', since, text: 'Again' })).toBe('absent')
    provider.write('Again')
    expect(await publisher.find(ctx, { key: 'a', since, text: 'Again' })).toMatchObject({ status: 'exists' })
    provider.write('Again')
    expect(await publisher.find(ctx, { key: 'a', since, text: 'Again' })).toBe('unknown')
  })

  it('measures the time since the attempt by the clock of the server', async () => {
    const ctx = { ...contextOf(provider), now: () => new Date(provider.now().getTime() + HOUR_MS) }
    const since = ctx.now()
    provider.write('Mine')
    expect(await publisher.find(ctx, { key: 'a', since, text: 'Mine' })).toMatchObject({ status: 'exists' })
  })

  it('says "unknown" where the list cannot be read back to the attempt', async () => {
    const ctx = contextOf(provider)
    const since = provider.now()
    for (let index = 0; index < 1_001; index += 1) provider.write(`Other ${index}`)
    expect(await publisher.find(ctx, { key: 'a', since, text: 'Mine' })).toBe('unknown')
  })

  it('tells refusals from doubt', async () => {
    const ctx = contextOf(provider)
    await expect(publisher.publish(ctx, post('a', 'x'.repeat(501)))).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('500'),
    })
    provider.fault('500')
    await expect(publisher.publish(ctx, post('a'))).rejects.toMatchObject({ kind: 'ambiguous' })
    provider.fault('truncate')
    await expect(publisher.publish(ctx, post('b'))).rejects.toMatchObject({ kind: 'ambiguous' })
    provider.fault('429', { retryAfterS: 7 })
    await expect(publisher.publish(ctx, post('c'))).rejects.toMatchObject({ kind: 'rate_limit', retryAfterMs: 7_000 })
    provider.fault('expired-token')
    await expect(publisher.publish(ctx, post('d'))).rejects.toMatchObject({ kind: 'auth' })
  })

  it('retracts a post, also one that is gone already', async () => {
    const ctx = contextOf(provider)
    const { externalId } = await publisher.publish(ctx, post('a'))
    await publisher.retract?.(ctx, externalId)
    await publisher.retract?.(ctx, externalId)
    expect(provider.published()).toEqual([])
    await expect(publisher.retract?.(ctx, '../x')).rejects.toMatchObject({ kind: 'permanent' })
  })
})

async function pagesOf<Page>(reading: AsyncIterable<Page>): Promise<Page[]> {
  const pages: Page[] = []
  for await (const page of reading) pages.push(page)
  return pages
}

describe('reading', () => {
  it('brings each public mention once, in pages, from where it stopped', async () => {
    provider.seed(95, { tied: true })
    provider.mention('A secret for @user1', { visibility: 'direct' })
    const ctx = contextOf(provider)
    const { records, states } = await readAll(mentions.read(ctx, null))
    expect(new Set(records.map(({ key }) => key)).size).toBe(95)
    expect(records.flatMap((record) => recordIssues('mentions', record))).toEqual([])
    expect(records[0]).toMatchObject({
      network: 'mastodon',
      externalId: records[0]?.key,
      url: expect.stringMatching(/^https?:/),
      text: expect.stringMatching(/^Hello @user1, number \d+$/),
      author: { handle: 'kit@elsewhere.example', name: 'User 9', followers: 49 },
      language: 'en',
    })
    expect(ctx.lines).toEqual(['Mentions that are not public were left out.'])
    const again = await readAll(mentions.read(ctx, states[0] ?? null))
    expect(again.records).toHaveLength(55)
    expect((await readAll(mentions.read(ctx, states.at(-1) ?? null))).records).toEqual([])
    provider.seed(2, { tied: true })
    expect((await readAll(mentions.read(ctx, states.at(-1) ?? null))).records).toHaveLength(2)
  })

  it('says which time it collected once a reading has come to its end, and nothing of the time before the first', async () => {
    provider.seed(100)
    const ctx = contextOf(provider)
    const began = provider.now().toISOString()
    const first = await pagesOf(mentions.read(ctx, null))
    expect(first.flatMap(({ collected = [] }) => collected)).toEqual([])
    provider.advance(10 * 60_000)
    provider.seed(100)
    const again = provider.now().toISOString()
    const second = await pagesOf(mentions.read(ctx, first.at(-1)?.state ?? null))
    expect(second.length).toBeGreaterThan(1)
    expect(second.slice(0, -1).flatMap(({ collected = [] }) => collected)).toEqual([])
    const [time, ...others] = second.at(-1)?.collected ?? []
    expect(others).toEqual([])
    expect(time?.complete).toBe(true)
    expect([began, time?.from, again, time?.to].toSorted()).toEqual([began, time?.from, again, time?.to])
  })

  it('counts the posts of this application and the followers, and nothing that the server does not tell', async () => {
    const ctx = contextOf(provider)
    const { externalId } = await publisher.publish(ctx, post('a'))
    provider.write('By another program')
    provider.like(externalId)
    const { records } = await readAll(metrics.read(ctx, null))
    provider.advance(10 * 60_000)
    const at = '2026-03-01T12:00:00Z'
    const subject = { type: 'share', externalId }
    expect(records.map(({ key: _key, ...record }) => record)).toEqual([
      { metric: 'followers', subject: { type: 'account', externalId: '1' }, at, value: 41, cumulative: true },
      { metric: 'reactions', subject, at, value: 1, cumulative: true },
      { metric: 'reposts', subject, at, value: 3, cumulative: true },
      { metric: 'comments', subject, at, value: 3, cumulative: true },
    ])
    expect(records.flatMap((record) => recordIssues('metrics', record))).toEqual([])
  })

  it('goes on with a reading at the page after, with the hour in which it began', async () => {
    provider.seed(90, { tied: true })
    const ctx = contextOf(provider)
    const whole = await readAll(metrics.read(ctx, null))
    // The empty page after the last post is the end.
    expect(whole.states).toHaveLength(4)
    provider.advance(3 * HOUR_MS)
    const rest = await readAll(metrics.read(ctx, whole.states[0] ?? null))
    expect(rest.records).toEqual(whole.records.slice(-rest.records.length))
    expect(rest.records).toHaveLength(50 * 3)
  })

  it('leaves posts alone that are older than the days that count', async () => {
    provider.write('Old', {
      at: provider.now().getTime() - 61 * 24 * HOUR_MS,
      application: { name: 'Portevoix', website: null },
    })
    expect((await readAll(metrics.read(contextOf(provider), null))).records).toHaveLength(1)
  })

  it('takes nothing from an answer that broke off', async () => {
    provider.seed(3)
    provider.fault('truncate')
    await expect(readAll(mentions.read(contextOf(provider), null))).rejects.toMatchObject({ kind: 'transient' })
  })
})

it('checks with the account, and says what a server without room asks for', async () => {
  expect(await mastodonConnector.check(contextOf(provider))).toMatchObject({
    ok: true,
    account: expect.stringMatching(/^@user1@127/),
  })
  provider.fault('expired-token')
  expect(await mastodonConnector.check(contextOf(provider))).toMatchObject({ ok: false, kind: 'auth' })
  const small = await startMastodon({ maxCharacters: 140 })
  const ctx = contextOf(small)
  await mastodonConnector.check(ctx)
  expect(ctx.lines).toEqual(['The server takes shorter posts than usual.'])
  await small.close()
})
