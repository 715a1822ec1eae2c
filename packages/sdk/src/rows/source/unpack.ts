import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { RowsFileError } from '../problem.ts'
import { say } from '../row-texts.ts'

/** Bytes of a file: opened as often as it is gone through. */
export type FileSource = () => AsyncIterable<Uint8Array>

/**
 * The bytes of a file, unpacked where they are gzip, by their first two bytes and not by a name. The limit counts what
 * comes out, so that a small archive of a huge file ends early.
 * @throws RowsFileError COMPRESSION, TOO_LARGE.
 */
export async function* unpacked(
  source: AsyncIterable<Uint8Array>,
  options: { fileBytes: number; onSourceBytes?: (total: number) => void },
): AsyncGenerator<Buffer> {
  let read = 0
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      read += chunk.byteLength
      options.onSourceBytes?.(read)
      if (chunk.byteLength > 0) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    }
  }
  let unpacked = 0
  for await (const chunk of withWholeOpening(gunzipped(withWholeOpening(counted())))) {
    unpacked += chunk.length
    if (unpacked > options.fileBytes) {
      const said = say(unpacked > read ? 'unpacked-too-large' : 'file-too-large', { bytes: options.fileBytes })
      throw new RowsFileError({ code: 'TOO_LARGE', ...said })
    }
    yield chunk
  }
}

const OPENING = 256

/** Puts the first bytes together, so that what a file is can be told by its first chunk. */
async function* withWholeOpening(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let opening: Buffer | null = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (opening === null) yield chunk
    else {
      opening = Buffer.concat([opening, chunk])
      if (opening.length < OPENING) continue
      yield opening
      opening = null
    }
  }
  if (opening !== null && opening.length > 0) yield opening
}

async function* gunzipped(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const first = await chunks.next()
  if (first.done) return
  async function* whole(): AsyncGenerator<Buffer> {
    yield first.value as Buffer
    yield* chunks
  }
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* whole()
    return
  }
  const packed = Readable.from(whole())
  const gunzip = packed.pipe(createGunzip())
  packed.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of gunzip) yield chunk as Buffer
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith('Z_')) throw error
    throw new RowsFileError({ code: 'COMPRESSION', ...say('bad-gzip') })
  } finally {
    gunzip.destroy()
    packed.destroy()
  }
}
