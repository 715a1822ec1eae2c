import { isDeepStrictEqual } from 'node:util'
import { assessDisclosure } from './disclosure.ts'
import type { Finding } from './finding.ts'
import { type FoldedText, foldText } from './folding.ts'
import { assessPersonalData } from './personal-data.ts'
import { applicablePolicies, type Circumstances, type PolicyVersion } from './policies.ts'
import type { GuidelineRule } from './rules.ts'
import { assessTerms } from './terms.ts'

/** A text with its network and circumstances. */
export interface TextToAssess extends Circumstances {
  text: string
  /** Key of the network; it decides how much of a text is shown before "more". */
  network: string
}

export type Verdict = 'ALLOW' | 'WARN' | 'BLOCK'

export interface Assessment {
  /** The highest severity found; ALLOW when there is none. */
  verdict: Verdict
  /** By place (findings about the whole text first), then by severity, then by rule. */
  findings: Finding[]
}

/**
 * Assesses a text by the policies that apply. Pure, and linear in the length of the text. Not legal advice: words can
 * be checked, but not the connection between author and brand.
 */
export function assessText(input: TextToAssess, policies: readonly PolicyVersion[]): Assessment {
  const steps = assessInSteps(input, policies)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps of a few milliseconds, so that a server can answer other requests in between. */
export function* assessInSteps(input: TextToAssess, policies: readonly PolicyVersion[]): Generator<void, Assessment> {
  const loose = foldText(input.text)
  let strict: FoldedText | null = null
  const findings: Finding[] = []
  for (const rule of rulesFor(input, policies)) {
    yield
    const isStrict = 'accentSensitive' in rule && rule.accentSensitive
    if (isStrict) strict ??= foldText(input.text, { accentSensitive: true })
    findings.push(...(yield* assessRule(rule, isStrict && strict ? strict : loose, input)))
  }
  return assessmentOf(findings)
}

/**
 * The rules of the policies that apply to a text, each once, even when it is published for several countries. When no
 * country is known, a country's disclosure rules are only warnings.
 */
function rulesFor(input: TextToAssess, policies: readonly PolicyVersion[]): GuidelineRule[] {
  const rules: GuidelineRule[] = []
  const known = new Map<string, GuidelineRule[]>()
  for (const policy of applicablePolicies(policies, input)) {
    const softened = policy.country !== null && input.countries.length === 0
    for (const rule of policy.rules) {
      const bound = softened && rule.kind === 'REQUIRED_DISCLOSURE' ? { ...rule, severity: 'WARN' as const } : rule
      const sameKey = known.get(rule.key) ?? []
      if (sameKey.some((one) => isDeepStrictEqual(one, bound))) continue
      known.set(rule.key, [...sameKey, bound])
      rules.push(bound)
    }
  }
  return rules
}

/** Combines findings of several origins into one result. */
export function assessmentOf(findings: readonly Finding[]): Assessment {
  return { verdict: verdictOf(findings), findings: findings.toSorted(inOrder) }
}

function* assessRule(rule: GuidelineRule, folded: FoldedText, input: TextToAssess): Generator<void, Finding[]> {
  switch (rule.kind) {
    case 'REQUIRED_DISCLOSURE':
      return yield* assessDisclosure(rule, folded, input)
    case 'FORBIDDEN_TERM':
    case 'CONFIDENTIAL_TERM':
      return yield* assessTerms(rule, folded, input.language)
    case 'PERSONAL_DATA':
      return yield* assessPersonalData(rule, folded, input.countries)
  }
}

function inOrder(a: Finding, b: Finding): number {
  return (
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    (a.span?.end ?? -1) - (b.span?.end ?? -1) ||
    Number(b.severity === 'BLOCK') - Number(a.severity === 'BLOCK') ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'BLOCK')) return 'BLOCK'
  return findings.length > 0 ? 'WARN' : 'ALLOW'
}
