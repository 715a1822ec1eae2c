import type { Auth } from './auth.ts'
import type { FailureKind } from './failure.ts'
import type { Records, StreamName } from './records.ts'
import type { Infer, Json, Schema } from './standard-schema.ts'
import type { WebhookHandshake, WebhookSignature } from './webhook.ts'

/** What the host hands to every call of a connector or notifier. Nothing else of the outside is reachable. */
export interface PluginContext<Config, SecretName extends string> {
  /** Identity of the configured integration: stable over runs, meaningless elsewhere. */
  readonly integrationId: string
  /** The validated settings. */
  readonly config: Config
  /** Aborted when the run is cancelled or out of time. */
  readonly signal: AbortSignal
  now(): Date
  /**
   * Brokered by the host: hosts of the manifest only, retries of safe requests, limits of size and time. Also
   * installed as `globalThis.fetch`. Rejects with a PluginError: `config` for a host that neither the manifest nor
   * the settings name, or one that leads to an internal address, `transient` for network failures or a truncated body,
   * `permanent` for an over-long one.
   */
  readonly fetch: typeof globalThis.fetch
  /**
   * A placeholder; the broker puts the secret in its place: on the way to hosts that it was entered for, and in the places
   * that its declaration names. A request that has it elsewhere is refused.
   */
  secret(name: SecretName): string
  /** A line for the run's log. Never put personal data into it. */
  log(level: 'info' | 'warn', message: string, fields?: { [key: string]: Json }): void
}

/** A post that was published through the integration, as `publish` or `find` named it. Nothing tells of who wrote it. */
export interface OwnPost {
  /** What the provider knows it by. */
  externalId: string
  /** Null where the publisher gave none. */
  url: string | null
  /** When it became known that it stands; RFC 3339 in UTC with milliseconds. JSON, so that it fits into a state. */
  publishedAt: string
}

/** What the host hands to a stream that is read. */
export interface StreamContext<Config, SecretName extends string> extends PluginContext<Config, SecretName> {
  /**
   * The posts that were published through this integration and stand, so that a provider can be asked for the numbers of
   * posts that it does not list itself. Newest first, those of one instant in an order that stays the same; each id once;
   * none that was taken back. No page is empty, and none holds more than 200, but how many it holds is the host's affair:
   * a provider that takes 50 ids at a time gets them by 50. Asked of the host page by page; it costs no quota.
   *
   * `since` leaves out what was published before. `after` goes on behind a post that was listed before, also where that
   * one is gone since. Rejects with a PluginError: `permanent` for what is no instant, `transient` where the list cannot
   * be read now.
   */
  published(query?: {
    since?: Date
    after?: Pick<OwnPost, 'externalId' | 'publishedAt'> | null
  }): AsyncIterable<readonly OwnPost[]>
}

/** A page and the state after it are stored in one transaction: nothing else survives a crash. */
export interface Page<Item, State> {
  upserts: Item[]
  /** Keys that the source says are gone (`deletes: 'explicit'`). */
  deletes?: string[]
  /** Where to go on from after this page. JSON, small. */
  state: State
  /**
   * Entries that cannot become records, each with the reason a person can act on. A run whose entries were all skipped
   * fails. `entries` says how many an item stands for, 1 where absent: more where they are too many to be told singly, 0
   * for a further remark on an entry that another item counts, or that was taken. `unread` is for what is no entry but a
   * part of the source that could not be read, such as one feed of several: the run does not fail for it alone.
   */
  skipped?: { key?: string; reason: string; entries?: number; unread?: boolean }[]
  /**
   * For snapshots: true on the last page of a whole reading. Only then does absence mean deletion, so that a
   * truncated answer never deletes anything.
   */
  complete?: boolean
}

/** Settings by name, each with the values that it has where a stream is used. Plain data. */
export interface StreamUse {
  readonly [setting: string]: readonly (string | number | boolean)[] | undefined
}

export interface Stream<Item, State, Config, SecretName extends string> {
  /** Schema of the state; a stored state that does not pass starts the stream anew. */
  state: Schema<State>
  /** Raised when the state's shape changes; older states go through `migrateState`. */
  stateVersion: number
  migrateState?(from: number, state: Json): State
  /** `incremental`: pages hold what changed since the state. `snapshot`: pages hold all that there is. */
  mode: 'incremental' | 'snapshot'
  /** How deletions are learned: told by the source, by absence from a complete snapshot, or not at all. */
  deletes: 'explicit' | 'absence' | 'none'
  /**
   * `address`, for people of a source that has no ids of its own: their mail addresses are the ids. Absent where records
   * name people by ids (`externalId`, else `key`).
   */
  ids?: 'address'
  /**
   * For a connector whose settings say what it reads: the stream is read only by integrations in which each of these
   * settings, defaults included, has one of these values, or holds one where it is a list; by all where this is absent.
   * `usedWhen: { records: ['ties'] }`
   */
  usedWhen?: { readonly [K in keyof Config & string]?: readonly Extract<Config[K], string | number | boolean>[] }
  read(ctx: StreamContext<Config, SecretName>, state: State | null): AsyncIterable<Page<Item, State>>
}

