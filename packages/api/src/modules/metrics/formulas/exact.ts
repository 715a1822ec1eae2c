import { Decimal } from 'decimal.js'

/**
 * Decimals for sums: 80 digits are more than any sum of measures has, so that sums are exact whatever their order. Half-even
 * rounding, the one that does not drift.
 */
export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN })
export type Exact = Decimal

/** A number as databases and callers have it: a decimal text, an integer, or any decimal that prints itself exactly. */
export type ExactInput = string | number | bigint | { toFixed(): string }

/**
 * Digits of a quotient where it is shown: as many as people and spreadsheets can use. Times its denominator, and rounded, it
 * is its numerator again up to 10^9; what it was made of stands beside it exactly.
 */
const QUOTIENT_DIGITS = 16

/** Throws a RangeError on what is not a finite number, and on integers that a JavaScript number cannot hold exactly. */
export function exact(value: ExactInput): Exact {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RangeError('An integer beyond 2^53 has lost digits: give it as text or bigint.')
  }
  const text = typeof value === 'object' ? value.toFixed() : value.toString()
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) throw new RangeError('Not a finite decimal number.')
  return new Exact(text)
}

/** The sum; null when any part is not known: missing is not zero. An empty sum is not known either. */
export function sumKnown(parts: readonly (Exact | null)[]): Exact | null {
  let sum: Exact | null = null
  for (const part of parts) {
    if (part === null) return null
    sum = sum === null ? part : sum.plus(part)
  }
  return sum
}

/** What was divided, as it is shown: on 16 significant digits, without an exponent. */
export function shownQuotient(value: Exact): string {
  return value.toSignificantDigits(QUOTIENT_DIGITS).toFixed()
}
