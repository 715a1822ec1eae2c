import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFrameReader, encodeFrame, FrameError } from './frames.ts'

describe('frames', () => {
  it('come out as they went in, however the pipe cuts them', () => {
    const frame = fc.record({ message: fc.jsonValue(), bytes: fc.uint8Array({ maxLength: 200 }) })
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), fc.integer({ min: 1, max: 64 }), (frames, size) => {
        const wire = Buffer.concat(frames.map(({ message, bytes }) => encodeFrame(message, bytes)))
        const reader = createFrameReader(1_000_000)
        const received = []
        for (let at = 0; at < wire.length; at += size) received.push(...reader.push(wire.subarray(at, at + size)))
        expect(received).toEqual(
          frames.map(({ message, bytes }) => ({ message: JSON.parse(JSON.stringify(message)), bytes })),
        )
      }),
    )
  })

  it('are refused by their announced length, before anything is kept', () => {
    const reader = createFrameReader(1_000)
    const header = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 1])
    expect(() => reader.push(header)).toThrow(FrameError)
    expect(() => createFrameReader(1_000).push(Buffer.from('\0\0\0\x03\0\0\0\0{x}', 'latin1'))).toThrow('not JSON')
  })
})
