import { say } from '../row-texts.ts'
import { type Parsed, refuse, take, trimmed } from './cell.ts'
import { type DateParts, partsOf, patternReader } from './date-pattern.ts'
import { MONTH, WEEKDAY } from './names.ts'
import { instantsOf } from './zone.ts'

/** A moment, or the day alone where the text names no time of day. */
export interface Moment {
  /** RFC 3339 in UTC; of a day alone its midnight in the zone of the file, in UTC where that has none. */
  at: string
  /** `2026-07-14` where the text names the day alone; else null. */
  on: string | null
}

export interface DateReader {
  read(text: string): Parsed<Moment>
}

const CLOCK =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?(?:\\s*(?<half>[ap])\\.?m\\.?)?'
const OFFSET = '(?:\\s*(?<offset>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?'
/** Forms with one reading: those that write the year first, or the month by its name. */
const FORMS = [
  '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T ](?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?\\s*(?<offset>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?',
  '(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})',
  `(?:(?<weekday>${WEEKDAY})\\.?,?\\s+)?(?<name>${MONTH})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?:,?\\s+(?:at\\s+)?${CLOCK}${OFFSET})?`,
  `(?:(?<weekday>${WEEKDAY})\\.?,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-](?<name>${MONTH})\\.?,?[\\s-](?<year>\\d{4})(?:,?\\s+(?:at\\s+)?${CLOCK}${OFFSET})?`,
  `(?<weekday>${WEEKDAY})\\s+(?<name>${MONTH})\\s+(?<day>\\d{1,2})\\s+${CLOCK}${OFFSET}\\s+(?<year>\\d{4})`,
].map((source) => new RegExp(`^${source}$`, 'i'))
const EPOCH = /^\d{10}(?:\d{3})?$/

function autoParts(text: string): DateParts | null {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups
    if (groups) return partsOf(groups)
  }
  return null
}

/** Whether day and time exist; nothing is moved to the next day or month. */
function exists({ year, month, day, hour, minute, second, offset, weekday }: DateParts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return (
    year >= 1000 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    (weekday === null || date.getUTCDay() === weekday) &&
    (hour ?? 0) <= 23 &&
    minute <= 59 &&
    second <= 59 &&
    Math.abs(offset ?? 0) <= 18 * 60
  )
}

const withoutZeros = (iso: string, fraction: string): string => iso.replace('.000Z', `${fraction}Z`)

/**
 * Dates of one file. `auto` reads forms with one reading: ISO 8601 (also with a blank for the T, and `+0000`), `20260301`,
 * months by their English names (`Tue, Jul 14, 2026`, `Tue Oct 18 21:53:25 +0000 2011`), epoch seconds or milliseconds.
 * Everything else needs a pattern, since `01/02/2026` has two readings. A time without an offset is one of `zone`; where
 * there is no zone it is refused, since guessing would move it by hours.
 */
export function dateReader(format: string, zone: string | null): DateReader {
  const parts = format === 'auto' ? autoParts : patternReader(format)
  const local = instantsOf(zone ?? 'UTC')
  const form = format === 'auto' ? say('no-date') : say('no-date-of-form', { form: format })
  return {
    read(raw) {
      const text = trimmed(raw).replace(/\s+/gu, ' ')
      if (format === 'auto' && EPOCH.test(text)) {
        const at = new Date(text.length === 10 ? Number(text) * 1000 : Number(text)).toISOString()
        return take({ at: withoutZeros(at, ''), on: null })
      }
      const found = parts(text)
      if (found === null) return refuse(form)
      if (!exists(found)) return refuse(say('no-such-date'))
      const { year, month, day, hour, minute, second, fraction, offset } = found
      const written = Date.UTC(year, month - 1, day, hour ?? 0, minute, second)
      if (hour !== null && offset === null && zone === null) return refuse(say('no-zone'))
      const instant = offset === null ? local(written) : written - offset * 60_000
      const on = hour === null ? new Date(written).toISOString().slice(0, 10) : null
      return take({ at: withoutZeros(new Date(instant).toISOString(), fraction), on })
    },
  }
}
