import type { Exact } from '../formulas/index.ts'
import type { DimensionFilter } from './dimension-conditions.ts'
import type { TotalsRequest } from './period-parts.ts'

/** Which numbers to read of one subject in one period. */
export interface FigureRequest extends TotalsRequest {
  /**
   * Only facts that have one of the values for each of these keys of dimensions; null among them stands for facts that do
   * not say. Left out: all facts.
   */
  where?: DimensionFilter
  /** One or two keys of dimensions, by whose values the numbers are told apart; left out: they are not. */
  by?: readonly string[]
}

/** The number of one metric, and what it is made of. */
export interface Figure {
  /** Which request it answers, from 0. */
  request: number
  metric: string
  /** A value for each key of `by`: null where facts do not say, `OTHER` where a dimension has more values than are kept. */
  values: readonly (string | null)[]
  /** Null where only parts are known, of days of which the subject itself was told otherwise. */
  value: Exact | null
  /** How many facts `value` is the sum of; 1 for a level. */
  facts: number
  /** What was told of the subject itself; null where nothing was. */
  own: Exact | null
  /** What its parts come to, counted or not; null where nothing was told of them. It stands beside `own` and is never added. */
  parts: Exact | null
}
