import type { GuidelineRule } from './assessment/index.ts'

/**
 * A policy as sentences, for people who agree to it: one line for each rule, in their order. Confidential terms are
 * left out, because people who are bound by them need not know them.
 */
export function policyText(rules: readonly GuidelineRule[]): string {
  return rules.map(sentences).join('\n')
}

function sentences(rule: GuidelineRule): string {
  const effect =
    rule.severity === 'BLOCK' ? 'A text that breaks it cannot be shared.' : 'A text that breaks it is warned of.'
  return ['-', ruleText(rule), rule.message, rule.fix, effect, rule.source && `Source: ${rule.source}`]
    .filter((part) => part)
    .join(' ')
}

function ruleText(rule: GuidelineRule): string {
  switch (rule.kind) {
    case 'REQUIRED_DISCLOSURE':
      return `Whoever gains something by a post says so in it: ${quoted(rule.accepted)}.`
    case 'FORBIDDEN_TERM':
      return `Not to be used: ${quoted(rule.terms)}.`
    case 'CONFIDENTIAL_TERM':
      return 'What is confidential stays inside: its terms are not listed here.'
    case 'PERSONAL_DATA':
      return `No personal data of these kinds: ${rule.detect.join(', ')}.`
  }
}

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')
