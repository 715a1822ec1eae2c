import { expect } from 'vitest'
import type { Case } from './case.ts'
import { caseJson } from './folder.ts'
import type { CaseOrganization, CasesWorld, Run } from './world.ts'

interface Content {
  title: string
  text: string | null
  url: string | null
  kind: string
  language: string | null
  publishedAt: string | null
  author: string | null
}

interface Reading {
  run: Run
  /** By title. */
  contents: Map<string, Content>
  all: Content[]
  /** Reads the feed again. */
  again(): Promise<Reading>
}

const CONTENTS = '{ contents(first: 100) { nodes { title text url kind language publishedAt author } totalCount } }'

async function read(organization: CaseOrganization, integration: string): Promise<Reading> {
  const run = await organization.sync(integration)
  const { contents } = await organization.ask(CONTENTS)
  const nodes = contents?.nodes as Content[]
  return {
    run,
    contents: new Map(nodes.map((content) => [content.title, content])),
    all: nodes,
    again: () => read(organization, integration),
  }
}

async function readFeed(cases: CasesWorld, path: string): Promise<Reading> {
  const organization = await cases.fresh()
  return read(organization, await organization.integrate('feed', { url: cases.source.url(path) }))
}

const warned = ({ run }: Reading, what: RegExp) =>
  expect(
    run.logs.nodes
      .filter(({ level }) => level === 'WARN')
      .map(({ message }) => message)
      .join('\n'),
  ).toMatch(what)

/** A case that reads `NAME/feed.xml` once. */
const feed = (
  name: string,
  judge: (reading: Reading, cases: CasesWorld) => void | Promise<void>,
  file = 'feed.xml',
): Case => ({
  name,
  check: async (cases) => judge(await readFeed(cases, `${name}/${file}`), cases),
})

const titles = ({ contents }: Reading) => [...contents.keys()].sort()
const failed = (reading: Reading, message: RegExp, kind = 'PERMANENT') =>
  expect(reading.run).toMatchObject({ status: 'FAILED', error: { kind, message: expect.stringMatching(message) } })
const only = (name: string, fields: Partial<Content>) =>
  feed(name, ({ contents }) => expect([...contents.values()]).toMatchObject([fields]))

const addressesByTitle = ({ contents }: Reading) =>
  Object.fromEntries([...contents].map(([title, { url }]) => [title, url]))

