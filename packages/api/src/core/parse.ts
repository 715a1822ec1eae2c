import type { z } from 'zod'
import type { WrongPlace } from './errors.ts'
import { declareTexts, type Message, Text } from './texts/index.ts'

const texts = declareTexts('input', {
  'nul-character': {
    en: 'This text contains a NUL character (U+0000), which cannot be stored: remove it.',
    fr: 'Ce texte contient un caractère NUL (U+0000), qui ne peut pas être enregistré : supprimez-le.',
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
    message: texts('nul-character'),
  }))
  const places = [...unusable, ...unstorable].map(({ path, message }) => ({ path: [...at, ...path], message }))
  return { values: parsed.data, places }
}

/** The places that a schema refuses, with paths from the arguments. */
export const placesOf = (error: z.ZodError): WrongPlace[] =>
  error.issues.slice(0, MOST_PLACES).map((issue) => ({ path: issue.path.map(String), message: toldBy(issue) }))

/** A check may bear its message in each language, as `params.told`; `message` of zod is a string. */
const toldBy = (issue: z.core.$ZodIssue): Message =>
  issue.code === 'custom' && issue.params?.told instanceof Text ? issue.params.told : issue.message

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
  if (code === 'invalid_type' && input === null) return 'This cannot be null: leave it out, or send a value.'
  if (code === 'too_small' && origin === 'array') return `At least ${String(minimum)} is required.`
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
