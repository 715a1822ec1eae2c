import { createHash, randomBytes } from 'node:crypto'

/** A key, which is shown only once, and the values that are stored of it. */
export interface NewApiKey {
  key: string
  prefix: string
  hash: Buffer
}

const FORM = /^pv_[A-Za-z0-9_-]{43}$/

/** 256 random bits cannot be guessed, so a plain SHA-256 is enough. */
export function newApiKey(): NewApiKey {
  const key = `pv_${randomBytes(32).toString('base64url')}`
  return { key, prefix: key.slice(0, 9), hash: hashApiKey(key) }
}

export function hashApiKey(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

export function isApiKey(token: string): boolean {
  return FORM.test(token)
}
