import { describe, expect, it } from 'vitest'
import { FEATURES, parseFeature } from './index.ts'

describe('the catalogue of features', () => {
  it('knows every entry under any word of the organisation', () => {
    for (const entry of FEATURES) {
      const source = entry.name.replace(/<\w+>/, 'reports-to')
      expect(parseFeature(source)?.entry).toBe(entry)
    }
    expect(parseFeature('tie.advice.inDegree')).toMatchObject({ from: 'tie', kind: 'advice', measure: 'inDegree' })
    expect(parseFeature('nomination.expertise.share')).toMatchObject({ dimension: 'expertise', measure: 'share' })
  })

  it.each([
    '',
    'tie.advice',
    'tie.advice.luck',
    'tie..inDegree',
    'tie.a b.inDegree',
    'tie.a.inDegree.x',
    'nomination.x.inDegree',
    'reach.likes',
    'tie.advice.constructor',
  ])('does not know %j', (source) => expect(parseFeature(source)).toBeNull())
})
