import type { Context } from '../../core/context.ts'
import { dueWork, inJob, type JobDefinition, type RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { attempted, PluginFailure } from '../../platform/plugin-host/index.ts'
import { factsFor } from '../credentials/index.ts'
import { claimTask } from './claim.ts'
import { noteFailure, noteForgotten, notePart } from './outcome.ts'

const ASK_QUEUE = 'recipient.ask'
/** Tasks that one job takes up. */
const LOT = 200

/** Looks every few seconds for organisations whose recipients are to be asked. */
export const recipientAsking = (environment: OperationEnvironment): RecurringWork =>
  dueWork(environment, { name: 'recipients', queue: ASK_QUEUE, table: 'RecipientTask', at: 'askAt' })

/** Asks the recipients of one organisation that are to be asked now. */
export function askingJob(environment: OperationEnvironment): JobDefinition<{ organizationId: string }> {
  return {
    queue: ASK_QUEUE,
    heartbeatS: 60,
    retries: 2,
    policy: 'short',
    concurrency: 2,
    handle: async ({ organizationId }, { signal }) => {
      // Each is asked once: what waits for a retry is left to the next job.
      while ((await askDue(environment, organizationId, signal)) === LOT) signal.throwIfAborted()
    },
  }
}

/**
 * Asks recipients whose time has come, one after the other.
 * @returns how many there were.
 */
export async function askDue(
  environment: OperationEnvironment,
  organizationId: string,
  signal: AbortSignal,
): Promise<number> {
  const due = await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
    const now = ctx.now()
    return await ctx.db.recipientTask.findMany({
      where: { askAt: { lte: now }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
      orderBy: { askAt: 'asc' },
      take: LOT,
      select: { id: true },
    })
  })
  for (const { id } of due) {
    if (!signal.aborted) await askOne(environment, organizationId, id)
  }
  return due.length
}

/** No transaction is open while the plugin works. */
async function askOne(environment: OperationEnvironment, organizationId: string, id: string): Promise<void> {
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(environment, { organizationId, accountId: null }, work)
  const asking = await within((ctx) => claimTask(ctx, id))
  if (!asking) return
  const { task, integration, data, left, before } = asking
  const { log, services } = environment
  const ready = await attempted(log, 'transient', async () => ({
    facts: await factsFor(environment, { organizationId, integration }),
    host: await services.plugins.host(),
  }))
  const part = integration.kind === 'CONNECTOR' ? 'connector' : 'notifier'
  const answer =
    ready instanceof PluginFailure
      ? ready
      : await attempted(log, 'ambiguous', () => ready.host.forget({ ...ready.facts, part, data }))
  if (answer instanceof PluginFailure) return await within((ctx) => noteFailure(ctx, task, answer))
  const forgotten = before || answer === 'forgotten'
  await within((ctx) => (left ? notePart(ctx, task, { ...left, forgotten }) : noteForgotten(ctx, task, forgotten)))
}
