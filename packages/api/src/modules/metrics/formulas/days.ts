/// <reference lib="esnext.temporal" />
import { isEmptyPeriod, type Period } from './period.ts'

/** Days of the calendar, half-open: `2026-05-01` belongs to it, and `to` is the first day after it. */
export interface DayRange {
  from: string
  to: string
}

const EARLIEST = '0001-01-01'
const LATEST = '9999-12-31'

/**
 * The days that count for a period where facts are known by their day alone. A day is counted whole, once, by the period
 * that its noon in the time zone falls into: so periods that follow each other share no day and lose none, a period cut at
 * midnights of that zone has exactly its days, and one cut at midnights of UTC has the days of the same name in nearly
 * every zone. A day whose noon is still to come counts from its beginning, so that today is not missing all morning.
 */
export function daysOf(period: Period, timeZone: string, now: Date): DayRange {
  if (isEmptyPeriod(period)) return { from: EARLIEST, to: EARLIEST }
  const first = (instant: Date) => inBounds(firstDayFrom(instant.getTime(), timeZone, now.getTime()))
  return { from: first(period.from), to: first(period.to) }
}

/** The first day that counts at an instant or later. */
function firstDayFrom(instantMs: number, timeZone: string, nowMs: number): Temporal.PlainDate {
  const day = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone).toPlainDate()
  const noon = day.toZonedDateTime({ timeZone, plainTime: NOON }).epochMilliseconds
  const counted = noon <= nowMs ? noon : day.toZonedDateTime({ timeZone }).epochMilliseconds
  return counted >= instantMs ? day : day.add({ days: 1 })
}

/** The days that a period contains a part of only. */
export function cutDays(period: Period, timeZone: string): string[] {
  if (isEmptyPeriod(period)) return []
  const days = [period.from, period.to].flatMap((instant) => {
    const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
    return day.toZonedDateTime({ timeZone }).epochMilliseconds === instant.getTime() ? [] : [inBounds(day)]
  })
  return [...new Set(days)]
}

const NOON = '12:00'

export function inBounds(day: Temporal.PlainDate): string {
  if (day.year < 1) return EARLIEST
  return day.year > 9999 ? LATEST : day.toString()
}
