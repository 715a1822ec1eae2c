import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFrameReader, encodeFrame, FrameError } from './frames.ts'
import { MESSAGE_LIMITS } from './message-limits.ts'

describe('frames', () => {
  it('come out as they went in, however the pipe cuts them', () => {
    const frame = fc.record({ message: fc.jsonValue(), bytes: fc.uint8Array({ maxLength: 200 }) })
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), fc.integer({ min: 1, max: 64 }), (frames, size) => {
        const wire = Buffer.concat(frames.map(({ message, bytes }) => encodeFrame(message, bytes)))
        const reader = createFrameReader(() => ({ json: 1_000_000, bytes: 1_000_000 }))
        const received = []
        for (let at = 0; at < wire.length; at += size) {
          for (const read of reader.push(wire.subarray(at, at + size))) {
            received.push({ message: read.read(), bytes: read.bytes })
          }
        }
        expect(received).toEqual(
          frames.map(({ message, bytes }) => ({ message: JSON.parse(JSON.stringify(message)), bytes })),
        )
      }),
    )
  })

  it('are refused by their announced length, before anything is kept', () => {
    const reader = () => createFrameReader(() => ({ json: 1_000, bytes: 10 }))
    expect(() => reader().push(Buffer.from([0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 1]))).toThrow(FrameError)
    expect(() => reader().push(Buffer.from([0, 0, 0, 0, 2, 0, 0, 0, 11]))).toThrow('11 bytes, more than the 10 allowed')
    const [broken] = reader().push(Buffer.from('\0\0\0\0\x03\0\0\0\0{x}', 'latin1'))
    expect(() => broken?.read()).toThrow('not JSON')
  })

  it('have a limit of their own by kind, and none is taken that nobody may send', () => {
    const reader = () => createFrameReader((kind) => (kind === null ? undefined : MESSAGE_LIMITS[kind]))
    const long = (t: string, bytes: number) => encodeFrame({ t, text: 'x'.repeat(bytes) })
    expect(() => reader().push(long('log', 17_000))).toThrow('more than the 16384 allowed')
    expect(() => reader().push(long('fetch', 1_100_000))).toThrow('more than the 1048576 allowed')
    expect(reader().push(long('part', 1_100_000))).toMatchObject([{ kind: 'part' }])
    expect(() => reader().push(encodeFrame({ t: 'log' }, new Uint8Array(1)))).toThrow(
      '1 bytes, more than the 0 allowed',
    )
    expect(() => reader().push(encodeFrame({ t: 'ask' }))).toThrow('more than the 0 allowed')
    expect(() => reader().push(Buffer.from([99, 0, 0, 0, 1, 0, 0, 0, 0]))).toThrow('more than the 0 allowed')
  })
})
