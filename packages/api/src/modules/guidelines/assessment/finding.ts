import type { Span } from './folding.ts'
import type { GuidelineRule, GuidelineRuleKind, Severity } from './rules.ts'

/** What a rule has to say about a text. */
export interface Finding {
  /** The rule's key; of a plugin's check, the check's own name for it. */
  rule: string
  /** Null where a plugin's check found it. */
  kind: GuidelineRuleKind | null
  /** Key of the plugin's check that found it; null where a rule of a policy did. */
  check: string | null
  severity: Severity
  message: string
  /** In UTF-16 units of the text as its author wrote it; null where the finding is about the whole text. */
  span: Span | null
  fix: string | null
  source: string | null
}

/** How many findings one rule reports: enough to act upon, bounded whatever the text. */
export const FINDINGS_PER_RULE = 100

/** A finding of a rule; the rule's own message and fix win over the built-in ones. */
export function findingOf(
  rule: GuidelineRule,
  found: { message: string; span: Span | null; fix: string | null; severity?: Severity },
): Finding {
  return {
    rule: rule.key,
    kind: rule.kind,
    check: null,
    severity: found.severity ?? rule.severity,
    message: rule.message ?? found.message,
    span: found.span,
    fix: rule.fix ?? found.fix,
    source: rule.source ?? null,
  }
}
