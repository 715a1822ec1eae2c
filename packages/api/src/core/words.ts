import { findingForm } from '@portevoix/sdk/normal-forms'

/** A word of a text, in the form by which it is found, with its place. */
export interface Word {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** Marks belong to their letters. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const PLAIN = /^[A-Za-z0-9]*$/

/** The words of a text: letters and digits, without case and accents. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    form: PLAIN.test(word) ? word.toLowerCase() : findingForm(word),
    start: index,
    end: index + word.length,
  }))
}

/** All texts in a value: itself, the parts of a list, and names and values of JSON. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)])
}
