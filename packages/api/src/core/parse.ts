import type { z } from 'zod'
import type { WrongPlace } from './errors.ts'

/**
 * Parses what stands at a place in the arguments of an act.
 * @returns the values, and every place that is wrong; where there is one, the values are of no use.
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
    message: 'This text holds a NUL character (U+0000), which cannot be stored: leave it out.',
  }))
  const places = [...unusable, ...unstorable].map(({ path, message }) => ({ path: [...at, ...path], message }))
  return { values: parsed.data, places }
}

/** Every place that a schema refuses, from where its input stands. */
export const placesOf = (error: z.ZodError): WrongPlace[] =>
  error.issues.slice(0, MOST_PLACES).map(({ path, message }) => ({ path: path.map(String), message }))

/** Places that are told at once. */
const MOST_PLACES = 50

/** In the words of the API where a schema has none of its own; else those of the validator. */
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
  if (code === 'invalid_type' && input === null) return 'This cannot be null: leave it out, or give a value.'
  if (code === 'too_small' && origin === 'array') return `At least ${String(minimum)} is needed here.`
  return undefined
}

/** Where texts in plain data hold a NUL character, which PostgreSQL stores in no text. */
function pathsOfNul(value: unknown): string[][] {
  if (typeof value === 'string') return value.includes('\0') ? [[]] : []
  if (!value || (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value))) return []
  return Object.entries(value)
    .flatMap(([key, part]) => pathsOfNul(part).map((path) => [key, ...path]))
    .slice(0, MOST_PLACES)
}
