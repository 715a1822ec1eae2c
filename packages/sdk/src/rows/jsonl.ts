import { Buffer } from 'node:buffer'
import type { Said } from '../texts/text.ts'
import type { FormatReaderInput } from './csv/read-csv.ts'
import { quoted, type RowProblem } from './problem.ts'
import type { Entries, Entry, ReadLimits, Row } from './row.ts'
import { say } from './row-texts.ts'
import { invalidUtf8At } from './source/charset.ts'

const LF = 10

/** Reads JSON Lines: one flat object a line. Numbers keep all their digits. */
export async function* readJsonlEntries({ text, from, limits }: FormatReaderInput): AsyncGenerator<Entries> {
  let offset = from?.offset ?? 0
  let line = from?.line ?? 1
  let pending: Buffer = Buffer.alloc(0)
  let overlong = false

  const take = (bytes: Buffer): Entry => {
    const start = { line, offset }
    offset += bytes.length
    line += 1
    if (overlong || bytes.length > limits.recordBytes) {
      overlong = false
      const said = say('line-too-long', { bytes: limits.recordBytes })
      return { row: null, problem: { line: start.line, column: null, code: 'RECORD_TOO_LONG', ...said }, offset, line }
    }
    return { ...readLine(bytes, start, limits), offset, line }
  }

  for await (const slice of text) {
    pending = pending.length > 0 ? Buffer.concat([pending, slice]) : slice
    const entries: Entry[] = []
    let start = 0
    for (let end = pending.indexOf(LF); end >= 0; end = pending.indexOf(LF, start)) {
      entries.push(take(pending.subarray(start, end + 1)))
      start = end + 1
    }
    pending = pending.subarray(start)
    if (pending.length > limits.recordBytes) {
      // The part of an overlong line that was read is counted and dropped.
      overlong = true
      offset += pending.length
      pending = Buffer.alloc(0)
    }
    yield { header: null, delimiter: null, entries }
  }
  if (pending.length > 0 || overlong) yield { header: null, delimiter: null, entries: [take(pending)] }
}

function readLine(
  bytes: Buffer,
  { line, offset }: { line: number; offset: number },
  limits: ReadLimits,
): { row: Row | null; problem: RowProblem | null } {
  const refuse = (said: Said, column: string | null = null, code: RowProblem['code'] = 'BAD_JSON') => ({
    row: null,
    problem: { line, column, code, ...said },
  })
  const wrong = invalidUtf8At(bytes)
  if (wrong >= 0) {
    return refuse(say('bad-utf8', { byte: offset + wrong }), null, 'BAD_BYTES')
  }
  const text = bytes.toString('utf8').trim()
  if (text === '') return { row: null, problem: null }

  let parsed: unknown
  try {
    parsed = JSON.parse(text, keepDigits)
  } catch {
    return refuse(say('bad-json'))
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return refuse(say('no-object', { example: '{"externalId": "17"}' }))
  }
  const fields = Object.entries(parsed)
  if (fields.length > limits.columns) {
    return refuse(say('too-many-fields', { count: fields.length, most: limits.columns }))
  }
  const cells: string[] = []
  for (const [name, value] of fields) {
    if (typeof value === 'object' && value !== null) {
      return refuse(say('nested-value', { column: quoted(name) }), name)
    }
    if (name === '__proto__') return refuse(say('reserved-field'), name)
    const written = value === null ? '' : String(value)
    // JSON escapes can write characters that no UTF-8 file may contain.
    if (written.includes('\0') || !written.isWellFormed()) {
      return refuse(say('half-character', { column: quoted(name) }), name, 'BAD_BYTES')
    }
    cells.push(written)
  }
  return { row: { line, header: fields.map(([name]) => name), cells }, problem: null }
}

/** Keeps numbers as they are written: 1057694472912269312 has more digits than a double keeps. */
function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value
}
