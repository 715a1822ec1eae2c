import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import type { Score as ScoreRow, ScoreRun as ScoreRunRow } from '../../generated/prisma/client.ts'
import { assertCanFor } from '../../platform/auth/index.ts'
import { Person, personById } from '../people/index.ts'
import { ModelDefinition } from './definition.ts'
import { runById, scoreOf } from './loaders.ts'
import { ScoringModel } from './model-schema.ts'

interface Reason {
  feature: string
  contribution: number
  text: string
}
interface Dimension {
  name: string
  contribution: number
  reasons: Reason[]
}

const ScoreReason = builder.objectRef<Reason>('ScoreReason').implement({
  description: 'What one feature adds to a dimension.',
  fields: (t) => ({
    feature: t.exposeString('feature', { description: 'Name of the feature in the model.' }),
    contribution: t.exposeFloat('contribution', {
      description: 'What it adds; the reasons of a dimension add up to its contribution.',
    }),
    text: t.exposeString('text', { description: 'The reason in one sentence, for the person concerned.' }),
  }),
})

const ScoreDimension = builder.objectRef<Dimension>('ScoreDimension').implement({
  description: 'One part of a score.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the dimension in the model.' }),
    contribution: t.exposeFloat('contribution', { description: 'What it adds to the score; may be negative.' }),
    reasons: t.field({
      type: [ScoreReason],
      description: 'What it is made of; empty where nothing is known of the person in this dimension.',
      complexity: { field: 1, multiplier: 3 },
      resolve: (dimension) => dimension.reasons,
    }),
  }),
})

async function runOf(ctx: Context, score: ScoreRow): Promise<ScoreRunRow> {
  const run = await runById(ctx).load(score.runId)
  if (!run) throw new Error('The run of a score is missing.')
  return run
}

export const Score = builder.objectRef<ScoreRow>('Score').implement({
  description:
    'How a model scores a person, with every reason: base and contributions add up to the value. It supports a human decision and takes none.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The score, within the model’s `range`.' }),
    base: t.exposeFloat('base', { description: 'What everybody gets, before what is known of them.' }),
    coverage: t.exposeFloat('coverage', {
      description: 'How much of what the model weighs was known of this person, 0 to 1. Low means: hardly measured.',
    }),
    asOf: t.field({
      type: 'DateTime',
      description: 'The instant that everything the score is made of was read at.',
      resolve: async (score, _args, ctx) => {
        const run = await runOf(ctx, score)
        return run.asOf ?? run.createdAt
      },
    }),
    dimensions: t.field({
      type: [ScoreDimension],
      description: 'What the score is made of.',
      complexity: { field: 1, multiplier: 5 },
      resolve: (score) => score.dimensions as never as Dimension[],
    }),
    model: t.field({
      type: ScoringModel,
      description: 'The model that gave it, as it was then.',
      resolve: async (score, _args, ctx) => ModelDefinition.parse((await runOf(ctx, score)).definition),
    }),
    person: t.field({
      type: Person,
      description: 'Who is scored. Needs the permission `person:read`.',
      resolve: async (score, _args, ctx) => {
        assertCanFor(ctx, 'person:read', score.personId)
        const person = await personById(ctx).load(score.personId)
        if (!person) throw new Error('The person of a score is missing.')
        return person
      },
    }),
  }),
})

builder.objectField(Person, 'score', (t) =>
  t.field({
    type: Score,
    nullable: true,
    description:
      'Their score by a model, of its latest finished run. Null where there is none: not scored yet, not there now, objected to being scored, or not for this token to read.',
    args: { model: t.arg.string({ required: true, description: 'Key of the model, such as `influence`.' }) },
    complexity: 3,
    resolve: (person, { model }, ctx) => scoreOf(ctx, person.id, model),
  }),
)
