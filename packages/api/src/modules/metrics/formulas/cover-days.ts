/// <reference lib="esnext.temporal" />
import { type DayRange, inBounds } from './days.ts'
import { isEmptyPeriod, type Period } from './period.ts'

/** A step that begins and ends with the days of every time zone of today: all of them stand on quarters of an hour. */
export const QUARTER_MS = 15 * 60_000

/** A period taken apart by what can answer for each part; the parts tile it exactly, and none is empty. */
export interface DayCover {
  /** Whole days of the time zone. */
  days: DayRange | null
  /** Whole quarters of an hour before and after them. */
  quarters: Period[]
  /** Parts of quarters, to be read from the raw facts. */
  edges: Period[]
}

/**
 * Takes a half-open period apart into whole days of a time zone, whole quarters of an hour and parts of quarters, so that
 * what a query reads does not grow with the raw facts: at most two days' quarters and two quarters' worth of facts.
 */
export function coverDays(period: Period, timeZone: string): DayCover {
  const cover: DayCover = { days: null, quarters: [], edges: [] }
  if (isEmptyPeriod(period)) return cover
  const [start, end] = [period.from.getTime(), period.to.getTime()]
  const [first, last] = [-floorTo(-start), floorTo(end)]
  if (first > last) return { ...cover, edges: [period] }
  push(cover.edges, start, first)
  push(cover.edges, last, end)
  const from = dayFrom(first, timeZone)
  const to = dayOf(last, timeZone)
  if (Temporal.PlainDate.compare(from, to) >= 0) {
    push(cover.quarters, first, last)
    return cover
  }
  push(cover.quarters, first, startOf(from, timeZone))
  push(cover.quarters, startOf(to, timeZone), last)
  return { ...cover, days: { from: inBounds(from), to: inBounds(to) } }
}

/** The first day that begins at an instant or later. */
function dayFrom(instantMs: number, timeZone: string): Temporal.PlainDate {
  const day = dayOf(instantMs, timeZone)
  return startOf(day, timeZone) >= instantMs ? day : day.add({ days: 1 })
}

const dayOf = (instantMs: number, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone).toPlainDate()

const startOf = (day: Temporal.PlainDate, timeZone: string): number =>
  day.toZonedDateTime({ timeZone }).epochMilliseconds

function push(periods: Period[], start: number, end: number): void {
  if (start < end) periods.push({ from: new Date(start), to: new Date(end) })
}

// Math.floor, not a truncation: instants before 1970 are negative.
const floorTo = (instantMs: number): number => Math.floor(instantMs / QUARTER_MS) * QUARTER_MS
