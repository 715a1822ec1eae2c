import { PluginError } from '@portevoix/sdk/plugin'
import type { mastodon } from 'masto'
import { HttpActionDispatcherHookMastodon } from 'masto/adapters/action/dispatcher-http-hook-mastodon.js'
import { createActionProxy, HttpActionDispatcher } from 'masto/adapters/action/index.js'
import { BaseHttp } from 'masto/adapters/http/index.js'
import { SerializerNativeImpl } from 'masto/adapters/serializers/index.js'
import type { HttpRequestParams, HttpResponse } from 'masto/interfaces/index.js'
import type { MastodonContext } from './settings.ts'

const DEFAULT_RETRY_AFTER_MS = 5 * 60_000

/** Retry-After in seconds, otherwise the instant (ISO 8601) at which Mastodon's limit resets. */
function retryAfterMs(headers: Headers, now: Date): number {
  const after = Number(headers.get('retry-after') ?? Number.NaN)
  if (Number.isFinite(after)) return Math.max(0, after * 1_000)
  const reset = Date.parse(headers.get('x-ratelimit-reset') ?? '')
  return Number.isNaN(reset) ? DEFAULT_RETRY_AFTER_MS : Math.max(0, reset - now.getTime())
}

/** The server's own message, if any; it is about the request and contains no personal data. */
function reasonIn(body: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: unknown }
    return typeof error === 'string' ? ` ${error.slice(0, 300)}` : ''
  } catch {
    return ''
  }
}

/** Whether the request may have taken effect although there was no clear response. */
const isUncertain = (method: string): boolean => method === 'POST'

function refusal(method: string, { status, headers }: Response, body: string, now: Date): PluginError {
  const said = `Mastodon answered ${status}.${reasonIn(body)}`
  const cause = status
  if (status === 429) {
    return new PluginError('rate_limit', said, { cause, retryAfterMs: retryAfterMs(headers, now) })
  }
  if (status === 401) return new PluginError('auth', `${said} Check the access token.`, { cause })
  if (status === 403) return new PluginError('auth', `${said} Check the scopes of the access token.`, { cause })
  const refused = status >= 400 && status < 500 && status !== 408 && status !== 425
  const otherwise = isUncertain(method) ? 'ambiguous' : 'transient'
  return new PluginError(refused ? 'permanent' : otherwise, said, { cause })
}

/** The status with which the server refused; undefined when it did not respond. */
export const statusOf = (error: unknown): unknown => (error instanceof PluginError ? error.cause : undefined)

/** Sends the client's requests with the host's fetch, and converts failures to PluginErrors. */
class HostHttp extends BaseHttp {
  readonly #ctx: MastodonContext
  readonly #serializer = new SerializerNativeImpl()

  constructor(ctx: MastodonContext) {
    super()
    this.#ctx = ctx
  }

  async request<T>({ method, path, search, body, requestInit }: HttpRequestParams): Promise<HttpResponse<T>> {
    const url = new URL(path, this.#ctx.config.instance)
    if (search !== undefined) {
      url.search = typeof search === 'string' ? search : `${this.#serializer.serialize('querystring', search)}`
    }
    const headers = new Headers(requestInit?.headers)
    headers.set('authorization', `Bearer ${this.#ctx.secret('token')}`)
    headers.set('accept', 'application/json')
    if (body !== undefined) headers.set('content-type', 'application/json')
    const sent = body === undefined ? null : `${this.#serializer.serialize('json', body)}`
    try {
      const response = await this.#ctx.fetch(url, { method, headers, body: sent, signal: this.#ctx.signal })
      const text = await response.text()
      if (!response.ok) throw refusal(method, response, text, this.#ctx.now())
      return { headers: response.headers, data: this.#serializer.deserialize<T>('json', text) }
    } catch (error) {
      if (error instanceof PluginError && !(error.kind === 'transient' && isUncertain(method))) throw error
      if (isUncertain(method)) {
        throw new PluginError('ambiguous', 'Mastodon gave no clear answer to a post.', { cause: error })
      }
      // The response must not be part of the message, because it contains personal data.
      throw new PluginError('transient', 'Mastodon gave no answer that can be read.', { cause: error })
    }
  }
}

/** The typed client of masto over the host's fetch; the host adds the token. */
export function openClient(ctx: MastodonContext): mastodon.rest.Client {
  const http = new HostHttp(ctx)
  const dispatcher = new HttpActionDispatcher(http, new HttpActionDispatcherHookMastodon(http))
  return createActionProxy(dispatcher, { context: ['api'] }) as mastodon.rest.Client
}
