import { type Exact, type ExactInput, exact } from './exact.ts'
import type { MetricSums } from './language/evaluate.ts'
import { roundToMinor } from './money.ts'

/**
 * Earned media value: what the same attention would have cost as advertising. A convention, not a fact; so it is always
 * told with its method, its version and its parameters, and values of different methods are never added.
 *
 * - `clicks-cpc`: clicks × CPC
 * - `reach-cpm`: reach / 1000 × CPM
 * - `impressions-cpm-engagement`: impressions / 1000 × CPM + CPC × (m × reactions + clicks)
 */
export const EARNED_MEDIA_METHODS = {
  'clicks-cpc': { version: 1, metrics: ['clicks'], parameters: ['cpcMinor'] },
  'reach-cpm': { version: 1, metrics: ['reach'], parameters: ['cpmMinor'] },
  'impressions-cpm-engagement': {
    version: 1,
    metrics: ['impressions', 'reactions', 'clicks'],
    parameters: ['cpmMinor', 'cpcMinor', 'reactionWeight'],
  },
} as const

/** Before the key of a method, where its value stands among metrics. */
export const EARNED_MEDIA = 'earned-media:'

export type EarnedMediaMethod = keyof typeof EARNED_MEDIA_METHODS

/**
 * What one unit of attention is taken to cost. In minor units of the currency, where fractions are allowed ("12.5" is
 * 0.125 EUR), as decimals.
 */
export interface EarnedMediaParameters {
  currency: string
  /** Cost per click, in minor units. */
  cpcMinor?: ExactInput
  /** Cost per thousand impressions (or people reached), in minor units. */
  cpmMinor?: ExactInput
  /** m: how many clicks a reaction is worth. */
  reactionWeight?: ExactInput
}

export interface EarnedMediaValue {
  /** Rounded half to even at the minor unit, once, at the end. */
  amountMinor: bigint
  currency: string
  method: EarnedMediaMethod
  version: number
  parameters: { name: string; value: string }[]
}

export function isEarnedMediaMethod(method: string): method is EarnedMediaMethod {
  return Object.hasOwn(EARNED_MEDIA_METHODS, method)
}

/**
 * The value by one method. Null when a metric that the method reads is not known: missing is not zero. Throws a RangeError
 * naming a parameter that is missing or negative.
 */
export function earnedMediaValue(
  method: EarnedMediaMethod,
  sums: MetricSums,
  values: EarnedMediaParameters,
): EarnedMediaValue | null {
  const { version, metrics, parameters: names } = EARNED_MEDIA_METHODS[method]
  const parameters = names.map((name) => ({ name, value: parameterOf(values, name, method) }))
  if (metrics.some((key) => sums[key] === null || sums[key] === undefined)) return null
  const sum = (key: string): Exact => sums[key] ?? exact(0)
  const parameter = (name: string): Exact => parameters.find((one) => one.name === name)?.value ?? exact(0)
  const thousands = (key: string): Exact => sum(key).dividedBy(1000)

  let amount: Exact
  switch (method) {
    case 'clicks-cpc':
      amount = sum('clicks').times(parameter('cpcMinor'))
      break
    case 'reach-cpm':
      amount = thousands('reach').times(parameter('cpmMinor'))
      break
    case 'impressions-cpm-engagement': {
      const engagement = parameter('reactionWeight').times(sum('reactions')).plus(sum('clicks'))
      amount = thousands('impressions').times(parameter('cpmMinor')).plus(parameter('cpcMinor').times(engagement))
    }
  }
  return {
    amountMinor: roundToMinor(amount),
    currency: values.currency,
    method,
    version,
    parameters: parameters.map(({ name, value }) => ({ name, value: value.toFixed() })),
  }
}

function parameterOf(parameters: EarnedMediaParameters, name: keyof EarnedMediaParameters, method: string): Exact {
  const value = parameters[name]
  if (value === undefined) throw new RangeError(`The method ${method} needs the parameter ${name}.`)
  const decimal = exact(value)
  if (decimal.isNegative()) throw new RangeError(`The parameter ${name} must not be negative.`)
  return decimal
}
