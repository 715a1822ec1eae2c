import type { Auth, Feature, Json, Provided, Schema, WebhookSignature } from '../../plugin/index.ts'

/** A schema as JSON Schema, or the reason why it cannot be one. */
export type Described = { readonly schema: Json } | { readonly problem: string }
export interface DescribedPart {
  readonly id: string
  readonly title?: Json
  readonly version?: Json
}
interface DescribedConnector extends DescribedPart {
  readonly config: Described
  readonly auth: { readonly [name: string]: Auth }
  readonly streams: readonly { readonly name: string; readonly state: Described }[]
  readonly publisher?: true
  readonly signedBy?: string
  readonly signature?: WebhookSignature
}
export interface DescribedModel extends DescribedPart {
  readonly subject: 'person' | 'content'
  readonly features: { readonly [name: string]: Feature }
  readonly dimensions: readonly string[]
  readonly range: readonly [number, number]
  readonly card: { readonly [name: string]: Json } | null
  readonly params: Described
}
/** The definitions of a module, as plain data that can be sent to another process. */
export interface Description extends Provided {
  readonly connectors: readonly DescribedConnector[]
  readonly scoringModels: readonly DescribedModel[]
  readonly checks: readonly (DescribedPart & { readonly params: Described })[]
  readonly notifiers: readonly (DescribedPart & {
    readonly config: Described
    readonly auth: { readonly [name: string]: Auth }
  })[]
}

type Loaded = { readonly [name: string]: unknown }

function described(schema: unknown): Described {
  try {
    const standard = (schema as Schema<unknown>)['~standard']
    return { schema: standard.jsonSchema.input({ target: 'draft-2020-12' }) as Json }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

const listOf = (plugin: Loaded, name: string): Loaded[] => (plugin[name] ?? []) as Loaded[]
const part = ({ id, title, version }: Loaded) => ({ id, title, version }) as DescribedPart
const authOf = ({ auth }: Loaded) => (auth ?? {}) as { [name: string]: Auth }

const connector = (loaded: Loaded): DescribedConnector => ({
  ...part(loaded),
  config: described(loaded.config),
  auth: authOf(loaded),
  streams: Object.entries((loaded.streams ?? {}) as { [name: string]: Loaded }).map(([name, stream]) => ({
    name,
    state: described(stream.state),
  })),
  ...(loaded.publisher === undefined ? {} : { publisher: true }),
  signedBy: (loaded.webhook as { signature?: { scheme: string; secret: string } } | undefined)?.signature?.secret,
  signature: (loaded.webhook as { signature?: WebhookSignature } | undefined)?.signature,
})

const model = (loaded: Loaded): DescribedModel =>
  ({
    ...part(loaded),
    subject: loaded.subject,
    features: loaded.features ?? {},
    dimensions: loaded.dimensions ?? [],
    range: loaded.range ?? [],
    card: loaded.card ?? null,
    params: described(loaded.params),
  }) as DescribedModel

/** @throws Error when the module does not export a plugin. */
export function describeModule(module: { readonly plugin?: unknown }): Description {
  const { plugin } = module
  if (typeof plugin !== 'object' || plugin === null) {
    throw new Error('the module exports no `plugin`: export const plugin = definePlugin({ … })')
  }
  const loaded = plugin as Loaded
  return {
    connectors: listOf(loaded, 'connectors').map(connector),
    scoringModels: listOf(loaded, 'scoringModels').map(model),
    checks: listOf(loaded, 'checks').map((check) => ({ ...part(check), params: described(check.params) })),
    notifiers: listOf(loaded, 'notifiers').map((notifier) => ({
      ...part(notifier),
      config: described(notifier.config),
      auth: authOf(notifier),
    })),
  }
}
