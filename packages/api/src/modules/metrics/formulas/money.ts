import type { Text } from '../../../core/texts/index.ts'
import { rowTexts } from '../row-texts.ts'
import { Exact } from './exact.ts'

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

/** An amount that cannot be added to the others, with what to do about it. */
export interface UnusableAmount extends LabelledMoney {
  remedy: Text
}

/** Amounts added up in one currency, and those in any other: no exchange rate is implied. */
export interface MoneySum {
  /** Null for no amounts at all. */
  total: Money | null
  used: readonly LabelledMoney[]
  unusable: readonly UnusableAmount[]
}

/** Adds up the amounts in a currency. */
export function sumIn(currency: string, amounts: readonly LabelledMoney[]): MoneySum {
  const used = amounts.filter(({ amount }) => amount.currency === currency)
  const remedy = rowTexts('other-currency', { currency })
  const unusable = amounts
    .filter(({ amount }) => amount.currency !== currency)
    .map(({ label, amount }) => ({ label, amount, remedy }))
  const amountMinor = used.reduce((sum, { amount }) => sum + amount.amountMinor, 0n)
  return { total: used.length > 0 ? { amountMinor, currency } : null, used, unusable }
}

/**
 * The currency to add amounts up in: the preferred one where any has it, else that of the most, the first in the alphabet
 * of several.
 */
export function mainCurrency(amounts: readonly LabelledMoney[], preferred: string): string {
  const byCurrency = Map.groupBy(amounts, ({ amount }) => amount.currency)
  if (byCurrency.has(preferred)) return preferred
  const [most] = [...byCurrency].toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
  return most?.[0] ?? preferred
}

/** To whole minor units, half to even: once, at the end of a calculation. */
export function roundToMinor(amount: Exact): bigint {
  return BigInt(amount.toDecimalPlaces(0, Exact.ROUND_HALF_EVEN).toFixed())
}
