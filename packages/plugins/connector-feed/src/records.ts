import type { ContentRecord } from '@portevoix/sdk/plugin'
import { parseDate } from './dates.ts'
import type { FeedEntry, ParsedFeed } from './entries.ts'
import type { SharedIdentities } from './keys.ts'
import { assignKeys } from './keys.ts'
import { cleanText, excerpt, MAX_TEXT_LENGTH, oneLine, plainText, shorten, titleText } from './text.ts'

const MAX_MEDIA = 20
const MAX_TAGS = 50
const MAX_TAG_LENGTH = 100
const MAX_NAME_LENGTH = 200
const MAX_URL_LENGTH = 8_192
/** Beyond these, the reasons are counted only: a page stays readable. */
const MAX_SKIPPED = 1_000

export interface FeedRecords {
  records: ContentRecord[]
  skipped: { key?: string; reason: string; entries?: number }[]
  shared: SharedIdentities
  /** Dates that could not be read: of which entry, and as they were written. */
  unreadDates: { entry: string; written: string }[]
}

const webUrl = (candidate: string, base: string): string | undefined => {
  const url = URL.parse(candidate, base)
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  return isWeb && url.href.length <= MAX_URL_LENGTH ? url.href : undefined
}

const baseOf = (outer: string, inner: string | undefined): string =>
  inner === undefined ? outer : (webUrl(inner, outer) ?? outer)

/** BCP 47 in canonical spelling; undefined for what is no language tag. */
export const languageTag = (raw: string | undefined): string | undefined => {
  if (raw === undefined) return undefined
  try {
    const [tag] = Intl.getCanonicalLocales(raw.trim().replaceAll('_', '-'))
    // Private tags (x-…) say nothing to a reader.
    return tag !== undefined && /^[a-z]{2,8}\b/i.test(tag) && tag.length <= 64 ? tag : undefined
  } catch {
    return undefined
  }
}

/** A short text on one line, or undefined when nothing is left of it. */
const nameOf = (raw: string | undefined): string | undefined =>
  raw === undefined ? undefined : shorten(oneLine(raw), MAX_NAME_LENGTH) || undefined

/** Many podcasts leave the type of their files out: then the name says it. */
const PLAYED_NAMES = [
  ['audio', /\.(?:mp3|m4a|m4b|aac|og[ga]|opus|flac|wav)(?:[?#]|$)/i],
  ['video', /\.(?:mp4|m4v|mov|webm|ogv|mkv)(?:[?#]|$)/i],
] as const

const playedAs = ({ url, type = '' }: FeedEntry['media'][number]): 'audio' | 'video' | undefined => {
  const [, stated] = /^(audio|video)\//i.exec(type) ?? []
  if (stated) return stated.toLowerCase() as 'audio' | 'video'
  return type === '' ? PLAYED_NAMES.find(([, name]) => name.test(url))?.[0] : undefined
}

/** Feeds of YouTube give no type of media. */
const VIDEO_PAGE = /^https?:\/\/(?:(?:(?:www|m|music)\.)?youtube\.com\/(?:watch|shorts|live)\b|youtu\.be\/\w)/i

const kindOf = (entry: FeedEntry): string => {
  // A picture may come first.
  const played = entry.media.map(playedAs).find((one) => one !== undefined)
  if (played === 'audio') return 'podcast'
  return played === 'video' || entry.links.some((link) => VIDEO_PAGE.test(link)) ? 'video' : 'article'
}

const mediaOf = (entry: FeedEntry, base: string): ContentRecord['media'] => {
  const found = new Map<string, { url: string; type?: string }>()
  for (const { url: raw, type: rawType } of entry.media) {
    const url = webUrl(raw, base)
    const type = nameOf(rawType)
    if (url !== undefined && !found.has(url)) found.set(url, type === undefined ? { url } : { url, type })
  }
  return found.size === 0 ? undefined : [...found.values()].slice(0, MAX_MEDIA)
}

const titleOf = (title: FeedEntry['title']): string => {
  if (title === undefined) return ''
  if (title.markup === 'guess') return titleText(title.value)
  return title.markup ? plainText(title.value) : title.value
}

const draft = (entry: FeedEntry, feed: ParsedFeed, given: { url: string; language?: string | undefined }) => {
  const base = baseOf(baseOf(given.url, feed.base), entry.base)
  // Podcasts often have no page of an episode: then its file is what can be linked to.
  const addresses = [...entry.links, ...entry.media.filter(playedAs).map((file) => file.url)]
  const url = addresses.map((link) => webUrl(link, base)).find((link) => link !== undefined)
  const body = entry.body?.markup ? plainText(entry.body.value) : cleanText(entry.body?.value ?? '')
  const text = body ? shorten(body, MAX_TEXT_LENGTH) : undefined
  const title = oneLine(titleOf(entry.title))
  const tags = [...new Set(entry.tags.flatMap((tag) => shorten(oneLine(tag), MAX_TAG_LENGTH) || []))].slice(0, MAX_TAGS)
  return {
    identity: cleanText(entry.id ?? '') || url,
    kind: kindOf(entry),
    title: title || excerpt(text ?? '') || url || '',
    url,
    text,
    language: languageTag(entry.language) ?? languageTag(feed.language) ?? given.language,
    author: nameOf(entry.author ?? feed.author),
    publishedAt: entry.published === undefined ? undefined : parseDate(entry.published),
    updatedAt: entry.updated === undefined ? undefined : parseDate(entry.updated),
    tags: tags.length === 0 ? undefined : tags,
    media: mediaOf(entry, base),
  }
}

const withoutGaps = (record: { [K in keyof ContentRecord]: ContentRecord[K] | undefined }): ContentRecord =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as ContentRecord

/**
 * A feed's entries as records, in the feed's order; those without id and link are skipped, because a second reading
 * could not recognise them.
 */
export function toRecords(
  feed: ParsedFeed,
  given: {
    url: string
    language?: string | undefined
    shared: SharedIdentities
    remember?: number
    emptyEntries?: number
  },
): FeedRecords {
  const skipped: FeedRecords['skipped'] = []
  const drafts: (Omit<ReturnType<typeof draft>, 'identity'> & { identity: string })[] = []
  const unreadDates: FeedRecords['unreadDates'] = []
  for (const [index, entry] of feed.entries.entries()) {
    const { identity, ...rest } = draft(entry, feed, given)
    if (entry.published !== undefined && rest.publishedAt === undefined) {
      unreadDates.push({ entry: identity ?? `entry ${index + 1}`, written: entry.published })
    }
    if (identity === undefined) {
      skipped.push({
        reason: `Entry ${index + 1} has neither an id nor a link, so that it could not be recognised again.`,
      })
    } else drafts.push({ identity, ...rest })
  }
  for (let count = 0; count < (given.emptyEntries ?? 0); count++) {
    skipped.push({ reason: 'An entry is empty: it has neither an id nor a link.' })
  }
  const { keys, shared } = assignKeys(drafts, given.shared, given.remember)
  const records = drafts.map(({ identity, ...rest }, index) => withoutGaps({ key: keys[index] ?? identity, ...rest }))
  const more = skipped.length - MAX_SKIPPED
  if (more > 0)
    skipped.splice(MAX_SKIPPED, more, { reason: `${more} more entries have neither an id nor a link.`, entries: more })
  return { records, skipped, shared, unreadDates }
}
