import type { Context } from '../../core/context.ts'
import { reaches } from '../../platform/auth/index.ts'
import { mayCount } from '../../platform/small-groups/index.ts'
import {
  answersBehind,
  EARNED_MEDIA_METHODS,
  type EarnedMediaMethod,
  type Exact,
  earnedMediaSettingOf,
  earnedMediaValue,
  exact,
  findMetric,
  type LabelledMoney,
  type Money,
  type MoneySum,
  mainCurrency,
  peopleCountedBy,
  sumIn,
  type UnusableAmount,
} from '../metrics/index.ts'
import { organizationCurrency } from '../organizations/index.ts'
import { isAdoption, mayCountPeople, peopleOf } from './adoption/adoption.ts'
import { closedCount } from './closed-counts.ts'
import { ambassadorsOf, countsShares, isZeroKnown, preparedOf } from './counted.ts'
import type { HiddenReason } from './hidden.ts'
import { costsOf, storedMetric } from './loaders.ts'
import type { Scope } from './scope.ts'
import { answersIn } from './too-few-answers.ts'

/** The method of gains where none is named. */
export const DEFAULT_METHOD: EarnedMediaMethod = 'clicks-cpc'

/** What a metric comes to. */
export interface Fact {
  /** Null where nothing is known, or told. */
  value: Exact | null
  /** Of money; null for everything else. */
  currency: string | null
  /** Amounts that are left out of it, because they are in another currency. */
  unusable: readonly UnusableAmount[]
  /** Why it is not told; null where it is, and where there is nothing to tell. */
  hidden: HiddenReason | null
  /** Whether it is a sum of several numbers of people, who may be the same. */
  peopleCountedAgain: boolean
}

const plain = (value: Exact | null): Fact => ({
  ...{ value, currency: null, unusable: [], hidden: null },
  peopleCountedAgain: false,
})

/** Whether a count of people reaches this actor by monthly closes only, because they may not list those people. */
export async function onlyByCloses(ctx: Context, { subject }: Scope, metric: string): Promise<boolean> {
  if (isAdoption(metric)) return !(await mayCountPeople(ctx, subject, metric))
  const people = peopleCountedBy(metric)
  return people !== null && !mayCount(ctx, people)
}

/** What is stored or counted of a subject. What the platform counts itself is zero where there was none. */
export async function factOf(ctx: Context, scope: Scope, metric: string): Promise<Fact> {
  if (isAdoption(metric)) {
    const { count, isHidden } = await peopleOf(ctx, scope, metric)
    return { ...plain(count === null ? null : exact(count)), hidden: isHidden ? 'PEOPLE' : null }
  }
  if (await onlyByCloses(ctx, scope, metric)) {
    const published = scope.where ? null : await closedCount(ctx, scope, metric)
    return { ...plain(published), hidden: published === null ? 'PEOPLE' : null }
  }
  switch (metric) {
    case 'shares-prepared':
      return await preparedFact(ctx, scope)
    case 'ambassadors-enrolled':
      return await ambassadorFact(ctx, scope, 'enrolled')
    case 'ambassadors-active':
      return await ambassadorFact(ctx, scope, 'active')
    case 'cost':
      // Costs say nothing of dimensions.
      if (scope.where) return plain(null)
      return (await mayReadCosts(ctx, scope))
        ? ofMoney(await costOf(ctx, scope))
        : { ...plain(null), hidden: 'PERMISSION' }
    case 'gains':
      return ofMoney({ total: (await earnedMediaOf(ctx, scope, DEFAULT_METHOD))?.amount ?? null, unusable: [] })
    default:
      return await storedFact(ctx, scope, metric)
  }
}

async function storedFact(ctx: Context, scope: Scope, metric: string): Promise<Fact> {
  const behind = answersBehind(metric)
  if (behind !== null) {
    // A few answers could be taken off all of them.
    const told = scope.where ? null : await answersIn(ctx, scope, { metric, answers: behind })
    return { ...plain(told), hidden: told === null ? 'ANSWERS' : null }
  }
  const { value: stored, facts } = await storedOf(ctx, scope, metric)
  const value = stored ?? (isZeroKnown(scope.subject.type, metric) ? exact(0) : null)
  const registered = await findMetric(ctx, metric)
  return {
    ...plain(value),
    currency: registered?.unit === 'money' ? await organizationCurrency(ctx) : null,
    peopleCountedAgain: registered?.adds === 'NO' && facts > 1,
  }
}

async function storedOf(ctx: Context, { subject, period, timeZone, knownAt, where = null }: Scope, metric: string) {
  const found = await storedMetric(ctx).load({ subject, period, timeZone, knownAt, where, metric })
  return found ?? { value: null, facts: 0 }
}

/** Shares count for some subjects only; of others nothing is known. */
async function preparedFact(ctx: Context, scope: Scope): Promise<Fact> {
  if (!countsShares(scope.subject.type)) return plain(null)
  return plain(exact((await preparedOf(ctx).load(scope))?.prepared ?? 0))
}

async function ambassadorFact(ctx: Context, scope: Scope, count: 'enrolled' | 'active'): Promise<Fact> {
  if (scope.subject.type !== 'CAMPAIGN' || scope.where) return plain(null)
  return plain(exact((await ambassadorsOf(ctx).load(scope))?.[count] ?? 0))
}

function ofMoney({ total, unusable }: Pick<MoneySum, 'total' | 'unusable'>): Fact {
  return { ...plain(total && exact(total.amountMinor)), currency: total?.currency ?? null, unusable }
}

/** What was spent, in the currency that most of it is in; nothing where costs may not be seen. */
export async function costOf(ctx: Context, scope: Scope): Promise<MoneySum> {
  const [costs, own] = await Promise.all([visibleCosts(ctx, scope), organizationCurrency(ctx)])
  return sumIn(mainCurrency(costs, own), costs)
}

export const mayReadCosts = async (ctx: Context, { subject: { type, id } }: Scope): Promise<boolean> =>
  type !== 'CAMPAIGN' || (await reaches(ctx, 'cost:read', 'Campaign', id))

/** Costs of a campaign, where they may be seen; other subjects have none. */
export async function visibleCosts(ctx: Context, scope: Scope): Promise<LabelledMoney[]> {
  // Costs say nothing of dimensions.
  if (scope.where || scope.subject.type !== 'CAMPAIGN' || !(await mayReadCosts(ctx, scope))) return []
  return (await costsOf(ctx).load(scope)) ?? []
}

/** Earned media value with everything it was computed by. */
export interface EarnedMedia {
  amount: Money
  method: string
  methodVersion: number
  version: number
  parameters: { name: string; value: string }[]
}

/** Facts by key, read together. */
export async function factsOf(ctx: Context, scope: Scope, metrics: readonly string[]): Promise<Map<string, Fact>> {
  return new Map(await Promise.all(metrics.map(async (key) => [key, await factOf(ctx, scope, key)] as const)))
}

/** Earned media value by a method, with the organisation's parameters; null where a metric it reads is not known. */
export async function earnedMediaOf(
  ctx: Context,
  scope: Scope,
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
