import { describe, expect, it } from 'vitest'
import { Connection } from './connection.ts'
import { assessText, EUROPEAN_UNION, FRANCE, GuidelineRules, type PolicyVersion, UNITED_STATES } from './index.ts'

const NAMES = ['Acme', 'Acme Cycles', 'L’Atelier']
const policyOf = (rules: PolicyVersion['rules'], country: string | null = null): PolicyVersion => ({
  id: 'p',
  name: 'P',
  version: 1,
  language: null,
  country,
  effectiveFrom: new Date(0),
  rules,
})
const assess = (pack: { rules: PolicyVersion['rules'] }, connection: Connection, text: string, countries = ['XX']) =>
  assessText({ text, network: 'linkedin', countries, language: null, connection, names: NAMES }, [
    policyOf(pack.rules.filter(({ kind }) => kind === 'REQUIRED_DISCLOSURE')),
  ])
const PACKS = [UNITED_STATES, FRANCE, EUROPEAN_UNION]
const ORDINARY = 'Nous recrutons un apprenti menuisier, venez nous voir samedi.'

describe('what an ordinary text must disclose', () => {
  it.each(PACKS)('depends on the connection of its author ($key)', (pack) => {
    const severityOf = (connection: Connection) => assess(pack, connection, ORDINARY).findings[0]?.severity ?? null
    const severity = pack === EUROPEAN_UNION ? 'WARN' : 'BLOCK'
    expect(Connection.options.map(severityOf)).toEqual([null, 'WARN', 'WARN', severity])
  })

  it('asks an employee for a statement of employment, not for an advertising label', () => {
    for (const pack of PACKS) {
      const [finding] = assess(pack, 'EMPLOYMENT', ORDINARY).findings
      expect(`${finding?.fix}`).toContain('Acme')
      expect(`${finding?.fix}`).not.toMatch(/publicité|advertis|\bad\b/i)
    }
  })

  it.each(PACKS)('is satisfied by an advertising label for every connection ($key)', (pack) => {
    const wording = pack === UNITED_STATES ? 'Advertisement' : 'Publicité'
    for (const connection of Connection.options) {
      expect(assess(pack, connection, `${wording} : ${ORDINARY}`).verdict).toBe('ALLOW')
    }
  })

  it('is satisfied by the proposed fix', () => {
    for (const pack of PACKS) {
      const fix = /“(.+)”/u.exec(`${assess(pack, 'EMPLOYMENT', ORDINARY).findings[0]?.fix}`)?.[1]
      expect(assess(pack, 'EMPLOYMENT', `${fix}. ${ORDINARY}`).verdict, fix).toBe('ALLOW')
    }
  })
})

describe('a wording of employment', () => {
  const said = (text: string) => assess(UNITED_STATES, 'EMPLOYMENT', text).verdict === 'ALLOW'

  it.each([
    'I’m an employee of Acme. We launched a new bike today!',
    'As an Acme employee I may be biased: the new bike is great.',
    'I work for Acme Cycles and we just launched a new bike.',
    'I am working for @acme. Our new bike is great.',
    'Full disclosure: Acme pays my salary. Our new bike is great.',
    'I work at l’Atelier, where we build frames.',
  ])('counts with a name of the organisation: %j', (text) => {
    expect(said(text)).toBe(true)
  })

  it.each([
    'I work for a charity. Acme gave us bikes, they are great.',
    'I work for Acmeville council.',
    'I don’t work for Acme, but their bikes are great.',
    'I used to love bikes. Acme is great.',
    'I work for Аcme\u200b bikes',
    `${'Bikes are great and so are we. '.repeat(12)} I work for Acme.`,
  ])('does not count in %j', (text) => {
    expect(said(text)).toBe(false)
  })

  it('is recognised in French and in the languages of the EU', () => {
    expect(assess(FRANCE, 'EMPLOYMENT', 'Je suis salarié chez Acme : on recrute !').verdict).toBe('ALLOW')
    expect(assess(FRANCE, 'EMPLOYMENT', 'En tant que salarié d’Acme, je suis fier.').verdict).toBe('ALLOW')
    expect(assess(FRANCE, 'EMPLOYMENT', 'Je ne suis pas salariée chez Acme : on recrute !').verdict).toBe('WARN')
    expect(assess(EUROPEAN_UNION, 'EMPLOYMENT', 'Ich arbeite bei Acme: wir suchen Leute.').verdict).toBe('ALLOW')
    expect(assess(EUROPEAN_UNION, 'EMPLOYMENT', 'Ich arbeite nicht bei Acme.').verdict).toBe('WARN')
  })

  it('does not disclose a benefit', () => {
    expect(assess(UNITED_STATES, 'BENEFIT', 'I work for Acme. Our new bike is great.').verdict).toBe('BLOCK')
    expect(assess(FRANCE, 'BENEFIT', 'Je travaille chez Acme. Notre vélo est superbe.').verdict).toBe('BLOCK')
    expect(assess(UNITED_STATES, 'UNKNOWN', 'I work for Acme. Our new bike is great.').verdict).toBe('WARN')
  })
})

describe('a rule without wordings of employment', () => {
  const custom = {
    rules: GuidelineRules.parse([
      { key: 'mine', kind: 'REQUIRED_DISCLOSURE', severity: 'BLOCK', accepted: ['#ours'], position: 'ANYWHERE' },
    ]),
  }

  it('applies fully to a benefit, and as a warning otherwise', () => {
    const verdicts = Connection.options.map((connection) => assess(custom, connection, ORDINARY).verdict)
    expect(verdicts).toEqual(['WARN', 'WARN', 'WARN', 'BLOCK'])
    expect(assess(custom, 'EMPLOYMENT', 'I work for Acme').verdict).toBe('WARN')
    expect(assess(custom, 'BENEFIT', '#ours').verdict).toBe('ALLOW')
  })
})

describe('a text without a known country', () => {
  it('gets warnings from the policies of all countries, and no block for a missing disclosure', () => {
    const policies = PACKS.map((pack) => policyOf(pack.rules, pack.countries[0] ?? null))
    const where = { text: ORDINARY, network: 'linkedin', language: null, connection: 'BENEFIT', names: NAMES } as const
    const { verdict, findings } = assessText({ ...where, countries: [] }, policies)
    expect(verdict).toBe('WARN')
    expect(findings.map(({ rule }) => rule).sort()).toEqual(['eu-disclosure', 'fr-disclosure', 'us-disclosure'])
    expect(assessText({ ...where, countries: ['FR'] }, policies).verdict).toBe('BLOCK')
  })
})
