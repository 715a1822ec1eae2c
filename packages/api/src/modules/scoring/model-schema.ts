import { FEATURES } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { MEASURE_OF } from './backtest-measures.ts'
import { definitionOf, type ModelDefinition } from './definition.ts'
import { SUBJECTS } from './subjects.ts'

export const ScoreSubject = builder.enumType('ScoreSubject', {
  description: 'What is scored.',
  values: { PERSON: { description: 'People.' }, CONTENT: { description: 'Contents.' } } as const,
})

const ModelCard = builder.objectRef<ModelDefinition['card']>('ModelCard').implement({
  description: 'What a model is for, and what it must not be used for. Show it beside every score.',
  fields: (t) => ({
    purpose: t.exposeString('purpose', { description: 'What it is for.' }),
    notFor: t.exposeStringList('notFor', { description: 'What it must not be used for.' }),
    basis: t.exposeString('basis', { description: 'Why it is thought to work: sources and method.' }),
    knownLimits: t.exposeString('knownLimits', { description: 'Where it is known to be wrong.' }),
    owner: t.exposeString('owner', { description: 'Who answers for it.' }),
  }),
})

interface FeatureOfModel {
  name: string
  source: string
  monotone: number | null
  kindFrom: string | null
  required: boolean
}

/** The features of a model, by name. */
export function featuresOf({ features }: Pick<ModelDefinition, 'features'>): FeatureOfModel[] {
  return Object.entries(features).map(([name, { source, monotone, missing, kindFrom }]) => ({
    ...{ name, source, monotone: monotone ?? null, required: missing === 'reject' },
    kindFrom: kindFrom?.join('.') ?? null,
  }))
}

export const ModelFeature = builder.objectRef<FeatureOfModel>('ModelFeature').implement({
  description:
    'Something that a model knows of a person or content. A model knows nothing else of them, not even which one it is.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name within the model, as reasons of scores give it.' }),
    source: t.exposeString('source', {
      description: `Where the value comes from: ${FEATURES.map(({ name }) => `\`${name}\``).join(', ')}.`,
    }),
    monotone: t.exposeInt('monotone', {
      nullable: true,
      description:
        '1 where more never lowers the score, -1 where more never raises it; null where neither is promised.',
    }),
    kindFrom: t.exposeString('kindFrom', {
      nullable: true,
      description:
        'Where the parameters name the kind of tie that takes the place of the one in `source`: names of fields, joined by dots, such as `sources.credibility.0`. A run shows the kind that was named; where none was, it did not ask for the feature. Null where the kind is fixed.',
    }),
    required: t.exposeBoolean('required', { description: 'Whether those without it are not scored at all.' }),
  }),
})

const ScoreRange = builder.objectRef<{ least: number; most: number }>('ScoreRange').implement({
  description: 'Between which values the scores of a model lie.',
  fields: (t) => ({
    least: t.exposeFloat('least', { description: 'Least value.' }),
    most: t.exposeFloat('most', { description: 'Greatest value.' }),
  }),
})

/** How well an order of scores agrees with what happened. */
export const BacktestMeasure = builder.enumType('BacktestMeasure', {
  description: 'How the agreement of scores with what happened after them is measured.',
  values: {
    SPEARMAN: { description: 'Rank correlation, -1 to 1; 1 is the same order. Those who are level share a place.' },
    NDCG_10: {
      description: 'How much of the greatest outcomes the ten highest scores found, the first counting most; 0 to 1.',
    },
    MAE: {
      description:
        'How far the place by score lies from the place by outcome, on average, as a share of all places; 0 is the same order, and less is better.',
    },
  } as const,
})

/** What a run is held against in a backtest. */
export const BacktestBaseline = builder.enumType('BacktestBaseline', {
  description: 'The simpler way that a score has to be better than.',
  values: {
    FEATURE: { description: 'The model’s first numeric feature alone, as it was known at the run.' },
    PREVIOUS: { description: 'The run of the model that was shown before.' },
  } as const,
})

const ModelBacktest = builder.objectRef<NonNullable<ModelDefinition['backtest']>>('ModelBacktest').implement({
  description: 'What the scores of a model should foretell. A candidate that does not is not promoted.',
  fields: (t) => ({
    outcome: t.exposeString('outcome', { description: 'Key of the metric that is summed up after the run.' }),
    measure: t.field({
      type: BacktestMeasure,
      description: 'How the agreement is measured.',
      resolve: ({ metric }) => MEASURE_OF[metric],
    }),
    mustBeat: t.field({
      type: BacktestBaseline,
      description: 'What it has to be better than.',
      resolve: ({ mustBeat }) => (mustBeat === 'previous' ? 'PREVIOUS' : 'FEATURE'),
    }),
  }),
})

export const ScoringModel = builder.objectRef<ModelDefinition>('ScoringModel').implement({
  description: 'A way to score people or contents, in one version, with what it says of itself.',
  fields: (t) => ({
    id: t.string({
      description: 'Its key, such as `influence`: pass it to `scoreRunStart`.',
      resolve: (model) => model.id,
    }),
    plugin: t.string({
      nullable: true,
      description: 'Name of the plugin that brings it: see `plugins { name }`. Null where a run did not keep it.',
      resolve: ({ plugin }) => plugin ?? null,
    }),
    version: t.exposeString('version', { description: 'Semantic version; it grows with any change of scores.' }),
    title: t.string({
      nullable: true,
      description: 'Name for people; null where it has none.',
      resolve: (model) => model.title ?? null,
    }),
    subject: t.field({
      type: ScoreSubject,
      description: 'What it scores.',
      resolve: ({ subject }) => (subject === 'person' ? 'PERSON' : 'CONTENT'),
    }),
    backtest: t.field({
      type: ModelBacktest,
      nullable: true,
      description: 'What its scores should foretell, and better than what; null where it does not say.',
      resolve: ({ backtest }) => backtest ?? null,
    }),
    card: t.field({ type: ModelCard, description: 'What it is for, and not for.', resolve: (model) => model.card }),
    features: t.field({
      type: [ModelFeature],
      description: 'All that it knows of a person or content.',
      resolve: featuresOf,
    }),
    dimensions: t.exposeStringList('dimensions', { description: 'Parts that its scores are made of.' }),
    range: t.field({
      type: ScoreRange,
      description: 'Between which values its scores lie.',
      resolve: ({ range: [least, most] }) => ({ least, most }),
    }),
    paramsSchema: t.field({
      type: 'JSON',
      description: 'JSON Schema of its parameters, to draw a form from.',
      resolve: (model) => model.paramsSchema,
    }),
  }),
})

builder.queryField('scoringModels', (t) =>
  t.field({
    type: [ScoringModel],
    description: 'The models that people or contents can be scored by.',
    args: { subject: t.arg({ type: ScoreSubject, description: 'Only models of these subjects.' }) },
    resolve: async (_root, { subject }, ctx) => {
      assertCan(ctx, 'score:read', 'part')
      const host = await ctx.services.plugins.host()
      const wanted = subject ? SUBJECTS[subject].model : null
      return host
        .scoringModels()
        .filter((model) => wanted === null || model.subject === wanted)
        .map(definitionOf)
    },
  }),
)
