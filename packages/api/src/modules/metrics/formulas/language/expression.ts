import type { Text } from '../../../../core/texts/index.ts'

/** Where something stands in the text of a formula: characters from 0, half-open. */
export interface Place {
  readonly from: number
  readonly to: number
}

export type Operator = '+' | '-' | '*' | '/'

/** A formula as a tree. */
export type Expression = Place &
  (
    | { readonly kind: 'NUMBER'; readonly value: string }
    | { readonly kind: 'METRIC'; readonly key: string }
    | {
        readonly kind: 'OPERATION'
        readonly operator: Operator
        readonly left: Expression
        readonly right: Expression
      }
  )

/** What is wrong with a formula, and where. */
export interface FormulaProblem extends Place {
  /** For people, with the remedy. */
  readonly message: Text
}

/** A formula that cannot be used. */
export class FormulaError extends Error {
  readonly problems: readonly FormulaProblem[]

  constructor(problems: readonly FormulaProblem[]) {
    super(problems.map(({ message }) => `${message}`).join(' '))
    this.name = 'FormulaError'
    this.problems = problems
  }
}

/** The metrics that an expression names, in their order, each place of each. */
export function metricsNamed(expression: Expression): { key: string; place: Place }[] {
  switch (expression.kind) {
    case 'NUMBER':
      return []
    case 'METRIC':
      return [{ key: expression.key, place: expression }]
    case 'OPERATION':
      return [...metricsNamed(expression.left), ...metricsNamed(expression.right)]
  }
}
