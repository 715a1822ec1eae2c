import { PluginError } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import { type Answer, answerWith, contextOf, sync } from '../test/context.ts'
import { feedConfig } from './config.ts'
import { feedConnector } from './connector.ts'
import { migrateState, slotOf } from './state.ts'

const A = 'https://a.example/feed'
const B = 'https://b.example/feed'
const C = 'https://c.example/feed'
const feed = (...ids: string[]) =>
  `<rss version="2.0"><channel><title>News</title>${ids.map((id) => `<item><guid>${id}</guid><title>${id}</title></item>`).join('')}</channel></rss>`
const list = (...urls: string[]) =>
  `<opml version="2.0"><body>${urls.map((url) => `<outline type="rss" text="x" xmlUrl="${url}"/>`).join('')}</body></opml>`
const byUrl =
  (answers: Record<string, Answer>): Answer =>
  (headers, url) =>
    answers[url]?.(headers, url) ?? new Response('', { status: 404 })
const keyOf = (url: string, id: string) => `${slotOf(url)}:${id}`

describe('several feeds in one integration', () => {
  it('sets keys of feeds apart, and leaves those of the single feed as they are', async () => {
    const answer = byUrl({ [A]: answerWith(feed('1')), [B]: answerWith(feed('1', '2')), [C]: answerWith(feed('1')) })
    const { records } = await sync(answer, { config: { url: A, feeds: [B, C, A, B] } })
    expect(records.map(({ key }) => key)).toEqual(['1', keyOf(B, '1'), keyOf(B, '2'), keyOf(C, '1')])
  })

  it('doubles nothing of an integration that was stored by version 1 of the state, and asks it conditionally', async () => {
    const twins = answerWith(
      '<rss version="2.0"><channel><item><guid>1</guid><title>a</title><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item><item><guid>1</guid><title>b</title></item></channel></rss>',
    )
    const first = await sync(twins, { config: { url: A } })
    const shared = first.state.feeds.url?.shared ?? {}
    expect(Object.keys(shared)).toHaveLength(1)
    const stored = { settings: JSON.stringify([A, undefined, undefined]), etag: '"v1"', shared }
    const state = migrateState(1, stored)
    let sent: string | null = null
    const answer: Answer = (headers, url) => {
      sent = headers.get('if-none-match')
      return twins(headers, url)
    }
    const again = await sync(answer, { state, config: { url: A } })
    expect(sent).toBe('"v1"')
    expect(again.records.map(({ key }) => key)).toEqual(first.records.map(({ key }) => key))
    expect(feedConnector.streams?.content?.migrateState?.(1, stored)).toEqual(state)
    expect(migrateState(1, 'nonsense')).toEqual({ feeds: {} })
  })

  it('asks each feed with its own validators', async () => {
    const sent: Record<string, string | null> = {}
    const answer: Answer = (headers, url) => {
      sent[url] = headers.get('if-none-match')
      return sent[url] === null
        ? new Response(feed('1'), { headers: { etag: `"${url}"` } })
        : new Response(null, { status: 304 })
    }
    const config = { feeds: [A, B] }
    const first = await sync(answer, { config })
    const second = await sync(answer, { config, state: first.state })
    expect(sent).toEqual({ [A]: `"${A}"`, [B]: `"${B}"` })
    expect([first.records.length, second.records.length]).toEqual([2, 0])
    expect(second.state).toEqual(first.state)
  })

  it.each([
    ['is gone', () => new Response('', { status: 410 })],
    ['breaks off', answerWith('<rss version="2.0"><channel><item>')],
    ['is a web page', answerWith('<html><body></body></html>')],
    [
      'cannot be reached',
      () => {
        throw new PluginError('transient', 'b.example cannot be reached')
      },
    ],
    [
      'makes the connection fail in an unknown way',
      () => {
        throw new TypeError('fetch failed')
      },
    ],
  ] satisfies [string, Answer][])('reads the others where one feed %s, and keeps its memory', async (_what, broken) => {
    const config = { feeds: [A, B, C] }
    const whole = await sync(answerWith(feed('1'), { etag: '"v1"' }), { config })
    const answer = byUrl({ [A]: answerWith(feed('2')), [B]: broken, [C]: answerWith(feed('3')) })
    const { records, skipped, state } = await sync(answer, { config, state: whole.state })
    expect(records.map(({ key }) => key)).toEqual([keyOf(A, '2'), keyOf(C, '3')])
    expect(skipped).toEqual([
      { reason: expect.stringMatching(/^The feed b\.example\/feed was not read: ./), unread: true },
    ])
    expect(state.feeds[slotOf(B)]).toEqual(whole.state.feeds[slotOf(B)])
  })

  it('fails where no feed could be read, with what may pass by itself first', async () => {
    const answer = byUrl({ [B]: () => new Response('', { status: 503 }) })
    await expect(sync(answer, { config: { feeds: [A, B] } })).rejects.toMatchObject({ kind: 'transient' })
    await expect(sync(answer, { config: { feeds: [A, C] } })).rejects.toMatchObject({ kind: 'permanent' })
  })

  it('leaves a feed alone for as long as it asked for, and reads the others meanwhile', async () => {
    let asked = 0
    const answer = byUrl({
      [A]: answerWith(feed('1')),
      [B]: () => {
        asked += 1
        return new Response('', { status: 429, headers: { 'retry-after': '3600' } })
      },
    })
    const config = { feeds: [A, B] }
    const first = await sync(answer, { config })
    expect(first.state.feeds[slotOf(B)]?.restUntil).toBe('2026-01-01T01:00:00.000Z')
    const second = await sync(answer, { config, state: first.state })
    expect(second.records).toHaveLength(1)
    expect(asked).toBe(1)
    const over = { ...first.state.feeds[slotOf(B)], settings: '', shared: {}, restUntil: '2025-12-31T23:59:59.000Z' }
    await sync(answer, { config, state: { feeds: { ...first.state.feeds, [slotOf(B)]: over } } })
    expect(asked).toBe(2)
  })

  it('goes on with the feed that a run was at when it was ended', async () => {
    const asked: string[] = []
    const answer: Answer = (_headers, url) => {
      asked.push(url)
      return new Response(feed('1'))
    }
    const feeds = Array.from({ length: 10 }, (_, index) => `https://${index}.example/feed`)
    const cut = await sync(answer, { config: { feeds }, stopAfter: 7 })
    expect(cut.state.next).toBe(slotOf('https://7.example/feed'))
    asked.length = 0
    const rest = await sync(answer, { config: { feeds }, state: cut.state })
    expect(asked.slice(0, 3)).toEqual(feeds.slice(7))
    expect(new Set([...cut.records, ...rest.records].map(({ key }) => key)).size).toBe(10)
    expect(rest.state.next).toBeUndefined()
  })

  it('forgets feeds that the settings no longer name', async () => {
    const first = await sync(answerWith(feed('1')), { config: { feeds: [A, B] } })
    const second = await sync(answerWith(feed('1')), { config: { feeds: [B] }, state: first.state })
    expect(Object.keys(second.state.feeds)).toEqual([slotOf(B)])
  })

  it('keeps the state of 300 feeds, each with shared ids, below what the host stores', async () => {
    const items = Array.from(
      { length: 60 },
      (_, index) => `<item><guid>${index % 30}</guid><title>${index}</title></item>`,
    )
    const body = `<rss version="2.0"><channel>${items.join('')}</channel></rss>`
    const feeds = Array.from({ length: 300 }, (_, index) => `https://example.org/${'long/'.repeat(300)}${index}`)
    const { state } = await sync(answerWith(body, { etag: `"${'e'.repeat(150)}"` }), { config: { feeds } })
    expect(Object.keys(state.feeds)).toHaveLength(300)
    expect(JSON.stringify(state).length).toBeLessThan(256 * 1_024)
  })

  it('pages through 20,000 entries within a call’s time, 100 by 100', async () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => String(index))
    const started = performance.now()
    const { pages, records } = await sync(answerWith(feed(...ids)), { config: { url: A } })
    expect(performance.now() - started).toBeLessThan(30_000)
    expect(new Set(records.map(({ key }) => key)).size).toBe(20_000)
    expect(pages).toHaveLength(200)
    expect(Math.max(...pages.map((page) => page.upserts.length))).toBe(100)
  })
})

