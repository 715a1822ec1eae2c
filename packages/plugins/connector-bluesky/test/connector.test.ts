import { recordIssues } from '@portevoix/sdk/plugin'
import { readAll } from '@portevoix/sdk/plugin-testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blueskyConnector } from '../src/index.ts'
import { recordKeyOf } from '../src/record-key.ts'
import { blueskyConfig } from '../src/settings.ts'
import { contextOf } from './context.ts'
import { DID, type FakeBluesky, startBluesky } from './fake-provider.ts'

const HOUR_MS = 60 * 60_000
const { publisher, streams } = blueskyConnector
if (!publisher || !streams?.mentions || !streams.metrics) throw new Error('the connector lacks a part')
const { mentions, metrics } = streams

let provider: FakeBluesky
beforeEach(async () => {
  provider = await startBluesky()
})
afterEach(() => provider.close())

const post = (key: string, text = `Text of ${key}`) => ({ key, text, media: [] })
const uriOf = (key: string): string => `at://${DID}/app.bsky.feed.post/${recordKeyOf(key)}`

describe('settings', () => {
  it('take a handle as people write it, and never send a password in the clear', () => {
    const handle = ' @Ana.Example.org '
    expect(blueskyConfig.parse({ handle })).toMatchObject({ service: 'https://bsky.social', handle: 'Ana.Example.org' })
    expect(blueskyConfig.parse({ handle: 'a.b', service: 'https://pds.example/' }).service).toBe('https://pds.example')
    for (const service of [
      'http://pds.example',
      'https://pds.example/xrpc',
      'https://a:b@pds.example',
      'pds.example',
    ]) {
      expect(blueskyConfig.safeParse({ handle: 'a.b', service }).success).toBe(false)
    }
    for (const wrong of ['ana', 'ana@example.org', 'a b.c', '']) {
      expect(blueskyConfig.safeParse({ handle: wrong }).success).toBe(false)
    }
  })
})

