import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalsOf, type ShareFacts } from './gate.ts'

const allowed: ShareFacts = {
  participation: 'ACCEPTED',
  campaign: 'LIVE',
  content: 'APPROVED',
  personActive: true,
  consentToSharing: true,
  assessment: { verdict: 'WARN', findings: [], connection: 'UNKNOWN', countries: [], policies: [], checks: [] },
}
const obstacles: Record<string, Partial<ShareFacts>> = {
  PARTICIPATION_NOT_ACCEPTED: { participation: 'LEFT' },
  PERSON_INACTIVE: { personActive: false },
  CONSENT_MISSING: { consentToSharing: false },
  CAMPAIGN_NOT_LIVE: { campaign: 'ENDED' },
  CONTENT_NOT_APPROVED: { content: 'WITHDRAWN' },
  BLOCKED_BY_GUIDELINES: {
    assessment: { verdict: 'BLOCK', findings: [], connection: 'UNKNOWN', countries: [], policies: [], checks: [] },
  },
}

describe('the gate', () => {
  it('lets through what nothing speaks against, a warning included', () => {
    expect(refusalsOf(allowed)).toEqual([])
  })

  it('names every obstacle there is, and no other', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(obstacles)), (chosen) => {
        const facts = Object.assign({ ...allowed }, ...chosen.map((code) => obstacles[code]))
        expect(refusalsOf(facts).map(({ code }) => code)).toEqual(chosen)
      }),
    )
  })
})
