import type { Fields, FieldValues } from '@portevoix/sdk/rows'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import type { Import } from '../../generated/prisma/client.ts'
import type { Problem } from './problems.ts'

export type ImportTargetKey = Import['target']

/** A record, or a problem that involves several fields. */
export type TargetRecord<R> = { record: R } | { field: string; message: Text | MessageRow }

/** What an import reads: its fields, and how the values of one row become a record. */
export interface ImportTarget<R> {
  key: ImportTargetKey
  fields: Fields
  /** The record, or a problem that involves several fields. */
  record(values: never): TargetRecord<R>
  /** Why a column that fills no field is refused and not ignored; null where it is ignored. */
  unfilled?(column: string): Text | null
}

/** The records of one row, or the problems that reject the whole row. */
export interface RowResult<R> {
  records: R[]
  problems: Problem[]
}

export function defineTarget<const F extends Fields, R>(target: {
  key: ImportTargetKey
  fields: F
  record(values: FieldValues<F>): TargetRecord<R>
}): ImportTarget<R> {
  return target
}
