import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storableText } from './text.ts'

describe('storable text', () => {
  it('has no NUL and no half of a surrogate pair, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\0', '\ud800', '\udc00'), (text, odd) => {
        const stored = storableText(`${odd}${text}${odd}`)
        expect(stored.includes('\0')).toBe(false)
        expect(stored.isWellFormed()).toBe(true)
      }),
    )
  })

  it('is what came in where that can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0'))
        expect(storableText(text)).toBe(text)
      }),
    )
  })
})
