import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import type { ScoreRun as ScoreRunRow } from '../../generated/prisma/client.ts'
import { ModelDefinition } from './definition.ts'
import { runById } from './loaders.ts'
import { featuresOf, ModelFeature } from './model-schema.ts'
import { ScoreRun } from './run-schema.ts'

const ScoreProvenance = builder.objectRef<ScoreRunRow>('ScoreProvenance').implement({
  description:
    'What the scores of a run were made from. Runs with the same model version, parameters and `fittedHash` are on one scale.',
  fields: (t) => ({
    fittedFrom: t.field({
      type: ScoreRun,
      nullable: true,
      description: 'The run that learned it; null where this run learned it of its own cohort.',
      ...toOne(runById, 'fittedFromId'),
    }),

    modelVersion: t.exposeString('modelVersion', { description: 'Version of the model.' }),
    plugin: t.string({
      nullable: true,
      description: 'Package that brought the model; null where it was not kept.',
      extensions: { columns: ['definition'] },
      resolve: ({ definition }) => ModelDefinition.parse(definition).plugin ?? null,
    }),
    catalogueEdition: t.int({
      nullable: true,
      description: 'Edition of the catalogue of features; null where it was not kept.',
      extensions: { columns: ['definition'] },
      resolve: ({ definition }) => ModelDefinition.parse(definition).catalogueVersion ?? null,
    }),
    features: t.field({
      type: [ModelFeature],
      description: 'What was read of each, with its sources.',
      extensions: { columns: ['definition'] },
      resolve: ({ definition }) => featuresOf(ModelDefinition.parse(definition)),
    }),
    fittedHash: t.string({
      nullable: true,
      description:
        'SHA-256, in hexadecimal, of what the model learned of its cohort: equal exactly where two runs learned the same. Null before that, and for a model that learns nothing.',
      extensions: { columns: ['fittedHash'] },
      resolve: ({ fittedHash }) => fittedHash && Buffer.from(fittedHash).toString('hex'),
    }),
    asOf: t.expose('asOf', {
      type: 'DateTime',
      nullable: true,
      description: 'The instant that everything was read at; null before.',
    }),
  }),
})

builder.objectField(ScoreRun, 'provenance', (t) =>
  t.field({
    type: ScoreProvenance,
    description: 'What its scores were made from.',
    extensions: { sameRow: true },
    resolve: (run) => run,
  }),
)
