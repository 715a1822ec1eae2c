import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import { type Integration, Prisma, type SyncRun } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { STREAM } from './settings.ts'

export const SYNC_QUEUE = 'integration.sync'

/** A run that has not ended after this was lost with its worker: nothing of it can be stored any more. */
const LOST_AFTER_MS = 60 * 60_000

/**
 * Begins to read what an integration's source has; answers the run that is under way where there is one.
 * @throws NotFoundError; ConflictError INTEGRATION_PAUSED.
 */
export async function syncIntegration(ctx: Context, args: { id: string }): Promise<SyncRun> {
  assertCan(ctx, 'integration:write')
  const integration = await lockIntegration(ctx, requireId(args.id, 'Integration', 'id'))
  if (!integration) throw new NotFoundError('Integration', ['id'])
  if (integration.status === 'PAUSED') {
    throw new ConflictError('It is paused: resume it first.', integration.version, 'INTEGRATION_PAUSED', ['id'])
  }
  return await startRun(ctx, integration)
}

/** The integration, held until the end of the transaction: of two that ask at once, the second sees the first's run. */
export async function lockIntegration(ctx: Context, id: string): Promise<Integration | null> {
  const [row] = await ctx.db.$queryRaw<Integration[]>(
    Prisma.sql`SELECT * FROM "Integration" WHERE id = ${id}::uuid FOR UPDATE`,
  )
  return row ?? null
}

/** The run under way, or a new one with its job. The integration must be locked. */
export async function startRun(ctx: Context, integration: Integration): Promise<SyncRun> {
  const now = ctx.now()
  const under = await ctx.db.syncRun.findFirst({
    where: { integrationId: integration.id, stream: STREAM, status: { in: ['QUEUED', 'RUNNING'] } },
  })
  if (under && now.getTime() - (under.startedAt ?? under.createdAt).getTime() < LOST_AFTER_MS) return under
  if (under) {
    await ctx.db.syncRun.updateMany({
      where: { id: under.id },
      data: {
        status: 'FAILED',
        errorKind: 'transient',
        errorMessage: 'Its worker was lost.',
        leaseToken: null,
        finishedAt: now,
      },
    })
  }
  const run = await ctx.db.syncRun.create({
    data: { id: ctx.newId(), integrationId: integration.id, stream: STREAM, createdAt: now },
  })
  await enqueue(ctx, SYNC_QUEUE, { runId: run.id, attempt: 1, accountId: ctx.actor.accountId })
  await emit(ctx, 'sync-run.started', {
    subjectType: 'SyncRun',
    subjectId: run.id,
    data: { integrationId: integration.id },
  })
  return run
}
