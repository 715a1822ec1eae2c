import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isForLanguage,
  isFoundBy,
  readTopicQuery,
  searchQueries,
  type TopicQuery,
  wordsForFinding,
} from './topic-query.ts'

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

describe('a search by many queries', () => {
  const word = fc.constantFrom(
    'solar',
    'power',
    'pow*',
    'sun',
    '-rain',
    '"solar power"',
    '"solar pow*"',
    '太陽',
    'été',
    '-"sun power"',
  )
  const written = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const read = (text: string) => {
    const query = readTopicQuery(text)
    return query ? [{ text, query }] : []
  }

  it('finds what holding a text to each would, in the same order', () => {
    const text = fc
      .array(fc.constantFrom('Solar', 'power', 'powers', 'SUN', 'rain', '太陽能', 'ete', '—'), { maxLength: 9 })
      .map((words) => wordsForFinding(words.join(' ')))
    fc.assert(
      fc.property(fc.array(written, { maxLength: 12 }), text, (queries, words) => {
        const entries = queries.flatMap(read)
        expect(searchQueries(entries)(words)).toEqual(entries.filter(({ query }) => isFoundBy(query, words)))
      }),
    )
  })

  it('holds a text to no query of which it lacks the word', () => {
    let looks = 0
    const counted = (query: TopicQuery) => ({
      query: {
        ...query,
        get all() {
          looks += 1
          return query.all
        },
      },
    })
    const entries = Array.from({ length: 2_000 }, (_, index) => read(`word${index} other`)).flat()
    const search = searchQueries(entries.map(({ query }) => counted(query)))
    looks = 0
    expect(search(wordsForFinding('Here is word7, and no other word, such as word.'))).toHaveLength(1)
    expect(looks).toBe(1)
  })
})
