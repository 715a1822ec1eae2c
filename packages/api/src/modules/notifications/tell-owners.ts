import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { activeOwners } from '../../platform/auth/index.ts'
import { enqueue, inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { OWNERS_QUEUE } from '../organizations/index.ts'
import { NOTICE_QUEUE } from './queue.ts'

interface OwnersJob {
  organizationId: string
  /** The event that owners are notified of. */
  eventId: string
}

/** Notifies all active owners of an event that none of them may miss, without a notice rule. */
export function ownersJob(environment: OperationEnvironment): JobDefinition<OwnersJob> {
  return {
    queue: OWNERS_QUEUE,
    heartbeatS: 60,
    retries: 5,
    handle: async ({ organizationId, eventId }) => {
      const host = await environment.services.plugins.host()
      const mailers = host.notifiers().flatMap(({ id, channel }) => (channel === 'mail' ? [id] : []))
      await inJob(environment, { organizationId, accountId: null }, (ctx) => tellOwners(ctx, { eventId, mailers }))
    },
  }
}

/**
 * Creates one notice for each active owner with an address, through an active mail notifier. Creates none where the
 * organisation has no such notifier.
 * @param announcement.mailers keys of the notifiers that send mail.
 */
async function tellOwners(ctx: Context, announcement: { eventId: string; mailers: readonly string[] }): Promise<void> {
  const { eventId, mailers } = announcement
  const [integration] = await ctx.db.integration.findMany({
    where: { kind: 'NOTIFIER', connector: { in: [...mailers] }, status: { not: 'PAUSED' } },
    // Prefers a notifier whose last run succeeded.
    orderBy: [{ status: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
    take: 1,
  })
  if (!integration) return
  const owners = (await activeOwners(ctx)).map(({ id }) => id)
  const accounts = await ctx.db.account.findMany({
    where: { id: { in: owners }, email: { not: null }, notices: { none: { eventId } } },
    select: { id: true },
  })
  const createdAt = ctx.now()
  const notices = accounts.map(({ id: accountId }) => ({
    id: ctx.newId(),
    integrationId: integration.id,
    accountId,
    eventId,
    createdAt,
  }))
  await insertRows(ctx, 'Notice', notices)
  for (const { id } of notices) await enqueue(ctx, NOTICE_QUEUE, { noticeId: id })
}
