import { PluginError, recordIssues } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import { answerWith, contextOf, sync } from '../test/context.ts'
import { feedConfig } from './config.ts'
import { feedConnector } from './connector.ts'

const rss = (items: string, channel = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>${channel}${items}</channel></rss>`
const item = (id: string, more = '') =>
  `<item><guid isPermaLink="false">${id}</guid><title>Title ${id}</title>${more}</item>`
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('the feed connector', () => {
  it('reads JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      language: 'fr',
      items: [
        {
          id: '1',
          url: '/a',
          title: 'Un',
          content_html: '<p>Bonjour <b>à</b> tous</p>',
          date_published: '2024-02-03T10:00:00+01:00',
          authors: [{ name: 'Ana' }],
        },
        {
          id: '2',
          content_text: 'Sans titre',
          language: 'en-gb',
          attachments: [{ url: 'https://cdn.example/2.mp3', mime_type: 'audio/mpeg' }],
        },
      ],
    }
    const { records } = await sync(answerWith(JSON.stringify(feed)))
    expect(records).toEqual([
      {
        key: '1',
        kind: 'article',
        title: 'Un',
        url: 'https://feeds.example/a',
        text: 'Bonjour à tous',
        language: 'fr',
        author: 'Ana',
        publishedAt: '2024-02-03T09:00:00Z',
      },
      {
        key: '2',
        kind: 'podcast',
        title: 'Sans titre',
        url: 'https://cdn.example/2.mp3',
        text: 'Sans titre',
        language: 'en-GB',
        media: [{ url: 'https://cdn.example/2.mp3', type: 'audio/mpeg' }],
      },
    ])
  })

  it('resolves links against xml:base and the address of the feed, and decodes titles', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/"><title>B</title>
      <entry xml:base="2024/"><id>1</id><title type="html">Fish &amp;amp; &lt;b&gt;chips&lt;/b&gt;</title><link href="fish"/></entry>
      <entry><id>2</id><title>A &lt; B</title><link rel="self" href="x"/><link href="two.html"/></entry></feed>`
    const { records } = await sync(answerWith(atom))
    expect(records.map(({ title, url }) => [title, url])).toEqual([
      ['Fish & chips', 'https://feeds.example/blog/2024/fish'],
      ['A < B', 'https://feeds.example/blog/two.html'],
    ])
  })

  it.each([
    ['iso-8859-1', null, 'Été à Paris'],
    [null, 'windows-1251', 'Привет'],
    [null, 'koi8-r', 'Привет'],
    ['windows-1252', 'utf-8', 'Zoë 🎉'],
    [null, 'gb2312', '你好世界你好世界你好'],
  ])('reads UTF-8 as what it is where %s and %s are declared, and says so', async (header, xml, title) => {
    const text = `<?xml version="1.0"${xml ? ` encoding="${xml}"` : ''}?><rss version="2.0"><channel><title>N</title>${item('1').replace('Title 1', title)}</channel></rss>`
    const headers = { 'content-type': `text/xml${header ? `; charset=${header}` : ''}` }
    const { records, warnings } = await sync(answerWith(new TextEncoder().encode(text), headers))
    expect(records[0]?.title).toBe(title)
    expect(warnings.join(' ')).toContain(`"${header ?? xml}" is declared`)
  })

  it.each([
    ['windows-1251', Uint8Array.of(0xcf, 0xf0, 0xe8), 'При'],
    ['koi8-r', Uint8Array.of(0xf0, 0xd2, 0xc9), 'При'],
    // Two letters of it happen to be UTF-8 as well.
    ['gbk', Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8), '联通'],
    ['shift_jis', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), '日本'],
  ])('reads what is declared as %s where it is that', async (charset, bytes, title) => {
    const [before = '', behind = ''] = rss(item('1')).replace('UTF-8', charset).split('Title 1')
    const { records, warnings } = await sync(
      answerWith(Buffer.concat([Buffer.from(before), bytes, Buffer.from(behind)])),
    )
    expect([records[0]?.title, warnings]).toEqual([title, []])
  })

  it('resolves a link against an xml:base of its own that is relative itself', async () => {
    const entry = (id: string, base: string, href: string) =>
      `<entry xml:base="sub/"><id>${id}</id><title>${id}</title><link xml:base="${base}" href="${href}"/></entry>`
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://b.example/root/"><title>B</title>
      ${entry('1', 'deep/', 'page?a=1#b')}${entry('2', '/top/', 'page')}${entry('3', 'deep/', '/page')}${entry('4', 'http://c.example/x/', '../page')}</feed>`
    const { records } = await sync(answerWith(atom))
    expect(records.map(({ url }) => url)).toEqual([
      'http://b.example/root/sub/deep/page?a=1#b',
      'http://b.example/top/page',
      'http://b.example/page',
      'http://c.example/page',
    ])
  })

  it('links to the file of an episode without a page, and knows it by its name where its type is missing', async () => {
    const file = (url: string, type = '') => `<enclosure url="${url}"${type && ` type="${type}"`} length="1"/>`
    const { records } = await sync(
      answerWith(
        rss(
          item('1', file('/ep1.MP3?x=1')) +
            item('2', file('https://cdn.example/ep2.m4v')) +
            item('3', file('/cover.jpg')) +
            item('4', file('/ep4.mp3', 'application/pdf')),
        ),
      ),
    )
    expect(records.map(({ kind, url }) => [kind, url])).toEqual([
      ['podcast', 'https://feeds.example/ep1.MP3?x=1'],
      ['video', 'https://cdn.example/ep2.m4v'],
      ['article', undefined],
      ['article', undefined],
    ])
  })

  it.each(['https://youtu.be/abc', 'https://m.youtube.com/watch?v=abc', 'https://www.youtube.com/shorts/abc'])(
    'takes what leads to %s for a video',
    async (url) => {
      expect((await sync(answerWith(rss(item('1', `<link>${url}</link>`))))).records[0]?.kind).toBe('video')
    },
  )

  it('reads base64 of Atom 0.3, in titles as well', async () => {
    const text = (name: string, html: string) =>
      `<${name} mode="base64" type="text/html">${Buffer.from(html).toString('base64')}</${name}>`
    const atom = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>B</title><entry><id>1</id>
      ${text('title', '<b>T</b>itle &amp; more')}${text('content', '<p>Hello</p>')}<link rel="alternate" type="text/html" href="/1"/></entry></feed>`
    const { records } = await sync(answerWith(atom))
    expect(records[0]).toMatchObject({ title: 'Title & more', text: 'Hello' })
  })

  it('never passes on a link that is not http or https', async () => {
    const { records } = await sync(
      answerWith(
        rss(
          item(
            '1',
            '<link>javascript:alert(1)</link><enclosure url="file:///etc/passwd" type="audio/mpeg" length="1"/>',
          ),
        ),
      ),
    )
    expect(records[0]?.url).toBeUndefined()
    expect(records[0]?.media).toBeUndefined()
  })

  it('strips markup and scripts from texts, and bounds them', async () => {
    const body = `<content:encoded><![CDATA[<style>p{}</style><p>One&nbsp;two</p><script>evil()</script><p>three</p>]]></content:encoded>`
    const { records } = await sync(
      answerWith(rss(item('1', body) + item('2', `<description>${'word '.repeat(9000)}</description>`))),
    )
    expect(records[0]?.text).toBe('One two\n\nthree')
    expect(records[1]?.text?.length).toBeLessThanOrEqual(20_000)
  })

  it('asks conditionally once it has read the whole, and takes 304 as an empty page', async () => {
    const first = await sync(
      answerWith(rss(item('1')), { etag: '"v1"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' }),
    )
    const sent: (string | null)[] = []
    const second = await sync(
      (headers) => {
        sent.push(headers.get('if-none-match'), headers.get('if-modified-since'))
        return new Response(null, { status: 304 })
      },
      { state: first.state },
    )
    expect(sent).toEqual(['"v1"', 'Mon, 01 Jan 2024 00:00:00 GMT'])
    expect(second.pages).toEqual([{ upserts: [], state: first.state }])
  })

  it('forgets the validators when the settings change', async () => {
    const first = await sync(answerWith(rss(item('1')), { etag: '"v1"' }))
    let sent: string | null = ''
    await sync(
      (headers) => {
        sent = headers.get('if-none-match')
        return new Response(rss(item('1')))
      },
      { state: first.state, config: { maxItems: 5 } },
    )
    expect(sent).toBeNull()
  })

  it('pages by 100 and keeps the validators for the last page', async () => {
    const items = Array.from({ length: 250 }, (_, index) => item(String(index))).join('')
    const { pages } = await sync(answerWith(rss(items), { etag: '"v1"' }))
    expect(pages.map((page) => [page.upserts.length, page.state.feeds.url?.etag])).toEqual([
      [100, undefined],
      [100, undefined],
      [50, '"v1"'],
    ])
    expect((await sync(answerWith(rss(items)), { config: { maxItems: 30 } })).records).toHaveLength(30)
  })

  it('skips entries that could not be recognised again, with the reason', async () => {
    const { records, skipped } = await sync(answerWith(rss(`<item><title>Lost</title></item><item/>${item('1')}`)))
    expect(records.map((record) => record.key)).toEqual(['1'])
    expect(skipped.map((skip) => skip.reason)).toEqual([
      expect.stringContaining('neither an id nor a link'),
      expect.stringContaining('neither an id nor a link'),
    ])
  })

  it('keeps both entries that share an id, under stable keys', async () => {
    const twins = [item('1', '<link>https://a.example/x</link>'), item('1', '<link>https://a.example/y</link>')]
    const first = await sync(answerWith(rss(twins.join(''))))
    const again = await sync(answerWith(rss(twins.toReversed().join(''))), { state: first.state })
    expect(new Set(first.records.map((record) => record.key)).size).toBe(2)
    expect(again.records.toReversed()).toEqual(first.records)
  })

  it.each([
    ['the declaration', { 'content-type': 'text/xml' }, '<?xml version="1.0" encoding="ISO-8859-1"?>'],
    ['the header', { 'content-type': 'text/xml; charset="windows-1252"' }, '<?xml version="1.0"?>'],
    ['a guess', {}, '<?xml version="1.0" encoding="utf-8"?>'],
  ])('decodes by %s', async (_by, headers, declaration) => {
    const body = latin1(
      `${declaration}<rss version="2.0"><channel>${item('1').replace('Title 1', 'Déjà vu')}</channel></rss>`,
    )
    expect((await sync(answerWith(body, headers))).records[0]?.title).toBe('Déjà vu')
  })

  it('decodes UTF-16 by its byte order mark', async () => {
    const text = `\ufeff${rss(item('1')).replace('UTF-8', 'UTF-16').replace('Title 1', '漢字')}`
    const bytes = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)
    expect((await sync(answerWith(bytes))).records[0]?.title).toBe('漢字')
  })

  it.each([
    ['an unescaped "&"', rss(item('1', '<link>https://a.example/?x=1&copy=2</link>'))],
    [
      'an HTML entity',
      rss(item('1', '<link>https://a.example/?x=1&amp;copy=2</link><description>a&nbsp;b</description>')),
    ],
    [
      'a control character',
      rss(item('1', '<link>https://a.example/?x=1&amp;copy=2</link><description>a\u0001b</description>')),
    ],
    [
      'text before the feed',
      `<br /><b>Warning</b>: foo\n${rss(item('1', '<link>https://a.example/?x=1&amp;copy=2</link>'))}`,
    ],
    [
      'an element closed out of turn',
      rss(item('1', '<link>https://a.example/?x=1&amp;copy=2</link><description><p>a</description>')),
    ],
  ])('reads a feed with %s, with a warning', async (_what, body) => {
    const { records, warnings } = await sync(answerWith(body))
    expect(records[0]).toMatchObject({ key: '1', title: 'Title 1', url: 'https://a.example/?x=1&copy=2' })
    expect(warnings).toHaveLength(1)
  })

  it('gives records that the contract accepts, whatever the feed holds', async () => {
    const long = 'x'.repeat(20_000)
    const entry = {
      ...{
        id: `${long}\0\ud800`,
        url: `https://a.example/${long}`,
        title: `\0${long}\ud800`,
        content_text: 'a\0b\ud800',
      },
      ...{ authors: [{ name: long }], tags: ['', ' ', long], language: 'x-mine', date_published: 'never' },
      attachments: [{ url: 'https://a.example/1', mime_type: long }],
    }
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [entry, { ...entry, title: 'other' }, entry],
    }
    const { records } = await sync(answerWith(JSON.stringify(feed)))
    expect(records).toHaveLength(3)
    expect(records.flatMap((record) => recordIssues('content', record))).toEqual([])
  })

  it('warns of dates that it cannot read, and leaves them out', async () => {
    const { records, warnings } = await sync(answerWith(rss(item('1', '<pubDate>soon</pubDate>'))))
    expect(records[0]?.publishedAt).toBeUndefined()
    expect(warnings).toEqual([expect.stringContaining('The date of 1 could not be read')])
  })

  it('keeps a date without a clock as that day, and the key of an entry that shares its id', async () => {
    const twins = (date: string) =>
      rss(
        item('1', `<link>https://a.example/x</link><pubDate>${date}</pubDate>`) +
          item('1', `<link>https://a.example/y</link><pubDate>${date}</pubDate>`),
      )
    const day = await sync(answerWith(twins('Fri, 01 May 2026')))
    const midnight = await sync(answerWith(twins('Fri, 01 May 2026 00:00:00 GMT')))
    expect(day.records[0]).toMatchObject({ publishedOn: '2026-05-01' })
    expect(day.records[0]).not.toHaveProperty('publishedAt')
    expect(midnight.records[0]).toMatchObject({ publishedAt: '2026-05-01T00:00:00Z' })
    expect(day.records.map(({ key }) => key)).toEqual(midnight.records.map(({ key }) => key))
  })

  it('takes days of Atom and of Dublin Core as days too', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>B</title><entry><id>1</id><title>A</title>
      <published>2026-05-01</published><updated>2026-05-02</updated></entry></feed>`
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>B</title></channel>
      <item rdf:about="https://a.example/1"><title>A</title><dc:date>2026-05-01</dc:date></item></rdf:RDF>`
    for (const body of [atom, rdf]) {
      const { records, warnings } = await sync(answerWith(body))
      expect(records[0]).toMatchObject({ publishedOn: '2026-05-01' })
      expect(records[0]).not.toHaveProperty('updatedAt')
      expect(warnings).toEqual([])
    }
  })

  it('tells what it cuts and what it cannot read, entry by entry', async () => {
    const long = 'x'.repeat(30_000)
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      language: 'the language of the feed',
      items: [
        {
          ...{ id: 'first', url: 'javascript:alert(1)', title: long, content_text: long, language: '???' },
          ...{ authors: [{ name: long }], tags: [long, ...Array.from({ length: 60 }, (_, index) => `${index}`)] },
          attachments: [{ url: 'file:///etc/passwd', mime_type: 'text/plain' }],
        },
        { id: 'second', url: 'https://a.example/2', title: 'Two', content_text: 'Whole', language: 'en' },
      ],
    }
    const { records, warnings } = await sync(answerWith(JSON.stringify(feed)))
    expect(records).toHaveLength(2)
    expect(warnings).toEqual([
      'The language of the feed could not be read and was left out.',
      'The address of first is no http or https address and was left out.',
      'The text of first is longer than 20000 characters and was cut.',
      'The title of first is longer than 500 characters and was cut.',
      'The language of first could not be read and was left out.',
      'The author of first is longer than 200 characters and was cut.',
      'A tag of first is longer than 100 characters and was cut.',
      'Tags of first beyond the first 50 were left out.',
      'A file of first has no http or https address and was left out.',
    ])
  })

  it.each([
    ['a web page', '<!DOCTYPE html><html><body><p>Hello', 'permanent'],
    ['plain text', 'Not found', 'permanent'],
    ['other XML', '<opml version="2.0"><body/></opml>', 'permanent'],
    ['other JSON', '{"error":"no"}', 'permanent'],
    ['nothing', '', 'transient'],
    ['RSS that breaks off', rss(item('1')).slice(0, -20), 'transient'],
    [
      'JSON Feed that breaks off',
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1"},',
      'transient',
    ],
  ])('takes nothing from %s', async (_what, body, kind) => {
    await expect(sync(answerWith(body))).rejects.toMatchObject({ name: 'PluginError', kind })
  })

  it.each([
    [401, 'auth'],
    [404, 'permanent'],
    [410, 'permanent'],
    [429, 'rate_limit'],
    [503, 'transient'],
  ])('reports status %i as %s', async (status, kind) => {
    const headers = { 'retry-after': '120' }
    const failure = await sync(() => new Response('', { status, headers })).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PluginError)
    expect(failure).toMatchObject({ kind, retryAfterMs: status === 429 ? 120_000 : undefined })
  })

  it('checks an address by reading it once', async () => {
    const config = { url: 'https://feeds.example/' }
    await expect(feedConnector.check(contextOf(answerWith(rss('')), config))).resolves.toEqual({
      ok: true,
      account: 'News',
    })
    await expect(feedConnector.check(contextOf(answerWith('<html></html>'), config))).resolves.toMatchObject({
      ok: false,
      kind: 'permanent',
    })
  })

  it('accepts http and https addresses only', () => {
    expect(feedConfig.safeParse({ url: 'https://a.example/feed' }).success).toBe(true)
    expect(feedConfig.safeParse({ url: 'http://127.0.0.1:8080/feed' }).success).toBe(true)
    for (const url of ['file:///etc/passwd', 'ftp://a.example', 'feed', ''])
      expect(feedConfig.safeParse({ url }).success).toBe(false)
    expect(feedConfig['~standard'].jsonSchema.input({ target: 'draft-2020-12' })).toMatchObject({ type: 'object' })
  })
})
