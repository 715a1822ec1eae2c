import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import { PAGE_SIZE } from '../../platform/lists/index.ts'
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
        resolve: (page) => (page as never as { count(): Promise<number> }).count(),
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
      first: t.arg.int({
        description: `How many a page may hold, 1 to ${PAGE_SIZE.most}; ${PAGE_SIZE.default} when not given. More is refused.`,
        validate: z
          .int()
          .min(1, 'a page holds at least 1')
          .max(PAGE_SIZE.most, `a page holds at most ${PAGE_SIZE.most}: page on with \`after\``),
      }),
      after: t.arg.string({
        description: 'The cursor behind which the page begins; the start of the list when not given.',
      }),
    },
    complexity: (args) => ({ field: 5, multiplier: args.first ?? PAGE_SIZE.default }),
    resolve: async (_root, { model, first, after }, ctx) =>
      (await readRanking(ctx, { model, first: first ?? PAGE_SIZE.default, after: after ?? null })) as never,
  }),
)
