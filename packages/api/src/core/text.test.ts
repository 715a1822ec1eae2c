import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storableText } from './text.ts'

describe('storableText', () => {
  it('removes NUL and unpaired surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\0', '\ud800', '\udc00'), (text, odd) => {
        const stored = storableText(`${odd}${text}${odd}`)
        expect(stored.includes('\0')).toBe(false)
        expect(stored.isWellFormed()).toBe(true)
      }),
    )
  })

  it('keeps a text that can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0'))
        expect(storableText(text)).toBe(text)
      }),
    )
  })
})
