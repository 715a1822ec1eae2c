import { z } from 'zod'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import {
  flagOr,
  idOf,
  input,
  json,
  mutation,
  oneOf,
  optional,
  prose,
  text,
  thing,
  twoStepMutation,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertBeaten } from './backtest-verdict.ts'
import { hasScores } from './has-scores.ts'
import { ScoreSubject } from './model-schema.ts'
import { endCancelled, toldOf } from './run.ts'
import { ScoreRun } from './run-schema.ts'
import { lockShownRun, shownLike, showRun } from './shown-run.ts'
import { askForRun, startScoreRun } from './start-run.ts'
import { texts } from './texts.ts'

twoStepMutation('scoreRunStart', {
  does: 'Starts a score run over all people who are active and not archived, do not object, and gave a consent where one is needed; or over all contents that are not withdrawn. With `topicId` or `campaignId`, it only scores those that belong to the topic or campaign, and only from facts that do; with `segmentId` the people of a segment: see `ScoreScope`. The run waits for networks that are being measured. A run over everything, a topic or a segment needs the permission in the whole organisation.',
  needs: 'score:run',
  gives: ScoreRun,
  input: input('ScoreRunStartInput', 'A new score run.', {
    model: text('Key of the model, such as `influence`: see `scoringModels`.', z.string()),
    subject: oneOf(ScoreSubject, 'What is scored.'),
    topicId: optional(idOf('Topic', 'The topic to score for.', 'READ')),
    campaignId: optional(idOf('Campaign', 'The campaign to score for.')),
    segmentId: optional(
      idOf(
        'Segment',
        'The segment whose people are scored; at most one of the three. Needs every permission that a condition of the segment needs.',
        'READ',
      ),
    ),
    params: optional(json('Parameters as the model’s `paramsSchema` says; its defaults when left out.')),
    shadow: flagOr(false, 'As a candidate, which is not shown before it is promoted: see `scoreRunCompare`.'),
    fittedFrom: optional(
      idOf(
        'ScoreRun',
        'An earlier run of the same version of the model, whose statistics and parameters are taken over, so that the scores of the two are on one scale. It may be over something else.',
        'READ',
      ),
    ),
  }),
  tells: ['score-run.started', 'plugin.consented'],
  errors: [ConflictError],
  ask: (ctx, { input }) => askForRun(ctx, input),
  act: (ctx, { input, answer }) => startScoreRun(ctx, input, answer),
})

mutation('scoreRunCancel', {
  does: 'Stops a run of scores that has not ended. The scores that are shown stay.',
  needs: 'score:run',
  on: thing('ScoreRun', 'The run.'),
  gives: ScoreRun,
  tells: ['score-run.cancelled'],
  errors: [ConflictError],
  act: async (ctx, { thing: run }) => {
    const cancelled = await endCancelled(ctx, run)
    if (cancelled) return cancelled
    throw new ConflictError(texts('run-ended'), null, 'RUN_FINISHED', ['id'])
  },
})

/** A model that declares what it must beat has to have beaten it, unless somebody takes that upon themselves. */
mutation('scoreRunPromote', {
  does: 'Shows the scores of this run instead of those shown now for its model and scope: of a shadow run, or again of an earlier one. A candidate whose model declares a `backtest` must have passed it.',
  needs: 'score:run',
  gives: ScoreRun,
  on: thing('ScoreRun', 'The run: a shadow run, or one that was shown before and has its scores yet.'),
  input: input('ScoreRunPromoteInput', 'On which terms a run is shown.', {
    expectedCurrentRunId: optional(
      idOf('ScoreRun', 'The run that you believe is shown now; the act is refused where another one is.', 'READ'),
    ),
    force: flagOr(false, 'Promote it although no backtest shows that it does what its model promises.'),
    reason: optional(prose('Why, where it is forced; kept in the event. Name nobody.', { least: 1, most: 500 })),
  }),
  tells: ['score-run.promoted'],
  errors: [ConflictError],
  act: async (ctx, { thing: named, input: { expectedCurrentRunId, force, reason } }) => {
    if (force && !reason) {
      throw new InvalidInputError(texts('reason-needed'), ['input', 'reason'])
    }
    await lockShownRun(ctx, named)
    // Read behind the lock: another promotion may have gone before.
    const run = await ctx.db.scoreRun.findFirstOrThrow({ where: { id: named.id } })
    const shown = await shownLike(ctx, run)
    if (expectedCurrentRunId && expectedCurrentRunId !== shown?.id) {
      throw new ConflictError(texts('another-shown'), null, 'SHOWN_RUN_CHANGED', ['input', 'expectedCurrentRunId'])
    }
    if (run.current) return run
    if (run.status !== 'SUCCEEDED') {
      throw new ConflictError(texts('run-not-done', { status: run.status }), null, 'RUN_NOT_DONE')
    }
    if (!(await hasScores(ctx, run))) {
      throw new ConflictError(texts('no-scores'), null, 'NO_SCORES')
    }
    if (run.shadow && !force) await assertBeaten(ctx, run)
    await showRun(ctx, run)
    await emit(ctx, 'score-run.promoted', {
      ...{ subjectType: 'ScoreRun', subjectId: run.id },
      data: { ...toldOf(run), insteadOf: shown?.id ?? null, ...(force && { force, reason: reason ?? null }) },
    })
    return await ctx.db.scoreRun.findFirstOrThrow({ where: { id: run.id } })
  },
})
