import type { Context } from '../../core/context.ts'
import { dueWork, inJob, type JobDefinition, type RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { openNotifier, type SendOutcome } from '../messages/index.ts'
import { type Batch, claimBatch } from './claim-batch.ts'
import { noteOutcomes } from './note-outcomes.ts'
import { SEND_QUEUE } from './queue.ts'

/** Messages of one batch that are sent at the same time. */
const AT_ONCE = 6

/** Looks every few seconds for organisations with messages to people that are due. */
export const messageSending = (environment: OperationEnvironment): RecurringWork =>
  dueWork(environment, { name: 'notices to people', queue: SEND_QUEUE, table: 'NoticeMessage', at: 'dueAt' })

/** Sends the messages of one organisation that are due. */
export function messageJob(environment: OperationEnvironment): JobDefinition<{ organizationId: string }> {
  return {
    queue: SEND_QUEUE,
    heartbeatS: 60,
    retries: 2,
    policy: 'short',
    concurrency: 3,
    handle: async ({ organizationId }, { signal }) => await sendMessages(environment, organizationId, signal),
  }
}

/** Sends in batches what is due, in turns between the notices. */
export async function sendMessages(
  environment: OperationEnvironment,
  organizationId: string,
  signal: AbortSignal,
): Promise<void> {
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(environment, { organizationId, accountId: null }, work)
  for (;;) {
    signal.throwIfAborted()
    const batch = await within(claimBatch)
    if (!batch) return
    const outcomes = await send(environment, organizationId, batch)
    await within((ctx) => noteOutcomes(ctx, batch, outcomes))
  }
}

/** No transaction is open while the notifier works. */
async function send(
  environment: OperationEnvironment,
  organizationId: string,
  { integration, messages }: Batch,
): Promise<SendOutcome[]> {
  if (messages.length === 0) return []
  const sendOne = await openNotifier(environment, { organizationId, integration })
  const outcomes: SendOutcome[] = []
  const left = [...messages.entries()]
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, { toSend }] = next
      outcomes[index] = await sendOne(toSend)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return outcomes
}
