import type { z } from 'zod'
import type { WrongPlace } from './errors.ts'
import { asWritten, declareTexts, MessageRow, Text } from './texts/index.ts'

export const inputTexts = declareTexts('input', {
  'nul-character': {
    en: 'This text contains a NUL character (U+0000), which cannot be stored: remove it.',
    fr: 'Ce texte contient un caractère NUL (U+0000), qui ne peut pas être enregistré : supprimez-le.',
  },
  'not-null': {
    en: 'This cannot be null: leave it out, or send a value.',
    fr: 'Ce champ ne peut pas être null : ne l’envoyez pas, ou envoyez une valeur.',
  },
  'too-few': {
    en: 'At least {least, number} is required.',
    fr: 'Il en faut au moins {least, number}.',
  },
})

/**
 * Parses a part of the arguments of an act.
 * @returns the values, and every invalid place; when there is one, the values cannot be used.
 */
export function parseAt(
  schema: z.ZodType,
  input: unknown,
  at: readonly string[],
): { values: unknown; places: WrongPlace[] } {
  const parsed = schema.safeParse(input, { error: plainMessage })
  const unusable = parsed.success ? [] : placesOf(parsed.error)
  const unstorable = pathsOfNul(parsed.success ? parsed.data : input).map((path) => ({
    path,
    message: inputTexts('nul-character'),
  }))
  const places = [...unusable, ...unstorable].map(({ path, message }) => ({ path: [...at, ...path], message }))
  return { values: parsed.data, places }
}

/** The places that a schema refuses, with paths from the arguments. */
export const placesOf = (error: z.ZodError): WrongPlace[] =>
  error.issues.slice(0, MOST_PLACES).map((issue) => ({ path: issue.path.map(String), message: toldBy(issue) }))

/** The texts of checks, by their English words: messages of zod are strings. */
const SAID = new Map<string, Text>()

/** The message of a check that is declared once, such as `.min(1, saying(texts('empty')))`. */
export function saying(text: Text): string {
  const words = `${text}`
  const known = SAID.get(words)
  if (known && known.code !== text.code) throw new Error(`${known.code} and ${text.code} say the same: share one text.`)
  SAID.set(words, text)
  return words
}

/** The message of a check in each language; words of the validator as written. */
export const wordedBy = (words: string): Text | MessageRow => SAID.get(words) ?? asWritten(words)

/** An issue of a check whose message names what was sent. */
export const issueOf = (told: Text | MessageRow) => ({ code: 'custom' as const, message: `${told}`, params: { told } })

/** The message of an issue in each language. */
export const toldBy = (issue: z.core.$ZodIssue): Text | MessageRow =>
  issue.code === 'custom' && isTold(issue.params?.told) ? issue.params.told : wordedBy(issue.message)

const isTold = (told: unknown): told is Text | MessageRow => told instanceof Text || told instanceof MessageRow

/** Maximum number of places in one error. */
const MOST_PLACES = 50

/** Uses the API's own message when the schema has none; otherwise the validator's. */
function plainMessage({
  code,
  input,
  minimum,
  origin,
}: {
  code?: string
  input?: unknown
  minimum?: unknown
  origin?: unknown
}) {
  if (code === 'invalid_type' && input === null) return saying(inputTexts('not-null'))
  if (code === 'too_small' && origin === 'array') return saying(inputTexts('too-few', { least: Number(minimum) }))
  return undefined
}

/** Paths of texts with a NUL character, which PostgreSQL cannot store. */
function pathsOfNul(value: unknown): string[][] {
  if (typeof value === 'string') return value.includes('\0') ? [[]] : []
  if (!value || (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value))) return []
  return Object.entries(value)
    .flatMap(([key, part]) => pathsOfNul(part).map((path) => [key, ...path]))
    .slice(0, MOST_PLACES)
}
