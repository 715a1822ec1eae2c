import { PluginError } from '@portevoix/sdk/plugin'
import { CsvError, parse } from 'csv-parse'

/** One record of the file. `line` is where it ends, counted from 1. */
export interface Row {
  line: number
  cells: string[]
}

interface TableOptions {
  delimiter: 'auto' | ',' | ';' | '\t' | '|'
  /** Lines that begin with it are left out; empty for none. */
  comment: string
  /** Lines before the header that are not part of the table. */
  skipLines: number
}

export interface Table {
  header: string[]
  rows(): AsyncGenerator<Row>
}

const CANDIDATES = [',', ';', '\t', '|'] as const
/** A record beyond this is no record: a quote was not closed, or somebody means harm. */
const MAX_RECORD = 2 * 1_024 * 1_024
const MAX_COLUMNS = 2_000
const CHUNK = 64 * 1_024

/** Cuts off the lines before the header. */
function body(text: string, lines: number): string {
  let start = 0
  for (let count = 0; count < lines; count++) {
    const end = text.indexOf('\n', start)
    if (end === -1) return ''
    start = end + 1
  }
  return text.slice(start)
}

/** The delimiter that the first line of the table holds most of, outside quotes. */
function findDelimiter(text: string, comment: string): string {
  const head = text.slice(0, 100_000).split(/\r\n|\n|\r/)
  const line = head.find((one) => one.trim() !== '' && !(comment !== '' && one.startsWith(comment))) ?? ''
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const counted = CANDIDATES.map((candidate) => ({ candidate, count: bare.split(candidate).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).candidate
}

const failureOf = (error: unknown): unknown => {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new PluginError('transient', 'The file breaks off within a quoted cell; nothing of it was taken.')
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new PluginError('permanent', `A record is longer than ${MAX_RECORD} characters: is a quote not closed?`)
  }
  return new PluginError('permanent', `The file is no CSV that can be read (${error.code}).`)
}

async function* records(
  bytes: Buffer,
  options: { delimiter: string; comment: string; firstLine: number },
): AsyncGenerator<Row> {
  const parser = parse({
    delimiter: options.delimiter,
    ...(options.comment === '' ? {} : { comment: options.comment, comment_no_infix: true }),
    info: true,
    max_record_size: MAX_RECORD,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  const feed = async (): Promise<void> => {
    for (let at = 0; at < bytes.length && !parser.destroyed; at += CHUNK) {
      if (!parser.write(bytes.subarray(at, at + CHUNK))) {
        const { promise, resolve } = Promise.withResolvers<void>()
        parser.once('drain', resolve).once('close', resolve)
        await promise
        parser.off('drain', resolve).off('close', resolve)
      }
    }
    if (!parser.destroyed) parser.end()
  }
  const fed = feed()
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { line: info.lines + options.firstLine, cells: record }
    }
    await fed
  } catch (error) {
    throw failureOf(error)
  } finally {
    parser.destroy()
  }
}

/**
 * The table in the text of a file, to be gone through as often as needed.
 *
 * @throws PluginError `permanent` for a text without a header.
 */
export async function openTable(text: string, options: TableOptions): Promise<Table> {
  const table = body(text, options.skipLines)
  const delimiter = options.delimiter === 'auto' ? findDelimiter(table, options.comment) : options.delimiter
  const bytes = Buffer.from(table)
  const given = { delimiter, comment: options.comment, firstLine: options.skipLines }
  const head = records(bytes, given)
  const { value } = await head.next()
  await head.return(undefined)
  const header = value?.cells.map((cell: string) => cell.trim())
  if (header === undefined) throw new PluginError('permanent', 'The file is empty: not even a header was found.')
  if (header.length > MAX_COLUMNS) throw new PluginError('permanent', `The file has more than ${MAX_COLUMNS} columns.`)
  const endsWhole = /[\r\n]$/.test(table)
  return {
    header,
    async *rows() {
      let first = true
      let last: Row | undefined
      for await (const row of records(bytes, given)) {
        if (first) {
          first = false
          continue
        }
        if (last !== undefined) yield last
        last = row
      }
      if (last === undefined) return
      if (!endsWhole && last.cells.length < header.length) {
        throw new PluginError('transient', 'The file breaks off within its last line; nothing of it was taken.')
      }
      yield last
    },
  }
}
