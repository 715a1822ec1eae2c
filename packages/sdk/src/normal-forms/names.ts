import { normalized, withoutOuter } from './bounded.ts'

/** Blanks and zero-width characters that can surround a text but mean nothing. */
const OUTER = /[\s\u200b\u200e\u200f\u2060\ufeff]/u
const BLANKS = /[\s\u200b\u2060\ufeff]+/gu
/** Accents and other marks of Latin, Greek and Cyrillic letters. In other scripts, marks are letters of their own. */
const MARKS = /[\u0300-\u036f]/gu
/**
 * Letters that readers see as variants of others but that Unicode does not decompose, and the form of sigma that ends a
 * word.
 */
const VARIANTS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
}
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'gu')

/** Upper case first: it separates what lower case keeps together (`ß` is `SS`). */
const withoutCase = (text: string): string => text.toUpperCase().toLowerCase()

/** Returns a text for display: unchanged except for surrounding blanks and composed letters (NFC). */
export function shownText(text: string): string {
  return withoutOuter(normalized(text, 'NFC'), OUTER)
}

/** Maximum length of the name of a person, department, topic or anything else, in UTF-16 code units. */
export const LONGEST_NAME = 200

/**
 * Returns a name as it is stored: a text for display, on one line; characters that cannot be printed become a blank.
 */
export function nameForm(text: string): string {
  return shownText(text.replace(/\p{Cc}+/gu, ' ')).toWellFormed()
}

/**
 * What is wrong with a name in its normal form; null when it is valid. A name that is too long is refused, never cut,
 * because a part of it would be another name.
 */
export function nameProblem(name: string, most: number = LONGEST_NAME): 'EMPTY' | 'TOO_LONG' | 'NOT_ONE_LINE' | null {
  if (name === '') return 'EMPTY'
  if (name.length > most) return 'TOO_LONG'
  return /\p{Cc}/u.test(name) ? 'NOT_ONE_LINE' : null
}

/**
 * Returns an id of another system: NFC and without surrounding blanks. Case is kept: `ABC` and `abc` are different ids.
 */
export function idForm(text: string): string {
  return shownText(text)
}

/** Two ids with the same value here differ only in case, which deserves a warning. */
export function idWithoutCase(text: string): string {
  return withoutCase(idForm(text))
}

/** Returns an email address as it is stored and compared: NFC, without surrounding blanks, in lower case. */
export function mailForm(text: string): string {
  return shownText(text).toLowerCase()
}

/**
 * Returns a handle as it is stored: NFC, without surrounding blanks and without any leading `@`. Its case is kept,
 * because it is displayed.
 */
export function handleForm(text: string): string {
  return shownText(text.replace(/^[@\s\u200b\ufeff]+/u, ''))
}

/** Key by which names of departments, sites and topics are compared: compatible letters (NFKC), single blanks, without case. */
export function nameKey(name: string): string {
  return normalized(withoutCase(withoutOuter(normalized(name, 'NFKC'), OUTER).replace(BLANKS, ' ')), 'NFC')
}

/** Key for searching a name or title: as `nameKey`, and without accents, so that `adele` finds `Adèle`. */
export function findingForm(text: string): string {
  const plain = withoutCase(normalized(text, 'NFKD').replace(MARKS, '')).replace(
    VARIANT,
    (letter) => VARIANTS[letter] ?? letter,
  )
  return withoutOuter(normalized(plain.replace(MARKS, ''), 'NFC'), OUTER).replace(BLANKS, ' ')
}
