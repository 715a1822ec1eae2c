import { builder } from '../../core/builder.ts'
import { countArgument } from '../../platform/lists/index.ts'
import { Content, readableContentById } from '../content/index.ts'
import { Person, readablePersonById } from '../people/index.ts'
import {
  compareDimensions,
  compareRuns,
  type DimensionShift,
  MOST_SHIFTS,
  type RankShift as RankShiftRow,
  type RunComparison,
} from './compare-runs.ts'
import { ScoreRun } from './run-schema.ts'

const difference = (base: number | null, candidate: number | null): number | null =>
  base === null || candidate === null ? null : candidate - base

/** A shift knows whose it is: a person’s or a content’s. */
type Shift = RankShiftRow & { personId: string | null; contentId: string | null }

const shiftOf =
  (of: 'PERSON' | 'CONTENT') =>
  (row: RankShiftRow): Shift => ({
    ...row,
    personId: of === 'PERSON' ? row.subjectId : null,
    contentId: of === 'CONTENT' ? row.subjectId : null,
  })

const RankShift = builder.objectRef<Shift>('RankShift').implement({
  description:
    'How one person or content would move. Places are among those that both runs have scored, 1 the highest.',
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who moves; null where contents are compared. Needs the permission `person:read`.',
      resolve: async ({ personId }, _args, ctx) => (personId === null ? null : await readablePersonById(ctx, personId)),
    }),
    content: t.field({
      type: Content,
      nullable: true,
      description: 'What moves; null where people are compared. Needs the permission `content:read`.',
      resolve: ({ contentId }, _args, ctx) => (contentId === null ? null : readableContentById(ctx, contentId)),
    }),
    baseRank: t.exposeInt('baseRank', { description: 'Place now.' }),
    candidateRank: t.exposeInt('candidateRank', { description: 'Place by the candidate.' }),
    shift: t.int({
      description: 'Places won; negative where they are lost.',
      resolve: ({ baseRank, candidateRank }) => baseRank - candidateRank,
    }),
    baseValue: t.exposeFloat('baseValue', { description: 'Score now.' }),
    candidateValue: t.exposeFloat('candidateValue', { description: 'Score by the candidate.' }),
  }),
})

const DimensionChange = builder.objectRef<DimensionShift>('DimensionChange').implement({
  description: 'How much one dimension adds on average, over those that both runs have scored.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the dimension.' }),
    base: t.exposeFloat('base', {
      nullable: true,
      description: 'Mean now; null where that model has no such dimension.',
    }),
    candidate: t.exposeFloat('candidate', {
      nullable: true,
      description: 'Mean by the candidate; null where that model has no such dimension.',
    }),
    change: t.float({
      nullable: true,
      description: 'By how much the candidate’s is greater; null where either has none.',
      resolve: ({ base, candidate }) => difference(base, candidate),
    }),
  }),
})

const CoverageChange = builder
  .objectRef<{ base: number | null; candidate: number | null }>('CoverageChange')
  .implement({
    description: 'How much of what the models weigh is known on average, of those that both runs have scored.',
    fields: (t) => ({
      base: t.exposeFloat('base', { nullable: true, description: 'Mean now, 0 to 1; null where nobody is in both.' }),
      candidate: t.exposeFloat('candidate', {
        nullable: true,
        description: 'Mean by the candidate, 0 to 1; null where nobody is in both.',
      }),
      change: t.float({
        nullable: true,
        description: 'By how much the candidate’s is greater; null where nobody is in both.',
        resolve: ({ base, candidate }) => difference(base, candidate),
      }),
    }),
  })

const FEW_SHIFTS = 10
const SHIFTS = countArgument({ what: 'of them', standard: FEW_SHIFTS, most: MOST_SHIFTS })

const ScoreComparison = builder.objectRef<RunComparison>('ScoreComparison').implement({
  description:
    'What would change if the candidate were shown instead of the base. Those who object to being scored, gave no consent where one is needed, are not there now or are withdrawn do not count.',
  fields: (t) => ({
    base: t.field({ type: ScoreRun, description: 'What is compared with.', resolve: ({ base }) => base }),
    candidate: t.field({ type: ScoreRun, description: 'What might be shown.', resolve: ({ candidate }) => candidate }),
    both: t.exposeInt('both', { description: 'How many both have scored.' }),
    onlyBase: t.exposeInt('onlyBase', { description: 'How many would lose their score.' }),
    onlyCandidate: t.exposeInt('onlyCandidate', { description: 'How many would get one.' }),
    spearman: t.exposeFloat('spearman', {
      nullable: true,
      description:
        'Rank correlation of the two, -1 to 1; 1 is the same order. Null with fewer than two, or where all scores of one are level.',
    }),
    meanShift: t.exposeFloat('meanShift', {
      nullable: true,
      description: 'How many places one moves on average, up or down; null where nobody is in both.',
    }),
    topSize: t.exposeInt('topSize', { description: 'How many make a tenth of those in both, rounded up.' }),
    topKept: t.exposeFloat('topKept', {
      nullable: true,
      description: 'Share of the highest tenth that stays in it, 0 to 1; null where nobody is in both.',
    }),
    coverage: t.field({
      type: CoverageChange,
      description: 'How the mean coverage changes.',
      resolve: ({ baseCoverage, candidateCoverage }) => ({ base: baseCoverage, candidate: candidateCoverage }),
    }),
    dimensions: t.field({
      type: [DimensionChange],
      description: 'How the mean contribution of each dimension changes, by name.',
      complexity: 50,
      resolve: (comparison, _args, ctx) => compareDimensions(ctx, comparison),
    }),
    risers: t.field({
      type: [RankShift],
      description: 'Who wins the most places, the greatest rise first.',
      args: { first: t.arg.int(SHIFTS) },
      complexity: { field: 1, multiplier: MOST_SHIFTS },
      resolve: ({ risers, base }, { first }) => risers.slice(0, first ?? FEW_SHIFTS).map(shiftOf(base.subject)),
    }),
    fallers: t.field({
      type: [RankShift],
      description: 'Who loses the most places, the greatest fall first.',
      args: { first: t.arg.int(SHIFTS) },
      complexity: { field: 1, multiplier: MOST_SHIFTS },
      resolve: ({ fallers, base }, { first }) => fallers.slice(0, first ?? FEW_SHIFTS).map(shiftOf(base.subject)),
    }),
  }),
})

builder.queryField('scoreRunCompare', (t) =>
  t.field({
    type: ScoreComparison,
    description:
      'Compares a run, such as a shadow run, with another one of the same subjects. They may be of different models, topics or campaigns. For the team only; runs over people need `person:read` in the whole organisation too.',
    args: {
      candidate: t.arg.id({ required: true, description: 'The run that might be shown.' }),
      base: t.arg.id({
        description:
          'The run to compare with. When left out, the one that is shown for the candidate’s model and scope.',
      }),
    },
    complexity: 100,
    resolve: (_root, { candidate, base }, ctx) => compareRuns(ctx, { candidate, base: base ?? null }),
  }),
)
