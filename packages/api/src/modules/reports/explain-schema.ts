import { builder } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import { formulaOf, METRIC_SUBJECTS, metricOf } from '../metrics/index.ts'
import { type ExplainingFact, type ExplainingSource, factKeysOf, factsBehind, sourcesBehind } from './explain.ts'
import { RestatementType, restatementsOf } from './restatements.ts'
import { isTold, type Measured, MetricValueType, measure } from './value-schema.ts'

const MetricFact = builder.objectRef<ExplainingFact>('MetricFact').implement({
  description: 'A fact that a number is made of, as its source told it.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'Where it comes from.' }),
    key: t.exposeString('key', { description: 'Names it within its source.' }),
    revision: t.exposeInt('revision', { description: 'How often it was told: 1 for what was never corrected.' }),
    metric: t.exposeString('metric', { description: 'Key of the metric.' }),
    subjectId: t.id({
      description: 'What it is about: the subject itself, or a part of it.',
      resolve: ({ subjectType, subjectId }) => globalId(METRIC_SUBJECTS.get(subjectType)?.node ?? '', subjectId),
    }),
    at: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it happened; null where only the day is known.',
      resolve: ({ at, on }) => (on === null ? at : null),
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The day, where no hour is known; null otherwise.',
    }),
    value: t.field({ type: 'Decimal', description: 'How much.', resolve: ({ value }) => value }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it came in.' }),
  }),
})

const ExplanationSource = builder.objectRef<ExplainingSource>('MetricExplanationSource').implement({
  description: 'What a source told for a number.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'Key of the source: see `metricSources`.' }),
    factCount: t.exposeInt('counted', { description: 'How many of its facts count.' }),
    asideCount: t.exposeInt('aside', {
      description: 'How many of its facts stand aside, because a source of a higher rank tells of the same account.',
    }),
  }),
})

const MetricExplanation = builder.objectRef<Measured>('MetricExplanation').implement({
  description: 'What a number is made of.',
  fields: (t) => ({
    formula: t.string({
      nullable: true,
      description: 'The formula that it was computed by; null for what is told or counted.',
      resolve: async ({ metric, knownAt }, _args, ctx) => (await formulaOf(ctx, metric, knownAt))?.text ?? null,
    }),
    edition: t.int({
      description: 'Edition of its meaning now: see `Metric.edition`.',
      resolve: async ({ metric }, _args, ctx) => (await metricOf(ctx, metric)).version,
    }),
    parts: t.field({
      type: [MetricValueType],
      description: 'The metrics that it comes down to, in the same period; itself alone where it is told or counted.',
      complexity: { field: 10, multiplier: 5 },
      resolve: async ({ metric, figure: _, ...scope }, _args, ctx) => {
        const keys = await factKeysOf(ctx, metric, scope.knownAt)
        return await Promise.all(keys.map((key) => measure(ctx, scope, key, true)))
      },
    }),
    facts: t.field({
      type: [MetricFact],
      description:
        'Facts that came in from sources, the newest first: of the subject, and for a campaign of its shares. What the platform counts itself has none, and those that stand aside are left out. Empty where the number is not told.',
      args: {
        first: t.arg.int({ defaultValue: 25, description: 'How many at most: 1 to 100.' }),
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
        'The sources that told of it or of a part of it, those with the most facts first: at most 100. Empty where the number is not told.',
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
        'What changed it, or a part of it, after the end of the period: at most 100, the latest first. Late facts are noted of campaigns; new formulas and prices of attention of everything.',
      complexity: { field: 20, multiplier: 5 },
      resolve: async (measured, _args, ctx) => {
        if (!isTold(measured)) return []
        const { metric, figure: _, ...scope } = measured
        const keys = new Set([metric, ...(await factKeysOf(ctx, metric, scope.knownAt))])
        return (await restatementsOf(ctx, scope)).filter((one) => keys.has(one.metric))
      },
    }),
  }),
})

builder.objectField(MetricValueType, 'explanation', (t) =>
  t.field({
    type: MetricExplanation,
    description: 'What it is made of: formula, parts, sources, facts, and what restated it.',
    complexity: { field: 10 },
    resolve: (measured) => measured,
  }),
)
