import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import type { RowProblem, RowProblemCode } from '../problem.ts'
import type { Entry, ReadLimits } from '../row.ts'
import { trimmed } from '../values/cell.ts'
import { countLineEnds, nextLineStart } from './bytes.ts'
import { type CellSpan, cellsOf, scanRecord } from './scan-record.ts'

/** What is known of a CSV file when its records are read. */
export interface CsvLayout {
  header: string[]
  delimiter: string
  comment: string
  charset: string
  limits: ReadLimits
}

/** Bytes behind the header of a CSV file in, entries out, in order. */
export interface RecordSplitter {
  write(slice: Buffer): Entry[]
  end(): Entry[]
}

/**
 * Splits bytes into records. A record that is broken is a problem of its first line, and reading begins anew at the next
 * physical line: a quote that is never closed costs one line and not the file. What a record is judged by never reaches
 * beyond `recordBytes` of it, so that the same file gives the same rows in chunks of any size.
 */
export function splitRecords(layout: CsvLayout, start: { offset: number; line: number }): RecordSplitter {
  const { header, limits } = layout
  const delimiter = layout.delimiter.charCodeAt(0)
  const comment = Buffer.from(layout.comment)
  let offset = start.offset
  let line = start.line
  /** Bytes from `offset` on. */
  let pending: Buffer = Buffer.alloc(0)
  /** The problem of a line whose end is still to come, so that no checkpoint lies inside the line. */
  let discarding: RowProblem | null = null

  function drain(atEnd: boolean): Entry[] {
    const entries: Entry[] = []
    const text = pending
    const allAscii = isAscii(text)
    const sound = (allAscii || isUtf8(text)) && !text.includes(0)
    const base = offset
    let at = 0
    const advance = (next: number, lines: number) => {
      at = next
      offset = base + next
      line += lines
    }
    /** Gives up the physical line at the front. @returns false where its end is still to come. */
    const giveUp = (problem: RowProblem): boolean => {
      const next = nextLineStart(text, at, text.length, atEnd)
      if (next < 0 && !atEnd) {
        discarding = problem
        // The last byte stays while more may come: it may be the first half of CR LF.
        advance(Math.max(at, text.length - 1), 0)
        return false
      }
      advance(next < 0 ? text.length : next, next < 0 ? 0 : 1)
      entries.push({ row: null, problem, offset, line })
      return true
    }
    if (discarding !== null) {
      const problem: RowProblem = discarding
      discarding = null
      if (!giveUp(problem)) {
        pending = text.subarray(at)
        return entries
      }
    }
    while (at < text.length) {
      if (text.length - at < comment.length && !atEnd) break
      if (comment.length > 0 && text.subarray(at, at + comment.length).equals(comment)) {
        const next = nextLineStart(text, at, text.length, atEnd)
        const length = (next < 0 ? text.length : next) - at
        if (length > limits.recordBytes) {
          if (!giveUp(problemOf(line, 'RECORD_TOO_LONG', tooLongText(limits.recordBytes)))) break
          continue
        }
        if (next < 0 && !atEnd) break
        advance(at + length, 1)
        continue
      }
      // One byte more than a record may have tells that it is longer.
      const end = Math.min(text.length, at + limits.recordBytes + 1)
      const whole = end === text.length
      const record = scanRecord(text, { start: at, end, atEnd: atEnd && whole, delimiter })
      if (record.kind === 'incomplete' && whole && end - at <= limits.recordBytes) break
      if (record.kind === 'incomplete' || (record.kind === 'record' && record.next - at > limits.recordBytes)) {
        if (!giveUp(problemOf(line, 'RECORD_TOO_LONG', tooLongText(limits.recordBytes)))) break
        continue
      }
      if (record.kind === 'broken') {
        if (!giveUp(problemOf(line, record.code, BROKEN[record.code]))) break
        continue
      }
      const { spans, next, ended } = record
      const place = { line }
      const from = at
      const multiline = spans.some(({ quoted }) => quoted !== 'no')
      advance(next, multiline ? countLineEnds(text, from, next) : ended ? 1 : 0)
      const ascii = allAscii || isAscii(text.subarray(from, next))
      const cells = cellsOf(text, spans, ascii)
      if (cells.every((cell) => cell.trim() === '')) continue
      const problem = widthProblem(cells, { header, line: place.line, ended }) ?? headerAgain(cells, header, place.line)
      const bad = sound ? undefined : badCells(text, spans)
      const row = problem ? null : { line: place.line, header, cells, ...(bad === undefined ? {} : { bad }) }
      entries.push({ row, problem, offset, line })
    }
    pending = text.subarray(at)
    return entries
  }

  return {
    write(slice) {
      pending = pending.length > 0 ? Buffer.concat([pending, slice]) : slice
      return drain(false)
    },
    end() {
      const entries = drain(true)
      entries.push({ row: null, problem: null, offset, line })
      return entries
    },
  }
}

function problemOf(line: number, code: RowProblemCode, message: string): RowProblem {
  return { line, column: null, code, message }
}

const BROKEN = {
  QUOTE_NOT_CLOSED:
    'A double quote opened in this line is never closed. Close it, or write quotes inside a value twice.',
  TEXT_BEHIND_QUOTE:
    'Text stands behind a closing double quote. Write quotes inside a quoted value twice, as in "say ""hello""".',
} as const

function tooLongText(bytes: number): string {
  return `The record is longer than ${bytes} bytes. Shorten it; or a double quote opened in this line is never closed.`
}

function widthProblem(
  cells: string[],
  { header, line, ended }: { header: readonly string[]; line: number; ended: boolean },
): RowProblem | null {
  const counts = `The line has ${cells.length} values where the header has ${header.length} columns.`
  if (cells.length < header.length) {
    if (ended) return problemOf(line, 'WRONG_WIDTH', `${counts} Complete it.`)
    return problemOf(line, 'CUT_OFF', `${counts} The file ends within it: export it again.`)
  }
  if (cells.slice(header.length).every((cell) => cell.trim() === '')) return null
  return problemOf(line, 'WRONG_WIDTH', `${counts} Put values that hold the delimiter in double quotes.`)
}

function headerAgain(cells: string[], header: readonly string[], line: number): RowProblem | null {
  const isAgain = header.every((name, index) => {
    const cell = trimmed(cells[index] ?? '')
    return cell === name || (cell === '' && name === `column ${index + 1}`)
  })
  return isAgain ? problemOf(line, 'HEADER_AGAIN', 'The line repeats the header: it was left out.') : null
}

/** Places of values whose bytes are no UTF-8, or that hold a NUL character. */
function badCells(bytes: Buffer, spans: readonly CellSpan[]): number[] | undefined {
  const bad = spans.flatMap(({ start, end }, index) => {
    const part = bytes.subarray(start, end)
    return isUtf8(part) && !part.includes(0) ? [] : [index]
  })
  return bad.length > 0 ? bad : undefined
}
