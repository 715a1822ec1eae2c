import type { FileFormat, Reading, Row } from '@portevoix/sdk/rows'
import type { ImportTargetKey, RowResult } from './target.ts'

/** How to read one known kind of export, which then needs no mapping. */
export interface ImportPreset<R> {
  /** As in the API. */
  key: string
  title: string
  target: ImportTargetKey
  format: FileFormat
  /** The source of the records; keys are unique within it. */
  source: string
  /** Where to download the export, and which of its data is left out and why. */
  note: string
  requiredColumns: readonly string[]
  /** All columns of which something is read. */
  readColumns: readonly string[]
  /** Whether a header belongs to this export. */
  detect(header: readonly string[]): boolean
  /** The records of one row; may be none. */
  rows(row: Row, reading: Reading): RowResult<R>
}
