import type { RowProblem } from './problem.ts'

export type FileFormat = 'CSV' | 'JSONL'

/** Bounds that keep a hostile or broken file from filling memory. */
export interface ReadLimits {
  /** Bytes of the file, after it is unpacked. */
  fileBytes: number
  /** Longest record, in bytes of UTF-8. */
  recordBytes: number
  /** Most columns of a header, or fields of a JSON object. */
  columns: number
  /** Rows (and refused lines) of a batch. */
  batchRows: number
  /** Bytes of text behind a batch, so that long rows do not add up. */
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
 * Where reading can go on after a crash; plain JSON. `offset` counts bytes of the unpacked file as UTF-8 without its
 * byte order mark, `line` is the physical line at that byte. `header` and `delimiter` are null in JSONL.
 */
export interface Checkpoint {
  offset: number
  line: number
  header: string[] | null
  delimiter: string | null
  /** What the bytes were read as. */
  charset?: string
}

/** One record of a file: its values by their columns, as they stand in the file. */
export interface Row {
  /** Physical line where the record starts, from 1. */
  line: number
  /** Names of the columns: those of the file, or in JSONL of this line. */
  header: readonly string[]
  /** A value for each column, and what stands behind the last of them. */
  cells: readonly string[]
  /** Places of cells with bytes that are no text; their values cannot be used. */
  bad?: readonly number[] | undefined
}

export interface RowBatch {
  /** Names of the columns in the order of the file; null in JSONL, where each line names its own. */
  header: string[] | null
  rows: Row[]
  /** Lines that could not be read as rows, in order. */
  problems: RowProblem[]
  /** Rows that the filters of the options left out. */
  leftOut: number
  /** After the last row of this batch. */
  checkpoint: Checkpoint
  /** Bytes of the source that were read so far. */
  sourceBytes: number
  /** What had to be guessed about the file; told with its first batch. */
  warnings: string[]
}

/** One record as a format's reader hands it over: a row or a problem, and the place behind it. */
export interface Entry {
  row: Row | null
  problem: RowProblem | null
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
