import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './folding.ts'
import {
  applicablePolicies,
  assessText,
  type GuidelineRuleInput,
  GuidelineRules,
  JURISDICTION_PACKS,
  type PolicyVersion,
  policyOfPack,
  withRuleKeys,
} from './index.ts'

const BENEFIT = { connection: 'BENEFIT', names: ['Acme'] } as const

function policy(rules: GuidelineRuleInput[], changes: Partial<PolicyVersion> = {}): PolicyVersion {
  const defaults = { id: 'p', name: 'P', version: 1, language: null, country: null, effectiveFrom: new Date(0) }
  return { ...defaults, rules: changes.rules ?? GuidelineRules.parse(rules), ...changes }
}

function assess(text: string, ...rules: GuidelineRuleInput[]) {
  return assessText({ ...BENEFIT, text, network: 'linkedin', countries: ['FR'], language: 'fr' }, [policy(rules)])
}

const forbidden = (terms: string[], more: object = {}): GuidelineRuleInput =>
  ({ key: 'terms', kind: 'FORBIDDEN_TERM', severity: 'BLOCK', terms, ...more }) as GuidelineRuleInput
const confidential = (terms: string[]): GuidelineRuleInput => ({
  key: 'secret',
  kind: 'CONFIDENTIAL_TERM',
  severity: 'BLOCK',
  terms,
})
const personal = (...detect: ('EMAIL' | 'PHONE' | 'IBAN' | 'CARD' | 'NATIONAL_ID')[]): GuidelineRuleInput => ({
  key: 'personal',
  kind: 'PERSONAL_DATA',
  severity: 'WARN',
  detect,
})
const everyKind = () => personal('EMAIL', 'PHONE', 'IBAN', 'CARD', 'NATIONAL_ID')

function spans(text: string, rule: GuidelineRuleInput): string[] {
  return assess(text, rule).findings.map(({ span }) => text.slice(span?.start, span?.end))
}

describe('forbidden and confidential terms', () => {
  it.each([
    'apollo',
    'APOLLO',
    'Ａｐｏｌｌｏ',
    'a\u200bp\u200bollo',
    'apo\u00adllo',
    'аpоllо',
    '𝗔𝗽𝗼𝗹𝗹𝗼',
    'Ápolló',
    'A\u0336p\u0336o\u0336l\u0336l\u0336o\u0336',
    '\u202eapollo\u202c',
  ])('are found in any spelling: %j', (written) => {
    expect(spans(`We call it ${written}, today`, forbidden(['Apollo']))).toEqual([
      written.replace(/^\u202e|\u202c$/g, ''),
    ])
  })

  it('are whole words unless the rule says otherwise', () => {
    expect(spans('apollonian', forbidden(['apollo']))).toEqual([])
    expect(spans('apollonian', forbidden(['apollo'], { wholeWord: false }))).toEqual(['apollo'])
    expect(spans('We love C++!', forbidden(['C++']))).toEqual(['C++'])
    expect(spans('我们的秘密计划很好', forbidden(['秘密计划']))).toEqual(['秘密计划'])
  })

  it('are found across line breaks and as hashtags', () => {
    expect(spans('Project\n  Apollo, #ProjectApollo', forbidden(['project apollo']))).toEqual([
      'Project\n  Apollo',
      '#ProjectApollo',
    ])
  })

  it('distinguish accents only when the rule says so', () => {
    expect(spans('pâte et pate', forbidden(['pate']))).toEqual(['pâte', 'pate'])
    expect(spans('pa\u0302te et pate', forbidden(['pâte'], { accentSensitive: true }))).toEqual(['pa\u0302te'])
  })

  it('ignore a word of another script', () => {
    expect(spans('сор', forbidden(['cop']))).toEqual([])
    expect(spans('Наш сорт', forbidden(['сорт']))).toEqual(['сорт'])
  })

  it('findings of confidential terms never repeat the term', () => {
    const { findings } = assess('The Apollo launch', confidential(['apollo']))
    expect(findings).toHaveLength(1)
    expect(JSON.stringify(findings).toLowerCase()).not.toContain('apollo')
    expect(`${findings[0]?.message}`).toContain('characters 5 to 10')
  })

  it('a rule with terms of only invisible characters is refused', () => {
    expect(GuidelineRules.safeParse([forbidden(['\u200b'])]).success).toBe(false)
  })
})

