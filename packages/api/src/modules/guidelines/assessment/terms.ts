import { FINDINGS_PER_RULE, type Finding, findingOf } from './finding.ts'
import type { FoldedText } from './folding.ts'
import { foldTerm } from './folding.ts'
import type { ConfidentialTermRule, ForbiddenTermRule } from './rules.ts'
import { findTerm, hashtagForms, type Occurrence } from './wording.ts'

/**
 * Finds the terms of a rule wherever a reader would recognise them. Messages about confidential terms give the place
 * alone: findings are stored, logged and shown to others than the author.
 */
export function assessTerms(rule: ForbiddenTermRule | ConfidentialTermRule, folded: FoldedText): Finding[] {
  const found: (Occurrence & { term: string })[] = []
  for (const term of rule.terms) {
    const needle = foldTerm(term, rule)
    for (const form of [needle, ...hashtagForms(needle)]) {
      const options = { wholeWord: rule.wholeWord, limit: FINDINGS_PER_RULE }
      for (const occurrence of findTerm(folded, form, options)) found.push({ ...occurrence, term })
    }
  }
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .slice(0, FINDINGS_PER_RULE)
    .map(({ start, end, term }) => {
      const span = folded.spanOf(start, end)
      const place = `characters ${span.start + 1} to ${span.end}`
      return rule.kind === 'CONFIDENTIAL_TERM'
        ? findingOf(rule, { message: `A confidential term stands here (${place}).`, span, fix: `Remove ${place}.` })
        : findingOf(rule, { message: `“${term}” is not allowed here.`, span, fix: `Remove or reword “${term}”.` })
    })
}
