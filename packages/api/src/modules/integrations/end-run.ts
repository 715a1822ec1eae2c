import { retryPauseMs } from '../../core/backoff.ts'
import type { Context } from '../../core/context.ts'
import { messageOfColumns, type Text } from '../../core/texts/index.ts'
import { type Integration, Prisma, type SyncRun } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { holdsRun, takeRun } from '../../platform/jobs/index.ts'
import { type PluginFailure, quarantinedForMs } from '../../platform/plugin-host/index.ts'
import { failureColumns, NO_FAILURE } from '../../platform/plugins/index.ts'
import { isOpen, schedulePauseMs } from './breaker.ts'
import { addLines } from './run-log.ts'
import { cancelFollowers, enqueueRun, type SyncJob, startNext } from './run-queue.ts'
import { lockIntegration, startRuns } from './start-sync.ts'
import { type Activity, type Claim, usageOf } from './sync-run.ts'
import { texts } from './texts.ts'

/** Used when the source does not say when to retry. */
const RETRIES = { firstMs: 15_000, longestMs: 300_000, retries: 5 }

/**
 * Ends a run that read its source to the end. The run succeeds unless everything that it read was skipped. An
 * integration is no longer failing once all its streams succeed.
 */
export async function finishRun(ctx: Context, claim: Claim, activity: Activity): Promise<void> {
  const { run } = claim
  const integration = await lockIntegration(ctx, claim.integration.id)
  if (!integration || !(await holdsRun(ctx, 'SyncRun', run))) return
  await addLines(ctx, run.id, activity.lines)
  const problem = await nothingTaken(ctx, run)
  if (problem !== null) {
    await readAllAgain(ctx, integration, run)
    const failure = { kind: 'permanent', told: problem } as const
    await endWithFailure(ctx, { run, integration, failure, usage: activity })
    return
  }
  const well = { status: 'SUCCEEDED', ...NO_FAILURE } as const
  const ended = await endRun(ctx, run, { ...well, ...usageOf(activity) })
  const recovered = integration.status === 'FAILING' && !(await otherStreamsFail(ctx, run))
  if (recovered || integration.failures > 0 || integration.restsUntil !== null) {
    await ctx.db.integration.updateMany({
      where: { id: integration.id },
      data: { ...(recovered && { status: 'ACTIVE' }), failures: 0, restsUntil: null, updatedAt: ctx.now() },
    })
  }
  await emitEnd(ctx, run, 'sync-run.finished')
  if (recovered) await emit(ctx, 'integration.recovered', { subjectType: 'Integration', subjectId: integration.id })
  await goOn(ctx, integration, ended)
}

/** The error of a run that read entries and stored none; null when it stored some or read none. */
async function nothingTaken(ctx: Context, { id }: SyncRun): Promise<Text | null> {
  const [run] = await ctx.db.$queryRaw<{ entries: number; words: string | null; text: unknown }[]>(Prisma.sql`
    SELECT skipped - unread AS entries, first.message AS words, first.text
    FROM "SyncRun" r LEFT JOIN LATERAL (SELECT l.message, l.text FROM "SyncLogLine" l
      WHERE l."runId" = r.id AND l.level = 'WARN' AND starts_with(l.message, 'Skipped') ORDER BY l.at, l.id LIMIT 1) first ON TRUE
    WHERE r.id = ${id}::uuid AND upserted + unchanged + deleted = 0 AND skipped > unread`)
  if (!run) return null
  const { entries: count, words, text } = run
  if (words === null) return texts('nothing-stored', { count })
  return texts('nothing-stored-first', { count, first: messageOfColumns({ words, text }) })
}

/**
 * Makes the next run read the whole source again, when this run had to read everything: otherwise the source would
 * report no change.
 */
async function readAllAgain(ctx: Context, { id, connector }: Integration, { stream }: SyncRun): Promise<void> {
  const declared = (await ctx.services.plugins.host()).connector(connector)?.streams.find(({ name }) => name === stream)
  if (declared?.mode === 'snapshot') await ctx.db.streamState.deleteMany({ where: { integrationId: id, stream } })
}

/**
 * Ends the run with a failure, or queues it again when the failure is likely transient; its error stays visible
 * meanwhile. A run that a person started is retried only when the source says when, because the person can start it
 * again. While the plugin is quarantined the source was not asked: the run waits, and neither attempts nor failures are
 * counted.
 */
export async function failRun(
  ctx: Context,
  claim: Claim,
  end: { failure: PluginFailure; job: SyncJob; activity: Activity; progressed: boolean },
): Promise<void> {
  const { run } = claim
  const { failure, job, activity } = end
  const integration = await lockIntegration(ctx, claim.integration.id)
  if (!integration || !(await holdsRun(ctx, 'SyncRun', run))) return
  const quarantinedMs = quarantinedForMs(failure)
  if (quarantinedMs !== null) {
    const startAfterS = Math.max(1, Math.ceil(quarantinedMs / 1_000))
    const message = texts('run-waits', { seconds: startAfterS, problem: failure.told })
    await addLines(ctx, run.id, [...activity.lines, { level: 'WARN', message }])
    await enqueueRun(ctx, run.id, { attempt: job.attempt, startAfterS })
    return
  }
  // A run that stored pages begins a new count of attempts.
  const attempt = end.progressed ? 1 : job.attempt
  const waitS = run.trigger === 'DEMAND' && failure.retryAfterMs === undefined ? null : waitOf(failure, attempt)
  if (waitS !== null) {
    const counts = { attempt: attempt + 1, most: RETRIES.retries + 1, seconds: waitS }
    const message = texts('next-attempt', { ...counts, problem: failure.told })
    await addLines(ctx, run.id, [...activity.lines, { level: 'WARN', message }])
    await ctx.db.syncRun.updateMany({
      where: { id: run.id },
      data: { ...failureColumns(failure), ...usageOf(activity) },
    })
    await enqueueRun(ctx, run.id, { attempt: attempt + 1, startAfterS: waitS })
    await startNext(ctx, integration.id)
    return
  }
  await addLines(ctx, run.id, activity.lines)
  await endWithFailure(ctx, { run, integration, failure, usage: activity })
}

