import type { Message } from '../../../core/texts/index.ts'
import type { Span } from './folding.ts'
import { wordsOfRule } from './packs/texts.ts'
import type { GuidelineRule, GuidelineRuleKind, Severity } from './rules.ts'

export interface Finding {
  /** Key of the rule; for a guideline check, the check's own name of its rule. */
  rule: string
  /** Null for a finding of a guideline check. */
  kind: GuidelineRuleKind | null
  /** Key of the guideline check that found it; null for a rule of a policy. */
  check: string | null
  severity: Severity
  message: Message
  /** In UTF-16 units of the original text; null for a finding about the whole text. */
  span: Span | null
  fix: Message | null
  source: string | null
}

/** Findings of one rule that are reported, so that the result is bounded for any text. */
export const FINDINGS_PER_RULE = 100

/** Creates a finding of a rule; the rule's own message and fix replace the built-in ones. */
export function findingOf(
  rule: GuidelineRule,
  found: { message: Message; span: Span | null; fix: Message | null; severity?: Severity },
): Finding {
  return {
    rule: rule.key,
    kind: rule.kind,
    check: null,
    severity: found.severity ?? rule.severity,
    message: rule.message ? wordsOfRule(rule.message) : found.message,
    span: found.span,
    fix: rule.fix ? wordsOfRule(rule.fix) : found.fix,
    source: rule.source ?? null,
  }
}
