import { type SecretUses, usesInWords } from './secret-use.ts'

/** The parts of a request that the host searches for placeholders of secrets before it sends the request. */
export interface SecretRequest {
  readonly url: string
  readonly headers: Iterable<readonly [string, string]>
  /** The body as text in which the placeholders, which are ASCII, can be found. */
  readonly body: string
}
/** One secret of a call. */
export interface PlacedSecret {
  readonly name: string
  readonly placeholder: string
  readonly uses: SecretUses
}
/** A place in which a placeholder was found. */
interface Found {
  readonly in: 'header' | 'path' | 'query' | 'form' | 'json' | 'body'
  /** Name of the header, parameter or field; empty when there is none. */
  readonly name: string
  /** The whole text of that place. */
  readonly text: string
  /** The text that contains it and in which the secret may occur once. Default: the text itself. */
  readonly within?: string
}

const CREDENTIAL =
  /(?:token|secret|passw(?:or)?d|passphrase|pwd|api_?key|access_?key|auth_?key|app_?key|session_?(?:key|id)|credentials?|authorization)$|^(?:key|auth|pass|jwt|sig|signature)$/

/** Whether a field or parameter has a name that credentials usually have. */
const isCredentialName = (name: string): boolean =>
  CREDENTIAL.test((name.split('.').at(-1) ?? '').toLowerCase().replaceAll('-', '_'))

/** Placeholders in a text, longest first, because one may be the beginning of another. */
function foundIn(text: string, secrets: readonly PlacedSecret[]): PlacedSecret[] {
  let rest = text
  const found: PlacedSecret[] = []
  for (const secret of secrets) {
    const pieces = rest.split(secret.placeholder)
    for (let more = 1; more < pieces.length; more += 1) found.push(secret)
    rest = pieces.join(' ')
  }
  return found
}

/** All texts of a JSON value with the names that lead to them; items of a list have the name of the list. */
function jsonTexts(value: unknown, name = ''): { name: string; text: string }[] {
  const texts: { name: string; text: string }[] = []
  const waiting: { name: string; value: unknown }[] = [{ name, value }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { name: at, value: here } = next
    if (typeof here === 'string') texts.push({ name: at, text: here })
    else if (Array.isArray(here)) for (const item of here) waiting.push({ name: at, value: item })
    else if (typeof here === 'object' && here !== null) {
      for (const [key, item] of Object.entries(here))
        waiting.push({ name: at === '' ? key : `${at}.${key}`, value: item })
    }
  }
  return texts
}

/** How the receiver parses a body, according to its content type. */
export type BodyKind = 'form' | 'json' | 'other'

/** Only the type itself counts, not its parameters. With several types it is unknown how the body is parsed. */
export function bodyKindOf(headers: Iterable<readonly [string, string]>): BodyKind {
  const types = [...headers].filter(([name]) => name.toLowerCase() === 'content-type')
  const type = types.length === 1 ? (types[0]?.[1].split(';')[0] ?? '').trim().toLowerCase() : ''
  if (type === 'application/x-www-form-urlencoded') return 'form'
  return /^[\w.+-]+\/(?:[\w.+-]*[.+-])?json$/.test(type) ? 'json' : 'other'
}

function bodyTexts(body: string, kind: BodyKind): { in: 'form' | 'json'; name: string; text: string }[] {
  if (kind === 'form') return [...new URLSearchParams(body)].map(([name, text]) => ({ in: 'form', name, text }))
  if (kind === 'other') return []
  try {
    return jsonTexts(JSON.parse(body)).map((found) => ({ in: 'json', ...found }))
  } catch {
    return []
  }
}

const BEFORE = /^(?:[\w.-]+[ =:]+)*$/
/** Alone, or after the name of a scheme. */
const standsAlone = (text: string, placeholder: string, prefix = ''): boolean => {
  const before = text.endsWith(placeholder) ? text.slice(0, -placeholder.length) : null
  return before !== null && (before === prefix || (before.length <= 64 && BEFORE.test(before)))
}

function fits(uses: SecretUses, placeholder: string, { in: place, name, text }: Found): boolean {
  if (uses === 'undeclared') {
    if (place === 'header' || place === 'path' || place === 'query') return true
    return place !== 'body' && isCredentialName(name)
  }
  if (uses === 'bearer') {
    if (place === 'header') return standsAlone(text, placeholder)
    return (place === 'form' || place === 'query') && name === 'access_token' && text === placeholder
  }
  return uses.some((use) => {
    if (use.in !== place) return false
    if (use.in === 'header') {
      return use.name.toLowerCase() === name.toLowerCase() && standsAlone(text, placeholder, use.prefix)
    }
    if (use.in === 'path') return true
    return ('field' in use ? use.field : 'name' in use ? use.name : '') === name && text === placeholder
  })
}

const shown = ({ in: place, name }: Found): string =>
  ({
    header: `in the header ${name}`,
    path: 'in the path',
    query: name === '' ? 'in the query' : `in the query parameter ${name}`,
    form: `in the form field ${name}`,
    json: `in the JSON field ${name}`,
    body: 'in the body',
  })[place]

/**
 * The first place of a request in which a placeholder is used but not allowed, described for the author of the plugin;
 * null when every placeholder is in an allowed place.
 */
export function misplacedSecret(request: SecretRequest, secrets: readonly PlacedSecret[]): string | null {
  const sorted = secrets.toSorted((a, b) => b.placeholder.length - a.placeholder.length)
  const misplaced = (found: Found): string | null => {
    for (const { name, placeholder, uses } of foundIn(found.text, sorted)) {
      const twice = uses !== 'undeclared' && (found.within ?? found.text).split(placeholder).length > 2
      if (!twice && fits(uses, placeholder, found)) continue
      return `the secret ${name} stands ${shown(found)}${twice ? ' more than once' : ''}; it is used ${usesInWords(uses)} only`
    }
    return null
  }
  const first = (places: readonly Found[]): string | null => {
    for (const place of places) {
      const problem = misplaced(place)
      if (problem !== null) return problem
    }
    return null
  }
  const headers = [...request.headers]
  const url = new URL(request.url)
  const within = url.pathname
  const problem = first([
    ...headers.map(([name, text]): Found => ({ in: 'header', name, text })),
    ...within.split('/').map((text): Found => ({ in: 'path', name: '', text, within })),
    ...[...url.searchParams].flatMap(([name, text]): Found[] => [
      { in: 'query', name, text },
      { in: 'query', name: '', text: name },
    ]),
  ])
  if (problem !== null) return problem
  const inBody = foundIn(request.body, sorted).length
  if (inBody === 0) return null
  const texts = bodyTexts(request.body, bodyKindOf(headers))
  // When JSON repeats a name, its first text is lost, and an escaped placeholder elsewhere could replace it.
  const unescaped = request.body.replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  const isPlain = foundIn(unescaped, sorted).length === inBody
  // A placeholder in no text of a field is in a field name, or in a body that is neither form nor JSON.
  const known = texts.flatMap(({ text }) => foundIn(text, sorted)).length
  return first(texts) ?? (known === inBody && isPlain ? null : misplaced({ in: 'body', name: '', text: request.body }))
}
