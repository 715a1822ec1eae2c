import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { defineLoader } from '../../core/loaders.ts'
import { type PluginConsent, Prisma } from '../../generated/prisma/client.ts'
import { canAny } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { PluginFailure, type PluginInfo } from '../../platform/plugin-host/index.ts'
import { beyondConsent, inWords, type Reach } from './plugin-reach.ts'

const latestConsent = defineLoader<string, PluginConsent>(async (ctx, plugins) => {
  const rows = await ctx.db.$queryRaw<PluginConsent[]>(Prisma.sql`
    SELECT DISTINCT ON (plugin) * FROM "PluginConsent" WHERE plugin = ANY (${[...plugins]}::text[])
    ORDER BY plugin, "grantedAt" DESC, id DESC`)
  const byPlugin = new Map(rows.map((row) => [row.plugin, row]))
  return plugins.map((plugin) => byPlugin.get(plugin) ?? null)
})

/** Where a plugin stands with an organisation. */
export interface ConsentState {
  /** The latest; null where nobody has agreed to anything yet. */
  readonly granted: PluginConsent | null
  /** What the plugin asks for beyond it; null where nothing is. */
  readonly missing: Reach | null
}

/** @param plugin as loaded; one whose manifest could not be read asks for nothing, and does nothing. */
export async function consentOf(ctx: Context, plugin: PluginInfo): Promise<ConsentState> {
  const granted = (await latestConsent(ctx).load(plugin.name)) ?? null
  return { granted, missing: missingOf(plugin, granted) }
}

const missingOf = ({ manifest }: PluginInfo, granted: PluginConsent | null): Reach | null =>
  beyondConsent(manifest?.permissions ?? { network: [], data: [] }, granted)

async function loadedPlugin(ctx: Context, name: string): Promise<PluginInfo> {
  const plugin = (await ctx.services.plugins.host()).list().find((one) => one.name === name)
  if (!plugin) throw new PluginFailure('config', 'unavailable', `The plugin ${name} is not loaded: see \`plugins\`.`)
  return plugin
}

const required = ({ name, version }: PluginInfo, missing: Reach): string =>
  `CONSENT_REQUIRED: ${name} ${version ?? ''} asks ${inWords(missing)}, which nobody here has agreed to. ` +
  'Look at `plugins { permissions }` and agree by `pluginConsent`.'

/**
 * For work: holds unless the organisation has agreed to all that a plugin asks for.
 * @param plugin name of its package.
 * @throws PluginFailure `config` that says what is new.
 */
export async function assertConsent(ctx: Context, plugin: string): Promise<void> {
  const loaded = await loadedPlugin(ctx, plugin)
  const { missing } = await consentOf(ctx, loaded)
  if (missing) throw new PluginFailure('config', 'unavailable', required(loaded, missing))
}

/** Holds unless the organisation has agreed to all that a plugin asks for; @throws PluginFailure `config` that says what is new. */
export type ConsentCheck = (plugin: PluginInfo) => void

/** What the organisation has agreed to, for work that goes on when the transaction has ended. */
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
 * For acts that put a plugin to use: whoever configures it and may agree for the organisation agrees, by that, to what
 * it asks for now; it is shown beside what they choose from. What a later version asks for beyond it needs an answer of
 * its own, and so does what somebody configures who may not agree.
 * @param plugin name of its package.
 * @throws ConflictError CONSENT_REQUIRED where it asks for more than was agreed to.
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

/** Keeps that somebody agreed to what the plugin asks for. Earlier consents stay on record. */
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
