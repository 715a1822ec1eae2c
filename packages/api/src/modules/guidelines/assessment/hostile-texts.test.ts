import { getCountries } from 'libphonenumber-js/min'
import { describe, expect, it } from 'vitest'
import { assessInSteps, assessText, GuidelineRules, JURISDICTION_PACKS, type PolicyVersion } from './index.ts'

const BENEFIT = { connection: 'BENEFIT', names: ['Acme'] } as const

describe('hostile texts', () => {
  const policyOf = (name: string, rules: PolicyVersion['rules']): PolicyVersion => {
    return { id: name, name, version: 1, language: null, country: null, effectiveFrom: new Date(0), rules }
  }
  const everything = [
    ...JURISDICTION_PACKS.map((pack) => policyOf(pack.key, pack.rules)),
    policyOf(
      'own',
      GuidelineRules.parse([
        { key: 'terms', kind: 'FORBIDDEN_TERM', severity: 'BLOCK', terms: ['aaab', 'project apollo'] },
        {
          key: 'data',
          kind: 'PERSONAL_DATA',
          severity: 'WARN',
          detect: ['EMAIL', 'PHONE', 'IBAN', 'CARD', 'NATIONAL_ID'],
        },
      ]),
    ),
  ]
  const timeOf = (text: string): number => {
    const start = performance.now()
    assessText({ ...BENEFIT, text, network: 'x', countries: ['FR'], language: null }, everything)
    return performance.now() - start
  }

  it.each([
    'a',
    '#',
    '@',
    'a@',
    'a.',
    '1',
    '1 ',
    '+1 ',
    '(',
    '1-',
    '\u200b',
    'a\u0301',
    '\u0301',
    '\u202e',
    'а',
    'ad ',
    '#ad ',
    '#x ',
    'not ',
    'no an ad ',
    'merci à ',
    'thanks to x ',
    'FR76',
    'FR76 ',
    '06 12 34 56 78 ',
    '06 12 34 56 7',
    '4111 1111 1111 1111 ',
    'x.fr/',
    'http://',
    '\n',
    ' ',
    '👩🏽‍🚀',
    "n't ",
    '184127645108946 ',
    'ﷺ',
    'aа',
  ])(
    'are assessed in linear time: %j',
    (unit) => {
      const of = (length: number) => unit.repeat(Math.ceil(length / unit.length))
      // The fastest of several runs, because other work on the machine only adds time. A quadratic cost would be a
      // hundredfold.
      let small = Math.min(timeOf(of(10_000)), timeOf(of(10_000)), timeOf(of(10_000)))
      let large = timeOf(of(100_000))
      for (let round = 0; round < 8 && large >= 30 * Math.max(small, 1); round++) {
        small = Math.min(small, timeOf(of(10_000)))
        large = Math.min(large, timeOf(of(100_000)))
      }
      expect(large).toBeLessThan(30 * Math.max(small, 1))
    },
    60_000,
  )
})

describe('a text of maximum length is assessed in short steps', () => {
  const rulesOf = (rules: Parameters<typeof GuidelineRules.parse>[0]): PolicyVersion[] => [
    {
      id: 'p',
      name: 'P',
      version: 1,
      language: null,
      country: null,
      effectiveFrom: new Date(0),
      rules: GuidelineRules.parse(rules),
    },
  ]
  const terms = (term: (index: number) => string) =>
    [0, 1, 2, 3, 4].map((rule) => ({
      key: `terms-${rule}`,
      kind: 'FORBIDDEN_TERM',
      severity: 'BLOCK',
      terms: Array.from({ length: 1_000 }, (_, index) => term(rule * 1_000 + index)),
    }))
  const wordingsOf = (sign: string) => Array.from({ length: 200 }, (_, index) => `ad {x} ${sign}${index}`)
  const wordings = {
    key: 'wordings',
    kind: 'REQUIRED_DISCLOSURE',
    severity: 'BLOCK',
    position: 'ANYWHERE',
    accepted: wordingsOf('b'),
    review: wordingsOf('c'),
    refused: wordingsOf('d'),
    employment: wordingsOf('e'),
  }
  const data = [{ key: 'data', kind: 'PERSONAL_DATA', severity: 'WARN', detect: ['PHONE', 'CARD'] }]
  const countries = getCountries().slice(0, 240)

  it.each([
    ['5,000 terms with the same beginning', 'projet ', terms((index) => `projet q${index.toString(36)}z`)],
    ['5,000 terms of many words', 'a ', terms((index) => `${'a '.repeat(90)}b${index}`)],
    ['800 wordings with names', 'ad x ', [wordings]],
    ['numbers, in 240 countries', '1 ', data],
    ['numbers that can be dialled, in 240 countries', '00 12 34 56 7 ', data],
  ])('%s', (_name, unit, rules) => {
    const text = unit.repeat(Math.ceil(20_000 / unit.length))
    const steps = assessInSteps({ ...BENEFIT, text, network: 'x', countries, language: null }, rulesOf(rules))
    let longest = 0
    const began = performance.now()
    for (let at = began, done = false; !done; at = performance.now()) {
      done = steps.next().done === true
      longest = Math.max(longest, performance.now() - at)
    }
    expect(longest).toBeLessThan(1_000)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})
