import { describe, expect, it } from 'vitest'
import { JSON_LIMITS, scanJson } from './json-scan.ts'

const scan = (text: string | Buffer) => scanJson(Buffer.from(text))
const refusal = (text: string | Buffer) => {
  try {
    scan(text)
  } catch (error) {
    return (error as Error).message
  }
  return null
}

describe('scanJson', () => {
  it('counts values and keys like a parser', () => {
    const most = JSON_LIMITS.valuesAndKeys
    const shapes: Record<string, (count: number) => string> = {
      nulls: (count) =>
        `[${Array(count - 1)
          .fill('null')
          .join(',')}]`,
      'nulls in blanks': (count) =>
        `[\n ${Array(count - 1)
          .fill('null')
          .join(' ,\t\r\n ')} ]`,
      numbers: (count) =>
        `[${Array(count - 1)
          .fill('-1.5e+3')
          .join(',')}]`,
      objects: (count) =>
        `[${Array(count - 1)
          .fill('{}')
          .join(',')}]`,
      texts: (count) =>
        `[${Array(count - 1)
          .fill('"a,b:{[\\"\\\\"')
          .join(',')}]`,
      'keys with values': (count) =>
        `{${Array.from({ length: Math.ceil((count - 1) / 2) }, (_, i) => `"k${i}":true`)}}`,
    }
    for (const [name, shape] of Object.entries(shapes)) {
      expect(countOf(JSON.parse(shape(100))), name).toBeGreaterThanOrEqual(100)
      const extra = countOf(JSON.parse(shape(100))) - 100
      expect(refusal(shape(most - extra)), name).toBeNull()
      expect(refusal(shape(most - extra + 1)), name).toContain('20,000 values and keys')
    }
  })

  it('refuses nesting beyond the limit, at any length', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(refusal(nested(JSON_LIMITS.depth))).toBeNull()
    for (const depth of [JSON_LIMITS.depth + 1, 60_000]) expect(refusal(nested(depth))).toContain('at most 32 deep')
    expect(refusal('{"a":'.repeat(40))).toContain('at most 32 deep')
  })

  it('removes a byte order mark', () => {
    expect(scan('\ufeff{"query":"{a}"}')).toBe('{"query":"{a}"}')
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(refusal(Buffer.from('{"name":"Zo\xe9"}', 'latin1'))).toContain('not UTF-8')
    expect(refusal(Buffer.from('{"name":"Zoé"}', 'utf16le'))).toContain('not UTF-8')
  })

  it('refuses unpaired surrogates everywhere, and accepts pairs', () => {
    for (const half of [
      '\\ud800',
      '\\uDBFF!',
      '\\udc00',
      '\\ud800\\ud800',
      'a\\\\\\ud83d',
      '\\ud83d\\n',
      '\\ude00\\ud83d',
    ]) {
      expect(refusal(`{"a":"${half}"}`), half).toContain('unpaired surrogate')
      expect(refusal(`{"${half}":1}`), half).toContain('unpaired surrogate')
    }
    for (const whole of ['\\ud83d\\ude00', '\\\\ud800', '\\u00e9', '\\"\\ud83d\\ude00\\"', '😀', '\\\\\\\\ud800'])
      expect(refusal(`{"a":"${whole}"}`), whole).toBeNull()
  })

  it('leaves invalid JSON to the parser', () => {
    for (const text of ['', '{', '"', '"\\', '"\\u12', '}}}}]', 'nonsense']) expect(refusal(text), text).toBeNull()
  })

  it('scans the largest body in less time than a response takes', () => {
    const body = Buffer.from(JSON.stringify({ text: 'é'.repeat(2_000_000) }))
    const started = performance.now()
    scanJson(body)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

/** Values and keys of parsed JSON. */
function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countOf(one), 1)
  return Object.values(value).reduce((sum: number, one) => sum + 1 + countOf(one), 1)
}
