import { describe, expect, it } from 'vitest'
import { assessText, GuidelineRules, JURISDICTION_PACKS, type PolicyVersion } from './index.ts'

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
    'cost no more than their length: %j',
    (unit) => {
      const of = (length: number) => unit.repeat(Math.ceil(length / unit.length))
      // The fastest of a few: other work on the machine only ever adds. A quadratic cost would be a hundredfold.
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
