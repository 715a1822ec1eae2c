import { builder } from '../../../core/builder.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Integration, readableIntegrationById } from '../../integrations/index.ts'
import { MentionFilter, MentionLabelAuthor, MentionLabelKind, silentIntegrations } from '../../listening/index.ts'
import { checkPeriod, checkTimeZone, PeriodInput } from '../period.ts'
import { SeriesBucket } from '../types.ts'
import { type LabelCount, labelCountsOf, MOST_VALUES } from './label-counts.ts'
import { type CollectionGap, type MentionSeries, mentionSeriesOf } from './mention-series.ts'

const MentionStep = builder.objectRef<MentionSeries['steps'][number]>('MentionStep').implement({
  description: 'The mentions of one step of time.',
  fields: (t) => ({
    at: t.expose('at', {
      type: 'DateTime',
      description:
        'The start of the hour, day, week or month. The first step may start before the period; only the part within the period is counted.',
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The first day of the step in the calendar of the time zone. Null for steps of an hour.',
    }),
    mentionCount: t.exposeInt('count', {
      nullable: true,
      description:
        'The number of mentions that are known. 0 when the step was collected and has none; null when none is known and it was not collected completely, or nobody says whether it was.',
    }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description:
        'The share of the step that was collected completely, from 0 to 1, by the integration that collected least of it. Below 1, mentions may be missing. Null when no connector says what it collected, and for steps to come.',
    }),
  }),
})

const CollectionGapType = builder.objectRef<CollectionGap>('CollectionGap').implement({
  description: 'A time of which an integration did not collect all mentions.',
  fields: (t) => ({
    source: t.field({
      type: Integration,
      nullable: true,
      description: 'The integration; null for callers who may not read integrations.',
      resolve: ({ integrationId }, _args, ctx, info) => readableIntegrationById(ctx, { info }).load(integrationId),
    }),
    from: t.expose('from', { type: 'DateTime', description: 'The first instant of it.' }),
    to: t.expose('to', { type: 'DateTime', description: 'The first instant after it.' }),
    isPartial: t.exposeBoolean('isPartial', {
      description: 'Whether the source gave a part of the mentions; false when it was not asked at all.',
    }),
  }),
})

const MentionLabelCount = builder.objectRef<LabelCount>('MentionLabelCount').implement({
  description: 'How many mentions have a value of a label.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, as one of its authors wrote it.' }),
    mentionCount: t.exposeInt('count', { description: 'The number of mentions.' }),
  }),
})

const MentionSeriesType = builder.objectRef<MentionSeries>('MentionSeries').implement({
  description: 'Mentions over time, with what was collected, so that no mentions and not collected are told apart.',
  fields: (t) => ({
    bucket: t.expose('bucket', { type: SeriesBucket, description: 'The length of the steps.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'The IANA time zone whose calendar decides where steps begin.',
    }),
    steps: t.field({
      type: [MentionStep],
      description: 'All steps of the period, in order; at most 10,000.',
      complexity: { field: 1, multiplier: 50 },
      resolve: ({ steps }) => steps,
    }),
    gaps: t.field({
      type: [CollectionGapType],
      description:
        'What was not collected of the period so far, by each integration whose connector says what it collects; empty when everything was, or no connector says it.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ gaps }) => gaps,
    }),
    silentSources: t.field({
      type: [Integration],
      description:
        'Integrations that brought mentions and whose connectors never said what they collect, such as CSV files: neither `gaps` nor `coverage` say anything of what they may have missed. Empty for callers who may not read integrations.',
      complexity: { field: 5, multiplier: 5 },
      resolve: async (_series, _args, ctx, info) => {
        const ids = await silentIntegrations(ctx)
        const found = await Promise.all(ids.map((id) => readableIntegrationById(ctx, { info }).load(id)))
        return found.filter((one) => one !== null)
      },
    }),
    labelCounts: t.field({
      type: [MentionLabelCount],
      description: `How many mentions of the period have each value of a kind of label, the most frequent first, at most ${MOST_VALUES}. When authors disagree about a mention, it counts for the value of each: name one kind of author to count each mention by their word alone.`,
      complexity: { field: 20 },
      args: {
        kind: t.arg({ type: MentionLabelKind, required: true, description: 'The kind of label.' }),
        author: t.arg({
          type: MentionLabelAuthor,
          description: 'Only what authors of this kind say. Default: what anybody says.',
        }),
      },
      resolve: ({ where }, { kind, author }, ctx) => labelCountsOf(ctx, { where, kind, author: author ?? null }),
    }),
  }),
})

builder.queryField('mentionSeries', (t) =>
  t.field({
    type: MentionSeriesType,
    nullable: true,
    description:
      'The mentions over time. Requires `mention:read`: null, with an error, without it, and when the period or time zone is not valid.',
    complexity: { field: 50 },
    args: {
      period: t.arg({ type: PeriodInput, required: true, description: 'The period.' }),
      bucket: t.arg({ type: SeriesBucket, required: true, description: 'The length of a step.' }),
      timeZone: t.arg.string({
        description:
          'The IANA time zone whose calendar decides where steps begin. Default: the time zone of the organisation.',
      }),
      filter: t.arg({
        type: MentionFilter.input,
        description: 'Which mentions to count; all when left out.',
      }),
    },
    resolve: async (_root, { period, bucket, timeZone, filter }, ctx) =>
      await mentionSeriesOf(ctx, {
        ...{ period: checkPeriod(period), bucket, filter },
        timeZone: timeZone ? checkTimeZone(timeZone) : await organizationTimeZone(ctx),
      }),
  }),
)
