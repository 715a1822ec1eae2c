import type { Context } from '../../core/context.ts'
import { dueWork, inJob, type JobDefinition, type RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { openNotifier } from '../messages/index.ts'
import { claimMessage } from './claim.ts'
import { noteFailure, noteSent } from './outcome.ts'
import { SEND_QUEUE } from './queues.ts'

/** Messages of one organisation that are sent at the same time. */
const AT_ONCE = 6
const LOT = 200

/** Looks every few seconds for organisations with messages that are due. */
export const invitationSending = (environment: OperationEnvironment): RecurringWork =>
  dueWork(environment, { name: 'invitations', queue: SEND_QUEUE, table: 'InvitationMessage', at: 'dueAt' })

/** Sends the messages of one organisation that are due. */
export function sendingJob(environment: OperationEnvironment): JobDefinition<{ organizationId: string }> {
  return {
    queue: SEND_QUEUE,
    heartbeatS: 60,
    retries: 2,
    policy: 'short',
    concurrency: 3,
    handle: async ({ organizationId }, { signal }) => {
      // Each message is tried once: what waits for a retry is left to the next job.
      while ((await sendDue(environment, organizationId, signal)) === LOT) signal.throwIfAborted()
    },
  }
}

/**
 * Sends messages that are due, a few at a time.
 * @returns how many it tried.
 */
export async function sendDue(
  environment: OperationEnvironment,
  organizationId: string,
  signal: AbortSignal,
): Promise<number> {
  const due = await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
    const now = ctx.now()
    // Nobody but owners gets in until then, so nobody could answer.
    if ((await ctx.db.organization.count({ where: { leavesAt: { not: null } } })) > 0) return []
    return await ctx.db.invitationMessage.findMany({
      where: { dueAt: { lte: now }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
      orderBy: { dueAt: 'asc' },
      take: LOT,
      select: { id: true },
    })
  })
  const left = due.map(({ id }) => id)
  const worker = async (): Promise<void> => {
    for (let id = left.shift(); id !== undefined && !signal.aborted; id = left.shift()) {
      await sendOne(environment, organizationId, id)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return due.length
}

/** No transaction is open while the notifier works. */
async function sendOne(environment: OperationEnvironment, organizationId: string, id: string): Promise<void> {
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(environment, { organizationId, accountId: null }, work)
  const sending = await within((ctx) => claimMessage(ctx, id))
  if (!sending) return
  const send = await openNotifier(environment, { organizationId, integration: sending.integration })
  const outcome = await send(sending.notice)
  await within((ctx) =>
    outcome instanceof PluginFailure ? noteFailure(ctx, sending, outcome) : noteSent(ctx, sending, outcome),
  )
}
