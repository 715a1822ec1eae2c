import type { Context } from '../../core/context.ts'
import {
  type Compiled,
  EARNED_MEDIA_METHODS,
  type EarnedMediaMethod,
  type Exact,
  evaluateRatio,
  exact,
  findMetric,
  formulaOf,
  isEarnedMediaMethod,
  type LabelledMoney,
  type MetricSums,
  metricDefinition,
  type Ratio,
  type RegisteredMetric,
  type ReturnOnInvestment,
  ratio,
  returnOnInvestment,
  sumIn,
  type UnusableAmount,
  unknownMetric,
} from '../metrics/index.ts'
import { organizationCurrency } from '../organizations/index.ts'
import { earnedMediaOf, type Fact, factOf, factsOf, onlyByCloses, visibleCosts } from './facts.ts'
import type { HiddenReason } from './hidden.ts'
import { refusal } from './refusal.ts'
import type { Scope } from './scope.ts'
import { texts } from './texts.ts'

/** What any metric comes to, with what it was made of; of what is divided by nothing the value stands above the line. */
export interface Figure extends Ratio {
  currency: string | null
  unusable: readonly UnusableAmount[]
  hidden: HiddenReason | null
  /** Whether it is, or is computed from, a sum of several numbers of people, who may be the same. */
  peopleCountedAgain: boolean
}

const NO_RATIO: Ratio = { value: null, numerator: null, denominator: null }
/** Of which nothing is known. */
export const UNKNOWN: Figure = { ...NO_RATIO, currency: null, unusable: [], hidden: null, peopleCountedAgain: false }

/**
 * A metric by its formula, with numerator and denominator. Of counts in steps there is no quotient: of 9 and 5 people both
 * would be 5, and a half the whole.
 */
async function computedOf(ctx: Context, scope: Scope, formula: Compiled): Promise<Figure> {
  const facts = await factsOf(ctx, scope, formula.facts)
  const { sums, currency, unusable } = inOneCurrency(facts)
  const known = evaluateRatio(formula.expression, sums)
  const inSteps = await isInSteps(ctx, scope, formula)
  const hidden = [...facts.values()].find((fact) => fact.hidden !== null)?.hidden ?? (inSteps ? 'PEOPLE' : null)
  const value = inSteps ? null : known.value
  const peopleCountedAgain = [...facts.values()].some((fact) => fact.peopleCountedAgain)
  return { ...known, value, currency: formula.unit === 'money' ? currency : null, unusable, hidden, peopleCountedAgain }
}

/** Whether a formula is made of counts in steps for this actor. */
export async function isInSteps(ctx: Context, scope: Scope, { facts }: Compiled): Promise<boolean> {
  return (await Promise.all(facts.map((fact) => onlyByCloses(ctx, scope, fact)))).some(Boolean)
}

/**
 * Sums in the currency of the first amount. What is in another currency, or leaves an amount out, is not known here: nothing
 * may be computed of it.
 */
function inOneCurrency(facts: ReadonlyMap<string, Fact>): {
  sums: MetricSums
  currency: string | null
  unusable: UnusableAmount[]
} {
  const amounts = [...facts].flatMap(([label, { value, currency }]): LabelledMoney[] =>
    value && currency ? [{ label, amount: { amountMinor: BigInt(value.toFixed(0)), currency } }] : [],
  )
  const currency = amounts[0]?.amount.currency ?? null
  const { unusable } = sumIn(currency ?? '', amounts)
  const sums = [...facts].map(([key, fact]) => {
    const fits = fact.unusable.length === 0 && (fact.currency === null || fact.currency === currency)
    return [key, fits ? fact.value : null] as const
  })
  const leftOut = [...facts.values()].flatMap((fact) => fact.unusable)
  return { sums: Object.fromEntries(sums), currency, unusable: [...leftOut, ...unusable] }
}

/** @throws FieldError UNKNOWN_METRIC. */
export async function checkMetric(ctx: Context, metric: string): Promise<RegisteredMetric> {
  const found = await findMetric(ctx, metric)
  if (found) return found
  throw refusal('UNKNOWN_METRIC', await unknownMetric(ctx, metric))
}

/**
 * Any metric; without a value where it is not known, needs a method to be named, or was not defined at the instant that is
 * asked for.
 * @throws FieldError UNKNOWN_METRIC.
 */
export async function figureOf(ctx: Context, scope: Scope, metric: string): Promise<Figure> {
  const registered = await checkMetric(ctx, metric)
  if (metricDefinition(metric)?.kind === 'METHOD') return UNKNOWN
  if (registered.formula === null) {
    const { value, ...rest } = await factOf(ctx, scope, metric)
    const shown = value?.toFixed() ?? null
    return { ...rest, value: shown, numerator: shown, denominator: null }
  }
  const formula = await formulaOf(ctx, metric, scope.knownAt)
  return formula ? await computedOf(ctx, scope, formula) : UNKNOWN
}

/** The value of a metric alone, as objectives need it; null where it is not known. */
export async function metricValue(ctx: Context, scope: Scope, metric: string): Promise<Exact | null> {
  const { value } = await figureOf(ctx, scope, metric)
  return value === null ? null : exact(value)
}

/** How far from the baseline (or nothing) to the target; null where the value is not known or there is no way to go. */
export function progressOf(value: Exact | null, target: Exact, baseline: Exact | null): Ratio {
  const from = baseline ?? exact(0)
  return ratio(value?.minus(from) ?? null, target.minus(from))
}

/** @throws FieldError UNKNOWN_METHOD. */
export function checkMethod(method: string): EarnedMediaMethod {
  if (isEarnedMediaMethod(method)) return method
  const known = Object.keys(EARNED_MEDIA_METHODS).join(', ')
  throw refusal('UNKNOWN_METHOD', texts('unknown-method', { method: method.slice(0, 60), methods: known }))
}

/** Return on investment: earned media value by a method against the costs entered. */
export async function returnOf(ctx: Context, scope: Scope, method: EarnedMediaMethod): Promise<ReturnOnInvestment> {
  const [earned, costs, own] = await Promise.all([
    earnedMediaOf(ctx, scope, method),
    visibleCosts(ctx, scope),
    organizationCurrency(ctx),
  ])
  const gains = earned ? [{ label: `Earned media value (${method})`, amount: earned.amount }] : []
  return returnOnInvestment(gains, costs, own)
}
