import type { Text } from '../../../../core/texts/index.ts'
import type { MetricUnit } from '../metric-types.ts'
import type { Expression, FormulaProblem, Operator } from './expression.ts'
import { atPlace } from './parse.ts'
import { texts } from './texts.ts'

/**
 * The unit of what an operation gives; null where it makes no sense. Amounts and durations may be had per piece, and times
 * as many pieces; a ratio is a plain number.
 */
export function unitOf(operator: Operator, left: MetricUnit, right: MetricUnit): MetricUnit | null {
  switch (operator) {
    case '+':
    case '-':
      return left === right ? left : null
    case '*':
      return product(left, right) ?? product(right, left)
    case '/':
      if (left === right) return 'ratio'
      if (right === 'ratio') return left
      return right === 'count' && left !== 'ratio' ? left : null
  }
}

function product(left: MetricUnit, right: MetricUnit): MetricUnit | null {
  if (left === 'ratio') return right
  return left === 'count' && (right === 'money' || right === 'duration') ? right : null
}

const RULE: Readonly<Record<Operator, Text>> = {
  '+': texts('rule-add'),
  '-': texts('rule-subtract'),
  '*': texts('rule-multiply'),
  '/': texts('rule-divide'),
}

/**
 * The unit of an expression; where a part makes no sense, that is added to the problems and null answered.
 * @param unitOfMetric null for a metric that is not known: its place is told by others.
 */
export function checkUnits(
  expression: Expression,
  unitOfMetric: (key: string) => MetricUnit | null,
  problems: FormulaProblem[],
): MetricUnit | null {
  if (expression.kind === 'NUMBER') return 'ratio'
  if (expression.kind === 'METRIC') return unitOfMetric(expression.key)
  const { operator } = expression
  const left = checkUnits(expression.left, unitOfMetric, problems)
  const right = checkUnits(expression.right, unitOfMetric, problems)
  if (left === null || right === null) return null
  const unit = unitOf(operator, left, right)
  if (unit === null) {
    problems.push(atPlace(expression, texts('meaningless', { left, operator, right, rule: RULE[operator] })))
  }
  return unit
}
