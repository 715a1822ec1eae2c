import { PluginFailure } from '../failure.ts'

/** One secret of a call: what the plugin holds, and what the provider gets. */
interface Substitution {
  readonly placeholder: string
  readonly wire: string
  /** Every form in which the secret might come back. */
  readonly forms: readonly Buffer[]
}

export interface SecretCover {
  /** What the plugin gets, by name. */
  readonly placeholders: { readonly [name: string]: string }
  mentions(text: string): boolean
  intoHeader(value: string): string
  intoUrl(url: string): string
  intoBody(body: Uint8Array, contentType: string): Uint8Array
  /** Puts placeholders where secrets stand. */
  scrubText(text: string): string
  scrubBytes(bytes: Uint8Array): Uint8Array
}

/** Below this, replacing every occurrence would garble answers, and the secret would be none. */
const LEAST_LENGTH = 6
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const jsonInner = (value: string): string => JSON.stringify(value).slice(1, -1)

function formsOf(value: string, wire: string): Buffer[] {
  const texts = [value, wire, encodeURIComponent(value), jsonInner(value), Buffer.from(value).toString('base64')]
  const unpadded = Buffer.from(value).toString('base64url')
  const forms = [...new Set([...texts, unpadded])].filter((text) => text.length >= LEAST_LENGTH)
  forms.sort((a, b) => b.length - a.length)
  return [...forms.map((text) => Buffer.from(text, 'utf8')), Buffer.from(value, 'utf16le')]
}

/**
 * @param secrets By name; `basic` secrets are `user:password` and travel in base64.
 * @param token Random for each call, so that a placeholder of one call means nothing in another.
 */
export function coverSecrets(
  secrets: { readonly [name: string]: string },
  types: { readonly [name: string]: string },
  token: string,
): SecretCover {
  const substitutions: Substitution[] = Object.entries(secrets).map(([name, value]) => {
    if (value.length < LEAST_LENGTH) {
      throw new PluginFailure('config', 'unavailable', `the secret ${name} has fewer than ${LEAST_LENGTH} characters`)
    }
    const wire = types[name] === 'basic' ? Buffer.from(value).toString('base64') : value
    return { placeholder: `pvsecret${token}${name}`, wire, forms: formsOf(value, wire) }
  })
  // Longest first: one placeholder may be the beginning of another.
  substitutions.sort((a, b) => b.placeholder.length - a.placeholder.length)

  const replace = (text: string, encode: (wire: string) => string): string =>
    substitutions.reduce((result, { placeholder, wire }) => result.replaceAll(placeholder, () => encode(wire)), text)

  const scrub = (binary: string): string =>
    substitutions.reduce(
      (result, { placeholder, forms }) =>
        forms.reduce((inner, form) => inner.replaceAll(form.toString('latin1'), () => placeholder), result),
      binary,
    )

  return {
    placeholders: Object.fromEntries(Object.keys(secrets).map((name) => [name, `pvsecret${token}${name}`])),
    mentions: (text) => substitutions.some(({ placeholder }) => text.includes(placeholder)),
    intoHeader: (value) => replace(value, (wire) => wire),
    intoUrl: (url) => replace(url, encodeURIComponent),
    intoBody(body, contentType) {
      if (substitutions.length === 0 || body.length === 0) return body
      const encode = contentType.includes('json')
        ? jsonInner
        : contentType.includes('x-www-form-urlencoded')
          ? encodeURIComponent
          : (wire: string) => wire
      return Buffer.from(
        replace(latin1(body), (wire) => Buffer.from(encode(wire), 'utf8').toString('latin1')),
        'latin1',
      )
    },
    scrubText: (text) =>
      substitutions.length === 0
        ? text
        : Buffer.from(scrub(Buffer.from(text, 'utf8').toString('latin1')), 'latin1').toString('utf8'),
    scrubBytes(bytes) {
      if (substitutions.length === 0) return bytes
      return Buffer.from(scrub(latin1(bytes)), 'latin1')
    },
  }
}
