import { streamSafe } from '@portevoix/sdk/normal-forms'

/**
 * A text as PostgreSQL can store it: without NUL, with a replacement character for half a surrogate pair, and stream-safe,
 * since its `normalize` moves each mark past all marks before it.
 */
export function storableText(text: string): string {
  return streamSafe(text.replaceAll('\0', '').toWellFormed())
}

/** A message as a full sentence, so that another one can follow. */
export const asSentence = (message: string): string => (/[.!?…]$/.test(message) ? message : `${message}.`)
