import type { Notice } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { chooseLanguage } from '../../core/texts/index.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { enqueue, inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import { storePluginLook } from '../../platform/looks/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { openNotifier } from '../messages/index.ts'
import { organizationOf } from '../organizations/index.ts'
import { pageAddress } from '../sessions/index.ts'
import { addressOf, counts, LIFETIME_MS, makeLink } from './links.ts'
import { MAILED } from './paths.ts'
import { recipientOf } from './recipient.ts'
import { confirmedSender } from './sender.ts'
import { mailOf } from './texts.ts'

/** Of its own, so that no other mail delays log-ins. */
export const LINK_QUEUE = 'log-in.mail'
const RETRY_AFTER_S = 15

interface LinkJob {
  organizationId: string
  linkId: string
}

/**
 * Sends a link to whoever has the address that it was asked for, through the sender that an owner confirmed. The link
 * is made now, and again at a retry, so that no secret waits in a queue.
 */
export function linkJob(environment: OperationEnvironment): JobDefinition<LinkJob> {
  return {
    queue: LINK_QUEUE,
    heartbeatS: 60,
    retries: 2,
    concurrency: 3,
    handle: async ({ organizationId, linkId }) => {
      const within = <T>(work: (ctx: Context) => Promise<T>) =>
        inJob(environment, { organizationId, accountId: null }, work)
      const sending = await within((ctx) => prepare(ctx, linkId))
      if (!sending) return
      const send = await openNotifier(environment, { organizationId, integration: sending.integration })
      const outcome = await send(sending.notice)
      if (!(outcome instanceof PluginFailure)) return
      const { kind } = outcome
      environment.log.warn({ organizationId, linkId, kind }, 'a log-in link was not sent')
      // Only what certainly was not sent is sent again: the next link makes this one worthless.
      if (kind !== 'transient' && kind !== 'rate_limit') return
      await within((ctx) => enqueue(ctx, LINK_QUEUE, { linkId }, { startAfterS: RETRY_AFTER_S }))
    },
  }
}

/** @returns null when nothing is to be sent: nobody has the address, it took too long, or the sender is not confirmed. */
async function prepare(ctx: Context, id: string): Promise<{ integration: Integration; notice: Notice } | null> {
  const since = new Date(ctx.now().getTime() - LIFETIME_MS)
  const request = await ctx.db.mailedLink.findFirst({ where: { id, createdAt: { gt: since }, ...counts(ctx) } })
  const sender = request && (await confirmedSender(ctx))
  const address = request && addressOf(ctx, request)
  if (!sender || !address) return null
  const recipient = await recipientOf(ctx, address, sender.roles)
  if (!recipient) return null
  const made = await makeLink(ctx, { id, recipientId: recipient.id })
  if (!made) return null
  const { personId } = recipient
  if (personId !== null) {
    const plugin = sender.integration.connector
    await storePluginLook(ctx, { plugin, purpose: 'MESSAGE', of: 'CONTACT', personId })
  }
  const { secret, code } = made
  const organization = await organizationOf(ctx)
  const url = `${ctx.publicUrl}${pageAddress(organization, MAILED)}${secret}`
  const language = chooseLanguage(null, recipient.language, organization.language)
  const words = mailOf({ organization: organization.name, code }, language)
  return { integration: sender.integration, notice: { key: id, to: address, url, ...words } }
}
