import type { Context } from '../../core/context.ts'
import type { Account, ApiKey } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'

/** Queue of the announcements that go to the owners by mail; a job carries the id of the event. */
export const SIGN_ON_QUEUE = 'sign-on.announce'

/**
 * Tells all owners of a new sign-on system, or of a new key of one, while it does not count yet: it will speak for every
 * person of the organisation. In the events, and by mail where the organisation has a notifier of mails.
 * @param apiKey null where it is the account itself that is new.
 */
export async function announceSignOn(ctx: Context, account: Account, apiKey: ApiKey | null): Promise<void> {
  if (!account.roles.includes('SIGN_ON')) return
  const countsFrom = (apiKey ?? account).countsFrom ?? ctx.now()
  const eventId = await emit(ctx, 'sign-on.announced', {
    subjectType: 'Account',
    subjectId: account.id,
    data: { apiKeyId: apiKey?.id ?? null, countsFrom: countsFrom.toISOString() },
  })
  await enqueue(ctx, SIGN_ON_QUEUE, { eventId })
}
