import type { ContentRecord } from '@portevoix/sdk/plugin'
import { type Moment, parseDate } from './dates.ts'
import type { FeedEntry, ParsedFeed } from './entries.ts'
import type { Identified, SharedIdentities } from './keys.ts'
import { assignKeys } from './keys.ts'
import {
  cleanText,
  excerpt,
  inOneLine,
  MAX_MARKUP_LENGTH,
  MAX_TEXT_LENGTH,
  MAX_TITLE_LENGTH,
  plainText,
  shorten,
  titleText,
} from './text.ts'

const MAX_MEDIA = 20
const MAX_TAGS = 50
const MAX_TAG_LENGTH = 100
const MAX_NAME_LENGTH = 200
const MAX_URL_LENGTH = 8_192
/** Beyond these, the reasons are counted only: a page stays readable. */
const MAX_SKIPPED = 1_000

/** Something of an entry that its record does not hold: "the date of <entry> could not be read". */
export interface Loss {
  /** "The date". */
  part: string
  /** Which entry, or "the feed". */
  entry: string
  /** "could not be read and was left out". */
  fate: string
  /** As it was written, where that may be told. */
  written?: string
}

export interface FeedRecords {
  records: ContentRecord[]
  skipped: { key?: string; reason: string; entries?: number }[]
  shared: SharedIdentities
  /** What could not be read or was cut, so that nothing is lost in silence. */
  losses: Loss[]
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

/** Notes what an entry loses. */
type Lose = (part: string, fate: string, written?: string) => void

/** A text of bounded length; a cut is noted. */
const cutTo = (text: string, most: number, part: string, lose: Lose): string => {
  if (text.length > most) lose(part, `is longer than ${most} characters and was cut`)
  return shorten(text, most)
}

/** A short text on one line, or undefined when nothing is left of it. */
const nameOf = (raw: string | undefined, part: string, lose: Lose): string | undefined =>
  raw === undefined ? undefined : cutTo(inOneLine(raw), MAX_NAME_LENGTH, part, lose) || undefined

const dateOf = (raw: string | undefined, part: string, lose: Lose): Moment | undefined => {
  const date = raw === undefined ? undefined : parseDate(raw)
  if (raw !== undefined && date === undefined) lose(part, 'could not be read and was left out', raw)
  return date
}

const languageOf = (raw: string | undefined, lose: Lose): string | undefined => {
  const tag = languageTag(raw)
  // A blank one says nothing.
  if (raw?.trim() && tag === undefined) lose('The language', 'could not be read and was left out', raw)
  return tag
}

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

const mediaOf = (entry: FeedEntry, base: string, lose: Lose): ContentRecord['media'] => {
  const found = new Map<string, { url: string; type?: string }>()
  for (const { url: raw, type: rawType } of entry.media) {
    const url = webUrl(raw, base)
    const type = nameOf(rawType, 'The type of a file', lose)
    if (url === undefined) lose('A file', 'has no http or https address and was left out')
    else if (!found.has(url)) found.set(url, type === undefined ? { url } : { url, type })
  }
  if (found.size > MAX_MEDIA) lose('Files', `beyond the first ${MAX_MEDIA} were left out`)
  return found.size === 0 ? undefined : [...found.values()].slice(0, MAX_MEDIA)
}

const titleOf = (title: FeedEntry['title']): string => {
  if (title === undefined) return ''
  if (title.markup === 'guess') return titleText(title.value)
  return title.markup ? plainText(title.value) : title.value
}

const bodyOf = ({ body }: FeedEntry, lose: Lose): string | undefined => {
  if (body === undefined) return undefined
  const text = body.markup ? plainText(body.value) : cleanText(body.value)
  if (body.markup && body.value.length > MAX_MARKUP_LENGTH && text.length <= MAX_TEXT_LENGTH) {
    lose('The text', `has more than ${MAX_MARKUP_LENGTH} characters of markup and was cut`)
  }
  return cutTo(text, MAX_TEXT_LENGTH, 'The text', lose) || undefined
}

const tagsOf = (entry: FeedEntry, lose: Lose): string[] | undefined => {
  const tags = [...new Set(entry.tags.flatMap((tag) => cutTo(inOneLine(tag), MAX_TAG_LENGTH, 'A tag', lose) || []))]
  if (tags.length > MAX_TAGS) lose('Tags', `beyond the first ${MAX_TAGS} were left out`)
  return tags.length === 0 ? undefined : tags.slice(0, MAX_TAGS)
}

const draft = (
  entry: FeedEntry,
  feed: ParsedFeed,
  options: { url: string; language?: string | undefined; lose: Lose },
) => {
  const { lose } = options
  const base = baseOf(baseOf(options.url, feed.base), entry.base)
  // Podcasts often have no page of an episode: then its file is what can be linked to.
  const addresses = [...entry.links, ...entry.media.filter(playedAs).map((file) => file.url)]
  const url = addresses.map((link) => webUrl(link, base)).find((link) => link !== undefined)
  if (url === undefined && entry.links.length > 0) {
    lose('The address', 'is no http or https address and was left out', entry.links[0])
  }
  const text = bodyOf(entry, lose)
  const title = cutTo(inOneLine(titleOf(entry.title)), MAX_TITLE_LENGTH, 'The title', lose)
  const published = dateOf(entry.published, 'The date', lose)
  const updated = dateOf(entry.updated === entry.published ? undefined : entry.updated, 'The date of change', lose)
  return {
    identity: cleanText(entry.id ?? '') || url,
    kind: kindOf(entry),
    title: title || excerpt(text ?? '') || url || '',
    url,
    text,
    language: languageOf(entry.language, lose) ?? languageTag(feed.language) ?? options.language,
    author: nameOf(entry.author ?? feed.author, 'The author', lose),
    publishedAt: published?.at,
    publishedOn: published?.on,
    updatedAt: (entry.updated === entry.published ? published : updated)?.at,
    tags: tagsOf(entry, lose),
    media: mediaOf(entry, base, lose),
  }
}

const withoutGaps = (record: { [K in keyof ContentRecord]: ContentRecord[K] | undefined }): ContentRecord =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as ContentRecord

/** What keys are made of: a day stands among instants as its midnight. */
const identified = ({
  identity,
  url,
  title,
  publishedAt,
  publishedOn,
}: Identified & { publishedOn?: string | undefined }): Identified => ({
  identity,
  url,
  title,
  publishedAt: publishedOn === undefined ? publishedAt : `${publishedOn}T00:00:00Z`,
})

/**
 * A feed's entries as records, in the feed's order; those without id and link are skipped, because a second reading
 * could not recognise them.
 */
export function toRecords(
  feed: ParsedFeed,
  options: {
    url: string
    language?: string | undefined
    shared: SharedIdentities
    remember?: number
    emptyEntries?: number
  },
): FeedRecords {
  const skipped: FeedRecords['skipped'] = []
  const drafts: (Omit<ReturnType<typeof draft>, 'identity'> & { identity: string })[] = []
  const losses: Loss[] = []
  const lostBy =
    (name: () => string): Lose =>
    (part, fate, written) => {
      losses.push({ part, entry: name(), fate, ...(written === undefined ? {} : { written }) })
    }
  languageOf(
    feed.language,
    lostBy(() => 'the feed'),
  )
  for (const [index, entry] of feed.entries.entries()) {
    const lose = lostBy(() => cleanText(entry.id ?? '') || entry.links[0] || `entry ${index + 1}`)
    const { identity, ...rest } = draft(entry, feed, { ...options, lose })
    if (identity === undefined) {
      skipped.push({
        reason: `Entry ${index + 1} has neither an id nor a link, so that it could not be recognised again.`,
      })
    } else drafts.push({ identity, ...rest })
  }
  for (let count = 0; count < (options.emptyEntries ?? 0); count++) {
    skipped.push({ reason: 'An entry is empty: it has neither an id nor a link.' })
  }
  const { keys, shared } = assignKeys(drafts.map(identified), options.shared, options.remember)
  const records = drafts.map(({ identity, ...rest }, index) => withoutGaps({ key: keys[index] ?? identity, ...rest }))
  const more = skipped.length - MAX_SKIPPED
  if (more > 0)
    skipped.splice(MAX_SKIPPED, more, { reason: `${more} more entries have neither an id nor a link.`, entries: more })
  return { records, skipped, shared, losses }
}
