/**
 * Frames on a pipe between host and child: the kind (8 bits), two lengths (32 bits, big endian), a JSON text, raw bytes.
 * The bytes carry bodies of requests and answers unchanged, whatever their encoding. Lengths are checked before anything
 * is kept, each kind by its own limit, so that a child cannot make the host hold or read more than that.
 */
import { MESSAGE_KINDS, type MessageKind, type MessageLimit } from './message-limits.ts'

const HEADER_BYTES = 9
const NO_BYTES = new Uint8Array(0)

export interface Frame {
  /** As announced; null for what the host sends. */
  readonly kind: MessageKind | null
  /** Of JSON and bytes. */
  readonly length: number
  /** @throws FrameError where it is not JSON. */
  read(): unknown
  readonly bytes: Uint8Array
}

export function encodeFrame(message: unknown, bytes: Uint8Array = NO_BYTES): Buffer {
  const kind = (message as { t?: unknown } | null)?.t as MessageKind
  return encodeText(kind, JSON.stringify(message), bytes)
}

/** A frame of a JSON text that exists already. */
export function encodeText(kind: MessageKind, json: string, bytes: Uint8Array = NO_BYTES): Buffer {
  const text = Buffer.from(json, 'utf8')
  const header = Buffer.allocUnsafe(HEADER_BYTES)
  header.writeUInt8(MESSAGE_KINDS.indexOf(kind) + 1, 0)
  header.writeUInt32BE(text.length, 1)
  header.writeUInt32BE(bytes.length, 5)
  return Buffer.concat([header, text, bytes])
}

/** Thrown when what arrives cannot be a frame; the pipe is of no use afterwards. */
export class FrameError extends Error {}

export interface FrameReader {
  /** Takes what arrived and gives the frames that are complete with it. */
  push(chunk: Buffer): Frame[]
}

const tooLong = (length: number, limit: number): FrameError =>
  new FrameError(`a message of ${length} bytes, more than the ${limit} allowed`)

/** @param limitOf undefined: nobody may send this kind. */
export function createFrameReader(limitOf: (kind: MessageKind | null) => MessageLimit | undefined): FrameReader {
  let chunks: Buffer[] = []
  let held = 0
  let wanted = HEADER_BYTES
  let jsonBytes = -1
  let kind: MessageKind | null = null

  const take = (count: number): Buffer => {
    const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
    chunks = all.length > count ? [all.subarray(count)] : []
    held = all.length - count
    return all.subarray(0, count)
  }

  const readHeader = (): void => {
    const header = take(HEADER_BYTES)
    const number = header.readUInt8(0)
    jsonBytes = header.readUInt32BE(1)
    const rawBytes = header.readUInt32BE(5)
    wanted = jsonBytes + rawBytes
    kind = MESSAGE_KINDS[number - 1] ?? null
    const limit = number <= MESSAGE_KINDS.length ? limitOf(kind) : undefined
    if (!limit) throw tooLong(wanted, 0)
    if (jsonBytes > limit.json) throw tooLong(jsonBytes, limit.json)
    if (rawBytes > limit.bytes) throw tooLong(rawBytes, limit.bytes)
  }

  const readFrame = (): Frame => {
    const body = take(wanted)
    const json = body.subarray(0, jsonBytes)
    const frame: Frame = {
      kind,
      length: wanted,
      read: () => {
        try {
          return JSON.parse(json.toString('utf8'))
        } catch {
          throw new FrameError('a message that is not JSON')
        }
      },
      bytes: new Uint8Array(body.subarray(jsonBytes)),
    }
    wanted = HEADER_BYTES
    jsonBytes = -1
    return frame
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
