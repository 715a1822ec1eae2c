import type {
  Auth,
  Feature,
  Manifest,
  MetricDeclaration,
  ModelCard,
  Quota,
  StreamName,
  WebhookHandshake,
  WebhookSignature,
} from '@portevoix/sdk/plugin'
import { asWritten, type MessageRow, type Text } from '../../core/texts/index.ts'
import type { PublisherFacts } from './definition.ts'
import type { LoadedPlugin } from './loaded-plugin.ts'
import type { StreamFacts } from './page.ts'

/** A JSON Schema (draft 2020-12), for a form. */
export type JsonSchema = { readonly [key: string]: unknown }

/** The secrets of a connector or notifier, by name, and how each is obtained. */
export interface SecretFacts {
  readonly auth: { readonly [name: string]: Auth }
  /** The same in short form. */
  readonly secrets: readonly { readonly name: string; readonly type: Auth['type'] }[]
}
export interface ConnectorInfo extends SecretFacts {
  readonly id: string
  readonly title: string
  readonly description: string | undefined
  /** Name of the package. */
  readonly plugin: string
  /** Version of the package. */
  readonly version: string
  readonly configSchema: JsonSchema
  readonly quotas: readonly Quota[]
  /** The API of the provider that it uses. */
  readonly upstream:
    | { readonly api: string; readonly version: string; readonly sunsetAt?: string | undefined }
    | undefined
  /** Its own metrics, in addition to those of the registry. */
  readonly metrics: readonly MetricDeclaration[]
  readonly streams: readonly StreamFacts[]
  readonly publishes: boolean
  /** Whether it can ask its provider to forget a person. */
  readonly forgets: boolean
  readonly publisher: PublisherFacts | undefined
  readonly receivesWebhooks: boolean
  readonly webhook:
    | { readonly signature: WebhookSignature; readonly handshake?: WebhookHandshake | undefined }
    | undefined
}
export interface ScoringModelInfo {
  readonly id: string
  readonly version: string
  readonly title: string | undefined
  readonly plugin: string
  readonly subject: 'person' | 'content'
  /** By the model's own names; the catalogue knows every `source`. */
  readonly features: { readonly [name: string]: Feature }
  readonly dimensions: readonly string[]
  readonly range: readonly [number, number]
  readonly card: ModelCard
  readonly paramsSchema: JsonSchema
  /** Whether the model has a `fit` step. */
  readonly fits: boolean
  /** What its scores should predict, and which baselines they must beat. */
  readonly backtest:
    | {
        readonly outcome: string
        readonly metric: 'spearman' | 'ndcg@10' | 'mae'
        readonly mustBeat: 'baseline' | 'previous'
      }
    | undefined
}
export interface GuidelineCheckInfo {
  readonly id: string
  readonly version: string
  readonly title: string | undefined
  readonly description: string | undefined
  readonly plugin: string
  readonly paramsSchema: JsonSchema
}
export interface NotifierInfo extends SecretFacts {
  readonly id: string
  readonly title: string
  readonly description: string | undefined
  /** The kind of recipient that `to` names. */
  readonly channel: 'mail' | 'chat'
  /** Whether it can ask its provider to forget a person. */
  readonly forgets: boolean
  readonly plugin: string
  /** Version of the package. */
  readonly version: string
  readonly configSchema: JsonSchema
}

/** A part of a plugin that is quarantined because it repeatedly misbehaved. */
export interface QuarantinedPart {
  /** As in the manifest: `connector:feed`. */
  readonly part: string
  /**
   * The one integration of the organisation for which it is quarantined; null when no integration of the organisation
   * can use it.
   */
  readonly integrationId: string | null
  /** In English, for logs and the command line; `told` in each language. */
  readonly reason: string
  readonly told: Text
  /** From then on one call is let through as a probe. */
  readonly until: Date
}
export interface PluginInfo {
  /** As in the configuration. */
  readonly specifier: string
  /** Name of the package; the specifier when package.json could not be read. */
  readonly name: string
  readonly version: string | undefined
  /** Quarantined are plugins that could not be loaded, and those with all parts quarantined. */
  readonly status: 'loading' | 'active' | 'quarantined'
  /** Why it is quarantined: in English, for logs and the command line; `told` in each language. */
  readonly reason: string | undefined
  readonly told: Text | MessageRow | undefined
  readonly quarantined: readonly QuarantinedPart[]
  readonly manifest: Manifest | undefined
  readonly connectors: readonly string[]
  readonly scoringModels: readonly string[]
  readonly checks: readonly string[]
  readonly notifiers: readonly string[]
}

