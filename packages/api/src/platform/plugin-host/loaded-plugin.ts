import { randomBytes } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import type { Manifest } from '@portevoix/sdk/plugin'
import { apart } from '../../core/telemetry.ts'
import { type Broker, coverSecrets, type NetworkGrant } from './broker/index.ts'
import type { ProcessBudget } from './budget.ts'
import { type Description, DescriptionSchema } from './definition.ts'
import { PluginFailure } from './failure.ts'
import { planLaunch } from './launch.ts'
import type { PluginLimits } from './limits.ts'
import type { HostLog } from './log.ts'
import { manifestDifference, type PackageManifest, parseManifest } from './manifest.ts'
import { locatePlugin, type PluginLocation } from './package-location.ts'
import { createPluginPools, type PluginPools } from './pools.ts'
import { type PluginProcess, startPluginProcess } from './process.ts'
import { texts } from './texts.ts'
import { parseUntrusted } from './wire.ts'

/** A plugin that passed every check and can be called. */
export interface LoadedPlugin {
  readonly name: string
  readonly version: string
  readonly manifest: Manifest
  readonly description: Description
  readonly pools: PluginPools
}
export interface LoadOptions {
  readonly announcement: Announcement
  /** Position in the configured list. */
  readonly index: number
  readonly limits: PluginLimits
  readonly broker: Broker
  /** Shared by all plugins. */
  readonly budget: ProcessBudget
  readonly log: HostLog
  random(): number
  /** Ends its processes, also while it is being loaded. */
  readonly closing: AbortSignal
}

/** For calls without network and settings: loading, validating, scoring. */
export const NO_GRANT: NetworkGrant = { hosts: [], secrets: coverSecrets({}, ''), quotas: [], caller: '', provider: '' }
export const newToken = (): string => randomBytes(16).toString('hex')

async function loadInto(process: PluginProcess, entry: string, limits: PluginLimits): Promise<unknown> {
  const facts = { integrationId: '', config: null, secrets: {}, nowMs: 0 }
  const call = process.begin({ organizationId: null, facts, grant: NO_GRANT })
  try {
    return await call.ask({ op: 'load', entry: pathToFileURL(entry).href }, limits.loadMs)
  } catch (error) {
    process.kill('exit', texts('could-not-load'))
    if (error instanceof PluginFailure && error.reason === 'exit') {
      // Only code of the package has run so far, so its output belongs to no organisation.
      const output = process.lastWords().slice(-500)
      throw new PluginFailure(error.kind, error.reason, texts('with-output', { problem: error.told, output }))
    }
    throw error
  } finally {
    call.close()
  }
}

function parseDescription(value: unknown, manifest: Manifest): Description {
  const parsed = parseUntrusted(DescriptionSchema, value)
  if ('problem' in parsed) throw new Error(`the definition is not valid: ${parsed.problem}`)
  const difference = manifestDifference(manifest, parsed.data)
  if (difference) throw new Error(difference)
  return parsed.data
}

/** The manifest of a package, read without running code. */
export interface Announcement extends PackageManifest {
  readonly location: PluginLocation
}

/**
 * Finds one plugin.
 * @throws Error whose message is the reason for quarantine.
 */
export function announce(specifier: string, from: string): Announcement {
  const location = locatePlugin(specifier, from)
  return { location, ...parseManifest(location.packageJson) }
}

/**
 * Loads one plugin, and keeps one process ready.
 * @throws Error whose message is the reason for quarantine.
 */
export async function loadPlugin(options: LoadOptions): Promise<LoadedPlugin> {
  const { announcement, index, limits, broker, budget, log, random, closing } = options
  const { name, version, manifest, location } = announcement
  const { plan, warning } = planLaunch(location, index, limits.heapMb)
  if (warning) log.warn({ plugin: name }, warning)

  let description: Description | null = null
  const start = async (onStarted: (process: PluginProcess) => void): Promise<PluginProcess> => {
    const process = apart(() => startPluginProcess({ ...plan, plugin: name }, limits, broker))
    onStarted(process)
    const value = await loadInto(process, location.entry, limits)
    try {
      description ??= parseDescription(value, manifest)
    } catch (error) {
      process.kill('shape', texts('could-not-load'))
      throw error
    }
    return process
  }
  const { processes: size, waitMs, idleMs, lastIdleMs } = limits
  const pools = createPluginPools({ start, budget, size, waitMs, idleMs, lastIdleMs, random })
  const close = (): void => void pools.close()
  closing.addEventListener('abort', close, { once: true })
  if (closing.aborted) close()
  try {
    pools.release(await pools.acquire(null))
  } catch (error) {
    // Its processes must have ended before it is reported as unusable.
    await pools.close()
    throw error
  }
  if (!description) throw new PluginFailure('permanent', 'shape', texts('no-description'))
  return { name, version, manifest, description, pools }
}
