import { FEATURES, FEATURES_VERSION } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { ScoreSubject } from './model-schema.ts'
import { SUBJECTS } from './subjects.ts'

type Entry = (typeof FEATURES)[number]

const FeatureType = builder.enumType('FeatureType', {
  description: 'What the values of a feature are.',
  values: {
    NUMBER: { description: 'Numbers.' },
    CATEGORY: { description: 'Words; a model names those that it knows.' },
  } as const,
})

const CatalogueFeature = builder.objectRef<Entry>('CatalogueFeature').implement({
  description: 'Something that a scoring model may know of a person or content.',
  fields: (t) => ({
    source: t.string({
      description:
        'Its name, as `ModelFeature.source` has it. `<kind>`, `<dimension>` and `<metric>` stand for a word of the organisation: a kind of ties, a dimension of nominations, the key of a metric.',
      resolve: ({ name }) => name,
    }),
    subject: t.field({
      type: ScoreSubject,
      description: 'Of what it is known.',
      resolve: ({ subject }) => (SUBJECTS.PERSON.model === subject ? 'PERSON' : 'CONTENT'),
    }),
    type: t.field({
      type: FeatureType,
      description: 'What its values are.',
      resolve: ({ type }) => (type === 'number' ? 'NUMBER' : 'CATEGORY'),
    }),
    description: t.exposeString('description', { description: 'What it is.' }),
    unit: t.exposeString('unit', { description: 'Unit or range of its values.' }),
    whenNull: t.exposeString('whenNull', { description: 'What it means that there is no value: never zero.' }),
    since: t.exposeInt('since', { description: 'Edition of the catalogue that brought it.' }),
  }),
})

const FeatureCatalogue = builder.objectRef<{ version: number }>('FeatureCatalogue').implement({
  description:
    'All that scoring models may know. A source never changes its meaning: what means something else gets another name.',
  fields: (t) => ({
    edition: t.exposeInt('version', {
      description: 'Its edition, which grows with what is added; runs keep theirs: see `ScoreProvenance`.',
    }),
    features: t.field({
      type: [CatalogueFeature],
      description: 'Its entries. A model that asks for anything else is not loaded.',
      args: { subject: t.arg({ type: ScoreSubject, description: 'Only what is known of these subjects.' }) },
      resolve: (_catalogue, { subject }) =>
        subject ? FEATURES.filter((entry) => entry.subject === SUBJECTS[subject].model) : [...FEATURES],
    }),
  }),
})

builder.queryField('featureCatalogue', (t) =>
  t.field({
    type: FeatureCatalogue,
    description: 'What scoring models may know, for their authors and for whoever wants to know what is looked at.',
    resolve: (_root, _args, ctx) => {
      assertCan(ctx, 'score:read', 'part')
      return { version: FEATURES_VERSION }
    },
  }),
)
