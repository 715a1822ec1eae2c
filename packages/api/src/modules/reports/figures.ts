import type { Context } from '../../core/context.ts'
import { reaches } from '../../platform/auth/index.ts'
import { mayCount } from '../../platform/small-groups/index.ts'
import {
  answersBehind,
  type DerivedMetric,
  EARNED_MEDIA_METHODS,
  type EarnedMediaMethod,
  type Exact,
  earnedMediaSettingOf,
  earnedMediaValue,
  evaluateDerived,
  exact,
  findMetric,
  isEarnedMediaMethod,
  type LabelledMoney,
  type MetricSums,
  type Money,
  metricDefinition,
  peopleCountedBy,
  type Ratio,
  type ReturnOnInvestment,
  ratio,
  returnOnInvestment,
  sumMoney,
  unknownMetric,
} from '../metrics/index.ts'
import { closedCount } from './closed-counts.ts'
import { costsOf, countedOf, storedMetric } from './loaders.ts'
import { inOneCurrency, refusal } from './refusal.ts'
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

/** What a metric comes to; null where nothing is known. What the platform counts itself is zero where there was none. */
export async function factOf(ctx: Context, scope: ReportScope, metric: string): Promise<Exact | null> {
  if (onlyByCloses(ctx, metric)) return await closedCount(ctx, scope, metric)
  switch (metric) {
    case 'shares':
      return exact((await counted(ctx, scope)).shares)
    case 'shares-prepared':
      return exact((await counted(ctx, scope)).prepared)
    case 'ambassadors-enrolled':
      return exact((await counted(ctx, scope)).enrolled)
    case 'ambassadors-active':
      return exact((await counted(ctx, scope)).active)
    case 'cost':
      return inMinor(await costOf(ctx, scope))
    case 'gains':
      return inMinor((await earnedMediaOf(ctx, scope, DEFAULT_METHOD))?.amount ?? null)
    default: {
      const behind = answersBehind(metric)
      if (behind !== null) return await answersIn(ctx, scope, { metric, answers: behind })
      const { campaignId, period, timeZone, knownAt } = scope
      const stored = await storedMetric(ctx).load({ campaignId, period, timeZone, knownAt, metric })
      return stored?.value ?? (metric === 'clicks' ? exact(0) : null)
    }
  }
}

async function counted(ctx: Context, scope: ReportScope) {
  return (await countedOf(ctx).load(scope)) ?? { shares: 0, prepared: 0, enrolled: 0, active: 0 }
}

const inMinor = (money: Money | null): Exact | null => (money ? exact(money.amountMinor) : null)

/** Sums of several metrics, read together. */
async function factsOf(ctx: Context, scope: ReportScope, metrics: readonly string[]): Promise<MetricSums> {
  const facts = await Promise.all(metrics.map(async (key) => [key, await factOf(ctx, scope, key)] as const))
  return Object.fromEntries(facts)
}

/** Keys that a derived metric is computed from. */
export function partsOf({ formula }: DerivedMetric): string[] {
  return [...formula.numerator, ...(formula.minus ?? []), ...formula.denominator]
}

/**
 * A derived metric with its numerator and denominator. Of counts in steps there is no quotient: of 9 and 5 people both would be 5, and a
 * half the whole.
 */
export async function derivedOf(ctx: Context, scope: ReportScope, metric: string): Promise<Ratio> {
  const definition = metricDefinition(metric)
  if (definition?.kind !== 'DERIVED') throw new Error(`${metric} is no derived metric.`)
  const parts = partsOf(definition)
  const known = evaluateDerived(definition, await factsOf(ctx, scope, parts))
  return parts.some((part) => onlyByCloses(ctx, part)) ? { ...known, value: null } : known
}

/** @throws GraphQLError UNKNOWN_METRIC. */
export async function checkMetric(ctx: Context, metric: string): Promise<void> {
  if (await findMetric(ctx, metric)) return
  throw refusal('UNKNOWN_METRIC', await unknownMetric(ctx, metric))
}

/** Any metric as one value, as objectives need it; null where it is not known or needs a method to be named. */
export async function metricValue(ctx: Context, scope: ReportScope, metric: string): Promise<Exact | null> {
  await checkMetric(ctx, metric)
  const definition = metricDefinition(metric)
  if (definition?.kind === 'METHOD') return null
  if (definition?.kind !== 'DERIVED') return await factOf(ctx, scope, metric)
  const { value } = await derivedOf(ctx, scope, metric)
  return value === null ? null : exact(value)
}

/** How far from the baseline (or nothing) to the target; null where the value is not known or there is no way to go. */
export function progressOf(value: Exact | null, target: Exact, baseline: Exact | null): Ratio {
  const from = baseline ?? exact(0)
  return ratio(value?.minus(from) ?? null, target.minus(from))
}

/** What was spent; null where nothing was entered or costs may not be seen. */
export async function costOf(ctx: Context, scope: ReportScope): Promise<Money | null> {
  const costs = await visibleCosts(ctx, scope)
  return inOneCurrency(() => sumMoney(costs.map(({ amount }) => amount)))
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
  const [sums, setting] = await Promise.all([
    factsOf(ctx, scope, EARNED_MEDIA_METHODS[method].metrics),
    earnedMediaSettingOf(ctx, method, scope.knownAt),
  ])
  const parameters = Object.fromEntries(setting.parameters.map(({ name, value }) => [name, value]))
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
  const [earned, costs] = await Promise.all([earnedMediaOf(ctx, scope, method), visibleCosts(ctx, scope)])
  const gains = earned ? [{ label: `Earned media value (${method})`, amount: earned.amount }] : []
  return inOneCurrency(() => returnOnInvestment(gains, costs))
}
