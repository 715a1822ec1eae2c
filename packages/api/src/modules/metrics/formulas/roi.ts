import { exact } from './exact.ts'
import { type LabelledMoney, mainCurrency, sumIn, type UnusableAmount } from './money.ts'
import { ratio } from './ratio.ts'

export interface ReturnOnInvestment {
  /**
   * (value − cost) / cost as a decimal, 0.25 for a quarter gained; null where there is no cost, no known gain, or an amount
   * that cannot be used: a cost that is left out would make it better than it is.
   */
  value: string | null
  gains: readonly LabelledMoney[]
  costs: readonly LabelledMoney[]
  /** Amounts that are in neither list, because they are in another currency. */
  unusable: readonly UnusableAmount[]
}

/**
 * Return on investment, with both lists of components shown. No gain recorded is not a gain of zero: it gives null; so does
 * a cost of zero.
 * @param own the organisation's currency. Gains decide in which currency costs are usable.
 */
export function returnOnInvestment(
  gains: readonly LabelledMoney[],
  costs: readonly LabelledMoney[],
  own: string,
): ReturnOnInvestment {
  const currency = mainCurrency(gains.length > 0 ? gains : costs, own)
  const [gained, spent] = [sumIn(currency, gains), sumIn(currency, costs)]
  const shown = { gains: gained.used, costs: spent.used, unusable: [...gained.unusable, ...spent.unusable] }
  if (gained.total === null || spent.total === null || shown.unusable.length > 0) return { value: null, ...shown }
  const [gain, cost] = [exact(gained.total.amountMinor), exact(spent.total.amountMinor)]
  return { value: ratio(gain.minus(cost), cost).value, ...shown }
}
