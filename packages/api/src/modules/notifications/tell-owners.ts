import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { activeOwners } from '../../platform/auth/index.ts'
import { enqueue, inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { OWNERS_QUEUE } from '../organizations/index.ts'
import { NOTICE_QUEUE, SEND_QUEUE } from './queue.ts'

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
 * Creates one notice for each of the accounts, through an active mail notifier. Creates none where the organisation has no
 * such notifier. What owners are told of its safety is sent at once to whoever has an address; notices of contacts are
 * messages to people, who can end them.
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
  const isContact = Boolean(accountId || departmentId)
  const told = isContact
    ? await toldOfContact(ctx, eventId, { accountId, departmentId })
    : (await activeOwners(ctx)).map(({ id }) => id)
  const accounts = await ctx.db.account.findMany({
    where: { id: { in: told }, notices: { none: { eventId } }, ...(!isContact && ADDRESSED) },
    select: { id: true },
  })
  const createdAt = ctx.now()
  const notices = accounts.map(({ id: accountId }) => ({
    id: ctx.newId(),
    integrationId: integration.id,
    accountId,
    eventId,
    createdAt,
    status: isContact ? ('SENDING' as const) : ('QUEUED' as const),
  }))
  await insertRows(ctx, 'Notice', notices)
  if (!isContact) {
    for (const { id } of notices) await enqueue(ctx, NOTICE_QUEUE, { noticeId: id })
    return
  }
  const messages = notices.map(({ id: noticeId, accountId }) => ({
    ...{ id: ctx.newId(), noticeId, accountId, kind: 'CONTACT' as const, dueAt: createdAt, createdAt },
  }))
  await insertRows(ctx, 'NoticeMessage', messages)
  if (messages.length > 0) await enqueue(ctx, SEND_QUEUE, {}, { onlyOne: ctx.organizationId })
}

/** An account that is a person's has the address of the directory unless it has its own. */
const ADDRESSED = { OR: [{ email: { not: null } }, { person: { email: { not: null } } }] }

const ENDED = { noticePreferences: { some: { kind: 'CONTACT', ended: true } } } as const

/** Those who look after the person of a contact: without whoever made it, and whoever ended such notices by now. */
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
      NOT: { OR: [{ person: ENDED }, ENDED] },
    },
    select: { id: true },
  })
  return accounts.flatMap(({ id }) => (id === event?.actorId ? [] : [id]))
}
