import {
  type Checkpoint,
  dateReader,
  defaultRowOptions,
  quoted,
  type RowsInput,
  readRows,
  unusedColumns,
} from '@portevoix/sdk/rows'
import { MessageRow, messageOfSdk } from '../../core/texts/index.ts'
import { type ColumnMapping, createMapper, type MappedReading, MOST_UNUSED, type RowMapper } from './mapping.ts'
import type { ImportPreset } from './preset.ts'
import type { Problem } from './problems.ts'
import type { ImportTarget } from './target.ts'
import { texts } from './texts.ts'
import { UnfitFileError } from './unfit-file-error.ts'

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
  /** Columns so far that fill no field: nothing of them is kept. */
  unusedColumns: string[]
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
 * @throws UnfitFileError before any record, when the mapping or preset does not fit the header.
 */
export async function* readRecords<R>(input: RowsInput & RecordSource<R>): AsyncGenerator<RecordBatch<R>> {
  const { decimal, dateFormat, timezone, totals, only, leaveOut } = { ...defaultRowOptions, ...input.options }
  const filters = [...only, ...leaveOut].map(({ column }) => column)
  const how = { reading: { decimal, dates: dateReader(dateFormat, timezone) }, totals, filters }
  let mapper: RowMapper<R> | null = null
  for await (const batch of readRows(input)) {
    mapper ??= mapperFor(input, batch.header, how)
    const records: ReadRecord<R>[] = []
    const problems: Problem[] = batch.problems.map(({ line, column, ...problem }) => ({
      ...{ line, column, message: messageOfSdk(problem) },
    }))
    let rejected = batch.problems.length
    for (const row of batch.rows) {
      const result = mapper.map(row)
      for (const record of result.records) records.push({ line: row.line, record })
      if (result.problems.length > 0) rejected += 1
      problems.push(...result.problems)
    }
    problems.sort((a, b) => a.line - b.line)
    // Guesses about the file are reported and reject nothing.
    const warnings = batch.warnings.map((message, index) => messageOfSdk({ message, text: batch.warningTexts[index] }))
    problems.unshift(...warnings.map((message) => ({ line: 1, column: null, message })))
    const processed = batch.rows.length + batch.problems.length
    const { checkpoint, sourceBytes } = batch
    const unused = mapper.unusedColumns().slice(0, MOST_UNUSED)
    yield { records, problems, unusedColumns: unused, processed, rejected, sourceBytes, checkpoint }
  }
}

function mapperFor<R>(source: RecordSource<R>, header: string[] | null, how: MappedReading): RowMapper<R> {
  if (source.preset) {
    const { preset } = source
    const missing = header ? preset.requiredColumns.filter((column) => !header.includes(column)) : []
    if (missing.length > 0 || !header) {
      const columns = missing.map(quoted).join(', ') || texts('a-header')
      throw new UnfitFileError(texts('unfit-for-preset', { preset: preset.key, columns }), missing[0] ?? null)
    }
    const unused = unusedColumns(header, { places: [], names: [...preset.readColumns, ...(how.filters ?? [])] })
    return { unusedColumns: () => unused, map: (row) => preset.rows(row, how.reading) }
  }
  const made = createMapper({ target: source.target, header, mapping: source.mapping, how })
  if (made.ok) return made.mapper
  throw new UnfitFileError(
    new MessageRow(made.problems.map(({ message }) => message)),
    made.problems[0]?.column ?? null,
  )
}
