import { streamSafe } from '@portevoix/sdk/normal-forms'

/**
 * A text that PostgreSQL can store: without NUL, with a replacement character for an unpaired surrogate, and
 * stream-safe, because its `normalize` takes quadratic time for long runs of marks.
 */
export function storableText(text: string): string {
  return streamSafe(text.replaceAll('\0', '').toWellFormed())
}
