import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { messageIn } from '../../core/texts/index.ts'
import { assertCan, grantsOf, permissionNames } from '../../platform/auth/index.ts'
import { Role } from '../organizations/index.ts'
import { type ProcessingChange, processingChanges } from './changes.ts'
import { processingEntries } from './entries.ts'
import { listed, type ProcessingEntry, rolesWith } from './entry.ts'
import { ACCESS_DAYS, type Impact, impactOf } from './figures.ts'

const ProcessingKind = builder.enumType('ProcessingKind', {
  description: 'What a processing of data is known from.',
  values: {
    PERSONAL_DATA: { description: 'Data of a class that is told of a person to others.' },
    METRIC: { description: 'A metric of the registry.' },
    SCORING_MODEL: { description: 'A model that scores people or contents.' },
    INTEGRATION: { description: 'A connector or notifier with its settings.' },
    PLUGIN: { description: 'A plugin of this server, with what it may access.' },
    PURPOSE: { description: 'A purpose that people agree or object to.' },
    RETENTION: { description: 'A class of data that is deleted for its age.' },
  } as const,
})

const ProcessingEntryType = builder.objectRef<ProcessingEntry>('ProcessingEntry').implement({
  description: 'One processing of data, as it is declared in the product and set by the organisation.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key, unique among entries of its kind.' }),
    kind: t.expose('kind', { type: ProcessingKind, description: 'What it is known from.' }),
    title: t.exposeString('title', { description: 'Name to display.' }),
    purpose: t.string({
      nullable: true,
      description:
        'What it is for: in the language of the answer where Portevoix says it, else as an organisation, a plugin or a registry has it. Null when that is not stated.',
      resolve: ({ purpose }, _args, { language }) => (purpose === null ? null : messageIn(purpose, language)),
    }),
    dataCategories: t.stringList({
      description: 'Categories of data: fields, features, streams, or the unit and the producers of a metric.',
      resolve: ({ dataCategories }) => [...dataCategories],
    }),
    peopleCategories: t.stringList({
      description: 'Whom or what it is about; empty when that depends on what an integration brings.',
      resolve: ({ peopleCategories }) => [...peopleCategories],
    }),
    recipients: t.stringList({
      description: 'Plugins and hosts that receive data; empty when it stays in Portevoix.',
      resolve: ({ recipients }) => [...recipients],
    }),
    retentionDays: t.exposeInt('retentionDays', {
      nullable: true,
      description: 'Days for which it is kept; null when it is kept until what it is about is deleted.',
    }),
    legalBasis: t.exposeString('legalBasis', {
      nullable: true,
      description:
        'The legal basis as the organisation stated it, with countries that differ; null when it stated none.',
    }),
    since: t.expose('since', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is on; null when it came with Portevoix, or was never used.',
    }),
    seenBy: t.field({
      type: [Role],
      description: 'Roles that see it for the whole organisation; others see at most their own or their part.',
      resolve: ({ seenBy }) => [...seenBy],
    }),
  }),
})

const ProcessingPermission = builder.objectRef<{ name: string }>('ProcessingPermission').implement({
  description: 'A permission, and who has it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, such as `person:read`.' }),
    roles: t.field({
      type: [Role],
      description: 'Roles that have it for the whole organisation.',
      resolve: ({ name }) => rolesWith(name as never),
    }),
    ownRoles: t.field({
      type: [Role],
      description: 'Roles that have it for what is their own.',
      resolve: ({ name }) =>
        listed(
          Object.entries(grantsOf(name as never)).flatMap(([role, grant]) => (grant === 'own' ? [role] : [])),
        ) as never,
    }),
  }),
})

const ProcessingChangeType = builder.objectRef<ProcessingChange>('ProcessingChange').implement({
  description: 'A dated change of what is processed: something was added, changed or ended.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    event: t.exposeString('event', { description: 'Type of the event, such as `integration.created`.' }),
    subjectType: t.exposeString('subjectType', { description: 'Type of what changed, such as `Integration`.' }),
    description: t.string({
      description: 'What happened, in the language of the answer.',
      resolve: ({ description }, _args, { language }) => description.in(language),
    }),
  }),
})

