import {
  type Checkpoint,
  dateReader,
  defaultRowOptions,
  quoted,
  type Row,
  RowsFileError,
  type RowsInput,
  readRows,
} from '@portevoix/sdk/rows'
import { type ColumnMapping, createMapper, type MappedReading } from './mapping.ts'
import type { ImportPreset } from './preset.ts'
import type { Problem } from './problems.ts'
import type { ImportTarget, RowResult } from './target.ts'

/** A record and its line, for problems that only show when the record is stored. */
export interface ReadRecord<R> {
  line: number
  record: R
}

export interface RecordBatch<R> {
  records: ReadRecord<R>[]
  problems: Problem[]
  /** Rows read, including rejected ones. */
  processed: number
  /** Rows that the reader or the mapper rejected. */
  rejected: number
  /** Bytes of the file read so far. */
  sourceBytes: number
  /** Must be stored in the same transaction as the records: reading continues after them. */
  checkpoint: Checkpoint
}

/** How rows become records: by a target and a mapping, or by a preset. */
export type RecordSource<R> =
  | { target: ImportTarget<R>; mapping?: readonly ColumnMapping[] | null; preset?: undefined }
  | { preset: ImportPreset<R>; target?: undefined; mapping?: undefined }

/**
 * Reads a file as typed records, in batches, each with its problems and its checkpoint.
 * @throws RowsFileError before any record, when the mapping or preset does not fit the header.
 */
export async function* readRecords<R>(input: RowsInput & RecordSource<R>): AsyncGenerator<RecordBatch<R>> {
  const { decimal, dateFormat, timezone, totals } = { ...defaultRowOptions, ...input.options }
  const how = { reading: { decimal, dates: dateReader(dateFormat, timezone) }, totals }
  let map: ((row: Row) => RowResult<R>) | null = null
  for await (const batch of readRows(input)) {
    map ??= mapperFor(input, batch.header, how)
    const records: ReadRecord<R>[] = []
    const problems: Problem[] = [...batch.problems]
    let rejected = batch.problems.length
    for (const row of batch.rows) {
      const result = map(row)
      for (const record of result.records) records.push({ line: row.line, record })
      if (result.problems.length > 0) rejected += 1
      problems.push(...result.problems)
    }
    problems.sort((a, b) => a.line - b.line)
    // Guesses about the file are reported and reject nothing.
    problems.unshift(...batch.warnings.map((message) => ({ line: 1, column: null, message })))
    const processed = batch.rows.length + batch.problems.length
    const { checkpoint, sourceBytes } = batch
    yield { records, problems, processed, rejected, sourceBytes, checkpoint }
  }
}

function mapperFor<R>(
  source: RecordSource<R>,
  header: string[] | null,
  how: MappedReading,
): (row: Row) => RowResult<R> {
  if (source.preset) {
    const { preset } = source
    const missing = header ? preset.requiredColumns.filter((column) => !header.includes(column)) : []
    if (missing.length > 0 || !header) {
      const message = `This file does not fit the preset ${preset.key}: it lacks ${missing.map(quoted).join(', ') || 'a header'}. Import the export as downloaded.`
      throw new RowsFileError({ code: 'NO_COLUMN', column: missing[0] ?? null, message })
    }
    return (row) => preset.rows(row, how.reading)
  }
  const made = createMapper({ target: source.target, header, mapping: source.mapping, how })
  if (made.ok) return made.mapper.map
  const message = made.problems.map((problem) => problem.message).join(' ')
  throw new RowsFileError({ code: 'NO_COLUMN', column: made.problems[0]?.column ?? null, message })
}
