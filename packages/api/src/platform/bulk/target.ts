import type { Fields, FieldValues } from '@portevoix/sdk/rows'
import type { Import } from '../../generated/prisma/client.ts'
import type { Problem } from './problems.ts'

export type ImportTargetKey = Import['target']

/** What a kind of import reads: its fields, and how the values of one row become a record. */
export interface ImportTarget<R> {
  key: ImportTargetKey
  fields: Fields
  /** The record, or what is wrong between the fields. */
  record(values: never): { record: R } | { field: string; message: string }
}

/** The result of one row: its records, or the problems that keep all of it out. */
export interface RowResult<R> {
  records: R[]
  problems: Problem[]
}

/** A target from its fields and what makes a record of their values. */
export function defineTarget<const F extends Fields, R>(target: {
  key: ImportTargetKey
  fields: F
  record(values: FieldValues<F>): { record: R } | { field: string; message: string }
}): ImportTarget<R> {
  return target
}
