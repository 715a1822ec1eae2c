/**
 * Frames on a pipe between host and child: two lengths (32 bits, big endian), a JSON text, raw bytes. The bytes carry
 * bodies of requests and answers unchanged, whatever their encoding. Lengths are checked before anything is kept, so
 * that a child cannot make the host hold more than the limit.
 */
const HEADER_BYTES = 8
const NO_BYTES = new Uint8Array(0)

export interface Frame {
  readonly message: unknown
  readonly bytes: Uint8Array
}

export function encodeFrame(message: unknown, bytes: Uint8Array = NO_BYTES): Buffer {
  const json = Buffer.from(JSON.stringify(message), 'utf8')
  const header = Buffer.allocUnsafe(HEADER_BYTES)
  header.writeUInt32BE(json.length, 0)
  header.writeUInt32BE(bytes.length, 4)
  return Buffer.concat([header, json, bytes])
}

/** Thrown when what arrives cannot be a frame; the pipe is of no use afterwards. */
export class FrameError extends Error {}

export interface FrameReader {
  /** Takes what arrived and gives the frames that are complete with it. */
  push(chunk: Buffer): Frame[]
}

export function createFrameReader(limitBytes: number): FrameReader {
  let chunks: Buffer[] = []
  let held = 0
  let wanted = HEADER_BYTES
  let jsonBytes = -1

  const take = (count: number): Buffer => {
    const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
    chunks = all.length > count ? [all.subarray(count)] : []
    held = all.length - count
    return all.subarray(0, count)
  }

  const readHeader = (): void => {
    const header = take(HEADER_BYTES)
    jsonBytes = header.readUInt32BE(0)
    wanted = jsonBytes + header.readUInt32BE(4)
    if (wanted > limitBytes) throw new FrameError(`a message of ${wanted} bytes, more than the ${limitBytes} allowed`)
  }

  const readFrame = (): Frame => {
    const body = take(wanted)
    const json = body.subarray(0, jsonBytes).toString('utf8')
    const bytes = new Uint8Array(body.subarray(jsonBytes))
    wanted = HEADER_BYTES
    jsonBytes = -1
    try {
      return { message: JSON.parse(json), bytes }
    } catch {
      throw new FrameError('a message that is not JSON')
    }
  }

  return {
    push(chunk) {
      chunks.push(chunk)
      held += chunk.length
      const frames: Frame[] = []
      while (held >= wanted) {
        if (jsonBytes < 0) readHeader()
        else frames.push(readFrame())
      }
      return frames
    },
  }
}
