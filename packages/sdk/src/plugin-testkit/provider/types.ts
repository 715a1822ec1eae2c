/** One request as the fake provider received it. */
export interface FakeRequest {
  /** The provider's own clock, in milliseconds since 1970. */
  readonly at: number
  readonly method: string
  /** Without the query: `/v1/items`. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case; several values of one name are joined by a comma. */
  readonly headers: { readonly [name: string]: string }
  readonly body: string
}

/** The response of a route. Text and bytes are sent unchanged, everything else as JSON with its content type. */
export interface FakeAnswer {
  /** Default: 200. */
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
  readonly body?: unknown
}

/** One post or message that exists at the provider. `key` is the idempotency key that the plugin sent, if any. */
export interface PublishedPost {
  readonly key: string
  readonly id: string
  readonly text?: string
}

/**
 * Written by the author: the provider's responses and its content. Every stream of the connector must find its records
 * in what `seed` added. Items of one seeding lie at different instants, some minutes apart, within the month before
 * `FAKE_NOW`, each seeding later than the one before; with `tied` all items of every seeding have the same instant.
 */
export interface FakeRoutes {
  /**
   * Called for every request that no fault has answered. When it throws, the response is 500, and `close` reports the
   * error.
   */
  answer(request: FakeRequest): FakeAnswer | Promise<FakeAnswer>
  /** Adds this many items. */
  seed?(count: number, options: SeedOptions): void
  /** Changes one existing item, as its owner would: same identity, other content. */
  mutate?(): void
  /** Removes this many of the items. */
  remove?(count: number): void
  /** From now on responses list the same items in another order, if the real provider promises no order. */
  reorder?(): void
  /** From now on an empty page comes between pages, if the real provider can return one. */
  emptyPages?(): void
  /** Posts or messages that exist, oldest first. */
  published?(): readonly PublishedPost[]
  /** The header in which the provider says when a quota resets: epoch seconds, sent with a 429. */
  resetHeader?: string
}

export interface SeedOptions {
  /** All of them at one instant, as after a bulk import. */
  readonly tied: boolean
}

/**
 * - `429`: too many requests, with Retry-After and the reset header.
 * - `500`: an error of the server.
 * - `reset`: the connection breaks before the route is called.
 * - `truncate`: the response is shorter than its content length.
 * - `slow`: the response comes after `slowMs`.
 * - `commit-then-reset`: the route takes effect, then the connection breaks. Affects writes only, unless set otherwise.
 * - `expired-token`: 401.
 */
export type Fault = '429' | '500' | 'reset' | 'truncate' | 'slow' | 'commit-then-reset' | 'expired-token'

export interface FaultOptions {
  /** How many requests it affects; default 1, Infinity for all further ones. */
  times?: number
  /** Number of requests that pass before. */
  after?: number
  /** `reads` are GET and HEAD, `writes` all others. */
  only?: 'reads' | 'writes'
  /** For `429`, in seconds; default 60. */
  retryAfterS?: number
  /** For `slow`, in milliseconds; default 60,000. */
  slowMs?: number
}

/** One line of the request log. `path` includes the query, as sent. */
export interface RequestLine {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string
  /** The fault that answered, if any. */
  readonly fault: Fault | null
}

/** A provider on 127.0.0.1 that fails on request. */
export interface FakeProvider {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  /** The clock of the provider and of the testkit's host: it stands still until it is moved. */
  now(): Date
  advance(ms: number): void
  seed(count: number, options?: Partial<SeedOptions>): void
  mutate(): void
  remove(count: number): void
  reorder(): void
  emptyPages(): void
  published(): readonly PublishedPost[]
  /** All requests, oldest first. */
  requests(): readonly RequestLine[]
  /** Adds a fault for the next request that matches. */
  fault(kind: Fault, options?: FaultOptions): void
  /** Removes the faults that have not occurred yet. */
  calm(): void
  /**
   * The optional functions that the author's routes have. A property that needs others is left out and reports this.
   */
  can(what: 'seed' | 'mutate' | 'remove' | 'reorder' | 'emptyPages' | 'published'): boolean
  /** @throws Error when a route has thrown. */
  close(): Promise<void>
}
