import type { Context, Services } from '../../core/context.ts'

/** One message of a stream. */
export interface Item<Place> {
  /** The root value with which the subscription's field is resolved, in a transaction of its own. */
  readonly root: Root
  /** By which a caller resumes behind it; null where a resumed stream begins with the present state. */
  readonly id: string | null
  readonly place: Place
}

/** What the field of a subscription gets as its parent. */
export interface Root {
  /** Set by the field where there is nothing to tell any more: the message is left out. */
  isGone?: boolean
  [name: string]: unknown
}

/** What is due on a stream. */
export interface Due<Place> {
  readonly items: readonly Item<Place>[]
  /** Where the next look begins. */
  readonly place: Place
  /** Whether more is due at once, or nothing will ever be again. */
  readonly next: 'MORE' | 'WAIT' | 'END'
}

/**
 * What the field of a subscription follows. Each function has a short transaction of its own, and refuses like any act; between
 * them the stream holds no connection.
 */
export interface Stream<Args, Place> {
  /** Who may follow. Reads nothing: it is asked again every few seconds. */
  assertMay(ctx: Context): void
  /**
   * Where the stream begins.
   * @param lastId of the last message that the caller has; null at the first time.
   */
  begin(ctx: Context, args: Args, lastId: string | null): Promise<{ place: Place; id: string | null }>
  due(ctx: Context, args: Args, place: Place): Promise<Due<Place>>
  /**
   * Calls `wake` when there may be something new.
   * @returns a function that ends it.
   */
  follow(services: Services, organizationId: string, args: Args, wake: () => void): () => void
}

/** The extension of a field by which its stream is found. */
export const STREAM = 'stream'

/** Subscriptions are executed message by message, and never subscribed to by an executor. */
export const neverSubscribed = (): never => {
  throw new Error('A subscription is served as a stream.')
}

export const streamOf = (extensions: Readonly<Record<string, unknown>>): Stream<unknown, unknown> | null =>
  (extensions[STREAM] as Stream<unknown, unknown> | undefined) ?? null
