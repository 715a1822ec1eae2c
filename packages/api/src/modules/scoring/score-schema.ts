import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import type {
  ContentScore as ContentScoreRow,
  Score as ScoreRow,
  ScoreRun as ScoreRunRow,
} from '../../generated/prisma/client.ts'
import { lacking } from '../../platform/auth/index.ts'
import { Content, readableContentById } from '../content/index.ts'
import { Person, readablePersonById } from '../people/index.ts'
import { ModelDefinition } from './definition.ts'
import { runById } from './loaders.ts'
import { ScoringModel } from './model-schema.ts'
import { scoreOfContent, scoreOfPerson } from './read-scores.ts'
import { contentScopeArguments, namedScope, scopeArguments } from './scope-schema.ts'
import { type Dimension, unpackParts } from './stored-parts.ts'

const ScoreReason = builder.objectRef<Dimension['reasons'][number]>('ScoreReason').implement({
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
      description: 'What it is made of; empty where nothing is known in this dimension.',
      complexity: { field: 1, multiplier: 3 },
      resolve: (dimension) => dimension.reasons,
    }),
  }),
})

async function runOf(ctx: Context, score: ScoreRow | ContentScoreRow): Promise<ScoreRunRow> {
  const run = await runById(ctx).load(score.runId)
  if (!run) throw new Error('The run of a score is missing.')
  return run
}

const ExplainedScore = builder.interfaceRef<ScoreRow | ContentScoreRow>('ExplainedScore').implement({
  description: 'A score with every reason: base and contributions add up to the value.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The score, within the model’s `range`.' }),
    base: t.exposeFloat('base', { description: 'What all get, before anything is known of them.' }),
    coverage: t.exposeFloat('coverage', {
      description: 'How much of what the model weighs was known of this one, 0 to 1. Low means: hardly measured.',
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
      resolve: (score) => unpackParts(score.dimensions as never),
    }),
    model: t.field({
      type: ScoringModel,
      description: 'The model that gave it, as it was then.',
      resolve: async (score, _args, ctx) => ModelDefinition.parse((await runOf(ctx, score)).definition),
    }),
  }),
})

export const Score = builder.objectRef<ScoreRow>('Score').implement({
  description:
    'How a model scores a person, with every reason: base and contributions add up to the value. It supports a human decision and takes none.',
  interfaces: [ExplainedScore],
  isTypeOf: (score) => typeof score === 'object' && score !== null && 'personId' in score,
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'Who is scored. Needs the permission `person:read`.',
      resolve: async (score, _args, ctx, info) => {
        const person = await readablePersonById(ctx, score.personId, info)
        if (!person) throw lacking('person:read')
        return person
      },
    }),
  }),
})

export const ContentScore = builder.objectRef<ContentScoreRow>('ContentScore').implement({
  description: 'How a model scores a content, with every reason: base and contributions add up to the value.',
  interfaces: [ExplainedScore],
  isTypeOf: (score) => typeof score === 'object' && score !== null && 'contentId' in score,
  fields: (t) => ({
    content: t.field({
      type: Content,
      nullable: true,
      description: 'What is scored; null for who may not read it. Needs the permission `content:read`.',
      resolve: (score, _args, ctx, info) => readableContentById(ctx, score.contentId, info),
    }),
  }),
})

builder.objectField(Person, 'score', (t) =>
  t.field({
    type: Score,
    nullable: true,
    description:
      'The person’s score by a model, from the run that is shown: over everything, or over the topic, campaign or segment that the arguments name. Null when they have none: the run has not scored them, they are not active now, they object to being scored, a consent is missing, scoring is switched off for them, or the token may not read the score; which of these is not told. An unknown model is refused.',
    args: {
      model: t.arg.string({ required: true, description: 'The key of the model, such as `influence`.' }),
      ...scopeArguments,
    },
    complexity: 3,
    extensions: { columns: ['id'] },
    resolve: async (person, { model, ...over }, ctx) =>
      scoreOfPerson(ctx, person.id, { model, scope: await namedScope(ctx, over) }),
  }),
)

builder.objectField(Content, 'score', (t) =>
  t.field({
    type: ContentScore,
    nullable: true,
    description:
      'The content’s score by a model, from the run that is shown: over everything, or over the topic or campaign that the arguments name. Null when the run has not scored it, when it is withdrawn, and for ambassadors. An unknown model is refused.',
    args: {
      model: t.arg.string({ required: true, description: 'The key of the model, such as `content-fit`.' }),
      ...contentScopeArguments,
    },
    complexity: 3,
    extensions: { columns: ['id'] },
    resolve: async (content, { model, ...over }, ctx) =>
      scoreOfContent(ctx, content.id, { model, scope: await namedScope(ctx, over) }),
  }),
)
