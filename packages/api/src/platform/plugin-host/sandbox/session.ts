import { AsyncLocalStorage } from 'node:async_hooks'
import type { Json, PluginContext } from '@portevoix/sdk/plugin'
import { pluginFailure } from './failures.ts'
import type { FromChild, SessionFacts, ToChild } from './messages.ts'

/** One call of the host as plugin code sees it. */
export interface Session {
  readonly facts: SessionFacts
  readonly abort: AbortController
  iterator: AsyncIterator<unknown> | null
}

export const currentSession = new AsyncLocalStorage<Session>()

type Send = (message: FromChild, bytes?: Uint8Array) => void
type Fetched = Extract<ToChild, { t: 'fetched' }>
interface Pending {
  resolve(response: Response): void
  reject(error: unknown): void
}
const NULL_BODY_STATUS: ReadonlySet<number> = new Set([101, 204, 205, 304])

export interface BrokeredFetch {
  readonly fetch: typeof globalThis.fetch
  settle(message: Extract<ToChild, { t: 'fetched' | 'fetch-failed' }>, bytes: Uint8Array): void
}

function responseOf({ status, statusText, headers, url, redirected }: Fetched, bytes: Uint8Array): Response {
  const body = NULL_BODY_STATUS.has(status) ? null : Buffer.from(bytes)
  const response = new Response(body, { status, statusText, headers })
  Object.defineProperty(response, 'url', { value: url })
  Object.defineProperty(response, 'redirected', { value: redirected })
  return response
}

/** A `fetch` that asks the host. What comes back is a real `Response` over the unchanged bytes. */
export function createBrokeredFetch(send: Send): BrokeredFetch {
  const pending = new Map<number, Pending>()
  let lastId = 0

  const brokered = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const session = currentSession.getStore()
    if (!session) throw pluginFailure('permanent', 'fetch is only possible while the host is calling the plugin')
    const request = new Request(input, init)
    const signal = AbortSignal.any([request.signal, session.abort.signal])
    signal.throwIfAborted()
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined
    lastId += 1
    const id = lastId
    return new Promise<Response>((resolve, reject) => {
      const onAbort = (): void => {
        pending.delete(id)
        send({ t: 'fetch-cancel', id })
        reject(signal.reason)
      }
      signal.addEventListener('abort', onAbort, { once: true })
      pending.set(id, {
        resolve(response) {
          signal.removeEventListener('abort', onAbort)
          resolve(response)
        },
        reject(error) {
          signal.removeEventListener('abort', onAbort)
          reject(error)
        },
      })
      const redirect = request.redirect as 'follow' | 'manual' | 'error'
      send(
        {
          t: 'fetch',
          id,
          call: session.facts.call,
          url: request.url,
          method: request.method,
          headers: [...request.headers],
          redirect,
        },
        body,
      )
    })
  }

  return {
    fetch: brokered,
    settle(message, bytes) {
      const waiting = pending.get(message.id)
      pending.delete(message.id)
      if (!waiting) return
      if (message.t === 'fetch-failed') {
        const { kind, message: text, retryAfterMs } = message.failure
        waiting.reject(pluginFailure(kind, text, retryAfterMs))
        return
      }
      try {
        waiting.resolve(responseOf(message, bytes))
      } catch {
        waiting.reject(pluginFailure('transient', 'the answer’s status line or headers are not valid'))
      }
    },
  }
}

/** The context handed to connector code. */
export function contextOf(
  session: Session,
  config: unknown,
  fetch: typeof globalThis.fetch,
  send: Send,
): PluginContext<unknown, string> {
  const aheadMs = session.facts.nowMs - Date.now()
  return {
    integrationId: session.facts.integrationId,
    config,
    signal: session.abort.signal,
    now: () => new Date(Date.now() + aheadMs),
    fetch,
    secret(name) {
      const placeholder = Object.hasOwn(session.facts.secrets, name) ? session.facts.secrets[name] : undefined
      if (placeholder === undefined) throw pluginFailure('auth', `the secret ${name} is not set`)
      return placeholder
    },
    log(level, message, fields: { [key: string]: Json } = {}) {
      send({ t: 'log', call: session.facts.call, level, message, fields })
    },
  }
}
