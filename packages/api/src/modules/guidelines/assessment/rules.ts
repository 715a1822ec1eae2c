import { z } from 'zod'
import { saying } from '../../../core/parse.ts'
import { foldTerm } from './folding.ts'
import { texts } from './texts.ts'

export const Severity = z.enum(['WARN', 'BLOCK'])
export type Severity = z.infer<typeof Severity>

export const DisclosurePosition = z.enum(['ANYWHERE', 'BEFORE_FOLD', 'START'])
export type DisclosurePosition = z.infer<typeof DisclosurePosition>

export const PersonalDataKind = z.enum(['EMAIL', 'PHONE', 'IBAN', 'CARD', 'NATIONAL_ID'])
export type PersonalDataKind = z.infer<typeof PersonalDataKind>

// A term of only invisible characters would match everywhere.
const Term = z
  .string()
  .max(200)
  .refine((term) => foldTerm(term) !== '', saying(texts('invisible-term')))
const Wording = Term.refine(
  (wording) => foldTerm(wording.split('{')[0] ?? '') !== '',
  saying(texts('placeholder-first')),
)
// Names of the organisation replace the placeholder, so it may be anywhere.
const EmploymentWording = Term.refine(
  (wording) => foldTerm(wording.replaceAll(/\{[^{}]*\}/gu, ' ')) !== '',
  saying(texts('placeholder-alone')),
)
/** Text for the author that replaces the built-in text, or the basis of a rule. */
const Remark = z
  .string()
  .min(1, saying(texts('empty-remark')))
  .max(500, saying(texts('remark-too-long')))

const Terms = z
  .array(Term)
  .min(1, saying(texts('no-terms')))
  .max(1000, saying(texts('terms-of-rule')))

const base = {
  /** Identifies the rule in findings; unique within its policy. */
  key: z
    .string()
    .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, saying(texts('rule-key')))
    .max(80),
  severity: Severity,
  /** Shown to the author instead of the built-in message. */
  message: Remark.nullish(),
  /** Proposed to the author instead of the built-in fix. */
  fix: Remark.nullish(),
  /** The law or policy page that the rule is based on. */
  source: Remark.nullish(),
}

/** The text must disclose that it is advertising, in accepted wordings, where readers see them. */
export const RequiredDisclosureRule = z.strictObject({
  ...base,
  kind: z.literal('REQUIRED_DISCLOSURE'),
  /** Wordings that disclose. `{name}` stands for any name; a leading "#" requires the hashtag. */
  accepted: z
    .array(Wording)
    .min(1, saying(texts('no-wordings')))
    .max(200, saying(texts('too-many-wordings'))),
  /** Wordings that a person should confirm: a warning, whatever the severity. */
  review: z
    .array(Wording)
    .max(200, saying(texts('too-many-wordings')))
    .default([]),
  /** Wordings that readers do not understand as a disclosure. */
  refused: z
    .array(Wording)
    .max(200, saying(texts('too-many-wordings')))
    .default([]),
  /**
   * Wordings by which employees disclose their employment; `{employer}` stands for a name or brand of the organisation.
   * With them, the rule depends on the author's connection with the organisation; without them, it requires the same of
   * everybody.
   */
  employment: z
    .array(EmploymentWording)
    .min(1, saying(texts('no-employment-wordings')))
    .max(200, saying(texts('too-many-wordings')))
    .nullish(),
  /** The law about affiliate links and codes. Without this text they are not looked for. */
  affiliate: Remark.nullish(),
  position: DisclosurePosition,
  /** Characters shown before "more"; the network's own fold if absent. */
  foldAt: z
    .int()
    .min(1, saying(texts('fold-too-small')))
    .max(100_000, saying(texts('fold-too-large')))
    .nullish(),
  /** Maximum number of hashtags before the disclosure; not checked if absent. */
  hashtagsMax: z
    .int()
    .min(0, saying(texts('no-fewer-hashtags')))
    .max(100, saying(texts('too-many-hashtags')))
    .nullish(),
})

const termRule = {
  ...base,
  terms: Terms,
  wholeWord: z.boolean().default(true),
  /** "pâte" and "pate" are different terms. */
  accentSensitive: z.boolean().default(false),
}

/** Terms that the text must not contain. */
export const ForbiddenTermRule = z.strictObject({ ...termRule, kind: z.literal('FORBIDDEN_TERM') })

/** Terms that must not leave the organisation; findings never repeat them. */
export const ConfidentialTermRule = z.strictObject({ ...termRule, kind: z.literal('CONFIDENTIAL_TERM') })

/** Personal data that the text must not contain; findings never repeat it. */
export const PersonalDataRule = z.strictObject({
  ...base,
  kind: z.literal('PERSONAL_DATA'),
  detect: z
    .array(PersonalDataKind)
    .min(1, saying(texts('no-kinds')))
    .max(10, saying(texts('too-many-kinds'))),
})

/** One rule of a policy, as its author writes it (`z.input`) and as it is stored and applied (`z.output`). */
export const GuidelineRule = z.discriminatedUnion('kind', [
  RequiredDisclosureRule,
  ForbiddenTermRule,
  ConfidentialTermRule,
  PersonalDataRule,
])

/** The rules of a policy: at least one, with unique keys. */
export const GuidelineRules = z
  .array(GuidelineRule)
  .min(1, saying(texts('policy-without-rules')))
  .max(100, saying(texts('too-many-rules')))
  .check((context) => {
    const seen = new Set<string>()
    for (const [index, { key }] of context.value.entries()) {
      if (seen.has(key)) {
        context.issues.push({ code: 'custom', message: saying(texts('key-twice')), path: [index, 'key'], input: key })
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

/** Gives rules without a key one made of their kind and position: `required-disclosure-1`. */
export function withRuleKeys<T extends { kind: GuidelineRuleKind; key?: string | null }>(
  rules: readonly T[],
): (T & { key: string })[] {
  return rules.map((rule, index) => ({
    ...rule,
    key: rule.key ?? `${rule.kind.toLowerCase().replaceAll('_', '-')}-${index + 1}`,
  }))
}
