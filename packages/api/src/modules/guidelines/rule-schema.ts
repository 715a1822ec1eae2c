import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { PolicyRule as PolicyRuleRow } from '../../generated/prisma/client.ts'
import { canAny } from '../../platform/auth/index.ts'
import type { ForbiddenTermRule, GuidelineRule, PersonalDataRule, RequiredDisclosureRule } from './assessment/index.ts'

export const RuleKind = builder.enumType('RuleKind', {
  description: 'What a rule looks for.',
  values: {
    REQUIRED_DISCLOSURE: {
      description: 'The text must say that it is advertising: `accepted`, `review`, `refused`, `position` …',
    },
    FORBIDDEN_TERM: { description: 'Terms that the text must not hold: `terms`, `wholeWord`, `accentSensitive`.' },
    CONFIDENTIAL_TERM: {
      description: 'Terms that must not leave the organisation, with the same fields; findings never repeat them.',
    },
    PERSONAL_DATA: { description: 'Data about persons: `detect`; findings never repeat it.' },
  } as const,
})

export const Severity = builder.enumType('Severity', {
  description: 'What a finding does.',
  values: {
    WARN: { description: 'It is shown; the text can be shared.' },
    BLOCK: { description: 'The text cannot be shared.' },
  } as const,
})

export const ConnectionType = builder.enumType('Connection', {
  description: 'What connects an author with the organisation, from the weakest tie to the strongest.',
  values: {
    NONE: { description: 'Nothing: not an employee, and it is stated that they gain nothing. Nothing is owed.' },
    UNKNOWN: { description: 'Not known: a text without a disclosure is warned of.' },
    EMPLOYMENT: { description: 'They work for it, and say so.' },
    BENEFIT: { description: 'They gain something by it, such as pay or gifts, and disclose it as advertising.' },
  } as const,
})

export const DisclosurePosition = builder.enumType('DisclosurePosition', {
  description: 'Where a disclosure must stand.',
  values: {
    ANYWHERE: { description: 'Anywhere in the text.' },
    BEFORE_FOLD: { description: 'In the part that the network shows before "more".' },
    START: { description: 'At the start.' },
  } as const,
})

export const PersonalDataKind = builder.enumType('PersonalDataKind', {
  description: 'A kind of data about persons that can be found in a text.',
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

/** A field that some kinds of rules have, stored ones in a column of its own; null for the others. */
function fieldOf<Name extends keyof FieldsOfKinds>(rule: PolicyRuleRow | GuidelineRule, name: Name) {
  return (('config' in rule ? rule.config : rule) as Partial<FieldsOfKinds>)[name] ?? null
}

/** A confidential term is told to those who write policies only: anybody else learns it at most by using it. */
function termsOf(rule: PolicyRuleRow | GuidelineRule, ctx: Context): string[] | null {
  return rule.kind === 'CONFIDENTIAL_TERM' && !canAny(ctx, 'policy:write') ? null : fieldOf(rule, 'terms')
}

const GuidelineRuleInterface = builder.interfaceRef<PolicyRuleRow | GuidelineRule>('GuidelineRule').implement({
  description: 'One thing that texts are checked for. Fields of other kinds than its own are null.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Name of the rule in findings; unique in its policy.' }),
    kind: t.field({
      type: RuleKind,
      description: 'What it looks for.',
      extensions: { columns: ['kind'] },
      resolve: (rule) => rule.kind,
    }),
    severity: t.field({
      type: Severity,
      description: 'What a finding does.',
      extensions: { columns: ['severity'] },
      resolve: (rule) => rule.severity,
    }),
    message: t.string({
      nullable: true,
      description: 'Said to the author; null for the built-in message.',
      extensions: { columns: ['message'] },
      resolve: (rule) => rule.message ?? null,
    }),
    fix: t.string({
      nullable: true,
      description: 'Proposed to the author; null for the built-in fix.',
      extensions: { columns: ['fix'] },
      resolve: (rule) => rule.fix ?? null,
    }),
    source: t.string({
      nullable: true,
      description: 'The law or page that the rule comes from; null where none was named.',
      extensions: { columns: ['source'] },
      resolve: (rule) => rule.source ?? null,
    }),
    accepted: t.stringList({
      nullable: true,
      description: 'Wordings that disclose; `{name}` stands for any name. Null but for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'accepted'),
    }),
    review: t.stringList({
      nullable: true,
      description: 'Wordings that a person should confirm. Null but for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'review'),
    }),
    refused: t.stringList({
      nullable: true,
      description: 'Wordings that do not disclose. Null but for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'refused'),
    }),
    employment: t.stringList({
      nullable: true,
      description:
        'Wordings by which an employee says so, `{employer}` standing for a name or brand of the organisation. Where there are any, the rule asks of each author what their `Connection` owes; null where it asks the same of everybody, and for other kinds than REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'employment'),
    }),
    affiliate: t.string({
      nullable: true,
      description:
        'What the law of the place says of affiliate links and codes, told where one stands in a text that does not disclose a benefit. Null where they are not looked for, and for other kinds than REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'affiliate'),
    }),
    position: t.field({
      type: DisclosurePosition,
      nullable: true,
      description: 'Where a disclosure must stand. Null but for REQUIRED_DISCLOSURE.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'position'),
    }),
    foldAt: t.int({
      nullable: true,
      description: 'Characters shown before "more"; null for the network’s own fold.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'foldAt'),
    }),
    hashtagsMax: t.int({
      nullable: true,
      description: 'How many hashtags may stand before the disclosure; null where it is not checked.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'hashtagsMax'),
    }),
    terms: t.stringList({
      nullable: true,
      description:
        'Terms that it looks for. Null for other kinds than terms; of CONFIDENTIAL_TERM also for those who may not write policies.',
      extensions: { columns: ['config', 'kind'] },
      resolve: (rule, _args, ctx) => termsOf(rule, ctx),
    }),
    wholeWord: t.boolean({
      nullable: true,
      description: 'Whether a term within a longer word is left alone. Null but for terms.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'wholeWord'),
    }),
    accentSensitive: t.boolean({
      nullable: true,
      description: 'Whether letters with other accents are other letters. Null but for terms.',
      extensions: { columns: ['config'] },
      resolve: (rule) => fieldOf(rule, 'accentSensitive'),
    }),
    detect: t.field({
      type: [PersonalDataKind],
      nullable: true,
      description: 'Kinds of personal data that it looks for. Null but for PERSONAL_DATA.',
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
  description: 'A ready rule of a pack.',
  interfaces: [GuidelineRuleInterface],
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'kind' in value && !('config' in value),
})
