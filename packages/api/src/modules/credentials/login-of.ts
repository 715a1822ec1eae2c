import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { stillMay } from '../../platform/auth/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import type { Ticket } from './login-state.ts'
import type { OAuth } from './oauth.ts'
import { providerOf } from './provider.ts'
import type { LoginOf } from './renew.ts'

export const CALLBACK_PATH = '/oauth/callback'

/**
 * Whether whoever began a log-in may still finish it, with the key or in the session with which they did. Asked outside of
 * transactions, as the credential of a request is.
 */
export const mayFinish = (environment: OperationEnvironment, ticket: Ticket): Promise<boolean> =>
  stillMay(environment, ticket, 'integration:write')

/** The integration and secret of a ticket; null when the log-in no longer exists. */
export async function loginOf(
  ctx: Context,
  { organizationId, integrationId, name }: Ticket,
): Promise<(LoginOf & { readonly auth: OAuth; readonly integration: Integration }) | null> {
  const integration = await ctx.db.integration.findFirst({ where: { id: integrationId } })
  const provider = integration && providerOf(await ctx.services.plugins.host(), integration)
  const auth = provider?.auth[name]
  if (!integration || !provider || auth?.type !== 'oauth2') return null
  return { organizationId, integration, provider, name, auth }
}

/** Whether another log-in was finished, or the secret removed, since this log-in began. Each log-in is valid once. */
export const isSpent = (row: { readonly setAt: Date } | null, { issuedAt }: Ticket): boolean =>
  row !== null && row.setAt.getTime() >= issuedAt
