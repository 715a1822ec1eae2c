import { describe, expect, it } from 'vitest'
import { countriesOf, coverageFindings } from './jurisdiction.ts'
import { EUROPEAN_UNION, FRANCE, JURISDICTION_PACKS, policyOfPack, UNITED_STATES } from './packs/index.ts'
import type { PolicyVersion } from './policies.ts'

const nowhere = { organization: null, person: null, audience: [], post: null }
const published = (pack: (typeof JURISDICTION_PACKS)[number], country: string): PolicyVersion => ({
  id: `${pack.key} ${country}`,
  version: 1,
  effectiveFrom: new Date(0),
  ...policyOfPack(pack, country),
})
const rulesOf = (countries: string[], policies: PolicyVersion[] = []) =>
  coverageFindings(countries, policies, JURISDICTION_PACKS).map(({ rule, severity }) => `${severity} ${rule}`)

describe('the countries of a post', () => {
  it('are those of the organisation, the person and the audience, each once', () => {
    expect(countriesOf({ organization: 'FR', person: 'DE', audience: ['US', 'FR'], post: null })).toEqual([
      'DE',
      'FR',
      'US',
    ])
  })

  it('cannot be replaced by the caller’s country once the organisation has set its own', () => {
    expect(countriesOf({ organization: 'FR', person: 'FR', audience: [], post: 'BE' })).toEqual(['BE', 'FR'])
  })

  it('are the caller’s country while the organisation has set none', () => {
    expect(countriesOf({ ...nowhere, person: 'FR', audience: ['US'], post: 'DE' })).toEqual(['DE'])
    expect(countriesOf({ ...nowhere, person: 'FR', audience: ['US'] })).toEqual(['FR', 'US'])
    expect(countriesOf(nowhere)).toEqual([])
  })
})

describe('coverageFindings', () => {
  it('reports every country without published rules, with or without a pack', () => {
    const known = new Set(JURISDICTION_PACKS.flatMap(({ countries }) => countries))
    for (const country of [...known, 'GB', 'CH', 'BR', 'JP']) {
      expect(rulesOf([country]).every((rule) => rule.startsWith('WARN '))).toBe(true)
      expect(rulesOf([country]).length).toBeGreaterThan(0)
    }
    expect(rulesOf(['GB'])).toEqual(['WARN no-rules-known.gb'])
    expect(`${coverageFindings(['GB'], [], JURISDICTION_PACKS)[0]?.message}`).toMatch(/There are no rules for GB/)
  })

  it('asks for the pack of an EU country and for that of the EU', () => {
    expect(rulesOf(['FR'])).toEqual(['WARN pack-not-published.fr-influence.fr', 'WARN pack-not-published.eu-ucpd.fr'])
    expect(rulesOf(['FR'], [published(FRANCE, 'FR')])).toEqual(['WARN pack-not-published.eu-ucpd.fr'])
    expect(rulesOf(['FR'], [published(FRANCE, 'FR'), published(EUROPEAN_UNION, 'FR')])).toEqual([])
    expect(rulesOf(['DE', 'US'], [published(EUROPEAN_UNION, 'DE'), published(UNITED_STATES, 'US')])).toEqual([])
  })

  it('names the mutation that publishes a pack', () => {
    expect(`${coverageFindings(['US'], [], JURISDICTION_PACKS)[0]?.fix}`).toContain(
      'policyPackPublish(input: { pack: "us-ftc", country: "US" })',
    )
  })

  it('accepts the organisation’s own rules for the country, and no pack of another country', () => {
    expect(rulesOf(['GB'], [published(UNITED_STATES, 'US')])).toEqual(['WARN no-rules-known.gb'])
    expect(rulesOf(['GB'], [{ ...published(UNITED_STATES, 'US'), country: null }])).toEqual(['WARN no-rules-known.gb'])
    expect(rulesOf(['GB'], [{ ...published(UNITED_STATES, 'US'), country: 'gb' }])).toEqual([])
  })

  it('asks for the country when none is known and a policy depends on it', () => {
    expect(rulesOf([], [published(FRANCE, 'FR')])).toEqual(['WARN country-unknown'])
    expect(rulesOf([], [{ ...published(FRANCE, 'FR'), country: null }])).toEqual(['WARN country-unknown'])
    expect(rulesOf([])).toEqual([])
  })
})
