import { describe, expect, it } from 'vitest'
import { shapeOf, topicMatches, wordsOf } from './content-text.ts'

describe('the shape of a text', () => {
  it.each([
    ['one sentence', 'We reuse packages.', 'en', { words: 3, sentences: 1 }],
    ['numbers and abbreviations', 'It cost 3.50 euros. Nobody paid!', 'en', { words: 6, sentences: 2 }],
    ['no word', ' … — 🎉 ', null, { words: 0, sentences: 0 }],
    ['an unknown language', 'Two words', 'xx', { words: 2, sentences: 1 }],
  ])('counts words and sentences of %s', (_what, text, language, expected) => {
    expect(shapeOf(text, language)).toEqual(expected)
  })

  it('counts words of languages that write none apart', () => {
    expect(shapeOf('これは本です。', 'ja')).toMatchObject({ sentences: 1 })
    expect(shapeOf('これは本です。', 'ja').words).toBeGreaterThan(1)
  })
})

describe('topics', () => {
  const topics = ['Circular economy', 'Énergie', 'a'].map((name) => wordsOf(name, null))
  it('are named by all their words, in any order and spelling', () => {
    expect(topicMatches(wordsOf('An economy that is CIRCULAR, and e\u0301nergie.', 'en'), topics)).toBe(2)
    expect(topicMatches(wordsOf('A circular argument', 'en'), topics)).toBe(1)
  })
  it('topics without a word are never named by a text', () => {
    expect(topicMatches(wordsOf('!', null), [wordsOf('!', null)])).toBe(0)
  })
})
