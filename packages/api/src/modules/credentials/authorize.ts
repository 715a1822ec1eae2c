import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { recordConsent } from '../plugin-consent/index.ts'
import { expiryOf, type Ticket, tickets } from './login-state.ts'
import { assertCanLogIn } from './oauth.ts'
import type { Provider } from './provider.ts'
import { applicationOf } from './renew.ts'
import { loadedProvider } from './store-secrets.ts'
import { texts } from './texts.ts'

export const START_PATH = '/oauth/start/'

/** The address where a person logs in, and when the log-in expires. */
export interface Authorization {
  readonly url: string
  readonly expiresAt: Date
}

/**
 * Begins a log-in with the provider. Nothing is stored until the browser comes back.
 * @throws InvalidInputError for a secret that is not an OAuth 2 secret, or for settings that give no address.
 */
export async function authorizeIntegration(
  ctx: Context,
  integration: Integration,
  name: string,
): Promise<Authorization> {
  const provider = await loadedProvider(ctx, integration)
  const auth = Object.hasOwn(provider.auth, name) ? provider.auth[name] : undefined
  if (auth?.type !== 'oauth2') throw noLogin(provider, name)
  await recordConsent(ctx, provider.plugin)
  const { organizationId, actor } = ctx
  const { accountId, credential } = actor
  if (accountId === null || !credential) throw new Error('Only an account can begin a log-in.')
  const ticket: Ticket = {
    organizationId,
    integrationId: integration.id,
    name,
    accountId,
    epoch: credential.epoch,
    keyId: credential.keyId,
    sessionId: credential.sessionId,
    issuedAt: ctx.now().getTime(),
  }
  try {
    assertCanLogIn(await applicationOf(ctx, { organizationId, integration, provider, name }, { auth }))
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    throw new InvalidInputError(error.told, ['id'], 'CANNOT_LOG_IN')
  }
  return {
    url: `${ctx.publicUrl}${START_PATH}${tickets.seal(ctx.services.secrets, ticket)}`,
    expiresAt: expiryOf(ticket),
  }
}

/** The error for a secret that does not exist, or that is entered and not obtained by a log-in. */
function noLogin(provider: Provider, name: string): InvalidInputError {
  const known = Object.keys(provider.auth).filter((one) => provider.auth[one]?.type === 'oauth2')
  const logIns = known.map((one) => `"${one}"`).join(', ')
  return new InvalidInputError(
    known.length > 0
      ? texts('unknown-log-in', { owner: provider.id, name, logIns })
      : texts('no-log-in', { owner: provider.id, name }),
    ['input', 'secret'],
    'UNKNOWN_SECRET',
  )
}
