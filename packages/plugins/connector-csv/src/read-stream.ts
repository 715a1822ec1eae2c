import { createHash } from 'node:crypto'
import type { Page, Records, StreamName } from '@portevoix/sdk/plugin'
import { PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { buildRow } from './build.ts'
import type { Reading } from './cells.ts'
import { type CsvConfig, tableOf } from './config.ts'
import { dateReader } from './dates.ts'
import { decodeFile } from './decode.ts'
import { type CsvContext, type Download, downloadFile } from './download.ts'
import { type Plan, planOf } from './plan.ts'
import { openTable, type Table } from './rows.ts'

const PAGE_SIZE = 1_000
/** Some seconds of work on a slow machine. */
const RECORDS_AT_A_STRETCH = 25_000
/** Reasons that a run keeps; later ones are counted. */
const MAX_REASONS = 1_000
/** A snapshot that lost more than this part is refused: half a file is more likely than half a company gone. */
const LEAST_PART = 0.5

export const csvState = z.object({
  /** Hash of the settings that the rest belongs to. */
  settings: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Hash of the file, for servers without validators. */
  digest: z.string().optional(),
  /** Rows of the last file that was read whole, each key once. */
  rows: z.number().optional(),
})
export type CsvState = z.infer<typeof csvState>
type CsvPage<Name extends StreamName> = Page<Records[Name], CsvState>

const hash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('base64url')
/** `allowShrink` changes what is refused, not what is read. */
const settingsOf = ({ allowShrink: _allowShrink, ...config }: CsvConfig): string =>
  hash(JSON.stringify(config)).slice(0, 22)

/** A file that is open: its table, where its fields stand, how its cells are written. */
export interface OpenFile {
  readonly table: Table
  readonly plan: Plan
  readonly reading: Reading
  readonly warnings: readonly string[]
}

/** @throws PluginError `config` where columns are missing, `permanent` or `transient` where there is no table. */
export async function openFile(config: CsvConfig, { bytes, contentType }: Download): Promise<OpenFile> {
  const { text, warnings } = decodeFile(bytes, config.encoding, contentType)
  const { decimal, dateFormat, timezone, ...options } = tableOf(config)
  const table = await openTable(text, options)
  return {
    table,
    plan: planOf(config, table.header),
    reading: { decimal, dates: dateReader(dateFormat, timezone) },
    warnings,
  }
}

interface Surveyed {
  rows: number
  /** Rows that can be taken, each key once. */
  taken: number
  left: Map<string, number>
}

/**
 * Goes through the file once, so that nothing is taken of a file that breaks off at its end or holds too little. Stops
 * for breath between many rows, so that no call of the host lasts too long.
 *
 * @throws PluginError `transient` for a file that breaks off.
 */
export async function* survey({ table, plan, reading }: OpenFile): AsyncGenerator<null, Surveyed> {
  const keys = new Set<string>()
  const left = new Map<string, number>()
  let rows = 0
  let built = 0
  for await (const row of table.rows()) {
    rows += 1
    const { key, records } = buildRow(plan, row, { reading, left })
    if (records.length > 0) keys.add(key)
    built += Math.max(1, records.length)
    if (built < RECORDS_AT_A_STRETCH) continue
    built = 0
    yield null
  }
  return { rows, taken: keys.size, left }
}

/** Pages of at most 1,000 records, and what could not be taken with its line; never what a cell says. */
async function* pages({
  table,
  plan,
  reading,
}: OpenFile): AsyncGenerator<{ records: Records[StreamName][]; skipped: { reason: string }[]; harmed: boolean }> {
  const seen = new Map<string, number>()
  let records: Records[StreamName][] = []
  let skipped: { reason: string }[] = []
  let reasons = 0
  let harmed = false
  const skip = (reason: string): void => {
    reasons += 1
    if (reasons <= MAX_REASONS) skipped.push({ reason })
  }
  for await (const row of table.rows()) {
    const built = buildRow(plan, row, { reading, left: new Map() })
    for (const problem of built.problems) skip(`Line ${row.line}: ${problem}`)
    if (built.problems.length > 0) harmed = true
    const first = built.records.length > 0 ? seen.get(built.key) : undefined
    if (first !== undefined) {
      skip(`Line ${row.line}: the same key as line ${first}, which is taken.`)
      continue
    }
    if (built.records.length > 0) seen.set(built.key, row.line)
    for (const record of built.records) {
      records.push(record)
      if (records.length < PAGE_SIZE) continue
      yield { records, skipped, harmed }
      records = []
      skipped = []
    }
  }
  if (reasons > MAX_REASONS) skipped.push({ reason: `${reasons - MAX_REASONS} more lines or cells were skipped.` })
  yield { records, skipped, harmed }
}

function refuseShrunk(config: CsvConfig, before: number | undefined, now: number): void {
  if (config.mode !== 'snapshot' || config.allowShrink || before === undefined || now >= before * LEAST_PART) return
  throw new PluginError(
    'permanent',
    `The file gives ${now} rows, the last one gave ${before}: less than half, so that nothing was taken or deleted. If that is right, set allowShrink.`,
  )
}

/** Reads the file as one stream; the streams that the settings do not choose hold nothing. */
export async function* readStream<Name extends StreamName>(
  ctx: CsvContext,
  stream: Name,
  stored: CsvState | null,
): AsyncGenerator<CsvPage<Name>> {
  if (ctx.config.records !== stream) return
  const settings = settingsOf(ctx.config)
  const known: CsvState = stored?.settings === settings ? stored : { settings }
  const download = await downloadFile(ctx, known)
  if (download === null) return
  const digest = hash(download.bytes)
  if (digest === known.digest) return

  const file = await openFile(ctx.config, download)
  const { etag: _etag, lastModified: _lastModified, digest: _digest, ...midway } = known
  const scan = survey(file)
  let step = await scan.next()
  for (; !step.done; step = await scan.next()) yield { upserts: [], state: midway }
  const { rows, taken, left } = step.value
  for (const warning of file.warnings) ctx.log('warn', warning)
  for (const [field, count] of left) ctx.log('warn', `${field} could not be read and was left out.`, { rows: count })
  ctx.log('info', 'The file was read.', { rows, taken })
  refuseShrunk(ctx.config, known.rows, taken)

  let harmed = false
  let held: { records: Records[StreamName][]; skipped: { reason: string }[] } | undefined
  for await (const page of pages(file)) {
    // Held back by one, so that the last is known as such. Until then nothing says that this file was read.
    if (held !== undefined) yield { upserts: held.records as Records[Name][], skipped: held.skipped, state: midway }
    held = page
    harmed = page.harmed
  }
  const { etag, lastModified } = download
  const state: CsvState = {
    settings,
    digest,
    rows: taken,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  }
  const whole = ctx.config.mode === 'snapshot' && !harmed
  if (ctx.config.mode === 'snapshot' && harmed) {
    ctx.log('warn', 'Nothing was deleted: rows were skipped, and what they stand for is not gone.')
  }
  const last = { upserts: (held?.records ?? []) as Records[Name][], skipped: held?.skipped ?? [], state }
  yield whole ? { ...last, complete: true } : last
}
