import { hash } from 'node:crypto'
import type { Context } from '../../core/context.ts'
import type { Integration, MailedLogIn, Role } from '../../generated/prisma/client.ts'

/**
 * What an owner confirms of a notifier: which one it is, its settings, and the times at which its secrets were set. It
 * differs after any change of server, sender or secret, by whatever way.
 */
export async function printOf(ctx: Context, integration: Integration): Promise<Uint8Array<ArrayBuffer>> {
  const { id, connector, config } = integration
  const secrets = await ctx.db.integrationSecret.findMany({
    where: { integrationId: id },
    orderBy: { name: 'asc' },
    select: { name: true, setAt: true, sealedTo: true },
  })
  return new Uint8Array(hash('sha256', JSON.stringify([id, connector, config, secrets]), 'buffer'))
}

/** Why no link is sent now. */
export type Stop = 'DISABLED' | 'PAUSED' | 'CHANGED'

/** A notifier that an owner confirmed as it is now. */
export interface ConfirmedSender {
  readonly integration: Integration
  /** The roles that a log-in by mail may give. */
  readonly roles: readonly Role[]
}

/** Whether links are sent, judged at each use. */
export async function judgeSender(ctx: Context, setting: MailedLogIn): Promise<ConfirmedSender | Stop> {
  if (!setting.enabled) return 'DISABLED'
  const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: setting.integrationId } })
  if (!(await printOf(ctx, integration)).every((byte, index) => byte === setting.confirmed[index])) return 'CHANGED'
  if (integration.status === 'PAUSED') return 'PAUSED'
  return { integration, roles: ['AMBASSADOR', ...setting.roles] }
}

/** The sender of links; null when none may send now. */
export async function confirmedSender(ctx: Context): Promise<ConfirmedSender | null> {
  const setting = await ctx.db.mailedLogIn.findFirst()
  const sender = setting && (await judgeSender(ctx, setting))
  return typeof sender === 'string' ? null : sender
}
