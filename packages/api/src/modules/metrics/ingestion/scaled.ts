const SCALE_DIGITS = 9
const DECIMAL = /^(-?)(\d{1,29})(?:\.(\d{1,9}))?$/

/**
 * A stored decimal as a whole number of 10⁻⁹: adding these is exact and far cheaper than adding decimals.
 * @returns null for what is no decimal of at most 29 digits before and 9 after the point.
 */
export function toScaled(text: string): bigint | null {
  const parts = DECIMAL.exec(text)
  if (!parts) return null
  const scaled = BigInt(`${parts[2]}${(parts[3] ?? '').padEnd(SCALE_DIGITS, '0')}`)
  return parts[1] === '-' ? -scaled : scaled
}

/** The decimal as text, with all nine places after the point. */
export function fromScaled(scaled: bigint): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(SCALE_DIGITS + 1, '0')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -SCALE_DIGITS)}.${digits.slice(-SCALE_DIGITS)}`
}
