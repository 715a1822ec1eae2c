import { isUtf8 } from 'node:buffer'
import { RequestError } from '../../core/errors.ts'
import { texts } from './texts.ts'

/** Limits for the JSON of one request. */
export const JSON_LIMITS = {
  /** Values and keys together: each object, list, text, number, true, false and null, and each key of an object. */
  valuesAndKeys: 20_000,
  /** Maximum nesting of objects and lists. */
  depth: 32,
} as const

/** The number of values and keys in the largest valid call of a field, by field name. */
export type LargerRequests = ReadonlyMap<string, number>

const QUOTE = 0x22
const BACKSLASH = 0x5c
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Scans the bytes of a JSON text before anything is built from them, because too large a text would take memory and
 * time in the parser and in all later steps. Whether it is valid JSON is left to the parser.
 * @param larger fields with longer lists, and the number of values and keys that a request with such a field may
 * contain.
 * @returns the text, without a byte order mark.
 * @throws RequestError BAD_REQUEST for bytes that are not UTF-8, unpaired surrogates, or more than the limits.
 */
export function scanJson(bytes: Buffer, larger: LargerRequests = new Map()): string {
  if (!isUtf8(bytes)) {
    throw new RequestError('BAD_REQUEST', texts('not-utf-8'))
  }
  const body = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes
  let most: number = JSON_LIMITS.valuesAndKeys
  let count = 0
  let depth = 0
  /** Inside a number, true, false or null, which was counted at its first byte. */
  let inWord = false
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] as number
    if (isBetweenValues(byte)) {
      if (byte === 0x7d || byte === 0x5d) depth -= 1
      inWord = false
      continue
    }
    if (inWord) continue
    count += 1
    if (count > most) most = mostIn(body, count, larger)
    if (byte === QUOTE) at = endOfText(body, at)
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1
      if (depth > JSON_LIMITS.depth) {
        throw new RequestError('BAD_REQUEST', texts('too-deep', { most: JSON_LIMITS.depth }))
      }
    } else inWord = true
  }
  return body.toString()
}

/** @throws RequestError BAD_REQUEST when the request names no field that allows so many. */
function mostIn(body: Buffer, count: number, larger: LargerRequests): number {
  const named = [...larger].flatMap(([field, most]) => (body.includes(field) ? [most] : []))
  const most = Math.max(JSON_LIMITS.valuesAndKeys, ...named)
  if (count <= most) return most
  throw new RequestError('BAD_REQUEST', texts('too-many-values', { most }))
}

/** White space, comma, colon, and the ends of objects and lists. */
const isBetweenValues = (byte: number): boolean =>
  byte === 0x2c ||
  byte === 0x3a ||
  byte === 0x20 ||
  byte === 0x0a ||
  byte === 0x0d ||
  byte === 0x09 ||
  byte === 0x7d ||
  byte === 0x5d

/** The end of the text that begins at `start`; the last byte when it does not end. */
function endOfText(body: Buffer, start: number): number {
  for (let at = start + 1; at < body.length; at += 1) {
    const byte = body[at]
    if (byte === QUOTE) return at
    if (byte !== BACKSLASH) continue
    const unit = escapedUnit(body, at)
    if (unit === null) at += 1
    else if (isHigh(unit)) {
      if (!isLow(escapedUnit(body, at + 6))) throw halfASurrogate()
      at += 11
    } else if (isLow(unit)) throw halfASurrogate()
    else at += 5
  }
  return body.length - 1
}

/** The UTF-16 unit of `\uXXXX` at this place; null for anything else. */
function escapedUnit(body: Buffer, at: number): number | null {
  if (body[at] !== BACKSLASH || body[at + 1] !== 0x75) return null
  const digits = body.toString('latin1', at + 2, at + 6)
  return /^[0-9a-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : null
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number | null) => unit !== null && unit >= 0xdc00 && unit <= 0xdfff

const halfASurrogate = () => new RequestError('BAD_REQUEST', texts('surrogate'))
