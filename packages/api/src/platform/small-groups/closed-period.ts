/// <reference lib="esnext.temporal" />

/** Months that a period which people are told by may have: a month, a quarter, a year. */
const LENGTHS: readonly number[] = [1, 3, 12]

/**
 * The last month, by its first day, of a period that is a whole calendar month, quarter or year of a time zone; null for
 * any other period, as two that differ by a day could be taken off one another.
 */
export function lastMonthOf(period: { from: Date; to: Date }, timeZone: string): string | null {
  return calendarPeriodOf(period, timeZone)?.month ?? null
}

/** The same, with the number of months of the period: 1, 3 or 12. */
export function calendarPeriodOf(
  { from, to }: { from: Date; to: Date },
  timeZone: string,
): { month: string; months: number } | null {
  const [first, after] = [firstOfMonth(from, timeZone), firstOfMonth(to, timeZone)]
  if (first === null || after === null) return null
  const months = (after.year - first.year) * 12 + after.month - first.month
  if (!LENGTHS.includes(months) || (first.month - 1) % months !== 0) return null
  return { month: after.subtract({ months: 1 }).toString(), months }
}

/** The day, where an instant is the first one of a calendar month. */
function firstOfMonth(at: Date, timeZone: string): Temporal.PlainDate | null {
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
  const isFirst = day.day === 1 && day.toZonedDateTime({ timeZone }).epochMilliseconds === at.getTime()
  return isFirst ? day : null
}
