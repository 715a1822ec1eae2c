/// <reference lib="esnext.temporal" />

/** When messages are sent to the people of a site. */
export interface Hours {
  /** Minutes of the day; it ends on the next day where `until` is not greater than `from`. */
  readonly from: number
  readonly until: number
  readonly timeZone: string
}

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
/** Clocks change by less than this, so the opening is within it of where the clock of now expects it. */
const LONGEST_CHANGE_MINUTES = 3 * 60

/** The minute of the day that clocks in a time zone show. */
function minuteIn(timeZone: string, at: number): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return hour * 60 + minute
}

/**
 * Whether it is within the hours, as clocks there show it: an hour that a change of clocks repeats counts twice, and one
 * that it skips does not come.
 */
export function isOpen({ from, until, timeZone }: Hours, at: Date): boolean {
  const minute = minuteIn(timeZone, at.getTime())
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}

/** The first instant from `at` on that is within the hours. */
export function nextOpening(hours: Hours, at: Date): Date {
  if (isOpen(hours, at)) return at
  const begin = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS
  const wait = (hours.from - minuteIn(hours.timeZone, begin) + DAY_MINUTES) % DAY_MINUTES
  // Clocks that go back soon may repeat hours that have just ended.
  for (let minutes = 1; minutes <= LONGEST_CHANGE_MINUTES; minutes += 1) {
    const soon = new Date(begin + minutes * MINUTE_MS)
    if (isOpen(hours, soon)) return soon
  }
  let next = begin + Math.max(LONGEST_CHANGE_MINUTES, wait - LONGEST_CHANGE_MINUTES) * MINUTE_MS
  while (!isOpen(hours, new Date(next))) next += MINUTE_MS
  return new Date(next)
}
