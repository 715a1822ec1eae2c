import { readCsvEntries } from './csv/read-csv.ts'
import { decodeText } from './decode.ts'
import { readJsonlEntries } from './jsonl.ts'
import type { Problem } from './problems.ts'
import {
  type Checkpoint,
  defaultReadLimits,
  type FileFormat,
  type ReadLimits,
  type RowBatch,
  type SourceRow,
} from './row.ts'

/**
 * Reads a file of rows as a stream, in batches with a checkpoint after each; a line that is wrong becomes
 * a problem and the rest goes on. `source` is always the whole file, also with `from`, which gives exactly
 * the rows behind that checkpoint.
 *
 * A CSV file yields at least one batch, so that its header is known even where it has no rows.
 * @throws ImportFileError when the file as a whole cannot be read.
 */
export async function* readRows(input: {
  source: AsyncIterable<Uint8Array>
  format: FileFormat
  from?: Checkpoint | null
  limits?: Partial<ReadLimits>
}): AsyncGenerator<RowBatch> {
  const limits = { ...defaultReadLimits, ...input.limits }
  const from = input.from ?? null
  const text = decodeText(input.source, from?.offset ?? 0)
  const reader = input.format === 'CSV' ? readCsvEntries : readJsonlEntries

  let rows: SourceRow[] = []
  let problems: Problem[] = []
  let batchStart = from?.offset ?? 0
  let batches = 0
  let checkpoint: Checkpoint = from ?? { offset: 0, line: 1, header: null, delimiter: null }
  const take = (): RowBatch => {
    const batch = { header: checkpoint.header, rows, problems, checkpoint }
    rows = []
    problems = []
    batchStart = checkpoint.offset
    batches += 1
    return batch
  }

  for await (const { header, delimiter, entries } of reader({ text, from, limits })) {
    for (const { row, problem, offset, line } of entries) {
      if (row) rows.push(row)
      if (problem) problems.push(problem)
      checkpoint = { offset, line, header, delimiter }
      if (rows.length + problems.length >= limits.batchRows || offset - batchStart >= limits.batchBytes) yield take()
    }
  }
  if (rows.length + problems.length > 0 || batches === 0) yield take()
}
