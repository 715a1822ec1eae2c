import type { ObjectTypes } from '../generated/schema.ts'
import type { TypedDocument } from '../typed-document.ts'
import type { Fault } from './faults.ts'
import type { LeavesOf, Overrides, TypeName } from './overrides.ts'

export type AnyDocument = TypedDocument<unknown, never>

/** A request that a test server was sent. */
export interface TestRequest {
  /** Name of its operation; its text where it has none. */
  readonly operation: string
  readonly variables: Readonly<Record<string, unknown>>
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

export interface TestServerOptions {
  /**
   * The schema as text. Default: the one of this package, read from disk. In a browser, give it:
   * `import schema from '@portevoix/sdk/schema.graphql?raw'`.
   */
  readonly schema?: string
  /** How many objects a list has of which nothing was said; default 2. */
  readonly rows?: number
}

export interface TestServer {
  /** For `createClient`, beside `fetch`. */
  readonly url: string
  /** Answers in place of the network. */
  readonly fetch: typeof fetch
  /** What it was sent, oldest first, each attempt by itself. */
  readonly requests: readonly TestRequest[]
  /** Makes an object and keeps it: its id and lists of its type find it. Once there is one, lists have no others. */
  add<Name extends TypeName>(type: Name, values?: Overrides<ObjectTypes[Name]>): LeavesOf<ObjectTypes[Name]>
  /** Removes an object from its lists. */
  remove(id: string): void
  /** What a document is answered from now on; the server makes what is left out. */
  answer<Result, Variables, const Data extends Overrides<Result>>(
    document: TypedDocument<Result, Variables>,
    data: Data | ((variables: Variables) => Data),
  ): void
  /** The whole data of a document, without a request: for a component or a story. Required variables are made too. */
  data<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    data?: NoInfer<Overrides<Result>>,
    variables?: Variables,
  ): Result
  /** Refuses the next request of one document, or of any (null), or one field of its answer. */
  fail(document: AnyDocument | null, fault: Fault): void
  /** Refuses the next request with 429 and `Retry-After`. */
  limit(options?: { readonly retryAfterMs?: number; readonly times?: number }): void
  /** Breaks the connection of the next request; with `executed`, once it was done, as when an answer is lost. */
  disconnect(options?: { readonly document?: AnyDocument; readonly executed?: boolean; readonly times?: number }): void
  /** Answers one document, or all (null), after so many milliseconds. */
  delay(document: AnyDocument | null, ms: number): void
  /**
   * Sends a message to whoever follows a subscription, and to who comes again having missed it.
   * @returns how many follow it now.
   */
  push<Result, Variables>(document: TypedDocument<Result, Variables>, data: NoInfer<Overrides<Result>>): number
  /** Resolves once somebody follows a subscription. */
  followed(document: AnyDocument): Promise<void>
  /** Ends the streams of a subscription: nothing follows. */
  end(document: AnyDocument): void
  /** Breaks the streams of a subscription: clients come again. */
  breakStreams(document: AnyDocument): void
  /** Forgets what was added, answered, planted and sent, and ends all streams. */
  reset(): void
}
