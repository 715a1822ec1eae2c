import type { Buffer } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { invalidUtf8At } from '../decode.ts'
import { ImportFileError, quoted } from '../problems.ts'
import { csvOptions } from './record.ts'

const QUOTE = 34
const LF = 10
const CR = 13
const SPACE = 32

const candidates = [',', ';', '\t', '|']
const candidateBytes = new Set(candidates.map((candidate) => candidate.charCodeAt(0)))

/**
 * End of the record that starts at `start` (behind its line end), heeding quotes; -1 where it does not end
 * within `bytes`. A carriage return as the last byte counts only at the `end` of the file, since a line feed may follow.
 */
export function recordEnd(bytes: Buffer, start: number, end: boolean): number {
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
      if (!end) return -1
    }
    if (byte !== SPACE) atStart = candidateBytes.has(byte)
  }
  return end && start < bytes.length ? bytes.length : -1
}

/**
 * The delimiter of a header: of comma, semicolon, tab and bar the one that occurs most outside quotes.
 * Only the header is asked: names of columns hold a delimiter far less often than texts do.
 */
export function detectDelimiter(headerText: string): string {
  const bare = headerText.replace(/"[^"]*"/g, '')
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
export function declaredDelimiter(line: string): string | null {
  return /^"?sep=([,;\t|])"?\s*$/i.exec(line)?.[1] ?? null
}

/**
 * Names of the columns, trimmed; a column without a name is called `column 3` after its place.
 * @throws ImportFileError where a name stands twice, there are too many, or the bytes are no UTF-8 text.
 */
export function parseHeader(
  bytes: Buffer,
  input: { delimiter: string | null; line: number; offset: number; maxColumns: number },
): { header: string[]; delimiter: string } {
  const refuse = (message: string, column: string | null = null): never => {
    throw new ImportFileError({ line: input.line, column, message })
  }
  if (bytes.includes(0)) refuse('The file is not a text file, or is UTF-16 without its mark. Save it as CSV in UTF-8.')
  const wrong = invalidUtf8At(bytes)
  if (wrong >= 0)
    refuse(`The header is not valid UTF-8 at byte ${input.offset + wrong}. Save the file as CSV in UTF-8.`)

  const text = bytes.toString('utf8')
  const delimiter = input.delimiter ?? detectDelimiter(text)
  let names: string[] = []
  try {
    const records: string[][] = parse(text, { ...csvOptions(delimiter), rtrim: delimiter !== '\t' })
    names = records[0] ?? []
  } catch {
    refuse(
      'The header cannot be read: a quote in it is not closed. Put each name in a pair of double quotes, or in none.',
    )
  }
  while (names.length > 1 && names.at(-1)?.trim() === '') names.pop()
  if (names.length > input.maxColumns) {
    refuse(`The header has ${names.length} columns; at most ${input.maxColumns} are read. Remove those not needed.`)
  }
  const header = names.map((name, index) => name.trim() || `column ${index + 1}`)
  const seen = new Set<string>()
  for (const name of header) {
    if (seen.has(name)) refuse(`The header names the column ${quoted(name)} twice. Rename or remove one of them.`, name)
    if (name === '__proto__') refuse('A column cannot be named "__proto__". Rename it.', name)
    seen.add(name)
  }
  return { header, delimiter }
}
