import { dateOf, placeOfDay } from '../../core/day.ts'
import type { WrongPlace } from '../../core/errors.ts'

/** When something was published: an instant, or the day where no hour is known. */
interface Published {
  publishedAt?: Date | null | undefined
  publishedOn?: string | null | undefined
}

/** It is one of the two. */
export const oneTime = ({ publishedAt, publishedOn }: Published): WrongPlace[] =>
  publishedAt && publishedOn
    ? [{ path: ['publishedOn'], message: 'Give `publishedAt`, or `publishedOn` where only the day is known.' }]
    : []

/**
 * The columns of when something was published, which go together: an instant has no day beside it, and a day has its
 * place among instants. Empty where nothing is said of it.
 * @param before what is stored of it.
 */
export function publishedColumns(
  { publishedAt, publishedOn }: Published,
  before: { publishedOn: Date | null } | null,
): { publishedAt?: Date | null; publishedOn?: Date | null } {
  if (publishedOn) return { publishedAt: new Date(placeOfDay(publishedOn)), publishedOn: dateOf(publishedOn) }
  if (publishedAt !== undefined) return { publishedAt, publishedOn: null }
  return publishedOn === null && before?.publishedOn ? { publishedAt: null, publishedOn: null } : {}
}
