import { type Exact, exact, shownQuotient } from '../exact.ts'
import type { Ratio } from '../ratio.ts'
import type { Expression, Operator } from './expression.ts'

/** Values of metrics by key; null or absent where nothing is known. */
export type MetricSums = Readonly<Record<string, Exact | null | undefined>>

/** The value of an expression; null where a part is not known, or something is divided by zero. */
export function evaluate(expression: Expression, sums: MetricSums): Exact | null {
  switch (expression.kind) {
    case 'NUMBER':
      return exact(expression.value)
    case 'METRIC':
      return sums[expression.key] ?? null
    case 'OPERATION': {
      const [left, right] = [evaluate(expression.left, sums), evaluate(expression.right, sums)]
      return left === null || right === null ? null : operate(expression.operator, left, right)
    }
  }
}

function operate(operator: Operator, left: Exact, right: Exact): Exact | null {
  switch (operator) {
    case '+':
      return left.plus(right)
    case '-':
      return left.minus(right)
    case '*':
      return left.times(right)
    case '/':
      return right.isZero() ? null : left.dividedBy(right)
  }
}

/**
 * The value with what stands above and below the line: of a division both, of anything else the value alone, above a line
 * with nothing below. What was divided is shown on 16 digits, all else exactly.
 */
export function evaluateRatio(expression: Expression, sums: MetricSums): Ratio {
  const shown = (part: Expression): string | null => {
    const value = evaluate(part, sums)
    return value && (divides(part) ? shownQuotient(value) : value.toFixed())
  }
  const value = shown(expression)
  return isDivision(expression)
    ? { value, numerator: shown(expression.left), denominator: shown(expression.right) }
    : { value, numerator: value, denominator: null }
}

export function isDivision(expression: Expression): expression is Expression & { kind: 'OPERATION' } {
  return expression.kind === 'OPERATION' && expression.operator === '/'
}

function divides(expression: Expression): boolean {
  if (expression.kind !== 'OPERATION') return false
  return isDivision(expression) || divides(expression.left) || divides(expression.right)
}
