import { describe, expect, it } from 'vitest'
import { type CheckBug, claimsCheck, claimsManifest } from '../../examples/claims.ts'
import { broken, storyOf } from '../../examples/verdicts.ts'
import { type GuidelineCheckFixture, type GuidelineCheckProperty, testGuidelineCheck } from '../../index.ts'
import { CHECK_PROPERTIES, checkSubject } from './index.ts'

const fixture: GuidelineCheckFixture = {
  manifest: claimsManifest,
  params: { allowed: [] },
  examples: [
    { text: 'We are the BEST bakery in town.', finds: ['superlative'] },
    { text: 'We bake bread.', finds: [] },
  ],
}

testGuidelineCheck(claimsCheck(), fixture)

const subject = (bug: CheckBug) => checkSubject(claimsCheck(bug), fixture)

describe('each planted bug is found by one property, and by no other', () => {
  const bugs: [GuidelineCheckProperty, CheckBug][] = [
    ['params', 'a param without default'],
    ['examples', 'overlooks capitals'],
    ['findings', 'no message'],
    ['spans', 'counts characters'],
    ['any-text', 'throws on halves'],
    ['deterministic', 'asks for a random number'],
    ['pure', 'changes the post'],
    ['time', 'compares every two'],
  ]

  it.each(bugs)('%s: %s', async (property, bug) => {
    expect(await broken(CHECK_PROPERTIES, subject(bug))).toEqual([property])
  })

  it('manifest: a permission that was forgotten', async () => {
    const manifest = { ...claimsManifest, permissions: { network: [], data: [] } }
    expect(await broken(CHECK_PROPERTIES, checkSubject(claimsCheck(), { ...fixture, manifest }))).toEqual(['manifest'])
  })

  it('leaves no property without a bug that it finds', () => {
    const found = new Set<string>(['manifest', ...bugs.map(([property]) => property)])
    expect(CHECK_PROPERTIES.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([])
  })
})

it('tells where a span lies', async () => {
  expect(await storyOf(CHECK_PROPERTIES, 'spans', subject('counts characters'))).toBe(
    [
      '1. The check reads "We are the BEST bakery in town." (en, GB, linkedin).',
      '2. It finds "superlative" from 211 to 215 of 31 UTF-16 units.',
      '→ the span lies outside the text, or is empty',
    ].join('\n'),
  )
})