const secretsOf = (auth: { readonly [name: string]: Auth }): SecretFacts['secrets'] =>
  Object.entries(auth).map(([name, { type }]) => ({ name, type }))

export function connectorInfos({ name, version, description }: LoadedPlugin): ConnectorInfo[] {
  return description.connectors.map((connector) => ({
    ...connector,
    description: connector.description,
    plugin: name,
    version,
    secrets: secretsOf(connector.auth),
    upstream: connector.upstream,
    publisher: connector.publisher,
    publishes: connector.publisher !== undefined,
    webhook: connector.webhook,
    receivesWebhooks: connector.webhook !== undefined,
  }))
}

export function scoringModelInfos({ name, description }: LoadedPlugin): ScoringModelInfo[] {
  return description.scoringModels.map((model) => ({
    ...model,
    title: model.title,
    backtest: model.backtest,
    plugin: name,
  }))
}

export function checkInfos({ name, description }: LoadedPlugin): GuidelineCheckInfo[] {
  return description.checks.map((check) => ({
    ...check,
    title: check.title,
    description: check.description,
    plugin: name,
  }))
}

export function notifierInfos({ name, version, description }: LoadedPlugin): NotifierInfo[] {
  return description.notifiers.map((notifier) => ({
    ...notifier,
    description: notifier.description,
    plugin: name,
    version,
    secrets: secretsOf(notifier.auth),
  }))
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)

export function activeInfo(specifier: string, { name, version, manifest, description }: LoadedPlugin): PluginInfo {
  return {
    specifier,
    name,
    version,
    status: 'active',
    reason: undefined,
    told: undefined,
    quarantined: [],
    manifest,
    connectors: ids(description.connectors),
    scoringModels: ids(description.scoringModels),
    checks: ids(description.checks),
    notifiers: ids(description.notifiers),
  }
}

/**
 * A plugin that provides nothing, or nothing yet.
 * @param reason why it is in quarantine; undefined while it is being loaded.
 */
export function absentInfo(
  specifier: string,
  known: { readonly name: string; readonly version: string; readonly manifest: Manifest } | undefined,
  reason?: string,
): PluginInfo {
  return {
    specifier,
    name: known?.name ?? specifier,
    version: known?.version,
    status: reason === undefined ? 'loading' : 'quarantined',
    reason,
    // What is wrong with a package is for its author and for whoever runs the server.
    told: reason === undefined ? undefined : asWritten(reason),
    quarantined: [],
    manifest: known?.manifest,
    connectors: [],
    scoringModels: [],
    checks: [],
    notifiers: [],
  }
}

/** The current state of a loaded plugin: quarantined while none of its parts can be used. */
export function withQuarantined(
  info: PluginInfo,
  quarantinedOf: (part: string) => readonly QuarantinedPart[],
): PluginInfo {
  const byPart = (info.status === 'active' ? (info.manifest?.provides ?? []) : []).map(quarantinedOf)
  const quarantined = byPart.flat()
  const [first] = quarantined
  if (!first) return info
  const isOut = byPart.every((parts) => parts.some(({ integrationId }) => integrationId === null))
  return { ...info, quarantined, ...(isOut ? { status: 'quarantined', reason: first.reason, told: first.told } : {}) }
}

export const streamOf = (connector: ConnectorInfo, name: StreamName): StreamFacts | undefined =>
  connector.streams.find((stream) => stream.name === name)

/** Names of the features without which the model scores nobody. */
export function requiredFeatures({ features }: Pick<ScoringModelInfo, 'features'>): string[] {
  return Object.keys(features).filter((name) => features[name]?.missing === 'reject')
}
