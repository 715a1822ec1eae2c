import { Buffer, isUtf8 } from 'node:buffer'
import { ImportFileError } from './problems.ts'

const LARGEST_SLICE = 65_536

/**
 * The file as UTF-8 bytes without a byte order mark, from byte `skip` of that text on, in slices of at
 * most 64 KB. UTF-16 with a byte order mark is decoded; everything else is passed on as it is, since a
 * wrong byte is a problem of its line and not of the file.
 *
 * `skip` counts bytes of the decoded text, so that a checkpoint means the same in every encoding.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array>, skip = 0): AsyncGenerator<Buffer> {
  let left = skip
  for await (const chunk of toUtf8(source)) {
    const skipped = Math.min(left, chunk.length)
    left -= skipped
    for (let at = skipped; at < chunk.length; at += LARGEST_SLICE) yield chunk.subarray(at, at + LARGEST_SLICE)
  }
  if (left > 0) {
    throw new ImportFileError({
      line: 1,
      column: null,
      message: 'The file is shorter than when the import began. Upload it again and start a new import.',
    })
  }
}

async function* toUtf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let decode: ((bytes: Buffer) => Buffer) | null = null
  let flush = (): Buffer => Buffer.alloc(0)
  let opening: Buffer | null = Buffer.alloc(0)

  for await (const bytes of source) {
    let chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (opening) {
      chunk = Buffer.concat([opening, chunk])
      // The longest mark has three bytes.
      if (chunk.length < 3) {
        opening = chunk
        continue
      }
      opening = null
      const utf16 = utf16Of(chunk)
      if (utf16) {
        const decoder = new TextDecoder(utf16, { fatal: true })
        decode = (part) => decodeOrRefuse(() => decoder.decode(part, { stream: true }), utf16)
        flush = () => decodeOrRefuse(() => decoder.decode(), utf16)
      } else {
        chunk = withoutMark(chunk)
      }
    }
    yield decode ? decode(chunk) : chunk
  }
  if (opening) yield utf16Of(opening) ? Buffer.alloc(0) : withoutMark(opening)
  yield flush()
}

function withoutMark(chunk: Buffer): Buffer {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk
}

function utf16Of(chunk: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  return null
}

function decodeOrRefuse(decode: () => string, encoding: string): Buffer {
  try {
    return Buffer.from(decode(), 'utf8')
  } catch {
    throw new ImportFileError({
      line: 1,
      column: null,
      message: `The file begins as ${encoding.toUpperCase()} but is not valid in it. Save it as UTF-8 and upload it again.`,
    })
  }
}

/** Offset of the first byte that is not valid UTF-8, or -1. */
export function invalidUtf8At(bytes: Buffer): number {
  if (isUtf8(bytes)) return -1
  let at = 0
  while (at < bytes.length) {
    const length = characterLength(bytes[at] ?? 0)
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length))) return at
    at += length
  }
  return -1
}

function characterLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  if (lead >= 0xf0 && lead < 0xf5) return 4
  return 0
}
