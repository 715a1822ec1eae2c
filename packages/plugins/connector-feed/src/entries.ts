import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import { parseFeed } from 'feedsmith'

/** The common part of the formats, as written in the feed: nothing is resolved, decoded or shortened yet. */
export interface FeedEntry {
  id?: string
  /** Candidates in order of preference; the first that is a web address is used. */
  links: string[]
  /** `guess` when the format does not say whether it is text or HTML. */
  title?: { value: string; markup: boolean | 'guess' }
  body?: { value: string; markup: boolean }
  language?: string
  author?: string
  published?: string
  updated?: string
  tags: string[]
  media: { url: string; type?: string }[]
  /** xml:base of the entry. */
  base?: string
}

export interface ParsedFeed {
  format: 'rss' | 'atom' | 'rdf' | 'json'
  title?: string
  language?: string
  author?: string
  base?: string
  entries: FeedEntry[]
}

type Draft = { [K in keyof FeedEntry]?: FeedEntry[K] | undefined }

const present = (values: (string | undefined)[]): string[] =>
  values.map((value) => value?.trim()).filter((value): value is string => value !== undefined && value !== '')

const first = (...values: (string | undefined)[]): string | undefined => present(values)[0]

const joined = (values: (string | undefined)[] | undefined): string | undefined =>
  present(values ?? []).join(', ') || undefined

/** An id can be a link only when it is an absolute address: "12345" resolved against the feed leads nowhere. */
const webAddress = (id: string | undefined): string | undefined => (/^https?:/i.test(id ?? '') ? id : undefined)

const entry = (draft: Draft): FeedEntry => ({
  ...draft,
  links: draft.links ?? [],
  tags: draft.tags ?? [],
  media: draft.media ?? [],
})

const html = (value: string | undefined) => (value === undefined ? undefined : { value, markup: true })
/** RSS does not say whether a title is text or HTML. */
const guess = (value: string | undefined) => (value === undefined ? undefined : { value, markup: 'guess' as const })
const text = (value: string | undefined) => (value === undefined ? undefined : { value, markup: false })

const files = (media: { url?: string | undefined; type?: string | undefined }[]): FeedEntry['media'] =>
  media.flatMap(({ url, type }) => (url ? [{ url, ...(type ? { type } : {}) }] : []))

const fromRss = (feed: RssFeed.Feed<string>): ParsedFeed => ({
  format: 'rss',
  title: feed.title,
  language: first(feed.language, feed.dc?.languages?.[0], feed.xml?.lang),
  author: first(feed.itunes?.author, joined(feed.dc?.creators)),
  base: feed.xml?.base,
  entries: (feed.items ?? []).map((item) =>
    entry({
      id: first(item.guid?.value, item.atom?.id),
      links: present([
        item.link,
        item.guid?.isPermaLink === false ? undefined : webAddress(item.guid?.value),
        alternate(item.atom?.links),
      ]),
      title: guess(first(item.title, item.dc?.titles?.[0], item.itunes?.title, item.media?.title?.value)),
      body: html(
        first(
          item.content?.encoded,
          item.description,
          item.dc?.descriptions?.[0],
          item.itunes?.summary,
          item.atom?.summary?.value,
        ),
      ),
      language: first(item.dc?.languages?.[0], item.xml?.lang),
      author: first(
        joined(item.dc?.creators),
        joined(item.authors?.map((author) => author.name ?? author.email)),
        item.itunes?.author,
      ),
      published: first(
        item.pubDate,
        item.dc?.dates?.[0],
        item.atom?.published,
        item.dcterms?.issued?.[0],
        item.dcterms?.created?.[0],
      ),
      updated: first(item.atom?.updated, item.dcterms?.modified?.[0]),
      tags: present([...(item.categories ?? []).map((category) => category.name), ...(item.dc?.subjects ?? [])]),
      media: files([...(item.enclosures ?? []), ...(item.media?.contents ?? [])]),
      base: item.xml?.base,
    }),
  ),
})

type LinkLike = { href?: string | undefined; rel?: string | undefined; type?: string | undefined }

function alternate(links: readonly LinkLike[] | undefined): string | undefined {
  const alternates = (links ?? []).filter((link) => link.rel === undefined || link.rel === 'alternate')
  const page = alternates.find((link) => link.type === undefined || link.type.includes('html'))
  return (page ?? alternates[0])?.href
}

