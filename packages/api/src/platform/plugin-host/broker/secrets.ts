import {
  type BodyKind,
  misplacedSecret,
  type PlacedSecret,
  type SecretRequest,
  type SecretUses,
  usesInWords,
} from '@portevoix/sdk/plugin'
import { asWritten } from '../../../core/texts/index.ts'
import { PluginFailure } from '../failure.ts'
import { isWithinSeal, type Seal } from './seal.ts'
import { texts } from './texts.ts'

/** A secret in clear text, with its allowed uses and hosts. */
export interface CoveredSecret {
  /** `user:password` for `basic`, which is sent in base64. */
  readonly value: string
  readonly basic?: boolean | undefined
  readonly uses: SecretUses
  readonly sealedTo: Seal
}

/** One secret of a call: the plugin's placeholder and the value for the provider. */
interface Substitution extends PlacedSecret {
  readonly name: string
  readonly placeholder: string
  readonly value: string
  readonly wire: string
}
/** A form in which a secret may come back, as bytes. */
interface Form {
  readonly text: string
  readonly placeholder: string
}

export interface SecretCover {
  /** The placeholders for the plugin, by name. */
  readonly placeholders: { readonly [name: string]: string }
  mentions(text: string): boolean
  /** Names of the secrets whose placeholders the text contains. */
  mentioned(text: string): string[]
  /**
   * Refuses a request with a secret in a place where it is not used, or for a host that it was not entered for.
   * @throws PluginFailure `permanent` for a wrong place, which is the plugin's fault; `config` for a wrong host.
   */
  assertMayLeave(request: SecretRequest, destination: string): void
  /**
   * The same for a mail, in which a secret can only be the password.
   * @param rest all texts of the mail except the password.
   */
  assertMayBeMailed(password: string | undefined, rest: readonly string[], destination: string): void
  /** The current value; undefined for a secret that the call does not have. */
  current(name: string): string | undefined
  /** Replaces the value of a placeholder; former values are still scrubbed. */
  renew(name: string, value: string): void
  intoHeader(value: string): string
  intoUrl(url: string): string
  intoBody(body: Uint8Array, kind: BodyKind): Uint8Array
  /** Replaces secrets by placeholders. */
  scrubText(text: string): string
  scrubBytes(bytes: Uint8Array): Uint8Array
}

/**
 * Shorter values are not scrubbed: replacing every occurrence would garble responses, and such a short value is not a
 * secret.
 */
const LEAST_LENGTH = 6
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const jsonInner = (value: string): string => JSON.stringify(value).slice(1, -1)

const htmlEscaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * The characters of a base64 text that depend only on the value, at each position in a longer text such as a repeated
 * header.
 */
function withinBase64(value: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)])
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)]
    return (['base64', 'base64url'] as const).map((encoding) => bytes.toString(encoding).slice(from, to))
  })
}

function formsOf({ value, wire, placeholder }: Substitution): Form[] {
  const inAddress = encodeURIComponent(value)
  const inForm = new URLSearchParams([['', value]]).toString().slice(1)
  const lowerCase = (text: string): string => text.replaceAll(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())
  const texts = [value, wire, inAddress, inForm, lowerCase(inAddress), lowerCase(inForm), htmlEscaped(value)]
  // A value may be repeated inside JSON text, with its slashes escaped or not.
  texts.push(jsonInner(value), jsonInner(value).replaceAll('/', '\\/'))
  texts.push(Buffer.from(value).toString('base64'), Buffer.from(value).toString('base64url'), ...withinBase64(value))
  const hex = Buffer.from(value).toString('hex')
  texts.push(hex, hex.toUpperCase())
  const forms = [...new Set(texts)].filter((text) => text.length >= LEAST_LENGTH)
  const bytes = [...forms.map((text) => Buffer.from(text, 'utf8')), Buffer.from(value, 'utf16le')]
  return bytes.map((form) => ({ text: form.toString('latin1'), placeholder }))
}

/** The failure that tells whoever configures the integration what to do. */
function closed(name: string, sealedTo: Seal, destination: string): PluginFailure {
  const known = sealedTo === 'anywhere' ? [] : sealedTo
  const told =
    known.length > 0
      ? texts('entered-for-others', { secret: name, hosts: known.join(', '), destination })
      : texts('entered-for-none', { secret: name, destination })
  return new PluginFailure('config', 'thrown', told)
}

