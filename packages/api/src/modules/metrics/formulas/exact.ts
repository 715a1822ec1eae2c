import { Decimal } from 'decimal.js'

/**
 * Decimals for sums: 80 digits are more than any sum of measures has, so that sums are exact whatever their order. Half-even
 * rounding, the one that does not drift.
 */
export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN })
export type Exact = Decimal

/** A number as databases and callers have it: a decimal text, an integer, or any decimal that prints itself exactly. */
export type ExactInput = string | number | bigint | { toFixed(): string }

/** Digits of a quotient: as many as IEEE 754 decimal128 keeps. */
const QUOTIENT_DIGITS = 34

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

/** A quotient on 34 significant digits, written without an exponent. */
export function quotient(numerator: Exact, denominator: Exact): string {
  return numerator.dividedBy(denominator).toSignificantDigits(QUOTIENT_DIGITS).toFixed()
}
