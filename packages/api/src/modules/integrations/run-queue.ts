import type { StreamName } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { Prisma, type SyncRun } from '../../generated/prisma/client.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { READING_ORDER } from '../streams/index.ts'
import { addLines } from './run-log.ts'

export const SYNC_QUEUE = 'integration.sync'

/** What a job of a sync carries. */
export interface SyncJob {
  organizationId: string
  runId: string
  /** From 1; grows with each try in a row after a failure that is likely to pass. */
  attempt: number
  accountId: string | null
}

/** A run that shows no sign of life for this long was lost with its worker: nothing of it can be stored any more. */
const LOST_AFTER_MS = 60 * 60_000

/** Runs of an integration that have not ended, in the order in which they are done. */
export async function underWay(ctx: Context, integrationId: string): Promise<SyncRun[]> {
  const runs = await ctx.db.syncRun.findMany({ where: { integrationId, status: { in: ['QUEUED', 'RUNNING'] } } })
  const placeOf = ({ stream }: SyncRun) => READING_ORDER.indexOf(stream as StreamName)
  return runs.sort((a, b) => placeOf(a) - placeOf(b))
}

/**
 * Hands the next run of an integration to the workers, where none is theirs already: one after the other, so that a
 * source is not asked for everything at once, and what others name is there before them. One that waits for another try
 * holds nobody: it may wait for days. The integration must be locked.
 */
export async function startNext(ctx: Context, integrationId: string): Promise<void> {
  const runs = await underWay(ctx, integrationId)
  const now = ctx.now()
  const active = runs.filter(({ status, dueAt }) => status === 'RUNNING' || dueAt === null || dueAt <= now)
  const [next] = active
  if (!next || active.some(({ status, dueAt }) => status === 'RUNNING' || dueAt !== null)) return
  await handOver(ctx, next.id, { attempt: 1, startAfterS: 0 })
}

/** Lets a run be taken up, at once or later. */
export async function handOver(
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

/** Ends runs whose workers were lost, so that others can begin. The integration must be locked. */
export async function failLost(ctx: Context, integrationId: string): Promise<void> {
  const now = ctx.now()
  const before = new Date(now.getTime() - LOST_AFTER_MS)
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE "SyncRun" r SET status = 'FAILED', "errorKind" = 'transient', "errorMessage" = 'Its worker was lost.',
      "leaseToken" = NULL, "finishedAt" = ${now}::timestamptz
    WHERE r."integrationId" = ${integrationId}::uuid AND (
      (r.status = 'QUEUED' AND r."dueAt" < ${before}::timestamptz)
      OR (r.status = 'RUNNING' AND COALESCE(GREATEST(r."startedAt", r."dueAt", (SELECT s."updatedAt" FROM "StreamState" s
        WHERE s."integrationId" = r."integrationId" AND s.stream = r.stream)), r."createdAt") < ${before}::timestamptz))`)
}

/** Ends runs that were to follow one after which they would fail too. */
export async function cancelFollowers(ctx: Context, integrationId: string, because: string): Promise<void> {
  const cancelled = await ctx.db.syncRun.updateManyAndReturn({
    where: { integrationId, status: 'QUEUED', dueAt: null },
    data: { status: 'CANCELLED', finishedAt: ctx.now() },
    select: { id: true },
  })
  for (const { id } of cancelled) await addLines(ctx, id, [{ level: 'WARN', message: because }])
}
