import type { Json } from '@portevoix/sdk/plugin'
import type { Integration, IntegrationSecret } from '../../generated/prisma/client.ts'
import { inJob } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import type { IntegrationFacts, SealedSecret } from '../../platform/plugin-host/index.ts'
import { assertConsent } from '../plugin-consent/index.ts'
import { openCredential } from './open-credential.ts'
import { type Provider, partOf, requireProvider } from './provider.ts'
import { currentToken, isFresh, type LoginOf, loginNeeded } from './renew.ts'
import { currentSeals } from './seals.ts'
import { NEVER_SET } from './secret-lease.ts'
import { openTokens } from './tokens.ts'

/**
 * What the host needs to call the plugin of an integration: settings, current credentials, and how to renew them. Opens
 * its own short transactions. A secret that is not set is left out, because a plugin may work without it; when it
 * cannot, the call fails as `auth` and names the secret.
 * @throws PluginFailure kind `auth` when a log-in is no longer valid; `config` when the plugin is not loaded or asks
 * for more than was consented to.
 */
export async function factsFor(
  environment: OperationEnvironment,
  call: Pick<IntegrationFacts, 'signal' | 'onLog' | 'onUsage'> & { organizationId: string; integration: Integration },
): Promise<IntegrationFacts> {
  const { organizationId, integration, signal, onLog, onUsage } = call
  const provider = requireProvider(await environment.services.plugins.host(partOf(integration)), integration)
  const stored = await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
    await assertConsent(ctx, provider.plugin)
    return await currentSeals(ctx, integration, provider)
  })
  const secrets: { [name: string]: SealedSecret } = {}
  for (const row of stored) {
    const value = await secretFor(environment, { organizationId, integration, provider, name: row.name }, row)
    if (value !== null) secrets[row.name] = { value, sealedTo: row.sealedTo }
  }
  return {
    connector: integration.connector,
    organizationId,
    integrationId: integration.id,
    config: integration.config as Json,
    secrets,
    signal,
    onLog,
    onUsage,
    renew: async (name, stale) =>
      isLogin(provider, name)
        ? await currentToken(environment, { organizationId, integration, provider, name }, stale)
        : null,
  }
}

const isLogin = ({ auth }: Provider, name: string): boolean => ['oauth2', 'session'].includes(auth[name]?.type ?? '')

/** The value for the placeholder of a secret; null when it is not set or the plugin no longer declares it. */
async function secretFor(
  environment: OperationEnvironment,
  login: LoginOf,
  row: IntegrationSecret,
): Promise<string | null> {
  const { provider, organizationId, integration, name } = login
  const { secrets } = environment.services
  if (!Object.hasOwn(provider.auth, name)) return null
  const place = { organizationId, integrationId: integration.id, name }
  if (!isLogin(provider, name)) return row.value && openCredential(secrets, row.value, place, 'value')
  const tokens = openTokens(secrets, place, row)
  if (tokens && isFresh(tokens, environment.now())) return tokens.access
  // Without tokens, a finished log-in has to be repeated in a browser; one that was never finished counts as not set.
  if (!tokens && !row.value) {
    if (row.setAt.getTime() === NEVER_SET.getTime()) return null
    throw loginNeeded(login)
  }
  return await currentToken(environment, login, null)
}
