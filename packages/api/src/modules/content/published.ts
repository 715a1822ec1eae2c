import { dateOf, placeOfDay } from '../../core/day.ts'
import type { WrongPlace } from '../../core/errors.ts'
import { texts } from './texts.ts'

/** When something was published: an instant, or a day when the time is not known. */
interface Published {
  publishedAt?: Date | null | undefined
  publishedOn?: string | null | undefined
}

/** Checks that only one of the two is set. */
export const oneTime = ({ publishedAt, publishedOn }: Published): WrongPlace[] =>
  publishedAt && publishedOn ? [{ path: ['publishedOn'], message: texts('at-or-on') }] : []

/**
 * The columns for the time of publication. They change together: an instant clears the day, and a day is also stored as
 * an instant for sorting. Empty when neither field was sent.
 * @param before the stored values.
 */
export function publishedColumns(
  { publishedAt, publishedOn }: Published,
  before: { publishedOn: Date | null } | null,
): { publishedAt?: Date | null; publishedOn?: Date | null } {
  if (publishedOn) return { publishedAt: new Date(placeOfDay(publishedOn)), publishedOn: dateOf(publishedOn) }
  if (publishedAt !== undefined) return { publishedAt, publishedOn: null }
  return publishedOn === null && before?.publishedOn ? { publishedAt: null, publishedOn: null } : {}
}
