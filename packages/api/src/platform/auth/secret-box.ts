import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { SecretKeys } from './secret-keys.ts'
import { texts } from './texts.ts'

/** Encrypts secrets in the database (AES-256-GCM); the keys are stored outside it. */
export interface SecretBox {
  /** @param purpose bound to the ciphertext, which opens for no other purpose. */
  seal(plain: string, purpose: string): Buffer
  /**
   * @throws SecretLost when no key of this server sealed it; Error when the purpose or the bytes differ from the
   * sealing.
   */
  open(sealed: Uint8Array, purpose: string): string
  /**
   * The prefix of bytes that each key sealed, the current key first. Other bytes were sealed by a key that is missing,
   * or by a release that wrote no key id.
   */
  labels(): readonly [Buffer, ...Buffer[]]
  /**
   * Digests (HMAC-SHA-256) that reveal nothing of the texts to somebody who has only the database.
   * @returns one for each key, the current one first: compare stored digests with all of them.
   */
  digests(text: string, purpose: string): readonly [string, ...string[]]
  /** The same in 64 bits for many texts: one function for each key, the current one first. */
  hashers(purpose: string): readonly [Hasher, ...Hasher[]]
}

export type Hasher = (text: string) => bigint

/** The bytes were sealed with a key that this server does not have. */
export class SecretLost extends Error {
  /** The message in each language; `message` is the English one, for logs. */
  readonly told = texts('secret-lost')

  constructor() {
    super(`${texts('secret-lost')}`)
  }
}

declare module '../../core/context.ts' {
  interface Services {
    readonly secrets: SecretBox
  }
}

const IV_BYTES = 12
const TAG_BYTES = 16
/** Marks bytes with a key id. Bytes of earlier versions begin with a random IV instead. */
const MAGIC = Buffer.from('PVS2')
const KEY_ID_BYTES = 8
const LABEL_BYTES = MAGIC.length + KEY_ID_BYTES

/** Identifies a key without revealing it. */
const labelOf = (key: Buffer): Buffer =>
  Buffer.concat([
    MAGIC,
    createHash('sha256').update('portevoix key id\0').update(key).digest().subarray(0, KEY_ID_BYTES),
  ])

/** Looks up keys at each use, so that a rotation by another process takes effect without a restart. */
export function secretBox(keys: Pick<SecretKeys, 'all'>): SecretBox {
  return {
    labels: () => {
      const [first, ...others] = keys.all()
      return [labelOf(first), ...others.map(labelOf)]
    },
    seal: (plain, purpose) => {
      const [key] = keys.all()
      const label = labelOf(key)
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.concat([label, Buffer.from(purpose)]))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([label, iv, cipher.getAuthTag(), body])
    },
    open: (sealed, purpose) => {
      const bytes = Buffer.from(sealed)
      const label = bytes.subarray(0, LABEL_BYTES)
      const known = keys.all()
      const named = known.find((key) => labelOf(key).equals(label))
      if (named) return decrypt(named, bytes.subarray(LABEL_BYTES), Buffer.concat([label, Buffer.from(purpose)]))
      for (const key of known) {
        try {
          return decrypt(key, bytes, Buffer.from(purpose))
        } catch {
          // Another key may fit, because bytes of earlier versions do not name theirs.
        }
      }
      throw new SecretLost()
    },
    digests: (text, purpose) => {
      const [first, ...others] = keys.all()
      const digest = (key: Buffer) => createHmac('sha256', derived(key, purpose)).update(text).digest('hex')
      return [digest(first), ...others.map(digest)]
    },
    hashers: (purpose) => {
      const [first, ...others] = keys.all()
      const hasher = (key: Buffer): Hasher => {
        const own = derived(key, purpose)
        return (text) => createHmac('sha256', own).update(text).digest().readBigInt64BE()
      }
      return [hasher(first), ...others.map(hasher)]
    },
  }
}

/** The key for digests differs from the keys that seal (RFC 5869). */
const derived = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `portevoix digest ${purpose}`, 32))

/** @param bytes IV, tag and ciphertext. */
function decrypt(key: Buffer, bytes: Buffer, authenticated: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
    .setAAD(authenticated)
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}
