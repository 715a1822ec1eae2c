import type { TextRef } from '../texts/text.ts'
import type { RowProblem } from './problem.ts'

export type FileFormat = 'CSV' | 'JSONL'

/** Limits that keep a hostile or broken file from filling memory. */
export interface ReadLimits {
  /** Bytes of the file, after it is unpacked. */
  fileBytes: number
  /** Longest record, in bytes of UTF-8. */
  recordBytes: number
  /** Maximum number of columns of a header, or fields of a JSON object. */
  columns: number
  /** Rows (and refused lines) of a batch. */
  batchRows: number
  /** Bytes of text after which a batch ends, so that long rows do not fill memory. */
  batchBytes: number
}

export const defaultReadLimits: ReadLimits = {
  fileBytes: 2_147_483_648,
  recordBytes: 1_000_000,
  columns: 2_000,
  batchRows: 1000,
  batchBytes: 4_000_000,
}

/**
 * Where reading can continue after a crash; plain JSON. `offset` counts bytes of the unpacked file as UTF-8 without its
 * byte order mark, `line` is the physical line at that byte. `header` and `delimiter` are null in JSONL.
 */
export interface Checkpoint {
  offset: number
  line: number
  header: string[] | null
  delimiter: string | null
  /** The charset that the bytes were read in. */
  charset?: string
}

/** One record of a file: its values by their columns, unchanged. */
export interface Row {
  /** Physical line at which the record starts, from 1. */
  line: number
  /** Names of the columns: those of the file, or in JSONL of this line. */
  header: readonly string[]
  /** A value for each column, followed by any surplus values. */
  cells: readonly string[]
  /** Indexes of cells with invalid bytes; their values cannot be used. */
  bad?: readonly number[] | undefined
}

export interface RowBatch {
  /** Names of the columns in the order of the file; null in JSONL, where each line names its own. */
  header: string[] | null
  rows: Row[]
  /** Lines that could not be read as rows, in order. */
  problems: RowProblem[]
  /** Number of rows that the filters of the options left out. */
  leftOut: number
  /** After the last row of this batch. */
  checkpoint: Checkpoint
  /** Bytes of the source that were read so far. */
  sourceBytes: number
  /** What had to be guessed about the file; sent with its first batch. */
  warnings: string[]
  /** Which text each of the warnings is. */
  warningTexts: TextRef[]
}

/** One record as the reader of a format returns it: a row or a problem, and the position after it. */
export interface Entry {
  row: Row | null
  problem: RowProblem | null
  /** Offset and physical line after the record. */
  offset: number
  line: number
}

/** What the reader of a format yields: its header once it is known, and the records that became complete. */
export interface Entries {
  header: string[] | null
  delimiter: string | null
  entries: Entry[]
}
