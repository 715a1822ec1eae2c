import { type ColumnMapping, createMapper } from './mapping.ts'
import type { ImportPreset } from './presets/preset.ts'
import { ImportFileError, type Problem, quoted } from './problems.ts'
import { readRows } from './read-rows.ts'
import type { Checkpoint, FileFormat, ReadLimits, SourceRow } from './row.ts'
import type { ImportTarget, RowResult } from './target.ts'

/** A record and the line it comes from, for problems that only the stored data show. */
export interface SourceRecord<R> {
  line: number
  record: R
}

export interface RecordBatch<R> {
  records: SourceRecord<R>[]
  problems: Problem[]
  /** Rows read, good and refused. */
  processed: number
  /** Rows refused, by the reader or the mapper. */
  rejected: number
  /** To be stored in the same transaction as the records: reading goes on behind them. */
  checkpoint: Checkpoint
}

/** How the rows of a file become records: by a target and a mapping, or by a preset. */
export type RecordSource<R> =
  | { target: ImportTarget<R>; mapping?: readonly ColumnMapping[] | null; preset?: undefined }
  | { preset: ImportPreset<R>; target?: undefined; mapping?: undefined }

/**
 * Reads a file as typed records, in batches, each with its problems and the checkpoint behind it.
 * @throws ImportFileError before any record, where the mapping or preset does not fit the header.
 */
export async function* readRecords<R>(
  input: {
    source: AsyncIterable<Uint8Array>
    format: FileFormat
    from?: Checkpoint | null
    limits?: Partial<ReadLimits>
  } & RecordSource<R>,
): AsyncGenerator<RecordBatch<R>> {
  let map: ((row: SourceRow) => RowResult<R>) | null = null
  for await (const batch of readRows(input)) {
    map ??= mapperFor(input, batch.header)
    const records: SourceRecord<R>[] = []
    const problems = [...batch.problems]
    let rejected = batch.problems.length
    for (const row of batch.rows) {
      const result = map(row)
      for (const record of result.records) records.push({ line: row.line, record })
      if (result.problems.length > 0) rejected += 1
      problems.push(...result.problems)
    }
    problems.sort((a, b) => a.line - b.line)
    const processed = batch.rows.length + batch.problems.length
    yield { records, problems, processed, rejected, checkpoint: batch.checkpoint }
  }
}

function mapperFor<R>(source: RecordSource<R>, header: string[] | null): (row: SourceRow) => RowResult<R> {
  if (source.preset) {
    const { preset } = source
    const missing = header ? preset.requiredColumns.filter((column) => !header.includes(column)) : []
    if (missing.length > 0 || !header) {
      const message = `This is no file of the preset ${preset.key}: it lacks ${missing.map(quoted).join(', ') || 'a header'}. Import the export as it was downloaded.`
      throw new ImportFileError({ line: 1, column: missing[0] ?? null, message })
    }
    return preset.rows
  }
  const made = createMapper({ target: source.target, header, mapping: source.mapping })
  if (made.ok) return made.mapper.map
  const message = made.problems.map((problem) => problem.message).join(' ')
  throw new ImportFileError({ line: 1, column: made.problems[0]?.column ?? null, message })
}
