import { FINDINGS_PER_RULE, type Finding, findingOf } from './finding.ts'
import { type FoldedText, foldTerm } from './folding.ts'
import type { ConfidentialTermRule, ForbiddenTermRule } from './rules.ts'
import { type FoundTerm, findTermsByWords } from './term-words.ts'
import { texts } from './texts.ts'
import { findTerm, hashtagForms } from './wording.ts'

const FORBIDDEN = {
  AS_WRITTEN: 'forbidden-term',
  INFLECTED: 'forbidden-term-inflected',
  LOOK_ALIKE: 'forbidden-term-look-alike',
} as const satisfies Readonly<Record<FoundTerm['how'], string>>

/**
 * Finds the terms of a rule wherever a reader would recognise them: inflected in French, English and German, joined,
 * separated, or in look-alike letters; in other languages only as written. Messages about confidential terms contain
 * only the place, because findings are stored, logged and shown to others.
 */
export function* assessTerms(
  rule: ForbiddenTermRule | ConfidentialTermRule,
  folded: FoldedText,
  language: string | null,
): Generator<void, Finding[]> {
  const { accentSensitive, wholeWord } = rule
  const limit = FINDINGS_PER_RULE
  const found: FoundTerm[] = wholeWord
    ? yield* findTermsByWords(folded, rule.terms, { accentSensitive, language, limit })
    : []
  for (const term of rule.terms) {
    yield
    const needle = foldTerm(term, rule)
    for (const form of [needle, ...hashtagForms(needle)]) {
      for (const occurrence of findTerm(folded, form, { wholeWord, limit })) {
        found.push({ ...occurrence, term, how: 'AS_WRITTEN' })
      }
    }
  }
  return distinct(found)
    .slice(0, limit)
    .map(({ start, end, term, how }) => {
      const span = folded.spanOf(start, end)
      const place = { first: span.start + 1, last: span.end }
      return rule.kind === 'CONFIDENTIAL_TERM'
        ? findingOf(rule, { message: texts('confidential-term', place), span, fix: texts('remove-characters', place) })
        : findingOf(rule, {
            message: texts(FORBIDDEN[how], { term }),
            span,
            fix: texts('remove-term', { term }),
          })
    })
}

/** In the order of the text, each match once: a match within another match of the same term adds nothing. */
function distinct(found: readonly FoundTerm[]): FoundTerm[] {
  const last = new Map<string, number>()
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ term, end }) => {
      if (end <= (last.get(term) ?? -1)) return false
      last.set(term, end)
      return true
    })
}
