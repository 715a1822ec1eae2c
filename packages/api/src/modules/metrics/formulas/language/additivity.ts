import type { MetricAdds } from '../metric-types.ts'
import type { Expression } from './expression.ts'

/** Of numbers, which are no value of anything. */
type Kind = MetricAdds | 'NUMBER' | null

/**
 * Whether values of a formula can be added: what adds and takes off can, where all that it names can. Null for what is computed
 * anew from the sums, such as a quotient: values of it are never added.
 * @param addsOfFact what the facts that it comes down to declare.
 */
export function addsOfFormula(
  expression: Expression,
  addsOfFact: (key: string) => MetricAdds | null,
): MetricAdds | null {
  const kind = kindOf(expression, addsOfFact)
  return kind === 'NUMBER' ? null : kind
}

function kindOf(expression: Expression, addsOfFact: (key: string) => MetricAdds | null): Kind {
  if (expression.kind === 'NUMBER') return 'NUMBER'
  if (expression.kind === 'METRIC') return addsOfFact(expression.key)
  const [left, right] = [kindOf(expression.left, addsOfFact), kindOf(expression.right, addsOfFact)]
  if (expression.operator === '+' || expression.operator === '-') return added(left, right)
  if (right === 'NUMBER') return left
  return expression.operator === '*' && left === 'NUMBER' ? right : null
}

/** A number that is added counts once for each value, however many are added. */
function added(left: Kind, right: Kind): Kind {
  if (left === right) return left
  const isOfPeople = [left, right].includes('NO') && [left, right].includes('YES')
  return isOfPeople ? 'NO' : null
}
