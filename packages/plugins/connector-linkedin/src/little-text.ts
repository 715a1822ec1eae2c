/**
 * LinkedIn's "little" text, in which the Posts API takes and gives the words of a post. A reserved character that is not
 * escaped is not refused: the post ends there, in silence.
 * https://learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format
 */
const RESERVED = /[\\|{}@[\]()<>#*_~]/g
/** A word behind a sign that stands at the beginning of a word: no fragment of an address, no number. */
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&/#＃])([#＃])([\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)/u
/** What an author writes to mention somebody: only the URN says who is meant. */
const MENTION = /@\[([^[\]\n]{1,200})\]\((urn:li:(?:organization|person):[\w-]{1,64})\)/
const SPECIAL = new RegExp(`${MENTION.source}|${HASHTAG.source}`, 'gu')

const escaped = (text: string): string => text.replace(RESERVED, '\\$&')
const unescaped = (little: string): string => little.replace(/\\([\s\S])/g, '$1')

/** A text as LinkedIn takes it: hashtags and mentions as such, all else as it is written. */
export function toLittleText(text: string): string {
  let little = ''
  let end = 0
  for (const match of text.matchAll(SPECIAL)) {
    const [whole, name, urn, sign, tag] = match
    little += escaped(text.slice(end, match.index))
    little += urn === undefined ? `{hashtag|\\${sign}|${escaped(tag ?? '')}}` : `@[${escaped(name ?? '')}](${urn})`
    end = match.index + whole.length
  }
  return little + escaped(text.slice(end))
}

const ELEMENT =
  /\\([\s\S])|\{hashtag\|\\?([#＃])\|((?:\\[\s\S]|[^{}|\\])*)\}|@\[((?:\\[\s\S]|[^\]\\])*)\]\((urn:[^)\s]*)\)/g

/** A text as its author wrote it, from what LinkedIn gives. */
export const fromLittleText = (little: string): string =>
  little.replace(
    ELEMENT,
    (_whole, character?: string, sign?: string, tag?: string, name?: string, urn?: string): string => {
      if (character !== undefined) return character
      return sign === undefined ? `@[${unescaped(name ?? '')}](${urn})` : `${sign}${unescaped(tag ?? '')}`
    },
  )

/** A text as it can be told after the way through LinkedIn. For comparing only. */
export const comparable = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
