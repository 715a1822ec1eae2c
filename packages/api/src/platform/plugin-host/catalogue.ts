import type { Feature, Manifest, ModelCard, StreamName } from '@portevoix/sdk/plugin'
import type { LoadedPlugin } from './loaded-plugin.ts'
import type { StreamFacts } from './page.ts'

/** A JSON Schema (draft 2020-12), from which a form can be drawn. */
export type JsonSchema = { readonly [key: string]: unknown }

export interface ConnectorInfo {
  readonly id: string
  readonly title: string
  readonly description: string | undefined
  /** Name of the package. */
  readonly plugin: string
  /** Version of the package. */
  readonly version: string
  readonly configSchema: JsonSchema
  readonly secrets: readonly { readonly name: string; readonly type: 'header' | 'basic' | 'oauth2' | 'session' }[]
  readonly streams: readonly StreamFacts[]
  readonly publishes: boolean
  readonly receivesWebhooks: boolean
}
export interface ScoringModelInfo {
  readonly id: string
  readonly version: string
  readonly title: string | undefined
  readonly plugin: string
  readonly subject: 'person' | 'content'
  /** By the model's own names; every `source` is known to the catalogue. */
  readonly features: { readonly [name: string]: Feature }
  readonly dimensions: readonly string[]
  readonly range: readonly [number, number]
  readonly card: ModelCard
  readonly paramsSchema: JsonSchema
  /** Whether the model has a `fit` step. */
  readonly fits: boolean
  /** What its scores should foretell, and what they have to foretell it better than. */
  readonly backtest:
    | {
        readonly outcome: string
        readonly metric: 'spearman' | 'ndcg@10' | 'mae'
        readonly mustBeat: 'baseline' | 'previous'
      }
    | undefined
}
export interface PluginInfo {
  /** As written in the configuration. */
  readonly specifier: string
  /** Name of the package; the specifier where package.json could not be read. */
  readonly name: string
  readonly version: string | undefined
  readonly status: 'active' | 'quarantined'
  /** Why it is quarantined. */
  readonly reason: string | undefined
  readonly manifest: Manifest | undefined
  readonly connectors: readonly string[]
  readonly scoringModels: readonly string[]
  readonly checks: readonly string[]
  readonly notifiers: readonly string[]
}

export function connectorInfos({ name, version, description }: LoadedPlugin): ConnectorInfo[] {
  return description.connectors.map((connector) => ({
    ...connector,
    description: connector.description,
    plugin: name,
    version,
  }))
}

export function scoringModelInfos({ name, description }: LoadedPlugin): ScoringModelInfo[] {
  return description.scoringModels.map(({ features, ...model }) => ({
    ...model,
    title: model.title,
    backtest: model.backtest,
    plugin: name,
    // The schema has checked type, values and source.
    features: features as { [name: string]: Feature },
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
    manifest,
    connectors: ids(description.connectors),
    scoringModels: ids(description.scoringModels),
    checks: ids(description.checks),
    notifiers: ids(description.notifiers),
  }
}

export function quarantinedInfo(specifier: string, reason: string, known?: LoadedPlugin): PluginInfo {
  return {
    specifier,
    name: known?.name ?? specifier,
    version: known?.version,
    status: 'quarantined',
    reason,
    manifest: known?.manifest,
    connectors: [],
    scoringModels: [],
    checks: [],
    notifiers: [],
  }
}

export const streamOf = (connector: ConnectorInfo, name: StreamName): StreamFacts | undefined =>
  connector.streams.find((stream) => stream.name === name)

/** Names of the model's features that a row lacks although the model rejects rows without them. */
export function missingFeatures(
  { features }: ScoringModelInfo,
  row: { readonly [feature: string]: number | string | null | undefined },
): string[] {
  return Object.entries(features)
    .filter(([name, { missing }]) => missing === 'reject' && (row[name] ?? null) === null)
    .map(([name]) => name)
}
