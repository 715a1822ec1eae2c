import { type Exact, shownQuotient } from './exact.ts'

/** A ratio with what it was made of; decimals as text without exponents, null where not known. */
export interface Ratio {
  /** Null when a side is not known, or the denominator is zero. */
  value: string | null
  numerator: string | null
  denominator: string | null
}

/**
 * Sum over sum, on 16 significant digits, never a mean of rates. Missing is not
 * zero: an unknown side or a denominator of zero gives null.
 */
export function ratio(numerator: Exact | null, denominator: Exact | null): Ratio {
  const known = numerator !== null && denominator !== null && !denominator.isZero()
  return {
    value: known ? shownQuotient(numerator.dividedBy(denominator)) : null,
    numerator: numerator?.toFixed() ?? null,
    denominator: denominator?.toFixed() ?? null,
  }
}
