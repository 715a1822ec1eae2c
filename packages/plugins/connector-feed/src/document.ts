/** What the shape of a document says before its content is read. */
export interface DocumentShape {
  /** Local name of the root element in lower case, or null when there is no element at all. */
  root: string | null
  /** The root element was closed: nothing is missing at the end. */
  complete: boolean
  /** Number of items or entries of the feed itself, whatever they contain. */
  entries: number
  /** What is wrong with the XML, in the order met, at most a few. */
  faults: string[]
}

const MAX_FAULTS = 5
/** Deeper nesting than any feed has; it keeps the time linear for text that only opens tags. */
const MAX_DEPTH = 1000
const OPEN_TAG = /<([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y
const CARELESS_TAG = /<([A-Za-z_][\w.:-]*)([^<>]*)>/y
const CLOSE_TAG = /<\/([A-Za-z_][\w.:-]*)\s*>/y
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-f]+|[a-z][\w.-]*);)/i
const FOREIGN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)[a-z][\w.-]*;/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these, which is what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const PARENTS_OF_ENTRIES = new Set(['channel', 'rss', 'rdf', 'feed'])

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** End of a construct that nothing may be nested in, or -1 when the text ends before it does. */
const endOfOpaque = (text: string, at: number): number | null => {
  const closing = text.startsWith('<!--', at)
    ? '-->'
    : text.startsWith('<![CDATA[', at)
      ? ']]>'
      : text.startsWith('<?', at)
        ? '?>'
        : null
  if (closing !== null) {
    const end = text.indexOf(closing, at + 2)
    return end === -1 ? -1 : end + closing.length
  }
  if (!text.startsWith('<!', at)) return null
  const declaration = /<!(?:[^[\]>"']|"[^"]*"|'[^']*'|\[[^\]]*\])*>/y
  declaration.lastIndex = at
  return declaration.test(text) ? declaration.lastIndex : -1
}

/**
 * Walks over the tags of an XML document and tells whether it is whole and where it is ill-formed.
 *
 * Lenient feed parsers take a body that was cut off for a short feed, and strict ones refuse feeds that people read
 * every day; a reader of feeds needs to tell these two apart. Time is linear in the length of the text.
 */
export function inspectXml(text: string): DocumentShape {
  const faults: string[] = []
  const fault = (what: string) => {
    if (faults.length < MAX_FAULTS && !faults.includes(what)) faults.push(what)
  }
  const stack: string[] = []
  const shape: DocumentShape = { root: null, complete: false, entries: 0, faults }
  const ownEntities = /<!doctype/i.test(text)
  const checkText = (part: string) => {
    if (BARE_AMPERSAND.test(part)) fault('an "&" is not escaped')
    if (!ownEntities && FOREIGN_ENTITY.test(part)) fault('an HTML entity is used that XML does not know')
  }
  if (FORBIDDEN.test(text)) fault('it contains control characters')

  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    const between = text.slice(at, open === -1 ? undefined : open)
    checkText(between)
    if (shape.complete && between.trim() !== '') fault('there is text after the end of the feed')
    if (open === -1) break
    const opaqueEnd = endOfOpaque(text, open)
    if (opaqueEnd === -1) break
    if (opaqueEnd !== null) {
      at = opaqueEnd
      continue
    }
    CLOSE_TAG.lastIndex = open
    const closing = CLOSE_TAG.exec(text)
    if (closing?.[1]) {
      at = CLOSE_TAG.lastIndex
      const depth = stack.lastIndexOf(closing[1])
      if (depth !== stack.length - 1) fault(`<${closing[1]}> is closed out of turn`)
      if (depth !== -1) stack.length = depth
      if (stack.length === 0 && depth === 0) shape.complete = true
      continue
    }
    OPEN_TAG.lastIndex = open
    CARELESS_TAG.lastIndex = open
    const wellFormed = OPEN_TAG.exec(text)
    const opening = wellFormed ?? CARELESS_TAG.exec(text)
    if (!wellFormed) fault('a "<" or a quote is not escaped')
    if (!opening?.[1]) {
      at = open + 1
      continue
    }
    at = open + opening[0].length
    const [, name, attributes = ''] = opening
    const local = localName(name)
    checkText(attributes)
    if (shape.root === null) shape.root = local
    else if (stack.length === 0) fault('there is more than one root element')
    const parent = stack.at(-1)
    if ((local === 'item' || local === 'entry') && parent && PARENTS_OF_ENTRIES.has(localName(parent))) shape.entries++
    if (!attributes.endsWith('/')) {
      if (stack.length < MAX_DEPTH) stack.push(name)
    } else if (stack.length === 0 && shape.root === local) shape.complete = true
  }
  return shape
}

/** Makes ill-formed XML readable: stray control characters go, stray "&" are escaped, CDATA and comments stay. */
export function repairXml(text: string): string {
  const forbidden = new RegExp(FORBIDDEN.source, 'g')
  const bareAmpersand = new RegExp(BARE_AMPERSAND.source, 'gi')
  return text
    .replace(forbidden, '')
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((part, index) => (index % 2 === 0 ? part.replace(bareAmpersand, '&amp;') : part))
    .join('')
}

/** Cuts off what a server put before the feed (blank lines, PHP warnings), and says so. */
export function dropLeadingNoise(text: string): { text: string; fault?: string } {
  const start = text.search(/<\?xml\s|<(?:\w+:)?(?:rss|feed|rdf|opml)[\s>]/i)
  if (start <= 0) return { text }
  const before = text.slice(0, start)
  const declared = text.startsWith('<?xml', start)
  const noise = before.replace(/<!--[\s\S]*?(?:-->|$)|<\?[^<>]*>|<!doctype[^<>]*>/gi, '').trim()
  if (noise === '' && !declared) return { text }
  const fault = noise === '' ? 'the XML declaration is not at the start' : 'there is text before the feed'
  return { text: text.slice(start), fault }
}

/** True when JSON text ends inside a string, an array or an object: it was cut off. */
export function isTruncatedJson(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
  }
  return inString || depth > 0
}
