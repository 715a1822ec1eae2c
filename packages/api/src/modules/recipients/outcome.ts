import { retryPauseMs } from '../../core/backoff.ts'
import type { Context } from '../../core/context.ts'
import type { Prisma, RecipientTask } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { type PluginFailure, quarantinedForMs } from '../../platform/plugin-host/index.ts'
import { failureColumns, NO_FAILURE } from '../../platform/plugins/index.ts'
import { type Details, sealDetails } from './sealed.ts'
import { texts } from './texts.ts'

/** Together about four days: the rest of the month is left to whoever tells the recipient by hand. */
const RETRIES = { firstMs: 60_000, longestMs: 12 * 3_600_000, retries: 16 }
/** Until somebody has changed the settings or the secret. */
const WRONG_SETTINGS_MS = 3_600_000

/** A task that is done, or no worker's any more. */
export const RELEASED = { leaseToken: null, leaseUntil: null } as const

type Data = Prisma.RecipientTaskUncheckedUpdateManyInput
type Problem = ReturnType<typeof failureColumns>

/** What is kept of a person for the recipient goes with the task. */
export const done = (ctx: Context, outcome: 'FORGOTTEN' | 'UNKNOWN' | 'CONFIRMED') =>
  ({
    status: 'DONE',
    ...{ outcome, doneAt: ctx.now() },
    ...{ sealed: null, askAt: null, ...NO_FAILURE, ...RELEASED },
  }) as const

/** Stores that the provider has forgotten a part, and asks for the next one at once: attempts count for each part. */
export async function notePart(ctx: Context, task: RecipientTask, left: Details): Promise<void> {
  const sealed = new Uint8Array(sealDetails(ctx, task.id, left))
  await settle(ctx, task, { status: 'QUEUED', sealed, askAt: ctx.now(), attempts: 0, ...NO_FAILURE })
}

/** @param forgotten whether the provider had anything of the person. */
export async function noteForgotten(ctx: Context, task: RecipientTask, forgotten: boolean): Promise<void> {
  if (!(await settle(ctx, task, done(ctx, forgotten ? 'FORGOTTEN' : 'UNKNOWN')))) return
  await tell(ctx, task, 'recipient-task.done')
}

/** Stores why an attempt failed, and when the next one is made. */
export async function noteFailure(ctx: Context, task: RecipientTask, failure: PluginFailure): Promise<void> {
  const { kind, retryAfterMs } = failure
  const problem = failureColumns(failure)
  const quarantinedMs = quarantinedForMs(failure)
  if (quarantinedMs !== null) {
    // The plugin was not called, so this does not count as an attempt.
    return await wait(ctx, { ...task, attempts: task.attempts - 1 }, Math.max(1_000, quarantinedMs), problem)
  }
  if (kind === 'ambiguous') return await noteUnclear(ctx, task, problem)
  const pauseMs = kind === 'permanent' ? null : retryPauseMs(RETRIES, task.attempts)
  if (pauseMs === null) return await putByHand(ctx, task, problem)
  const least = kind === 'auth' || kind === 'config' ? WRONG_SETTINGS_MS : (retryAfterMs ?? 0)
  await wait(ctx, task, Math.max(pauseMs, least), problem)
}

/** Stores that nobody knows whether the provider was asked. It is asked again, because forgetting twice does no harm. */
export async function noteUnclear(
  ctx: Context,
  task: RecipientTask,
  problem: Problem = failureColumns({ kind: 'ambiguous', told: texts('stopped-while-asking') }),
): Promise<void> {
  const pauseMs = retryPauseMs(RETRIES, task.attempts)
  const unclear = task.unclear + 1
  if (pauseMs === null) return await putByHand(ctx, { ...task, unclear }, problem)
  const askAt = new Date(ctx.now().getTime() + pauseMs)
  if (!(await settle(ctx, task, { status: 'UNCLEAR', unclear, askAt, ...problem }))) return
  await tell(ctx, task, 'recipient-task.unclear')
}

/** A plugin that is not there counts as an attempt: it may come back, and somebody has to know where it does not. */
export async function noteNotLoaded(ctx: Context, task: RecipientTask): Promise<void> {
  const tried = { ...task, attempts: task.attempts + 1 }
  const problem = failureColumns({ kind: 'config', told: texts('not-loaded') })
  const pauseMs = retryPauseMs(RETRIES, tried.attempts)
  await (pauseMs === null ? putByHand(ctx, tried, problem) : wait(ctx, tried, pauseMs, problem))
}

/** Leaves the recipient to somebody who tells them by hand. */
export async function putByHand(ctx: Context, task: RecipientTask, problem: Problem | null): Promise<void> {
  const { attempts, unclear } = task
  const data: Data = { status: 'BY_HAND', askAt: null, attempts, unclear, ...problem }
  if (await settle(ctx, task, data)) await tell(ctx, task, 'recipient-task.by-hand')
}

/** Puts the next attempt off. */
export async function wait(
  ctx: Context,
  task: RecipientTask,
  ms: number,
  problem: Problem | null = null,
): Promise<void> {
  await settle(ctx, task, { attempts: task.attempts, askAt: new Date(ctx.now().getTime() + ms), ...problem })
}

/** Stores an outcome, unless another worker has taken the task over since, or somebody has confirmed it. */
async function settle(ctx: Context, { id, leaseToken }: RecipientTask, data: Data): Promise<boolean> {
  const { count } = await ctx.db.recipientTask.updateMany({
    where: { id, leaseToken, doneAt: null },
    data: { ...data, ...RELEASED, version: { increment: 1 }, updatedAt: ctx.now() },
  })
  return count === 1
}

type RecipientEvent = 'recipient-task.by-hand' | 'recipient-task.done' | 'recipient-task.unclear'

export async function tell(ctx: Context, { id, cause }: RecipientTask, event: RecipientEvent): Promise<void> {
  await emit(ctx, event, { subjectType: 'RecipientTask', subjectId: id, data: { cause } })
}
