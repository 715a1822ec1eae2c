import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createAnyInflate } from './any-inflate.ts'

const TEXTS = ['', 'a', 'some text '.repeat(20_000)].map((text) => Buffer.from(text))
const inflated = (chunks: Iterable<Buffer>): Promise<Buffer> =>
  buffer(Readable.from(chunks).compose(createAnyInflate()))
const bytewise = (bytes: Buffer): Buffer[] => [...bytes].map((byte) => Buffer.from([byte]))

describe('deflate', () => {
  it.each([
    ['with the header of zlib', deflateSync],
    ['raw', deflateRawSync],
  ])('is undone %s, however it is cut', async (_form, compress) => {
    for (const text of TEXTS) {
      expect(await inflated([compress(text)])).toEqual(text)
      expect(await inflated(bytewise(compress(text)))).toEqual(text)
    }
  })

  it.each([
    ['broken', Buffer.from('this is not compressed')],
    ['cut off', deflateSync(TEXTS[2] ?? '').subarray(0, 40)],
    ['cut off raw', deflateRawSync(TEXTS[2] ?? '').subarray(0, 40)],
    ['nothing', Buffer.alloc(0)],
  ])('fails where it is %s', async (_what, bytes) => {
    await expect(inflated([bytes])).rejects.toThrow()
  })
})
