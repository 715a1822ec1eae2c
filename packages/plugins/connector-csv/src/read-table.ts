import { createHash } from 'node:crypto'
import type { FailureKind, Records, StreamName } from '@portevoix/sdk/plugin'
import { PluginError } from '@portevoix/sdk/plugin'
import {
  type BuiltBatch,
  type BuiltRow,
  quoted,
  type RowProblem,
  RowsFileError,
  readStreamRecords,
  type Said,
  say,
  type TextRef,
} from '@portevoix/sdk/rows'
import { z } from 'zod'
import { type CsvTable, mappingOf, requiredColumnsOf, rowOptionsOf } from './config.ts'
import { type CsvContext, type Download, downloadFile } from './download.ts'

const PAGE_SIZE = 1_000
/** Takes some seconds on a slow machine. */
const RECORDS_AT_A_STRETCH = 25_000
/** Number of reasons that a run stores; further ones are only counted. */
const MAX_REASONS = 1_000
/** Unused columns that the log names. */
const NAMED_COLUMNS = 60
/**
 * A snapshot that lost more than this part is refused: the file is more likely to be broken than half the company to be
 * gone.
 */
const LEAST_PART = 0.5

/** Of the unpacked file, and of one row. */
const LIMITS = { fileBytes: 64 * 1_024 * 1_024, recordBytes: 2 * 1_024 * 1_024 }
/** Identifies a repeated header, so that it is reported and not counted as a record without a key. */
const HEADER_KEY = '(header)'

interface Skipped {
  key?: string
  reason: string
  text?: TextRef
  entries?: number
}

export const fileState = z.object({
  /** Hash of the settings to which the other fields belong. */
  settings: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Hash of the file, for servers without validators. */
  digest: z.string().optional(),
  /** Rows of the last file that was read completely, each key once. */
  rows: z.number().optional(),
})
export type FileState = z.infer<typeof fileState>

const hash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('base64url')
/** `allowShrink` changes what is refused, not what is read. */
export const settingsOf = ({ allowShrink: _allowShrink, ...config }: CsvTable): string =>
  hash(JSON.stringify(config)).slice(0, 22)

interface Surveyed {
  rows: number
  columns: number
  /** Of which nothing is read. */
  unused: readonly string[]
  /** Valid rows, each key once. */
  taken: number
  leftOut: number
  warnings: Said[]
}

/**
 * Failure of the whole file that a problem of a line causes: nothing of a truncated file is used, and it is read again.
 */
const ENDS_THE_READING: { readonly [code: string]: 'transient' | 'permanent' } = {
  QUOTE_NOT_CLOSED: 'transient',
  CUT_OFF: 'transient',
  RECORD_TOO_LONG: 'permanent',
}
/** Lines that represent no record, so that a snapshot is complete without them. */
const HARMLESS: ReadonlySet<string> = new Set(['TOTALS_LINE', 'HEADER_AGAIN', 'SAME_KEY'])

async function* batchesOf(config: CsvTable, { bytes, charset }: Download): AsyncGenerator<BuiltBatch> {
  const reading = {
    stream: config.records,
    mapping: mappingOf(config),
    requiredColumns: requiredColumnsOf(config),
    options: rowOptionsOf(config),
  }
  const open = async function* () {
    yield bytes
  }
  try {
    for await (const batch of readStreamRecords({ open, declaredCharset: charset, limits: LIMITS }, reading)) {
      for (const problem of batch.problems) {
        const kind = ENDS_THE_READING[problem.code]
        if (!kind) continue
        const { message, text } = say('nothing-taken', { line: problem.line, problem: saidOf(problem) })
        throw new PluginError(kind, message, { text })
      }
      yield batch
    }
  } catch (error) {
    if (!(error instanceof RowsFileError)) throw error
    throw new PluginError(failureKindOf(error), error.message, error.text && { text: error.text })
  }
}

/** A problem as a part of another message: its text where it has one, else its words. */
const saidOf = ({ message, text }: RowProblem): Said | string => (text ? { message, text } : message)

function failureKindOf({ code }: RowsFileError): FailureKind {
  if (code === 'NO_COLUMN' || code === 'HEADER') return 'config'
  return code === 'COMPRESSION' ? 'transient' : 'permanent'
}

/**
 * Reads the file once before, so that nothing is used of a file that is truncated or too small. Pauses between many
 * rows, so that no call of the host takes too long.
 *
 * @throws PluginError `transient` for a truncated file, `config` when columns are missing, `permanent` when there is no
 * table.
 */
export async function* survey(config: CsvTable, download: Download): AsyncGenerator<null, Surveyed> {
  const keys = new Set<string>()
  const surveyed: Surveyed = { rows: 0, columns: 0, unused: [], taken: 0, leftOut: 0, warnings: [] }
  let built = 0
  for await (const batch of batchesOf(config, download)) {
    const { header, unusedColumns, rows, problems, leftOut, warnings, warningTexts } = batch
    surveyed.columns = header.length
    surveyed.unused = unusedColumns
    surveyed.rows += rows.length + problems.length
    surveyed.leftOut += leftOut
    surveyed.warnings.push(
      ...warnings.flatMap((message, index) => {
        const text = warningTexts[index]
        return text ? [{ message, text }] : []
      }),
    )
    for (const { key, records } of rows) {
      if (records.length > 0 && key !== undefined) keys.add(key)
      built += Math.max(1, records.length)
    }
    if (built < RECORDS_AT_A_STRETCH) continue
    built = 0
    yield null
  }
  return { ...surveyed, taken: keys.size }
}

