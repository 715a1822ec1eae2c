import type { Json } from '@portevoix/sdk/plugin'
import { messageColumns } from '../../core/texts/index.ts'
import type { Broker, NetworkGrant } from './broker/index.ts'
import { PluginFailure } from './failure.ts'
import type { PostsPage, PostsQuery, ToChild } from './sandbox/messages.ts'
import { texts } from './texts.ts'
import type { ChildMessage } from './wire.ts'

type RequestMessage = Extract<ChildMessage, { t: 'fetch' | 'mail' | 'published' }>
/** Reads the posts of an integration. The host decides whose they are, not the process. */
export type PostSource = (query: PostsQuery) => Promise<PostsPage>

/** Methods that change nothing at the provider. */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** The network requests of a process during one call. */
export interface ChildRequests {
  perform(message: RequestMessage, bytes: Uint8Array): void
  cancel(id: number): void
  /** Cancels all running requests. */
  end(): void
  /** Whether a request that may have changed something at the provider was sent. */
  readonly changed: boolean
}

/**
 * @param options.limit maximum number of concurrent requests.
 * @param options.send sends to the process.
 */
export function createChildRequests(options: {
  broker: Broker
  grant: NetworkGrant
  /** Absent when no stream is being read. */
  published?: PostSource | undefined
  limit: number
  send(message: ToChild, bytes?: Uint8Array): void
}): ChildRequests {
  const { broker, grant, published, limit, send } = options
  const openRequests = new Map<number, AbortController>()
  let changed = false
  /** Unsafe requests that the broker is sending. If the call dies now, their effect is unknown. */
  let open = 0
  /** The latest question for posts. */
  let listing: Promise<unknown> = Promise.resolve()

  /** One question at a time, because each takes a database connection that others need too. */
  const list = (source: PostSource, query: PostsQuery, signal: AbortSignal): Promise<PostsPage> => {
    const page = listing.then(() => {
      signal.throwIfAborted()
      return source(query)
    })
    listing = page.catch(() => undefined)
    return page
  }

  const exchange = async (message: RequestMessage, body: Uint8Array, own: NetworkGrant, signal: AbortSignal) => {
    const { id } = message
    if (message.t === 'mail') {
      const { messageId } = await broker.mail(message.mail, own, signal)
      return () => send({ t: 'mailed', id, messageId })
    }
    if (message.t === 'published') {
      if (!published) throw new PluginFailure('permanent', 'network', texts('posts-without-stream'))
      const { sinceMs, after } = message
      const page = await list(published, { sinceMs, after }, signal)
      return () => send({ t: 'listed', id, ...page })
    }
    const { url, method, headers, redirect } = message
    const { body: bytes, ...facts } = await broker.fetch({ url, method, headers, redirect, body }, own, signal)
    return () => send({ t: 'fetched', id, ...facts }, bytes)
  }

  const perform = async (message: RequestMessage, body: Uint8Array): Promise<void> => {
    const { id } = message
    const unsafe = message.t === 'mail' || (message.t === 'fetch' && !SAFE.has(message.method))
    const abort = new AbortController()
    let left = false
    const onUsage: NetworkGrant['onUsage'] = (usage) => {
      left = true
      grant.onUsage?.(usage)
    }
    openRequests.set(id, abort)
    if (unsafe) open += 1
    try {
      const answer = await exchange(message, body, { ...grant, onUsage }, abort.signal)
      left = true
      if (!abort.signal.aborted) answer()
    } catch (error) {
      const failure =
        error instanceof PluginFailure ? error : new PluginFailure('transient', 'network', texts('request-failed'))
      // Usage is reported for each request that was sent; a mail reports itself whether the server may have accepted
      // it.
      left = failure.kind === 'ambiguous' || (left && message.t === 'fetch')
      const { kind, message: words, retryAfterMs } = failure
      // Its text goes along, so that a failure that the plugin lets pass comes back with it.
      const text = messageColumns(failure.told).text as Json | null
      if (!abort.signal.aborted) {
        send({
          t: 'request-failed',
          id,
          failure: { kind, message: words, retryAfterMs, ...(text !== null && { text }) },
        })
      }
    } finally {
      openRequests.delete(id)
      if (unsafe) {
        open -= 1
        changed ||= left
      }
    }
  }

  return {
    perform(message, bytes) {
      if (openRequests.size < limit && !openRequests.has(message.id)) void perform(message, bytes)
      else refuseRequest(send, message.id, `more than ${limit} requests at a time`)
    },
    cancel: (id) => openRequests.get(id)?.abort(),
    end() {
      changed ||= open > 0
      for (const request of openRequests.values()) request.abort()
    },
    get changed() {
      return changed || open > 0
    },
  }
}

export function refuseRequest(send: (message: ToChild) => void, id: number, message: string): void {
  send({ t: 'request-failed', id, failure: { kind: 'permanent', message } })
}
