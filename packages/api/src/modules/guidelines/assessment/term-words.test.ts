import { describe, expect, it } from 'vitest'
import { assessText, type GuidelineRuleInput, GuidelineRules } from './index.ts'

function findings(text: string, terms: string[], more: { language?: string | null; accentSensitive?: boolean } = {}) {
  const rule = {
    key: 'secret',
    kind: 'CONFIDENTIAL_TERM',
    severity: 'BLOCK',
    terms,
    accentSensitive: more.accentSensitive,
  }
  const rules = GuidelineRules.parse([rule as GuidelineRuleInput])
  const policy = { id: 'p', name: 'P', version: 1, language: null, country: null, effectiveFrom: new Date(0), rules }
  const where = { network: 'x', countries: ['FR'], connection: 'UNKNOWN', names: [] } as const
  return assessText({ ...where, text, language: more.language ?? null }, [policy]).findings
}
const places = (text: string, terms: string[], more = {}) =>
  findings(text, terms, more).map(({ span }) => text.slice(span?.start, span?.end))

describe('a confidential term', () => {
  it.each([
    ['Project-Heron begins', 'Project-Heron'],
    ['project_heron begins', 'project_heron'],
    ['The Project.Heron', 'Project.Heron'],
    ['Project / Heron', 'Project / Heron'],
    ['Project\nHeron', 'Project\nHeron'],
    ['ProjectHeron begins', 'ProjectHeron'],
    ['#projectHeron', '#projectHeron'],
    ['#projectheron', '#projectheron'],
    ['PROJECT   HERON', 'PROJECT   HERON'],
    ['Both Project Herons', 'Project Herons'],
    ['Projects Heron', 'Projects Heron'],
    ['Prоject Herоn', 'Prоject Herоn'],
    ['Ρroject Ηeron', 'Ρroject Ηeron'],
    ['Pr0ject Her0n', 'Pr0ject Her0n'],
    ['𝐏𝐫𝐨𝐣𝐞𝐜𝐭 𝐇𝐞𝐫𝐨𝐧', '𝐏𝐫𝐨𝐣𝐞𝐜𝐭 𝐇𝐞𝐫𝐨𝐧'],
    ['Pro\u200bject He\u00adron', 'Pro\u200bject He\u00adron'],
    ['Prɵject Herɵn', 'Prɵject Herɵn'],
    ['🦩🦩 Project-Heron', 'Project-Heron'],
  ])('is found in %j, at the right place', (text, place) => {
    expect(places(text, ['Project Heron'])).toEqual([place])
  })

  it.each([
    'The project. Heron flies over the lake.',
    'Projection and heroine',
    'My project is about a heron',
    'Héroïne du projet',
  ])('is not found in %j', (text) => {
    expect(places(text, ['Project Heron'])).toEqual([])
  })

  it('keeps its place after a letter that looks like two', () => {
    expect(places('mmmm mоdern', ['modern'])).toEqual(['mоdern'])
    expect(places('A modern modem', ['modern'])).toEqual(['modern'])
  })

  it('is found with a capital I instead of a lower-case l', () => {
    expect(places('Our FaIcon flies', ['Falcon'])).toEqual(['FaIcon'])
    expect(places('Project FaIcon flies', ['Project Falcon'])).toEqual(['Project FaIcon'])
    expect(places('An iPhone and FALCON Icons', ['Phone', 'lcons'])).toEqual(['Phone'])
  })

  it('never matches plain words that only look similar', () => {
    for (const [term, text] of [
      ['modern', 'Mein Modem ist alt'],
      ['corner', 'J’ai comer un bonbon'],
      ['Iris', 'lris'.replace('l', 'L')],
      ['loo', 'We are 100 people'],
      ['cop', 'Уборка: сор и пыль на улице'],
      ['Fuß', 'Fuchs und Fluss'],
    ] as const) {
      expect(places(text, [term]), text).toEqual([])
    }
  })

  it('is found inflected in French, English and German, by the language of the text', () => {
    expect(places('Les acquisitions confidentielles', ['acquisition confidentielle'], { language: 'fr' })).toHaveLength(
      1,
    )
    expect(places('We launched it', ['launch'], { language: 'en' })).toEqual(['launched'])
    expect(places('Die Übernahmen', ['Übernahme'], { language: 'de-CH' })).toEqual(['Übernahmen'])
    expect(places('Deux chevaux', ['cheval'], { language: 'fr' })).toEqual(['chevaux'])
    for (const [plural, term, language] of [
      ['négociations', 'négociation', 'fr'],
      ['résiliations', 'résiliation', 'fr'],
      ['negotiations', 'negotiation', 'en'],
    ] as const) {
      expect(places(`Secret ${plural} today`, [term], { language })).toEqual([plural])
    }
    // Other languages match exact forms only.
    expect(places('Los lanzamientos', ['lanzamiento'], { language: 'es' })).toEqual([])
    expect(places('El lanzamiento', ['lanzamiento'], { language: 'es' })).toEqual(['lanzamiento'])
  })

  it('distinguishes accents when the rule says so', () => {
    expect(places('pate', ['pâte'], { accentSensitive: true })).toEqual([])
    expect(places('pâtes', ['pâte'], { accentSensitive: true, language: 'fr' })).toEqual(['pâtes'])
  })

  it('a term with special characters is matched exactly', () => {
    expect(places('C is not C++', ['C++'])).toEqual(['C++'])
  })

  it('is never repeated in a finding', () => {
    for (const finding of findings('Both Project Herons, Pr0ject Her0n', ['Project Heron'])) {
      expect(JSON.stringify(finding)).not.toMatch(/her[o0]n/i)
    }
  })
})

