import { createCipheriv, createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { SecretLost, secretBox } from './secret-box.ts'
import { newKey, secretKeys, writeKeys } from './secret-keys.ts'

const [OLD, NEW] = [newKey(), newKey()]
const boxOf = (...keys: [Buffer, ...Buffer[]]) => secretBox({ all: () => keys })

/** In the format of releases without key ids: IV, tag, ciphertext. */
function sealedByEarlierVersion(key: Buffer, plain: string, purpose: string, iv = randomBytes(12)): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** What a separate thread reads in each home, in step with the other threads. */
async function keysReadBy(homes: readonly string[], together: SharedArrayBuffer, threads: number): Promise<string[]> {
  const code = `
    const { parentPort, workerData: { homes, together, threads, module } } = require('node:worker_threads')
    import(module).then(({ secretKeys }) => {
      const arrived = new Int32Array(together)
      parentPort.postMessage(homes.map((home, round) => {
        Atomics.add(arrived, 0, 1)
        while (Atomics.load(arrived, 0) < threads * (round + 1)) Atomics.wait(arrived, 0, Atomics.load(arrived, 0), 1)
        Atomics.notify(arrived, 0)
        try {
          return secretKeys({ secretKeys: [], home }).all().map((key) => key.toString('base64') + '\\n').join('')
        } catch (error) {
          return error.message
        }
      }))
    })`
  const module = new URL('./secret-keys.ts', import.meta.url).href
  const worker = new Worker(code, { eval: true, workerData: { homes, together, threads, module } })
  return await new Promise((done, failed) => worker.once('message', done).once('error', failed))
}

describe('the secret box', () => {
  it('opens what it sealed only for the same purpose and with unchanged bytes', () => {
    const box = boxOf(OLD)
    const sealed = box.seal('tøken', 'a')
    expect(sealed.toString('latin1')).not.toContain('ken')
    expect(box.open(sealed, 'a')).toBe('tøken')
    expect(() => box.open(sealed, 'b')).toThrow()
    for (const at of [0, 5, 13, 30, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8((changed[at] ?? 0) ^ 1, at)
      expect(() => box.open(changed, 'a'), `byte ${at}`).toThrow()
    }
    expect(() => box.open(Buffer.alloc(0), 'a')).toThrow()
  })

  it('makes digests that need the key, and recognises them after a change of keys', () => {
    const [before] = boxOf(OLD).digests('token', 'p')
    expect(boxOf(OLD).digests('token', 'p')).toEqual([before])
    const after = boxOf(NEW, OLD).digests('token', 'p')
    expect(after[0]).not.toBe(before)
    expect(after).toContain(before)
    expect(boxOf(OLD).digests('token', 'q')).not.toContain(before)
    expect(createHmac('sha256', OLD).update('token').digest('hex')).not.toBe(before)
  })

  it('says how to restore a missing key', () => {
    const sealed = boxOf(OLD).seal('x', 'p')
    expect(() => boxOf(NEW).open(sealed, 'p')).toThrow(SecretLost)
    expect(() => boxOf(NEW).open(sealed, 'p')).toThrow(/secret\.key.*PORTEVOIX_SECRET_KEY/)
  })

  it('opens with every key and seals with the first', () => {
    const both = boxOf(NEW, OLD)
    const before = boxOf(OLD).seal('x', 'p')
    expect(both.open(before, 'p')).toBe('x')
    expect(before.subarray(0, 12)).not.toEqual(both.labels()[0])
    const after = both.seal('x', 'p')
    expect(after.subarray(0, 12)).toEqual(both.labels()[0])
    expect(both.labels()[1]).toEqual(before.subarray(0, 12))
    expect(boxOf(NEW).open(after, 'p')).toBe('x')
    expect(() => boxOf(OLD).open(after, 'p')).toThrow(/Restore the key/)
  })

  it('opens bytes of releases without key ids, also when they happen to look like newer ones', () => {
    expect(boxOf(NEW, OLD).open(sealedByEarlierVersion(OLD, 'jwk', 'signing-key'), 'signing-key')).toBe('jwk')
    const unlucky = sealedByEarlierVersion(OLD, 'jwk', 'signing-key', Buffer.from('PVS2abcdefgh'))
    expect(boxOf(NEW, OLD).open(unlucky, 'signing-key')).toBe('jwk')
  })

  it('follows a rotation of the key file without a restart, and keeps earlier keys', () => {
    const home = mkdtempSync(join(tmpdir(), 'portevoix keys '))
    const keys = secretKeys({ secretKeys: [], home })
    const running = secretBox(keys)
    const file = join(home, 'secret.key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const before = running.seal('x', 'p')
    const [old] = keys.all()
    writeKeys(file, [NEW, old])
    expect(running.open(boxOf(NEW).seal('y', 'p'), 'p')).toBe('y')
    expect(boxOf(NEW).open(running.seal('z', 'p'), 'p')).toBe('z')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    writeKeys(file, [NEW])
    expect(running.open(before, 'p')).toBe('x')
    expect(readFileSync(file, 'utf8')).toBe(`${NEW.toString('base64')}\n`)
    expect(() => secretBox(secretKeys({ secretKeys: [], home })).open(before, 'p')).toThrow()
  })

  it('creates one key file for servers that start together, and none reads a partial file', {
    timeout: 60_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portevoix keys '))
    const homes = Array.from({ length: 60 }, (_, round) => join(folder, `${round}`))
    const together = new SharedArrayBuffer(4)
    const read = await Promise.all([0, 1, 2, 3].map(() => keysReadBy(homes, together, 4)))
    for (const keys of read) expect(keys).toEqual(homes.map((home) => readFileSync(join(home, 'secret.key'), 'utf8')))
    for (const home of homes) expect(readdirSync(home)).toEqual(['secret.key'])
    rmSync(folder, { recursive: true })
  })

  it('names a file that is not a key', () => {
    const home = mkdtempSync(join(tmpdir(), 'portevoix keys '))
    writeFileSync(join(home, 'secret.key'), 'not a key')
    expect(() => secretKeys({ secretKeys: [], home })).toThrow(/secret\.key is not a key of 32 bytes/)
  })
})
