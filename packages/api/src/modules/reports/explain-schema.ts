import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { mayRead } from '../../platform/auth/index.ts'
import { formulaOf, isOwnSource, METRIC_SUBJECTS, metricOf } from '../metrics/index.ts'
import { mayReadMetric } from './adoption/adoption.ts'
import {
  type ExplainingFact,
  type ExplainingSource,
  factKeysOf,
  factsBehind,
  restatedKeysOf,
  sourcesBehind,
} from './explain.ts'
import { RestatementType, restatementsOf } from './restatements.ts'
import { isTold, type Measured, MetricValueType, measure } from './value-schema.ts'

/** The id of what a fact is about; null where the actor may not read that. */
async function subjectIdOf(ctx: Context, { subjectType, subjectId }: ExplainingFact): Promise<string | null> {
  const node = METRIC_SUBJECTS.get(subjectType)?.node
  return node && (await mayRead(ctx, node, subjectId)) ? globalId(node, subjectId) : null
}

const MetricFact = builder.objectRef<ExplainingFact>('MetricFact').implement({
  description: 'A fact that a value is computed from, as its source reported it.',
  fields: (t) => ({
    source: t.exposeString('source', {
      description: 'The key of the source that reported the fact: see `metricSources`.',
    }),
    key: t.string({
      nullable: true,
      description:
        'The key of the fact, unique within its source. Null for clicks and shares that the platform counts, when the caller may not read the share.',
      // It is made of the id of the share.
      resolve: async (fact, _args, ctx) =>
        isOwnSource(fact.source) && (await subjectIdOf(ctx, fact)) === null ? null : fact.key,
    }),
    revision: t.exposeInt('revision', {
      description:
        'The number of times the source reported the fact: 1 if it was never corrected, and never withdrawn and reported again.',
    }),
    metric: t.exposeString('metric', { description: 'The key of the metric.' }),
    subjectId: t.id({
      nullable: true,
      description:
        'The id of the object that the fact is about: the subject of the value, or a part of that subject, such as a share of a campaign. Null when the caller may not read that object: for a share, this requires the permission `share:read`.',
      resolve: (fact, _args, ctx) => subjectIdOf(ctx, fact),
    }),
    at: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The instant of the fact. Null when only the day is known.',
      resolve: ({ at, on }) => (on === null ? at : null),
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The day of the fact when only the day is known; otherwise null.',
    }),
    value: t.field({
      type: 'Decimal',
      description: 'The value in the unit of the metric.',
      resolve: ({ value }) => value,
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When the fact was recorded.' }),
  }),
})

const ExplanationSource = builder.objectRef<ExplainingSource>('MetricExplanationSource').implement({
  description: 'The facts of one source behind a value.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'The key of the source: see `metricSources`.' }),
    factCount: t.exposeInt('counted', { description: 'The number of its facts that are counted.' }),
    asideCount: t.exposeInt('aside', {
      description:
        'The number of its facts that are not counted because a source with a higher rank reports on the same account or level.',
    }),
  }),
})

const MetricExplanation = builder.objectRef<Measured>('MetricExplanation').implement({
  description: 'An explanation of how a value is computed.',
  fields: (t) => ({
    formula: t.string({
      nullable: true,
      description:
        'The formula that the value was computed with. Null for a metric that sources report or the platform counts.',
      resolve: async ({ metric, knownAt }, _args, ctx) => (await formulaOf(ctx, metric, knownAt))?.text ?? null,
    }),
    edition: t.int({
      description: 'The current edition of the metric: see `Metric.edition`.',
      resolve: async ({ metric }, _args, ctx) => (await metricOf(ctx, metric)).version,
    }),
    parts: t.field({
      type: [MetricValueType],
      description:
        'The values, in the same period, of the metrics that the formula is built from. Without a formula, only the value itself.',
      complexity: { field: 10, multiplier: 5 },
      resolve: async ({ metric, figure: _, ...scope }, _args, ctx) => {
        const keys = await factKeysOf(ctx, metric, scope.knownAt)
        return await Promise.all(
          keys.map(async (key) => measure(ctx, scope, key, await mayReadMetric(ctx, scope, key))),
        )
      },
    }),
    facts: t.field({
      type: [MetricFact],
      description:
        'The facts that sources reported about the subject, and about the shares that count for it, the most recent first. Facts about shares are also listed for days on which the value is what the same account reported about the subject itself: see `MetricFact.subjectId`. Facts that are not counted because another source has a higher rank are left out. Facts about answers, such as `enps-responses`, are never listed, because few people may have answered in a month. Empty for prepared shares, costs and counts of people, of which there are no facts, and when the value is hidden.',
      args: {
        first: t.arg.int({ defaultValue: 25, description: 'The maximum number of facts: 1 to 100.' }),
      },
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? 25 }),
      resolve: async (measured, { first }, ctx) => {
        if (!isTold(measured)) return []
        const { metric, figure: _, ...scope } = measured
        return (await factsBehind(ctx).load({ ...scope, metric, first: Math.min(Math.max(first ?? 25, 1), 100) })) ?? []
      },
    }),
    sources: t.field({
      type: [ExplanationSource],
      description:
        'The sources that reported facts behind the value, those with the most facts first; at most 100. Facts about answers are left out, as in `facts`. Empty when the value is hidden.',
      complexity: { field: 20, multiplier: 5 },
      resolve: async (measured, _args, ctx) => {
        if (!isTold(measured)) return []
        const { figure: _, ...asked } = measured
        return (await sourcesBehind(ctx).load(asked)) ?? []
      },
    }),
    restatements: t.field({
      type: [RestatementType],
      description:
        'The changes to the value, or to a metric it is computed from, that were made after the end of the period, the latest first; at most 100. Empty when the value is hidden.',
      complexity: { field: 20, multiplier: 5 },
      resolve: async (measured, _args, ctx) => {
        if (!isTold(measured)) return []
        const { metric, figure: _, ...scope } = measured
        return await restatementsOf(ctx, scope, await restatedKeysOf(ctx, metric, scope.knownAt))
      },
    }),
  }),
})

builder.objectField(MetricValueType, 'explanation', (t) =>
  t.field({
    type: MetricExplanation,
    description: 'How the value is computed: its formula, parts, sources, facts and restatements.',
    complexity: { field: 10 },
    resolve: (measured) => measured,
  }),
)
