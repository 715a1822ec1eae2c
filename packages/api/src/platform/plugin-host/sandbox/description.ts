import type { Schema } from '@portevoix/sdk/plugin'

/** The parts of definitions that this process touches; the host checks everything that leaves it. */
export interface LoadedStream {
  state: Schema<unknown>
  stateVersion: number
  migrateState?(from: number, state: unknown): unknown
  mode: string
  deletes: string
  read(ctx: unknown, state: unknown): AsyncIterable<unknown>
}
export interface LoadedConnector {
  id: string
  title: string
  description?: string
  config: Schema<unknown>
  auth?: { [name: string]: { type: string } }
  check(ctx: unknown): Promise<unknown>
  streams?: { [name: string]: LoadedStream }
  publisher?: unknown
  webhook?: unknown
}
export interface LoadedModel {
  id: string
  params: Schema<unknown>
  fit?(rows: readonly unknown[], params: unknown): unknown
  score(rows: readonly unknown[], given: { params: unknown; fitted: unknown; asOf: Date }): unknown
  [fact: string]: unknown
}
interface LoadedOther {
  id: string
  title?: string
  version?: string
}
export interface LoadedPlugin {
  connectors?: LoadedConnector[]
  scoringModels?: LoadedModel[]
  checks?: LoadedOther[]
  notifiers?: LoadedOther[]
}

const jsonSchemaOf = (schema: Schema<unknown>): unknown =>
  schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' })

/** What the plugin defines, as plain data. */
export function describePlugin(plugin: LoadedPlugin): unknown {
  return {
    connectors: (plugin.connectors ?? []).map((connector) => ({
      id: connector.id,
      title: connector.title,
      description: connector.description,
      configSchema: jsonSchemaOf(connector.config),
      secrets: Object.entries(connector.auth ?? {}).map(([name, auth]) => ({ name, type: auth.type })),
      streams: Object.entries(connector.streams ?? {}).map(([name, stream]) => ({
        name,
        mode: stream.mode,
        deletes: stream.deletes,
        stateVersion: stream.stateVersion,
      })),
      publishes: connector.publisher !== undefined,
      receivesWebhooks: connector.webhook !== undefined,
    })),
    scoringModels: (plugin.scoringModels ?? []).map((model) => {
      const { id, version, title, subject, features, dimensions, range, card } = model
      const paramsSchema = jsonSchemaOf(model.params)
      return {
        id,
        version,
        title,
        subject,
        features,
        dimensions,
        range,
        card,
        paramsSchema,
        fits: model.fit !== undefined,
        backtest: model.backtest,
      }
    }),
    checks: (plugin.checks ?? []).map(({ id, version, title }) => ({ id, version, title })),
    notifiers: (plugin.notifiers ?? []).map(({ id, title }) => ({ id, title })),
  }
}
