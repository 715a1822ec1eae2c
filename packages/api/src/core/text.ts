/** A text as PostgreSQL can store it: without NUL, and with a replacement character for half a surrogate pair. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
