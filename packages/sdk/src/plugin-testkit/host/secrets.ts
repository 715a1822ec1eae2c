import type { Auth } from '../../plugin/index.ts'

/** How every placeholder begins; where it turns up in what a plugin gives, a secret would have leaked. */
const PLACEHOLDER = 'pvsecret'

interface Covered {
  readonly name: string
  readonly auth: Auth | undefined
  readonly placeholder: string
  /** What the provider gets. */
  readonly wire: string
  readonly value: string
}

/** Placeholders for secrets, and their way out and back. */
export interface SecretCover {
  placeholder(name: string): string | undefined
  /** Puts the secrets in. */
  out(text: string, encode?: (wire: string) => string): string
  /** Puts placeholders where an answer repeats secrets. */
  back(text: string): string
  /** True where the answer to a request with this text says that a secret is over that can be renewed. */
  isOver(text: string, answer: Response): Promise<boolean>
  /** True where the text holds a placeholder of another call. */
  foreign(text: string): boolean
  /** The first secret or placeholder in the text. */
  leaked(text: string): string | undefined
}

/** @param token Tells the placeholders of one call from those of another. */
export function coverSecrets(
  auth: { readonly [name: string]: Auth },
  secrets: { readonly [name: string]: string },
  token: string,
): SecretCover {
  const covered: Covered[] = Object.entries(secrets).map(([name, value]) => ({
    name,
    auth: auth[name],
    placeholder: `${PLACEHOLDER}${token}${name}`,
    wire: auth[name]?.type === 'basic' ? btoa(value) : value,
    value,
  }))
  covered.sort((a, b) => b.placeholder.length - a.placeholder.length)
  return {
    placeholder: (name) => covered.find((secret) => secret.name === name)?.placeholder,
    out: (text, encode = (wire) => wire) =>
      covered.reduce((result, { placeholder, wire }) => result.replaceAll(placeholder, () => encode(wire)), text),
    back: (text) =>
      covered.reduce(
        (result, { placeholder, wire, value }) =>
          result.replaceAll(wire, () => placeholder).replaceAll(value, () => placeholder),
        text,
      ),
    async isOver(text, answer) {
      const sent = covered.filter(({ placeholder }) => text.includes(placeholder))
      const renewable = sent.flatMap(({ auth: kind }) =>
        kind?.type === 'oauth2' || kind?.type === 'session' ? [kind] : [],
      )
      if (answer.status === 401) return renewable.length > 0
      const signs = renewable.flatMap(({ expired }) => (expired?.status === answer.status ? [expired.body] : []))
      if (signs.length === 0) return false
      const body = await answer.clone().text()
      return signs.some((sign) => body.includes(sign))
    },
    foreign: (text) =>
      covered.reduce((rest, { placeholder }) => rest.replaceAll(placeholder, ''), text).includes(PLACEHOLDER),
    leaked(text) {
      const found = covered.find(({ wire, value }) => text.includes(wire) || text.includes(value))
      if (found) return `the secret ${found.name}`
      return text.includes(PLACEHOLDER) ? 'the placeholder of a secret' : undefined
    },
  }
}
