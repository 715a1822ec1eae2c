/** A text as PostgreSQL can store it: without NUL, and with a replacement character for half a surrogate pair. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

/** A message that more is to follow on, with the full stop that some bear and some do not. */
export const asSentence = (message: string): string => (/[.!?…]$/.test(message) ? message : `${message}.`)
