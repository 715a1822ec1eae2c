import { z } from 'zod'
import { foldTerm } from './folding.ts'

export const Severity = z.enum(['WARN', 'BLOCK'])
export type Severity = z.infer<typeof Severity>

export const DisclosurePosition = z.enum(['ANYWHERE', 'BEFORE_FOLD', 'START'])
export type DisclosurePosition = z.infer<typeof DisclosurePosition>

export const PersonalDataKind = z.enum(['EMAIL', 'PHONE', 'IBAN', 'CARD', 'NATIONAL_ID'])
export type PersonalDataKind = z.infer<typeof PersonalDataKind>

// A term of invisible characters alone would stand everywhere.
const Term = z
  .string()
  .max(200)
  .refine((term) => foldTerm(term) !== '', 'A term needs at least one visible character.')
const Wording = Term.refine(
  (wording) => foldTerm(wording.split('{')[0] ?? '') !== '',
  'A wording begins with its own words, not with a placeholder.',
)
// The names of the organisation take the placeholder's place, so that it may stand anywhere.
const EmploymentWording = Term.refine(
  (wording) => foldTerm(wording.replaceAll(/\{[^{}]*\}/gu, ' ')) !== '',
  'A wording has words of its own beside the placeholder.',
)
/** What an author is told instead of the built-in words, or where a rule comes from. */
const Remark = z.string().min(1, 'It is empty: leave it out.').max(500, 'At most 500 characters.')

const Terms = z.array(Term).min(1, 'At least one term is needed.').max(1000, 'At most 1,000 terms.')

const base = {
  /** Names the rule in findings; unique within its policy. */
  key: z
    .string()
    .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'A key is lower case words joined by "-" or ".".')
    .max(80),
  severity: Severity,
  /** Said to the author instead of the built-in message. */
  message: Remark.nullish(),
  /** Proposed to the author instead of the built-in fix. */
  fix: Remark.nullish(),
  /** The law or the page of the policy that the rule comes from. */
  source: Remark.nullish(),
}

/** The text must say that it is advertising, in accepted words, where readers see them. */
export const RequiredDisclosureRule = z.strictObject({
  ...base,
  kind: z.literal('REQUIRED_DISCLOSURE'),
  /** Wordings that disclose; `{name}` stands for any name, a leading "#" asks for the hashtag. */
  accepted: z.array(Wording).min(1, 'At least one wording is needed.').max(200, 'At most 200 wordings.'),
  /** Wordings that may disclose and that a person should confirm: a warning, whatever the severity. */
  review: z.array(Wording).max(200, 'At most 200 wordings.').default([]),
  /** Wordings that readers do not understand as a disclosure. */
  refused: z.array(Wording).max(200, 'At most 200 wordings.').default([]),
  /**
   * Wordings by which an employee says so, `{employer}` standing for a name or brand of the organisation. With them the
   * rule asks of each author what their connection with the organisation owes; without them it asks the same of all.
   */
  employment: z
    .array(EmploymentWording)
    .min(1, 'At least one wording is needed: leave it out to ask the same of everybody.')
    .max(200, 'At most 200 wordings.')
    .nullish(),
  /** What the law of the place says of affiliate links and codes; they are not looked for without it. */
  affiliate: Remark.nullish(),
  position: DisclosurePosition,
  /** Characters shown before "more"; the network's own fold if absent. */
  foldAt: z.int().min(1, 'At least 1 character.').max(100_000, 'At most 100,000 characters.').nullish(),
  /** How many hashtags may stand before the disclosure; not checked if absent. */
  hashtagsMax: z.int().min(0, 'Not fewer than none.').max(100, 'At most 100 hashtags.').nullish(),
})

const termRule = {
  ...base,
  terms: Terms,
  wholeWord: z.boolean().default(true),
  /** "pâte" and "pate" are different terms. */
  accentSensitive: z.boolean().default(false),
}

/** Terms that the text must not hold. */
export const ForbiddenTermRule = z.strictObject({ ...termRule, kind: z.literal('FORBIDDEN_TERM') })

/** Terms that must not leave the organisation; findings never repeat them. */
export const ConfidentialTermRule = z.strictObject({ ...termRule, kind: z.literal('CONFIDENTIAL_TERM') })

/** Data about persons that the text must not hold; findings never repeat it. */
export const PersonalDataRule = z.strictObject({
  ...base,
  kind: z.literal('PERSONAL_DATA'),
  detect: z
    .array(PersonalDataKind)
    .min(1, 'At least one kind of personal data is needed.')
    .max(10, 'At most 10 kinds.'),
})

/** One rule of a policy, as its author writes it (`z.input`) and as it is stored and assessed (`z.output`). */
export const GuidelineRule = z.discriminatedUnion('kind', [
  RequiredDisclosureRule,
  ForbiddenTermRule,
  ConfidentialTermRule,
  PersonalDataRule,
])

/** The rules of a policy: at least one, each key once. */
export const GuidelineRules = z
  .array(GuidelineRule)
  .min(1, 'A policy has at least one rule.')
  .max(100, 'A policy has at most 100 rules.')
  .check((context) => {
    const seen = new Set<string>()
    for (const [index, { key }] of context.value.entries()) {
      if (seen.has(key)) {
        context.issues.push({ code: 'custom', message: 'The key is used twice.', path: [index, 'key'], input: key })
      }
      seen.add(key)
    }
  })

export type RequiredDisclosureRule = z.output<typeof RequiredDisclosureRule>
export type ForbiddenTermRule = z.output<typeof ForbiddenTermRule>
export type ConfidentialTermRule = z.output<typeof ConfidentialTermRule>
export type PersonalDataRule = z.output<typeof PersonalDataRule>
export type GuidelineRule = z.output<typeof GuidelineRule>
export type GuidelineRuleInput = z.input<typeof GuidelineRule>
export type GuidelineRuleKind = GuidelineRule['kind']

/** Gives rules without a key one made of their kind and their place: `required-disclosure-1`. */
export function withRuleKeys<T extends { kind: GuidelineRuleKind; key?: string | null }>(
  rules: readonly T[],
): (T & { key: string })[] {
  return rules.map((rule, index) => ({
    ...rule,
    key: rule.key ?? `${rule.kind.toLowerCase().replaceAll('_', '-')}-${index + 1}`,
  }))
}
