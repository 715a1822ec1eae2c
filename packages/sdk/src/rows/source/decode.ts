import { Buffer } from 'node:buffer'
import { RowsFileError } from '../problem.ts'
import { say } from '../row-texts.ts'

const LARGEST_SLICE = 65_536

/**
 * The file as UTF-8 bytes without a byte order mark, from byte `skip` of that text on, in slices of at most 64 KB. Bytes
 * of a file in UTF-8 are passed on as they are: a wrong byte is a problem of its line and not of the file.
 *
 * `skip` counts bytes of the decoded text, so that a checkpoint means the same in every charset.
 */
export async function* decodeText(source: AsyncIterable<Buffer>, charset: string, skip = 0): AsyncGenerator<Buffer> {
  let left = skip
  for await (const chunk of toUtf8(source, charset)) {
    const skipped = Math.min(left, chunk.length)
    left -= skipped
    for (let at = skipped; at < chunk.length; at += LARGEST_SLICE) yield chunk.subarray(at, at + LARGEST_SLICE)
  }
  if (left > 0) throw new RowsFileError({ code: 'SHORTER', ...say('shorter') })
}

const MARKS: Readonly<Record<string, Buffer>> = {
  'utf-8': Buffer.from([0xef, 0xbb, 0xbf]),
  'utf-16le': Buffer.from([0xff, 0xfe]),
  'utf-16be': Buffer.from([0xfe, 0xff]),
}

async function* toUtf8(source: AsyncIterable<Buffer>, charset: string): AsyncGenerator<Buffer> {
  const mark = MARKS[charset]
  const decoder = charset === 'utf-8' ? null : new TextDecoder(charset, { ignoreBOM: true })
  let atStart = true
  for await (const bytes of source) {
    const marked = atStart && mark?.equals(bytes.subarray(0, mark.length))
    const chunk = marked ? bytes.subarray(mark?.length) : bytes
    atStart = false
    yield decoder === null ? chunk : withoutReplacements(decoder.decode(chunk, { stream: true }))
  }
  if (decoder !== null) yield withoutReplacements(decoder.decode())
}

/** Stands in UTF-8 text for what could not be decoded. No UTF-8 holds this byte, so that its line is told. */
const WRONG = Buffer.from([0xff])

/** What a decoder could not read stays a wrong byte, so that one rule tells of damage in every charset. */
function withoutReplacements(text: string): Buffer {
  if (!text.includes('\ufffd')) return Buffer.from(text, 'utf8')
  const parts = text.split('\ufffd').flatMap((part, index) => (index === 0 ? [] : [WRONG]).concat(Buffer.from(part)))
  return Buffer.concat(parts)
}
