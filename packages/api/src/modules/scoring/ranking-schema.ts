import { builder } from '../../core/builder.ts'
import { PAGE_SIZE, pageArguments, pageComplexity } from '../../platform/lists/index.ts'
import { readRanking } from './ranking.ts'
import { Score } from './score-schema.ts'

const ScoreConnection = builder.connectionObject(
  {
    type: Score,
    name: 'ScoreConnection',
    description: 'A page of a ranking.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages together. Counted only when asked for.',
        complexity: 10,
        resolve: (page) => page.count(),
      }),
    }),
  },
  { name: 'ScoreEdge', description: 'One score on a page, with its cursor.' },
)

builder.queryField('scores', (t) =>
  t.field({
    type: ScoreConnection,
    description:
      'People by their score, the highest first, of the model’s latest finished run; never those who object. For the team only. Read the model’s `notFor` first.',
    args: {
      model: t.arg.string({ required: true, description: 'Key of the model, such as `influence`.' }),
      ...pageArguments,
    },
    complexity: pageComplexity,
    resolve: (_root, { model, first, after }, ctx) =>
      readRanking(ctx, { model, first: first ?? PAGE_SIZE.default, after: after ?? null }),
  }),
)
