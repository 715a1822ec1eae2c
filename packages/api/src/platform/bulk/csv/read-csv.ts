import { Buffer } from 'node:buffer'
import { ImportFileError } from '../problems.ts'
import type { Entries, FormatReaderInput, ReadLimits } from '../row.ts'
import { declaredDelimiter, parseHeader, recordEnd } from './header.ts'
import { countLineEnds, skipEmptyLines } from './position.ts'
import { isSoundText } from './record.ts'
import { type CsvScanner, createCsvScanner } from './scanner.ts'

/** Reads CSV (RFC 4180, delimited by comma, semicolon, tab or bar) with a header in its first record. */
export async function* readCsvEntries({ text, from, limits }: FormatReaderInput): AsyncGenerator<Entries> {
  let opened = from?.header
    ? { header: from.header, delimiter: from.delimiter ?? ',', offset: from.offset, line: from.line }
    : null
  let scanner: CsvScanner | null = opened && scannerOf(opened, limits)
  let head: Buffer = Buffer.alloc(0)

  const open = (end: boolean) => {
    opened = readHead(head, end, limits)
    if (opened) scanner = scannerOf(opened, limits)
    return opened && { offset: opened.offset, line: opened.line, row: null, problem: null }
  }

  for await (const slice of text) {
    let behindHeader = slice
    if (!scanner) {
      head = Buffer.concat([head, slice])
      const entry = open(false)
      if (!opened || !entry) continue
      yield { ...layoutOf(opened), entries: [entry] }
      behindHeader = head.subarray(entry.offset)
    }
    if (opened && scanner) yield { ...layoutOf(opened), entries: await (scanner as CsvScanner).write(behindHeader) }
  }
  if (!scanner) {
    const entry = open(true)
    if (opened && entry) yield { ...layoutOf(opened), entries: [entry] }
  }
  if (opened && scanner) yield { ...layoutOf(opened), entries: await (scanner as CsvScanner).end() }
}

interface OpenedCsv {
  header: string[]
  delimiter: string
  offset: number
  line: number
}

function layoutOf({ header, delimiter }: OpenedCsv): { header: string[]; delimiter: string } {
  return { header, delimiter }
}

function scannerOf({ header, delimiter, offset, line }: OpenedCsv, limits: ReadLimits): CsvScanner {
  return createCsvScanner({ header, delimiter, limits, isSound: isSoundText }, { offset, line })
}

/** The header at the front of a file, and the place behind it; null while more bytes are needed. */
function readHead(head: Buffer, end: boolean, limits: ReadLimits): OpenedCsv | null {
  const refuse = (message: string): never => {
    throw new ImportFileError({ line: 1, column: null, message })
  }
  let start = skipEmptyLines(head, 0, head.length, ',')
  let stop = recordEnd(head, start, end)
  const declared = stop < 0 ? null : declaredDelimiter(head.toString('latin1', start, stop))
  if (declared) {
    start = stop
    stop = recordEnd(head, start, end)
  }
  if (stop < 0) {
    if (end) refuse('The file is empty. Its first line must name the columns.')
    if (head.length - start > limits.recordBytes) {
      refuse(`The first line does not end within ${limits.recordBytes} bytes: this is no CSV file with a header.`)
    }
    return null
  }
  const line = 1 + countLineEnds(head, 0, start)
  const { header, delimiter } = parseHeader(head.subarray(start, stop), {
    delimiter: declared,
    line,
    offset: start,
    maxColumns: limits.columns,
  })
  return { header, delimiter, offset: stop, line: 1 + countLineEnds(head, 0, stop) }
}
