import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import type { Said } from '../../texts/text.ts'
import type { Encoding } from '../options.ts'
import { say } from '../row-texts.ts'

/** What was counted in the bytes of a file. */
export interface CharsetEvidence {
  /** Byte order mark. */
  mark: 'utf-8' | 'utf-16le' | 'utf-16be' | null
  /** UTF-16 without a mark, told by the zeros of its beginning, which is nearly always ASCII. */
  zeros: 'utf-16le' | 'utf-16be' | null
  /** Whether a zero stands in its beginning, as in UTF-16 and in no other text. */
  nuls: boolean
  /** Sequences of several bytes that are UTF-8. */
  sound: number
  /** Bytes that are no UTF-8. */
  broken: number
}

export interface CharsetVerdict {
  charset: string
  warnings: Said[]
}

/** How many places that are UTF-8 stand against one that is not, where another charset was declared. */
const SOUND_PER_BROKEN = 4

/**
 * The charset of a file: by its mark, else by what its bytes can be; what was said of it comes last, since servers and
 * people are often wrong about it, and bytes are not. A text of windows-1252 is next to never valid UTF-8 by chance.
 * @param said.encoding the setting.
 * @param said.declared the charset that came with the file, as in a Content-Type.
 */
export function judgeCharset(
  evidence: CharsetEvidence,
  said: { encoding: Encoding; declared: string | null },
): CharsetVerdict {
  const warnings: Said[] = []
  const named = said.encoding === 'auto' ? said.declared : said.encoding
  const label = named === null ? null : labelOf(named)
  const wrong = said.encoding === 'auto' ? 'wrong-declared-charset' : 'wrong-set-charset'
  const verdict = (charset: string): CharsetVerdict => {
    if (named !== null && label === null) {
      warnings.push(say('unknown-charset', { charset: JSON.stringify(named.slice(0, 40)) }))
    } else if (
      label !== null &&
      label !== charset &&
      (evidence.mark !== null || evidence.nuls || label.startsWith('utf-16') || evidence.sound + evidence.broken > 0)
    ) {
      warnings.push(say(wrong, { charset: label, read: charset }))
    }
    return { charset, warnings }
  }
  if (evidence.mark !== null) return verdict(evidence.mark)
  if (evidence.zeros !== null) return verdict(evidence.zeros)
  const { sound, broken } = evidence
  if (label?.startsWith('utf-16') && evidence.nuls) return verdict(label)
  const other = label === null || label === 'utf-8' || label.startsWith('utf-16') ? null : label
  if (broken === 0) return sound === 0 && other !== null ? { charset: other, warnings } : verdict('utf-8')
  if (said.encoding === 'utf-8' || sound >= broken * (other === null ? 1 : SOUND_PER_BROKEN)) {
    warnings.push(say('damaged-bytes', { count: broken }))
    return verdict('utf-8')
  }
  if (other !== null) return verdict(other)
  if (label === null) warnings.push(say('guessed-charset'))
  return verdict('windows-1252')
}

/** The name of a charset as the platform has it; null for none. */
function labelOf(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding
  } catch {
    return null
  }
}

/** Counts evidence over the bytes of a file, chunk by chunk. */
export function gatherEvidence(): { add(chunk: Buffer): void; end(): CharsetEvidence } {
  let sound = 0
  let broken = 0
  let head: Buffer = Buffer.alloc(0)
  let rest: Buffer = Buffer.alloc(0)
  const count = (bytes: Buffer): void => {
    if (isAscii(bytes)) return
    if (isUtf8(bytes)) {
      for (const byte of bytes) if (byte >= 0xc2) sound += 1
      return
    }
    for (let at = 0; at < bytes.length; ) {
      const length = characterLength(bytes[at] ?? 0)
      if (length === 1) at += 1
      else if (length > 1 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length))) {
        sound += 1
        at += length
      } else {
        broken += 1
        at += 1
      }
    }
  }
  return {
    add(chunk) {
      if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD)])
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
      const whole = bytes.length - openCharacter(bytes)
      count(bytes.subarray(0, whole))
      rest = bytes.subarray(whole)
    },
    end() {
      count(rest)
      const start = head.subarray(0, HEAD)
      return { mark: markOf(start), zeros: zerosOf(start), nuls: start.includes(0), sound, broken }
    },
  }
}

const HEAD = 64

function markOf(head: Buffer): CharsetEvidence['mark'] {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

function zerosOf(head: Buffer): CharsetEvidence['zeros'] {
  if (head.length < 4) return null
  let even = 0
  let odd = 0
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > head.length / 4 && even === 0) return 'utf-16le'
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : null
}

/** How many bytes at the end begin a character that is not whole yet. */
function openCharacter(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const length = characterLength(bytes[bytes.length - back] ?? 0)
    if (length > 0) return length > back ? back : 0
  }
  return 0
}

/** Bytes that a character of UTF-8 has by its first one; 0 for a byte that begins none. */
function characterLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  if (lead >= 0xf0 && lead < 0xf5) return 4
  return 0
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
