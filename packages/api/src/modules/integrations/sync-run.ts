import type { ContentRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import {
  type Integration,
  type LogLevel,
  Prisma,
  type StreamState,
  type SyncRun,
} from '../../generated/prisma/client.ts'
import { type EventType, emit } from '../../platform/events/index.ts'
import { enqueue, holdsRun, type Lease, takeRun } from '../../platform/jobs/index.ts'
import type { PluginFailure, StreamPage } from '../../platform/plugin-host/index.ts'
import { upsertSourcedContent, withdrawSourcedContent } from '../content/index.ts'
import { SYNC_QUEUE } from './start-sync.ts'

/** A run that this worker holds, and what it reads. */
export interface Claim {
  readonly run: SyncRun & Lease
  readonly integration: Integration
  readonly state: StreamState | null
}

/** A line for the log of a run. */
export interface Line {
  level: LogLevel
  message: string
}

/** What a job of a sync carries. */
export interface SyncJob {
  organizationId: string
  runId: string
  /** From 1; grows with each try after a failure that is likely to pass. */
  attempt: number
  accountId: string | null
}

const MOST_LINES = 500
const RETRY_AFTER_S = [15, 60, 300]
const LONGEST_WAIT_S = 15 * 60

/** Takes the run over, from a dead worker too; null where it has ended or is gone. */
export async function claimRun(ctx: Context, runId: string): Promise<Claim | null> {
  const run = await takeRun<SyncRun>(ctx, 'SyncRun', runId)
  if (!run) return null
  if (run.startedAt === null) {
    await ctx.db.syncRun.updateMany({ where: { id: runId }, data: { startedAt: ctx.now() } })
  }
  const integration = await ctx.db.integration.findFirst({ where: { id: run.integrationId } })
  if (!integration) return null
  const state = await ctx.db.streamState.findFirst({ where: { integrationId: integration.id, stream: run.stream } })
  return { run, integration, state }
}

/**
 * Stores a page, the state after it and the run's counters, in the transaction of `ctx`.
 * @returns false where another worker has taken the run over; then nothing is stored.
 */
export async function storePage(
  ctx: Context,
  claim: Claim,
  page: StreamPage<'content'>,
  lines: readonly Line[],
): Promise<boolean> {
  const { run, integration } = claim
  if (!(await holdsRun(ctx, 'SyncRun', run))) return false
  const records: ContentRecord[] = page.upserts
  const stored = await upsertSourcedContent(ctx, { integrationId: integration.id, records })
  const gone = page.deletes.length
    ? await withdrawSourcedContent(ctx, { integrationId: integration.id, keys: page.deletes })
    : { withdrawn: 0 }
  const key = { organizationId: ctx.organizationId, integrationId: integration.id, stream: run.stream }
  const state = {
    state: (page.state ?? Prisma.JsonNull) as Prisma.InputJsonValue,
    stateVersion: page.stateVersion,
    updatedAt: ctx.now(),
  }
  await ctx.db.streamState.upsert({
    where: { organizationId_integrationId_stream: key },
    create: { integrationId: integration.id, stream: run.stream, ...state },
    update: state,
  })
  const skipped = page.skipped.map(({ key, reason }) => ({
    level: 'WARN' as const,
    message: `Skipped${key === undefined ? '' : ` ${JSON.stringify(key)}`}: ${reason}`,
  }))
  await addLines(ctx, run.id, [...lines, ...skipped])
  await ctx.db.syncRun.updateMany({
    where: { id: run.id },
    data: {
      pages: { increment: 1 },
      upserted: { increment: stored.upserted },
      unchanged: { increment: stored.unchanged },
      deleted: { increment: gone.withdrawn },
      skipped: { increment: page.skipped.length },
    },
  })
  return true
}

/** Ends the run well; an integration that was failing works again. */
export async function finishRun(ctx: Context, claim: Claim, lines: readonly Line[]): Promise<void> {
  const { run, integration } = claim
  if (!(await holdsRun(ctx, 'SyncRun', run))) return
  await addLines(ctx, run.id, lines)
  await ctx.db.syncRun.updateMany({
    where: { id: run.id },
    data: { status: 'SUCCEEDED', leaseToken: null, finishedAt: ctx.now() },
  })
  await ctx.db.integration.updateMany({
    where: { id: integration.id, status: 'FAILING' },
    data: { status: 'ACTIVE', updatedAt: ctx.now() },
  })
  await emitEnd(ctx, claim, 'sync-run.finished')
}

/**
 * Ends the run with a failure, or puts it back into the queue where the failure is likely to pass. A failure that
 * needs somebody to act makes the integration failing.
 */
export async function failRun(
  ctx: Context,
  claim: Claim,
  given: { failure: PluginFailure; job: SyncJob; lines: readonly Line[] },
): Promise<void> {
  const { run, integration } = claim
  const { failure, job, lines } = given
  if (!(await holdsRun(ctx, 'SyncRun', run))) return
  const passes = failure.kind === 'transient' || failure.kind === 'rate_limit'
  const waitS = RETRY_AFTER_S[job.attempt - 1]
  if (passes && waitS !== undefined) {
    const startAfterS = Math.min(LONGEST_WAIT_S, Math.max(waitS, Math.ceil((failure.retryAfterMs ?? 0) / 1_000)))
    const retry = `${failure.message} Try ${job.attempt + 1} of ${RETRY_AFTER_S.length + 1} in ${startAfterS} s.`
    await addLines(ctx, run.id, [...lines, { level: 'WARN', message: retry }])
    await ctx.db.syncRun.updateMany({ where: { id: run.id }, data: { status: 'QUEUED', leaseToken: null } })
    await enqueue(ctx, SYNC_QUEUE, { ...job, attempt: job.attempt + 1 }, { startAfterS })
    return
  }
  await addLines(ctx, run.id, [...lines, { level: 'ERROR', message: failure.message }])
  await ctx.db.syncRun.updateMany({
    where: { id: run.id },
    data: {
      status: 'FAILED',
      errorKind: failure.kind,
      errorMessage: failure.message,
      leaseToken: null,
      finishedAt: ctx.now(),
    },
  })
  if (!passes) {
    await ctx.db.integration.updateMany({
      where: { id: integration.id, status: 'ACTIVE' },
      data: { status: 'FAILING', updatedAt: ctx.now() },
    })
  }
  await emitEnd(ctx, claim, 'sync-run.failed', { kind: failure.kind })
}

function emitEnd(ctx: Context, claim: Claim, type: EventType, data: Prisma.InputJsonObject = {}): Promise<void> {
  const { run, integration } = claim
  return emit(ctx, type, {
    subjectType: 'SyncRun',
    subjectId: run.id,
    data: { integrationId: integration.id, ...data },
  })
}

/** Lines beyond the most that a run keeps are counted by the last one only. */
async function addLines(ctx: Context, runId: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const there = await ctx.db.syncLogLine.count({ where: { runId } })
  const room = Math.max(0, MOST_LINES - there)
  const kept = lines.slice(0, room)
  if (room > 0 && lines.length >= room) {
    kept.splice(room - 1, 1, { level: 'WARN', message: `A run keeps ${MOST_LINES} lines: later ones are left out.` })
  }
  const at = ctx.now()
  await ctx.db.syncLogLine.createMany({
    data: kept.map(({ level, message }) => ({
      id: ctx.newId(),
      runId,
      level,
      message: message.slice(0, 2_000).toWellFormed().replaceAll('\0', ''),
      at,
    })),
  })
}
