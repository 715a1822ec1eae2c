import { timingSafeEqual } from 'node:crypto'
import type { SecretBox } from '../../platform/auth/index.ts'

const HOUR_MS = 3_600_000
const PURPOSE = 'click token'
/** 96 bits of the digest: a token cannot be guessed while it is of use. */
const DIGEST_LENGTH = 24
const TOKEN = /^([A-Za-z0-9_-]{10,64})\.([0-9a-z]{1,7})\.([0-9a-f]{24})$/

/** What a token says: which link was followed, and in which hour. */
export interface ReadToken {
  readonly code: string
  /** The first instant of the hour. */
  readonly hour: Date
}

const words = (code: string, hour: string): string => `${code} ${hour}`

/**
 * The token of a click on a link: the same for everybody who follows the link within the hour, so that it tells one visitor
 * from another no more than the hour does. Nothing is stored: the server recognises its own tokens by a keyed hash.
 */
export function clickToken(secrets: SecretBox, code: string, at: Date): string {
  const hour = Math.floor(at.getTime() / HOUR_MS).toString(36)
  const [digest] = secrets.digests(words(code, hour), PURPOSE)
  return `${code}.${hour}.${digest.slice(0, DIGEST_LENGTH)}`
}

/** Reads a token of this server; null for anything else. Tokens of an earlier key are read as long as the key is kept. */
export function readClickToken(secrets: SecretBox, token: string): ReadToken | null {
  const [, code, hour, mark] = TOKEN.exec(token) ?? []
  if (code === undefined || hour === undefined || mark === undefined) return null
  const sent = Buffer.from(mark)
  const isOurs = secrets
    .digests(words(code, hour), PURPOSE)
    .some((digest) => timingSafeEqual(Buffer.from(digest.slice(0, DIGEST_LENGTH)), sent))
  return isOurs ? { code, hour: new Date(Number.parseInt(hour, 36) * HOUR_MS) } : null
}
