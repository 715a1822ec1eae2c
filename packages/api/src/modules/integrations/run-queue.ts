import type { StreamName } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { messageColumns, type Text } from '../../core/texts/index.ts'
import { Prisma, type SyncRun } from '../../generated/prisma/client.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { READING_ORDER } from '../streams/index.ts'
import { addLines } from './run-log.ts'
import { texts } from './texts.ts'

export const SYNC_QUEUE = 'integration.sync'

/** Data of a sync job. */
export interface SyncJob {
  organizationId: string
  runId: string
  /** From 1; increases with each retry after a transient failure. */
  attempt: number
  accountId: string | null
}

/** A run without progress for this long was lost with its worker, and nothing more of it can be stored. */
const LOST_AFTER_MS = 60 * 60_000

/** The unfinished runs of an integration, in the order in which they are read. */
export async function unfinishedRuns(ctx: Context, integrationId: string): Promise<SyncRun[]> {
  const runs = await ctx.db.syncRun.findMany({ where: { integrationId, status: { in: ['QUEUED', 'RUNNING'] } } })
  const placeOf = ({ stream }: SyncRun) => READING_ORDER.indexOf(stream as StreamName)
  return runs.sort((a, b) => placeOf(a) - placeOf(b))
}

/**
 * Enqueues the next run of an integration unless one is enqueued or running. Runs go one after the other, so that a
 * source does not get all requests at once, and so that records exist before others refer to them. A run that waits for
 * a retry does not block others, because it may wait for days. The integration must be locked.
 */
export async function startNext(ctx: Context, integrationId: string): Promise<void> {
  const runs = await unfinishedRuns(ctx, integrationId)
  const now = ctx.now()
  const active = runs.filter(({ status, dueAt }) => status === 'RUNNING' || dueAt === null || dueAt <= now)
  const [next] = active
  if (!next || active.some(({ status, dueAt }) => status === 'RUNNING' || dueAt !== null)) return
  await enqueueRun(ctx, next.id, { attempt: 1, startAfterS: 0 })
}

/** Enqueues a run, now or later. */
export async function enqueueRun(
  ctx: Context,
  runId: string,
  retry: { attempt: number; startAfterS: number },
): Promise<void> {
  const { attempt, startAfterS } = retry
  await ctx.db.syncRun.updateMany({
    where: { id: runId },
    data: { status: 'QUEUED', leaseToken: null, dueAt: new Date(ctx.now().getTime() + startAfterS * 1_000) },
  })
  const job = { runId, attempt, accountId: ctx.actor.accountId }
  await enqueue(ctx, SYNC_QUEUE, job, startAfterS > 0 ? { startAfterS } : {})
}

/** Ends runs whose workers were lost, so that others can start. The integration must be locked. */
export async function failLost(ctx: Context, integrationId: string): Promise<void> {
  const now = ctx.now()
  const before = new Date(now.getTime() - LOST_AFTER_MS)
  const { words, text } = messageColumns(texts('worker-lost'))
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE "SyncRun" r SET status = 'FAILED', "errorKind" = 'transient', "errorMessage" = ${words},
      "errorText" = ${JSON.stringify(text)}::jsonb,
      "leaseToken" = NULL, "finishedAt" = ${now}::timestamptz
    WHERE r."integrationId" = ${integrationId}::uuid AND (
      (r.status = 'QUEUED' AND r."dueAt" < ${before}::timestamptz)
      OR (r.status = 'RUNNING' AND COALESCE(GREATEST(r."startedAt", r."dueAt", (SELECT s."updatedAt" FROM "StreamState" s
        WHERE s."integrationId" = r."integrationId" AND s.stream = r.stream)), r."createdAt") < ${before}::timestamptz))`)
}

/** Cancels waiting runs that would fail like the one before them. */
export async function cancelFollowers(ctx: Context, integrationId: string, because: Text): Promise<void> {
  const cancelled = await ctx.db.syncRun.updateManyAndReturn({
    where: { integrationId, status: 'QUEUED', dueAt: null },
    data: { status: 'CANCELLED', finishedAt: ctx.now() },
    select: { id: true },
  })
  for (const { id } of cancelled) await addLines(ctx, id, [{ level: 'WARN', message: because }])
}
