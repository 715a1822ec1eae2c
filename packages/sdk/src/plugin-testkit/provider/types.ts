/** One request as the fake provider saw it. */
export interface FakeRequest {
  /** The provider's own clock, in milliseconds since 1970. */
  readonly at: number
  readonly method: string
  /** Without the query: `/v1/items`. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case; several of one name are joined by a comma. */
  readonly headers: { readonly [name: string]: string }
  readonly body: string
}

/** What a route answers. Text and bytes travel as they are, everything else as JSON with its content type. */
export interface FakeAnswer {
  /** 200 when absent. */
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
  readonly body?: unknown
}

/** One post or message that stands at the provider. `key` is what the plugin sent to be recognised by, if anything. */
export interface PublishedPost {
  readonly key: string
  readonly id: string
  readonly text?: string
}

/**
 * What an author writes: the provider's answers and what it holds. Every stream of the connector must find its records in
 * what `seed` brought. Items of one seeding lie at different instants, some minutes apart, within the month before
 * `FAKE_NOW`, each seeding later than the one before; with `tied` all of them bear one and the same instant, in every
 * seeding.
 */
export interface FakeRoutes {
  /** Called for every request that no fault has answered. What it throws is answered as 500 and told by `close`. */
  answer(request: FakeRequest): FakeAnswer | Promise<FakeAnswer>
  /** Adds so many items. */
  seed?(count: number, options: SeedOptions): void
  /** Changes one item that is there, as its owner would: same identity, other content. */
  mutate?(): void
  /** Takes away so many of the items. */
  remove?(count: number): void
  /** From now on answers hold the same items in another order, as far as the real provider promises none. */
  reorder?(): void
  /** From now on an empty page comes between pages, as far as the real provider may give such. */
  emptyPages?(): void
  /** Posts or messages that stand, oldest first. */
  published?(): readonly PublishedPost[]
  /** The header in which the provider says when a quota is whole again: epoch seconds, sent with a 429. */
  resetHeader?: string
}

export interface SeedOptions {
  /** All of them at one instant, as after an import in bulk. */
  readonly tied: boolean
}

/**
 * - `429`: too many requests, with Retry-After and the reset header.
 * - `500`: an error of the server.
 * - `reset`: the connection breaks before the route is asked.
 * - `truncate`: the content length promises more than comes.
 * - `slow`: the answer comes after `slowMs`.
 * - `commit-then-reset`: the route takes effect, then the connection breaks. Only writes, unless told otherwise.
 * - `expired-token`: 401.
 */
export type Fault = '429' | '500' | 'reset' | 'truncate' | 'slow' | 'commit-then-reset' | 'expired-token'

export interface FaultOptions {
  /** How many requests it befalls; 1 when absent, Infinity for all to come. */
  times?: number
  /** Requests that pass before. */
  after?: number
  /** `reads` are GET and HEAD, `writes` all others. */
  only?: 'reads' | 'writes'
  /** For `429`; 60 when absent. */
  retryAfterS?: number
  /** For `slow`; 60,000 when absent. */
  slowMs?: number
}

/** One line of the request log. `path` includes the query, as it went over the wire. */
export interface RequestLine {
  readonly at: number
  readonly method: string
  readonly path: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string
  /** The fault that answered, if one did. */
  readonly fault: Fault | null
}

/** A provider on 127.0.0.1 that fails when it is told to. */
export interface FakeProvider {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  /** The clock of provider and kit's host: stands still until it is moved. */
  now(): Date
  advance(ms: number): void
  seed(count: number, options?: Partial<SeedOptions>): void
  mutate(): void
  remove(count: number): void
  reorder(): void
  emptyPages(): void
  published(): readonly PublishedPost[]
  /** Everything that was asked, oldest first. */
  requests(): readonly RequestLine[]
  /** The next request that fits meets this fault. */
  fault(kind: Fault, options?: FaultOptions): void
  /** Forgets the faults that have not befallen anybody. */
  calm(): void
  /** What the author's routes offer; a property that needs more is left out, and says so. */
  can(what: 'seed' | 'mutate' | 'remove' | 'reorder' | 'emptyPages' | 'published'): boolean
  /** @throws Error where a route has thrown. */
  close(): Promise<void>
}
