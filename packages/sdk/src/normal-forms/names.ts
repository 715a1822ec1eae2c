import { normalized, withoutOuter } from './bounded.ts'

/** Blanks and signs without width that stand around a text but say nothing. */
const OUTER = /[\s\u200b\u200e\u200f\u2060\ufeff]/u
const BLANKS = /[\s\u200b\u2060\ufeff]+/gu
/** Accents and other marks of Latin, Greek and Cyrillic letters. Marks of other scripts are letters of their own. */
const MARKS = /[\u0300-\u036f]/gu
/** Letters that are variants of others to a reader but that Unicode does not take apart, and the form of sigma that ends a word. */
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

/** Upper case first: it takes apart what small letters keep together (`ß` is `SS`). */
const withoutCase = (text: string): string => text.toUpperCase().toLowerCase()

/** A text to be shown: as it was written, but without blanks around it and with composed letters (NFC). */
export function shownText(text: string): string {
  return withoutOuter(normalized(text, 'NFC'), OUTER)
}

/** The longest name of a person, department, topic or anything else, in UTF-16 code units. */
export const LONGEST_NAME = 200

/** A name as it is kept: a text to be shown, in one line; what cannot be printed becomes a blank. */
export function nameForm(text: string): string {
  return shownText(text.replace(/\p{Cc}+/gu, ' ')).toWellFormed()
}

/**
 * What is wrong with a name in its normal form; null where nothing is. A part of a name would be another name: what is
 * too long is refused, never cut.
 */
export function nameProblem(name: string, most: number = LONGEST_NAME): 'EMPTY' | 'TOO_LONG' | 'NOT_ONE_LINE' | null {
  if (name === '') return 'EMPTY'
  if (name.length > most) return 'TOO_LONG'
  return /\p{Cc}/u.test(name) ? 'NOT_ONE_LINE' : null
}

/** An id of another system: NFC and without blanks around it. Upper and lower case stay: `ABC` and `abc` are two. */
export function idForm(text: string): string {
  return shownText(text)
}

/** Two ids with this in common differ by case alone at most, which is worth telling. */
export function idWithoutCase(text: string): string {
  return withoutCase(idForm(text))
}

/** A mail address as it is kept and compared: NFC, without blanks around it, in small letters. */
export function mailForm(text: string): string {
  return shownText(text).toLowerCase()
}

/** A handle as it is kept: NFC, without blanks around it and without any `@` before it. Its case stays, as it is shown. */
export function handleForm(text: string): string {
  return shownText(text.replace(/^[@\s\u200b\ufeff]+/u, ''))
}

/** What tells one name of a department, or of a site, from another: compatible letters (NFKC), single blanks, without case. */
export function departmentKey(name: string): string {
  return normalized(withoutCase(withoutOuter(normalized(name, 'NFKC'), OUTER).replace(BLANKS, ' ')), 'NFC')
}

/** A name or title for finding: as `departmentKey`, and without accents, so that `adele` finds `Adèle`. */
export function findingForm(text: string): string {
  const plain = withoutCase(normalized(text, 'NFKD').replace(MARKS, '')).replace(
    VARIANT,
    (letter) => VARIANTS[letter] ?? letter,
  )
  return withoutOuter(normalized(plain.replace(MARKS, ''), 'NFC'), OUTER).replace(BLANKS, ' ')
}
