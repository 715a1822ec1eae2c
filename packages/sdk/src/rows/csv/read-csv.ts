import { Buffer } from 'node:buffer'
import type { RowOptions } from '../options.ts'
import type { Checkpoint, Entries, ReadLimits } from '../row.ts'
import { type OpenedCsv, readHeader } from './header.ts'
import { splitFrom, splitRecords } from './split-records.ts'

export interface FormatReaderInput {
  text: AsyncIterable<Buffer>
  from: Checkpoint | null
  charset: string
  options: Pick<RowOptions, 'delimiter' | 'comment' | 'skipLines'>
  limits: ReadLimits
}

/** Reads CSV (RFC 4180, delimited by comma, semicolon, tab or bar) with a header in its first record. */
export async function* readCsvEntries({
  text,
  from,
  charset,
  options,
  limits,
}: FormatReaderInput): AsyncGenerator<Entries> {
  let opened: OpenedCsv | null = from?.header
    ? { header: from.header, delimiter: from.delimiter ?? ',', offset: from.offset, line: from.line }
    : null
  let state = splitFrom(opened ?? { offset: 0, line: 1 })
  const begin = ({ header, delimiter, offset, line }: OpenedCsv): Entries => {
    state = splitFrom({ offset, line })
    return { header, delimiter, entries: [{ offset, line, row: null, problem: null }] }
  }
  const split = ({ header, delimiter }: OpenedCsv, slice: Buffer, atEnd = false): Entries => {
    const layout = { header, delimiter, comment: options.comment, limits }
    const next = splitRecords(layout, state, slice, atEnd)
    state = next.state
    return { header, delimiter, entries: next.entries }
  }

  let head: Buffer = Buffer.alloc(0)
  for await (const slice of text) {
    if (opened) {
      yield split(opened, slice)
      continue
    }
    head = Buffer.concat([head, slice])
    opened = readHeader(head, { atEnd: false, charset, limits, ...options })
    if (!opened) continue
    yield begin(opened)
    yield split(opened, head.subarray(opened.offset))
    head = Buffer.alloc(0)
  }
  if (!opened) {
    opened = readHeader(head, { atEnd: true, charset, limits, ...options })
    if (!opened) return
    yield begin(opened)
    yield split(opened, head.subarray(opened.offset))
  }
  yield split(opened, Buffer.alloc(0), true)
}
