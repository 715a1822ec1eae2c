/** When something happened: an instant, or only a day when the time is not known. Either `at` or `on` is set. */
export interface When {
  at?: Date | null | undefined
  /** A calendar day without a time zone: `2026-07-14`. */
  on?: string | null | undefined
}

/** Whether a day exists, unlike 30 February and the year 0. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(text) &&
    text >= '0001'
  )
}

/** The day of a `date` column, for which Prisma and pg return midnight in UTC. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** A day as a value of a `date` column. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/**
 * The instant that stands for a day, for sorting and for levels; additive values are counted by their date. At
 * 10:59:59.999 UTC it is that day between UTC-10:59 and UTC+13, which is nearly everywhere.
 */
export const placeOfDay = (day: string): number => Date.parse(`${day}T10:59:59.999Z`)

/** Explains `placeOfDay` in descriptions, after a semicolon. */
export const DAY_AMONG_INSTANTS = 'one with only a day counts as 10:59:59.999 UTC of that day, in every time zone.'
