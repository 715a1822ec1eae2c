import { FEATURES } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { definitionOf, type ModelDefinition } from './definition.ts'

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
  required: boolean
}

const ModelFeature = builder.objectRef<FeatureOfModel>('ModelFeature').implement({
  description: 'Something that a model knows of a person. A model knows nothing else of them, not even who they are.',
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
    required: t.exposeBoolean('required', { description: 'Whether people without it are not scored at all.' }),
  }),
})

const ScoreRange = builder.objectRef<{ least: number; most: number }>('ScoreRange').implement({
  description: 'Between which values the scores of a model lie.',
  fields: (t) => ({
    least: t.exposeFloat('least', { description: 'Least value.' }),
    most: t.exposeFloat('most', { description: 'Greatest value.' }),
  }),
})

export const ScoringModel = builder.objectRef<ModelDefinition>('ScoringModel').implement({
  description: 'A way to score people, in one version, with what it says of itself.',
  fields: (t) => ({
    id: t.string({
      description: 'Its key, such as `influence`: pass it to `scoreRunStart`.',
      resolve: (model) => model.id,
    }),
    version: t.exposeString('version', { description: 'Semantic version; it grows with any change of scores.' }),
    title: t.string({
      nullable: true,
      description: 'Name for people; null where it has none.',
      resolve: (model) => model.title ?? null,
    }),
    card: t.field({ type: ModelCard, description: 'What it is for, and not for.', resolve: (model) => model.card }),
    features: t.field({
      type: [ModelFeature],
      description: 'All that it knows of a person.',
      resolve: (model) =>
        Object.entries(model.features).map(([name, { source, monotone, missing }]) => ({
          ...{ name, source, monotone: monotone ?? null, required: missing === 'reject' },
        })),
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
    description: 'The models that people can be scored by.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'score:read', 'own')
      const host = await ctx.services.plugins.host()
      return host
        .scoringModels()
        .filter(({ subject }) => subject === 'person')
        .map(definitionOf)
    },
  }),
)
