interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  /** Fraction of a second with its point, or empty. */
  fraction: string
  /** Minutes east of UTC, or null where the text names none. */
  offset: number | null
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/
const EPOCH = /^\d{10}(?:\d{3})?$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MMM: '(?<name>[A-Za-z]{3})[a-z]*\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  a: '(?<half>[AaPp])\\.?[Mm]\\.?',
  XX: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
}

/** How dates of a file are written. */
export interface DateReader {
  /** The instant as RFC 3339 in UTC, or null for what is no date of this form. */
  read(text: string): string | null
}

/** A pattern such as `dd/MM/yyyy HH:mm`, or null for one that names a part twice or lacks the day. */
function compile(format: string): RegExp | null {
  const parts = format.match(/yyyy|MMM|MM|M|dd|d|HH|H|hh|h|mm|ss|a|XX|[\s\S]/g) ?? []
  const source = parts.map((part) => TOKENS[part] ?? part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('')
  try {
    const pattern = new RegExp(`^${source}$`)
    const whole = ['year', 'day'].every((name) => source.includes(`?<${name}>`)) && /\?<(?:month|name)>/.test(source)
    return whole ? pattern : null
  } catch {
    return null
  }
}

export const isDateFormat = (format: string): boolean => format === 'auto' || compile(format) !== null

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const offsetOf = (written: string | undefined): number | null => {
  if (written === undefined || written === '') return null
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(written)
  if (!match) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))
}

function isoParts(text: string): Parts | null {
  const match = ISO.exec(text) ?? COMPACT_DAY.exec(text)
  if (!match) return null
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', offset] = match
  return {
    ...{ year: Number(year), month: Number(month), day: Number(day) },
    ...{ hour: Number(hour), minute: Number(minute), second: Number(second) },
    fraction: fraction === '' ? '' : `.${fraction}`,
    offset: offsetOf(offset),
  }
}

function patternParts(text: string, pattern: RegExp): Parts | null {
  const groups = pattern.exec(text)?.groups
  if (!groups) return null
  const month = groups.name === undefined ? Number(groups.month) : MONTHS.indexOf(groups.name.toLowerCase()) + 1
  const written = Number(groups.hour ?? 0)
  if (groups.half !== undefined && (written < 1 || written > 12)) return null
  const hour = groups.half === undefined ? written : (written % 12) + (groups.half.toLowerCase() === 'p' ? 12 : 0)
  return {
    ...{ year: Number(groups.year), month, day: Number(groups.day) },
    ...{ hour, minute: Number(groups.minute ?? 0), second: Number(groups.second ?? 0), fraction: '' },
    offset: offsetOf(groups.offset),
  }
}

/** Minutes that a zone is ahead of UTC at an instant. */
function zoneOffsets(zone: string): (ms: number) => number {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  return (ms) => {
    const parts = Object.fromEntries(formatter.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return (Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000) / 60_000
  }
}

/**
 * Dates of one file. `auto` reads ISO 8601 (also with a blank for the T, and `+0000`), `20260301` and epoch seconds or
 * milliseconds; everything else needs a pattern, since `01/02/2026` has two readings. A time without an offset is one of
 * `zone`; a day alone is its midnight there. A time that the clocks skip is taken by the offset before.
 */
export function dateReader(format: string, zone: string): DateReader {
  const pattern = format === 'auto' ? null : compile(format)
  const offsetAt = zone === 'UTC' ? () => 0 : zoneOffsets(zone)
  const local = (ms: number): number => {
    const first = offsetAt(ms - offsetAt(ms) * 60_000)
    const before = offsetAt(ms - first * 60_000)
    return ms - (before === first ? first : Math.min(first, before)) * 60_000
  }
  return {
    read(raw) {
      const text = raw.trim()
      if (format === 'auto' && EPOCH.test(text)) {
        return new Date(text.length === 10 ? Number(text) * 1000 : Number(text)).toISOString().replace('.000Z', 'Z')
      }
      const parts = pattern === null ? isoParts(text) : patternParts(text, pattern)
      if (parts === null) return null
      const { year, month, day, hour, minute, second, fraction, offset } = parts
      const written = Date.UTC(year, month - 1, day, hour, minute, second)
      const exists = new Date(written)
        .toISOString()
        .startsWith([year, month, day].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'))
      if (!exists || hour > 23 || minute > 59 || second > 59) return null
      const instant = offset === null ? local(written) : written - offset * 60_000
      return new Date(instant).toISOString().replace('.000Z', `${fraction}Z`)
    },
  }
}
