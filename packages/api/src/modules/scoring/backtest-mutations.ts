import { z } from 'zod'
import { ConflictError } from '../../core/errors.ts'
import { idOf, input, instant, mutation, oneOf, optional, text } from '../../platform/acts/index.ts'
import { backtestScores } from './backtest.ts'
import { ScoreBacktest } from './backtest-schema.ts'
import { BacktestBaseline, BacktestMeasure } from './model-schema.ts'

mutation('scoreBacktest', {
  does: 'Holds the scores of a run against what was measured after it, and keeps the answer with the run.',
  needs: 'score:run',
  gives: ScoreBacktest,
  input: input('ScoreBacktestInput', 'What to hold the scores of a run against.', {
    runId: idOf('ScoreRun', 'The run.'),
    outcome: text(
      'Key of a metric that is added up. People have what their shares brought, contents what they and their shares brought.',
      z.string(),
    ),
    from: instant('Beginning of the period, never before the instant that the run read everything at.'),
    to: instant('First instant after the period, not in the future.'),
    measure: oneOf(BacktestMeasure, 'How the agreement is measured.'),
    against: optional(
      oneOf(
        BacktestBaseline,
        'What the scores have to be better than; what the model declares by default, else FEATURE.',
      ),
    ),
  }),
  tells: ['score-run.backtested'],
  errors: [ConflictError],
  act: (ctx, { input }) => backtestScores(ctx, input),
})
