import { type Buffer, isUtf8 } from 'node:buffer'
import { invalidUtf8At } from '../decode.ts'
import type { Problem } from '../problems.ts'
import type { ColumnPosition, ReadLimits, SourceRow } from '../row.ts'
import { hasTextBehindQuote, locateValue } from './position.ts'

/** Line ends of all systems, also mixed in one file; the longest first, since the first match counts. */
const recordDelimiters = ['\r\n', '\n', '\r']

/** How csv-parse reads a file of this delimiter; what it lets pass is judged record by record. */
export function csvOptions(delimiter: string) {
  return {
    delimiter,
    record_delimiter: recordDelimiters,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // A blank before a quote is common in files written by hand. Blanks behind values stay for the mapping to trim:
    // csv-parse's own trimming ends the file at text behind a quote. A tab would be taken for a blank.
    ltrim: delimiter !== '\t',
    bom: false,
    // The scanner bounds records by their bytes, delimiters included.
    max_record_size: 0,
  }
}

/** What the header of a CSV file says about the records behind it. */
export interface CsvLayout {
  header: string[]
  delimiter: string
  limits: ReadLimits
  /** True where the first `length` bytes are UTF-8 text without NUL, so that their records need no look. */
  isSound(bytes: Buffer, length: number): boolean
}

export function isSoundText(bytes: Buffer, length: number): boolean {
  const part = bytes.subarray(0, length)
  return isUtf8(part) && !part.includes(0)
}

/**
 * A record as a row or a problem; neither where all its values are empty, as spreadsheets leave behind their
 * last row. `BROKEN_QUOTES` where quotes are wrong and it spans several lines: then its end is a guess.
 */
export function readRecord(
  layout: CsvLayout,
  record: { fields: string[]; bytes: Buffer; length: number; sound: boolean; offset: number; line: number },
): { row: SourceRow | null; problem: Problem | null } | 'BROKEN_QUOTES' {
  const { header, delimiter } = layout
  const { fields, length, line } = record
  const refuse = (message: string) => ({ row: null, problem: { line, column: null, message } })

  // csv-parse passes on a badly closed quote with the quote in front; a value may also rightly begin with one.
  if (
    fields.some((field) => field.startsWith('"')) &&
    hasTextBehindQuote(record.bytes.subarray(0, length), delimiter)
  ) {
    const text = record.bytes.subarray(0, length).toString('latin1').trimEnd()
    if (/[\r\n]/.test(text)) return 'BROKEN_QUOTES'
    return refuse('Text stands behind a closing double quote. Write quotes inside a quoted value twice.')
  }
  if (!record.sound) {
    const bytes = record.bytes.subarray(0, length)
    const wrong = invalidUtf8At(bytes)
    if (wrong >= 0) {
      const hex = (bytes[wrong] ?? 0).toString(16).toUpperCase().padStart(2, '0')
      return refuse(
        `Not valid UTF-8: byte 0x${hex} at byte ${record.offset + wrong} of the file. Save the file as CSV in UTF-8.`,
      )
    }
    const nul = bytes.indexOf(0)
    if (nul >= 0) return refuse(`A NUL character stands at byte ${record.offset + nul} of the file. Remove it.`)
  }
  if (fields.every((field) => field.trim() === '')) return { row: null, problem: null }
  if (fields.length < header.length) {
    return refuse(`The line has ${fields.length} values where the header has ${header.length} columns. Complete it.`)
  }
  for (let at = header.length; at < fields.length; at++) {
    if (fields[at] === '') continue
    return refuse(
      `The line has ${fields.length} values where the header has ${header.length} columns. Put values that hold the delimiter in double quotes.`,
    )
  }
  return { row: new CsvRow(layout, record), problem: null }
}

/** A class, since a million rows then share their methods. */
class CsvRow implements SourceRow {
  readonly values: Record<string, string> = {}
  readonly line: number
  readonly #layout: CsvLayout
  readonly #bytes: Buffer
  readonly #length: number

  constructor(layout: CsvLayout, record: { fields: string[]; bytes: Buffer; length: number; line: number }) {
    const { header } = layout
    for (let at = 0; at < header.length; at++) this.values[header[at] ?? ''] = record.fields[at] ?? ''
    this.line = record.line
    this.#layout = layout
    this.#bytes = record.bytes
    this.#length = record.length
  }

  columnOf(column: string): ColumnPosition | null {
    const at = this.#layout.header.indexOf(column)
    const place = at < 0 ? null : locateValue(this.#bytes.subarray(0, this.#length), at, this.#layout.delimiter)
    if (!place) return null
    return { name: column, index: at + 1, line: this.line + place.lineInRecord, character: place.character }
  }
}
