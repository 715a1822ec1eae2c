import type { LookupFunction } from 'node:net'
import type { CheckResult, Finding, Json, Published, Scored, StreamName } from '@portevoix/sdk/plugin'
import { createBroker, type QuotaLedger } from './broker/index.ts'
import { askOnce, plainTerms } from './calls.ts'
import type { ConnectorInfo, GuidelineCheckInfo, NotifierInfo, PluginInfo, ScoringModelInfo } from './catalogue.ts'
import { type CheckRequest, runCheck } from './check-calls.ts'
import { checkConnector, readStream, type StreamReading, streamsToRefresh } from './connector-calls.ts'
import type { IntegrationFacts } from './integration-facts.ts'
import { DEFAULT_LIMITS, type PluginLimits } from './limits.ts'
import { type LoadedPlugin, type LoadOptions, loadPlugin } from './loaded-plugin.ts'
import type { HostLog } from './log.ts'
import type { StreamPage } from './page.ts'
import { createRegistry, type Served, served } from './registry.ts'
import type { PartKind } from './sandbox/messages.ts'
import { type FitRequest, fitModel, type ScoreRequest, scoreRows } from './scoring-calls.ts'
import { ValidationSchema } from './wire.ts'
import {
  findPublished,
  type NoticeToSend,
  notify,
  type PostToFind,
  type PostToPublish,
  type PostToRetract,
  publish,
  retract,
} from './writing-calls.ts'

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
  /** Counts the quotas of providers for all processes of the installation. */
  readonly quotas: QuotaLedger
  readonly limits?: Partial<PluginLimits> | undefined
  /** Resolution of names for the broker; the system's when absent. */
  readonly lookup?: LookupFunction | undefined
}

/** Either the value with its defaults filled in, or what is wrong, by path. */
export type Validation =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly issues: readonly { readonly path: string[]; readonly message: string }[] }

