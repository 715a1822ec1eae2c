import { decodeHTMLStrict } from 'entities'
import { Parser } from 'htmlparser2'

/** Longest plain text of an entry, in UTF-16 units: an article, not a book. */
export const MAX_TEXT_LENGTH = 20_000
export const MAX_TITLE_LENGTH = 500
/** Markup beyond this is not looked at: the text is full long before, except in feeds that mean harm. */
export const MAX_MARKUP_LENGTH = 1_000_000
const EXCERPT_LENGTH = 120

/** Elements whose inside no reader sees. */
const UNSEEN = new Set(['script', 'style', 'head', 'noscript', 'iframe', 'object', 'svg'])
const BREAKS = new Set(
  'p div br li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote pre section article figure figcaption hr'.split(' '),
)
/** Elements that titles use as markup; any other stands in them as a word, as in "A guide to <head>". */
const MARKUP_OF_TITLES = new Set(
  'a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd mark p q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)
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
  let text = ''
  let unseen = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNSEEN.has(name)) unseen++
      if (BREAKS.has(name)) text += '\n'
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen--
      if (BREAKS.has(name)) text += '\n'
    },
    ontext: (part) => {
      if (unseen === 0) text += part.replace(/\s+/g, ' ')
    },
  })
  parser.end(html.slice(0, MAX_MARKUP_LENGTH))
  return tidy(text)
}

/**
 * A title of RSS as a reader sees it. RSS does not say whether a title is text or HTML, and systems escape it once or
 * twice: entities are decoded, known markup goes, and an element that no title uses as markup stays as it is written.
 */
export function titleText(raw: string): string {
  let text = ''
  const written = raw.slice(0, MAX_MARKUP_LENGTH)
  const keep = (name: string, at: { start: number; end: number }): void => {
    if (!MARKUP_OF_TITLES.has(name)) text += written.slice(at.start, at.end + 1)
    else if (name === 'br' || name === 'p') text += ' '
  }
  const parser: Parser = new Parser(
    {
      onopentagname: (name) => keep(name, { start: parser.startIndex, end: written.indexOf('>', parser.startIndex) }),
      onclosetag: (name, implied) => {
        if (!implied) keep(name, { start: parser.startIndex, end: parser.endIndex })
      },
      ontext: (part) => {
        text += part
      },
    },
    // Names of elements that end a document (title, script) mean nothing here.
    { xmlMode: true, lowerCaseTags: true, decodeEntities: false },
  )
  parser.end(written)
  return decodeHTMLStrict(text)
}

/** A text on one line, of whatever length. */
export const inOneLine = (text: string): string => tidy(text).replace(/\s+/g, ' ')

/** A title on one line. */
export const oneLine = (text: string): string => shorten(inOneLine(text), MAX_TITLE_LENGTH)

/** The first words of a text, to stand where a title is missing. */
export const excerpt = (text: string): string => shorten(text.replace(/\s+/g, ' ').trim(), EXCERPT_LENGTH)
