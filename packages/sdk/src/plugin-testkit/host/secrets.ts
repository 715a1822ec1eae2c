import { type Auth, misplacedSecret, type PlacedSecret, type SecretRequest, secretUses } from '../../plugin/index.ts'

/** Prefix of every placeholder. A placeholder in the output of a plugin means that a secret would have leaked. */
const PLACEHOLDER = 'pvsecret'

interface Covered extends PlacedSecret {
  readonly auth: Auth | undefined
  /** The value that the provider receives. */
  readonly wire: string
  readonly value: string
}

/** Replaces placeholders by secrets in requests, and secrets by placeholders in responses. */
export interface SecretCover {
  placeholder(name: string): string | undefined
  /** The first placeholder in a place where its secret is not allowed, as a message; null when there is none. */
  misplaced(request: SecretRequest): string | null
  /** The same for a mail. */
  misplacedInMail(password: string | undefined, rest: readonly string[]): string | null
  /** Replaces placeholders by secrets. */
  out(text: string, encode?: (wire: string) => string): string
  /** Replaces secrets that a response repeats by placeholders. */
  back(text: string): string
  /** True when the response to a request with this text means that a renewable secret has expired. */
  isOver(text: string, answer: Response): Promise<boolean>
  /** True when the text contains a placeholder of another call. */
  foreign(text: string): boolean
  /**
   * The first secret or placeholder in the text.
   * @param options.address whether the text is an address, in which some secrets are allowed.
   */
  leaked(text: string, options?: { readonly address: boolean }): string | undefined
}

/**
 * @param token Distinguishes the placeholders of one call from those of another.
 * @param signedBy Names of the secrets that deliveries are signed with.
 */
export function coverSecrets(
  auth: { readonly [name: string]: Auth },
  secrets: { readonly [name: string]: string },
  token: string,
  signedBy: readonly string[] = [],
): SecretCover {
  const covered: Covered[] = Object.entries(secrets).map(([name, value]) => ({
    name,
    auth: auth[name],
    uses: secretUses(auth, name, signedBy),
    placeholder: `${PLACEHOLDER}${token}${name}`,
    wire: auth[name]?.type === 'basic' ? btoa(value) : value,
    value,
  }))
  covered.sort((a, b) => b.placeholder.length - a.placeholder.length)
  return {
    placeholder: (name) => covered.find((secret) => secret.name === name)?.placeholder,
    misplaced: (request) => misplacedSecret(request, covered),
    misplacedInMail(password = '', rest) {
      const stray = covered.find(({ placeholder }) => rest.some((text) => text.includes(placeholder)))
      if (stray) return `the secret ${stray.name} stands in a mail, beside its password`
      const wrong = covered.find(
        ({ placeholder, uses }) =>
          password.includes(placeholder) &&
          uses !== 'undeclared' &&
          (uses === 'bearer' || !uses.some((use) => use.in === 'mail')),
      )
      return wrong ? `the secret ${wrong.name} is not declared as the password of a mail` : null
    },
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
    leaked(text, { address } = { address: false }) {
      const inAddress = ({ uses }: Covered): boolean =>
        Array.isArray(uses) && uses.some((use) => use.in === 'path' || use.in === 'query')
      const found = covered.find(
        (secret) => (text.includes(secret.wire) || text.includes(secret.value)) && !(address && inAddress(secret)),
      )
      if (found) return `the secret ${found.name}`
      return text.includes(PLACEHOLDER) ? 'the placeholder of a secret' : undefined
    },
  }
}
