/*
 * What anybody may send is worked on in one pass. Two ways of writing it are not: an expression that ends with `+$` begins
 * anew at every sign of a run that does not end the text, and `normalize` moves each mark past all marks before it.
 */

/** A text without the signs around it. @param sign matches one of them; without the flags `g` and `y`. */
export function withoutOuter(text: string, sign: RegExp): string {
  let start = 0
  while (start < text.length && sign.test(text.charAt(start))) start += 1
  return withoutLast(start === 0 ? text : text.slice(start), sign)
}

/** A text without the signs at its end. @param sign as in `withoutOuter`. */
export function withoutLast(text: string, sign: RegExp): string {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1
  return end === text.length ? text : text.slice(0, end)
}

/** More marks on one letter than any language writes, but for the joiner that parts them. */
const MARKS_IN_A_ROW = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu

/** A text that is stream-safe (UAX 15, D4): after 30 marks in a row stands a joiner. */
export function streamSafe(text: string): string {
  return text.replace(MARKS_IN_A_ROW, '$&\u034f')
}

/** A text in a normal form of Unicode, stream-safe. */
export function normalized(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  return streamSafe(text).normalize(form)
}
