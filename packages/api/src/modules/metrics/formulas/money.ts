import { Exact, exact } from './exact.ts'

/** An amount in the currency's minor unit (cents), and its ISO 4217 code. */
export interface Money {
  amountMinor: bigint
  currency: string
}

/** Money with what it was for. */
export interface LabelledMoney {
  label: string
  amount: Money
}

/** Amounts of different currencies met in one sum: no rate is implied, so there is no answer. */
export class CurrencyMismatchError extends Error {
  readonly currencies: readonly string[]

  constructor(currencies: readonly string[]) {
    super(`Amounts in ${currencies.join(' and ')} cannot be added.`)
    this.name = 'CurrencyMismatchError'
    this.currencies = currencies
  }
}

/** The sum in one currency; null for no amounts at all, which have no currency. Throws CurrencyMismatchError. */
export function sumMoney(amounts: readonly Money[]): Money | null {
  const [first, ...others] = amounts
  if (!first) return null
  let amountMinor = first.amountMinor
  for (const { amountMinor: other, currency } of others) {
    if (currency !== first.currency) throw new CurrencyMismatchError([first.currency, currency])
    amountMinor += other
  }
  return { amountMinor, currency: first.currency }
}

/** The difference in one currency. Throws CurrencyMismatchError. */
export function subtractMoney(minuend: Money, subtrahend: Money): Money {
  if (minuend.currency !== subtrahend.currency) {
    throw new CurrencyMismatchError([minuend.currency, subtrahend.currency])
  }
  return { amountMinor: minuend.amountMinor - subtrahend.amountMinor, currency: minuend.currency }
}

/** To whole minor units, half to even: once, at the end of a calculation. */
export function roundToMinor(amount: Exact): bigint {
  return BigInt(amount.toDecimalPlaces(0, Exact.ROUND_HALF_EVEN).toFixed())
}

/** An amount as a decimal of minor units, for calculations. */
export function inMinorUnits(money: Money): Exact {
  return exact(money.amountMinor)
}
