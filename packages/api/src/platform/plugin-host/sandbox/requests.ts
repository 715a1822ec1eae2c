import type { Mail } from '@portevoix/sdk/plugin'
import { pluginFailure, requestFailure } from './failures.ts'
import type { FromChild, PostsPage, PostsQuery, ToChild } from './messages.ts'
import { currentSession, type Session } from './session.ts'

export type Send = (message: FromChild, bytes?: Uint8Array) => void
type Settlement = Extract<ToChild, { t: 'fetched' | 'mailed' | 'listed' | 'request-failed' }>
type Fetched = Extract<Settlement, { t: 'fetched' }>
interface Pending {
  succeed(message: Settlement, bytes: Uint8Array): void
  fail(error: unknown): void
}
const NULL_BODY_STATUS: ReadonlySet<number> = new Set([101, 204, 205, 304])

/** What plugin code can ask of the outside, by way of the host. */
export interface Requests {
  readonly fetch: typeof globalThis.fetch
  mail(mail: Mail): Promise<{ messageId: string }>
  published(query: PostsQuery): Promise<PostsPage>
  settle(message: Settlement, bytes: Uint8Array): void
}

function responseOf({ status, statusText, headers, url, redirected }: Fetched, bytes: Uint8Array): Response {
  const body = NULL_BODY_STATUS.has(status) ? null : Buffer.from(bytes)
  const response = new Response(body, { status, statusText, headers })
  Object.defineProperty(response, 'url', { value: url })
  Object.defineProperty(response, 'redirected', { value: redirected })
  return response
}

function activeSession(what: string): Session {
  const session = currentSession.getStore()
  if (!session) throw pluginFailure('permanent', `${what} is only possible while the host is calling the plugin`)
  return session
}

export function createRequests(send: Send): Requests {
  const pending = new Map<number, Pending>()
  let lastId = 0

  const request = <T>(
    signal: AbortSignal,
    begin: (id: number) => void,
    read: (message: Settlement, bytes: Uint8Array) => T,
  ): Promise<T> => {
    signal.throwIfAborted()
    lastId += 1
    const id = lastId
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const onAbort = (): void => {
      pending.delete(id)
      send({ t: 'request-cancel', id })
      reject(signal.reason)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    pending.set(id, {
      succeed(message, bytes) {
        signal.removeEventListener('abort', onAbort)
        resolve(read(message, bytes))
      },
      fail(error) {
        signal.removeEventListener('abort', onAbort)
        reject(error)
      },
    })
    try {
      begin(id)
    } catch (error) {
      pending.delete(id)
      signal.removeEventListener('abort', onAbort)
      throw error
    }
    return promise
  }

  return {
    /** What comes back is a real `Response` over the unchanged bytes. */
    async fetch(input, init) {
      const session = activeSession('fetch')
      const { call } = session.facts
      const asked = new Request(input, init)
      const { url, method } = asked
      const redirect = asked.redirect as 'follow' | 'manual' | 'error'
      const signal = AbortSignal.any([asked.signal, session.abort.signal])
      signal.throwIfAborted()
      const body = asked.body ? new Uint8Array(await asked.arrayBuffer()) : undefined
      return await request(
        signal,
        (id) => send({ t: 'fetch', id, call, url, method, headers: [...asked.headers], redirect }, body),
        (message, bytes) => responseOf(message as Fetched, bytes),
      )
    },
    async mail(mail) {
      const { facts, abort } = activeSession('mail')
      return await request(
        abort.signal,
        (id) => send({ t: 'mail', id, call: facts.call, mail }),
        (message) => ({ messageId: (message as Extract<Settlement, { t: 'mailed' }>).messageId }),
      )
    },
    async published(query) {
      const { facts, abort } = activeSession('published')
      return await request(
        abort.signal,
        (id) => send({ t: 'published', id, call: facts.call, ...query }),
        (message) => message as Extract<Settlement, { t: 'listed' }>,
      )
    },
    settle(message, bytes) {
      const waiting = pending.get(message.id)
      pending.delete(message.id)
      if (!waiting) return
      if (message.t === 'request-failed') {
        waiting.fail(requestFailure(message.failure))
        return
      }
      try {
        waiting.succeed(message, bytes)
      } catch {
        const text = 'the answer’s status line or headers are not valid'
        waiting.fail(requestFailure({ kind: 'transient', message: text }))
      }
    },
  }
}
