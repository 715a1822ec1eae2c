import { FieldError } from '../../core/errors.ts'
import type { MessageRow, Text } from '../../core/texts/index.ts'

/** Why a report, or a part of it, cannot be answered. */
export type ReportRefusal =
  | 'FILTER_REFUSED'
  | 'INVALID_PERIOD'
  | 'INVALID_TIME_ZONE'
  | 'NO_SERIES'
  | 'TOO_MANY_BUCKETS'
  | 'UNKNOWN_DIMENSION'
  | 'UNKNOWN_METHOD'
  | 'UNKNOWN_METRIC'

/** An error of one field: the code is stable, the message names the remedy. */
export const refusal = (code: ReportRefusal, told: Text | MessageRow): FieldError => new FieldError(code, told)
