import type { Buffer } from 'node:buffer'
import type { Problem } from './problems.ts'

export type FileFormat = 'CSV' | 'JSONL'

/** Bounds that keep a hostile or broken file from filling memory. */
export interface ReadLimits {
  /** Longest record, in bytes of UTF-8. */
  recordBytes: number
  /** Most columns of a header, or fields of a JSON object. */
  columns: number
  /** Rows (and refused lines) of a batch. */
  batchRows: number
  /** Bytes of the file behind a batch, so that long rows do not add up. */
  batchBytes: number
}

export const defaultReadLimits: ReadLimits = {
  recordBytes: 1_000_000,
  columns: 500,
  batchRows: 1000,
  batchBytes: 4_000_000,
}

/**
 * Where reading can go on after a crash; plain JSON. `offset` counts bytes of the file as UTF-8 without
 * its byte order mark, `line` is the physical line at that byte. `header` and `delimiter` are null in JSONL.
 */
export interface Checkpoint {
  offset: number
  line: number
  header: string[] | null
  delimiter: string | null
}

/** Where a value stands in the file: the column's name and number from 1, physical line and character from 1. */
export interface ColumnPosition {
  name: string
  index: number
  line: number
  character: number
}

export interface SourceRow {
  /** Column to value. Values are text as they stand in the file; an empty one is ''. */
  values: Readonly<Record<string, string>>
  /** Physical line where the record starts, from 1. */
  line: number
  /** Where a column's value starts; null where the row has no such column, and in JSONL. */
  columnOf(column: string): ColumnPosition | null
}

export interface RowBatch {
  /** Names of the columns in the order of the file; null in JSONL, where each line names its own. */
  header: string[] | null
  rows: SourceRow[]
  /** Lines that could not be read as rows. */
  problems: Problem[]
  /** After the last row of this batch. */
  checkpoint: Checkpoint
}

/** One record of the file as a format's reader hands it over: a row or a problem, and the place behind it. */
export interface Entry {
  row: SourceRow | null
  problem: Problem | null
  /** Offset and physical line behind the record. */
  offset: number
  line: number
}

/** What a format's reader yields: its header once it is known, and the records that became complete. */
export interface Entries {
  header: string[] | null
  delimiter: string | null
  entries: Entry[]
}

export interface FormatReaderInput {
  text: AsyncIterable<Buffer>
  from: Checkpoint | null
  limits: ReadLimits
}
