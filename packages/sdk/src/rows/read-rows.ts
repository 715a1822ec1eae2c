import { setImmediate } from 'node:timers/promises'
import { readCsvEntries } from './csv/read-csv.ts'
import { assertFilterColumns, rowFilter } from './filter.ts'
import { readJsonlEntries } from './jsonl.ts'
import { defaultRowOptions, type RowOptions } from './options.ts'
import type { RowProblem } from './problem.ts'
import { type Checkpoint, defaultReadLimits, type FileFormat, type ReadLimits, type Row, type RowBatch } from './row.ts'
import { type CharsetVerdict, gatherEvidence, judgeCharset } from './source/charset.ts'
import { decodeText } from './source/decode.ts'
import { assertRows } from './source/other-kind.ts'
import { type FileSource, unpacked } from './source/unpack.ts'

/** A file of rows, and how it is read. */
export interface RowsInput {
  /** Returns the bytes of the whole file from their beginning, each time it is called; gzip is unpacked. */
  open: FileSource
  format: FileFormat
  options?: Partial<RowOptions>
  /** The charset that came with the file, as in a Content-Type. What the bytes themselves show takes precedence. */
  declaredCharset?: string | null
  /** Yields exactly the rows after this checkpoint. */
  from?: Checkpoint | null
  limits?: Partial<ReadLimits>
}

/** Number of slices of a file after which other work of the process gets a turn. */
const SLICES_PER_TURN = 4

/**
 * Reads a file of rows as a stream, in batches with a checkpoint after each. A line with an error becomes a problem,
 * and reading continues. The file is read once before, to detect its charset.
 *
 * A CSV file yields at least one batch, so that its header is known even when it has no rows.
 * @throws RowsFileError when the file as a whole cannot be read.
 */
export async function* readRows(input: RowsInput): AsyncGenerator<RowBatch> {
  const limits = { ...defaultReadLimits, ...input.limits }
  const options = { ...defaultRowOptions, ...input.options }
  const from = input.from ?? null
  const { charset, warnings } = from?.charset ? { charset: from.charset, warnings: [] } : await charsetOf(input, limits)
  let sourceBytes = 0
  const bytes = unpacked(input.open(), {
    fileBytes: limits.fileBytes,
    onSourceBytes: (total) => {
      sourceBytes = total
    },
  })
  const text = decodeText(bytes, charset, from?.offset ?? 0)
  const reader = input.format === 'CSV' ? readCsvEntries : readJsonlEntries
  const isTaken = rowFilter(options)

  let rows: Row[] = []
  let problems: RowProblem[] = []
  let leftOut = 0
  let batchStart = from?.offset ?? 0
  let batches = 0
  let checkpoint: Checkpoint = from ?? { offset: 0, line: 1, header: null, delimiter: null, charset }
  const take = (): RowBatch => {
    const told = batches === 0 ? warnings : []
    const batch = {
      ...{ header: checkpoint.header, rows, problems, leftOut, checkpoint, sourceBytes },
      warnings: told.map(({ message }) => message),
      warningTexts: told.map(({ text }) => text),
    }
    rows = []
    problems = []
    leftOut = 0
    batchStart = checkpoint.offset
    batches += 1
    return batch
  }

  let slices = 0
  let filtersFit = from !== null
  for await (const { header, delimiter, entries } of reader({ text, from, charset, options, limits })) {
    slices += 1
    if (slices % SLICES_PER_TURN === 0) await setImmediate()
    if (!filtersFit && header !== null) assertFilterColumns(header, options)
    filtersFit ||= header !== null
    for (const { row, problem, offset, line } of entries) {
      if (row && isTaken(row)) rows.push(row)
      else if (row) leftOut += 1
      if (problem) problems.push(problem)
      checkpoint = { offset, line, header, delimiter, charset }
      if (rows.length + problems.length >= limits.batchRows || offset - batchStart >= limits.batchBytes) yield take()
    }
  }
  if (rows.length + problems.length + leftOut > 0 || batches === 0) yield take()
}

/** Reads the file once to detect its charset, and refuses what is no file of rows. */
async function charsetOf(input: RowsInput, limits: ReadLimits): Promise<CharsetVerdict> {
  const evidence = gatherEvidence()
  let first = true
  for await (const chunk of unpacked(input.open(), limits)) {
    if (first) assertRows(chunk, input.format)
    first = false
    evidence.add(chunk)
  }
  const encoding = input.options?.encoding ?? 'auto'
  return judgeCharset(evidence.end(), { encoding, declared: input.declaredCharset ?? null })
}
