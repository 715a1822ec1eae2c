import { withoutLast } from '../../normal-forms/index.ts'
import type { Said } from '../../texts/text.ts'
import type { DecimalMark } from '../options.ts'
import { say } from '../row-texts.ts'
import { type Parsed, refuse, take, trimmed } from './cell.ts'

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?\s*([kmb%]?)$/i
const SUFFIX: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6, b: 9, '%': -2 }
/** Blanks and apostrophes between groups of three digits. */
const BLANK_GROUPS = /(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/gu
const COMMA_GROUPS = /^([+-]?\d{1,3})((?:,\d{3})+)(?!\d)/
const POINT_GROUPS = /^([+-]?\d{1,3})((?:\.\d{3})+)(?!\d)/

/**
 * An exact decimal as text, of any size, in one spelling: `1938.0` → `1938`, `+.50` → `0.5`, `1.5e3` → `1500`,
 * `12.5k` → `12500`, `1.39%` → `0.0139`. Groups of three digits may be divided by blanks, apostrophes, or the mark that
 * is not the decimal one. Without a decimal mark (`auto`) a number is read where it has one reading.
 */
export function parseDecimal(text: string, mark: DecimalMark = 'auto'): Parsed<string> {
  const written = trimmed(text)
    .replace(/^\u2212/, '-')
    .replace(BLANK_GROUPS, '')
  const plain = withPoint(written, mark)
  if (plain === null) return refuse(say('two-readings'))
  const match = NUMBER.exec(plain)
  if (!match || `${match[2]}${match[3] ?? ''}` === '') return refuse(say('no-number', { remedy: remedy(written) }))
  const [, sign = '', whole = '', fraction = '', exponent, suffix = ''] = match
  if (exponent !== undefined && suffix !== '') return refuse(say('no-number', { remedy: remedy(written) }))
  const { integer, decimals } = shiftPoint(whole, fraction, Number(exponent ?? 0) + (SUFFIX[suffix.toLowerCase()] ?? 0))
  const digits = `${integer || '0'}${decimals ? `.${decimals}` : ''}`
  return take(sign === '-' && digits !== '0' ? `-${digits}` : digits)
}

/** The number with a point before its decimals and nothing between its groups; null where it has two readings. */
function withPoint(written: string, mark: DecimalMark): string | null {
  const pointed = () =>
    written.replace(COMMA_GROUPS, (_all, first: string, rest: string) => first + rest.replaceAll(',', ''))
  const comma = () =>
    written
      .replace(POINT_GROUPS, (_all, first: string, rest: string) => first + rest.replaceAll('.', ''))
      .replace(',', '.')
  if (mark === 'point') return pointed()
  const commas = written.split(',').length - 1
  const points = written.split('.').length - 1
  if (mark === 'comma') {
    const plain = comma()
    // A point that is not between groups is no decimal mark here.
    return commas === 0 && points > 0 && plain.includes('.') ? 'x' : plain
  }
  if (commas === 0) return points > 1 ? comma() : written
  if (points > 0) return written.lastIndexOf(',') > written.lastIndexOf('.') ? comma() : pointed()
  if (commas > 1) return pointed()
  const oneGroup = /^[+-]?[1-9]\d{0,2},\d{3}(?!\d)/.test(written)
  return oneGroup ? null : comma()
}

function shiftPoint(whole: string, fraction: string, exponent: number): { integer: string; decimals: string } {
  const digits = whole + fraction
  const point = whole.length + exponent
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0')
  const at = Math.max(0, point)
  return { integer: padded.slice(0, at).replace(/^0+/, ''), decimals: withoutLast(padded.slice(at), /0/) }
}

function remedy(written: string): Said {
  if (/^[+-]?[\d\s\u00a0\u202f',.]+$/u.test(written) && /\d/.test(written)) {
    return say('write-point')
  }
  if (/^[+-]?(nan|inf|infinity)$/i.test(written)) return say('leave-unknown-empty')
  return say('write-digits')
}

/** A whole number of at least zero. `1938.0` and `12.5k` are such. */
export function parseCount(
  text: string,
  mark: DecimalMark = 'auto',
  most: number = Number.MAX_SAFE_INTEGER,
): Parsed<number> {
  const decimal = parseDecimal(text, mark)
  if (!decimal.ok) return decimal
  const count = Number(decimal.value)
  if (/^\d+$/.test(decimal.value) && count <= most) return take(count)
  return refuse(say('no-count', { most }))
}
