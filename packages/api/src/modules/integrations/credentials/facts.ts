import type { Json } from '@portevoix/sdk/plugin'
import type { Integration } from '../../../generated/prisma/client.ts'
import { inJob } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import type { IntegrationFacts } from '../../../platform/plugin-host/index.ts'
import { purposeOf } from './purpose.ts'

interface Usage {
  requests: number
  quotaUnits: number
}

/**
 * What the host needs to call the plugin of an integration: settings, current credentials, how to renew them. Opens
 * its own short transactions.
 * @throws PluginFailure kind `auth` where a credential is missing or refused, `config` where the plugin asks for more
 * than was consented.
 */
export async function factsFor(
  environment: OperationEnvironment,
  given: {
    organizationId: string
    integration: Integration
    signal?: AbortSignal | undefined
    onLog?: IntegrationFacts['onLog']
    onUsage?: ((usage: Usage) => void) | undefined
  },
): Promise<IntegrationFacts> {
  const { organizationId, integration, signal, onLog, onUsage } = given
  const stored = await inJob(environment, { organizationId, accountId: null }, (ctx) =>
    ctx.db.integrationSecret.findMany({ where: { integrationId: integration.id } }),
  )
  const secrets: { [name: string]: string } = {}
  for (const { name, value } of stored) {
    const place = { organizationId, integrationId: integration.id, name }
    if (value) secrets[name] = environment.services.secrets.open(value, purposeOf(place, 'value'))
  }
  const facts = {
    connector: integration.connector,
    integrationId: integration.id,
    config: integration.config as Json,
    secrets,
    signal,
    onLog,
    onUsage,
  }
  return facts
}
