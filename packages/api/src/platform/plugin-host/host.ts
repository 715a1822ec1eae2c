import type { CheckResult, Finding, Forgotten, Json, Published, Scored, StreamName } from '@portevoix/sdk/plugin'
import { createBroker } from './broker/index.ts'
import { askOnce, plainTerms } from './calls.ts'
import {
  type ConnectorInfo,
  type GuidelineCheckInfo,
  type NotifierInfo,
  type PluginInfo,
  type ScoringModelInfo,
  withQuarantined,
} from './catalogue.ts'
import { type CheckRequest, runCheck } from './check-calls.ts'
import { checkConnector, readStream, type StreamReading, streamsToRefresh } from './connector-calls.ts'
import type { IntegrationFacts } from './integration-facts.ts'
import { DEFAULT_LIMITS, type PluginLimits } from './limits.ts'
import { loadAll } from './load-all.ts'
import type { LoadedPlugin } from './loaded-plugin.ts'
import type { PluginHostOptions } from './options.ts'
import type { StreamPage } from './page.ts'
import { type Served, served } from './registry.ts'
import type { PartKind } from './sandbox/messages.ts'
import { type FitRequest, fitModel, type ScoreRequest, scoreAndCheck } from './scoring-calls.ts'
import { type Caller, createCallSupervisor } from './supervise-calls.ts'
import { ValidationSchema } from './wire.ts'
import {
  type Forgetting,
  findPublished,
  forget,
  type NoticeToSend,
  notify,
  type PostToFind,
  type PostToPublish,
  type PostToRetract,
  publish,
  retract,
} from './writing-calls.ts'

/** Either the value with its defaults, or the problems by path. */
export type Validation =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly issues: readonly { readonly path: string[]; readonly message: string }[] }

/** Settings that an organisation wants to use. */
export interface SettingsToCheck {
  readonly organizationId: string
  /** Of the connector, notifier, model or check. */
  readonly id: string
  readonly value: unknown
}

/** A part of a plugin, as in its manifest: `connector:feed`. */
export type PluginPart = `${PartKind}:${string}`

/** All calls throw PluginFailure. */
export interface PluginHost {
  /** Resolves when every plugin is loaded or in quarantine. */
  settled(): Promise<void>
  /**
   * Resolves when the plugin that announces a part is loaded or in quarantine; without a part, when every plugin is, or
   * takes longer than others should wait. The look-ups below only know loaded plugins. Calls wait by themselves.
   */
  ready(part?: PluginPart): Promise<void>
  /** Whether `ready` resolves at once. */
  isReady(part?: PluginPart): boolean
  /**
   * All configured plugins in the order of the configuration, including those in quarantine with their reason.
   * @param organizationId also includes what is quarantined only for that organisation.
   */
  list(organizationId?: string): readonly PluginInfo[]
  connectors(): readonly ConnectorInfo[]
  connector(id: string): ConnectorInfo | undefined
  scoringModels(): readonly ScoringModelInfo[]
  scoringModel(id: string): ScoringModelInfo | undefined
  checks(): readonly GuidelineCheckInfo[]
  check(id: string): GuidelineCheckInfo | undefined
  notifiers(): readonly NotifierInfo[]
  notifier(id: string): NotifierInfo | undefined
  validateConfig(settings: SettingsToCheck): Promise<Validation>
  validateParams(settings: SettingsToCheck): Promise<Validation>
  validateNotifierConfig(settings: SettingsToCheck): Promise<Validation>
  validateCheckParams(settings: SettingsToCheck): Promise<Validation>
  checkConnector(facts: IntegrationFacts): Promise<CheckResult>
  readStream<Name extends StreamName>(reading: StreamReading<Name>): AsyncGenerator<StreamPage<Name>, void, undefined>
  /** The streams that the connector wants to read after a webhook. */
  streamsToRefresh(facts: IntegrationFacts & { readonly body: Json }): Promise<StreamName[]>
  /** Fails as `ambiguous` when it is unknown whether the post exists now: call `findPublished` before any retry. */
  publish(request: PostToPublish): Promise<Published>
  findPublished(request: PostToFind): Promise<Published | 'absent' | 'unknown'>
  retract(request: PostToRetract): Promise<void>
  runCheck(request: CheckRequest): Promise<Finding[]>
  /** `connector` names the notifier. Fails as `ambiguous` when it is unknown whether the notice was sent. */
  notify(request: NoticeToSend): Promise<Published>
  /** Asks a provider to forget a person. Fails as `ambiguous` when it is unknown whether it was asked. */
  forget(request: Forgetting): Promise<Forgotten>
  /** Null for a model without `fit`. */
  fit(request: FitRequest): Promise<Json>
  /**
   * One score per row, in order. A few rows are scored again, to check that scores depend only on the row. Rows must
   * not lack features that the model requires (`requiredFeatures`).
   */
  score(request: ScoreRequest): Promise<Scored<string>[]>
  /** Ends every process; running calls fail as `unavailable`. */
  close(): Promise<void>
}

const infosOf = <Info>(map: ReadonlyMap<string, Served<Info>>): Info[] => [...map.values()].map(({ info }) => info)

/**
 * Starts to load all plugins, each in its own processes. A plugin that fails or hangs is quarantined and never blocks
 * the others.
 */
