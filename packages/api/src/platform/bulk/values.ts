import { quoted } from './problems.ts'

/** A value as read, or what is wrong with it and what to do. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string }

const take = <T>(value: T): Parsed<T> => ({ ok: true, value })
const refuse = (message: string): Parsed<never> => ({ ok: false, message })

/** What a metric value holds: numeric(38, 9). */
const MOST_INTEGER_DIGITS = 29
const MOST_DECIMALS = 9

const groupedWithDot = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/
const groupedWithComma = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/
const groupedTwiceByComma = /^[+-]?\d{1,3}(?:,\d{3}){2,}$/
const groupedTwiceByDot = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/
const plain = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/**
 * An exact decimal as text, in one spelling: `1938.0` → `1938`, `+.50` → `0.5`, `1.5e3` → `1500`. Empty and `-`
 * are null: missing, which is not zero. Separators are understood only where one reading is possible
 * (`1,938.50`, `1.938,50`, `1,938,000`); `1,938` and `1 938,5` are refused.
 */
export function parseDecimal(text: string): Parsed<string | null> {
  let written = text.trim()
  if (written === '' || written === '-' || written === '–') return take(null)
  if (groupedWithDot.test(written) || groupedTwiceByComma.test(written)) written = written.replaceAll(',', '')
  else if (groupedWithComma.test(written)) written = written.replaceAll('.', '').replace(',', '.')
  else if (groupedTwiceByDot.test(written)) written = written.replaceAll('.', '')

  const match = plain.exec(written)
  if (!match || `${match[2]}${match[3] ?? ''}` === '')
    return refuse(`${quoted(text)} is no number. ${numberRemedy(written)}`)
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const { integer, decimals } = shiftPoint(whole, fraction, Number(exponent))
  if (integer.length > MOST_INTEGER_DIGITS || decimals.length > MOST_DECIMALS) {
    return refuse(
      `${quoted(text)} has more digits than are kept (${MOST_INTEGER_DIGITS} before and ${MOST_DECIMALS} behind the point). Round it.`,
    )
  }
  const digits = `${integer || '0'}${decimals ? `.${decimals}` : ''}`
  return take(sign === '-' && digits !== '0' ? `-${digits}` : digits)
}

function shiftPoint(whole: string, fraction: string, exponent: number): { integer: string; decimals: string } {
  const digits = whole + fraction
  const point = whole.length + exponent
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0')
  const at = Math.max(0, point)
  return { integer: padded.slice(0, at).replace(/^0+/, ''), decimals: padded.slice(at).replace(/0+$/, '') }
}

function numberRemedy(written: string): string {
  if (/^[+-]?[\d\s\u00a0\u202f',.]+$/u.test(written) && /\d/.test(written)) {
    return 'Write it with a point for decimals and nothing between thousands, as in 1938.5.'
  }
  if (written.endsWith('%')) return 'Write a share of one hundred as a fraction, as in 0.12 for 12 %.'
  if (/^[+-]?(nan|inf|infinity)$/i.test(written)) return 'Leave it empty where it is not known.'
  return 'Write digits only, as in 1938.5; leave it empty where it is not known.'
}

/** A count: a whole number of at least zero that a 32-bit column holds. `1938.0` is one. */
export function parseCount(text: string): Parsed<number | null> {
  const decimal = parseDecimal(text)
  if (!decimal.ok || decimal.value === null) return decimal as Parsed<null>
  const count = Number(decimal.value)
  if (!/^\d+$/.test(decimal.value) || count > 2_147_483_647) {
    return refuse(`${quoted(text)} is no count. Write a whole number from 0 to 2147483647.`)
  }
  return take(count)
}

/** A moment, and whether the file gave the day alone: then it is that day's midnight in UTC. */
export interface Moment {
  at: Date
  dateOnly: boolean
}

const moment =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|[+-]\d{2}(?::?\d{2})?))?)?$/i

/**
 * A moment in ISO 8601, also with blanks as X writes it (`2018-10-31 18:03 +0000`). A day alone is its midnight
 * in UTC; a time of day without zone is refused, since guessing would move it by hours. Empty and `-` are null.
 */
export function parseMoment(text: string): Parsed<Moment | null> {
  const written = text.trim()
  if (written === '' || written === '-') return take(null)
  const match = moment.exec(written)
  if (!match) {
    return refuse(`${quoted(text)} is no date that has one reading. Write it as 2018-10-31 or 2018-10-31T18:03:00Z.`)
  }
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match
  const dateOnly = hour === undefined
  if (!dateOnly && zone === undefined) {
    return refuse(`${quoted(text)} lacks its time zone. Add Z for UTC or the offset, as in 2018-10-31T18:03:00+01:00.`)
  }
  const parts = [
    Number(year),
    Number(month),
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second),
  ] as const
  const offsetMinutes = zoneMinutes(zone)
  const local = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3], parts[4], parts[5]))
  const same =
    local.getUTCFullYear() === parts[0] &&
    local.getUTCMonth() === parts[1] - 1 &&
    local.getUTCDate() === parts[2] &&
    local.getUTCHours() === parts[3] &&
    local.getUTCMinutes() === parts[4] &&
    local.getUTCSeconds() === parts[5]
  if (!same || offsetMinutes === null)
    return refuse(`${quoted(text)} does not exist on the calendar or clock. Correct it.`)
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  return take({ at: new Date(local.getTime() + milliseconds - offsetMinutes * 60_000), dateOnly })
}

function zoneMinutes(zone: string | undefined): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '')
  if (!match) return 0
  const hours = Number(match[2])
  const minutes = Number(match[3] ?? 0)
  if (hours > 18 || minutes > 59) return null
  return (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
}

/** Yes or no, as spreadsheets and directories write it; null where empty. */
export function parseFlag(text: string): Parsed<boolean | null> {
  const written = text.trim().toLowerCase()
  if (written === '') return take(null)
  if (['true', 'yes', 'y', '1', 'active'].includes(written)) return take(true)
  if (['false', 'no', 'n', '0', 'inactive'].includes(written)) return take(false)
  return refuse(`${quoted(text)} is neither yes nor no. Write true or false.`)
}

/** Several values in one cell, separated by `;` or `|`, trimmed, each once. */
export function parseList(text: string): string[] {
  return [...new Set(text.split(/[;|]/).map((part) => part.trim()))].filter((part) => part !== '')
}

/**
 * An identifier: any text, kept as it is written but for blanks around it. A spelling such as `1.05769E+18` is
 * refused: a spreadsheet rounded it, and its last digits are lost.
 */
export function parseIdentifier(text: string): Parsed<string | null> {
  const written = text.trim()
  if (written === '') return take(null)
  if (/^\d(?:[.,]\d+)?e\+\d{1,3}$/i.test(written)) {
    return refuse(`${quoted(text)} was rounded by a spreadsheet. Export the column as text, with all digits.`)
  }
  if (written.length > 200) return refuse('The identifier is longer than 200 characters. Shorten it.')
  return take(written)
}

/** One line of text; null where empty. */
export function parseText(text: string, maxLength: number): Parsed<string | null> {
  const written = text.trim()
  if (written === '') return take(null)
  if (written.length > maxLength) return refuse(`The text is longer than ${maxLength} characters. Shorten it.`)
  return take(written)
}
