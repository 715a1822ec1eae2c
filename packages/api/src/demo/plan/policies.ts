import {
  EUROPEAN_UNION,
  FRANCE,
  type GuidelineRule,
  type PolicyVersion,
  policyOfPack,
  UNITED_STATES,
} from '../../modules/guidelines/assessment/index.ts'
import type { Dice } from './dice.ts'

const HOUSE_RULES: readonly GuidelineRule[] = [
  {
    key: 'green-claims',
    kind: 'FORBIDDEN_TERM',
    severity: 'BLOCK',
    terms: [
      'climate neutral',
      'carbon neutral',
      'neutre en carbone',
      'klimaneutral',
      '100 % écologique',
      'zero emissions',
    ],
    wholeWord: true,
    accentSensitive: false,
    message: 'We make no claims about the environment that we cannot prove.',
    fix: 'Say what was measured, such as “electricity down by 9 % in one year”.',
    source: 'Directive (EU) 2024/825',
  },
  {
    key: 'superlatives',
    kind: 'FORBIDDEN_TERM',
    severity: 'WARN',
    terms: ['best lamp in the world', 'meilleure lampe du monde', 'beste Lampe der Welt', 'unbreakable', 'incassable'],
    wholeWord: true,
    accentSensitive: false,
    message: 'Superlatives weaken your own voice.',
    fix: 'Tell what you have seen yourself.',
  },
  {
    key: 'not-announced',
    kind: 'CONFIDENTIAL_TERM',
    severity: 'BLOCK',
    terms: ['Project Heron', 'projet Héron', 'Projekt Reiher', 'H7 prototype', 'prototype H7'],
    wholeWord: true,
    accentSensitive: false,
    message: 'This has not been announced yet.',
  },
  {
    key: 'people-s-data',
    kind: 'PERSONAL_DATA',
    severity: 'BLOCK',
    detect: ['EMAIL', 'PHONE', 'IBAN', 'CARD', 'NATIONAL_ID'],
    message: 'Do not publish how to reach a person, or their numbers.',
  },
]

/** The house's own rules everywhere, and the law's where the shares of the demo are read. */
export function planPolicies(dice: Dice, effectiveFrom: Date): PolicyVersion[] {
  const version = { version: 1, effectiveFrom }
  return [
    { id: dice.id(effectiveFrom), ...version, name: 'House rules', language: null, country: null, rules: HOUSE_RULES },
    { id: dice.id(effectiveFrom), ...version, ...policyOfPack(FRANCE, 'FR') },
    { id: dice.id(effectiveFrom), ...version, ...policyOfPack(UNITED_STATES, 'US') },
    { id: dice.id(effectiveFrom), ...version, ...policyOfPack(EUROPEAN_UNION, 'DE') },
    { id: dice.id(effectiveFrom), ...version, ...policyOfPack(EUROPEAN_UNION, 'FR') },
  ]
}
