import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { ScoreRun } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { requireRun } from './require-run.ts'
import { endCancelled } from './run.ts'

/**
 * Stops a run of scores; those that are shown stay.
 * @throws NotFoundError; ConflictError RUN_FINISHED where it has ended.
 */
export async function cancelScoreRun(ctx: Context, args: { id: string }): Promise<ScoreRun> {
  assertCan(ctx, 'score:run')
  const cancelled = await endCancelled(ctx, await requireRun(ctx, args.id, 'id'))
  if (cancelled) return cancelled
  throw new ConflictError('This run has ended: there is nothing left to cancel.', null, 'RUN_FINISHED', ['id'])
}
