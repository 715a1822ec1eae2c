import { builder } from '../../core/builder.ts'
import { UserErrorInterface } from '../../core/user-errors.ts'
import { answerTo, asks } from '../../platform/operations/index.ts'
import { askAbout, assess, BlockedByGuidelinesError, type GuidelineAssessment, priceOfText } from './assess.ts'
import { postToAssess } from './assess-query.ts'
import type { Finding as FindingShape, Span } from './assessment/index.ts'
import type { CheckAnswers } from './checks/ask-checks.ts'
import { ConnectionType, RuleKind, Severity } from './rule-schema.ts'

const Verdict = builder.enumType('Verdict', {
  description: 'What the findings amount to.',
  values: {
    ALLOW: { description: 'Nothing was found.' },
    WARN: { description: 'Something was found that does not keep the text from being shared.' },
    BLOCK: { description: 'Something was found that keeps the text from being shared.' },
  } as const,
})

const TextSpan = builder.objectRef<Span>('TextSpan').implement({
  description: 'A place in a text, in UTF-16 units, as JavaScript counts.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'The first unit, from 0.' }),
    end: t.exposeInt('end', { description: 'The first unit after it.' }),
  }),
})

const Finding = builder.objectRef<FindingShape>('Finding').implement({
  description: 'What a rule has to say about a text.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'The rule’s key; of a check, its own name for it.' }),
    kind: t.expose('kind', {
      type: RuleKind,
      nullable: true,
      description: 'What the rule looks for; null where a check of a plugin found it, or where no rule is known.',
    }),
    check: t.string({
      nullable: true,
      description: 'Key of the plugin’s check that found it; null where a rule of a policy did.',
      // Assessments that were stored before there were checks do not say.
      resolve: (finding) => finding.check ?? null,
    }),
    severity: t.expose('severity', { type: Severity, description: 'Whether it keeps the text from being shared.' }),
    message: t.exposeString('message', { description: 'What is wrong, for the author.' }),
    span: t.expose('span', {
      type: TextSpan,
      nullable: true,
      description: 'Where it stands; null where the whole text is meant.',
    }),
    fix: t.exposeString('fix', { nullable: true, description: 'What to do about it; null where there is no one way.' }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'The law or page that the rule comes from; null where none was named.',
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
  description: 'A check of a plugin that was asked about a text.',
  fields: (t) => ({
    check: t.exposeString('check', { description: 'Its key.' }),
    version: t.exposeString('version', { nullable: true, description: 'Its version; null where it is not loaded.' }),
    answered: t.exposeBoolean('answered', {
      description: 'Whether it gave an answer in time. Where not, a finding says so, as severe as was decided for it.',
    }),
  }),
})

export const Assessment = builder.objectRef<GuidelineAssessment>('Assessment').implement({
  description:
    'What the guidelines say about a text. Words can be checked, the connection between author and brand cannot: not legal advice.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: Verdict, description: 'The worst of the findings.' }),
    findings: t.expose('findings', {
      type: [Finding],
      description: 'By place, those about the whole text first; at most 100 per rule.',
    }),
    connection: t.field({
      type: ConnectionType,
      nullable: true,
      description: 'What connects the author with the organisation, as it was judged; null for shares of before 0.2.',
      resolve: (assessment) => assessment.connection ?? null,
    }),
    countries: t.field({
      type: ['CountryCode'],
      description: 'Countries whose law was asked; empty where none was known, and for shares of before 0.2.',
      resolve: (assessment) => assessment.countries ?? [],
    }),
    policies: t.expose('policies', {
      type: [AssessedPolicy],
      description: 'The versions it was checked against; empty where no policy binds it.',
    }),
    checks: t.field({
      type: [AssessedCheck],
      description: 'The checks of plugins that were asked; empty where none is switched on.',
      resolve: (assessment) => assessment.checks ?? [],
    }),
  }),
})

builder.objectType(BlockedByGuidelinesError, {
  name: 'BlockedByGuidelinesError',
  description: 'The text breaks a rule that blocks. The findings say where, why and what to do.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    assessment: t.expose('assessment', { type: Assessment, description: 'The findings.' }),
  }),
})

const AssessInput = builder.inputType('AssessInput', {
  description:
    'A text before it is shared. Where its language or country is not known, the policies of all of them count.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The text, at most 20,000 characters. It is not stored.' }),
    network: t.string({ required: true, description: 'Key of the network it is for, such as `linkedin`.' }),
    country: t.field({
      type: 'CountryCode',
      description:
        'A country of its readers. It is added to those of the organisation, the person and the campaign’s audience; until the organisation has set its own, it decides alone.',
    }),
    connection: t.field({
      type: ConnectionType,
      description:
        'What connects its author with the organisation, where they know of more than is stored: it makes what follows from participation and person stronger, never weaker.',
    }),
    language: t.field({
      type: 'Locale',
      description: 'Its language; the content’s when left out, and any where that is not known.',
    }),
    participationId: t.id({
      description:
        'The participation it will be shared under; it must exist. When left out, it is the caller’s own post.',
    }),
    contentId: t.id({ description: 'The content it will be shared with.' }),
  }),
})

builder.queryField('assess', (t) =>
  t.field({
    type: Assessment,
    description: 'Checks a text against the policies in force, as `shareCreate` will.',
    complexity: ({ input }) => 1_000 + priceOfText(input.text),
    extensions: asks(async (ctx, { input }: { input: unknown }) => askAbout(ctx, await postToAssess(ctx, input))),
    args: { input: t.arg({ type: AssessInput, required: true, description: 'The text.' }) },
    resolve: async (_root, { input }, ctx, info) =>
      await assess(ctx, await postToAssess(ctx, input), answerTo(ctx, info) as CheckAnswers),
  }),
)
