import { builder } from '../../core/builder.ts'
import { PAGE_SIZE, pageArguments, pageComplexity } from '../../platform/lists/index.ts'
import { rankContents, rankPeople } from './ranking.ts'
import { contentScopeArguments, scopeArguments } from './scope-schema.ts'
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
      'People by their score, the highest first, from the run that is shown: over everything, or over the topic, campaign or segment that the arguments name. People who object to being scored, lack a necessary consent, or for whom scoring is switched off are left out. For the team only, with `person:read`; a role in a campaign or department is enough for its campaigns. Read the model’s `notFor` first. An unknown model is refused.',
    args: {
      model: t.arg.string({ required: true, description: 'The key of the model, such as `influence`.' }),
      ...scopeArguments,
      ...pageArguments,
    },
    complexity: pageComplexity,
    resolve: (_root, { model, first, after, ...over }, ctx) =>
      rankPeople(ctx, { model, over, first: first ?? PAGE_SIZE.default, after: after ?? null }),
  }),
)

builder.queryField('contentScores', (t) =>
  t.field({
    type: ContentScoreConnection,
    description:
      'Contents by their score, the highest first, from the run that is shown: over everything, or over the topic or campaign that the arguments name. Withdrawn contents are left out. For the team only; a role in a campaign or department is enough for its campaigns. An unknown model is refused.',
    args: {
      model: t.arg.string({ required: true, description: 'The key of the model, such as `content-fit`.' }),
      ...contentScopeArguments,
      ...pageArguments,
    },
    complexity: pageComplexity,
    resolve: (_root, { model, first, after, ...over }, ctx) =>
      rankContents(ctx, { model, over, first: first ?? PAGE_SIZE.default, after: after ?? null }),
  }),
)
