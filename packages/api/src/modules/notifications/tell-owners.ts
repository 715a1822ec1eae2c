import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { activeOwners } from '../../platform/auth/index.ts'
import { enqueue, inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { OWNERS_QUEUE } from '../organizations/index.ts'
import { NOTICE_QUEUE } from './queue.ts'

/** Where neither account nor department is named, all active owners are notified. */
type OwnersJob = {
  organizationId: string
  /** The event that they are notified of. */
  eventId: string
} & Partial<Record<'accountId' | 'departmentId', string>>

/** Notifies accounts of an event that concerns them, without a notice rule: all active owners of what none of them may miss. */
export function ownersJob(environment: OperationEnvironment): JobDefinition<OwnersJob> {
  return {
    queue: OWNERS_QUEUE,
    heartbeatS: 60,
    retries: 5,
    handle: async ({ organizationId, ...announcement }) => {
      const host = await environment.services.plugins.host()
      const mailers = host.notifiers().flatMap(({ id, channel }) => (channel === 'mail' ? [id] : []))
      await inJob(environment, { organizationId, accountId: null }, (ctx) =>
        tellAccounts(ctx, { ...announcement, mailers }),
      )
    },
  }
}

/**
 * Creates one notice for each of the accounts with an address, through an active mail notifier. Creates none where the
 * organisation has no such notifier.
 * @param announcement.mailers keys of the notifiers that send mail.
 */
async function tellAccounts(
  ctx: Context,
  announcement: Omit<OwnersJob, 'organizationId'> & { mailers: readonly string[] },
): Promise<void> {
  const { eventId, accountId, departmentId, mailers } = announcement
  const [integration] = await ctx.db.integration.findMany({
    where: { kind: 'NOTIFIER', connector: { in: [...mailers] }, status: { not: 'PAUSED' } },
    // Prefers a notifier whose last run succeeded.
    orderBy: [{ status: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
    take: 1,
  })
  if (!integration) return
  const told =
    accountId || departmentId
      ? await toldOfContact(ctx, eventId, { accountId, departmentId })
      : (await activeOwners(ctx)).map(({ id }) => id)
  const accounts = await ctx.db.account.findMany({
    where: { id: { in: told }, email: { not: null }, notices: { none: { eventId } } },
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

/** Those who look after the person of a contact: without whoever made it, and whoever ended such notices. */
async function toldOfContact(
  ctx: Context,
  eventId: string,
  { accountId, departmentId }: Pick<OwnersJob, 'accountId' | 'departmentId'>,
): Promise<string[]> {
  const event = await ctx.db.event.findFirst({ where: { id: eventId }, select: { actorId: true } })
  const accounts = await ctx.db.account.findMany({
    where: {
      suspendedAt: null,
      ...(accountId
        ? { id: accountId }
        : { assignments: { some: { role: 'MANAGER', departmentId: departmentId ?? '' } } }),
      NOT: { person: { noticePreferences: { some: { kind: 'CONTACT', ended: true } } } },
    },
    select: { id: true },
  })
  return accounts.flatMap(({ id }) => (id === event?.actorId ? [] : [id]))
}