describe('a list at an address', () => {
  const L = 'https://lists.example/all.opml'

  it('is read anew, and only feeds on hosts that the settings name are read', async () => {
    const config = { opmlUrl: L, hosts: ['a.example', 'b.example:8443'] }
    const ported = 'https://b.example:8443/feed'
    const answer = byUrl({
      [L]: answerWith(list(A, ported, B, 'https://c.example:8443/f')),
      [A]: answerWith(feed('1')),
      [ported]: answerWith(feed('2')),
    })
    const { records, skipped } = await sync(answer, { config })
    expect(records.map(({ key }) => key)).toEqual([keyOf(A, '1'), keyOf(ported, '2')])
    expect(skipped).toEqual([
      { reason: expect.stringContaining('add "b.example" to hosts'), unread: true },
      { reason: expect.stringContaining('add "c.example:8443" to hosts'), unread: true },
    ])
  })

  it('that cannot be read fails the run only where nothing else is to be read, and forgets no feed', async () => {
    const config = { opmlUrl: L, hosts: ['a.example'], feeds: [B] }
    const both = byUrl({ [L]: answerWith(list(A)), [A]: answerWith(feed('1')), [B]: answerWith(feed('2')) })
    const first = await sync(both, { config })
    const without = byUrl({ [L]: answerWith(list(A).slice(0, -10)), [B]: answerWith(feed('2')) })
    const second = await sync(without, { config, state: first.state })
    expect(second.skipped).toEqual([{ reason: expect.stringContaining('breaks off'), unread: true }])
    expect(second.state.feeds[slotOf(A)]).toEqual(first.state.feeds[slotOf(A)])
    await expect(sync(without, { config: { opmlUrl: L } })).rejects.toMatchObject({ kind: 'transient' })
  })
})

