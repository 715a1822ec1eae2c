import { describe, expect, it } from 'vitest'
import { codeOf } from './tracked-link.ts'

const CODE = 'C8SRymERg-pD'

describe('the code of a tracked link', () => {
  it.each(['', '/', '.', ')', '),', ',', '%22', '"', '?!', '%E2%80%8B', '%E2%80%9D', '%20', '>', ']', '%C2%BB'])(
    'is found although "%s" stands behind it',
    (behind) => {
      expect(codeOf(`/r/${CODE}${behind}`)).toBe(CODE)
    },
  )

  it('is found where it is percent-encoded', () => {
    expect(codeOf('/r/%43%38%53%52%79%6D%45%52%67%2D%70%44')).toBe(CODE)
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
    expect(codeOf(path)).toBeNull()
  })
})
