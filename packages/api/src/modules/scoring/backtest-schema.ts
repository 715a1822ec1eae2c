import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Text } from '../../core/texts/index.ts'
import type { ScoreBacktest as ScoreBacktestRow } from '../../generated/prisma/client.ts'
import { countField, hiddenField } from '../../platform/small-groups/index.ts'
import { Metric, metricOf } from '../metrics/index.ts'
import { FEWEST_SUBJECTS } from './backtest.ts'
import type { Measure } from './backtest-measures.ts'
import { beats } from './backtest-verdict.ts'
import { backtestsOfRun, runById } from './loaders.ts'
import { BacktestMeasure } from './model-schema.ts'
import { isTold as isToldOfRun, ScoreRun } from './run-schema.ts'
import { texts } from './texts.ts'

const ofPeople = async ({ runId }: ScoreBacktestRow, ctx: Context) =>
  (await runById(ctx).load(runId))?.subject !== 'CONTENT'

const isTold = async ({ runId }: ScoreBacktestRow, ctx: Context) => {
  const run = await runById(ctx).load(runId)
  return run === null || (await isToldOfRun(run, ctx))
}

export const ScoreBacktest = builder.prismaNode('ScoreBacktest', {
  description:
    'How well the scores of a run foretold what was measured after it. People or contents of whom nothing was measured are left out: missing is not zero.',
  ...ROW_NODE,
  fields: (t) => ({
    run: t.field({
      type: ScoreRun,
      description: 'The run.',
      extensions: { columns: ['runId'] },
      resolve: async ({ runId }, _args, ctx) => {
        const run = await runById(ctx).load(runId)
        if (!run) throw new Error('The run of a backtest is missing.')
        return run
      },
    }),
    outcome: t.field({
      type: Metric,
      description: 'The metric that was to be foretold, summed up over the period.',
      extensions: { columns: ['outcome'] },
      resolve: ({ outcome }, _args, ctx) => metricOf(ctx, outcome),
    }),
    from: t.expose('from', { type: 'DateTime', description: 'Beginning of the period.' }),
    to: t.expose('to', { type: 'DateTime', description: 'First instant after the period.' }),
    measure: t.field({
      type: BacktestMeasure,
      description: 'How the agreement is measured.',
      extensions: { columns: ['measure'] },
      resolve: ({ measure }) => measure as Measure,
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'How well the scores did; null where `reason` says why.',
    }),
    baseline: t.exposeFloat('baseline', {
      nullable: true,
      description: 'How well the baseline did on the same subjects; null where too little of it is known.',
    }),
    baselineName: t.exposeString('baselineName', {
      nullable: true,
      description:
        'Source of the feature that is the baseline, such as `reach.followers`, or `previous` for the run that was shown before; null where there is none.',
    }),
    beaten: t.boolean({
      nullable: true,
      description: 'Whether the scores did better than the baseline; null where either cannot be told.',
      extensions: { columns: ['measure', 'value', 'baseline'] },
      resolve: beats,
    }),
    subjects: t.field(
      countField<ScoreBacktestRow>('PEOPLE', {
        description: 'Of how many people or contents both are known.',
        columns: ['runId', 'subjects'],
        ofPeople,
        isTold,
        count: ({ subjects }) => subjects,
      }),
    ),
    peopleRemoved: t.field(
      countField<ScoreBacktestRow>('PEOPLE', {
        description:
          'People with a score of the run who were erased before this test, which is without them: `ScoreRun.peopleRemoved` of that moment.',
        columns: ['runId', 'peopleRemoved'],
        ofPeople,
        isTold,
        count: ({ peopleRemoved }) => peopleRemoved,
      }),
    ),
    hidden: t.field(hiddenField<ScoreBacktestRow>('PEOPLE', { columns: ['runId'], ofPeople, isTold })),
    reason: t.string({
      nullable: true,
      description: 'Why there is no value, in the language of the answer; null where there is one.',
      extensions: { columns: ['value', 'subjects'] },
      resolve: (test, _args, { language }) => reasonOf(test)?.in(language) ?? null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
})

function reasonOf({ value, subjects }: ScoreBacktestRow): Text | null {
  if (value !== null) return null
  return subjects < FEWEST_SUBJECTS
    ? texts('too-few-outcomes', { fewest: FEWEST_SUBJECTS })
    : texts('undefined-measure')
}

builder.objectField(ScoreRun, 'backtests', (t) =>
  t.field({
    type: [ScoreBacktest],
    description: 'How well it foretold what came after it, the latest test first; at most 20.',
    complexity: { field: 1, multiplier: 5 },
    extensions: { columns: ['id'] },
    resolve: async (run, _args, ctx) => (await backtestsOfRun(ctx).load(run.id)) ?? [],
  }),
)
