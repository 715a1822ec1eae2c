import { PluginError } from '@portevoix/sdk/plugin'
import { DetectError } from 'feedsmith'
import { dropLeadingNoise, isTruncatedJson, rewriteXml } from './document.ts'
import type { ParsedFeed } from './entries.ts'
import { parseEntries } from './entries.ts'

/** A feed that was read whole. */
export interface FeedReading {
  feed: ParsedFeed
  /** Why the document is not well-formed, although it could be read. */
  faults: string[]
  /** Entries that carry nothing at all: feedsmith leaves them out. */
  emptyEntries: number
}

const FEED_ROOTS = new Set(['rss', 'feed', 'rdf'])
const notAFeed = (what: string) =>
  new PluginError('permanent', `The address does not answer with a feed but with ${what}. Check the URL of the feed.`)
const truncated = () => new PluginError('transient', 'The feed breaks off before its end; nothing of it was taken.')

const parse = (document: string): ParsedFeed => {
  try {
    return parseEntries(document)
  } catch (cause) {
    if (cause instanceof DetectError) throw notAFeed('a document of another kind')
    throw new PluginError('permanent', 'The feed is damaged beyond repair: its XML cannot be read.', { cause })
  }
}

/** JSON Feed 1: the version is an address that says so. */
const isJsonFeed = (text: string): boolean => /"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org/.test(text)

const readJson = (text: string): FeedReading => {
  if (isTruncatedJson(text)) throw truncated()
  let items: unknown
  try {
    const document: unknown = JSON.parse(text)
    items = document && typeof document === 'object' && 'items' in document ? document.items : undefined
  } catch (cause) {
    throw new PluginError('permanent', 'The address answers with JSON that cannot be read.', { cause })
  }
  if (!isJsonFeed(text)) throw notAFeed('JSON that is no JSON Feed')
  const feed = parse(text)
  const written = Array.isArray(items) ? items.length : 0
  return { feed, faults: [], emptyEntries: Math.max(0, written - feed.entries.length) }
}

const readXml = (raw: string): FeedReading => {
  const { text, fault } = dropLeadingNoise(raw)
  const shape = rewriteXml(text)
  if (shape.root === null) throw text.trimStart().startsWith('<') ? truncated() : notAFeed('plain text')
  if (!FEED_ROOTS.has(shape.root)) {
    const isPage = ['html', 'head', 'body'].includes(shape.root) || /<!doctype\s+html/i.test(text)
    throw notAFeed(isPage ? 'a web page' : `a document of the kind <${shape.root}>`)
  }
  if (!shape.complete) throw truncated()
  const faults = [...(fault === undefined ? [] : [fault]), ...shape.faults]
  const feed = parse(shape.xml)
  return { feed, faults, emptyEntries: Math.max(0, shape.entries - feed.entries.length) }
}

/**
 * Reads the text of a feed.
 *
 * @throws PluginError `permanent` for what is no feed, `transient` for a feed that was cut off.
 */
export function readFeed(text: string): FeedReading {
  const start = text.trimStart()
  if (start === '') throw new PluginError('transient', 'The address answers with nothing: its body is empty.')
  return start.startsWith('{') ? readJson(start) : readXml(text)
}
