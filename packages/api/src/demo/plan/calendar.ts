/** The demo's year, [from, until), and the week without collected data. */
export interface DemoYear {
  from: Date
  until: Date
  /** When the collectors of the networks failed, [from, to): no values, which is not zero. */
  gap: { from: Date; to: Date }
}

export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000

/** The twelve months before `until`. */
export function yearBefore(until: Date): DemoYear {
  const thirdLastMonth = addMonths(until, -3)
  // Begins on a Monday, so that the gap in the series is one calendar week.
  const monday = addDays(thirdLastMonth, ((8 - thirdLastMonth.getUTCDay()) % 7) + 7)
  return { from: addMonths(until, -12), until, gap: { from: monday, to: addDays(monday, 7) } }
}

/** The same day of another month, at midnight UTC. Days after the 28th may fall into the month after. */
export function addMonths(date: Date, months: number): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()))
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS)
}

/** Midnight UTC of its day. */
export function dayOf(date: Date): Date {
  return new Date(Math.floor(date.getTime() / DAY_MS) * DAY_MS)
}

/** Every day in [from, to), at midnight UTC. */
export function daysBetween(from: Date, to: Date): Date[] {
  const days: Date[] = []
  for (let day = dayOf(from); day < to; day = addDays(day, 1)) days.push(day)
  return days
}

const BY_WEEKDAY = [0.3, 0.9, 1.25, 1.2, 1.15, 0.85, 0.35]
const BY_MONTH = [1, 1.05, 1.1, 1.05, 0.95, 1, 0.75, 0.5, 1.2, 1.15, 1.1, 0.85]

/** How active a day is, about 1 on an ordinary working day: weekends, summer and the turn of the year are quiet. */
export function liveliness(day: Date): number {
  const month = day.getUTCMonth()
  const date = day.getUTCDate()
  const turnOfYear = (month === 11 && date > 20) || (month === 0 && date < 4)
  return (BY_WEEKDAY[day.getUTCDay()] ?? 1) * (BY_MONTH[month] ?? 1) * (turnOfYear ? 0.35 : 1)
}
