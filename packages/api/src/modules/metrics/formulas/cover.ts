import type { Period } from './period.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** A period taken apart by what can answer for each part; the parts tile it exactly, and none is empty. */
export interface PeriodCover {
  /** Whole UTC days, to be read from the day rollups. */
  days: Period | null
  /** Whole UTC hours, to be read from the hour rollups: before and after the days. */
  hours: Period[]
  /** Parts of hours, to be read from the raw facts. */
  edges: Period[]
}

/**
 * Takes a half-open period apart into whole days, whole hours and parts of hours, all of UTC, so that what a query reads does
 * not grow with the raw facts: at most 46 hours and two hours' worth of facts, however long the period.
 */
export function coverPeriod({ from, to }: Period): PeriodCover {
  const start = from.getTime()
  const end = to.getTime()
  const cover: PeriodCover = { days: null, hours: [], edges: [] }
  if (start >= end) return cover

  const hoursStart = ceilTo(start, HOUR_MS)
  const hoursEnd = floorTo(end, HOUR_MS)
  if (hoursStart > hoursEnd) {
    cover.edges.push({ from, to })
    return cover
  }
  push(cover.edges, start, hoursStart)
  push(cover.edges, hoursEnd, end)

  const daysStart = ceilTo(hoursStart, DAY_MS)
  const daysEnd = floorTo(hoursEnd, DAY_MS)
  if (daysStart >= daysEnd) {
    push(cover.hours, hoursStart, hoursEnd)
    return cover
  }
  cover.days = { from: new Date(daysStart), to: new Date(daysEnd) }
  push(cover.hours, hoursStart, daysStart)
  push(cover.hours, daysEnd, hoursEnd)
  return cover
}

function push(periods: Period[], start: number, end: number): void {
  if (start < end) periods.push({ from: new Date(start), to: new Date(end) })
}

// Math.floor, not a truncation: instants before 1970 are negative.
function floorTo(instant: number, stepMs: number): number {
  return Math.floor(instant / stepMs) * stepMs
}

function ceilTo(instant: number, stepMs: number): number {
  return -floorTo(-instant, stepMs)
}
