import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../../core/config.ts'

/** Encrypts what is secret in the database (AES-256-GCM); the key lives outside it. */
export interface SecretBox {
  /** @param purpose bound to the ciphertext: what is sealed for one purpose opens for no other. */
  seal(plain: string, purpose: string): Buffer
  /** @throws Error where the key, the purpose or the bytes are not those of the sealing. */
  open(sealed: Uint8Array, purpose: string): string
}

declare module '../../core/context.ts' {
  interface Services {
    readonly secrets: SecretBox
  }
}

const IV_BYTES = 12
const TAG_BYTES = 16

export function secretBox(key: Buffer): SecretBox {
  return {
    seal: (plain, purpose) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    open: (sealed, purpose) => {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
    },
  }
}

/**
 * The key from the settings, or from `secret.key` under `home`, which is made at the first start.
 * @throws ConfigError where the file is not a key.
 */
export function readSecretKey(given: { secretKey: Buffer | null; home: string }): Buffer {
  if (given.secretKey) return given.secretKey
  const file = join(given.home, 'secret.key')
  mkdirSync(given.home, { recursive: true })
  try {
    // `wx` fails where the file exists: of two servers that start together one makes the key and both read it.
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
    chmodSync(file, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== 32) {
    throw new ConfigError(`${file} is not a key of 32 bytes in base64. Put the right one back from a backup.`)
  }
  return key
}
