/** When something was: an instant, or the day alone where no hour is known. Either `at` or `on` is set. */
export interface When {
  at?: Date | null | undefined
  /** A day of the calendar, in no time zone: `2026-07-14`. */
  on?: string | null | undefined
}

/** Whether a day exists; 30 February and the year 0 do not. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(text) &&
    text >= '0001'
  )
}

/** The day that a value of a `date` column stands for: Prisma and pg give its midnight in UTC. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** A day as a value of a `date` column. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/**
 * Where a day stands among instants, for the order of things and for levels; what is added up is counted by its date. At
 * 10:59:59.999 UTC clocks show that very day from 10:59 west of UTC to 13 hours east of it, that is nearly everywhere.
 */
export const placeOfDay = (day: string): number => Date.parse(`${day}T10:59:59.999Z`)

/** What the schema says of `placeOfDay`, to go on with after a semicolon. */
export const DAY_AMONG_INSTANTS =
  'one that is known by its day alone stands at 10:59:59.999 UTC of that day, in whatever time zone it is shown.'