export const feedCases: Case[] = [
  only('a01-podcast-no-link', {
    title: 'Episode 17',
    kind: 'podcast',
    publishedAt: '2020-03-10T06:00:00.000Z',
    url: expect.stringMatching(/^https:\/\/(media\.example\.org\/17\.mp3|blog\.example\.org\/)$/) as never,
  }),
  feed('a02-zone-names', (reading) => {
    const dates = Object.fromEntries([...reading.contents].map(([title, { publishedAt }]) => [title, publishedAt]))
    const expected = caseJson<Record<string, string | null>>('a02-zone-names', 'expected.json')
    const strict = Object.entries(expected).filter(([, date]) => date === null || /^\d{4}-/.test(date))
    expect(dates).toMatchObject(
      Object.fromEntries(strict.map(([title, date]) => [title, date && new Date(date).toISOString()])),
    )
    expect([null, '2025-04-20T22:00:00.000Z']).toContain(dates.HKT)
    expect([null, '2025-04-21T06:00:00.000Z']).toContain(dates.MilitaryA)
    // What is not read is told by entry.
    for (const title of ['InvalidDate', 'slash']) warned(reading, new RegExp(`${title}|blog\\.example\\.org`))
  }),
  feed('a03-xmlbase-nested', (reading) =>
    expect(addressesByTitle(reading)).toMatchObject(
      caseJson<Record<string, string>>('a03-xmlbase-nested', 'expected.json'),
    ),
  ),
  feed('a04-titles', (reading) => {
    const byAddress = new Map(reading.all.map((content) => [content.url, content]))
    const expected = caseJson<Record<string, string>>('a04-titles', 'expected.json')
    for (const [id, title] of Object.entries(expected)) {
      if (id === 'urn:5') continue
      expect(byAddress.get(`https://a.example.org/${id.slice(4)}`)?.title).toBe(title)
    }
    const fifth = byAddress.get('https://a.example.org/5')
    expect(fifth?.title).toBe('Less: <')
    expect(fifth?.text).toContain('#include <linux/types.h>')
    expect(fifth?.text).toContain('<sean@example.com>')
  }),
  feed('a05-rss-titles', (reading) => {
    const expected = caseJson<Record<string, string>>('a05-rss-titles', 'expected.json')
    expect(titles(reading)).toEqual([...new Set(Object.values(expected))].sort())
    expect(reading.run.upserted).toBe(Object.keys(expected).length)
  }),
  feed('a06-duplicate-guid', async (reading) => {
    expect(reading.run).toMatchObject({ status: 'SUCCEEDED', upserted: 2 })
    expect((await reading.again()).run).toMatchObject({ upserted: 0, unchanged: 2 })
  }),
  feed('a07-no-guid-same-link', async (reading) => {
    expect(reading.run).toMatchObject({ status: 'SUCCEEDED', upserted: 3, skipped: 1 })
    expect((await reading.again()).run).toMatchObject({ upserted: 0, unchanged: 3 })
  }),
  feed('a09-cp1251-leading-blank', (reading) => expect(titles(reading)).toContain('Русский канал')),
  feed('a10-declared-1251-really-utf8', (reading) => expect(titles(reading)).toContain('Русский канал')),
  feed('a11-utf16-declared-but-utf8', (reading) => expect(titles(reading)).toEqual(['Ok'])),
  feed('a12-one-bad-byte', (reading) => {
    expect(titles(reading)).toContain('Bon€ été')
    expect(titles(reading).some((title) => title === 'café' || title === 'caf\uFFFD')).toBe(true)
  }),
  feed('a13-entity-bomb', ({ run, contents }) => {
    const text = JSON.stringify([run, ...contents.values()])
    expect(text.length).toBeLessThan(20_000)
    expect(text).not.toMatch(/root:|(lol){3}/)
  }),
  feed('a14-304-unasked', async (reading) => {
    expect(titles(reading)).toEqual(['One'])
    const second = await reading.again()
    expect(second.run.status).toBe('SUCCEEDED')
    expect(titles(second)).toEqual(['One'])
    expect(titles(await second.again())).toEqual(['One', 'Two'])
  }),
  feed('a15-stuck-etag', async (reading) => {
    expect((await reading.again()).contents.size).toBe(reading.contents.size + 1)
  }),
  feed('a16-redirect', ({ contents }, { source }) =>
    expect(contents.get('Moved')?.url).toBe(source.url('a16-redirect/post')),
  ),
  feed('a17-html', (reading) => failed(reading, /web page/)),
  feed('a18-gzip-unlabelled', (reading) => {
    if (reading.run.status === 'FAILED') failed(reading, /gzip/i)
    else expect(reading.contents.size).toBeGreaterThan(0)
  }),
  only('a20-items-outside-channel', { title: 'Vol 1', publishedAt: null }),
  only('a21-prefixed-atom', { title: 'Prefixed', text: 'Hello', url: 'https://p.example.org/1' }),
  feed(
    'a23-json-feed',
    ({ contents }, { source }) => {
      const all = [...contents.values()]
      expect(contents.get('Numeric id')).toMatchObject({
        url: source.url('p/42'),
        publishedAt: '2025-04-21T10:00:00.000Z',
      })
      expect(all.find(({ text }) => text === 'a<b')).toMatchObject({ url: 'https://o.example.org/x' })
      expect(all.find(({ url }) => url === 'https://j.example.org/44')).toMatchObject({ kind: 'video' })
    },
    'feed.json',
  ),
  {
    name: 'a24-huge',
    check: async (cases) => {
      const item = (index: number) =>
        `<item><title>Post ${index}</title><link>https://big.example.org/${index}</link><guid>b${index}</guid><pubDate>Mon, 21 Apr 2025 06:00:00 GMT</pubDate><description>${'word '.repeat(60)}</description></item>`
      const items = Array.from({ length: 12_000 }, (_, index) => item(index)).join('')
      cases.source.put('huge.xml', `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`)
      const { run } = await readFeed(cases, 'huge.xml')
      if (run.status === 'FAILED') expect(run.error?.message).toMatch(/\d/)
      else expect(run).toMatchObject({ upserted: 12_000 })
    },
  },
  feed('a25-feedburner', ({ contents }) => {
    expect(contents.get('Origlink')?.url).toBe('https://pub.example.org/real')
    expect(contents.get('Two enclosures')?.kind).toBe('podcast')
  }),
  feed('a26-titles-none', (reading) => {
    const all = [...reading.contents.values()]
    expect(all).toHaveLength(3)
    for (const { title } of all) expect(title.trim()).not.toBe('')
    expect(all.find(({ title }) => title.startsWith('Some words of a short post'))).toBeDefined()
  }),
  feed('a28-xss-links', (reading) => {
    const addresses = addressesByTitle(reading)
    expect(addresses.js ?? null).toBeNull()
    expect(addresses.data ?? null).toBeNull()
    expect(addresses.ws).toBe('https://ok.example.org/a%20b')
    expect(addresses.proto).toMatch(/^https?:\/\/cdn\.example\.org\/p$/)
    expect(addresses.user ?? '').not.toContain('@')
    if (addresses.idn) expect(addresses.idn).toContain('xn--')
  }),
  feed('a29-bom-doctype', (reading) => {
    expect(titles(reading)).toEqual([expect.stringMatching(/^Old été\s+x$/)])
  }),
  feed('a30-php-warning', (reading) => expect(titles(reading)).toContain('After warning')),
  feed('a31-truncated', (reading) => {
    expect(reading.run.error).toMatchObject({ kind: 'TRANSIENT' })
    expect(reading.contents.size).toBe(0)
  }),
  feed('a32-shrunk-update', async (reading) => {
    const again = await reading.again()
    expect(titles(again)).toEqual(['New title'])
  }),
  feed('a34-redirect-other-host', (reading, { source }) => {
    if (reading.run.status === 'FAILED') {
      expect(reading.run.error?.message).toContain(`localhost:${source.address.split(':')[1]}`)
    } else expect(titles(reading)).toEqual(['Moved'])
  }),
  feed('a35-redirect-loop', (reading, { source }) => {
    failed(reading, /redirect/i)
    expect(source.requests('a35-redirect-loop/feed.xml')).toBeLessThan(50)
  }),
  feed('a36-empty-body', (reading) => {
    expect(reading.run.error?.message).toMatch(/empty/i)
  }),
  feed('a37-no-entries', ({ run }) => expect(run).toMatchObject({ status: 'SUCCEEDED', upserted: 0 })),
  feed('a38-gone', (reading) => failed(reading, /410|gone/i)),
  {
    name: 'a39-429',
    check: async (cases) => {
      const { ask, integrate, organization } = await cases.fresh()
      const integration = await integrate('feed', { url: cases.source.url('a39-429/feed.xml') })
      const { integrationSync } = await ask(
        'mutation ($id: ID!) { integrationSync(id: $id) { ... on SyncRun { id } } }',
        { id: integration },
      )
      const look = 'query ($id: ID!) { node(id: $id) { ... on SyncRun { status dueAt startedAt error { message } } } }'
      const until = async () => (await ask(look, { id: integrationSync?.id })).node ?? {}
      await expect.poll(until, { timeout: 30_000 }).toMatchObject({ startedAt: expect.any(String) })
      await expect.poll(async () => Date.parse(String((await until()).dueAt)) - Date.now()).toBeGreaterThan(55 * 60_000)
      expect(cases.source.requests('a39-429/feed.xml')).toBe(1)
      expect(organization.id).toBeTruthy()
    },
  },
  feed('a40-html-200-login', (reading) => expect(reading.run.error?.message).toMatch(/403|web page/)),
  feed('a41-json-wrong-type', (reading) => failed(reading, /JSON/), 'feed.json'),
  only('a42-itunes-only', { title: 'Only itunes', kind: 'video', language: 'en-US', author: 'Au' }),
]
