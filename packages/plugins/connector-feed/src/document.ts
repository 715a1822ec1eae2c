import { PluginError } from '@portevoix/sdk/plugin'
import { decodeHTMLStrict, escapeUTF8 } from 'entities'
import { Parser } from 'htmlparser2'

/** A document as well-formed XML, and what its structure shows before its content is read. */
export interface XmlDocument {
  /** The root element, rewritten so that any parser reads it: escaped, closed, without a document type. */
  xml: string
  /** Local name of the root element in lower case, or null when there is no element at all. */
  root: string | null
  /** The root element was closed, so nothing is missing at the end. */
  complete: boolean
  /** Number of items or entries of the feed itself, whatever they contain. */
  entries: number
  /** The first few errors of the XML, in document order. */
  faults: string[]
}

const MAX_FAULTS = 5
/** Deeper nesting than any feed has. */
const MAX_DEPTH = 1000
const REFERENCE = /&(?:(#\d+|#x[\da-f]+|[a-z][\w.-]*);)?/gi
const XML_ENTITIES = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these, which is what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const PARENTS_OF_ENTRIES = new Set(['channel', 'rss', 'rdf', 'feed'])

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

type Attributes = { [name: string]: string }

/** An element whose content is held back until it closes, to be written in another form. */
interface Held {
  readonly depth: number
  readonly kind: 'markup' | 'base64' | 'binary'
  inside: string
}

const TEXT_CONSTRUCTS = new Set(['title', 'tagline', 'copyright', 'info', 'summary', 'content'])

/** RFC 4287, section 4.1.3.3: content that is neither text nor XML is base64; Atom 0.3 says so by `mode`. */
function heldAs(name: string, { type = '', mode, src }: Attributes): Held['kind'] | null {
  if (type === 'xhtml' || (mode === 'xml' && /xhtml/.test(type))) return 'markup'
  if (src !== undefined) return null
  if (mode === 'base64' && TEXT_CONSTRUCTS.has(name)) return 'base64'
  if (name !== 'content') return null
  if (!type.includes('/') || /^text\/|[/+]xml$/i.test(type)) return null
  return 'binary'
}

/**
 * Reads XML as leniently as a browser reads HTML and writes well-formed XML.
 *
 * Lenient feed parsers treat a truncated body as a short feed. Strict ones refuse feeds that people read every day, or
 * lose everything after an error. This reader needs every entry, and must distinguish an error from a truncation.
 * Constructs that feed parsers read differently are written in the one form that all read alike: XHTML within Atom and
 * base64 become escaped text, and links are resolved against the `xml:base` of their own element.
 *
 * @throws PluginError `permanent` for elements that are nested too deeply.
 */
export function rewriteXml(text: string): XmlDocument {
  const faults: string[] = []
  const fault = (what: string) => {
    if (faults.length < MAX_FAULTS && !faults.includes(what)) faults.push(what)
  }
  const ownEntities = /<!doctype/i.test(text)
  /** Keeps XML entities, converts HTML entities to characters, and escapes every other `&`. */
  const withReferences = (raw: string): string =>
    raw.replace(REFERENCE, (whole, name: string | undefined) => {
      if (name === undefined) {
        fault('an "&" is not escaped')
        return '&amp;'
      }
      if (XML_ENTITIES.has(name)) return whole
      const decoded = decodeHTMLStrict(whole)
      if (decoded === whole) return `&amp;${name};`
      if (!ownEntities && !name.startsWith('#')) fault('an HTML entity is used that XML does not know')
      return escapeUTF8(decoded.replace(FORBIDDEN, ''))
    })
  const attribute = (raw: string): string => withReferences(raw).replaceAll('<', '&lt;').replaceAll('"', '&quot;')

  const parts: string[] = []
  let root: string | null = null
  let complete = false
  let entries = 0
  let inCdata = false
  let held: Held | null = null
  /** For the open item: the parts that hold its link, and the address of the page to which FeedBurner redirects. */
  let links: { depth: number; page: number | null; origin: number | null } | null = null
  const stack: string[] = []
  /** Start of the last start tag: an element that closes there is self-closing. */
  let openedAt = -1
  const write = (part: string): void => {
    if (held) held.inside += part
    else parts.push(part)
  }
  const release = ({ kind, inside }: Held): string => {
    if (kind === 'markup') return escapeUTF8(inside)
    if (kind === 'binary') return ''
    return escapeUTF8(Buffer.from(inside, 'base64').toString('utf8').replace(FORBIDDEN, ''))
  }

  const parser: Parser = new Parser(
    {
      onopentag: (name, raw) => {
        if (complete) {
          fault('there is more than one root element')
          return
        }
        openedAt = parser.startIndex
        const local = localName(name)
        root ??= local
        const parent = stack.at(-1)
        if ((local === 'item' || local === 'entry') && parent && PARENTS_OF_ENTRIES.has(localName(parent))) entries++
        stack.push(name)
        if (local === 'item') links = { depth: stack.length + 1, page: null, origin: null }
        if (stack.length > MAX_DEPTH) throw new PluginError('permanent', 'The document is nested too deep for a feed.')
        const attributes: Attributes = { ...raw }
        const kind = held ? null : heldAs(local, attributes)
        if (kind !== null && attributes.type !== undefined) attributes.type = kind === 'binary' ? 'text' : 'html'
        delete attributes.mode
        const { href, 'xml:base': base } = attributes
        if (local === 'link' && href !== undefined && base !== undefined) {
          attributes.href = withOwnBase(href, base)
        }
        const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`)
        write(`<${name}${written.join('')}>`)
        if (stack.length === links?.depth && name === 'link') links.page = parts.length
        if (stack.length === links?.depth && local === 'origlink') links.origin = parts.length
        if (kind !== null) held = { depth: stack.length, kind, inside: '' }
      },
      onclosetag: (name, implied) => {
        if (complete) return
        if (stack.at(-1) !== name) return
        if (held?.depth === stack.length) {
          const closing = held
          held = null
          write(release(closing))
        }
        // A link through a click counter is replaced by the page itself.
        if (localName(name) === 'item' && links?.page && links.origin) parts[links.page] = parts[links.origin] ?? ''
        write(`</${name}>`)
        stack.pop()
        const unclosed = implied && parser.startIndex !== openedAt
        if (stack.length === 0) complete = !unclosed
        else if (unclosed) fault(`<${name}> is closed out of turn`)
      },
      oncdatastart: () => {
        inCdata = true
      },
      oncdataend: () => {
        inCdata = false
      },
      ontext: (raw) => {
        if (stack.length === 0) {
          if (complete && raw.trim() !== '') fault('there is text after the end of the feed')
          return
        }
        write(inCdata ? escapeUTF8(raw) : withReferences(raw).replaceAll('<', '&lt;'))
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  const clean = text.replace(FORBIDDEN, '')
  if (clean.length !== text.length) fault('it contains control characters')
  parser.end(clean)
  return { xml: parts.join(''), root, complete, entries, faults }
}

/** Limit of path depth. `..` segments that leave the base stay to be resolved against the outer base. */
const DEEP = 'http://relative.invalid/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/'

/** A link against the `xml:base` of its own element, which may itself be relative to the outer base. */
function withOwnBase(href: string, base: string): string {
  const absolute = URL.parse(href, base)
  if (absolute) return absolute.href
  const joined = URL.parse(href, URL.parse(base, DEEP)?.href ?? DEEP)?.href ?? href
  if (joined.startsWith(DEEP)) return joined.slice(DEEP.length)
  return joined.replace(/^http:\/\/relative\.invalid(?=\/)/, '')
}

/** Removes what a server put before the feed (blank lines, PHP warnings), and reports it. */
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

/** True when JSON text ends inside a string, an array or an object, so it was truncated. */
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