describe('disguised personal data', () => {
  const personal = (text: string) => {
    const detect = ['EMAIL', 'PHONE', 'IBAN', 'CARD'] as const
    const rules = GuidelineRules.parse([{ key: 'data', kind: 'PERSONAL_DATA', severity: 'BLOCK', detect: [...detect] }])
    const policy = { id: 'p', name: 'P', version: 1, language: null, country: null, effectiveFrom: new Date(0), rules }
    const where = { network: 'x', countries: ['FR', 'DE'], language: null, connection: 'UNKNOWN', names: [] } as const
    return assessText({ ...where, text }, [policy]).findings.map(({ span }) => text.slice(span?.start, span?.end))
  }

  it.each([
    ['Write to ana (at) example (dot) org', 'ana (at) example (dot) org'],
    ['ana.b [at] example.org', 'ana.b [at] example.org'],
    ['ana{at}example{dot}org', 'ana{at}example{dot}org'],
    ['Écrire à ana arobase exemple point fr', 'ana arobase exemple point fr'],
    ['ana at example dot com', 'ana at example dot com'],
    ['ana @ example.org', 'ana @ example.org'],
    ['ana@example dot org', 'ana@example dot org'],
    ['ana@example [dot] org', 'ana@example [dot] org'],
    ['Appelez ٠٦ ١٢ ٣٤ ٥٦ ٧٨', '٠٦ ١٢ ٣٤ ٥٦ ٧٨'],
    ['Tel. 06.12.34.56.78', '06.12.34.56.78'],
    ['Tel. 06·12·34·56·78', '06·12·34·56·78'],
    ['Carte 4111.1111.1111.1111', '4111.1111.1111.1111'],
    ['Carte ４１１１ １１１１ １１１１ １１１１', '４１１１ １１１１ １１１１ １１１１'],
    ['IBAN FR76·3000·6000·0112·3456·7890·189', 'FR76·3000·6000·0112·3456·7890·189'],
  ])('is found in %j', (text, place) => {
    expect(personal(text)).toEqual([place])
  })

  it.each([
    'Meet me at example point in Paris',
    'We are at Acme. Come and see.',
    'Follow us @ Acme',
    'Look at the dot com bubble',
    'Les années 60 70 80 90 10',
    'Look at this (at last)',
    'Version 1.2.3.4 of ٢٠٢٦',
  ])('is not suspected in %j', (text) => {
    expect(personal(text)).toEqual([])
  })
})
