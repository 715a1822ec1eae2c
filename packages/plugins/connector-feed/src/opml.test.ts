import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { feedConfig } from './config.ts'
import { feedsOfOpml } from './opml.ts'

// biome-ignore lint/style/noProcessEnv: tests find the reference data by it; the package itself reads no environment.
const DATA = process.env.PORTEVOIX_DATA ?? ''
const FEEDS = join(DATA, 'feeds')
const available = existsSync(join(FEEDS, 'opml'))
const read = (file: string) => readFileSync(join(FEEDS, file), 'utf8')
const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>L</title></head><body>${body}</body></opml>`

interface Outline {
  xmlUrl?: string
  title?: string
  text?: string
  outlines?: Outline[]
}
const flat = (outlines: Outline[] = []): Outline[] =>
  outlines.flatMap((outline) => [outline, ...flat(outline.outlines)])

describe('feeds of an OPML list', () => {
  it('come with title and the groups around them, each once', () => {
    const body = `<outline text="Press"><outline text="France"><outline type="rss" title="Le Monde" text="x" xmlUrl="https://a.example/1"/></outline></outline>
      <outline text="B" xmlUrl="feed://b.example/2" category="/News"/><outline text="C" xmlUrl="feed:https://c.example/3"/>
      <outline text="Again" xmlUrl="https://a.example/1"/>`
    expect(feedsOfOpml(opml(body))).toEqual({
      feeds: [
        { url: 'https://a.example/1', title: 'Le Monde', category: 'Press/France' },
        { url: 'http://b.example/2', title: 'B', category: '/News' },
        { url: 'https://c.example/3', title: 'C' },
      ],
      problems: ['"Again" is named a second time.'],
    })
  })

  it.each([
    ['<outline text="A" xmlUrl="javascript:alert(1)"/>', 'names no http or https address'],
    ['<outline text="A" xmlUrl="https://user:secret@a.example/"/>', 'names no http or https address'],
    ['<outline text="A" type="rss"/>', 'has no address'],
    ['<outline text="A" type="include" url="https://a.example/b.opml"/>', 'includes another list'],
    [`${'<outline text="A">'.repeat(40)}${'</outline>'.repeat(40)}`, 'nested too deep'],
  ])('leave out what cannot be read, saying so: %s', (body, problem) => {
    const { feeds, problems } = feedsOfOpml(opml(body))
    expect(feeds).toEqual([])
    expect(problems).toEqual([expect.stringContaining(problem)])
  })

  it('are told apart where descriptions hold markup and quotes', () => {
    const outline = (url: string) =>
      `<outline text='it's' description="<p>Order the <em class="a">book</em> & more at "x"</p>" xmlUrl="${url}" />`
    const { feeds, problems } = feedsOfOpml(
      opml(`${outline('https://a.example/?a=1&b=2')}\n${outline('https://b.example/')}`),
    )
    expect(feeds).toEqual([
      { url: 'https://a.example/?a=1&b=2', title: "it's" },
      { url: 'https://b.example/', title: "it's" },
    ])
    expect(problems).toEqual([expect.stringContaining('markup or quotes within an attribute')])
  })

  it('are looked for in linear time', () => {
    const started = performance.now()
    expect(() => feedsOfOpml(`<opml><body>${' a="<'.repeat(150_000)}`)).toThrow(/breaks off/)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it.each([
    ['', 'transient'],
    ['Not found', 'permanent'],
    ['<rss version="2.0"><channel/></rss>', 'permanent'],
    [opml('<outline text="A" xmlUrl="https://a.example/"/>').slice(0, -10), 'transient'],
    ['<opml version="2.0"><body><outline text="A" xmlUrl="https://a.exam', 'transient'],
  ])('are not taken from %j', (text, kind) => {
    expect(() => feedsOfOpml(text)).toThrow(expect.objectContaining({ name: 'PluginError', kind }))
  })
})

describe.skipIf(!available)('real lists (skipped where the data is absent)', () => {
  const summary = available ? read('reference/feedparser_summary.csv').split(/\r?\n/) : []
  const lists = summary.filter((line) => line.startsWith('opml/')).map((line) => line.split(','))
  const whole = ['category', 'countries', 'directory', 'places', 'script', 'subscriptions'].map(
    (name) => `opml-${name}`,
  )

  it('are seven, none of them well-formed', () => expect(lists).toHaveLength(7))

  it.each(lists)(
    '%s gives every feed that it names, although it is not well-formed',
    (file = '', _format, _bytes, entries) => {
      const { feeds, problems } = feedsOfOpml(read(file))
      const again = problems.filter((problem) => problem.endsWith('is named a second time.')).length
      expect(feeds.length + again).toBe(Number(entries))
      expect(problems[0]).toMatch(/^The list is not well-formed, but could be read: .*not escaped/)
      expect(problems.slice(1).every((problem) => problem.endsWith('is named a second time.'))).toBe(true)
      for (const feed of feeds)
        expect(feed).toMatchObject({ title: expect.stringMatching(/\S/), category: expect.any(String) })
      expect(feedConfig.parse({ opml: read(file) }).feeds).toEqual(feeds.map(({ url }) => url))
    },
  )

  it('keep an address with a bare "&" whole', () => {
    const address = 'https://www.diplomatie.gouv.fr/spip.php?page=backend-fd&lang=en'
    expect(feedsOfOpml(read('opml/France.opml')).feeds.map(({ url }) => url)).toContain(address)
  })

  it.each(whole)('%s gives what feedsmith finds in it', (name) => {
    const expected: { body?: { outlines?: Outline[] } } = JSON.parse(read(`feedsmith-references/${name}.json`))
    const named = flat(expected.body?.outlines).filter(({ xmlUrl }) => xmlUrl !== undefined)
    const { feeds, problems } = feedsOfOpml(read(`feedsmith-references/${name}.opml`))
    expect(feeds.map(({ url, title }) => [url, title])).toEqual(
      named.map(({ xmlUrl, title, text }) => [xmlUrl, title ?? text]),
    )
    expect(problems.filter((problem) => problem.includes('well-formed'))).toEqual([])
  })
})