/** @param token random for each call, so that a placeholder is not valid in another call. */
export function coverSecrets(secrets: { readonly [name: string]: CoveredSecret }, token: string): SecretCover {
  const substitutionOf = (name: string, value: string): Substitution => {
    if (value.length < LEAST_LENGTH) {
      throw new PluginFailure('config', 'unavailable', texts('secret-too-short', { secret: name, least: LEAST_LENGTH }))
    }
    const wire = secrets[name]?.basic ? Buffer.from(value).toString('base64') : value
    return { name, placeholder: `pvsecret${token}${name}`, value, wire, uses: secrets[name]?.uses ?? [] }
  }
  const substitutions = Object.entries(secrets).map(([name, { value }]) => substitutionOf(name, value))
  // Longest first: one placeholder may be a prefix of another, and one value a part of another.
  substitutions.sort((a, b) => b.placeholder.length - a.placeholder.length)
  const longestFirst = (a: Form, b: Form): number => b.text.length - a.text.length
  let forms = substitutions.flatMap(formsOf).sort(longestFirst)

  const replace = (text: string, encode: (wire: string) => string): string =>
    substitutions.reduce((result, { placeholder, wire }) => result.replaceAll(placeholder, () => encode(wire)), text)

  const mentioned = (text: string): string[] => {
    // As in `replace`: text that a longer placeholder covers does not mention a shorter one.
    let rest = text
    return substitutions.flatMap(({ name, placeholder }) => {
      if (!rest.includes(placeholder)) return []
      rest = rest.replaceAll(placeholder, ' ')
      return [name]
    })
  }
  const assertSealedFor = (texts: readonly string[], destination: string): void => {
    for (const name of new Set(texts.flatMap(mentioned))) {
      const { sealedTo = [] } = secrets[name] ?? {}
      if (isWithinSeal(sealedTo, destination)) continue
      throw closed(name, sealedTo, destination)
    }
  }
  const scrub = (binary: string): string =>
    forms.reduce((result, { text, placeholder }) => result.replaceAll(text, () => placeholder), binary)

  return {
    placeholders: Object.fromEntries(Object.keys(secrets).map((name) => [name, `pvsecret${token}${name}`])),
    mentions: (text) => substitutions.some(({ placeholder }) => text.includes(placeholder)),
    mentioned,
    assertMayLeave(request, destination) {
      const problem = substitutions.length === 0 ? null : misplacedSecret(request, substitutions)
      if (problem !== null) throw new PluginFailure('permanent', 'thrown', asWritten(problem))
      const headers = [...request.headers].map(([, value]) => value)
      assertSealedFor([request.url, request.body, ...headers], destination)
    },
    assertMayBeMailed(password = '', rest, destination) {
      const [stray] = rest.flatMap(mentioned)
      const forMail = (uses: SecretUses): boolean =>
        uses === 'undeclared' || (uses !== 'bearer' && uses.some((use) => use.in === 'mail'))
      const wrong = substitutions.find(
        ({ placeholder, uses }) => password.includes(placeholder) && (password !== placeholder || !forMail(uses)),
      )
      const name = stray ?? wrong?.name
      if (name !== undefined) {
        const { uses = [] } = secrets[name] ?? {}
        const where = stray === undefined ? 'in the password of a mail' : 'in a mail, beside its password'
        // For the author of the plugin, as what `misplacedSecret` says.
        const words = `the secret ${name} stands ${where}; it is used ${usesInWords(uses)} only`
        throw new PluginFailure('permanent', 'thrown', asWritten(words))
      }
      assertSealedFor([password], destination)
    },
    current: (name) => substitutions.find((substitution) => substitution.name === name)?.value,
    renew(name, value) {
      const renewed = substitutionOf(name, value)
      const index = substitutions.findIndex((substitution) => substitution.name === name)
      if (index < 0) return
      substitutions[index] = renewed
      forms = [...forms, ...formsOf(renewed)].sort(longestFirst)
    },
    intoHeader: (value) => replace(value, (wire) => wire),
    intoUrl: (url) => replace(url, encodeURIComponent),
    intoBody(body, kind) {
      if (substitutions.length === 0 || body.length === 0) return body
      const encode = kind === 'json' ? jsonInner : kind === 'form' ? encodeURIComponent : (wire: string) => wire
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
