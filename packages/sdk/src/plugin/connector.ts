import type { TextRef } from '../texts/text.ts'
import type { Auth } from './auth.ts'
import type { FailureKind } from './failure.ts'
import type { DataToForget, Forgotten } from './forget.ts'
import type { Records, StreamName } from './records.ts'
import type { Infer, Json, Schema } from './standard-schema.ts'
import type { WebhookHandshake, WebhookSignature } from './webhook.ts'

/** What the host passes to every call of a connector or notifier. Plugin code has no other access to the outside. */
export interface PluginContext<Config, SecretName extends string> {
  /** Id of the configured integration. It stays the same across runs and has no meaning elsewhere. */
  readonly integrationId: string
  /** The validated settings. */
  readonly config: Config
  /** Aborted when the run is cancelled or exceeds its time limit. */
  readonly signal: AbortSignal
  now(): Date
  /**
   * A `fetch` that the host controls: it reaches only hosts of the manifest, retries safe requests, and limits size and
   * time. Also installed as `globalThis.fetch`. Rejects with a PluginError: `config` for a host that neither the
   * manifest nor the settings name, or one that resolves to an internal address; `transient` for network failures or a
   * truncated body; `permanent` for a body that is too long.
   */
  readonly fetch: typeof globalThis.fetch
  /**
   * Returns a placeholder. The host replaces it by the secret in requests to the hosts that the secret was entered for,
   * and only in the places that its declaration names. A request that has it elsewhere is refused.
   */
  secret(name: SecretName): string
  /**
   * Writes a line to the run's log. Never put personal data into it. `text` says which text of the SDK the message is, such
   * as one of `warningTexts`: with it, readers get the message in their language.
   */
  log(level: 'info' | 'warn', message: string, fields?: { [key: string]: Json }, text?: TextRef): void
}

/**
 * A post that was published through the integration, as `publish` or `find` returned it. It does not say who wrote it.
 */
export interface OwnPost {
  /** The provider's id of the post. */
  externalId: string
  /** Null when the publisher returned none. */
  url: string | null
  /**
   * When the host learned that it was published; RFC 3339 in UTC with milliseconds. JSON, so that it can be kept in a
   * state.
   */
  publishedAt: string
}

/** What the host passes to a stream that is read. */
export interface StreamContext<Config, SecretName extends string> extends PluginContext<Config, SecretName> {
  /**
   * The posts that were published through this integration and not retracted, so that a plugin can ask a provider for
   * the numbers of posts that the provider does not list itself. Newest first; posts of the same instant have a stable
   * order; each id once. No page is empty or holds more than 200, but the page size is up to the host: a plugin whose
   * provider accepts 50 ids at a time must split pages. Each page is one call to the host; it costs no quota.
   *
   * `since` leaves out what was published before. `after` continues after a post that was listed before, also when that
   * post no longer exists. Rejects with a PluginError: `permanent` for an invalid instant, `transient` when the list
   * cannot be read now.
   */
  published(query?: {
    since?: Date
    after?: Pick<OwnPost, 'externalId' | 'publishedAt'> | null
  }): AsyncIterable<readonly OwnPost[]>
}

/** A page and the state after it are stored in one transaction, so a crash cannot separate them. */
export interface Page<Item, State> {
  upserts: Item[]
  /** Keys that the source reports as deleted (`deletes: 'explicit'`). */
  deletes?: string[]
  /** Where to continue after this page. JSON, small. */
  state: State
  /**
   * Entries that cannot become records, each with a reason that a person can act on. A run whose entries were all
   * skipped fails. `entries` says how many entries an item stands for (default 1): more when there are too many to list
   * one by one, 0 for a further remark on an entry that another item counts or that was imported. `unread` is for a
   * part of the source that could not be read, such as one feed of several; it is not an entry, and alone it does not
   * make the run fail. `text` says which text of the SDK the reason is, such as that of a row problem: with it, readers get
   * the reason in their language.
   */
  skipped?: { key?: string; reason: string; text?: TextRef; entries?: number; unread?: boolean }[]
  /**
   * For snapshots: true on the last page of a complete reading. Only then does absence mean deletion, so that a
   * truncated answer never deletes anything.
   */
  complete?: boolean
  /**
   * For mentions: the times that have been collected with this page, so that a time without mentions is told from a time
   * that nobody asked the source for. `from` belongs to it, `to` does not; RFC 3339, at most 100. `complete` is false where
   * the source did not give everything of it, such as beyond a limit. State a time once all its mentions are in this or
   * earlier pages; what was stated before need not be stated again. When absent, nothing is known.
   */
  collected?: CollectedTime[]
}

/** A time of which a source was asked for everything. */
export interface CollectedTime {
  from: string
  to: string
  complete: boolean
}

/** Settings by name, each with the values with which a stream is used. Plain data. */
export interface StreamUse {
  readonly [setting: string]: readonly (string | number | boolean)[] | undefined
}

