import { describe, expect, it } from 'vitest'
import { isForLanguage, isFoundBy, readTopicQuery, wordsForFinding } from './topic-query.ts'

const finds = (query: string, text: string) => {
  const read = readTopicQuery(query)
  return read !== null && isFoundBy(read, wordsForFinding(text))
}

describe('a query of a topic', () => {
  it.each([
    ['solar power', 'Power from the sun: solar, of course.', true],
    ['solar power', 'Solar panels', false],
    ['"solar power"', 'Power that is solar', false],
    ['"solar power"', 'We like SOLAR—power!', true],
    ['énergie', 'L’ENERGIE verte', true],
    ['energie', 'E\u0301nergie', true],
    ['art', 'A party', false],
    ['sol*', 'Solarium', true],
    ['"solar pow*"', 'solar powered', true],
    ['apple -pie', 'Apple pie', false],
    ['apple -"apple pie"', 'An apple, and a pie', true],
    ['太陽', '我們用太陽能', true],
  ])('%s in "%s": %s', (query, text, found) => {
    expect(finds(query, text)).toBe(found)
  })

  it.each(['', ' "" ', '-pie', '!?'])('%j asks for nothing', (query) => {
    expect(readTopicQuery(query)).toBeNull()
  })

  it('is for texts of its language, with those of a region, and for those of which none is known', () => {
    expect(isForLanguage('fr', 'fr-CA')).toBe(true)
    expect(isForLanguage('fr-CA', 'fr')).toBe(false)
    expect(isForLanguage('fr', 'fra')).toBe(false)
    expect(isForLanguage('fr', null)).toBe(true)
    expect(isForLanguage(null, 'de')).toBe(true)
  })
})
