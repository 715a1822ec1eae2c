/// <reference lib="esnext.temporal" />
import type { Period } from '../metrics/index.ts'

/** What a period is compared with. */
export type ComparedWith = 'PERIOD_BEFORE' | 'YEAR_BEFORE'

const isMidnight = (at: Temporal.ZonedDateTime) => at.equals(at.startOfDay())
const toDate = (at: Temporal.ZonedDateTime) => new Date(at.epochMilliseconds)

/**
 * The period that another one is compared with, by the calendar of a time zone: whole months with as many months, whole days
 * with as many days, anything else with as much time. A year before, 29 February is compared with the 28th.
 */
export function comparedPeriod({ from, to }: Period, timeZone: string, comparedWith: ComparedWith): Period {
  const zoned = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone)
  const [begin, end] = [zoned(from), zoned(to)]
  const isOfDays = isMidnight(begin) && isMidnight(end)
  if (comparedWith === 'PERIOD_BEFORE') {
    if (!isOfDays) return { from: new Date(2 * from.getTime() - to.getTime()), to: from }
    const [first, after] = [begin.toPlainDate(), end.toPlainDate()]
    const largestUnit = first.day === 1 && after.day === 1 ? 'months' : 'days'
    return { from: toDate(startOf(first.subtract(first.until(after, { largestUnit })), timeZone)), to: from }
  }
  if (!isOfDays) {
    const before = toDate(begin.subtract({ years: 1 }))
    return { from: before, to: new Date(before.getTime() + to.getTime() - from.getTime()) }
  }
  const last = end.toPlainDate().subtract({ days: 1 })
  return {
    from: toDate(startOf(begin.toPlainDate().subtract({ years: 1 }), timeZone)),
    to: toDate(startOf(last.subtract({ years: 1 }).add({ days: 1 }), timeZone)),
  }
}

const startOf = (day: Temporal.PlainDate, timeZone: string) => day.toZonedDateTime({ timeZone })
