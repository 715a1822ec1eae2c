import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { SyncRun } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { addLines } from './run-log.ts'
import { startNext } from './run-queue.ts'
import { lockIntegration } from './start-sync.ts'

/**
 * Ends a run behind the page that is being stored; what was stored before stays, and the next run begins.
 * @throws NotFoundError; ConflictError RUN_FINISHED where it has ended.
 */
export async function cancelSync(ctx: Context, args: { id: string }): Promise<SyncRun> {
  assertCan(ctx, 'integration:write')
  const id = requireId(args.id, 'SyncRun', 'id')
  const run = await ctx.db.syncRun.findFirst({ where: { id } })
  const integration = run && (await lockIntegration(ctx, run.integrationId))
  if (!run || !integration) throw new NotFoundError('SyncRun', ['id'])
  const [cancelled] = await ctx.db.syncRun.updateManyAndReturn({
    where: { id, status: { in: ['QUEUED', 'RUNNING'] } },
    data: { status: 'CANCELLED', leaseToken: null, finishedAt: ctx.now() },
  })
  if (!cancelled) {
    throw new ConflictError('This run has ended: there is nothing left to cancel.', null, 'RUN_FINISHED', ['id'])
  }
  await addLines(ctx, id, [{ level: 'WARN', message: 'It was cancelled.' }])
  const data = { integrationId: integration.id, stream: run.stream }
  await emit(ctx, 'sync-run.cancelled', { subjectType: 'SyncRun', subjectId: id, data })
  await startNext(ctx, integration.id)
  return cancelled
}
