import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asSentence, storableText } from './text.ts'

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

it.each([
  ['the service answered 500', 'the service answered 500.'],
  ['Nothing is there.', 'Nothing is there.'],
  ['Who are you?', 'Who are you?'],
])('%j goes on as a sentence', (message, sentence) => {
  expect(asSentence(message)).toBe(sentence)
})
