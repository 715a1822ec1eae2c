import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import type { Said } from '../../texts/text.ts'
import type { RowProblem, RowProblemCode } from '../problem.ts'
import type { Entry, ReadLimits, Row } from '../row.ts'
import { say } from '../row-texts.ts'
import { trimmed } from '../values/cell.ts'
import { countLineEnds, nextLineStart } from './bytes.ts'
import { type CellSpan, cellsOf, scanRecord } from './scan-record.ts'

/** What is known of a CSV file when its records are read. */
export interface CsvLayout {
  header: string[]
  delimiter: string
  comment: string
  limits: ReadLimits
}

/** Where the reading of a CSV file stands. */
export interface SplitState {
  /** Bytes and lines that are done with. */
  readonly offset: number
  readonly line: number
  /** Bytes from `offset` on: they make no whole record yet. */
  readonly pending: Buffer
  /** The problem of a line whose end is still to come, so that no checkpoint lies inside the line. */
  readonly discarding: RowProblem | null
}

export const splitFrom = ({ offset, line }: { offset: number; line: number }): SplitState => ({
  offset,
  line,
  pending: Buffer.alloc(0),
  discarding: null,
})

/** What stands at the front of the bytes. */
type Piece =
  /** Its end is still to come. */
  | { is: 'unfinished' }
  /** A comment or a record without values. */
  | { is: 'empty'; next: number; lines: number }
  | { is: 'record'; next: number; lines: number; row: Row | null; problem: RowProblem | null }
  | { is: 'broken'; problem: RowProblem }

const UNFINISHED: Piece = { is: 'unfinished' }

/**
 * Splits the next bytes into records. A record that is broken is a problem of its first line, and reading begins anew at
 * the next physical line: a quote that is never closed costs one line and not the file. What a record is judged by never
 * reaches beyond `recordBytes` of it, so that the same file gives the same rows in chunks of any size.
 * @param atEnd whether the file ends behind these bytes: a last entry then says where.
 */
export function splitRecords(
  layout: CsvLayout,
  state: SplitState,
  slice: Buffer,
  atEnd: boolean,
): { state: SplitState; entries: Entry[] } {
  const text = state.pending.length > 0 ? Buffer.concat([state.pending, slice]) : slice
  const window = windowOn(text, layout, atEnd)
  const entries: Entry[] = []
  let { line, discarding } = state
  let at = 0
  while (discarding !== null || at < text.length) {
    const piece: Piece = discarding === null ? pieceAt(window, at, line) : { is: 'broken', problem: discarding }
    if (piece.is === 'unfinished') break
    if (piece.is === 'broken') {
      const next = nextLineStart(text, at, text.length, atEnd)
      if (next < 0 && !atEnd) {
        discarding = piece.problem
        // The last byte stays while more may come: it may be the first half of CR LF.
        at = Math.max(at, text.length - 1)
        break
      }
      discarding = null
      at = next < 0 ? text.length : next
      line += next < 0 ? 0 : 1
      entries.push({ row: null, problem: piece.problem, offset: state.offset + at, line })
      continue
    }
    at = piece.next
    line += piece.lines
    if (piece.is === 'record') {
      entries.push({ row: piece.row, problem: piece.problem, offset: state.offset + at, line })
    }
  }
  const offset = state.offset + at
  if (atEnd) entries.push({ row: null, problem: null, offset, line })
  return { state: { offset, line, pending: text.subarray(at), discarding }, entries }
}

/** Bytes with what is known of all of them. */
function windowOn(text: Buffer, { header, limits, ...layout }: CsvLayout, atEnd: boolean) {
  const ascii = isAscii(text)
  return {
    text,
    atEnd,
    ascii,
    /** Whether no value can be bad. */
    sound: (ascii || isUtf8(text)) && !text.includes(0),
    header,
    recordBytes: limits.recordBytes,
    delimiter: layout.delimiter.charCodeAt(0),
    comment: Buffer.from(layout.comment),
  }
}

function pieceAt(window: ReturnType<typeof windowOn>, at: number, line: number): Piece {
  const { text, atEnd, header, recordBytes, delimiter, comment } = window
  const tooLong = (): Piece => broken(line, 'RECORD_TOO_LONG', say('record-too-long', { bytes: recordBytes }))
  if (text.length - at < comment.length && !atEnd) return UNFINISHED
  if (comment.length > 0 && text.subarray(at, at + comment.length).equals(comment)) {
    const lineEnd = nextLineStart(text, at, text.length, atEnd)
    const next = lineEnd < 0 ? text.length : lineEnd
    if (next - at > recordBytes) return tooLong()
    return lineEnd < 0 && !atEnd ? UNFINISHED : { is: 'empty', next, lines: 1 }
  }
  // One byte more than a record may have tells that it is longer.
  const end = Math.min(text.length, at + recordBytes + 1)
  const whole = end === text.length
  const record = scanRecord(text, { start: at, end, atEnd: atEnd && whole, delimiter })
  if (record.kind === 'incomplete') return whole && end - at <= recordBytes ? UNFINISHED : tooLong()
  if (record.kind === 'broken') return broken(line, record.code, say(BROKEN[record.code]))
  const { spans, next, ended } = record
  if (next - at > recordBytes) return tooLong()
  const multiline = spans.some(({ quoted }) => quoted !== 'no')
  const lines = multiline ? countLineEnds(text, at, next) : ended ? 1 : 0
  const cells = cellsOf(text, spans, window.ascii || isAscii(text.subarray(at, next)))
  if (cells.every((cell) => cell.trim() === '')) return { is: 'empty', next, lines }
  const problem = widthProblem(cells, { header, line, ended }) ?? headerAgain(cells, header, line)
  const bad = window.sound ? undefined : badCells(text, spans)
  const row = problem ? null : { line, header, cells, ...(bad === undefined ? {} : { bad }) }
  return { is: 'record', next, lines, row, problem }
}

const broken = (line: number, code: RowProblemCode, said: Said): Piece => ({
  is: 'broken',
  problem: problemOf(line, code, said),
})

function problemOf(line: number, code: RowProblemCode, said: Said): RowProblem {
  return { line, column: null, code, ...said }
}

const BROKEN = { QUOTE_NOT_CLOSED: 'quote-not-closed', TEXT_BEHIND_QUOTE: 'text-behind-quote' } as const

function widthProblem(
  cells: string[],
  { header, line, ended }: { header: readonly string[]; line: number; ended: boolean },
): RowProblem | null {
  const counts = { values: cells.length, columns: header.length }
  if (cells.length < header.length) {
    if (ended) return problemOf(line, 'WRONG_WIDTH', say('too-few-values', counts))
    return problemOf(line, 'CUT_OFF', say('cut-off', counts))
  }
  if (cells.slice(header.length).every((cell) => cell.trim() === '')) return null
  return problemOf(line, 'WRONG_WIDTH', say('too-many-values', counts))
}

function headerAgain(cells: string[], header: readonly string[], line: number): RowProblem | null {
  const isAgain = header.every((name, index) => {
    const cell = trimmed(cells[index] ?? '')
    return cell === name || (cell === '' && name === `column ${index + 1}`)
  })
  return isAgain ? problemOf(line, 'HEADER_AGAIN', say('header-again')) : null
}

/** Places of values whose bytes are no UTF-8, or that hold a NUL character. */
function badCells(bytes: Buffer, spans: readonly CellSpan[]): number[] | undefined {
  const bad = spans.flatMap(({ start, end }, index) => {
    const part = bytes.subarray(start, end)
    return isUtf8(part) && !part.includes(0) ? [] : [index]
  })
  return bad.length > 0 ? bad : undefined
}
