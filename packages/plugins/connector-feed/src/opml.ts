import { PluginError } from '@portevoix/sdk/plugin'
import type { Opml } from 'feedsmith'
import { parseOpml } from 'feedsmith'
import { dropLeadingNoise, rewriteXml } from './document.ts'
import { cleanText, oneLine, shorten } from './text.ts'

/** A feed of a list. */
export interface ListedFeed {
  /** Absolute http or https address. */
  url: string
  title?: string
  /** The outlines around it, outermost first, otherwise its own `category`: `Press/France`. */
  category?: string
}

/** The feeds of a list, and the problems: what could not be used or had to be repaired. */
export interface FeedList {
  feeds: ListedFeed[]
  problems: string[]
}

const MAX_PROBLEMS = 50
const MAX_DEPTH = 32
const MAX_URL_LENGTH = 2_000
const MAX_NAME_LENGTH = 200
const ATTRIBUTE_START = /\s[A-Za-z_][\w:.-]*\s*=\s*(["'])/g
/**
 * A quote that ends a value is followed by the next attribute, or by the end of a tag with nothing but a tag after it.
 */
const ATTRIBUTE_END = {
  '"': /"(?=\s+[A-Za-z_][\w:.-]*\s*=\s*["']|\s*[/?]?>\s*(?:<|$))/g,
  "'": /'(?=\s+[A-Za-z_][\w:.-]*\s*=\s*["']|\s*[/?]?>\s*(?:<|$))/g,
}

/**
 * Some programs write descriptions into attributes unescaped, with markup and quotes. Outlines contain no text between
 * tags, so the end of such a value can still be found. Time is linear: when a value has no end, no later one of its
 * kind has.
 */
function escapeAttributes(text: string): string {
  const parts: string[] = []
  let done = 0
  const start = new RegExp(ATTRIBUTE_START)
  for (let opening = start.exec(text); opening !== null; opening = start.exec(text)) {
    const quote = opening[1] === "'" ? "'" : '"'
    const end = new RegExp(ATTRIBUTE_END[quote])
    end.lastIndex = start.lastIndex
    const closing = end.exec(text)
    if (closing === null) break
    const value = text.slice(start.lastIndex, closing.index)
    parts.push(text.slice(done, start.lastIndex))
    parts.push(
      value
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(quote, quote === '"' ? '&quot;' : '&apos;'),
    )
    done = closing.index
    start.lastIndex = closing.index + 1
  }
  return parts.join('') + text.slice(done)
}

/** `feed:` marks an address as a feed; it means http or the address after it. */
const addressOf = (raw: string): string | undefined => {
  const written = raw.trim().replace(/^feed:(?:\/\/)?(?!https?:)/i, 'http://')
  const url = URL.parse(written.replace(/^feed:(?:\/\/)?/i, ''))
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  return isWeb && url.username === '' && url.href.length <= MAX_URL_LENGTH ? url.href : undefined
}

const nameOf = (raw: string | undefined): string | undefined =>
  raw === undefined ? undefined : shorten(oneLine(raw), MAX_NAME_LENGTH) || undefined

type Outline = Opml.Outline<string>

function collect(outlines: readonly Outline[], groups: readonly string[], list: FeedList): void {
  for (const outline of outlines) {
    const title = nameOf(outline.title) ?? nameOf(outline.text)
    const named = title === undefined ? 'An entry without a name' : `"${shorten(title, 80)}"`
    if (outline.xmlUrl !== undefined) {
      const url = addressOf(outline.xmlUrl)
      const category = groups.length > 0 ? groups.join('/') : nameOf(outline.category)
      if (url === undefined) list.problems.push(`${named} names no http or https address.`)
      else if (list.feeds.some((feed) => feed.url === url)) list.problems.push(`${named} is named a second time.`)
      else
        list.feeds.push({
          url,
          ...(title === undefined ? {} : { title }),
          ...(category === undefined ? {} : { category }),
        })
    } else if (outline.type === 'rss') {
      list.problems.push(`${named} is marked as a feed but has no address.`)
    } else if (outline.type === 'include') {
      list.problems.push(`${named} includes another list, which is not followed.`)
    }
    if (outline.outlines === undefined) continue
    if (groups.length >= MAX_DEPTH) list.problems.push(`${named} is nested too deep.`)
    else collect(outline.outlines, title === undefined ? groups : [...groups, title], list)
  }
}

/**
 * The feeds of an OPML list (1.0, 1.1, 2.0), each once. Lists that are not well-formed but readable (a bare `&`, markup
 * within attributes, control characters) are repaired first, and the repair is reported as a problem.
 *
 * @throws PluginError `permanent` for a text that is no OPML, `transient` for a truncated list.
 */
export function feedsOfOpml(raw: string): FeedList {
  const { text, fault } = dropLeadingNoise(raw.replace(/^\ufeff/, ''))
  if (text.trim() === '') throw new PluginError('transient', 'The list of feeds is empty.')
  const asWritten = rewriteXml(text)
  const escaped = asWritten.complete && asWritten.faults.length === 0 ? text : escapeAttributes(text)
  const shape = escaped === text ? asWritten : rewriteXml(escaped)
  if (shape.root !== 'opml') {
    const met = shape.root === null ? 'plain text' : `a document of the kind <${shape.root}>`
    throw new PluginError('permanent', `This is no OPML list but ${met}.`)
  }
  if (!shape.complete) throw new PluginError('transient', 'The list of feeds breaks off before its end.')
  const unescaped = escaped === text ? [] : ['markup or quotes within an attribute are not escaped']
  const faults = [...(fault === undefined ? [] : [fault]), ...shape.faults, ...unescaped]
  const list: FeedList = { feeds: [], problems: [] }
  if (faults.length > 0) list.problems.push(`The list is not well-formed, but could be read: ${faults.join('; ')}.`)
  let document: Opml.Document<string>
  try {
    document = parseOpml(shape.xml)
  } catch (cause) {
    throw new PluginError('permanent', 'The list of feeds is damaged beyond repair.', { cause })
  }
  collect(document.body?.outlines ?? [], [], list)
  const more = list.problems.length - MAX_PROBLEMS
  if (more > 0) list.problems.splice(MAX_PROBLEMS, list.problems.length, `${more} more problems.`)
  return { feeds: list.feeds, problems: list.problems.map((problem) => cleanText(problem)) }
}
