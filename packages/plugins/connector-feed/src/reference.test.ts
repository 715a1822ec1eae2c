import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { recordIssues } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import { answerWith, sync } from '../test/context.ts'
import { oneLine, titleText } from './text.ts'

// biome-ignore lint/style/noProcessEnv: tests find the reference data by it; the package itself reads no environment.
const DATA = process.env.PORTEVOIX_DATA ?? ''
const FEEDS = join(DATA, 'feeds')
const SUMMARY = join(FEEDS, 'reference/feedparser_summary.csv')
const available = existsSync(SUMMARY)

interface Row {
  file: string
  entries: number
  firstTitle: string
  firstLink: string
  wellFormed: boolean
}

/** One line of RFC 4180 without line breaks in quotes: the reference has none. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '',
  )

const rows: Row[] = available
  ? readFileSync(SUMMARY, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map(cells)
      .filter(([file = '']) => /^rss-parser\/|^feedsmith-references\/.*\.xml$/.test(file))
      .map(([file = '', , , entries, , , firstTitle = '', firstLink = '', , wellFormed]) => ({
        ...{ file, entries: Number(entries), firstTitle, firstLink, wellFormed: wellFormed === '1' },
      }))
  : []

const URL_OF_FEED = 'https://feeds.example/news/feed.xml'
const read = (file: string) => answerWith(new Uint8Array(readFileSync(join(FEEDS, file))))
const onlyId = /^(?:tag:|example-entry$)/

describe.skipIf(!available)('against feedparser (real feeds; skipped where the data is absent)', () => {
  const feeds = rows.filter(({ entries }) => entries > 0)

  it('covers the captured feeds and the examples of the specifications', () => {
    expect(feeds.length).toBeGreaterThanOrEqual(40)
  })

  it.each(feeds)('reads $file with its entries, first title and first link', async (row) => {
    const { records, skipped, warnings } = await sync(read(row.file))
    expect(records.length + skipped.length).toBe(row.entries)
    expect(skipped.length).toBe(basename(row.file) === 'incomplete-fields.atom' ? 1 : 0)
    expect(new Set(records.map((record) => record.key)).size).toBe(records.length)
    expect(records.flatMap((record) => recordIssues('content', record))).toEqual([])
    const [first] = records
    // feedparser leaves a title that was escaped twice as it is written.
    if (row.firstTitle !== '') expect(first?.title).toBe(oneLine(titleText(row.firstTitle)))
    // feedparser gives the id where an entry has no link; an id that is no web address is no link here.
    if (onlyId.test(row.firstLink)) expect(first?.key).toBe(row.firstLink)
    // FeedBurner's link counts readers on the way to the page, which the feed names beside it.
    else if (row.firstLink !== '' && !row.firstLink.includes('/~r/'))
      expect(first?.url).toBe(new URL(row.firstLink, URL_OF_FEED).href)
    if (!row.wellFormed) expect(warnings).not.toEqual([])
    for (const { publishedAt } of records)
      if (publishedAt) expect(publishedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  it.each(feeds)('reads every date of $file', async ({ file }) => {
    const { warnings } = await sync(read(file))
    expect(warnings.filter((warning) => warning.startsWith('Dates'))).toEqual([])
  })

  it.each(feeds)('gives $file the same records when it is read again', async ({ file }) => {
    const first = await sync(read(file))
    const second = await sync(read(file), { state: first.state })
    expect(second.records).toEqual(first.records)
    expect(second.state).toEqual(first.state)
  })

  it('refuses what is no feed, saying so', async () => {
    await expect(sync(read('rss-parser/unrecognized.rss'))).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('a web page'),
    })
  })

  it.each(feeds)('never takes $file for whole when it is cut off', async ({ file }) => {
    const bytes = readFileSync(join(FEEDS, file))
    const end = bytes.lastIndexOf('</')
    for (const share of [0.3, 0.6, 0.9, 0.999]) {
      const cut = new Uint8Array(bytes.subarray(0, Math.floor(end * share)))
      await expect(sync(answerWith(cut))).rejects.toMatchObject({ kind: 'transient' })
    }
  })
})
