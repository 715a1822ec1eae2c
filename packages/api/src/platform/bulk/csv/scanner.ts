import { Buffer } from 'node:buffer'
import { finished } from 'node:stream/promises'
import { type Parser, parse } from 'csv-parse'
import { ImportFileError, type Problem } from '../problems.ts'
import type { Entry } from '../row.ts'
import { countLineEnds, nextLineStart, skipEmptyLines } from './position.ts'
import { type CsvLayout, readRecord, recordDelimiters } from './record.ts'

const LARGEST_STRIDE = 65_536
const SMALLEST_STRIDE = 1024
/** Reading on behind a broken quote costs time; past this many bytes read again the file is given up. */
const MOST_BYTES_READ_AGAIN = 128_000_000

/** Bytes of a CSV file in, entries out, in order. */
export interface CsvScanner {
  write(slice: Buffer): Promise<Entry[]>
  end(): Promise<Entry[]>
}

/**
 * Splits the bytes behind a header into records by csv-parse, and keeps the bytes that are not yet records: from
 * them come the physical lines, the place of a value, and a fresh start at the next physical line where a record
 * is broken, since csv-parse itself counts CR LF inside quotes twice and ends at its first error.
 */
export function createCsvScanner(layout: CsvLayout, start: { offset: number; line: number }): CsvScanner {
  const { delimiter, limits } = layout
  let offset = start.offset
  let line = start.line
  /** Bytes from `offset` on; the first `fed` of them were given to the parser. */
  let pending: Buffer = Buffer.alloc(0)
  let fed = 0
  let stride = LARGEST_STRIDE
  let readAgain = 0
  /** The problem of a line whose end is still to come; told behind that line, so that no checkpoint lies inside it. */
  let discarding: Problem | null = null
  let entries: Entry[] = []

  let complete: { fields: string[]; end: number }[] = []
  let failure: string | null = null
  let parser = openParser()

  function openParser(): Parser {
    const base = offset
    const opened = parse({
      delimiter,
      record_delimiter: recordDelimiters,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: delimiter !== '\t',
      bom: false,
      max_record_size: 0,
      skip_records_with_error: true,
      // Taking records here rather than from the stream keeps them in step with the bytes just written.
      on_record: (fields: string[], { bytes }: { bytes: number }) => {
        complete.push({ fields, end: base + bytes })
        return null
      },
      on_skip: (error) => {
        failure ??= error?.code ?? 'CSV_INVALID'
        throw error
      },
    })
    opened.on('error', () => {
      failure ??= 'CSV_INVALID'
    })
    opened.resume()
    return opened
  }

  function advance(length: number): void {
    line += countLineEnds(pending, 0, length)
    offset += length
    pending = pending.subarray(length)
    fed -= length
  }

  /** Gives up the record at the front: a problem of its first line, and a fresh start at the next one. */
  function restart(message: string): void {
    advance(skipEmptyLines(pending, 0, pending.length, delimiter))
    const problem = { line, column: null, message }
    const next = nextLineStart(pending, 0, pending.length)
    readAgain += Math.max(0, fed - Math.max(next, 0))
    if (next < 0) {
      discarding = problem
    } else {
      advance(next)
      entries.push({ row: null, problem, offset, line })
    }
    if (readAgain > MOST_BYTES_READ_AGAIN) {
      throw new ImportFileError({
        ...problem,
        message:
          'The double quotes of this file do not pair up. Export it again as CSV with quotes doubled inside values.',
      })
    }
    reopen()
  }

  function reopen(): void {
    parser.destroy()
    parser = openParser()
    fed = 0
    stride = SMALLEST_STRIDE
    complete = []
    failure = null
  }

  /** Turns the records that became complete into entries. */
  function settle(): void {
    const records = complete
    complete = []
    const whole = (records.at(-1)?.end ?? offset) - offset
    const sound = whole > 0 && layout.isSound(pending, whole)
    for (const { fields, end } of records) {
      const length = end - offset
      const first = skipEmptyLines(pending, 0, length, delimiter)
      if (first > 0) advance(first)
      const result = readRecord(layout, { fields, bytes: pending, length: length - first, sound, offset, line })
      if (result === 'BROKEN_QUOTES') {
        restart(messages.CSV_INVALID_CLOSING_QUOTE)
        return
      }
      advance(length - first)
      entries.push({ ...result, offset, line })
    }
    if (failure) {
      restart(messages[failure as keyof typeof messages] ?? messages.CSV_INVALID_CLOSING_QUOTE)
      return
    }
    advance(skipEmptyLines(pending, 0, fed, delimiter))
    stride = Math.min(stride * 2, LARGEST_STRIDE)
    if (fed > limits.recordBytes) restart(tooLong(limits.recordBytes))
  }

  function discardToNextLine(problem: Problem, atEnd: boolean): void {
    const next = nextLineStart(pending, 0, pending.length)
    // The last byte stays while more may come: it may be the first half of CR LF.
    if (next < 0 && !atEnd) {
      advance(Math.max(0, pending.length - 1))
      return
    }
    advance(next < 0 ? pending.length : next)
    discarding = null
    entries.push({ row: null, problem, offset, line })
    reopen()
  }

  async function drain(atEnd: boolean): Promise<Entry[]> {
    let ended = false
    for (;;) {
      if (discarding) {
        discardToNextLine(discarding, atEnd)
        if (discarding) break
      }
      if (fed < pending.length) {
        const slice = pending.subarray(fed, fed + stride)
        fed += slice.length
        parser.write(slice)
        ended = false
      } else if (atEnd && !ended) {
        ended = true
        parser.end()
        // An error is in `failure` by then.
        await finished(parser).catch(() => undefined)
      } else break
      const before = parser
      settle()
      if (parser !== before) ended = false
    }
    const ready = entries
    entries = []
    return ready
  }

  return {
    write(slice) {
      pending = pending.length > 0 ? Buffer.concat([pending, slice]) : slice
      return drain(false)
    },
    async end() {
      const ready = await drain(true)
      if (pending.length > 0) {
        advance(pending.length)
        ready.push({ row: null, problem: null, offset, line })
      }
      return ready
    },
  }
}

const messages = {
  CSV_QUOTE_NOT_CLOSED:
    'A double quote opened in this line is never closed. Close it, or write quotes inside a value twice.',
  CSV_INVALID_CLOSING_QUOTE:
    'Text stands behind a closing double quote. Write quotes inside a quoted value twice, as in "say ""hello""".',
}

function tooLong(bytes: number): string {
  return `The record is longer than ${bytes} bytes. Shorten it; or a double quote opened in this line is never closed.`
}
