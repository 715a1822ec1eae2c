import { Buffer } from 'node:buffer'
import { finished } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { type Parser, parse } from 'csv-parse'
import { ImportFileError, type Problem } from '../problems.ts'
import type { Entry } from '../row.ts'
import { countLineEnds, nextLineStart, skipEmptyLines } from './position.ts'
import { type CsvLayout, csvOptions, readRecord } from './record.ts'

const LARGEST_STRIDE = 65_536
const SMALLEST_STRIDE = 1024
/** csv-parse acts on a byte only when it has seen the few behind it; this is more than those. */
const LOOKAHEAD = 8
/** Reading on behind a broken quote costs time; past this many bytes read again the file is given up. */
const MOST_BYTES_READ_AGAIN = 32_000_000
/** What opening a parser anew costs, in bytes parsed in that time. */
const BYTES_PER_RESTART = 4096
/** Settled strides after which other work of the process gets its turn. */
const STRIDES_PER_TURN = 16

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
  /** csv-parse's only error with these options: the file ends inside quotes. */
  let unclosed = false
  let parser = openParser()

  function openParser(): Parser {
    const base = offset
    const opened = parse({
      ...csvOptions(delimiter),
      skip_records_with_error: true,
      // Taking records here rather than from the stream keeps them in step with the bytes just written.
      on_record: (fields: string[], { bytes }: { bytes: number }) => {
        complete.push({ fields, end: base + bytes })
        return null
      },
      on_skip: (error) => {
        unclosed = true
        throw error
      },
    })
    opened.on('error', () => {
      // The error of a parser already given up says nothing about the record at the front.
      if (opened === parser) unclosed = true
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
    readAgain += BYTES_PER_RESTART + Math.max(0, fed - Math.max(next, 0))
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
    unclosed = false
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
      if (length - first > limits.recordBytes) {
        restart(tooLong(limits.recordBytes))
        return
      }
      const result = readRecord(layout, { fields, bytes: pending, length: length - first, sound, offset, line })
      if (result === 'BROKEN_QUOTES') {
        restart(messages.textBehindQuote)
        return
      }
      advance(length - first)
      entries.push({ ...result, offset, line })
    }
    if (unclosed) {
      restart(messages.neverClosed)
      return
    }
    advance(skipEmptyLines(pending, 0, fed, delimiter))
    stride = Math.min(stride * 2, LARGEST_STRIDE)
    if (fed > limits.recordBytes + LOOKAHEAD) restart(tooLong(limits.recordBytes))
  }

  function discardToNextLine(problem: Problem, atEnd: boolean): void {
    const next = nextLineStart(pending, 0, pending.length)
    // The last byte stays while more may come: it may be the first half of CR LF.
    if (next < 0 && !atEnd) {
      advance(Math.max(0, pending.length - 1))
      fed = 0
      return
    }
    advance(next < 0 ? pending.length : next)
    discarding = null
    entries.push({ row: null, problem, offset, line })
    reopen()
  }

  async function drain(atEnd: boolean): Promise<Entry[]> {
    let ended = false
    for (let strides = 1; ; strides++) {
      if (strides % STRIDES_PER_TURN === 0) await setImmediate()
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
        // An error is noted by then.
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
  neverClosed: 'A double quote opened in this line is never closed. Close it, or write quotes inside a value twice.',
  textBehindQuote:
    'Text stands behind a closing double quote. Write quotes inside a quoted value twice, as in "say ""hello""".',
}

function tooLong(bytes: number): string {
  return `The record is longer than ${bytes} bytes. Shorten it; or a double quote opened in this line is never closed.`
}
