import { describe, expect, it } from 'vitest'
import { jsonWithin, MessageSchema, parseUntrusted } from './wire.ts'

const log = (fields: unknown) => ({ t: 'log', call: 1, level: 'info', message: 'm', fields })
const fieldsOf = (fields: unknown): unknown => {
  const parsed = parseUntrusted(MessageSchema, log(fields))
  return 'data' in parsed && parsed.data.t === 'log' ? parsed.data.fields : parsed
}
const msOf = (work: () => unknown): number => {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

describe('what comes out of a process', () => {
  it('keeps fields of the log that can be kept, and leaves out all others', () => {
    expect(fieldsOf({ a: [1, null, { b: 'c' }] })).toEqual({ a: [1, null, { b: 'c' }] })
    for (const odd of [null, 'text', [1], undefined, { long: 'x'.repeat(5_000) }]) expect(fieldsOf(odd)).toEqual({})
  })

  it('costs no more to refuse than to read, however many values it has', () => {
    const text = JSON.stringify({ wide: Array.from({ length: 200_000 }, () => ({ a: 1 })) })
    // The better of three: something else may come between.
    const best = (work: () => unknown) => Math.min(...[0, 1, 2].map(() => msOf(work)))
    const reading = best(() => JSON.parse(text))
    const value: unknown = JSON.parse(text)
    expect(best(() => fieldsOf(value))).toBeLessThan(3 * reading + 20)
    expect(best(() => jsonWithin(1_000).safeParse(value))).toBeLessThan(3 * reading + 20)
  })

  it('is refused where it is missing, too large, or nested deeper than anything that means something', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
    const accepts = (value: unknown): boolean => jsonWithin(1_000).safeParse(value).success
    expect([null, 0, '', [], nested(99)].map(accepts)).toEqual([true, true, true, true, true])
    expect([undefined, 'x'.repeat(1_000), nested(101)].map(accepts)).toEqual([false, false, false])
  })
})
