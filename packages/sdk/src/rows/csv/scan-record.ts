import type { Buffer } from 'node:buffer'
import { CR, LF, QUOTE, SPACE, TAB } from './bytes.ts'

/** Where a value stands in the bytes; `quoted` is set where quotes stood around it. */
export interface CellSpan {
  start: number
  end: number
  /** Quotes around the value; `doubled` where it holds quotes that are written twice. */
  quoted: 'no' | 'plain' | 'doubled'
}

export type ScannedRecord =
  /** A record, and the place behind its line end. `ended` is false at the end of a file without a last line end. */
  | { kind: 'record'; spans: CellSpan[]; next: number; ended: boolean }
  /** More bytes are needed. */
  | { kind: 'incomplete' }
  | { kind: 'broken'; code: 'QUOTE_NOT_CLOSED' | 'TEXT_BEHIND_QUOTE' }

/**
 * Takes the record apart that begins at `start` (RFC 4180). Beyond the RFC: lines end by LF, CR LF or CR; blanks may
 * stand before an opening quote and behind a closing one; a quote within a value that does not begin with one is a sign
 * like any other (`5" pipe`). Delimiters are ASCII, so that no byte of a longer character of UTF-8 is one.
 * @param atEnd whether the file ends where the bytes do.
 */
export function scanRecord(
  bytes: Buffer,
  input: { start: number; end: number; atEnd: boolean; delimiter: number },
): ScannedRecord {
  const { start, end, atEnd, delimiter } = input
  const spans: CellSpan[] = []
  let cell = start
  for (;;) {
    let at = skipBlanks(bytes, cell, end, delimiter)
    if (at < end && bytes[at] === QUOTE) {
      const closed = closingQuote(bytes, at + 1, end, atEnd)
      if (closed.at < 0)
        return closed.incomplete ? { kind: 'incomplete' } : { kind: 'broken', code: 'QUOTE_NOT_CLOSED' }
      spans.push({ start: at + 1, end: closed.at, quoted: closed.doubled ? 'doubled' : 'plain' })
      at = skipBlanks(bytes, closed.at + 1, end, delimiter)
      if (at < end && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) {
        return { kind: 'broken', code: 'TEXT_BEHIND_QUOTE' }
      }
    } else {
      while (at < end && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) at += 1
      spans.push({ start: cell, end: at, quoted: 'no' })
    }
    if (at >= end) return atEnd ? { kind: 'record', spans, next: end, ended: false } : { kind: 'incomplete' }
    if (bytes[at] === LF) return { kind: 'record', spans, next: at + 1, ended: true }
    if (bytes[at] === CR) {
      if (at + 1 >= end && !atEnd) return { kind: 'incomplete' }
      return { kind: 'record', spans, next: at + 1 < end && bytes[at + 1] === LF ? at + 2 : at + 1, ended: true }
    }
    cell = at + 1
  }
}

function skipBlanks(bytes: Buffer, start: number, end: number, delimiter: number): number {
  let at = start
  while (at < end && (bytes[at] === SPACE || (bytes[at] === TAB && delimiter !== TAB))) at += 1
  return at
}

function closingQuote(
  bytes: Buffer,
  start: number,
  end: number,
  atEnd: boolean,
): { at: number; doubled: boolean; incomplete: boolean } {
  let doubled = false
  for (let from = start; ; ) {
    const at = bytes.indexOf(QUOTE, from)
    if (at < 0 || at >= end) return { at: -1, doubled, incomplete: !atEnd }
    if (at + 1 >= end && !atEnd) return { at: -1, doubled, incomplete: true }
    if (at + 1 >= end || bytes[at + 1] !== QUOTE) return { at, doubled, incomplete: false }
    doubled = true
    from = at + 2
  }
}

/** The values of a record, each as it is meant: without its quotes, with doubled ones as one. */
export function cellsOf(bytes: Buffer, spans: readonly CellSpan[], ascii: boolean): string[] {
  const decoding = ascii ? 'latin1' : 'utf8'
  return spans.map(({ start, end, quoted }) => {
    const text = bytes.toString(decoding, start, end)
    return quoted === 'doubled' ? text.replaceAll('""', '"') : text
  })
}