export interface Stream<Item, State, Config, SecretName extends string> {
  /** Schema of the state. When a stored state does not fit it, the stream starts from the beginning. */
  state: Schema<State>
  /** Raised when the state's shape changes; older states go through `migrateState`. */
  stateVersion: number
  migrateState?(from: number, state: Json): State
  /** `incremental`: pages hold what changed since the state. `snapshot`: pages hold everything that exists. */
  mode: 'incremental' | 'snapshot'
  /**
   * How the host learns about deletions: the source reports them, absence from a complete snapshot means it, or not at
   * all.
   */
  deletes: 'explicit' | 'absence' | 'none'
  /**
   * `address`, for people of a source without ids of its own: their email addresses are the ids. Absent when records
   * name people by ids (`externalId`, else `key`).
   */
  ids?: 'address'
  /**
   * For a connector whose settings say what it reads: only integrations read the stream in which each of these
   * settings, defaults included, has one of these values, or contains one when it is a list. When absent, all
   * integrations read it. `usedWhen: { records: ['ties'] }`
   */
  usedWhen?: { readonly [K in keyof Config & string]?: readonly Extract<Config[K], string | number | boolean>[] }
  read(ctx: StreamContext<Config, SecretName>, state: State | null): AsyncIterable<Page<Item, State>>
}

export interface Published {
  status: 'created' | 'exists'
  externalId: string
  url?: string
}

/**
 * Publishing has three outcomes: done, failed, and *ambiguous* (a PluginError of that kind). The host never retries an
 * ambiguous one without `find`.
 */
export interface Publisher<Config, SecretName extends string> {
  /** Registry key of the network that posts go to, as in shares. Default: the connector's id. */
  network?: string
  idempotency: { by: 'header'; ttlMs: number } | { by: 'deterministic-id' } | { by: 'reconcile' }
  limits: { maxCharacters: number; countAs: 'codepoints' | 'graphemes' | 'utf16' | 'weighted'; media: string[] }
  publish(
    ctx: PluginContext<Config, SecretName>,
    post: { key: string; text: string; media: string[] },
  ): Promise<Published>
  /** Called after an ambiguous outcome, before any retry. */
  find(
    ctx: PluginContext<Config, SecretName>,
    post: { key: string; since: Date; text: string },
  ): Promise<Published | 'absent' | 'unknown'>
  retract?(ctx: PluginContext<Config, SecretName>, externalId: string): Promise<void>
}

/**
 * How many requests a provider allows. The host counts them for all its processes together; a plugin never counts. A
 * request that would exceed the quota waits a little, or fails as `rate_limit` with the time until it may be sent.
 */
export interface Quota {
  /** Stable name within the connector: `points`. */
  id: string
  /** `app`: for the whole installation; `integration`: for each integration. */
  scope: 'app' | 'integration'
  /** Units that may be used within the window. */
  units: number
  /** A sliding window in milliseconds, or the day in UTC. */
  window: { slidingMs: number } | 'utc-day'
  /**
   * What a request costs: the first entry that matches counts, and 1 when none does. `path` is a prefix, or ends with
   * `*`.
   */
  costs?: { method: string; path: string; units: number }[]
  /**
   * Response headers in which the provider reports what is left, and when the quota resets (epoch seconds, or seconds
   * from now).
   */
  headers?: { remaining: string; reset: string }
}

/**
 * A metric of the connector's facts that Portevoix does not define. It is added to the registry of an organisation with
 * its first fact. A metric that the organisation already has under the same key is not changed.
 */
export interface MetricDeclaration {
  /** Lower-case letters, digits and hyphens, at most 60 characters, as records name it in `metric`. */
  key: string
  title: string
  /** What is counted, and where it comes from. */
  description: string
  unit: 'count' | 'money' | 'ratio'
  /**
   * `SUM`: values of a period are added up. `LAST`: a level, such as followers: the latest value counts, and those of
   * several shares of a campaign are added up.
   */
  aggregation: 'SUM' | 'LAST'
  /**
   * Whether values can be added. `NO` for a number of people, such as reach: a sum counts some people again and says so.
   * When left out, `YES` for `SUM` and `LEVEL` for `LAST`, the only value allowed there.
   */
  adds?: 'YES' | 'LEVEL' | 'NO'
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
  /** Settings of one integration. Their JSON Schema becomes a form. */
  config: S
  /**
   * The secrets it needs, by name (letters and digits); `{}` for none. A `basic` secret is `user:password`, and its
   * placeholder stands for the base64 form.
   */
  auth: { [K in SecretName]: Auth }
  quotas?: Quota[]
  upstream?: { api: string; version: string; sunsetAt?: string }
  metrics?: readonly MetricDeclaration[]
  /** Tests the settings with one cheap call. */
  check(ctx: PluginContext<Infer<S>, NoInfer<SecretName>>): Promise<CheckResult>
  streams?: {
    [K in keyof States]: K extends StreamName ? Stream<Records[K], States[K], Infer<S>, NoInfer<SecretName>> : never
  }
  publisher?: Publisher<Infer<S>, NoInfer<SecretName>>
  /**
   * Asks the provider to delete what it got about a person who is erased (GDPR art. 17 and 19). It may be called again
   * with the same key, because forgetting twice does no harm: after a failure, an ambiguous one too, and after a restored
   * backup. Without it a person of the organisation tells the provider.
   */
  forget?(ctx: PluginContext<Infer<S>, NoInfer<SecretName>>, data: DataToForget): Promise<Forgotten>
  /** The host verifies the signature and refuses replays; the plugin only reads the delivered body. */
  webhook?: {
    signature: WebhookSignature<NoInfer<SecretName>>
    /** How the provider tests the address before it delivers anything. The host answers; plugin code is not called. */
    handshake?: WebhookHandshake<NoInfer<SecretName>>
    /**
     * @param body The JSON that was delivered. For a form, its fields as texts, or lists of texts for repeated fields.
     */
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
