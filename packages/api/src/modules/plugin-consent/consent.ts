import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { defineLoader } from '../../core/loaders.ts'
import type { Text } from '../../core/texts/index.ts'
import { type PluginConsent, Prisma } from '../../generated/prisma/client.ts'
import { canAny } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { PluginFailure, type PluginInfo } from '../../platform/plugin-host/index.ts'
import { describePermissions, type PluginReach, permissionsBeyond } from './plugin-permissions.ts'
import { texts } from './texts.ts'

const latestConsent = defineLoader<string, PluginConsent>(async (ctx, plugins) => {
  const rows = await ctx.db.$queryRaw<PluginConsent[]>(Prisma.sql`
    SELECT DISTINCT ON (plugin) * FROM "PluginConsent" WHERE plugin = ANY (${[...plugins]}::text[])
    ORDER BY plugin, "grantedAt" DESC, id DESC`)
  const byPlugin = new Map(rows.map((row) => [row.plugin, row]))
  return plugins.map((plugin) => byPlugin.get(plugin) ?? null)
})

/** What an organisation allows a plugin, compared with what the plugin asks for. */
export interface ConsentState {
  /** The latest consent; null when nobody has agreed to anything yet. */
  readonly granted: PluginConsent | null
  /** What the plugin asks for beyond it; null when nothing. */
  readonly missing: PluginReach | null
}

/** @param plugin as loaded. A plugin whose manifest could not be read asks for nothing. */
export async function consentOf(ctx: Context, plugin: PluginInfo): Promise<ConsentState> {
  const granted = (await latestConsent(ctx).load(plugin.name)) ?? null
  return { granted, missing: missingOf(plugin, granted) }
}

const missingOf = ({ manifest }: PluginInfo, granted: PluginConsent | null): PluginReach | null =>
  permissionsBeyond(manifest?.permissions ?? { network: [], data: [] }, granted)

async function loadedPlugin(ctx: Context, name: string): Promise<PluginInfo> {
  const plugin = (await ctx.services.plugins.host()).list().find((one) => one.name === name)
  if (!plugin) throw new PluginFailure('config', 'unavailable', texts('not-loaded', { plugin: name }))
  return plugin
}

const required = ({ name, version }: PluginInfo, missing: PluginReach): Text =>
  texts('consent-required', { plugin: `${name} ${version ?? ''}`, asked: describePermissions(missing) })

/**
 * For jobs: checks that the organisation has agreed to all that a plugin asks for.
 * @param plugin name of its package.
 * @throws PluginFailure `config` that names what is missing.
 */
export async function assertConsent(ctx: Context, plugin: string): Promise<void> {
  const loaded = await loadedPlugin(ctx, plugin)
  const { missing } = await consentOf(ctx, loaded)
  if (missing) throw new PluginFailure('config', 'unavailable', required(loaded, missing))
}

/**
 * Checks that the organisation has agreed to all that a plugin asks for.
 * @throws PluginFailure `config` that names what is missing.
 */
export type ConsentCheck = (plugin: PluginInfo) => void

/** Reads the consents of the organisation, to check them after the transaction has ended. */
export async function consentCheck(ctx: Context): Promise<ConsentCheck> {
  const rows = await ctx.db.$queryRaw<PluginConsent[]>`
    SELECT DISTINCT ON (plugin) * FROM "PluginConsent" ORDER BY plugin, "grantedAt" DESC, id DESC`
  const byPlugin = new Map(rows.map((row) => [row.plugin, row]))
  return (plugin) => {
    const missing = missingOf(plugin, byPlugin.get(plugin.name) ?? null)
    if (missing) throw new PluginFailure('config', 'unavailable', required(plugin, missing))
  }
}

/**
 * For acts that start to use a plugin. An actor with the permission to consent agrees, by configuring the plugin, to
 * all that it asks for now; the interface shows this beside the choice. An actor without the permission is refused, and
 * so is anybody when a later version asks for more: that needs `pluginConsent`.
 * @param plugin name of its package.
 * @throws ConflictError CONSENT_REQUIRED where the plugin asks for more than was agreed to.
 */
export async function recordConsent(ctx: Context, plugin: string): Promise<void> {
  const loaded = await loadedPlugin(ctx, plugin)
  const { granted, missing } = await consentOf(ctx, loaded)
  if (!missing) return
  if (granted || !canAny(ctx, 'plugin:consent')) {
    throw new ConflictError(required(loaded, missing), null, 'CONSENT_REQUIRED')
  }
  await storeConsent(ctx, loaded)
}

/** Stores the consent to all that the plugin asks for now. Earlier consents stay on record. */
export async function storeConsent(ctx: Context, { name, version, manifest }: PluginInfo): Promise<void> {
  const { network = [], data = [] } = manifest?.permissions ?? {}
  const consent = await ctx.db.pluginConsent.create({
    data: {
      id: ctx.newId(),
      plugin: name,
      version: version ?? '',
      network: [...network],
      data: [...data],
      accountId: ctx.actor.accountId,
      grantedAt: ctx.now(),
    },
  })
  latestConsent(ctx).clear(name)
  await emit(ctx, 'plugin.consented', {
    subjectType: 'PluginConsent',
    subjectId: consent.id,
    data: { plugin: name, version: version ?? null },
  })
}
