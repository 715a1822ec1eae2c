import type { FileFormat, Reading, Row } from '@portevoix/sdk/rows'
import type { ImportTargetKey, RowResult } from './target.ts'

/** How to read one known kind of export, as data: no mapping needs to be written for it. */
export interface ImportPreset<R> {
  /** As callers name it. */
  key: string
  title: string
  target: ImportTargetKey
  format: FileFormat
  /** Names the source of the records, within which their keys are unique. */
  source: string
  /** Where the export is found, and what is left out of it and why. */
  note: string
  requiredColumns: readonly string[]
  /** True where a header is the one of this export. */
  detect(header: readonly string[]): boolean
  /** The records of one row: none or many. */
  rows(row: Row, reading: Reading): RowResult<R>
}
