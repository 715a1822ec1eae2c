import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'

/** How an integration sends messages; null for one that sends none. */
export async function channelOf(
  ctx: Context,
  { kind, connector }: Pick<Integration, 'kind' | 'connector'>,
): Promise<'mail' | 'chat' | null> {
  if (kind !== 'NOTIFIER') return null
  return (await ctx.services.plugins.host()).notifier(connector)?.channel ?? null
}
