import type { Context } from '../../core/context.ts'
import type { Account, ApiKey } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'

/** Queue of the notices that are mailed without a rule; a job has the id of the event, and to whom where not to the owners. */
export const OWNERS_QUEUE = 'sign-on.announce'

/** Mails an event to all active owners, if the organisation has a mail notifier. */
export const mailOwners = (ctx: Context, eventId: string): Promise<void> => enqueue(ctx, OWNERS_QUEUE, { eventId })

/** Whom a contact is told: the account of somebody, or the managers of a department. */
type ToldOfContact = { readonly accountId: string } | { readonly departmentId: string }

/** The same to those who look after the person of a contact, unless they ended such notices or made the contact. */
export const mailOfContact = (ctx: Context, eventId: string, to: ToldOfContact): Promise<void> =>
  enqueue(ctx, OWNERS_QUEUE, { eventId, ...to })

/**
 * Notifies all owners of a new sign-on system, or of a new key of one, before it becomes active, because it will
 * authenticate every person of the organisation. By an event, and by mail if the organisation has a mail notifier.
 * @param apiKey null when the account itself is new.
 */
export async function announceSignOn(ctx: Context, account: Account, apiKey: ApiKey | null): Promise<void> {
  if (!account.roles.includes('SIGN_ON')) return
  const countsFrom = (apiKey ?? account).countsFrom ?? ctx.now()
  const eventId = await emit(ctx, 'sign-on.announced', {
    subjectType: 'Account',
    subjectId: account.id,
    data: { apiKeyId: apiKey?.id ?? null, countsFrom: countsFrom.toISOString() },
  })
  await mailOwners(ctx, eventId)
}
