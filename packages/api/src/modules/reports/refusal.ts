import { GraphQLError } from 'graphql'
import { CurrencyMismatchError } from '../metrics/index.ts'

/** Why a report, or a part of it, cannot be answered. */
export type ReportRefusal =
  | 'CURRENCY_MIXED'
  | 'INVALID_PERIOD'
  | 'INVALID_TIME_ZONE'
  | 'NO_SERIES'
  | 'TOO_MANY_BUCKETS'
  | 'UNKNOWN_METHOD'
  | 'UNKNOWN_METRIC'

/** An error of one field: the code is stable, the message names the remedy. */
export function refusal(code: ReportRefusal, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

/** Runs a calculation with money, which has no answer in two currencies. */
export function inOneCurrency<T>(calculate: () => T): T {
  try {
    return calculate()
  } catch (error) {
    if (!(error instanceof CurrencyMismatchError)) throw error
    throw refusal(
      'CURRENCY_MIXED',
      `${error.message} Enter costs, and set the values of attention, in one currency: no exchange rate is implied.`,
    )
  }
}