export function createPluginHost(options: PluginHostOptions): PluginHost {
  const { allowPrivate, proxy, hostVersion, log, now, random, lookup, quotas } = options
  const limits: PluginLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const broker = createBroker({
    allowPrivate,
    proxy,
    maxBodyBytes: limits.bodyBytes,
    attemptTimeoutMs: limits.attemptMs,
    userAgent: `Portevoix/${hostVersion}`,
    lookup,
    quotas,
    random,
  })
  if (allowPrivate.length > 0) log.warn({ allowPrivate }, 'plugins may reach these private addresses')

  const loading = loadAll(options, limits, broker)
  const { registry } = loading
  const { connectors, models, checks, notifiers } = registry
  const supervisor = createCallSupervisor({ limits, now, log })
  /** Calls a part of a plugin, unless it is quarantined. */
  const call = <Info, T>(
    map: ReadonlyMap<string, Served<Info>>,
    what: PartKind,
    id: string,
    caller: Caller & { signal?: AbortSignal | undefined },
    work: (plugin: LoadedPlugin, info: Info) => Promise<T>,
  ): Promise<T> =>
    supervisor.watch(`${what}:${id}`, caller, async () => {
      await loading.ready(`${what}:${id}`, caller.signal)
      const { plugin, info } = served(map, what, id)
      return await work(plugin, info)
    })
  const ofConnector = <T>(
    facts: IntegrationFacts,
    work: (plugin: LoadedPlugin, info: ConnectorInfo) => Promise<T>,
  ): Promise<T> => call(connectors, 'connector', facts.connector, facts, work)
  const ofModel = <T>(
    request: { organizationId: string; model: string; signal?: AbortSignal | undefined },
    work: (plugin: LoadedPlugin, info: ScoringModelInfo) => Promise<T>,
  ): Promise<T> => call(models, 'scoring-model', request.model, { ...request, integrationId: null }, work)
  const validate = (
    map: ReadonlyMap<string, Served<unknown>>,
    what: PartKind,
    { organizationId, id, value }: SettingsToCheck,
  ) =>
    call(map, what, id, { organizationId, integrationId: null }, async (plugin): Promise<Validation> => {
      const question = { timeoutMs: limits.callMs, answer: ValidationSchema, what: `the schema of ${id}` }
      const answer = await askOnce(plugin, plainTerms(organizationId), { op: 'validate', what, id, value }, question)
      return 'value' in answer ? { ok: true, value: answer.value } : { ok: false, issues: answer.issues }
    })

  return {
    settled: () => loading.settled,
    isReady: (part) => loading.isReady(part),
    ready: (part) => loading.ready(part),
    list: (organizationId) =>
      registry.infos.map((info) =>
        withQuarantined(info, (part) => supervisor.quarantined(part, organizationId ?? null)),
      ),
    connectors: () => infosOf(connectors),
    connector: (id) => connectors.get(id)?.info,
    scoringModels: () => infosOf(models),
    scoringModel: (id) => models.get(id)?.info,
    checks: () => infosOf(checks),
    check: (id) => checks.get(id)?.info,
    notifiers: () => infosOf(notifiers),
    notifier: (id) => notifiers.get(id)?.info,
    validateConfig: (settings) => validate(connectors, 'connector', settings),
    validateParams: (settings) => validate(models, 'scoring-model', settings),
    validateNotifierConfig: (settings) => validate(notifiers, 'notifier', settings),
    validateCheckParams: (settings) => validate(checks, 'guideline-check', settings),
    checkConnector: (facts) => ofConnector(facts, (plugin, info) => checkConnector(plugin, info, facts, limits, now)),
    async *readStream(reading) {
      await loading.ready(`connector:${reading.connector}`, reading.signal)
      const { plugin, info } = served(connectors, 'connector', reading.connector)
      const read = () => readStream(plugin, info, reading, limits, now)
      yield* supervisor.watchPages(`connector:${info.id}`, reading, read)
    },
    streamsToRefresh: (facts) => ofConnector(facts, (plugin, info) => streamsToRefresh(plugin, info, facts, limits)),
    publish: (request) => ofConnector(request, (plugin, info) => publish(plugin, info, request, limits, now)),
    findPublished: (request) =>
      ofConnector(request, (plugin, info) => findPublished(plugin, info, request, limits, now)),
    retract: (request) => ofConnector(request, (plugin, info) => retract(plugin, info, request, limits, now)),
    runCheck: (request) => {
      const { organizationId, patience } = request
      // Waiting for a plugin to load and for a free process have the same limit.
      const caller = {
        organizationId,
        integrationId: null,
        ...(patience && { signal: AbortSignal.timeout(patience.waitMs) }),
      }
      return call(checks, 'guideline-check', request.check, caller, (plugin, info) =>
        runCheck(plugin, info, request, limits),
      )
    },
    notify: (request) =>
      call(notifiers, 'notifier', request.connector, request, (plugin, info) =>
        notify(plugin, info, request, limits, now),
      ),
    forget: (request) => {
      const work = (plugin: LoadedPlugin, info: ConnectorInfo | NotifierInfo) =>
        forget(plugin, info, request, limits, now)
      return request.part === 'connector'
        ? ofConnector(request, work)
        : call(notifiers, 'notifier', request.connector, request, work)
    },
    fit: (request) => ofModel(request, (plugin, info) => fitModel(plugin, info, request, limits)),
    score: (request) => ofModel(request, (plugin, info) => scoreAndCheck(plugin, info, request, limits)),
    close: () => loading.close(),
  }
}
