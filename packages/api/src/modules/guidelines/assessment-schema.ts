import { builder } from '../../core/builder.ts'
import { messageIn, toldOf } from '../../core/texts/index.ts'
import { MessageParameterType, messageParameters, UserErrorInterface } from '../../core/user-errors.ts'
import { answerTo, asks } from '../../platform/operations/index.ts'
import { askAbout, assess, BlockedByGuidelinesError, type GuidelineAssessment, priceOfText } from './assess.ts'
import { postToAssess } from './assess-query.ts'
import type { Finding as FindingShape, Span } from './assessment/index.ts'
import type { CheckAnswers } from './checks/ask-checks.ts'
import { ConnectionType, RuleKind, Severity } from './rule-schema.ts'

const Verdict = builder.enumType('Verdict', {
  description: 'The overall result of an assessment.',
  values: {
    ALLOW: { description: 'There are no findings.' },
    WARN: { description: 'There are findings, but the text can be shared.' },
    BLOCK: { description: 'There are findings that prevent the text from being shared.' },
  } as const,
})

const TextSpan = builder.objectRef<Span>('TextSpan').implement({
  description: 'A range in a text, in UTF-16 units as in JavaScript.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The first unit, counted from 0.' }),
    end: t.exposeInt('end', { description: 'The first unit after the range.' }),
  }),
})

const Finding = builder.objectRef<FindingShape>('Finding').implement({
  description: 'A finding of a rule in a text.',
  fields: (t) => ({
    rule: t.exposeString('rule', {
      description: 'Key of the rule; for a guideline check, the check’s own name of its rule.',
    }),
    kind: t.expose('kind', {
      type: RuleKind,
      nullable: true,
      description: 'The kind of the rule; null for a finding of a guideline check, or when no rules are known.',
    }),
    check: t.string({
      nullable: true,
      description: 'Key of the guideline check that found it; null for a rule of a policy.',
      // Assessments from before guideline checks existed have no such field.
      resolve: (finding) => finding.check ?? null,
    }),
    severity: t.expose('severity', { type: Severity, description: 'Whether it prevents the text from being shared.' }),
    message: t.string({
      description:
        'What is wrong, for the author: in the language of the answer, or as written where a policy or a plugin has its own words.',
      resolve: ({ message }, _args, { language }) => messageIn(message, language),
    }),
    code: t.string({
      nullable: true,
      description:
        'Stable code of the message, such as `guidelines.not-disclosed`. Null for words of a policy or a plugin, and for findings of shares from before messages had codes.',
      resolve: ({ message }, _args, { language }) => toldOf(message, language)?.code ?? null,
    }),
    messageParameters: t.field({
      type: [MessageParameterType],
      description: 'What the message names; empty when it has no code or names nothing.',
      resolve: ({ message }, _args, { language }) => messageParameters(message, language),
    }),
    span: t.expose('span', {
      type: TextSpan,
      nullable: true,
      description: 'The range in the text; null for the whole text.',
    }),
    fix: t.string({
      nullable: true,
      description: 'How to fix it, in the same language; null when there is no single way.',
      resolve: ({ fix }, _args, { language }) => (fix === null ? null : messageIn(fix, language)),
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'The law or page that the rule is based on; null without one.',
    }),
  }),
})

const AssessedPolicy = builder.objectRef<GuidelineAssessment['policies'][number]>('AssessedPolicy').implement({
  description: 'The version of a policy that a text was checked against.',
  fields: (t) => ({
    policyId: t.exposeID('id', { description: 'Global id of the policy.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    version: t.exposeInt('version', { description: 'Its version.' }),
  }),
})

const AssessedCheck = builder.objectRef<GuidelineAssessment['checks'][number]>('AssessedCheck').implement({
  description: 'A guideline check that was asked about a text.',
  fields: (t) => ({
    check: t.exposeString('check', { description: 'Its key.' }),
    version: t.exposeString('version', { nullable: true, description: 'Its version; null when it is not loaded.' }),
    answered: t.exposeBoolean('answered', {
      description:
        'Whether it answered in time. If not, there is a finding with the severity that was set for this case.',
    }),
  }),
})

export const Assessment = builder.objectRef<GuidelineAssessment>('Assessment').implement({
  description:
    'The result of the guidelines for a text. Not legal advice: words can be checked, but not the connection between author and brand.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: Verdict, description: 'The most severe of the findings.' }),
    findings: t.expose('findings', {
      type: [Finding],
      description: 'The findings in the order of the text, those about the whole text first; at most 100 per rule.',
    }),
    connection: t.field({
      type: ConnectionType,
      nullable: true,
      description: 'The connection between author and organisation that was assumed; null for shares from before 0.2.',
      resolve: (assessment) => assessment.connection ?? null,
    }),
    countries: t.field({
      type: ['CountryCode'],
      description: 'Countries whose law was applied; empty when none was known, and for shares from before 0.2.',
      resolve: (assessment) => assessment.countries ?? [],
    }),
    policies: t.expose('policies', {
      type: [AssessedPolicy],
      description: 'The policy versions it was checked against; empty when no policy applies.',
    }),
    checks: t.field({
      type: [AssessedCheck],
      description: 'The guideline checks that were asked; empty when none is active.',
      resolve: (assessment) => assessment.checks ?? [],
    }),
  }),
})

builder.objectType(BlockedByGuidelinesError, {
  name: 'BlockedByGuidelinesError',
  description: 'The text breaks a rule with the severity BLOCK. The findings say where, why and what to do.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    assessment: t.expose('assessment', { type: Assessment, description: 'The findings.' }),
  }),
})

const AssessInput = builder.inputType('AssessInput', {
  description:
    'A text to check before it is shared. When its language or country is not known, the policies of all of them apply.',
  fields: (t) => ({
    text: t.string({
      required: true,
      // People write it while it is checked, and begin with nothing.
      extensions: { judgesEmpty: true },
      description: 'The text, at most 20,000 characters. It is not stored.',
    }),
    network: t.string({ required: true, description: 'Key of the network it is for, such as `linkedin`.' }),
    country: t.field({
      type: 'CountryCode',
      description:
        'A country of its readers, in addition to those of the organisation, the person and the campaign’s audience. While the organisation has set no country, only this one counts.',
    }),
    connection: t.field({
      type: ConnectionType,
      description:
        'A stronger connection between author and organisation than the stored one. A weaker value has no effect.',
    }),
    language: t.field({
      type: 'Locale',
      description: 'Its language. Default: the content’s language; when that is not known, any.',
    }),
    participationId: t.id({
      description: 'The participation it will be shared in. Default: a post of the caller outside campaigns.',
    }),
    contentId: t.id({ description: 'The content it will be shared with.' }),
  }),
})

builder.queryField('assess', (t) =>
  t.field({
    type: Assessment,
    description: 'Checks a text against the policies in force, as `shareCreate` does.',
    complexity: ({ input }) => 1_000 + priceOfText(input.text),
    extensions: asks(async (ctx, { input }: { input: unknown }) => askAbout(ctx, await postToAssess(ctx, input))),
    args: { input: t.arg({ type: AssessInput, required: true, description: 'The text.' }) },
    resolve: async (_root, { input }, ctx, info) =>
      await assess(ctx, await postToAssess(ctx, input), answerTo(ctx, info) as CheckAnswers),
  }),
)
