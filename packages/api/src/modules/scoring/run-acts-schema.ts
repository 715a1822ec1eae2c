import { defineAct } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { cancelScoreRun } from './cancel-run.ts'
import { ScoreSubject } from './model-schema.ts'
import { promoteScoreRun } from './promote-run.ts'
import { ScoreRun } from './run-schema.ts'
import { startScoreRun } from './start-run.ts'

const ScoreRunStartInput = builder.inputType('ScoreRunStartInput', {
  description: 'A run of scores.',
  fields: (t) => ({
    model: t.string({ required: true, description: 'Key of the model, such as `influence`: see `scoringModels`.' }),
    subject: t.field({ type: ScoreSubject, required: true, description: 'What is scored.' }),
    params: t.field({
      type: 'JSON',
      description: 'Parameters as the model’s `paramsSchema` says; its defaults when left out.',
    }),
    shadow: t.boolean({
      defaultValue: false,
      description: 'As a candidate, which is not shown before it is promoted: see `scoreRunCompare`.',
    }),
    fittedFrom: t.id({
      description:
        'An earlier run of the same version of the model, whose statistics and parameters are taken over, so that the scores of the two are on one scale.',
    }),
  }),
})

defineAct('scoreRunStart', {
  description:
    'Scores everybody who is active, not archived and does not object, or all contents that are not withdrawn. Waits for networks that are being measured.',
  type: ScoreRun,
  args: (arg) => ({ input: arg({ type: ScoreRunStartInput, required: true, description: 'The run.' }) }),
  asksPlugin: true,
  act: (ctx, { input }) => startScoreRun(ctx, input),
})

defineAct('scoreRunCancel', {
  description: 'Stops a run of scores that has not ended. The scores that are shown stay.',
  type: ScoreRun,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The run.' }) }),
  act: (ctx, args) => cancelScoreRun(ctx, args),
})

const ScoreRunPromoteInput = builder.inputType('ScoreRunPromoteInput', {
  description: 'Which run is to be shown.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description: 'The run: a shadow run, or one that was shown before and has its scores yet.',
    }),
    expectedCurrentRunId: t.id({
      description: 'The run that you believe is shown now; the act is refused where another one is.',
    }),
    force: t.boolean({
      defaultValue: false,
      description: 'Promote it although no backtest shows that it does what its model promises.',
    }),
    reason: t.string({
      description: 'Why, where it is forced, in at most 500 characters; kept in the event. Name nobody.',
    }),
  }),
})

defineAct('scoreRunPromote', {
  description:
    'Shows the scores of this run instead of those shown now: of a shadow run, or again of an earlier one. A candidate whose model declares a `backtest` must have passed it.',
  type: ScoreRun,
  args: (arg) => ({ input: arg({ type: ScoreRunPromoteInput, required: true, description: 'The run.' }) }),
  act: (ctx, { input }) => promoteScoreRun(ctx, input),
})