export interface Published {
  status: 'created' | 'exists'
  externalId: string
  url?: string
}

/** Publishing has three outcomes: done, failed, and *ambiguous* (a PluginError of that kind), which is never retried blindly. */
export interface Publisher<Config, SecretName extends string> {
  /** Registry key of the network that posts go to, as shares have it; the connector's id when absent. */
  network?: string
  idempotency: { by: 'header'; ttlMs: number } | { by: 'deterministic-id' } | { by: 'reconcile' }
  limits: { maxCharacters: number; countAs: 'codepoints' | 'graphemes' | 'utf16' | 'weighted'; media: string[] }
  publish(
    ctx: PluginContext<Config, SecretName>,
    post: { key: string; text: string; media: string[] },
  ): Promise<Published>
  /** Asked after an ambiguous outcome, before any retry. */
  find(
    ctx: PluginContext<Config, SecretName>,
    post: { key: string; since: Date; text: string },
  ): Promise<Published | 'absent' | 'unknown'>
  retract?(ctx: PluginContext<Config, SecretName>, externalId: string): Promise<void>
}

/**
 * How often a provider may be asked. Kept by the host for all its processes together; a plugin never counts. A request
 * that would go beyond waits a little, or fails as `rate_limit` with the time until it may be sent.
 */
export interface Quota {
  /** Stable name within the connector: `points`. */
  id: string
  /** `app`: of the whole installation; `integration`: of each integration. */
  scope: 'app' | 'integration'
  /** Units that may be used within the window. */
  units: number
  /** The last so many milliseconds, or the day in UTC. */
  window: { slidingMs: number } | 'utc-day'
  /** What a request costs; the first that fits counts, and 1 where none does. `path` is a prefix, or ends with `*`. */
  costs?: { method: string; path: string; units: number }[]
  /** Headers of answers in which the provider tells what is left, and when it is whole again (epoch seconds or seconds). */
  headers?: { remaining: string; reset: string }
}

/**
 * A metric that the connector's facts are of, where it is none of Portevoix' own. It is added to the registry of an organisation
 * with the first fact of it; what the organisation has under the same key stays as it is.
 */
export interface MetricDeclaration {
  /** Small letters, digits and hyphens, at most 60, as records name it in `metric`. */
  key: string
  title: string
  /** What is counted, and where it comes from. */
  description: string
  unit: 'count' | 'money' | 'ratio'
  /**
   * `SUM`: values of a period are added up. `LAST`: a level, as with followers: the latest one
   * counts, and those of several shares of a campaign are added up.
   */
  aggregation: 'SUM' | 'LAST'
}

export type CheckResult = { ok: true; account?: string } | { ok: false; kind: FailureKind; message: string }

export interface ConnectorDefinition<
  S extends Schema<unknown>,
  SecretName extends string,
  States extends { [K in StreamName]?: unknown },
> {
  /** Lower case, unique among connectors of an installation: `feed`. */
  id: string
  title: string
  description?: string
  /** Settings of one integration; becomes a form by its JSON Schema. */
  config: S
  /**
   * The secrets it needs, by name (letters and digits); `{}` for none. A `basic` secret is `user:password`, and its
   * placeholder stands for the base64 form.
   */
  auth: { [K in SecretName]: Auth }
  quotas?: Quota[]
  upstream?: { api: string; version: string; sunsetAt?: string }
  metrics?: readonly MetricDeclaration[]
  /** Tries the settings with one cheap call. */
  check(ctx: PluginContext<Infer<S>, NoInfer<SecretName>>): Promise<CheckResult>
  streams?: {
    [K in keyof States]: K extends StreamName ? Stream<Records[K], States[K], Infer<S>, NoInfer<SecretName>> : never
  }
  publisher?: Publisher<Infer<S>, NoInfer<SecretName>>
  /** The host verifies the signature and refuses replays; the plugin only reads what was delivered. */
  webhook?: {
    signature: WebhookSignature<NoInfer<SecretName>>
    /** How the provider tries the address before it delivers anything. The host answers; plugin code is not asked. */
    handshake?: WebhookHandshake<NoInfer<SecretName>>
    /** @param body The JSON that was delivered; of a form its fields, as texts, or lists of texts where one is repeated. */
    refresh(body: Json): StreamName[]
  }
}

export type Connector<
  S extends Schema<unknown>,
  SecretName extends string,
  States extends { [K in StreamName]?: unknown },
> = ConnectorDefinition<S, SecretName, States> & { readonly type: 'connector' }

/** Declares a connector. Config, secret names and states are inferred; a wrong name does not compile. */
export const defineConnector = <
  S extends Schema<unknown>,
  const SecretName extends string = never,
  States extends { [K in StreamName]?: unknown } = Record<never, never>,
>(
  definition: ConnectorDefinition<S, SecretName, States>,
): Connector<S, SecretName, States> => ({ type: 'connector', ...definition })