const atomText = (construct: { value?: string | undefined; type?: string | undefined } | undefined) =>
  construct?.value === undefined ? undefined : { value: construct.value, markup: isMarkup(construct.type) }

/** Atom 1.0 says text, html or xhtml; Atom 0.3 a media type. Text is the default of both. */
const isMarkup = (type: string | undefined) => /html|xml/i.test(type ?? 'text')

const fromAtom = (feed: AtomFeed.Feed<string>): ParsedFeed => ({
  format: 'atom',
  title: feed.title?.value,
  language: first(feed.xml?.lang, feed.dc?.languages?.[0]),
  author: joined(feed.authors?.map((author) => author.name)),
  base: feed.xml?.base,
  entries: (feed.entries ?? []).map((item) =>
    entry({
      id: item.id,
      links: present([alternate(item.links), item.content?.src]),
      title: atomText(item.title) ?? text(first(item.dc?.titles?.[0], item.media?.groups?.[0]?.title?.value)),
      body:
        atomText(item.content) ?? atomText(item.summary) ?? text(first(item.media?.groups?.[0]?.description?.value)),
      language: first(item.xml?.lang, item.dc?.languages?.[0]),
      author: joined(item.authors?.map((author) => author.name)) ?? joined(item.dc?.creators),
      published: first(item.published, item.dc?.dates?.[0], item.updated),
      updated: item.updated,
      tags: present((item.categories ?? []).map((category) => category.label ?? category.term)),
      media: files([
        ...(item.links ?? [])
          .filter((link) => link.rel === 'enclosure')
          .map((link) => ({ url: link.href, type: link.type })),
        ...(item.media?.groups?.[0]?.contents ?? []),
      ]),
      base: item.xml?.base,
    }),
  ),
})

const fromRdf = (feed: RdfFeed.Feed<string>): ParsedFeed => ({
  format: 'rdf',
  title: feed.title,
  language: first(feed.dc?.languages?.[0], feed.xml?.lang),
  author: joined(feed.dc?.creators),
  base: feed.xml?.base,
  entries: (feed.items ?? []).map((item) =>
    entry({
      id: item.rdf?.about,
      links: present([item.link, webAddress(item.rdf?.about)]),
      title: guess(first(item.title, item.dc?.titles?.[0])),
      body: html(first(item.content?.encoded, item.description, item.dc?.descriptions?.[0])),
      language: first(item.dc?.languages?.[0], item.xml?.lang),
      author: joined(item.dc?.creators),
      published: first(item.dc?.dates?.[0], item.dcterms?.issued?.[0]),
      updated: item.dcterms?.modified?.[0],
      tags: present(item.dc?.subjects ?? []),
      media: files(item.media?.contents ?? []),
      base: item.xml?.base,
    }),
  ),
})

const fromJson = (feed: JsonFeed.Feed<string>): ParsedFeed => ({
  format: 'json',
  title: feed.title,
  language: feed.language,
  author: joined(feed.authors?.map((author) => author.name)),
  entries: (feed.items ?? []).map((item) =>
    entry({
      id: item.id,
      links: present([item.url, item.external_url]),
      title: text(item.title),
      body: text(item.content_text) ?? html(item.content_html) ?? text(item.summary),
      language: item.language,
      author: joined(item.authors?.map((author) => author.name)),
      published: item.date_published,
      updated: item.date_modified,
      tags: present(item.tags ?? []),
      media: files([
        { url: item.image },
        ...(item.attachments ?? []).map((attachment) => ({ url: attachment.url, type: attachment.mime_type })),
      ]),
    }),
  ),
})

/**
 * Reads RSS, Atom, RDF or JSON Feed into one form.
 *
 * @throws the errors of feedsmith: DetectError for an unknown format, MalformedError for XML that cannot be repaired.
 */
export function parseEntries(document: string): ParsedFeed {
  const parsed = parseFeed(document)
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed)
    case 'atom':
      return fromAtom(parsed.feed)
    case 'rdf':
      return fromRdf(parsed.feed)
    case 'json':
      return fromJson(parsed.feed)
  }
}
