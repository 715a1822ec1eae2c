import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { SecretKeys } from './secret-keys.ts'

/** Encrypts what is secret in the database (AES-256-GCM); the keys live outside it. */
export interface SecretBox {
  /** @param purpose bound to the ciphertext: what is sealed for one purpose opens for no other. */
  seal(plain: string, purpose: string): Buffer
  /**
   * @throws SecretLost where no key of this server sealed it; Error where the purpose or the bytes are not those of the
   * sealing.
   */
  open(sealed: Uint8Array, purpose: string): string
  /**
   * How everything begins that each key sealed, the current one first. What begins otherwise was sealed by a key that is
   * not here, or by a release whose bytes do not tell their key.
   */
  labels(): readonly [Buffer, ...Buffer[]]
  /**
   * Tells texts apart without telling anything of them to whoever has the database alone (HMAC-SHA-256).
   * @returns one for each key, that of the current one first: compare what is stored with all of them.
   */
  digests(text: string, purpose: string): readonly [string, ...string[]]
  /** The same in 64 bits and for many texts: one for each key, that of the current one first. */
  hashers(purpose: string): readonly [Hasher, ...Hasher[]]
}

export type Hasher = (text: string) => bigint

/** What is sealed was sealed with a key that this server does not have. */
export class SecretLost extends Error {
  constructor() {
    super(
      'No key of this server opens this secret. Put the key it was sealed with back: as another line of secret.key, or ' +
        'behind a comma in PORTEVOIX_SECRET_KEY. Where it is lost, set the secret anew.',
    )
  }
}

declare module '../../core/context.ts' {
  interface Services {
    readonly secrets: SecretBox
  }
}

const IV_BYTES = 12
const TAG_BYTES = 16
/** Begins what tells its key. Bytes of earlier versions begin with a random IV instead. */
const MAGIC = Buffer.from('PVS2')
const KEY_ID_BYTES = 8
const LABEL_BYTES = MAGIC.length + KEY_ID_BYTES

/** Tells keys apart without telling anything of them. */
const labelOf = (key: Buffer): Buffer =>
  Buffer.concat([
    MAGIC,
    createHash('sha256').update('portevoix key id\0').update(key).digest().subarray(0, KEY_ID_BYTES),
  ])

/** Keys are looked up at each use, so that a rotation by another process takes effect without a restart. */
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
          // Another key may fit: bytes of earlier versions do not name theirs.
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

/** What digests are made with is none of the keys that seal (RFC 5869). */
const derived = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `portevoix digest ${purpose}`, 32))

/** @param bytes IV, tag and ciphertext. */
function decrypt(key: Buffer, bytes: Buffer, authenticated: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
    .setAAD(authenticated)
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}
