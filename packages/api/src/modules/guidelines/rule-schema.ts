import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { PolicyRule as PolicyRuleRow } from '../../generated/prisma/client.ts'
import { canAny } from '../../platform/auth/index.ts'
import type { ForbiddenTermRule, GuidelineRule, PersonalDataRule, RequiredDisclosureRule } from './assessment/index.ts'

export const RuleKind = builder.enumType('RuleKind', {
  description: 'The kind of a rule.',
  values: {
    REQUIRED_DISCLOSURE: {
      description: 'The text must disclose that it is advertising: `accepted`, `review`, `refused`, `position` …',
    },
    FORBIDDEN_TERM: { description: 'Terms that the text must not contain: `terms`, `wholeWord`, `accentSensitive`.' },
    CONFIDENTIAL_TERM: {
      description: 'Terms that must not leave the organisation, with the same fields; findings never repeat them.',
    },
    PERSONAL_DATA: { description: 'Personal data that the text must not contain: `detect`; findings never repeat it.' },
  } as const,
})

export const Severity = builder.enumType('Severity', {
  description: 'The severity of a finding.',
  values: {
    WARN: { description: 'The finding is shown, and the text can be shared.' },
    BLOCK: { description: 'The text cannot be shared.' },
  } as const,
})

export const ConnectionType = builder.enumType('Connection', {
  description: 'The connection between an author and the organisation, from the weakest to the strongest.',
  values: {
    NONE: {
      description:
        'No connection: the author is not an employee and is stated to have no benefit. Nothing has to be disclosed.',
    },
    UNKNOWN: { description: 'Not known: a text without a disclosure gets a warning.' },
    EMPLOYMENT: { description: 'The author works for the organisation and has to say so.' },
    BENEFIT: { description: 'The author has a benefit, such as pay or gifts, and has to disclose it as advertising.' },
  } as const,
})

export const DisclosurePosition = builder.enumType('DisclosurePosition', {
  description: 'Where a disclosure must be.',
  values: {
    ANYWHERE: { description: 'Anywhere in the text.' },
    BEFORE_FOLD: { description: 'In the part that the network shows before "more".' },
    START: { description: 'At the start.' },
  } as const,
})

export const PersonalDataKind = builder.enumType('PersonalDataKind', {
  description: 'A kind of personal data that can be found in a text.',
  values: {
    EMAIL: { description: 'Mail addresses.' },
    PHONE: { description: 'Telephone numbers.' },
    IBAN: { description: 'Bank accounts.' },
    CARD: { description: 'Payment cards.' },
    NATIONAL_ID: { description: 'National identity numbers.' },
  } as const,
})

type FieldsOfKinds = Omit<RequiredDisclosureRule, 'kind'> &
  Omit<ForbiddenTermRule, 'kind'> &
  Omit<PersonalDataRule, 'kind'>

/** The field of a rule, which stored rules keep in a JSON column; null for kinds without it. */
function fieldOf<Name extends keyof FieldsOfKinds>(rule: PolicyRuleRow | GuidelineRule, name: Name) {
  return (('config' in rule ? rule.config : rule) as Partial<FieldsOfKinds>)[name] ?? null
}

/** Confidential terms are only shown to callers who may write policies. */
function termsOf(rule: PolicyRuleRow | GuidelineRule, ctx: Context): string[] | null {
  return rule.kind === 'CONFIDENTIAL_TERM' && !canAny(ctx, 'policy:write') ? null : fieldOf(rule, 'terms')
}

const GuidelineRuleInterface = builder.interfaceRef<PolicyRuleRow | GuidelineRule>('GuidelineRule').implement({
  description: 'A rule that texts are checked against. Fields of other kinds are null.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Name of the rule in findings; unique in its policy.' }),
    kind: t.field({
      type: RuleKind,
      description: 'The kind of the rule.',
      extensions: { columns: ['kind'] },
      resolve: (rule) => rule.kind,
    }),
    severity: t.field({
      type: Severity,
      description: 'The severity of its findings.',
      extensions: { columns: ['severity'] },
      resolve: (rule) => rule.severity,
    }),
    message: t.string({
      nullable: true,
      description: 'Message for the author; null for the built-in one.',
      extensions: { columns: ['message'] },
      resolve: (rule) => rule.message ?? null,
    }),
    fix: t.string({
      nullable: true,
      description: 'Fix proposed to the author; null for the built-in one.',
      extensions: { columns: ['fix'] },
      resolve: (rule) => rule.fix ?? null,
    }),
    source: t.string({
      nullable: true,
      description: 'The law or page that the rule is based on; null without one.',
      extensions: { columns: ['source'] },
      resolve: (rule) => rule.source ?? null,
    }),
    accepted: t.stringList({
      nullable: true,
      description: 'Wordings that disclose; `{name}` stands for any name. Null except for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'accepted'),
    }),
    review: t.stringList({
      nullable: true,
      description: 'Wordings that a person should confirm. Null except for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'review'),
    }),
    refused: t.stringList({
      nullable: true,
      description: 'Wordings that do not disclose. Null except for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'refused'),
    }),
    employment: t.stringList({
      nullable: true,
      description:
        'Wordings by which employees disclose their employment; `{employer}` stands for a name or brand of the organisation. With them, the rule depends on the author’s `Connection`. Null when it requires the same of everybody, and except for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'employment'),
    }),
    affiliate: t.string({
      nullable: true,
      description:
        'What the law says about affiliate links and codes, shown when a text contains one and does not disclose a benefit. Null when they are not looked for, and except for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'affiliate'),
    }),
    position: t.field({
      type: DisclosurePosition,
      nullable: true,
      description: 'Where a disclosure must be. Null except for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'position'),
    }),
    foldAt: t.int({
      nullable: true,
      description: 'Characters shown before "more"; null for the network’s own limit.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'foldAt'),
    }),
    hashtagsMax: t.int({
      nullable: true,
      description: 'Maximum number of hashtags before the disclosure; null for no limit.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'hashtagsMax'),
    }),
    terms: t.stringList({
      nullable: true,
      description:
        'Terms that it looks for. Null except for rules about terms; for CONFIDENTIAL_TERM also null for callers who may not write policies.',
      extensions: { columns: ['config', 'kind'] },
      resolve: (rule, _args, ctx) => termsOf(rule, ctx),
    }),
    wholeWord: t.boolean({
      nullable: true,
      description: 'Whether a term within a longer word is ignored. Null except for rules about terms.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'wholeWord'),
    }),
    accentSensitive: t.boolean({
      nullable: true,
      description: 'Whether accents are distinguished. Null except for rules about terms.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'accentSensitive'),
    }),
    detect: t.field({
      type: [PersonalDataKind],
      nullable: true,
      description: 'Kinds of personal data that it looks for. Null except for PERSONAL_DATA.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'detect'),
    }),
  }),
})

export const PolicyRule = builder.prismaNode('PolicyRule', {
  description: 'A rule of a published policy.',
  ...ROW_NODE,
  interfaces: [GuidelineRuleInterface],
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was published.' }),
  }),
})

export const PolicyPackRule = builder.objectRef<GuidelineRule>('PolicyPackRule').implement({
  description: 'A rule of a pack.',
  interfaces: [GuidelineRuleInterface],
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'kind' in value && !('config' in value),
})