/** Ends a run whose job failed at its last retry, or whose worker was killed in it each time. One that has ended stays as it is. */
export async function giveUpRun(ctx: Context, runId: string): Promise<void> {
  const known = await ctx.db.syncRun.findFirst({ where: { id: runId }, select: { integrationId: true } })
  const integration = known && (await lockIntegration(ctx, known.integrationId))
  const run = integration && (await takeRun<SyncRun>(ctx, 'SyncRun', runId))
  if (!run) return
  const failure = { kind: 'transient', told: texts('server-failed') } as const
  await endWithFailure(ctx, { run, integration, failure, usage: NO_ACTIVITY })
}

const NO_ACTIVITY: Activity = { lines: [], usage: { requests: 0, quotaUnits: 0 } }

type Fault = Pick<PluginFailure, 'kind' | 'told'>

/**
 * Ends a run as failed. The integration becomes failing after a failure that needs a person, or after several in a row,
 * which also pause the schedule.
 */
async function endWithFailure(
  ctx: Context,
  end: { run: SyncRun; integration: Integration; failure: Fault; usage: Activity },
): Promise<void> {
  const { run, integration, failure, usage } = end
  await addLines(ctx, run.id, [{ level: 'ERROR', message: failure.told }])
  const ended = await endRun(ctx, run, { status: 'FAILED', ...failureColumns(failure), ...usageOf(usage) })
  const failures = integration.failures + 1
  await countFailure(ctx, integration, { failures, kind: failure.kind })
  await emitEnd(ctx, run, 'sync-run.failed', { kind: failure.kind })
  if (failure.kind === 'auth' || failure.kind === 'rate_limit' || isOpen(failures)) {
    await cancelFollowers(ctx, integration.id, texts('previous-run-failed', { stream: run.stream, kind: failure.kind }))
    return
  }
  await goOn(ctx, integration, ended)
}

/** A source that asks for a longer wait gives no usable time. */
const LONGEST_WAIT_S = 366 * 86_400

/**
 * Seconds until the next attempt: what the source asks for, or else the usual pause. Null when a retry would not help
 * or there were too many.
 */
export function waitOf(
  { kind, retryAfterMs }: Pick<PluginFailure, 'kind' | 'retryAfterMs'>,
  attempt: number,
): number | null {
  const usualMs = retryPauseMs(RETRIES, attempt)
  if ((kind !== 'transient' && kind !== 'rate_limit') || usualMs === null) return null
  if (retryAfterMs === undefined) return usualMs / 1_000
  return Math.min(LONGEST_WAIT_S, Math.max(1, Math.ceil(retryAfterMs / 1_000)))
}

async function countFailure(
  ctx: Context,
  integration: Integration,
  { failures, kind }: { failures: number; kind: PluginFailure['kind'] },
): Promise<void> {
  const now = ctx.now()
  const needsSomebody = kind !== 'transient' && kind !== 'rate_limit'
  const fails = integration.status === 'ACTIVE' && (needsSomebody || isOpen(failures))
  await ctx.db.integration.updateMany({
    where: { id: integration.id },
    data: {
      ...(fails && { status: 'FAILING' }),
      failures,
      ...(isOpen(failures) && { restsUntil: new Date(now.getTime() + schedulePauseMs(failures)) }),
      updatedAt: now,
    },
  })
  if (!fails) return
  await emit(ctx, 'integration.failing', {
    subjectType: 'Integration',
    subjectId: integration.id,
    data: { kind, failures },
  })
}

async function endRun(
  ctx: Context,
  { id }: SyncRun,
  data: Prisma.SyncRunUpdateManyMutationInput,
): Promise<SyncRun | null> {
  const [ended] = await ctx.db.syncRun.updateManyAndReturn({
    where: { id },
    data: { ...data, leaseToken: null, finishedAt: ctx.now() },
  })
  return ended ?? null
}

/** Starts the next run: the ended stream again when a webhook arrived during the run, then the runs that wait. */
async function goOn(ctx: Context, integration: Integration, ended: SyncRun | null): Promise<void> {
  if (ended?.again) {
    await startRuns(ctx, integration, { streams: [ended.stream as 'content'], trigger: 'WEBHOOK' })
  }
  await startNext(ctx, integration.id)
}

/** Whether the latest run of another stream failed. */
async function otherStreamsFail(ctx: Context, run: SyncRun): Promise<boolean> {
  const latest = await ctx.db.syncRun.findMany({
    where: { integrationId: run.integrationId, stream: { not: run.stream }, status: { in: ['SUCCEEDED', 'FAILED'] } },
    orderBy: [{ stream: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
    distinct: ['stream'],
    select: { status: true },
  })
  return latest.some(({ status }) => status === 'FAILED')
}

async function emitEnd(
  ctx: Context,
  run: SyncRun,
  type: 'sync-run.finished' | 'sync-run.failed',
  data: { kind?: string } = {},
): Promise<void> {
  await emit(ctx, type, {
    subjectType: 'SyncRun',
    subjectId: run.id,
    data: { integrationId: run.integrationId, stream: run.stream, ...data },
  })
}
