import { describe, expect, it } from 'vitest'
import { codesOf } from './tracked-link.ts'

const CODE = 'C8SRymERg-pD'

describe('the code of a tracked link', () => {
  it.each([
    ...['', '/', '.', ')', '),', ',', '%22', '"', '?!', '%E2%80%8B', '%E2%80%9D', '%20', '>', ']', '%C2%BB'],
    ...[
      '%60',
      '%EF%BC%89',
      '；',
      '。',
      '—',
      '%C2%AD',
      '%E2%81%A9',
      '%F0%9F%98%80',
      '^',
      '%3Futm_source%3Dx',
      '&utm_source=x',
    ],
    ...['%26fbclid%3Dx.', ').%0A'],
  ])('is found although "%s" stands behind it', (behind) => {
    expect(codesOf(`/r/${CODE}${behind}`)).toEqual([CODE])
  })

  it.each(['_', '-', '_)', '__.'])('may end before "%s" or with it', (behind) => {
    const [first, second] = codesOf(`/r/${CODE}${behind}`)
    expect([first?.startsWith(CODE), second]).toEqual([true, CODE])
  })

  it('is found where it is percent-encoded', () => {
    expect(codesOf('/r/%43%38%53%52%79%6D%45%52%67%2D%70%44')).toEqual([CODE])
  })

  it.each([
    '/r/',
    '/r/short',
    '/r/%',
    `/r/${CODE}%E2%80%A6`,
    '/r/..%2f..%2fgraphql',
    "/r/' OR 1=1--aaaa",
    `/r/x/${CODE}`,
  ])('is none in %s', (path) => {
    expect(codesOf(path)).toEqual([])
  })
})
