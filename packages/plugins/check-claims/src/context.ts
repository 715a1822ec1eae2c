/** A sentence ends with its mark and a space, or with the line. "80.5" and "e.g." do not end a sentence. */
const SENTENCE_END = /[.!?…]+(?=\s|$)|\n/g
const SPECIFIC =
  /\d[\d\s.,]*\s?(?:%|percent\b|pour ?cent\b|kg\b|g\b|t\b|tonnes?\b|tons?\b|kwh\b|mwh\b|litres?\b|km\b)/iu
const NEGATED =
  /(?:\bnot|\bnever|n[’']t|\bno such thing as|\bstop (?:saying|calling)|\bpas|\bjamais|\bni)(?:[\s,]+\p{L}+){0,3}[\s,]*$/iu

/** The sentence that contains a position, with the offset of the position in it. */
export function sentenceAround(text: string, at: number): { sentence: string; offset: number } {
  let start = 0
  let end = text.length
  for (const match of text.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length
    if (after <= at) start = after
    else {
      end = after
      break
    }
  }
  return { sentence: text.slice(start, end), offset: at - start }
}

/** A figure with a unit in the same sentence makes a general claim specific, so that it can be proven or disproven. */
export const isSpecified = (sentence: string): boolean => SPECIFIC.test(sentence)

/** "We are not carbon neutral yet": denying a claim is not a claim. */
export const isNegated = (sentence: string, offset: number): boolean =>
  NEGATED.test(sentence.slice(Math.max(0, offset - 80), offset))
