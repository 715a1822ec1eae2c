import type { Buffer } from 'node:buffer'

export const QUOTE = 34
export const LF = 10
export const CR = 13
export const SPACE = 32
export const TAB = 9

/** How many line ends `bytes` hold between two places; CR LF is one. */
export function countLineEnds(bytes: Buffer, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === LF) count += 1
    else if (byte === CR && bytes[at + 1] !== LF) count += 1
  }
  return count
}

/**
 * First byte behind the physical line that `start` is in; -1 where it has no end before `end`. A carriage return as the
 * last byte counts only where nothing follows it (`atEnd`), since it may be the first half of CR LF.
 */
export function nextLineStart(bytes: Buffer, start: number, end: number, atEnd: boolean): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] === LF) return at + 1
    if (bytes[at] !== CR) continue
    if (at + 1 < end) return bytes[at + 1] === LF ? at + 2 : at + 1
    return atEnd ? end : -1
  }
  return -1
}
