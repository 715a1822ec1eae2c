import { IntlMessageFormat } from 'intl-messageformat'
import { DEFAULT_LANGUAGE, type Language } from './languages.ts'

/** A text in all languages, each in ICU MessageFormat: `{name}`, `{count, plural, one {# link} other {# links}}`. */
export type Wording = { readonly [language in Language]: string }

/** What is put into words where its reader is known: a text, or several in a row. */
interface Told {
  in(language: Language): string
}

/** What a text names. A text or row of texts among its parameters is put into words with it. */
export type Parameter = string | number | Told

export type Parameters = { readonly [name: string]: Parameter }

/** The names of the parameters in a wording: `name` of `{name}` and of `{name, plural, …}`; not the forms of a plural. */
type NamesIn<Format extends string> = Format extends `${string}{${infer Rest}` ? Name<Rest> | NamesIn<Rest> : never
type Name<Rest extends string> = Rest extends `${infer First}}${string}`
  ? First extends `${infer Named}, ${string}`
    ? Word<Named>
    : Word<First>
  : never
type Word<Text extends string> = Text extends `${string} ${string}` | `#${string}` | '' ? never : Text

type ParametersOf<Format extends string> = [NamesIn<Format>] extends [never]
  ? []
  : [parameters: { readonly [name in NamesIn<Format>]: Parameter }]

/** A text for people, which is put into words where the language of its reader is known. */
export class Text {
  /** Which text it is, such as `sessions.log-in-at`. It never changes, so that programs may look for it. */
  readonly code: string
  /** What the text names, by name. */
  readonly parameters: Parameters
  readonly #wording: Wording

  constructor(code: string, wording: Wording, parameters: Parameters) {
    this.code = code
    this.parameters = parameters
    this.#wording = wording
  }

  in(language: Language): string {
    const words = Object.fromEntries(this.parametersIn(language).map(({ name, value }) => [name, value]))
    return formatOf(this.#wording[language], language).format(words) as string
  }

  /** Its parameters, each in this language. */
  parametersIn(language: Language): { name: string; value: string | number }[] {
    return Object.entries(this.parameters).map(([name, value]) => ({
      name,
      value: typeof value === 'object' ? value.in(language) : value,
    }))
  }

  /** In English, for logs and the command line. */
  toString(): string {
    return this.in(DEFAULT_LANGUAGE)
  }
}

const FORMATS = new Map<string, IntlMessageFormat>()

function formatOf(wording: string, language: Language): IntlMessageFormat {
  const key = `${language} ${wording}`
  const known = FORMATS.get(key)
  if (known) return known
  // Texts go into pages, mails and JSON, each with its own escaping: `<b>` in a wording is no markup.
  const format = new IntlMessageFormat(typeset(wording, language), language, undefined, { ignoreTag: true })
  FORMATS.set(key, format)
  return format
}

/** With the no-break spaces of French before punctuation and inside quotation marks, where the wording has plain ones. */
function typeset(wording: string, language: Language): string {
  if (language !== 'fr') return wording
  return wording.replaceAll(/ (?=[;!?])/g, '\u202f').replaceAll(/ (?=[:»])|(?<=«) /g, '\u00a0')
}

/** All declared texts by code, for the test that holds every language to the same parameters. */
export const TEXTS = new Map<string, Wording>()

/**
 * Declares the texts of a part of the product in all languages.
 * @param area first part of their codes: the name of the module.
 * @returns makes a text from its name and parameters.
 */
export function declareTexts<const Wordings extends { readonly [name: string]: Wording }>(
  area: string,
  wordings: Wordings,
) {
  for (const [name, wording] of Object.entries(wordings)) {
    const code = `${area}.${name}`
    if (TEXTS.has(code)) throw new Error(`There are two texts ${code}: give one of them another name.`)
    TEXTS.set(code, wording)
  }
  return <Code extends keyof Wordings & string>(
    name: Code,
    ...[parameters]: ParametersOf<Wordings[Code]['en']>
  ): Text => new Text(`${area}.${name}`, wordings[name] as Wording, parameters ?? {})
}
