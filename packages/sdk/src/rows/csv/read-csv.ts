import { Buffer } from 'node:buffer'
import type { RowOptions } from '../options.ts'
import type { Checkpoint, Entries, ReadLimits } from '../row.ts'
import { type OpenedCsv, readHeader } from './header.ts'
import { type RecordSplitter, splitRecords } from './split-records.ts'

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
  let head: Buffer = Buffer.alloc(0)
  const splitterOf = ({ header, delimiter, offset, line }: OpenedCsv): RecordSplitter =>
    splitRecords({ header, delimiter, comment: options.comment, charset, limits }, { offset, line })
  const of = ({ header, delimiter }: OpenedCsv, entries: Entries['entries']): Entries => ({
    header,
    delimiter,
    entries,
  })
  const headerEntry = ({ offset, line }: OpenedCsv) => [{ offset, line, row: null, problem: null }]

  let splitter = opened && splitterOf(opened)
  for await (const slice of text) {
    if (opened && splitter) {
      yield of(opened, splitter.write(slice))
      continue
    }
    head = Buffer.concat([head, slice])
    opened = readHeader(head, { atEnd: false, charset, limits, ...options })
    if (!opened) continue
    splitter = splitterOf(opened)
    yield of(opened, headerEntry(opened))
    yield of(opened, splitter.write(head.subarray(opened.offset)))
    head = Buffer.alloc(0)
  }
  if (!opened || !splitter) {
    opened = readHeader(head, { atEnd: true, charset, limits, ...options })
    if (!opened) return
    splitter = splitterOf(opened)
    yield of(opened, headerEntry(opened))
    yield of(opened, splitter.write(head.subarray(opened.offset)))
  }
  yield of(opened, splitter.end())
}
