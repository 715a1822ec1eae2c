import type { Context } from '../../core/context.ts'
import { similarNames } from '../../core/did-you-mean.ts'
import { MessageRow } from '../../core/texts/index.ts'
import {
  allDimensions,
  type Compiled,
  type Exact,
  evaluateRatio,
  exact,
  formulaOf,
  isWholeOnly,
  type MetricSums,
  metricOf,
  OTHER,
} from '../metrics/index.ts'
import { activeByNetwork, isAdoption } from './adoption/adoption.ts'
import { countsShares, isZeroKnown } from './counted.ts'
import { checkMetric, isInSteps, metricValue } from './figures.ts'
import { refusal } from './refusal.ts'
import type { Scope } from './scope.ts'
import { factsBy, preparedBy } from './split.ts'
import { texts } from './texts.ts'
import { type Measured, measure } from './value-schema.ts'

/** Why parts do not come to their whole, or what one of them stands for. */
export type BreakdownNote = 'OTHER' | 'UNKNOWN' | 'PEOPLE_COUNTED_AGAIN' | 'COMPUTED' | 'NOT_SPLIT'

export interface BreakdownPart {
  /** One for each key, in their order; null where facts do not say. */
  values: (string | null)[]
  value: string | null
  numerator: string | null
  denominator: string | null
}

export interface Breakdown {
  metric: string
  by: readonly string[]
  whole: Measured
  parts: BreakdownPart[]
  /** What of the whole is in no part; null where that cannot be said. */
  remainder: Exact | null
  notes: BreakdownNote[]
}

const ELIGIBLE = 'people-eligible'

/**
 * A metric of a subject, told apart by one or two dimensions.
 * @throws FieldError UNKNOWN_METRIC, UNKNOWN_DIMENSION.
 */
export async function breakdownOf(
  ctx: Context,
  scope: Scope,
  request: { metric: string; by: readonly string[]; isRead: boolean },
): Promise<Breakdown> {
  const { metric, by, isRead } = request
  const { formula: current } = await checkMetric(ctx, metric)
  await checkDimensions(ctx, by)
  const whole = await measure(ctx, scope, metric, isRead)
  const formula = await formulaOf(ctx, metric, scope.knownAt)
  const keys = formula?.facts ?? (current ? [] : [metric])
  const split = isRead ? await Promise.all(keys.map((key) => splitFact(ctx, scope, { key, by }))) : []
  // Everybody who may share may share on each network.
  const eligible = keys.includes(ELIGIBLE) && isRead ? await metricValue(ctx, scope, ELIGIBLE) : null
  const otherwise = (key: string) =>
    key === ELIGIBLE ? eligible : isZeroKnown(scope.subject.type, key) ? exact(0) : null
  const inSteps = formula !== null && (await isInSteps(ctx, scope, formula))
  const parts = partsOf({ metric, formula, keys, split, otherwise, inSteps })
  const values = parts.flatMap((part) => part.values)
  const isWhole = (key: string) => isWholeOnly(key, by)
  const ofPeople = await Promise.all(keys.map(async (key) => (isWhole(key) ? null : (await metricOf(ctx, key)).adds)))
  const notes = (
    [
      ['OTHER', values.includes(OTHER)],
      ['UNKNOWN', values.includes(null)],
      ['PEOPLE_COUNTED_AGAIN', ofPeople.includes('NO')],
      ['COMPUTED', formula !== null],
      ['NOT_SPLIT', keys.some(isWhole)],
    ] as const
  ).flatMap(([note, holds]) => (holds ? [note] : []))
  return { metric, by, whole, parts, remainder: formula ? null : remainderOf(whole, parts), notes }
}

async function checkDimensions(ctx: Context, by: readonly string[]): Promise<void> {
  const known = (await allDimensions(ctx)).map(({ key }) => key)
  const unknown = by.filter((key) => !known.includes(key))
  if (unknown.length > 0) {
    const told = unknown.flatMap((key) => [`"${key.slice(0, 60)}".`, similarNames(key, known)])
    throw refusal('UNKNOWN_DIMENSION', texts('unknown-dimensions', { dimensions: new MessageRow(told) }))
  }
  if (by.length === 0 || by.length > 2 || new Set(by).size < by.length) {
    throw refusal('UNKNOWN_DIMENSION', texts('dimensions-once'))
  }
}

/** A fact by values, as text that names them. */
type Split = ReadonlyMap<string, Exact>

async function splitFact(
  ctx: Context,
  scope: Scope,
  { key, by }: { key: string; by: readonly string[] },
): Promise<Split> {
  if (isWholeOnly(key, by) || key === ELIGIBLE) return new Map()
  if (isAdoption(key)) {
    const active = await activeByNetwork(ctx, scope)
    return new Map([...active].map(([network, count]) => [JSON.stringify([network]), exact(count)]))
  }
  const facts =
    key === PREPARED ? await preparedParts(ctx, scope, by) : await factsBy(ctx).load({ ...scope, metric: key, by })
  const sums = new Map<string, Exact>()
  for (const { values, value } of facts ?? []) {
    if (value === null) continue
    const name = JSON.stringify(values)
    sums.set(name, (sums.get(name) ?? exact(0)).plus(value))
  }
  return sums
}

/** Shares that wait are no facts: they are counted where they are asked for. */
const PREPARED = 'shares-prepared'

async function preparedParts(ctx: Context, scope: Scope, by: readonly string[]) {
  if (!countsShares(scope.subject.type)) return []
  const parts = (await preparedBy(ctx).load({ ...scope, metric: PREPARED, by })) ?? []
  return parts.map(({ values, prepared }) => ({ values, value: exact(prepared) }))
}

/** Parts by the values that any fact has, the largest first. */
function partsOf(found: {
  metric: string
  formula: Compiled | null
  keys: readonly string[]
  split: readonly Split[]
  /** What a fact is in a part that it says nothing of. */
  otherwise: (key: string) => Exact | null
  /** Whether counts are told in steps, of which there is no quotient. */
  inSteps: boolean
}): BreakdownPart[] {
  const { metric, formula, keys, split, otherwise, inSteps } = found
  const names = new Set(split.flatMap((one) => [...one.keys()]))
  const parts = [...names].map((name): BreakdownPart => {
    const values = JSON.parse(name) as (string | null)[]
    const sums: MetricSums = Object.fromEntries(
      keys.map((key, index) => [key, split[index]?.get(name) ?? otherwise(key)]),
    )
    if (formula) return { values, ...evaluateRatio(formula.expression, sums), ...(inSteps && { value: null }) }
    const value = sums[metric]?.toFixed() ?? null
    return { values, value, numerator: value, denominator: null }
  })
  return parts.toSorted(
    (a, b) =>
      Number(b.value ?? -Infinity) - Number(a.value ?? -Infinity) ||
      (JSON.stringify(a.values) < JSON.stringify(b.values) ? -1 : 1),
  )
}

function remainderOf({ figure }: Measured, parts: readonly BreakdownPart[]): Exact | null {
  if (figure.value === null) return null
  return parts.reduce((left, { value }) => left.minus(value ?? 0), exact(figure.value))
}