/** All calls throw PluginFailure. */
export interface PluginHost {
  /** All configured plugins, those in quarantine with their reason, in the order of the configuration. */
  list(): readonly PluginInfo[]
  connectors(): readonly ConnectorInfo[]
  connector(id: string): ConnectorInfo | undefined
  scoringModels(): readonly ScoringModelInfo[]
  scoringModel(id: string): ScoringModelInfo | undefined
  checks(): readonly GuidelineCheckInfo[]
  check(id: string): GuidelineCheckInfo | undefined
  notifiers(): readonly NotifierInfo[]
  notifier(id: string): NotifierInfo | undefined
  validateConfig(connector: string, config: unknown): Promise<Validation>
  validateParams(model: string, params: unknown): Promise<Validation>
  validateNotifierConfig(notifier: string, config: unknown): Promise<Validation>
  validateCheckParams(check: string, params: unknown): Promise<Validation>
  checkConnector(facts: IntegrationFacts): Promise<CheckResult>
  readStream<Name extends StreamName>(reading: StreamReading<Name>): AsyncGenerator<StreamPage<Name>, void, undefined>
  /** Which streams a delivered webhook makes worth reading. */
  streamsToRefresh(facts: IntegrationFacts & { readonly body: Json }): Promise<StreamName[]>
  /** Fails as `ambiguous` where it is unknown whether there is a post now: `findPublished` is asked before any retry. */
  publish(request: PostToPublish): Promise<Published>
  findPublished(request: PostToFind): Promise<Published | 'absent' | 'unknown'>
  retract(request: PostToRetract): Promise<void>
  runCheck(request: CheckRequest): Promise<Finding[]>
  /** `connector` names the notifier. Fails as `ambiguous` where it is unknown whether the notice was sent. */
  notify(request: NoticeToSend): Promise<Published>
  /** Null for a model without `fit`. */
  fit(request: FitRequest): Promise<Json>
  /** One score per row, in order. Rows must not lack features that the model rejects (`missingFeatures`). */
  score(request: ScoreRequest): Promise<Scored<string>[]>
  /** Ends every process; calls under way fail with `unavailable`. */
  close(): Promise<void>
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const infosOf = <Info>(map: ReadonlyMap<string, Served<Info>>): Info[] => [...map.values()].map(({ info }) => info)

/**
 * Loads all plugins, each in processes of its own. One that fails is quarantined and never keeps the others from
 * working.
 */
export async function createPluginHost(options: PluginHostOptions): Promise<PluginHost> {
  const { plugins: specifiers, from, allowPrivate, hostVersion, log, now, random, lookup, quotas } = options
  const limits: PluginLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const broker = createBroker({
    allowPrivate,
    maxBodyBytes: limits.bodyBytes,
    attemptTimeoutMs: limits.attemptMs,
    userAgent: `Portevoix/${hostVersion}`,
    lookup,
    quotas,
    random,
  })
  if (allowPrivate.length > 0) log.warn({ allowPrivate }, 'plugins may reach these private addresses')

  const registry = createRegistry()
  const { connectors, models, checks, notifiers } = registry
  const quarantine = (specifier: string, reason: string, known?: LoadedPlugin): void => {
    registry.quarantine(specifier, reason, known)
    log.warn({ plugin: specifier, reason }, 'plugin quarantined')
  }
  const common: Omit<LoadOptions, 'specifier' | 'index'> = { from, hostVersion, limits, broker, log, random }
  const results = await Promise.allSettled(
    specifiers.map((specifier, index) => loadPlugin({ ...common, specifier, index })),
  )
  for (const [index, result] of results.entries()) {
    const specifier = specifiers[index] ?? ''
    if (result.status === 'rejected') {
      quarantine(specifier, messageOf(result.reason))
      continue
    }
    const plugin = result.value
    const refused = registry.admit(specifier, plugin)
    if (refused === null) log.info({ plugin: plugin.name, version: plugin.version }, 'plugin loaded')
    else {
      await plugin.pool.close()
      quarantine(specifier, refused, plugin)
    }
  }

  const validate = async (map: ReadonlyMap<string, Served<unknown>>, what: PartKind, id: string, value: unknown) => {
    const { plugin } = served(map, what, id)
    const given = { timeoutMs: limits.callMs, answer: ValidationSchema, what: `the schema of ${id}` }
    const answer = await askOnce(plugin, plainTerms(), { op: 'validate', what, id, value }, given)
    return 'value' in answer
      ? ({ ok: true, value: answer.value } as const)
      : ({ ok: false, issues: answer.issues } as const)
  }

  return {
    list: () => registry.infos,
    connectors: () => infosOf(connectors),
    connector: (id) => connectors.get(id)?.info,
    scoringModels: () => infosOf(models),
    scoringModel: (id) => models.get(id)?.info,
    checks: () => infosOf(checks),
    check: (id) => checks.get(id)?.info,
    notifiers: () => infosOf(notifiers),
    notifier: (id) => notifiers.get(id)?.info,
    validateConfig: (id, config) => validate(connectors, 'connector', id, config),
    validateParams: (id, params) => validate(models, 'scoring-model', id, params),
    validateNotifierConfig: (id, config) => validate(notifiers, 'notifier', id, config),
    validateCheckParams: (id, params) => validate(checks, 'guideline-check', id, params),
    async checkConnector(facts) {
      const { plugin, info } = served(connectors, 'connector', facts.connector)
      return checkConnector(plugin, info, facts, limits, now)
    },
    async *readStream(reading) {
      const { plugin, info } = served(connectors, 'connector', reading.connector)
      yield* readStream(plugin, info, reading, limits, now)
    },
    async streamsToRefresh(facts) {
      const { plugin, info } = served(connectors, 'connector', facts.connector)
      return streamsToRefresh(plugin, info, facts, limits)
    },
    async publish(request) {
      const { plugin, info } = served(connectors, 'connector', request.connector)
      return publish(plugin, info, request, limits, now)
    },
    async findPublished(request) {
      const { plugin, info } = served(connectors, 'connector', request.connector)
      return findPublished(plugin, info, request, limits, now)
    },
    async retract(request) {
      const { plugin, info } = served(connectors, 'connector', request.connector)
      return retract(plugin, info, request, limits, now)
    },
    async runCheck(request) {
      const { plugin, info } = served(checks, 'guideline check', request.check)
      return runCheck(plugin, info, request, limits)
    },
    async notify(request) {
      const { plugin, info } = served(notifiers, 'notifier', request.connector)
      return notify(plugin, info, request, limits, now)
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
      await Promise.all(registry.loaded.map(({ pool }) => pool.close()))
    },
  }
}
