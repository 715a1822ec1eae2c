import type { Buffer } from 'node:buffer'

const QUOTE = 34
const LF = 10
const CR = 13
const SPACE = 32
const TAB = 9

/** How many line ends `bytes` hold between two places; CR LF is one. */
export function countLineEnds(bytes: Buffer, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === LF) count += 1
    else if (byte === CR && bytes[at + 1] !== LF) count += 1
  }
  return count
}

/** First byte behind the physical line that `start` is in; -1 where it has no end before `end`. */
export function nextLineStart(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] === LF) return at + 1
    if (bytes[at] === CR && at + 1 < end) return bytes[at + 1] === LF ? at + 2 : at + 1
  }
  return -1
}

/**
 * First byte behind the empty lines at `start`. A carriage return as the last byte stays, since a line feed may
 * follow. Lines of blanks are empty too, but in a file delimited by tabs.
 */
export function skipEmptyLines(bytes: Buffer, start: number, end: number, delimiter: string): number {
  let line = start
  let at = start
  while (at < end) {
    const byte = bytes[at]
    if (byte === LF) line = at + 1
    else if (byte === CR) {
      if (at + 1 >= end) break
      if (bytes[at + 1] !== LF) line = at + 1
    } else if (delimiter === '\t' || (byte !== SPACE && byte !== TAB)) break
    at += 1
  }
  return line
}

/**
 * Where the value number `index` (from 0) of a record starts: its physical line, counted from the record's own
 * as 0, and its character in that line from 1 (UTF-16 units). Null where the record has fewer values.
 */
export function locateValue(
  record: Buffer,
  index: number,
  delimiter: string,
): { lineInRecord: number; character: number } | null {
  const separator = delimiter.charCodeAt(0)
  let field = 0
  let quoting = false
  let atStart = true
  let start = index === 0 ? 0 : -1
  for (let at = 0; at < record.length && start < 0; at++) {
    const byte = record[at]
    if (quoting) {
      if (byte === QUOTE) {
        if (record[at + 1] === QUOTE) at += 1
        else quoting = false
      }
    } else if (byte === separator) {
      field += 1
      atStart = true
      if (field === index) start = at + 1
    } else if (byte === QUOTE && atStart) {
      quoting = true
      atStart = false
    } else if (byte !== SPACE) atStart = false
  }
  if (start < 0) return null
  let lineStart = 0
  for (let next = 0; next >= 0; next = nextLineStart(record, lineStart, start)) lineStart = next
  return {
    lineInRecord: countLineEnds(record, 0, lineStart),
    character: record.toString('utf8', lineStart, start).length + 1,
  }
}

/**
 * True where anything stands behind the closing quote of a value, as in `"x"y`. csv-parse lets that pass when quotes
 * inside unquoted values (`5" pipe`) are let pass; parsing such a record once more to be told costs fifty times this.
 */
export function hasTextBehindQuote(record: Buffer, delimiter: string): boolean {
  const separator = delimiter.charCodeAt(0)
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start'
  for (let at = 0; at < record.length; at++) {
    const byte = record[at]
    if (state === 'quoted') {
      if (byte !== QUOTE) continue
      if (record[at + 1] === QUOTE) at += 1
      else state = 'closed'
    } else if (byte === separator) state = 'start'
    else if (byte === QUOTE && state === 'start') state = 'quoted'
    else if (state === 'closed' && byte !== LF && byte !== CR) return true
    else if (state === 'start' && byte !== SPACE && byte !== TAB) state = 'plain'
  }
  return false
}
