import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { recordConsent } from '../consent/index.ts'
import { expiryOf, type Ticket, tickets } from './login-state.ts'
import { assertCanLogIn } from './oauth.ts'
import type { Provider } from './provider.ts'
import { applicationOf } from './renew.ts'
import { loadedProvider } from './store-secrets.ts'

export const START_PATH = '/oauth/start/'

/** Where somebody logs in, and until when. */
export interface Authorization {
  readonly url: string
  readonly expiresAt: Date
}

/**
 * Begins a log-in with the provider. Nothing is stored before somebody comes back with the browser.
 * @throws InvalidInputError for a secret that is not one of OAuth 2, or settings that give no address.
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
  if (actor.accountId === null) throw new Error('A log-in is begun by an account.')
  const ticket: Ticket = {
    organizationId,
    integrationId: integration.id,
    name,
    accountId: actor.accountId,
    issuedAt: ctx.now().getTime(),
  }
  try {
    assertCanLogIn(await applicationOf(ctx, { organizationId, integration, provider, name }, { auth }))
  } catch (error) {
    if (!(error instanceof PluginFailure)) throw error
    throw new InvalidInputError(error.message, ['id'], 'CANNOT_LOG_IN')
  }
  return {
    url: `${ctx.publicUrl}${START_PATH}${tickets.seal(ctx.services.secrets, ticket)}`,
    expiresAt: expiryOf(ticket),
  }
}

/** Why nobody can log in for a secret: there is no such, or it is entered. */
function noLogin(provider: Provider, name: string): InvalidInputError {
  const known = Object.keys(provider.auth).filter((one) => provider.auth[one]?.type === 'oauth2')
  const there =
    known.length > 0
      ? `It has ${known.map((one) => `"${one}"`).join(', ')}.`
      : 'It has none: its secrets are entered, see `integrationSecretSet`.'
  return new InvalidInputError(
    `${provider.id} has no log-in "${name}". ${there}`,
    ['input', 'secret'],
    'UNKNOWN_SECRET',
  )
}
