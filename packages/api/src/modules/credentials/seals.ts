import { createHash } from 'node:crypto'
import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Integration, IntegrationSecret } from '../../generated/prisma/client.ts'
import { allOf, type Destinations, destinationsOf, narrowed } from '../../platform/plugin-host/index.ts'
import type { Provider } from './provider.ts'
import { fillAddress } from './template.ts'

/**
 * The hosts that may receive the provider's secrets with these settings, including those where the server itself logs
 * in and refreshes.
 */
export function destinationsFor({ auth, permissions, mails }: Provider, config: Json): Destinations {
  const templates = Object.values(auth).flatMap((one) => {
    if (one.type === 'oauth2') return [one.token, ...(one.revoke ? [one.revoke] : [])]
    if (one.type !== 'session') return []
    return [one.login, one.refresh, one.logout].flatMap((step) => step?.url ?? [])
  })
  const addresses = templates.flatMap((template) => fillAddress(template, config) ?? [])
  return destinationsOf({ network: permissions.network, config, addresses, mails })
}

/** The hosts that a secret entered now is sealed to. */
export const sealDestinations = (provider: Provider, config: Json): string[] => allOf(destinationsFor(provider, config))

/** A fingerprint of the settings and hosts of a log-in: a log-in that began with these cannot finish with others. */
export function settingsFingerprint({
  provider,
  integration,
}: {
  provider: Provider
  integration: Integration
}): string {
  const config = integration.config as Json
  return createHash('sha256')
    .update(canonical([config, sealDestinations(provider, config)]))
    .digest('base64url')
}

/** The first version that seals secrets when they are entered. */
const SEALED_SINCE = '1.0.0'

type Configured = Pick<Integration, 'id' | 'name' | 'config' | 'version'>

/**
 * Seals the secrets of an integration from before seals existed to the hosts of its current settings, and writes an
 * upgrade note.
 * @returns the names of the secrets that it sealed.
 */
export async function sealOldSecrets(ctx: Context, integration: Configured, provider: Provider): Promise<string[]> {
  const where = { integrationId: integration.id, sealedAt: null }
  const sealedTo = sealDestinations(provider, integration.config as Json)
  const sealed = await ctx.db.integrationSecret.updateManyAndReturn({
    where,
    data: { sealedTo, sealedAt: ctx.now() },
    select: { name: true },
  })
  const names = sealed.map(({ name }) => name).sort()
  if (names.length > 0) {
    const text = `Secrets of the integration “${integration.name}” (${names.join(', ')}) are now sent only to ${sealedTo.join(', ') || 'no host'}. To allow other hosts, enter them again.`
    await ctx.db.upgradeNote.create({ data: { release: SEALED_SINCE, topic: 'secrets', text, createdAt: ctx.now() } })
  }
  return names
}

/**
 * Removes from all seals the hosts that the new settings no longer name. A seal never grows: a new host does not
 * receive a secret until the secret is entered again, even when an earlier seal contained that host.
 */
export async function narrowSeals(
  ctx: Context,
  integration: Configured,
  options: { provider: Provider; config: Json },
): Promise<void> {
  const { provider, config } = options
  await sealOldSecrets(ctx, integration, provider)
  const changed = canonical(config) !== canonical(integration.config)
  await keepWithin(ctx, integration, { now: destinationsFor(provider, config), changed })
}

/** Narrows the seals to the hosts that the plugin names now, unless the settings have changed since. */
export async function currentSeals(
  ctx: Context,
  integration: Configured,
  provider: Provider,
): Promise<IntegrationSecret[]> {
  const { id, version } = integration
  await sealOldSecrets(ctx, integration, provider)
  const isCurrent = (await ctx.db.integration.count({ where: { id, version } })) > 0
  if (isCurrent) {
    const now = destinationsFor(provider, integration.config as Json)
    await keepWithin(ctx, integration, { now, changed: false })
  }
  return await ctx.db.integrationSecret.findMany({ where: { integrationId: id } })
}

async function keepWithin(
  ctx: Context,
  { id }: Pick<Integration, 'id'>,
  { now, changed }: { now: Destinations; changed: boolean },
): Promise<void> {
  const stored = await ctx.db.integrationSecret.findMany({
    where: { integrationId: id },
    select: { name: true, sealedTo: true },
  })
  for (const { name, sealedTo } of stored) {
    const kept = narrowed(sealedTo, now, changed)
    if (kept.length === sealedTo.length) continue
    await ctx.db.integrationSecret.updateMany({ where: { integrationId: id, name }, data: { sealedTo: kept } })
  }
}

/** Settings as text that does not depend on the order of keys, which the database may change. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
