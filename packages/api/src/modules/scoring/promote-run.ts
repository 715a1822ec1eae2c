import { z } from 'zod'
import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { ScoreRun } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertBeaten } from './backtest-verdict.ts'
import { hasScores, requireRun } from './require-run.ts'
import { lockShownRun, showRun } from './shown-run.ts'

const ScoreRunPromoteInput = z.object({
  id: z.string(),
  expectedCurrentRunId: z.string().nullish(),
  force: z.boolean().nullish(),
  reason: z.string().trim().min(1).max(500).nullish(),
})

/**
 * Shows the scores of a run instead of those shown now: of a shadow run, or again of one that was shown before. A model
 * that declares what it must beat has to have beaten it, unless somebody takes that upon themselves with a reason.
 * @throws NotFoundError, InvalidInputError; ConflictError where its scores are not there, another run is shown than the
 * caller expects, or no backtest speaks for it.
 */
export async function promoteScoreRun(ctx: Context, input: unknown): Promise<ScoreRun> {
  assertCan(ctx, 'score:run')
  const given = parseInput(ScoreRunPromoteInput, input)
  const force = given.force ?? false
  if (force && !given.reason) {
    throw new InvalidInputError('Say in `reason` why it is promoted all the same.', ['input', 'reason'])
  }
  const { id, model } = await requireRun(ctx, given.id, 'input.id')
  await lockShownRun(ctx, model)
  // Read again behind the lock: another promotion may have gone before.
  const run = await ctx.db.scoreRun.findFirstOrThrow({ where: { id } })
  const shown = await ctx.db.scoreRun.findFirst({ where: { model, current: true }, select: { id: true } })
  assertExpected(given.expectedCurrentRunId ?? null, shown?.id ?? null)
  if (run.current) return run
  if (run.status !== 'SUCCEEDED') {
    throw new ConflictError(`It is ${run.status}: only a run that has succeeded can be shown.`, null, 'RUN_NOT_DONE')
  }
  if (!(await hasScores(ctx, run))) {
    throw new ConflictError('It has no scores, or they are forgotten by now: start a new run.', null, 'NO_SCORES')
  }
  if (run.shadow && !force) await assertBeaten(ctx, run)
  await showRun(ctx, run)
  await emit(ctx, 'score-run.promoted', {
    ...{ subjectType: 'ScoreRun', subjectId: id },
    data: { model, insteadOf: shown?.id ?? null, ...(force && { force, reason: given.reason ?? null }) },
  })
  return await ctx.db.scoreRun.findFirstOrThrow({ where: { id } })
}

function assertExpected(expected: string | null, shownId: string | null): void {
  if (expected === null) return
  const path = ['input', 'expectedCurrentRunId']
  if (requireId(expected, 'ScoreRun', path.join('.')) !== shownId) {
    throw new ConflictError(
      'Another run is shown now: compare with that one, and decide again.',
      null,
      'SHOWN_RUN_CHANGED',
      path,
    )
  }
}
