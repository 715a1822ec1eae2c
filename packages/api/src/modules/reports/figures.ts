import type { Context } from '../../core/context.ts'
import { reaches } from '../../platform/auth/index.ts'
import { mayCount } from '../../platform/small-groups/index.ts'
import {
  answersBehind,
  type Compiled,
  EARNED_MEDIA_METHODS,
  type EarnedMediaMethod,
  type Exact,
  earnedMediaSettingOf,
  earnedMediaValue,
  evaluateRatio,
  exact,
  findMetric,
  formulaOf,
  isEarnedMediaMethod,
  type LabelledMoney,
  type MetricSums,
  type Money,
  type MoneySum,
  mainCurrency,
  metricDefinition,
  peopleCountedBy,
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
import { closedCount } from './closed-counts.ts'
import { costsOf, countedOf, storedMetric } from './loaders.ts'
import { refusal } from './refusal.ts'
import type { ReportScope } from './report.ts'
import { answersIn } from './too-few-answers.ts'

/** The method of a return on investment where none is named. */
export const DEFAULT_METHOD: EarnedMediaMethod = 'clicks-cpc'

/** Earned media value with everything it was computed by. */
export interface EarnedMedia {
  amount: Money
  method: string
  methodVersion: number
  version: number
  parameters: { name: string; value: string }[]
}

/** Whether a count of people reaches this actor by monthly closes only, because they may not list those people. */
function onlyByCloses(ctx: Context, metric: string): boolean {
  const people = peopleCountedBy(metric)
  return people !== null && !mayCount(ctx, people)
}

/** What a metric comes to. */
export interface Figure {
  /** Null where nothing is known. */
  value: Exact | null
  /** Of money; null for everything else. */
  currency: string | null
  /** Amounts that are left out of it, because they are in another currency. */
  unusable: readonly UnusableAmount[]
}

const plain = (value: Exact | null): Figure => ({ value, currency: null, unusable: [] })

/** What a fact comes to. What the platform counts itself is zero where there was none. */
export async function factOf(ctx: Context, scope: ReportScope, metric: string): Promise<Figure> {
  if (onlyByCloses(ctx, metric)) return plain(await closedCount(ctx, scope, metric))
  switch (metric) {
    case 'shares':
      return plain(exact((await counted(ctx, scope)).shares))
    case 'shares-prepared':
      return plain(exact((await counted(ctx, scope)).prepared))
    case 'ambassadors-enrolled':
      return plain(exact((await counted(ctx, scope)).enrolled))
    case 'ambassadors-active':
      return plain(exact((await counted(ctx, scope)).active))
    case 'cost':
      return ofMoney(await costOf(ctx, scope))
    case 'gains': {
      const total = (await earnedMediaOf(ctx, scope, DEFAULT_METHOD))?.amount ?? null
      return ofMoney({ total, unusable: [] })
    }
    default: {
      const behind = answersBehind(metric)
      if (behind !== null) return plain(await answersIn(ctx, scope, { metric, answers: behind }))
      const { campaignId, period, timeZone, knownAt } = scope
      const stored = await storedMetric(ctx).load({ campaignId, period, timeZone, knownAt, metric })
      const value = stored?.value ?? (metric === 'clicks' ? exact(0) : null)
      const isMoney = (await findMetric(ctx, metric))?.unit === 'money'
      return { ...plain(value), currency: isMoney ? await organizationCurrency(ctx) : null }
    }
  }
}

async function counted(ctx: Context, scope: ReportScope) {
  return (await countedOf(ctx).load(scope)) ?? { shares: 0, prepared: 0, enrolled: 0, active: 0 }
}

function ofMoney({ total, unusable }: Pick<MoneySum, 'total' | 'unusable'>): Figure {
  return { value: total && exact(total.amountMinor), currency: total?.currency ?? null, unusable }
}

/** Sums of several metrics, read together. */
async function factsOf(ctx: Context, scope: ReportScope, metrics: readonly string[]): Promise<Map<string, Figure>> {
  const facts = await Promise.all(metrics.map(async (key) => [key, await factOf(ctx, scope, key)] as const))
  return new Map(facts)
}

/** A ratio that may rest on amounts of money. */
export interface DerivedFigure extends Ratio {
  currency: string | null
  unusable: readonly UnusableAmount[]
}

/**
 * A metric by its formula, with numerator and denominator. Of counts in steps there is no quotient: of 9 and 5 people both
 * would be 5, and a half the whole.
 */
export async function computedOf(ctx: Context, scope: ReportScope, formula: Compiled): Promise<DerivedFigure> {
  const figures = await factsOf(ctx, scope, formula.facts)
  const { sums, currency, unusable } = inOneCurrency(figures)
  const known = evaluateRatio(formula.expression, sums)
  const value = formula.facts.some((fact) => onlyByCloses(ctx, fact)) ? null : known.value
  return { ...known, value, currency: formula.unit === 'money' ? currency : null, unusable }
}

/**
 * Sums in the currency of the first amount. What is in another currency, or leaves an amount out, is not known here: nothing
 * may be computed of it.
 */
function inOneCurrency(figures: ReadonlyMap<string, Figure>): {
  sums: MetricSums
  currency: string | null
  unusable: UnusableAmount[]
} {
  const amounts = [...figures].flatMap(([label, { value, currency }]): LabelledMoney[] =>
    value && currency ? [{ label, amount: { amountMinor: BigInt(value.toFixed(0)), currency } }] : [],
  )
  const currency = amounts[0]?.amount.currency ?? null
  const { unusable } = sumIn(currency ?? '', amounts)
  const sums = [...figures].map(([key, figure]) => {
    const fits = figure.unusable.length === 0 && (figure.currency === null || figure.currency === currency)
    return [key, fits ? figure.value : null] as const
  })
  const leftOut = [...figures.values()].flatMap((figure) => figure.unusable)
  return { sums: Object.fromEntries(sums), currency, unusable: [...leftOut, ...unusable] }
}

/** One of the built-in rates. */
export async function rateOf(ctx: Context, scope: ReportScope, metric: string): Promise<DerivedFigure> {
  const formula = await formulaOf(ctx, metric, scope.knownAt)
  if (!formula) throw new Error(`${metric} is not computed by a formula.`)
  return await computedOf(ctx, scope, formula)
}

/** @throws GraphQLError UNKNOWN_METRIC. */
export async function checkMetric(ctx: Context, metric: string): Promise<RegisteredMetric> {
  const found = await findMetric(ctx, metric)
  if (found) return found
  throw refusal('UNKNOWN_METRIC', await unknownMetric(ctx, metric))
}

/**
 * Any metric as one value, as objectives need it; null where it is not known, needs a method to be named, or was not
 * defined at the instant that is asked for.
 */
export async function metricValue(ctx: Context, scope: ReportScope, metric: string): Promise<Exact | null> {
  const registered = await checkMetric(ctx, metric)
  if (metricDefinition(metric)?.kind === 'METHOD') return null
  if (registered.formula === null) return (await factOf(ctx, scope, metric)).value
  const formula = await formulaOf(ctx, metric, scope.knownAt)
  const value = formula && (await computedOf(ctx, scope, formula)).value
  return value === null ? null : exact(value)
}

/** How far from the baseline (or nothing) to the target; null where the value is not known or there is no way to go. */
export function progressOf(value: Exact | null, target: Exact, baseline: Exact | null): Ratio {
  const from = baseline ?? exact(0)
  return ratio(value?.minus(from) ?? null, target.minus(from))
}

/** What was spent, in the currency that most of it is in; nothing where costs may not be seen. */
export async function costOf(ctx: Context, scope: ReportScope): Promise<MoneySum> {
  const [costs, own] = await Promise.all([visibleCosts(ctx, scope), organizationCurrency(ctx)])
  return sumIn(mainCurrency(costs, own), costs)
}

async function visibleCosts(ctx: Context, scope: ReportScope): Promise<LabelledMoney[]> {
  if (!(await reaches(ctx, 'cost:read', 'Campaign', scope.campaignId))) return []
  return (await costsOf(ctx).load(scope)) ?? []
}

/** @throws GraphQLError UNKNOWN_METHOD. */
export function checkMethod(method: string): EarnedMediaMethod {
  if (isEarnedMediaMethod(method)) return method
  const known = Object.keys(EARNED_MEDIA_METHODS).join(', ')
  throw refusal('UNKNOWN_METHOD', `There is no method "${method.slice(0, 60)}". There are ${known}.`)
}

/** Earned media value by a method, with the organisation's parameters; null where a metric it reads is not known. */
export async function earnedMediaOf(
  ctx: Context,
  scope: ReportScope,
  method: EarnedMediaMethod,
): Promise<EarnedMedia | null> {
  const [figures, setting] = await Promise.all([
    factsOf(ctx, scope, EARNED_MEDIA_METHODS[method].metrics),
    earnedMediaSettingOf(ctx, method, scope.knownAt),
  ])
  const parameters = Object.fromEntries(setting.parameters.map(({ name, value }) => [name, value]))
  const sums = Object.fromEntries([...figures].map(([key, figure]) => [key, figure.value]))
  const value = earnedMediaValue(method, sums, { ...parameters, currency: setting.currency })
  if (!value) return null
  const { amountMinor, currency } = value
  return {
    amount: { amountMinor, currency },
    method,
    methodVersion: value.version,
    version: setting.version,
    parameters: value.parameters,
  }
}

/** Return on investment: earned media value by a method against the costs entered. */
export async function returnOf(
  ctx: Context,
  scope: ReportScope,
  method: EarnedMediaMethod,
): Promise<ReturnOnInvestment> {
  const [earned, costs, own] = await Promise.all([
    earnedMediaOf(ctx, scope, method),
    visibleCosts(ctx, scope),
    organizationCurrency(ctx),
  ])
  const gains = earned ? [{ label: `Earned media value (${method})`, amount: earned.amount }] : []
  return returnOnInvestment(gains, costs, own)
}
