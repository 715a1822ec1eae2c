/// <reference lib="esnext.temporal" />
import { isEmptyPeriod, type Period } from './period.ts'

export const BUCKETS = ['HOUR', 'DAY', 'WEEK', 'MONTH'] as const
/** A step of a series. Weeks begin on Monday (ISO 8601). */
export type Bucket = (typeof BUCKETS)[number]

export interface BucketPeriod {
  /** Where the calendar's hour, day, week or month begins: may lie before the period that was asked for. */
  at: Date
  /** The part of it that lies within the period asked for. */
  from: Date
  to: Date
}

/** Maximum number of buckets of one series. */
export const MOST_BUCKETS = 10_000

/**
 * The buckets of a period by the clock and calendar of an IANA time zone, in order and without gaps: days of 23 or 25 hours
 * where clocks change, both of the two hours that share a name, no day where a zone skipped one. Throws a RangeError for an
 * unknown zone, or when there would be more than `max` buckets.
 */
export function bucketsOf(period: Period, bucket: Bucket, timeZone: string, max = MOST_BUCKETS): BucketPeriod[] {
  let start = startOfBucket(instantOf(period.from).toZonedDateTimeISO(timeZone), bucket)
  const buckets: BucketPeriod[] = []
  if (isEmptyPeriod(period)) return buckets
  const end = period.to.getTime()
  while (start.epochMilliseconds < end) {
    if (buckets.length === max)
      throw new RangeError(`More than ${max} buckets: choose a longer step or a shorter period.`)
    const next = nextBucket(start, bucket)
    buckets.push({
      at: new Date(start.epochMilliseconds),
      from: new Date(Math.max(start.epochMilliseconds, period.from.getTime())),
      to: new Date(Math.min(next.epochMilliseconds, end)),
    })
    start = next
  }
  return buckets
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
}

function startOfBucket(at: Temporal.ZonedDateTime, bucket: Bucket): Temporal.ZonedDateTime {
  if (bucket === 'HOUR') return at.round({ smallestUnit: 'hour', roundingMode: 'floor' })
  return startOfDay(firstDayOf(at.toPlainDate(), bucket), at.timeZoneId)
}

function nextBucket(start: Temporal.ZonedDateTime, bucket: Bucket): Temporal.ZonedDateTime {
  if (bucket === 'HOUR') {
    // By elapsed time, so that the hour that a clock repeats is two buckets; back onto the clock's full hour where the zone's
    // offset moved by half an hour.
    const later = start.add({ hours: 1 })
    const onTheHour = startOfBucket(later, bucket)
    return Temporal.ZonedDateTime.compare(onTheHour, start) > 0 ? onTheHour : later
  }
  const step = bucket === 'DAY' ? { days: 1 } : bucket === 'WEEK' ? { weeks: 1 } : { months: 1 }
  let day = firstDayOf(start.toPlainDate(), bucket)
  let next = start
  // A day that a zone skipped begins with the day after it: then there is no bucket for it.
  while (Temporal.ZonedDateTime.compare(next, start) <= 0) {
    day = day.add(step)
    next = startOfDay(day, start.timeZoneId)
  }
  return next
}

function firstDayOf(day: Temporal.PlainDate, bucket: Bucket): Temporal.PlainDate {
  if (bucket === 'WEEK') return day.subtract({ days: day.dayOfWeek - 1 })
  return bucket === 'MONTH' ? day.with({ day: 1 }) : day
}

/** The first instant of a day, which is not midnight where clocks are put forward at midnight. */
function startOfDay(day: Temporal.PlainDate, timeZone: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone })
}
