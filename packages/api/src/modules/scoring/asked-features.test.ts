import { describe, expect, it } from 'vitest'
import { askedFeatures } from './asked-features.ts'

const number = { type: 'number', missing: 'null' } as const
const features = {
  first: { ...number, source: 'tie.advice.inDegree', kindFrom: ['sources', '0'] },
  second: { ...number, source: 'tie.advice.inStrength', kindFrom: ['sources', '1'] },
  fixed: { ...number, source: 'tie.friendship.pageRank' },
  reach: { ...number, source: 'reach.followers' },
} as const

describe('features that the params name kinds of ties for', () => {
  const sourcesOf = (params: unknown) =>
    Object.fromEntries(Object.entries(askedFeatures(features, params)).map(([name, { source }]) => [name, source]))

  it('are read from the kinds that are named, and not at all where none is', () => {
    const always = { fixed: 'tie.friendship.pageRank', reach: 'reach.followers' }
    expect(sourcesOf({ sources: ['mentoring', 'trust'] })).toEqual({
      first: 'tie.mentoring.inDegree',
      second: 'tie.trust.inStrength',
      ...always,
    })
    expect(sourcesOf({ sources: ['mentoring'] })).toEqual({ first: 'tie.mentoring.inDegree', ...always })
    expect(sourcesOf({})).toEqual(always)
    expect(sourcesOf(null)).toEqual(always)
  })

  it('are not asked for by what is no name of a kind', () => {
    for (const kind of ['', 'a.b', 'a"b', 7, null, ['advice']]) {
      expect(sourcesOf({ sources: [kind] })).not.toHaveProperty('first')
    }
    expect(sourcesOf({ sources: 'advice' })).not.toHaveProperty('first')
  })
})
