import type { Schema } from '@portevoix/sdk/plugin'

/** The parts of definitions that this process touches; the host checks everything that leaves it. */
export interface LoadedStream {
  state: Schema<unknown>
  stateVersion: number
  migrateState?(from: number, state: unknown): unknown
  mode: string
  deletes: string
  ids?: unknown
  usedWhen?: unknown
  read(ctx: unknown, state: unknown): AsyncIterable<unknown>
}
export interface LoadedPublisher {
  network?: unknown
  idempotency: unknown
  limits: unknown
  publish(ctx: unknown, post: unknown): Promise<unknown>
  find(ctx: unknown, post: unknown): Promise<unknown>
  retract?(ctx: unknown, externalId: string): Promise<unknown>
}
/** What a connector and a notifier have in common. */
export interface ForgettingPart {
  id: string
  config: Schema<unknown>
  auth?: { [name: string]: unknown }
  forget?(ctx: unknown, data: unknown): Promise<unknown>
}
export interface LoadedConnector extends ForgettingPart {
  title: string
  description?: string
  quotas?: unknown
  upstream?: unknown
  check(ctx: unknown): Promise<unknown>
  streams?: { [name: string]: LoadedStream }
  publisher?: LoadedPublisher
  metrics?: readonly unknown[]
  webhook?: { signature: unknown; handshake?: unknown; refresh(body: unknown): unknown }
}
export interface LoadedModel {
  id: string
  params: Schema<unknown>
  fit?(rows: readonly unknown[], params: unknown): unknown
  score(rows: readonly unknown[], options: { params: unknown; fitted: unknown; asOf: Date }): unknown
  [fact: string]: unknown
}
export interface LoadedCheck {
  id: string
  version: string
  title?: string
  description?: string
  params: Schema<unknown>
  check(post: unknown, params: unknown): unknown
}
export interface LoadedNotifier extends ForgettingPart {
  title: string
  description?: string
  channel: string
  send(ctx: unknown, notice: unknown): Promise<unknown>
}
export interface LoadedPlugin {
  connectors?: LoadedConnector[]
  scoringModels?: LoadedModel[]
  checks?: LoadedCheck[]
  notifiers?: LoadedNotifier[]
}

const jsonSchemaOf = (schema: Schema<unknown>): unknown =>
  schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' })

function describeConnector(connector: LoadedConnector): unknown {
  const { id, title, description, auth = {}, quotas = [], upstream, metrics = [], publisher, webhook } = connector
  return {
    id,
    title,
    description,
    configSchema: jsonSchemaOf(connector.config),
    auth,
    quotas,
    upstream,
    metrics,
    streams: Object.entries(connector.streams ?? {}).map(([name, stream]) => ({
      name,
      mode: stream.mode,
      deletes: stream.deletes,
      stateVersion: stream.stateVersion,
      ids: stream.ids,
      usedWhen: stream.usedWhen,
    })),
    publisher: publisher && {
      idempotency: publisher.idempotency,
      limits: publisher.limits,
      retracts: publisher.retract !== undefined,
      network: publisher.network ?? id,
    },
    forgets: connector.forget !== undefined,
    webhook: webhook && { signature: webhook.signature, handshake: webhook.handshake },
  }
}

function describeModel(model: LoadedModel): unknown {
  const { id, version, title, subject, features, dimensions, range, card, backtest } = model
  const facts = { id, version, title, subject, features, dimensions, range, card, backtest }
  return { ...facts, paramsSchema: jsonSchemaOf(model.params), fits: model.fit !== undefined }
}

/** What the plugin defines, as plain data. */
export function describePlugin(plugin: LoadedPlugin): unknown {
  return {
    connectors: (plugin.connectors ?? []).map(describeConnector),
    scoringModels: (plugin.scoringModels ?? []).map(describeModel),
    checks: (plugin.checks ?? []).map(({ id, version, title, description, params }) => ({
      id,
      version,
      title,
      description,
      paramsSchema: jsonSchemaOf(params),
    })),
    notifiers: (plugin.notifiers ?? []).map(({ id, title, description, channel, config, auth = {}, forget }) => ({
      id,
      title,
      description,
      channel,
      configSchema: jsonSchemaOf(config),
      auth,
      forgets: forget !== undefined,
    })),
  }
}
