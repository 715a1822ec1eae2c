import { inMinorUnits, type LabelledMoney, subtractMoney, sumMoney } from './money.ts'
import { ratio } from './ratio.ts'

export interface ReturnOnInvestment {
  /** (value − cost) / cost as a decimal, 0.25 for a quarter gained; null where there is no cost, or no known gain. */
  value: string | null
  gains: readonly LabelledMoney[]
  costs: readonly LabelledMoney[]
}

/**
 * Return on investment, with both lists of components shown. No gain recorded is not a gain of zero: it gives null; so does
 * a cost of zero. Throws CurrencyMismatchError when the amounts are not all in one currency.
 */
export function returnOnInvestment(
  gains: readonly LabelledMoney[],
  costs: readonly LabelledMoney[],
): ReturnOnInvestment {
  const value = sumMoney(gains.map(({ amount }) => amount))
  const cost = sumMoney(costs.map(({ amount }) => amount))
  if (value === null || cost === null) return { value: null, gains, costs }
  const gained = subtractMoney(value, cost)
  return { value: ratio(inMinorUnits(gained), inMinorUnits(cost)).value, gains, costs }
}
