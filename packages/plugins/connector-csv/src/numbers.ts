/** What separates whole and fraction in a file. */
export type DecimalMark = 'point' | 'comma'

const MISSING = new Set(['', '-', '–', '—', 'n/a', 'null'])
const SUFFIX: Readonly<Record<string, string>> = { '': 'e0', k: 'e3', m: 'e6', b: 'e9', '%': 'e-2' }
const NUMBER = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d{1,3}))?\s*([kmb%]?)$/i
/** Blanks, no-break blanks and apostrophes between groups of three. */
const BLANK_GROUPS = /(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/gu
const COMMA_GROUPS = /^([+-]?\d{1,3})((?:,\d{3})+)(?!\d)/
const POINT_GROUPS = /^([+-]?\d{1,3})((?:\.\d{3})+)(?!\d)/

/** True for a cell that holds no value: missing, which is not zero. */
export const isMissing = (text: string): boolean => MISSING.has(text.trim().toLowerCase())

/**
 * A number as written: `1938.0`, `1,938.50` (or `1.938,50` with decimal comma), `1 938`, `475.8m`, `3.3k`, `1.39%`
 * (a fraction: 0.0139), `1.5e3`. Null for what is none, or has another reading.
 */
export function parseNumber(text: string, mark: DecimalMark): number | null {
  const written = text.trim().replace(BLANK_GROUPS, '')
  const plain =
    mark === 'point'
      ? written.replace(COMMA_GROUPS, (_all, first: string, rest: string) => first + rest.replaceAll(',', ''))
      : written
          .replace(POINT_GROUPS, (_all, first: string, rest: string) => first + rest.replaceAll('.', ''))
          .replace(',', '.')
  if (mark === 'comma' && (written.match(/,/g)?.length ?? 0) === 0 && written.includes('.') && plain.includes('.'))
    return null
  const match = NUMBER.exec(plain)
  if (!match) return null
  const [, sign = '', digits = '', exponent, suffix = ''] = match
  if (exponent !== undefined && suffix !== '') return null
  // By exponent, not by product: 475.8 × 1e6 is no whole number in binary.
  const scale = exponent === undefined ? (SUFFIX[suffix.toLowerCase()] ?? 'e0') : `e${exponent}`
  const value = Number(`${sign}${digits}${scale}`)
  return Number.isFinite(value) ? value : null
}

/** A whole number of at least zero, or null. */
export function parseCount(text: string, mark: DecimalMark): number | null {
  const value = parseNumber(text, mark)
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null
}

const YES = new Set(['true', 'yes', 'y', '1', 'on', 'active', 'oui', 'ja', 'si', 'sí'])
const NO = new Set(['false', 'no', 'n', '0', 'off', 'inactive', 'non', 'nein'])

/** Yes or no as directories write it, or null. */
export function parseFlag(text: string): boolean | null {
  const written = text.trim().toLowerCase()
  if (YES.has(written)) return true
  return NO.has(written) ? false : null
}

/** `1.05769E+18`: a spreadsheet rounded an identifier, and its last digits are lost. */
export const isRounded = (text: string): boolean => /^\d(?:[.,]\d+)?E\+\d+$/i.test(text.trim())