/**
 * Collects pages of at most 1,000 records, and the skipped entries with their position; never the content of a cell.
 */
async function* pages(
  config: CsvTable,
  download: Download,
): AsyncGenerator<{ records: Records[StreamName][]; skipped: Skipped[]; harmed: boolean }> {
  const seen = new Map<string, number>()
  let records: Records[StreamName][] = []
  let skipped: Skipped[] = []
  let reasons = 0
  /** Entries that were skipped after the last reason that is listed. */
  let untold = 0
  let harmed = false
  /** @param entries 0 for a further problem of a row that is already counted. */
  const skip = (problem: RowProblem, key: string | undefined, entries: 0 | 1): void => {
    reasons += 1
    if (!HARMLESS.has(problem.code)) harmed = true
    if (reasons > MAX_REASONS) {
      untold += entries
      return
    }
    const { line, column } = problem
    const said = saidOf(problem)
    const { message: reason, text } =
      column === null ? say('at-line', { line, problem: said }) : say('at-cell', { line, column, problem: said })
    const named = key === undefined ? {} : { key: key.slice(0, 512) }
    skipped.push({ ...named, reason, text, ...(entries === 1 ? {} : { entries }) })
  }
  for await (const { rows, problems } of batchesOf(config, download)) {
    const wrong: BuiltRow[] = problems.map((problem) => ({
      line: problem.line,
      key: problem.code === 'HEADER_AGAIN' ? HEADER_KEY : undefined,
      records: [],
      problems: [problem],
    }))
    for (const { line, key, records: built, problems: told } of [...rows, ...wrong].sort((a, b) => a.line - b.line)) {
      // A row without any record is one entry, however many problems it has; each missing metric of a row is one entry.
      for (const [index, problem] of told.entries()) skip(problem, key, built.length > 0 || index === 0 ? 1 : 0)
      const first = built.length > 0 && key !== undefined ? seen.get(key) : undefined
      if (first !== undefined) {
        skip({ line, column: null, code: 'SAME_KEY', ...say('same-key', { line: first }) }, key, 1)
        continue
      }
      if (built.length > 0 && key !== undefined) seen.set(key, line)
      for (const record of built) {
        records.push(record)
        if (records.length < PAGE_SIZE) continue
        yield { records, skipped, harmed }
        records = []
        skipped = []
      }
    }
  }
  if (untold > 0) {
    const { message: reason, text } = say('more-skipped', { count: untold })
    skipped.push({ reason, text, entries: untold })
  }
  yield { records, skipped, harmed }
}

function refuseShrunk(config: CsvTable, before: number | undefined, now: number): void {
  if (config.mode !== 'snapshot' || config.allowShrink || before === undefined || now >= before * LEAST_PART) return
  throw new PluginError(
    'permanent',
    `The file gives ${now} rows, the last one gave ${before}: less than half, so that nothing was taken or deleted. If that is right, set allowShrink.`,
  )
}

/** A downloaded table to read. */
export interface Opened {
  table: CsvTable
  known: FileState
  download: Download
  digest: string
}

/**
 * Downloads a table.
 * @returns null when it has not changed.
 */
export async function openTable(ctx: CsvContext, table: CsvTable, known: FileState): Promise<Opened | null> {
  const download = await downloadFile(ctx, table.url, known)
  if (download === null) return null
  const digest = hash(download.bytes)
  return digest === known.digest ? null : { table, known, download, digest }
}

/** A part of a table, the state after it, and whether the table was read to its end without skipped rows. */
export interface ReadPart {
  records: Records[StreamName][]
  skipped: Skipped[]
  state: FileState
  whole: boolean
}

/** Pages of one table, the last one with the state after it; `whole` when nothing of it was skipped. */
export async function* readTable(
  ctx: CsvContext,
  { table, known, download, digest }: Opened,
): AsyncGenerator<ReadPart> {
  const { etag: _etag, lastModified: _lastModified, digest: _digest, ...midway } = known
  const scan = survey(table, download)
  let step = await scan.next()
  for (; !step.done; step = await scan.next()) yield { records: [], skipped: [], state: midway, whole: false }
  const { rows, taken, leftOut, unused, warnings } = step.value
  for (const { message, text } of warnings) ctx.log('warn', message, {}, text)
  if (unused.length > 0) {
    const named = unused.slice(0, NAMED_COLUMNS).map(quoted).join(', ')
    const rest = unused.length > NAMED_COLUMNS ? ` (+${unused.length - NAMED_COLUMNS})` : ''
    const { message, text } = say('columns-unused', { columns: `${named}${rest}` })
    ctx.log('info', message, {}, text)
  }
  ctx.log('info', 'The file was read.', { rows, taken, leftOut })
  refuseShrunk(table, known.rows, taken)

  let harmed = false
  let held: { records: Records[StreamName][]; skipped: Skipped[] } | undefined
  for await (const page of pages(table, download)) {
    // One page is held back, so that the last one is known. Only the last page marks the file as read.
    if (held !== undefined) yield { ...held, state: midway, whole: false }
    held = { records: page.records, skipped: page.skipped }
    harmed = page.harmed
  }
  const { etag, lastModified } = download
  const state: FileState = {
    settings: known.settings,
    digest,
    rows: taken,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  }
  if (table.mode === 'snapshot' && harmed) {
    ctx.log('warn', 'Nothing was deleted: rows were skipped, and what they stand for is not gone.')
  }
  yield { records: held?.records ?? [], skipped: held?.skipped ?? [], state, whole: !harmed }
}
