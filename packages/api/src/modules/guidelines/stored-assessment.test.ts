import { describe, expect, it } from 'vitest'
import { messageIn, toldOf } from '../../core/texts/index.ts'
import { assessText, FRANCE } from './assessment/index.ts'
import { assessmentFrom, storedAssessment } from './stored-assessment.ts'

const policy = { id: 'p', name: 'P', version: 1, language: null, country: 'FR', effectiveFrom: new Date(0) }
const own = { key: 'own', kind: 'FORBIDDEN_TERM', severity: 'WARN', message: 'We do not say cheap.' } as const
const rules = [...FRANCE.rules, { ...own, terms: ['cheap'], wholeWord: true, accentSensitive: false }]
const assessed = assessText(
  {
    ...{ text: 'cheap casino en ligne', network: 'linkedin', countries: ['FR'] },
    ...{ language: null, connection: 'BENEFIT', names: ['Acme'] },
  },
  [{ ...policy, rules }],
)

describe('a stored assessment', () => {
  const { findings } = assessmentFrom(JSON.parse(JSON.stringify(storedAssessment(assessed))))
  const told = (rule: string) => findings.find((finding) => finding.rule === rule)

  it('is read in the language of each reader', () => {
    const { message = '', fix } = told('fr-disclosure') ?? {}
    expect(messageIn(message, 'en')).toBe('The text does not say that it is advertising.')
    expect(messageIn(message, 'fr')).toBe('Le texte n’indique pas qu’il s’agit de publicité.')
    expect(messageIn(fix ?? '', 'fr')).toMatch(/^Commencez le texte par «\u00a0.+\u00a0» ou «\u00a0.+\u00a0»\.$/)
    expect(toldOf(message, 'fr')?.code).toBe('guidelines.not-disclosed')
  })

  it('has the texts of packs in each language, and those of the organisation as written', () => {
    expect(messageIn(told('fr-finance-and-bets')?.message ?? '', 'fr')).toContain('jeux d’argent')
    expect(told('own')?.message).toBe('We do not say cheap.')
    expect(messageIn(told('own')?.fix ?? '', 'fr')).toBe('Supprimez ou reformulez «\u00a0cheap\u00a0».')
  })

  it('from before findings had codes keeps its words', () => {
    const finding = { rule: 'r', kind: null, severity: 'WARN', message: 'Old words.', span: null, fix: null }
    const { findings: old } = assessmentFrom({ verdict: 'WARN', findings: [finding] })
    expect(old[0]).toMatchObject({ message: 'Old words.', fix: null })
  })
})