describe('publishing', () => {
  it('makes one record of one key, and leaves its date alone when it is sent again', async () => {
    const ctx = contextOf(provider, { languages: ['fr', 'en'] })
    const first = await publisher.publish(ctx, post('a'))
    expect(first).toEqual({
      status: 'created',
      externalId: uriOf('a'),
      url: `https://bsky.app/profile/${DID}/post/${recordKeyOf('a')}`,
    })
    provider.advance(HOUR_MS)
    expect(await publisher.publish(ctx, post('a'))).toEqual({ ...first, status: 'exists' })
    // Looking costs no points, writing does.
    expect(provider.requests().filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(provider.records()).toEqual([
      {
        $type: 'app.bsky.feed.post',
        text: 'Text of a',
        createdAt: '2026-03-01T12:00:00.000Z',
        langs: ['fr', 'en'],
      },
    ])
  })

  it('does not write over a record that came between looking and writing', async () => {
    const ctx = contextOf(provider)
    const between: typeof ctx = {
      ...ctx,
      async fetch(input, init) {
        const response = await fetch(input, init)
        // Another attempt wins after this one has seen nothing.
        if (`${input}`.includes('getRecord') && provider.records().length === 0) {
          await publisher.publish(ctx, post('a', 'The other'))
        }
        return response
      },
    }
    expect(await publisher.publish(between, post('a', 'This one'))).toMatchObject({ status: 'exists' })
    expect(provider.records()).toMatchObject([{ text: 'The other' }])
  })

  it('marks links, mentions and hashtags by their bytes, and leaves a mention of nobody as text', async () => {
    const text = '👩‍👩‍👧 Grüße @bruno.test and @nobody.test: https://example.org/é?x=1 #Neuigkeit'
    await publisher.publish(contextOf(provider), post('a', text))
    const [record] = provider.records()
    const facets = record?.facets as unknown as {
      index: { byteStart: number; byteEnd: number }
      features: { [field: string]: string }[]
    }[]
    const bytes = Buffer.from(text)
    expect(
      facets.map(({ index, features: [feature] }) => [
        bytes.subarray(index.byteStart, index.byteEnd).toString(),
        feature?.did ?? feature?.uri ?? feature?.tag,
      ]),
    ).toEqual([
      ['@bruno.test', 'did:plc:bruno456789abcdefghijklm'],
      ['https://example.org/é?x=1', 'https://example.org/é?x=1'],
      ['#Neuigkeit', 'Neuigkeit'],
    ])
  })

  it('does not lose a mention to a server that fails: it tries again later', async () => {
    provider.fault('500', { after: 1, only: 'reads' })
    const attempt = publisher.publish(contextOf(provider), post('a', 'Hello @bruno.test'))
    await expect(attempt).rejects.toMatchObject({ kind: 'transient' })
    expect(provider.records()).toEqual([])
  })

  it('finds what was committed although no answer came, and nothing else', async () => {
    const ctx = contextOf(provider)
    const since = provider.now()
    provider.fault('commit-then-reset')
    await expect(publisher.publish(ctx, post('a'))).rejects.toMatchObject({ kind: 'ambiguous' })
    expect(await publisher.find(ctx, { key: 'a', since, text: 'Text of a' })).toMatchObject({
      status: 'exists',
      externalId: uriOf('a'),
    })
    expect(await publisher.find(ctx, { key: 'b', since, text: 'Text of a' })).toBe('absent')
  })

  it('tells refusals from doubt', async () => {
    const ctx = contextOf(provider)
    await expect(publisher.publish(ctx, post('a', 'x'.repeat(301)))).rejects.toMatchObject({ kind: 'permanent' })
    await expect(publisher.publish(ctx, post('a', '👩‍👩‍👧'.repeat(200)))).rejects.toMatchObject({ kind: 'permanent' })
    provider.fault('truncate', { only: 'writes' })
    await expect(publisher.publish(ctx, post('a'))).rejects.toMatchObject({ kind: 'ambiguous' })
    provider.fault('429', { retryAfterS: 7, only: 'writes' })
    await expect(publisher.publish(ctx, post('b'))).rejects.toMatchObject({ kind: 'rate_limit', retryAfterMs: 7_000 })
    await expect(publisher.publish(contextOf(provider, {}, 'wrong'), post('c'))).rejects.toMatchObject({
      kind: 'auth',
    })
  })

  it('takes a session that is over for a matter of the log-in, also where it comes as 400', async () => {
    const expired = async () => Response.json({ error: 'ExpiredToken', message: 'Token has expired' }, { status: 400 })
    const ctx = { ...contextOf(provider), fetch: expired }
    await expect(publisher.publish(ctx, post('a'))).rejects.toMatchObject({ kind: 'auth' })
  })

  it('retracts a post, also one that is gone already, and nothing but posts', async () => {
    const ctx = contextOf(provider)
    const { externalId } = await publisher.publish(ctx, post('a'))
    await publisher.retract?.(ctx, externalId)
    await publisher.retract?.(ctx, externalId)
    expect(provider.records()).toEqual([])
    for (const wrong of [`at://${DID}/app.bsky.graph.follow/3k2yihcrp6f2c`, 'at://', '42', '']) {
      await expect(publisher.retract?.(ctx, wrong)).rejects.toMatchObject({ kind: 'permanent' })
    }
  })
})

async function pagesOf<Page>(reading: AsyncIterable<Page>): Promise<Page[]> {
  const pages: Page[] = []
  for await (const page of reading) pages.push(page)
  return pages
}

describe('reading', () => {
  it('brings each mention, reply and quote once, and afterwards only what is new, also late and at the same instant', async () => {
    provider.seed(150, { tied: true })
    provider.notify('Liked', { reason: 'like' })
    const ctx = contextOf(provider)
    const { records, states } = await readAll(mentions.read(ctx, null))
    expect(new Set(records.map(({ key }) => key)).size).toBe(150)
    expect(records.flatMap((record) => recordIssues('mentions', record))).toEqual([])
    expect(records[0]).toMatchObject({
      network: 'bluesky',
      externalId: records[0]?.key,
      url: expect.stringMatching(/^https:/),
      text: expect.stringMatching(/^Hello @ana/),
      author: { handle: 'bruno.test', name: 'Bruno' },
      language: 'en',
    })
    const stored = states.at(-1) ?? null
    expect((await readAll(mentions.read(ctx, stored))).records).toEqual([])
    provider.seed(1, { tied: true })
    const late = new Date(provider.now().getTime() - 24.5 * HOUR_MS)
    provider.notify('Its clock is half an hour late', { at: late })
    const next = await readAll(mentions.read(ctx, stored))
    expect(next.records.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Hello @ana/),
      'Its clock is half an hour late',
    ])
  })

  it('does not move the boundary before a reading has come to it', async () => {
    provider.seed(250)
    const ctx = contextOf(provider)
    const whole = await readAll(mentions.read(ctx, null))
    provider.seed(150)
    const next = mentions.read(ctx, whole.states.at(-1) ?? null)[Symbol.asyncIterator]()
    const first = await next.next()
    await next.return?.()
    const rest = await readAll(mentions.read(ctx, first.value?.state ?? null))
    expect(rest.records).toHaveLength(50)
  })

  it('says which time it collected once a reading has come to its end, and nothing of the time before the first', async () => {
    provider.seed(250)
    const ctx = contextOf(provider)
    const began = provider.now().toISOString()
    const first = await pagesOf(mentions.read(ctx, null))
    expect(first.flatMap(({ collected = [] }) => collected)).toEqual([])
    provider.advance(10 * 60_000)
    provider.seed(250)
    const again = provider.now().toISOString()
    const second = await pagesOf(mentions.read(ctx, first.at(-1)?.state ?? null))
    expect(second.length).toBeGreaterThan(1)
    expect(second.slice(0, -1).flatMap(({ collected = [] }) => collected)).toEqual([])
    const [time, ...others] = second.at(-1)?.collected ?? []
    expect(others).toEqual([])
    expect(time?.complete).toBe(true)
    expect([began, time?.from, again, time?.to].toSorted()).toEqual([began, time?.from, again, time?.to])
  })

  it('counts the posts of this connector and the followers, and nothing that the server does not tell', async () => {
    const ctx = contextOf(provider)
    const { externalId } = await publisher.publish(ctx, post('a'))
    provider.write('By another program')
    provider.like(externalId)
    provider.advance(10 * 60_000)
    const { records } = await readAll(metrics.read(ctx, null))
    const at = '2026-03-01T12:00:00Z'
    const subject = { type: 'share', externalId }
    expect(records.map(({ key: _key, ...record }) => record)).toEqual([
      { metric: 'followers', subject: { type: 'account', externalId: DID }, at, value: 41, cumulative: true },
      { metric: 'reactions', subject, at, value: 1, cumulative: true },
      { metric: 'reposts', subject, at, value: 3, cumulative: true },
      { metric: 'comments', subject, at, value: 3, cumulative: true },
    ])
    expect(records.flatMap((record) => recordIssues('metrics', record))).toEqual([])
  })

  it('leaves posts alone that are older than the days that count', async () => {
    const ctx = contextOf(provider)
    await publisher.publish(ctx, post('a'))
    provider.advance(61 * 24 * HOUR_MS)
    expect((await readAll(metrics.read(ctx, null))).records).toHaveLength(1)
  })
})

it('checks with the account', async () => {
  expect(await blueskyConnector.check(contextOf(provider))).toEqual({ ok: true, account: 'ana.test' })
  expect(await blueskyConnector.check(contextOf(provider, {}, 'wrong'))).toMatchObject({ ok: false, kind: 'auth' })
})
