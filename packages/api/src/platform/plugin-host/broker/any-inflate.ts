import { Transform } from 'node:stream'
import { createInflate, createInflateRaw, type Inflate, type InflateRaw } from 'node:zlib'

/** Whether two bytes are the header of zlib (RFC 1950, 2.2). */
const isZlib = (first: number, second: number): boolean => (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0

/** Decodes `deflate` with the zlib header, as specified, or without it, as many servers send it. */
export function createAnyInflate(): Transform {
  let head = Buffer.alloc(0)
  let inner: Inflate | InflateRaw | null = null
  const open = (stream: Transform): Inflate | InflateRaw => {
    const [first = 0, second = 0] = head
    const chosen = isZlib(first, second) ? createInflate() : createInflateRaw()
    chosen.on('data', (chunk: Buffer) => stream.push(chunk))
    chosen.on('error', (error) => stream.destroy(error))
    return chosen
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (inner) {
        inner.write(chunk, () => done())
        return
      }
      head = Buffer.concat([head, chunk])
      if (head.length < 2) {
        done()
        return
      }
      inner = open(this)
      inner.write(head, () => done())
    },
    flush(done) {
      inner ??= open(this)
      inner.once('end', () => done())
      inner.end()
    },
    destroy(error, done) {
      inner?.destroy()
      done(error)
    },
  })
}
