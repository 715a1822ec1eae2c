import { withoutOuter } from '../../normal-forms/index.ts'
import type { Said, TextRef } from '../../texts/text.ts'

/** A value as read, or what is wrong with it and what to do. Messages never repeat the value: it may be personal. */
export type Parsed<T> =
  | { ok: true; value: T }
  | { ok: false; code: 'UNREADABLE' | 'ROUNDED' | 'TOO_LARGE'; message: string; text?: TextRef }

export const take = <T>(value: T): Parsed<T> => ({ ok: true, value })
/** @param what words of one's own, or a message with its text. */
export const refuse = (
  what: string | Said,
  code: 'UNREADABLE' | 'ROUNDED' | 'TOO_LARGE' = 'UNREADABLE',
): Parsed<never> => ({
  ok: false,
  code,
  ...(typeof what === 'string' ? { message: what } : what),
})

/** Blanks of all kinds, and characters that do not show: zero width, direction marks, the byte order mark. */
const OUTER = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Text without what surrounds it and does not show. */
export function trimmed(text: string): string {
  const shows = isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))
  return shows || text === '' ? text : withoutOuter(text, OUTER)
}

/** Letters, digits and signs of ASCII, which nearly all values begin and end with. */
const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f

/** What spreadsheets show in the place of a value that they could not compute, in the languages that translate it. */
const ERROR_VALUES = new Set(
  (
    '#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #ERROR! ' +
    '#GETTING_DATA #PYTHON! #NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #KALK! #VALEUR! #NOM? #NOMBRE! #NUL! #PROPAGATION! ' +
    '#¡REF! #¡VALOR! #¿NOMBRE? #¡DIV/0! #¡NUM! #¡NULO! #N/D #N/D! #RIF! #VALORE! #NOME? #NULLO! #VALOR! #VERW! #WAARDE! ' +
    '#NAAM? #DEEL/0! #GETAL! #N/B #LEEG! #ADR! #ARG! #NAZWA? #LICZBA! #DZIEL/0! #ZERO! #REFERENS! #VÄRDEFEL! #NAMN? ' +
    '#OGILTIGT! #SAKNAS! #I/T #VÆRDI! #VERDI! #NAVN? #Н/Д #ССЫЛКА! #ЗНАЧ! #ИМЯ? #ДЕЛ/0! #ЧИСЛО! #ПУСТО!'
  ).split(' '),
)

/** True for `#N/A`, `#REF!`, `#NAME?`, `#NV`, `#####`: a spreadsheet had no value to show. */
export function isErrorValue(text: string): boolean {
  if (!text.includes('#')) return false
  const written = trimmed(text)
  return ERROR_VALUES.has(written) || /^#{2,}$/.test(written)
}

const MISSING = new Set(['', '-', '–', '—', 'n/a', 'null'])

/** True for a cell that holds no value: missing, which is not zero. Text such as a name is only missing where blank. */
export function isMissing(text: string, free = false): boolean {
  const written = trimmed(text)
  return free ? written === '' : MISSING.has(written.toLowerCase())
}

const NO_NAMES = new Set(['nan', 'none', '(null)', '<null>', '<na>', '\\n', 'nil', 'undefined', '#n/a n/a'])

/** True for what programs write in the place of an identifier that there is none of. */
export const isNoName = (text: string): boolean => NO_NAMES.has(trimmed(text).toLowerCase())

const FORMULA_GUARD = /^="((?:[^"]|"")*)"$/
const TEXT_GUARD = /^'(?=[\d=+\-@\t])/

/**
 * A value without what spreadsheets and exports put around it so that it stays text: `="00043"` and `'00043` are `00043`.
 * An apostrophe is a guard before digits and signs of formulas, and before anything in an identifier.
 */
export function withoutGuard(text: string, identifier = false): string {
  const formula = FORMULA_GUARD.exec(text)
  if (formula) return (formula[1] ?? '').replaceAll('""', '"')
  if (identifier && text.length > 1 && text.startsWith("'") && !text.endsWith("'")) return text.slice(1)
  return text.replace(TEXT_GUARD, '')
}

/** Text of several lines, as it is stored: a formula such as `=1+1` stays the text it is, and is worth nothing here. */
export function cleanText(text: string): string {
  return trimmed(text.replace(CONTROLS, '').toWellFormed())
}

/** Text of one line: line breaks and blanks of all kinds become one blank. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ')
}
