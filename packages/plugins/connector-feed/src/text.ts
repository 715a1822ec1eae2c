import { decodeHTML } from 'entities'

/** Longest plain text of an entry, in UTF-16 units: an article, not a book. */
export const MAX_TEXT_LENGTH = 20_000
const MAX_TITLE_LENGTH = 500
/** Markup beyond this is not looked at: the text is full long before, but in feeds that mean harm. */
const MAX_MARKUP_LENGTH = 1_000_000
const EXCERPT_LENGTH = 120

// An element or comment that is never closed hides the rest, as in a browser; it also keeps the time linear.
const UNSEEN_ELEMENTS = /<(script|style|head|noscript|iframe|object|svg)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const COMMENTS = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<![a-z][^<>]*>|<\?[^<>]*>/gi
const BREAKS =
  /<\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|blockquote|pre|section|article|figure|figcaption|hr)\b[^<>]*>/gi
const TAGS = /<\/?[a-z][^<>]*>/gi
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Cuts at a code point and marks the cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const end = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')
  return `${end.trimEnd()}…`
}

/** Text that can be stored: without control characters and halves of surrogate pairs. */
export const cleanText = (text: string): string => text.replace(CONTROLS, '').toWellFormed().trim()

const tidy = (text: string): string =>
  cleanText(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** HTML as the words a reader sees: no markup, no scripts, paragraphs as line breaks, entities decoded once. */
export function plainText(html: string): string {
  const looked = html.length <= MAX_MARKUP_LENGTH ? html : html.slice(0, MAX_MARKUP_LENGTH).replace(/<[^<>]*$/, '')
  const bare = looked
    .replace(UNSEEN_ELEMENTS, ' ')
    .replace(COMMENTS, '')
    .replace(/\s+/g, ' ')
    .replace(BREAKS, '\n')
    .replace(TAGS, '')
  return tidy(decodeHTML(bare))
}

/** A title on one line. */
export const oneLine = (text: string): string => shorten(tidy(text).replace(/\s+/g, ' '), MAX_TITLE_LENGTH)

/** The first words of a text, to stand where a title is missing. */
export const excerpt = (text: string): string => shorten(text.replace(/\s+/g, ' ').trim(), EXCERPT_LENGTH)
