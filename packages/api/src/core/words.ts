import { findingForm } from '@portevoix/sdk/normal-forms'
import { readingsOf } from './readings.ts'

/** A word of a text in its search form, with its place. */
export interface Word {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** Combining marks belong to the letter before them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const PLAIN = /^[A-Za-z0-9]*$/

/** The words of a text: letters and digits, without case and accents. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => wordAt(word, index))
}

const wordAt = (word: string, start: number): Word => ({
  form: PLAIN.test(word) ? word.toLowerCase() : findingForm(word),
  start,
  end: start + word.length,
})

/** Letters and perhaps a number behind them: ids, which mix both, have no parts. */
const MAY_BE_JOINED = /^[\p{L}\p{M}]+\p{N}*$/u
const HUMP =
  /(?=\p{Lu})(?<=\p{Ll}\p{M}{0,4})|(?=\p{Lu}\p{M}{0,4}\p{Ll})(?<=\p{Lu}\p{M}{0,4})|(?=\p{N})(?<=[\p{L}\p{M}])/u

/** The words of a text with those joined by capitals in their parts: `AnnaLee` has two. The same list where none is. */
export function partsOf(text: string, words: readonly Word[]): readonly Word[] {
  let isJoined = false
  const parts = words.flatMap((word) => {
    const written = text.slice(word.start, word.end)
    const cut = MAY_BE_JOINED.test(written) ? written.split(HUMP) : []
    if (cut.length < 2) return [word]
    isJoined = true
    let start = word.start
    return cut.map((part) => {
      const one = wordAt(part, start)
      start = one.end
      return one
    })
  })
  return isJoined ? parts : words
}

/** The forms of all words of a text, also of those that are encoded or joined in it; some more than once. */
export function* formsIn(text: string): Generator<string> {
  for (const reading of readingsOf(text)) {
    const words = wordsOf(reading.text)
    for (const { form } of words) yield form
    const parts = partsOf(reading.text, words)
    if (parts !== words) for (const { form } of parts) yield form
  }
}

/** All texts in a value: itself, the parts of a list, and names and values of JSON. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)])
}
