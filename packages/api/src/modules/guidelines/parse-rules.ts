import type { z } from 'zod'
import { InvalidInputError, invalidPlaces, type WrongPlace } from '../../core/errors.ts'
import { toldBy } from '../../core/parse.ts'
import { storableText } from '../../core/text.ts'
import { type GuidelineRule, type GuidelineRuleKind, GuidelineRules, withRuleKeys } from './assessment/index.ts'
import { texts } from './texts.ts'

/**
 * Converts rules from the API's flat form, where each kind uses some of the fields.
 * @throws InvalidInputError naming the field, also for a field that the rule's kind does not have.
 */
export function parseRules(rows: readonly { kind: string; [field: string]: unknown }[]): GuidelineRule[] {
  const rules = withRuleKeys(rows.map((rule) => withoutBlanks(rule) as { kind: GuidelineRuleKind; key?: string }))
  const parsed = GuidelineRules.safeParse(
    rules.map((rule) =>
      rule.kind === 'REQUIRED_DISCLOSURE' && !('position' in rule) ? { ...rule, position: 'BEFORE_FOLD' } : rule,
    ),
  )
  if (parsed.success) return withinLimit(parsed.data)
  throw invalidPlaces(parsed.error.issues.flatMap((issue) => placesOfRule(rows, issue)))
}

function placesOfRule(rows: readonly { kind: string }[], issue: z.core.$ZodIssue): WrongPlace[] {
  const path = ['input', 'rules', ...issue.path.map(String)]
  if (issue.code === 'unrecognized_keys') {
    const kind = rows[Number(issue.path[0])]?.kind
    return issue.keys.map((field) => ({
      path: [...path, field],
      message: texts('not-of-kind', { field, kind: kind ?? '' }),
    }))
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  return [{ path, message: isMissing ? texts('needed-for-kind') : toldBy(issue) }]
}

// Every text is searched for each term: this many take about 0.1 s on a long text.
const MOST_TERMS = 5_000

function withinLimit(rules: GuidelineRule[]): GuidelineRule[] {
  const terms = rules.flatMap((rule) => {
    if ('terms' in rule) return rule.terms
    return 'accepted' in rule ? [...rule.accepted, ...rule.review, ...rule.refused, ...(rule.employment ?? [])] : []
  })
  if (terms.length <= MOST_TERMS) return rules
  throw new InvalidInputError(texts('too-many-terms', { limit: MOST_TERMS, count: terms.length }), ['input', 'rules'])
}

/** Drops fields that were left out, and cleans texts for storing. */
function withoutBlanks(rule: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(rule).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(
    entries.map(([field, value]) => [
      field,
      typeof value === 'string'
        ? storableText(value)
        : Array.isArray(value)
          ? value.map((one) => (typeof one === 'string' ? storableText(one) : one))
          : value,
    ]),
  )
}