describe('personal data', () => {
  it.each([
    'marie.dupont@example.fr',
    'Marie+x@sub.example.co.uk',
    '06 12 34 56 78',
    '0612345678',
    '+33 6 12 34 56 78',
    '0033612345678',
    '06.12.34.56.78',
    '+1 415-555-2671',
    '+44 20 7946 0958',
    'FR76 3000 6000 0112 3456 7890 189',
    'DE89370400440532013000',
    'fr7630006000011234567890189',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '378282246310005',
    '1 84 12 76 451 089 46',
    '184127645108946',
    '123-45-6789',
    'marie\u200b.dupont@example.fr',
    '４１１１ １１１１ １１１１ １１１１',
  ])('is found and not repeated: %j', (written) => {
    const text = `Contact: ${written} merci`
    expect(spans(text, everyKind())).toEqual([written])
    const { findings } = assess(text, everyKind())
    expect(JSON.stringify({ ...findings[0], span: null })).not.toContain(written)
  })

  it.each([
    'Le 12/11/2024 à 10:30',
    '2024-11-12',
    '12.11.2024',
    '01 02 2024',
    '2024-11-12T10:30:00Z',
    '1 234 567,89 €',
    '$1,234,567.00',
    '12 345 678 EUR',
    'Commande n° 0612345678',
    'order 4155552671',
    'Tweet 814541120456593408',
    'https://x.com/a/status/1790000000000000000',
    '4111 1111 1111 1112',
    '1234567890123456',
    'FR76 3000 6000 0112 3456 7890 188',
    '1 84 12 76 451 089 47',
    '000-12-3456',
    'v1.2.3',
    '192.168.100.200',
    'rdv 14h30-16h',
    '10 000 vues, 25 000 abonnés',
    '+20 % en 2024',
    'ISBN 978-2-07-036822-8',
    '@marie',
    'marie@localhost',
    'SIRET 732 829 320 00074',
    'entre 2010 et 2024',
    '3.14159265358979',
    '48.8566, 2.3522',
    'waiting for a call [27.69540747, -97.34836874]',
  ])('is not suspected in %j', (text) => {
    expect(spans(text, everyKind())).toEqual([])
  })

  it('reads national telephone numbers by the country of the text', () => {
    const text = 'Call (415) 555-2671'
    const us = assessText({ ...BENEFIT, text, network: 'x', countries: ['US'], language: 'en' }, [
      policy([personal('PHONE')]),
    ])
    expect(us.findings).toHaveLength(1)
    expect(assess(text, personal('PHONE')).findings).toEqual([])
  })

  it('is looked for only in the kinds that the rule names', () => {
    expect(spans('a@example.org 0612345678', personal('PHONE'))).toEqual(['0612345678'])
  })
})

describe('an assessment', () => {
  it('takes the worst severity, and orders findings by place', () => {
    const { verdict, findings } = assess('apollo a@example.org', personal('EMAIL'), forbidden(['apollo']), {
      key: 'says-ad',
      kind: 'REQUIRED_DISCLOSURE',
      severity: 'WARN',
      accepted: ['#ad'],
      position: 'ANYWHERE',
    })
    expect(verdict).toBe('BLOCK')
    expect(findings.map(({ rule }) => rule)).toEqual(['says-ad', 'terms', 'personal'])
  })

  it('allows a text without applicable policies', () => {
    expect(assessText({ ...BENEFIT, text: 'x', network: 'x', countries: [], language: null }, [])).toEqual({
      verdict: 'ALLOW',
      findings: [],
    })
  })

  it('keeps every span inside the text, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'ad',
        '#ad',
        'not',
        '\u200b',
        '\u0301',
        'ﬁ',
        'İ',
        'ß',
        '\u202e',
        '\n',
        ' ',
        '@',
        '06 12 34 56 78',
        'a@b.fr',
        '👩🏽‍🚀',
        'а',
        '\ud800',
      ),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const packs = JURISDICTION_PACKS.map((pack) => policy([], { name: pack.key, rules: pack.rules }))
        const { findings } = assessText({ ...BENEFIT, text, network: 'x', countries: [], language: null }, [
          ...packs,
          policy([everyKind(), forbidden(['ad', 'fi'], { wholeWord: false })]),
        ])
        for (const { span } of findings) {
          if (span) expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldText(text).text
        expect(foldText(once).text).toBe(once)
      }),
    )
  })
})

describe('applicable policies', () => {
  const at = new Date('2026-06-01T00:00:00Z')
  const version = (number: number, from: string, changes: Partial<PolicyVersion> = {}) =>
    policy([everyKind()], {
      id: `${changes.name ?? 'P'}${number}`,
      version: number,
      effectiveFrom: new Date(from),
      ...changes,
    })

  it('are the newest version in force of each policy', () => {
    const versions = [
      version(2, '2026-05-01'),
      version(1, '2025-01-01'),
      version(3, '2027-01-01'),
      version(1, '2026-06-01', { name: 'Q' }),
    ]
    const ids = applicablePolicies(versions, { countries: ['FR'], language: 'fr', at }).map(({ id }) => id)
    expect(ids).toEqual(['P2', 'Q1'])
  })

  it('match country and language, where null is all and "fr" covers "fr-CA"', () => {
    const of = (changes: Partial<PolicyVersion>, country: string | null, language: string | null) =>
      applicablePolicies([version(1, '2025-01-01', changes)], {
        countries: country === null ? [] : [country],
        language,
        at,
      }).length === 1
    expect(of({}, 'US', 'en')).toBe(true)
    expect(of({ country: 'FR' }, 'US', 'fr')).toBe(false)
    expect(of({ country: 'fr' }, 'FR', 'fr')).toBe(true)
    expect(of({ language: 'fr' }, 'CA', 'fr-CA')).toBe(true)
    expect(of({ language: 'fr-CA' }, 'CA', 'fr')).toBe(false)
    expect(of({ language: 'fr', country: 'FR' }, null, null)).toBe(true)
  })
})

describe('rules', () => {
  it('the rules of every pack are valid as the input of a policy', () => {
    for (const pack of JURISDICTION_PACKS) {
      expect(GuidelineRules.parse(pack.rules).map(({ key }) => key)).toEqual(pack.rules.map(({ key }) => key))
      for (const rule of pack.rules) expect(rule.source).toBeTruthy()
      expect(policyOfPack(pack, pack.countries[0] ?? '').rules).toBe(pack.rules)
    }
  })

  it('get unique keys when their author sets none', () => {
    expect(
      withRuleKeys([{ kind: 'PERSONAL_DATA' }, { kind: 'FORBIDDEN_TERM', key: 'mine' }]).map(({ key }) => key),
    ).toEqual(['personal-data-1', 'mine'])
    expect(GuidelineRules.safeParse([everyKind(), everyKind()]).success).toBe(false)
  })

  it('refuse fields that their kind does not have', () => {
    expect(GuidelineRules.safeParse([{ ...everyKind(), terms: ['x'] }]).success).toBe(false)
  })
})
