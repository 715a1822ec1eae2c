import { Buffer } from 'node:buffer'
import type { Said } from '../../texts/text.ts'
import type { Delimiter } from '../options.ts'
import { quoted, RowsFileError } from '../problem.ts'
import type { ReadLimits } from '../row.ts'
import { say } from '../row-texts.ts'
import { invalidUtf8At } from '../source/charset.ts'
import { trimmed } from '../values/cell.ts'
import { CR, countLineEnds, LF, nextLineStart, QUOTE, SPACE } from './bytes.ts'
import { cellsOf, scanRecord } from './scan-record.ts'

const candidates = [',', ';', '\t', '|']
const candidateBytes = new Set(candidates.map((candidate) => candidate.charCodeAt(0)))

/** What the beginning of a file says of its table. */
export interface OpenedCsv {
  header: string[]
  delimiter: string
  /** The place behind the header. */
  offset: number
  line: number
}

/**
 * The header at the front of a file: the first line behind those to skip that holds anything and is no comment. Null
 * while more bytes are needed.
 * @throws RowsFileError EMPTY, HEADER.
 */
export function readHeader(
  head: Buffer,
  input: {
    atEnd: boolean
    delimiter: Delimiter
    comment: string
    skipLines: number
    charset: string
    limits: ReadLimits
  },
): OpenedCsv | null {
  const { atEnd, limits } = input
  const comment = Buffer.from(input.comment)
  let declared: string | null = null
  let start = 0
  let skipped = 0
  for (;;) {
    const line = 1 + countLineEnds(head, 0, start)
    const refuse = (said: Said, column: string | null = null): never => {
      throw new RowsFileError({ code: 'HEADER', line, column, ...said })
    }
    const isComment = comment.length > 0 && head.subarray(start, start + comment.length).equals(comment)
    const physical = nextLineStart(head, start, head.length, atEnd)
    const passOver =
      skipped < input.skipLines || isComment || isBlank(head, start, physical < 0 ? head.length : physical)
    if (passOver && physical >= 0) {
      if (skipped < input.skipLines) skipped += 1
      start = physical
      if (start < head.length) continue
      if (!atEnd) return null
    }
    const stop = passOver ? -1 : recordEnd(head, start, atEnd)
    if (stop < 0 || start >= head.length) {
      if (atEnd) throw new RowsFileError({ code: 'EMPTY', ...say('empty-file') })
      if (head.length - start > limits.recordBytes) refuse(say('endless-header', { bytes: limits.recordBytes }))
      return null
    }
    declared ??= declaredDelimiter(head.toString('latin1', start, stop))
    if (declared !== null && declaredDelimiter(head.toString('latin1', start, stop)) !== null) {
      start = stop
      continue
    }
    const bytes = head.subarray(start, stop)
    if (bytes.includes(0)) refuse(say('no-text-file'))
    const wrong = invalidUtf8At(bytes)
    if (wrong >= 0) refuse(say('bad-header', { charset: input.charset.toUpperCase(), byte: start + wrong }))
    const asked = input.delimiter === 'auto' ? declared : input.delimiter
    const delimiter = asked ?? detectDelimiter(bytes.toString('utf8'))
    const record = scanRecord(bytes, { start: 0, end: bytes.length, atEnd: true, delimiter: delimiter.charCodeAt(0) })
    if (record.kind !== 'record') refuse(say('header-quote-not-closed'))
    const names = record.kind === 'record' ? cellsOf(bytes, record.spans, false).map(trimmed) : []
    while (names.length > 1 && names.at(-1) === '') names.pop()
    if (names.length > limits.columns) {
      refuse(say('too-many-columns', { count: names.length, most: limits.columns }))
    }
    // A column without a name is called after its place.
    const header = names.map((name, index) => name || `column ${index + 1}`)
    if (header.includes('__proto__')) refuse(say('reserved-column'), quoted('__proto__'))
    return { header, delimiter, offset: stop, line: line + countLineEnds(head, start, stop) }
  }
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte !== SPACE && byte !== LF && byte !== CR) return false
  }
  return true
}

/**
 * End of the record that starts at `start` (behind its line end), heeding quotes while the delimiter is not known; -1
 * where it does not end within `bytes`.
 */
function recordEnd(bytes: Buffer, start: number, atEnd: boolean): number {
  let quoting = false
  // A quote opens only at the start of a name; elsewhere it is a sign like any other.
  let atStart = true
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (quoting) {
      if (byte === QUOTE) quoting = false
    } else if (byte === QUOTE) {
      quoting = atStart || bytes[at - 1] === QUOTE
    } else if (byte === LF) {
      return at + 1
    } else if (byte === CR) {
      if (at + 1 < bytes.length) return bytes[at + 1] === LF ? at + 2 : at + 1
      if (!atEnd) return -1
    }
    if (byte !== SPACE) atStart = candidateBytes.has(byte)
  }
  return atEnd && start < bytes.length ? bytes.length : -1
}

/**
 * The delimiter of a header: of comma, semicolon, tab and bar the one that occurs most outside quotes. Only the header
 * is asked: names of columns hold a delimiter far less often than texts do.
 */
function detectDelimiter(headerText: string): string {
  const bare = headerText.replace(/"(?:[^"]|"")*"/g, '')
  let best = ','
  let most = 0
  for (const candidate of candidates) {
    const count = bare.split(candidate).length - 1
    if (count > most) {
      best = candidate
      most = count
    }
  }
  return best
}

/** The delimiter that a line `sep=;` names, as some spreadsheets write before the header; else null. */
function declaredDelimiter(line: string): string | null {
  return /^"?sep=([,;\t|])"?\s*$/i.exec(line)?.[1] ?? null
}
