import type { LookupFunction } from 'node:net'
import type { CheckResult, Json, Scored, StreamName } from '@portevoix/sdk/plugin'
import { createBroker } from './broker/index.ts'
import {
  activeInfo,
  type ConnectorInfo,
  connectorInfos,
  type PluginInfo,
  quarantinedInfo,
  type ScoringModelInfo,
  scoringModelInfos,
} from './catalogue.ts'
import { checkConnector, type IntegrationFacts, readStream, type StreamReading } from './connector-calls.ts'
import { PluginFailure } from './failure.ts'
import { DEFAULT_LIMITS, type PluginLimits } from './limits.ts'
import { type LoadedPlugin, type LoadOptions, loadPlugin } from './loaded-plugin.ts'
import type { HostLog } from './log.ts'
import type { StreamPage } from './page.ts'
import type { Operation } from './sandbox/messages.ts'
import { askPlainly, type FitRequest, fitModel, type ScoreRequest, scoreRows } from './scoring-calls.ts'
import { parseUntrusted, ValidationSchema } from './wire.ts'

export interface PluginHostOptions {
  /** Names of installed packages, or folders (absolute, or beginning with a dot). */
  readonly plugins: readonly string[]
  /** Folder from which packages and relative folders are found: that of `portevoix.config.ts`. */
  readonly from: string
  /** `host:port` entries that the broker may reach although they are private. */
  readonly allowPrivate: readonly string[]
  /** Version of this server, held against each manifest's `host` range. */
  readonly hostVersion: string
  readonly log: HostLog
  now(): Date
  /** In [0, 1): spreads retries and restarts. */
  random(): number
  readonly limits?: Partial<PluginLimits> | undefined
  /** Resolution of names for the broker; the system's when absent. */
  readonly lookup?: LookupFunction | undefined
}

/** Either the value with its defaults filled in, or what is wrong, by path. */
export type Validation =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly issues: readonly { readonly path: string[]; readonly message: string }[] }

export interface PluginHost {
  /** All configured plugins, those in quarantine with their reason, in the order of the configuration. */
  list(): readonly PluginInfo[]
  connectors(): readonly ConnectorInfo[]
  connector(id: string): ConnectorInfo | undefined
  scoringModels(): readonly ScoringModelInfo[]
  scoringModel(id: string): ScoringModelInfo | undefined
  validateConfig(connector: string, config: unknown): Promise<Validation>
  validateParams(model: string, params: unknown): Promise<Validation>
  checkConnector(facts: IntegrationFacts): Promise<CheckResult>
  readStream<Name extends StreamName>(reading: StreamReading<Name>): AsyncGenerator<StreamPage<Name>, void, undefined>
  /** Null for a model without `fit`. */
  fit(request: FitRequest): Promise<Json>
  /** One score per row, in order. Rows must not lack features that the model rejects (`missingFeatures`). */
  score(request: ScoreRequest): Promise<Scored<string>[]>
  /** Ends every process; calls under way fail with `unavailable`. */
  close(): Promise<void>
}

interface Served<Info> {
  readonly plugin: LoadedPlugin
  readonly info: Info
}
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Loads all plugins, each in processes of its own. One that fails is quarantined and never keeps the others from
 * working. All calls throw PluginFailure.
 */
export async function createPluginHost(options: PluginHostOptions): Promise<PluginHost> {
  const { plugins: specifiers, from, allowPrivate, hostVersion, log, now, random, lookup } = options
  const limits: PluginLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const broker = createBroker({
    allowPrivate,
    maxBodyBytes: limits.bodyBytes,
    attemptTimeoutMs: limits.attemptMs,
    userAgent: `Portevoix/${hostVersion}`,
    lookup,
    random,
  })
  if (allowPrivate.length > 0) log.warn({ allowPrivate }, 'plugins may reach these private addresses')

  const infos: PluginInfo[] = []
  const loaded: LoadedPlugin[] = []
  const connectors = new Map<string, Served<ConnectorInfo>>()
  const models = new Map<string, Served<ScoringModelInfo>>()

  const quarantine = (specifier: string, reason: string, known?: LoadedPlugin): void => {
    infos.push(quarantinedInfo(specifier, reason, known))
    log.warn({ plugin: specifier, reason }, 'plugin quarantined')
  }
  const admit = async (specifier: string, plugin: LoadedPlugin): Promise<void> => {
    const ownConnectors = connectorInfos(plugin)
    const ownModels = scoringModelInfos(plugin)
    const taken =
      ownConnectors.find(({ id }) => connectors.has(id))?.id ?? ownModels.find(({ id }) => models.has(id))?.id
    if (taken !== undefined) {
      await plugin.pool.close()
      quarantine(specifier, `another plugin already provides ${taken}`, plugin)
      return
    }
    for (const info of ownConnectors) connectors.set(info.id, { plugin, info })
    for (const info of ownModels) models.set(info.id, { plugin, info })
    loaded.push(plugin)
    infos.push(activeInfo(specifier, plugin))
    log.info({ plugin: plugin.name, version: plugin.version }, 'plugin loaded')
  }

  const common: Omit<LoadOptions, 'specifier' | 'index'> = { from, hostVersion, limits, broker, log, random }
  const results = await Promise.allSettled(
    specifiers.map((specifier, index) => loadPlugin({ ...common, specifier, index })),
  )
  for (const [index, result] of results.entries()) {
    const specifier = specifiers[index] ?? ''
    if (result.status === 'fulfilled') await admit(specifier, result.value)
    else quarantine(specifier, messageOf(result.reason))
  }

  const served = <Info>(map: ReadonlyMap<string, Served<Info>>, kind: string, id: string): Served<Info> => {
    const found = map.get(id)
    if (!found) throw new PluginFailure('config', 'unavailable', `no ${kind} ${id} is loaded`)
    return found
  }
  const validate = async (plugin: LoadedPlugin, operation: Operation): Promise<Validation> => {
    const answer = parseUntrusted(ValidationSchema, await askPlainly(plugin, operation, limits.callMs))
    if ('problem' in answer) throw new PluginFailure('permanent', 'shape', 'the plugin’s schema gave no valid result')
    return 'value' in answer.data ? { ok: true, value: answer.data.value } : { ok: false, issues: answer.data.issues }
  }

  return {
    list: () => infos,
    connectors: () => [...connectors.values()].map(({ info }) => info),
    connector: (id) => connectors.get(id)?.info,
    scoringModels: () => [...models.values()].map(({ info }) => info),
    scoringModel: (id) => models.get(id)?.info,
    async validateConfig(connector, config) {
      const { plugin } = served(connectors, 'connector', connector)
      return validate(plugin, { op: 'validate-config', connector, config })
    },
    async validateParams(model, params) {
      const { plugin } = served(models, 'scoring model', model)
      return validate(plugin, { op: 'validate-params', model, params })
    },
    async checkConnector(facts) {
      const { plugin, info } = served(connectors, 'connector', facts.connector)
      return checkConnector(plugin, info, facts, limits, now)
    },
    async *readStream(reading) {
      const { plugin, info } = served(connectors, 'connector', reading.connector)
      yield* readStream(plugin, info, reading, limits, now)
    },
    async fit(request) {
      const { plugin, info } = served(models, 'scoring model', request.model)
      return fitModel(plugin, info, request, limits)
    },
    async score(request) {
      const { plugin, info } = served(models, 'scoring model', request.model)
      return scoreRows(plugin, info, request, limits)
    },
    async close() {
      await Promise.all(loaded.map(({ pool }) => pool.close()))
    },
  }
}
