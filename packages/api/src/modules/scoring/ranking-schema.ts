import { builder } from '../../core/builder.ts'
import { PAGE_SIZE, pageArguments, pageComplexity } from '../../platform/lists/index.ts'
import { rankContents, rankPeople } from './ranking.ts'
import { ContentScore, Score } from './score-schema.ts'

const TOTAL = 'How many there are on all pages together. Counted only when asked for.'

const ScoreConnection = builder.connectionObject(
  {
    type: Score,
    name: 'ScoreConnection',
    description: 'A page of a ranking.',
    fields: (t) => ({
      totalCount: t.int({ description: TOTAL, complexity: 10, resolve: (page) => page.count() }),
    }),
  },
  { name: 'ScoreEdge', description: 'One score on a page, with its cursor.' },
)

const ContentScoreConnection = builder.connectionObject(
  {
    type: ContentScore,
    name: 'ContentScoreConnection',
    description: 'A page of a ranking of contents.',
    fields: (t) => ({
      totalCount: t.int({ description: TOTAL, complexity: 10, resolve: (page) => page.count() }),
    }),
  },
  { name: 'ContentScoreEdge', description: 'One score of a content on a page, with its cursor.' },
)

builder.queryField('scores', (t) =>
  t.field({
    type: ScoreConnection,
    description:
      'People by their score, the highest first, of the model’s run that is shown; never those who object, or gave no consent where one is needed. For the team only, with `person:read`. Read the model’s `notFor` first. An unknown model is refused.',
    args: {
      model: t.arg.string({ required: true, description: 'Key of the model, such as `influence`.' }),
      ...pageArguments,
    },
    complexity: pageComplexity,
    resolve: (_root, { model, first, after }, ctx) =>
      rankPeople(ctx, { model, first: first ?? PAGE_SIZE.default, after: after ?? null }),
  }),
)

builder.queryField('contentScores', (t) =>
  t.field({
    type: ContentScoreConnection,
    description:
      'Contents by their score, the highest first, of the model’s run that is shown; never those that are withdrawn. For the team only. An unknown model is refused.',
    args: {
      model: t.arg.string({ required: true, description: 'Key of the model, such as `content-fit`.' }),
      ...pageArguments,
    },
    complexity: pageComplexity,
    resolve: (_root, { model, first, after }, ctx) =>
      rankContents(ctx, { model, first: first ?? PAGE_SIZE.default, after: after ?? null }),
  }),
)
