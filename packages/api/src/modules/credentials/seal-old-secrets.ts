import type { Json } from '@portevoix/sdk/plugin'
import { inJob, type RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { providerOf } from './provider.ts'
import { sealDestinations, sealOldSecrets } from './seals.ts'

/**
 * Seals the secrets of all organisations that were stored before seals existed, and logs the hosts. Secrets of a plugin
 * that is not loaded wait until it is; nothing can use them before.
 */
export function sealingOfOldSecrets(environment: OperationEnvironment): RecurringWork {
  let isDone = false
  return {
    name: 'seal old secrets',
    everyMs: 30_000,
    run: async () => {
      if (!isDone) isDone = (await sealAllOldSecrets(environment)) === 0
    },
  }
}

/** @returns how many remain. */
export async function sealAllOldSecrets(environment: OperationEnvironment): Promise<number> {
  const old = await environment.database.asSystem((db) =>
    db.integrationSecret.findMany({
      where: { sealedAt: null },
      select: { organizationId: true, integrationId: true },
      distinct: ['organizationId', 'integrationId'],
    }),
  )
  if (old.length === 0) return 0
  const host = await environment.services.plugins.host()
  await host.settled()
  let left = 0
  for (const { organizationId, integrationId } of old) {
    const sealed = await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
      const integration = await ctx.db.integration.findFirst({ where: { id: integrationId } })
      const provider = integration && providerOf(host, integration)
      if (!integration || !provider) return null
      const secrets = await sealOldSecrets(ctx, integration, provider)
      return { secrets, sealedTo: sealDestinations(provider, integration.config as Json) }
    })
    if (sealed === null) left += 1
    else
      environment.log.warn({ organizationId, integrationId, ...sealed }, 'secrets from before the upgrade were sealed')
  }
  return left
}