const MOST_CHANGES = 500

const ProcessingRegister = builder.objectRef<Record<string, never>>('ProcessingRegister').implement({
  description: 'The register of processing: what is measured, about whom, who sees it, since when. It names no person.',
  fields: (t) => ({
    entries: t.field({
      type: [ProcessingEntryType],
      description: 'All processing of data, by kind and key.',
      complexity: { field: 10, multiplier: 50 },
      resolve: (_register, _args, ctx) => processingEntries(ctx),
    }),
    permissions: t.field({
      type: [ProcessingPermission],
      description: 'All permissions, by name.',
      complexity: { field: 1, multiplier: 50 },
      resolve: () => permissionNames().map((name) => ({ name })),
    }),
    changes: t.field({
      type: [ProcessingChangeType],
      description: `The latest changes, at most ${MOST_CHANGES}, as far as events are kept.`,
      complexity: { field: 10, multiplier: 50 },
      resolve: (_register, _args, ctx) => processingChanges(ctx, MOST_CHANGES),
    }),
  }),
})

const AccessCount = builder.objectRef<Impact['accesses'][number]>('ImpactAccessCount').implement({
  description: `How often data of a class was told of people to others, in the last ${ACCESS_DAYS} days.`,
  fields: (t) => ({
    class: t.exposeString('class', { description: 'The class, such as `SCORE`.' }),
    count: t.exposeInt('count', {
      nullable: true,
      description: 'Accesses, in whole steps of the smallest group; null below it.',
    }),
  }),
})

const STEPS = 'in whole steps of the smallest group; null below it'

const ImpactSheet = builder.objectRef<Impact>('ImpactSheet').implement({
  description: 'The figures of this organisation for an impact assessment.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime', description: 'When it was counted.' }),
    smallestGroup: t.exposeInt('smallestGroup', { description: 'Groups of fewer people are shown to nobody.' }),
    peopleActive: t.exposeInt('peopleActive', { nullable: true, description: `Active people, ${STEPS}.` }),
    peopleScored: t.exposeInt('peopleScored', {
      nullable: true,
      description: `People with a score of a run that is shown or tried, ${STEPS}.`,
    }),
    scoreCount: t.exposeInt('scoreCount', {
      nullable: true,
      description: `Scores of people of the runs that are shown or tried, ${STEPS}. Those of former runs are kept for the term of \`scores\`.`,
    }),
    tieCount: t.exposeInt('tieCount', { nullable: true, description: `Ties between people, ${STEPS}.` }),
    accesses: t.field({
      type: [AccessCount],
      description: 'Accesses by class; classes without any are left out.',
      resolve: ({ accesses }) => [...accesses],
    }),
    retentionHorizonDays: t.exposeInt('retentionHorizonDays', {
      description: 'Days after which the class of data that is kept longest is deleted.',
    }),
    hasExclusions: t.exposeBoolean('hasExclusions', {
      description: 'Whether processing is switched off for anybody, a site or a country.',
    }),
    automatedDecisions: t.boolean({
      description:
        'Whether a decision about a person is made by the product alone: always false. Scores order lists, and a person decides.',
      resolve: () => false,
    }),
  }),
})

/** @throws RequestError FORBIDDEN. */
const assertMayRead = (ctx: Context) => assertCan(ctx, 'processing:read')

builder.queryField('processingRegister', (t) =>
  t.field({
    type: ProcessingRegister,
    description: 'The register of processing, from what is declared and set. Needs `processing:read`.',
    resolve: (_root, _args, ctx) => {
      assertMayRead(ctx)
      return {}
    },
  }),
)

builder.queryField('impactSheet', (t) =>
  t.field({
    type: ImpactSheet,
    description: 'The figures for an impact assessment. Needs `processing:read`.',
    complexity: 50,
    resolve: (_root, _args, ctx) => {
      assertMayRead(ctx)
      return impactOf(ctx)
    },
  }),
)