describe('the settings', () => {
  it('take a pasted list apart, and are stored as they are when they are checked again', () => {
    const stored = feedConfig.parse({ feeds: [B], opml: list(A, B, 'mailto:x') })
    expect(stored).toEqual({ feeds: [B, A], opmlProblems: ['"x" names no http or https address.'] })
    expect(feedConfig.parse(stored)).toEqual(stored)
  })

  it.each([
    [{}, 'url'],
    [{ opml: '<html></html>' }, 'opml'],
    [{ opml: list() }, 'opml'],
    [{ opml: list(A).slice(0, -3) }, 'opml'],
    [{ feeds: ['ftp://a.example'] }, 'feeds'],
    [{ opmlUrl: A, hosts: ['*.example.org'] }, 'hosts'],
  ])('are refused as %j, naming the setting', (config, path) => {
    expect(feedConfig.safeParse(config).error?.issues[0]?.path[0]).toBe(path)
  })

  it('are described with the pasted list going in, and without it coming out', () => {
    const { jsonSchema } = feedConfig['~standard']
    expect(jsonSchema.input({ target: 'draft-2020-12' })).toMatchObject({ properties: { opml: { type: 'string' } } })
    expect(jsonSchema.output({ target: 'draft-2020-12' })).not.toMatchObject({ properties: { opml: {} } })
  })

  it('are checked by trying the first feeds', async () => {
    const answer = byUrl({ [A]: answerWith(feed('1')) })
    await expect(feedConnector.check(contextOf(answer, { feeds: [A, B] }))).resolves.toEqual({
      ok: true,
      account: 'News (2 feeds, 1 of 2 tried cannot be read)',
    })
    await expect(feedConnector.check(contextOf(answer, { feeds: [B] }))).resolves.toMatchObject({
      ok: false,
      kind: 'permanent',
    })
  })
})
