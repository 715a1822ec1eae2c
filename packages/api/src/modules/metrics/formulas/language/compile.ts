import { Text } from '../../../../core/texts/index.ts'
import type { MetricUnit } from '../metric-types.ts'
import { type Expression, FormulaError, type FormulaProblem, metricsNamed, type Place } from './expression.ts'
import { atPlace, parseFormula } from './parse.ts'
import { texts } from './texts.ts'
import { checkUnits } from './units.ts'

/** What a key stands for in a formula. */
export interface Named {
  readonly unit: MetricUnit
  /** Null for what is stored or counted. */
  readonly formula: Expression | null
}

/** A formula that can be computed. */
export interface Compiled {
  /** As it is written. */
  readonly text: string
  /** As it is written, as a tree. */
  readonly written: Expression
  /** With every formula that it names in its place: names facts alone. */
  readonly expression: Expression
  /** Keys of the facts that it comes down to, each once. */
  readonly facts: readonly string[]
  /** Keys of the metrics with formulas that it names, or that those name, each once. */
  readonly named: readonly string[]
  readonly unit: MetricUnit
}

/** Formulas that lead from one to the next, at most. */
export const DEEPEST_CHAIN = 8
/** Facts and numbers of a formula with all that it is made of, at most. */
export const MOST_TERMS = 100

/**
 * Reads a formula, puts what it names in its place, and checks the units.
 * @param formula.key of the metric that it is the formula of.
 * @param named what a key stands for; null where there is none; a text where it cannot be used, which says why.
 * @throws FormulaError naming every place that cannot be used.
 */
export function compileFormula(
  formula: { readonly key: string; readonly text: string },
  named: (key: string) => Named | Text,
): Compiled {
  const written = parseFormula(formula.text)
  const problems: FormulaProblem[] = []
  const problem = (place: Place, told: Text) => problems.push(atPlace(place, told))

  for (const { key, place } of metricsNamed(written)) {
    const found = named(key)
    if (found instanceof Text) problem(place, found)
    else {
      const wrong = wrongChain([formula.key, key], named)
      if (wrong) problem(place, wrong)
    }
  }
  const unitOfMetric = (key: string): MetricUnit | null => {
    const found = named(key)
    return found instanceof Text ? null : found.unit
  }
  const unit = checkUnits(written, unitOfMetric, problems)
  if (problems.length > 0 || unit === null) throw new FormulaError(problems)

  const budget = { terms: 0, named: new Set<string>() }
  const expression = expand(written, named, budget)
  if (budget.terms > MOST_TERMS) {
    problem(written, texts('too-many-terms', { most: MOST_TERMS }))
    throw new FormulaError(problems)
  }
  const facts = [...new Set(metricsNamed(expression).map(({ key }) => key))]
  return { text: formula.text, written, expression, facts, named: [...budget.named], unit }
}

/** Each is made of the next. */
const shown = (chain: readonly string[]): string => chain.map((key) => `"${key}"`).join(' → ')

/** What is wrong with a chain of formulas that each name the next; null where nothing is. */
function wrongChain(chain: readonly string[], named: (key: string) => Named | Text): Text | null {
  const last = chain.at(-1) ?? ''
  if (chain.indexOf(last) < chain.length - 1) {
    return texts('of-itself', { chain: shown(chain) })
  }
  const found = named(last)
  if (found instanceof Text || found.formula === null) return null
  if (chain.length > DEEPEST_CHAIN) {
    return texts('chain-too-deep', { most: DEEPEST_CHAIN, chain: shown(chain) })
  }
  const below = new Set(metricsNamed(found.formula).map(({ key }) => key))
  for (const key of below) {
    const wrong = wrongChain([...chain, key], named)
    if (wrong) return wrong
  }
  return null
}

/** Counts terms as it goes, and stops where they are too many. */
function expand(
  expression: Expression,
  named: (key: string) => Named | Text,
  budget: { terms: number; named: Set<string> },
): Expression {
  if (budget.terms > MOST_TERMS) return expression
  switch (expression.kind) {
    case 'NUMBER':
      budget.terms += 1
      return expression
    case 'METRIC': {
      const found = named(expression.key)
      if (!(found instanceof Text) && found.formula !== null) {
        budget.named.add(expression.key)
        return expand(found.formula, named, budget)
      }
      budget.terms += 1
      return expression
    }
    case 'OPERATION': {
      const left = expand(expression.left, named, budget)
      return { ...expression, left, right: expand(expression.right, named, budget) }
    }
  }
}
