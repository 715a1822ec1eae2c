/** A request is answered within a month, or three where it was extended (GDPR art. 12(3)). */
export const MONTHS = { usual: 1, extended: 3 }

/**
 * The end of a period of months from an instant: the same day of that month, or its last day where there is none
 * (Regulation 1182/71, art. 3(2)(c)). Days are those of UTC; the hour stays.
 */
export function dueAfter(from: Date, months: number): Date {
  const due = new Date(from)
  due.setUTCDate(1)
  due.setUTCMonth(due.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate()
  due.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return due
}
