import type { Broker } from './broker/index.ts'
import { scoringModelInfos } from './catalogue.ts'
import { fingerprintModel } from './fingerprint.ts'
import type { PluginLimits } from './limits.ts'
import { type LoadedPlugin, loadPlugin } from './loaded-plugin.ts'
import type { PluginHostOptions } from './options.ts'
import { createRegistry, type Registry } from './registry.ts'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Why a plugin must not be used: one of its models answers otherwise than the same version did. Null when none does. */
async function changedModel(
  plugin: LoadedPlugin,
  { modelFingerprints, log }: PluginHostOptions,
  limits: PluginLimits,
): Promise<string | null> {
  if (!modelFingerprints) return null
  for (const model of scoringModelInfos(plugin)) {
    const { id, version } = model
    let hash: string | null
    try {
      hash = await fingerprintModel(plugin, model, limits)
    } catch (error) {
      return `the model ${id} does not answer the host’s own rows: ${messageOf(error)}`
    }
    if (hash === null) {
      log.info({ model: id }, 'a model without default params is not held to its answers')
      continue
    }
    // Nobody is at fault when the memory does not answer; the next start asks again.
    const seen = await modelFingerprints.expect(id, version, hash).catch((error: unknown) => {
      log.warn({ model: id, err: error }, 'what a model answered before could not be read')
      return 'same' as const
    })
    if (seen === 'different') {
      return `the model ${id} answers differently from what version ${version} answered before: raise the version`
    }
  }
  return null
}

/** Loads all configured plugins, each beside the others. What cannot be used is in the registry with its reason. */
export async function loadAll(options: PluginHostOptions, limits: PluginLimits, broker: Broker): Promise<Registry> {
  const { plugins: specifiers, from, hostVersion, log, random } = options
  const registry = createRegistry()
  const results = await Promise.allSettled(
    specifiers.map(async (specifier, index) => {
      const plugin = await loadPlugin({ from, hostVersion, limits, broker, log, random, specifier, index })
      return { plugin, problem: await changedModel(plugin, options, limits) }
    }),
  )
  for (const [index, result] of results.entries()) {
    const specifier = specifiers[index] ?? ''
    const plugin = result.status === 'fulfilled' ? result.value.plugin : undefined
    const reason =
      result.status === 'rejected'
        ? messageOf(result.reason)
        : (result.value.problem ?? registry.admit(specifier, result.value.plugin))
    if (reason === null) {
      log.info({ plugin: plugin?.name, version: plugin?.version }, 'plugin loaded')
      continue
    }
    await plugin?.pool.close()
    registry.quarantine(specifier, reason, plugin)
    log.warn({ plugin: specifier, reason }, 'plugin quarantined')
  }
  return registry
}
