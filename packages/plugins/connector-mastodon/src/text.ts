const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}
const ADDRESS = /https?:\/\/\S+/gi
const MENTION = /(^|[^\w/@])(@\w+(?:[\w.-]*\w)?)@[\w-]+(?:\.[\w-]+)+/g
/** Markup beyond this is not read: a post is far shorter. */
const MAX_MARKUP_LENGTH = 200_000

function decoded(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const valid = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
  return valid ? String.fromCodePoint(point) : ''
}

/**
 * The HTML of a status as its author's text: without markup and scripts, paragraphs and breaks as line breaks, entities
 * decoded once. Mastodon shortens links by hiding parts of them; the hidden parts are restored.
 */
export function plainText(html: string): string {
  return (
    html
      .slice(0, MAX_MARKUP_LENGTH)
      .replace(/<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/<br\b[^<>]*>/gi, '\n')
      .replace(/<\/(?:p|div|li|blockquote|pre|h[1-6])\s*>/gi, '\n\n')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      // After removing markup, so that an entity never becomes a tag.
      .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, decoded)
      .replaceAll('\0', '')
      .toWellFormed()
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  )
}

/**
 * Normalises a text for comparison with what Mastodon returns, which drops the server from mentions and may change how
 * an address is written. For comparing only.
 */
export function comparable(text: string): string {
  return (
    text
      .normalize('NFC')
      // An address before a mention, because it can contain one: https://example.org/@ana
      .replace(ADDRESS, (address) => {
        const url = URL.parse(address)
        return url ? url.href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '') : address
      })
      .replace(MENTION, '$1$2')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Number of characters as Mastodon counts them: graphemes, 23 for every address, and mentions without their server
 * (https://docs.joinmastodon.org/user/posting/#text).
 */
export const countedLength = (text: string): number =>
  [...graphemes.segment(text.replace(ADDRESS, 'x'.repeat(23)).replace(MENTION, '$1$2'))].length
