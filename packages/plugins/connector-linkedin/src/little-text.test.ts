import { describe, expect, it } from 'vitest'
import { comparable, fromLittleText, toLittleText } from './little-text.ts'

describe('little text', () => {
  it.each([
    ['Hello', 'Hello'],
    ['1 < 2 (really)', '1 \\< 2 \\(really\\)'],
    ['a_b *c* ~d~ | e', 'a\\_b \\*c\\* \\~d\\~ \\| e'],
    ['{x} [y] \\', '\\{x\\} \\[y\\] \\\\'],
    ['jo@example.org', 'jo\\@example.org'],
    ['@ada, see', '\\@ada, see'],
    ['We hire! #Jobs', 'We hire! {hashtag|\\#|Jobs}'],
    ['#été2026 #a_b', '{hashtag|\\#|été2026} {hashtag|\\#|a\\_b}'],
    ['＃仕事', '{hashtag|\\＃|仕事}'],
    ['#हिन्दी', '{hashtag|\\#|हिन्दी}'],
    ['We are #1 in C# and ##x', 'We are \\#1 in C\\# and \\#\\#x'],
    ['https://example.org/a_b#part', 'https://example.org/a\\_b\\#part'],
    ['https://example.org/#part', 'https://example.org/\\#part'],
    ['Thanks @[Acme (FR)](urn:li:organization:1234)!', 'Thanks @[Acme \\(FR\\)](urn:li:organization:1234)!'],
    ['@[Acme](https://example.org)', '\\@\\[Acme\\]\\(https://example.org\\)'],
    ['@[#Jobs](urn:li:person:a-B_1)', '@[\\#Jobs](urn:li:person:a-B_1)'],
  ])('is made of %j', (text, little) => {
    expect(toLittleText(text)).toBe(little)
    expect(fromLittleText(little)).toBe(text)
  })

  it('comes back as it was written, for any two reserved characters beside each other and within words', () => {
    const characters = [...'\\|{}@[]()<>#＃*_~', 'a', 'é', ' ', '\n', '1', '😀', '\uD800']
    for (const a of characters) {
      for (const b of characters) {
        for (const text of [
          `${a}${b}`,
          `x${a}${b}y`,
          `${a}x${b}`,
          ` ${a}${b}tag${a}`,
          `@[${a}](urn:li:person:1)${b}`,
        ]) {
          expect(fromLittleText(toLittleText(text)), JSON.stringify(text)).toBe(text)
        }
      }
    }
  })

  it('leaves no reserved character without a backslash, outside of hashtags and mentions', () => {
    const little = toLittleText('a\\b|c{d}e@f[g]h(i)j<k>l#*m_n~')
    expect(little.replace(/\\[\s\S]/g, '')).not.toMatch(/[\\|{}@[\]()<>#*_~]/)
  })

  it('is read as LinkedIn itself writes it, with and without a backslash before the sign of a hashtag', () => {
    expect(fromLittleText('On {hashtag|#|Technology} with @[Acme Corp](urn:li:organization:1234)')).toBe(
      'On #Technology with @[Acme Corp](urn:li:organization:1234)',
    )
  })

  it('takes a time that grows with the length alone', () => {
    for (const text of ['#'.repeat(100_000), '@['.repeat(50_000), '1'.repeat(100_000), `#${'1'.repeat(100_000)}`]) {
      const began = performance.now()
      expect(fromLittleText(toLittleText(text))).toBe(text)
      expect(performance.now() - began).toBeLessThan(2_000)
    }
  })

  it('is compared without regard to white space and composition', () => {
    expect(comparable(' e\u0301te\u0301\r\n\n2026 ')).toBe('été 2026')
  })
})
