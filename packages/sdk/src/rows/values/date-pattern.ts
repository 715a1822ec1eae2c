import type { Said } from '../../texts/text.ts'
import { say } from '../row-texts.ts'
import { MONTH, WEEKDAY } from './names.ts'

/** What a date says, as it is written. */
export interface DateParts {
  year: number
  month: number
  day: number
  /** Null where the text names a day alone. */
  hour: number | null
  minute: number
  second: number
  /** Fraction of a second with its point, or empty. */
  fraction: string
  /** Minutes east of UTC, or null where the text names none. */
  offset: number | null
  /** 0 for Sunday, or null where the text names none. */
  weekday: number | null
}

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MMMM: `(?<name>${MONTH})\\.?`,
  MMM: `(?<name>${MONTH})\\.?`,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  EEEE: `(?<weekday>${WEEKDAY})\\.?`,
  EEE: `(?<weekday>${WEEKDAY})\\.?`,
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  S: '(?<fraction>\\d{1,9})',
  a: '(?<half>[AaPp])\\.?[Mm]\\.?',
  XXX: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
  XX: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
  Z: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
}
const LETTERS = Object.keys(TOKENS).filter((token) => token !== 'S')
/** A quoted text, a run of one letter, or any other sign. */
const PIECES = /'(?:[^']|'')*'|([A-Za-z])\1*|[\s\S]/g

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A part of a pattern as an expression; null for letters that mean nothing here. `T` between date and time is itself. */
function expressionOf(piece: string): string | null {
  if (piece.length > 1 && piece.startsWith("'"))
    return escaped(piece === "''" ? "'" : piece.slice(1, -1).replaceAll("''", "'"))
  if (/^S{1,9}$/.test(piece)) return TOKENS.S ?? null
  if (Object.hasOwn(TOKENS, piece)) return TOKENS[piece] ?? null
  return /^[A-Za-z]/.test(piece) && piece !== 'T' ? null : escaped(piece)
}

/** What keeps a pattern from being used; null where nothing does. */
export const datePatternProblem = (pattern: string): string | null => datePatternFault(pattern)?.message ?? null

/** The same, with its text. */
export function datePatternFault(pattern: string): Said | null {
  if (pattern === 'auto') return null
  const pieces = pattern.match(PIECES) ?? []
  const unknown = pieces.find((piece) => expressionOf(piece) === null)
  if (unknown !== undefined) {
    return say('unknown-letters', { letters: unknown, known: `${LETTERS.join(' ')} S` })
  }
  const source = pieces.map(expressionOf).join('')
  const names = [...source.matchAll(/\?<(\w+)>/g)].map(([, name]) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return say('part-twice', { part: twice })
  const whole = names.includes('year') && names.includes('day') && (names.includes('month') || names.includes('name'))
  if (!whole) return say('incomplete-date-form')
  if (names.includes('month') && names.includes('name')) return say('part-twice', { part: 'month' })
  return names.includes('minute') && !names.includes('hour') ? say('minutes-without-hours') : null
}

/** Reads texts of one pattern; null for a text of another form. */
export function patternReader(pattern: string): (text: string) => DateParts | null {
  const source = (pattern.match(PIECES) ?? []).map((piece) => expressionOf(piece) ?? '').join('')
  const expression = new RegExp(`^${source}$`, 'i')
  return (text) => {
    const groups = expression.exec(text)?.groups
    return groups ? partsOf(groups) : null
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const placeOf = (names: readonly string[], name: string): number => names.indexOf(name.slice(0, 3).toLowerCase())

/** What named groups of an expression say. Null where the hour of a half day is none. */
export function partsOf(groups: { [name: string]: string | undefined }): DateParts | null {
  const written = groups.hour === undefined ? null : Number(groups.hour)
  if (groups.half !== undefined && written !== null && (written < 1 || written > 12)) return null
  const half = groups.half?.toLowerCase()
  const hour = written === null || half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  return {
    year: Number(groups.year),
    month: groups.name === undefined ? Number(groups.month) : placeOf(MONTHS, groups.name) + 1,
    day: Number(groups.day),
    hour,
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    fraction: groups.fraction === undefined ? '' : `.${groups.fraction}`,
    offset: offsetOf(groups.offset),
    weekday: groups.weekday === undefined ? null : placeOf(WEEKDAYS, groups.weekday),
  }
}

function offsetOf(written: string | undefined): number | null {
  if (written === undefined || written === '') return null
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(written)
  if (!match) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))
}
