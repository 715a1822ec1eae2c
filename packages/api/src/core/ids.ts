import { randomBytes } from 'node:crypto'
import { withoutLast } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { NotFoundError } from './errors.ts'

/** A database id: a lower-case UUID. The API shows global ids, which also contain the type. */
export const Uuid = z.uuid().lowercase()

/** An id that no row has, for look-ups that must find nothing. */
export const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Whether a text has the form in which PostgreSQL prints a UUID. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A new UUIDv7 (RFC 9562, 5.7). Ids sort by creation time, so that new rows are next to each other in indexes. */
export function uuidv7(now: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The opaque id of an object in the API: base64url of `Type:uuid`. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url')
}

/** Type and key of a global id; null when the text is not one. */
export function parseGlobalId(value: string): { type: string; id: string } | null {
  const text = Buffer.from(value, 'base64url').toString()
  const colon = text.indexOf(':')
  if (colon < 1) return null
  const type = text.slice(0, colon)
  const id = text.slice(colon + 1)
  return globalId(type, id) === withoutLast(value, /=/) ? { type, id } : null
}

/**
 * The key of a global id in an input.
 * @param path of the id in the arguments, such as `input.accountId`.
 * @throws NotFoundError for anything but an id of this type, without saying what the id might be elsewhere.
 */
export function requireId(value: string, type: string, path: string): string {
  const parsed = parseGlobalId(value)
  if (parsed?.type !== type || !isUuid(parsed.id)) {
    throw new NotFoundError(type, path.split('.'))
  }
  return parsed.id
}
