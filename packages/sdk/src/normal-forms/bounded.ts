/*
 * Text from outside is processed in linear time. Two common ways are not linear: a regular expression that ends with
 * `+$` restarts at every character of a run that does not end the text, and `normalize` moves each combining mark past
 * all marks before it.
 */

/**
 * Removes matching characters from both ends of a text.
 * @param sign matches one character; without the flags `g` and `y`.
 */
export function withoutOuter(text: string, sign: RegExp): string {
  let start = 0
  while (start < text.length && sign.test(text.charAt(start))) start += 1
  return withoutLast(start === 0 ? text : text.slice(start), sign)
}

/**
 * Removes matching characters from the end of a text.
 * @param sign as in `withoutOuter`.
 */
export function withoutLast(text: string, sign: RegExp): string {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1
  return end === text.length ? text : text.slice(0, end)
}

/** More marks on one letter than any language writes, up to the joiner that separates them. */
const MARKS_IN_A_ROW = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu

/** Makes a text stream-safe (UAX 15, D4): a joiner follows 30 marks in a row. */
export function streamSafe(text: string): string {
  return text.replace(MARKS_IN_A_ROW, '$&\u034f')
}

/** A text in a normal form of Unicode, stream-safe. */
export function normalized(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  return streamSafe(text).normalize(form)
}
