import type { Scored } from '@portevoix/sdk/plugin'
import { PluginFailure } from './failure.ts'
import { turnTaker } from './inbox.ts'
import { texts } from './texts.ts'

/** One subject's features, by the model's own names. */
export type Row = { readonly [feature: string]: number | string | null }

/** The rules that every score must meet. */
export interface ScoreRules {
  readonly dimensions: readonly string[]
  readonly features: readonly string[]
  readonly range: readonly [number, number]
}

/** Sums may differ by rounding alone; the tolerance grows with the numbers' size. */
const TOLERANCE = 1e-9
export const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b))
const isFiniteNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A score whose parts do not add up. The host's own rows show it when the model is loaded. */
export class NotAdditive extends PluginFailure {}

/** What all refusals of sums say, with the remedy. */
const ADDS_UP = / add up to /
const REMEDY = ': round or clamp within a part, not the value alone'

function reasonProblem(reason: unknown, rules: ScoreRules): string | null {
  if (!isObject(reason)) return 'a reason must be an object'
  if (typeof reason.feature !== 'string' || !rules.features.includes(reason.feature)) {
    return `a reason names the feature ${String(reason.feature).slice(0, 64)}, which the model does not declare`
  }
  if (!isFiniteNumber(reason.contribution)) return `the reason ${reason.feature} has no finite contribution`
  return typeof reason.text === 'string' && reason.text.length <= 2_000 ? null : 'a reason must have a text'
}

function partProblem(part: unknown, rules: ScoreRules): string | null {
  if (!isObject(part) || !isFiniteNumber(part.contribution)) return 'contribution must be a finite number'
  if (!Array.isArray(part.reasons)) return 'reasons must be a list'
  let sum = 0
  for (const reason of part.reasons) {
    const problem = reasonProblem(reason, rules)
    if (problem) return problem
    sum += reason.contribution
  }
  if (part.reasons.length > 0 && !near(sum, part.contribution)) {
    return `reasons add up to ${sum}, contribution is ${part.contribution}`
  }
  return null
}

/** What is wrong with one score, in words; null when nothing is. */
export function scoreProblem(score: unknown, rules: ScoreRules): string | null {
  if (!isObject(score)) return 'a score must be an object'
  const { value, base, coverage, parts } = score
  if (!isFiniteNumber(value)) return 'value must be a finite number'
  if (!isFiniteNumber(base)) return 'base must be a finite number'
  if (!isFiniteNumber(coverage) || coverage < 0 || coverage > 1) return 'coverage must lie in [0, 1]'
  const [least, most] = rules.range
  if (value < least - TOLERANCE || value > most + TOLERANCE) return `value ${value} lies outside [${least}, ${most}]`
  if (!isObject(parts)) return 'parts must be an object'
  const unknownPart = Object.keys(parts).find((name) => !rules.dimensions.includes(name))
  if (unknownPart !== undefined) return `the dimension ${unknownPart.slice(0, 64)} is not declared`
  let sum = base
  for (const dimension of rules.dimensions) {
    const part = parts[dimension]
    if (part === undefined) return `the dimension ${dimension} is missing`
    const problem = partProblem(part, rules)
    if (problem) return `dimension ${dimension}: ${problem}`
    if (isObject(part) && isFiniteNumber(part.contribution)) sum += part.contribution
  }
  return near(sum, value) ? null : `base and contributions add up to ${sum}, value is ${value}`
}

/**
 * @param offset Index of the first of these rows among all that are scored, for the message.
 * @throws PluginFailure of reason `shape`, naming the row and the rule.
 */
export async function parseScores(
  output: unknown,
  count: number,
  offset: number,
  rules: ScoreRules,
): Promise<Scored<string>[]> {
  const turn = turnTaker()
  const refuse = (problem: string): PluginFailure => {
    const told = (words: string) => texts('model-broke-contract', { problem: words })
    return ADDS_UP.test(problem)
      ? new NotAdditive('permanent', 'shape', told(`${problem}${REMEDY}`))
      : new PluginFailure('permanent', 'shape', told(problem))
  }
  if (!Array.isArray(output)) throw refuse('scores must be a list')
  if (output.length !== count) throw refuse(`it must give one score per row, and gave ${output.length} for ${count}`)
  for (const [index, score] of output.entries()) {
    const problem = scoreProblem(score, rules)
    if (problem) throw refuse(`row ${offset + index}: ${problem}`)
    await turn()
  }
  return output
}
