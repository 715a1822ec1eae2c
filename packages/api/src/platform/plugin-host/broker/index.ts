import type { LookupFunction } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Mail } from '@portevoix/sdk/plugin'
import { PluginFailure } from '../failure.ts'
import type { NetworkGrant } from './grant.ts'
import { hostAndPort, isAllowed } from './hosts.ts'
import type { QuotaLedger } from './quotas.ts'
import { exchange, type HttpAnswer } from './request.ts'
import type { SecretCover } from './secrets.ts'

export type { NetworkGrant } from './grant.ts'
export { type HostRule, hostRules } from './hosts.ts'
export { type QuotaClaim, type QuotaLedger, type QuotaRule, quotaRules } from './quotas.ts'
export { coverSecrets, type SecretCover } from './secrets.ts'

export interface BrokerRequest {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
  readonly redirect: 'follow' | 'manual' | 'error'
}
export interface BrokerAnswer extends HttpAnswer {
  /** Where the answer came from, after redirects; placeholders stand for secrets. */
  readonly url: string
  readonly redirected: boolean
}
export interface BrokerOptions {
  /** `host:port` entries, as named in the address, that may lead to private addresses. */
  readonly allowPrivate: readonly string[]
  readonly maxBodyBytes: number
  /** For one attempt, redirects not included. */
  readonly attemptTimeoutMs: number
  readonly userAgent: string
  /** Resolution of names; the system's when absent. */
  readonly lookup?: LookupFunction | undefined
  /** Shared by all processes of the server. */
  readonly quotas: QuotaLedger
  /** In [0, 1): spreads retries. */
  random(): number
}
export interface Broker {
  /**
   * @throws PluginFailure: `permanent` for what is not allowed, `transient` for what may pass, `rate_limit` with
   * `retryAfterMs` where a quota is used up.
   */
  fetch(request: BrokerRequest, grant: NetworkGrant, signal: AbortSignal): Promise<BrokerAnswer>
  /**
   * Hands one mail to its server. Placeholders of secrets mean something in `user` and `password` only.
   * @throws PluginFailure of the kinds that `NotifierContext.mail` names.
   */
  mail(mail: Mail, grant: NetworkGrant, signal: AbortSignal): Promise<{ messageId: string }>
}

const MAX_REDIRECTS = 5
const MAX_RETRIES = 2
const MAX_RETRY_AFTER_MS = 5_000
const RETRIED_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504])
const REDIRECT_STATUS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const refuse = (message: string): PluginFailure => new PluginFailure('permanent', 'thrown', message)

/** Milliseconds that the provider asks to wait; null when it does not say. */
function retryAfterMs({ headers }: HttpAnswer): number | null {
  const value = headers.find(([name]) => name === 'retry-after')?.[1]
  if (value === undefined) return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}

interface Hop {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
}

/** The request that follows a redirect, as browsers do it: nothing confidential crosses to another origin. */
function follow(hop: Hop, status: number, next: URL, secrets: SecretCover): Hop {
  const here = new URL(hop.url)
  const becomesGet = status === 303 ? hop.method !== 'HEAD' : status < 303 && hop.method === 'POST'
  const sameOrigin = here.origin === next.origin
  const headers = hop.headers.filter(([name, value]) => {
    const lower = name.toLowerCase()
    if (becomesGet && lower.startsWith('content-')) return false
    return sameOrigin || (!['authorization', 'cookie'].includes(lower) && !secrets.mentions(value))
  })
  const body = becomesGet ? new Uint8Array(0) : hop.body
  if (!sameOrigin && secrets.mentions(Buffer.from(body).toString('latin1'))) {
    throw refuse(`a redirect from ${here.host} to ${next.host} would carry a secret along`)
  }
  return { url: next.href, method: becomesGet ? 'GET' : hop.method, headers, body }
}

export function createBroker(options: BrokerOptions): Broker {
  const open = new Set(options.allowPrivate)

  const permit = (text: string, { hosts }: NetworkGrant): URL => {
    const url = URL.parse(text)
    if (!url) throw refuse('the address cannot be read')
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse(`only http and https, not ${url.protocol}`)
    if (url.username !== '' || url.password !== '') throw refuse('credentials do not belong into an address')
    if (!isAllowed(hosts, url)) throw refuse(`the manifest and the settings do not allow ${hostAndPort(url)}`)
    return url
  }

  const once = (hop: Hop, grant: NetworkGrant, signal: AbortSignal): Promise<HttpAnswer> => {
    const named = permit(hop.url, grant)
    const url = new URL(grant.secrets.intoUrl(named.href))
    // The secret's own characters must not be able to lead elsewhere.
    if (url.origin !== named.origin) throw refuse('a secret cannot be part of a host')
    const contentType = hop.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
    const headers = hop.headers.map(([name, value]): [string, string] => [name, grant.secrets.intoHeader(value)])
    if (!headers.some(([name]) => name.toLowerCase() === 'user-agent')) headers.push(['user-agent', options.userAgent])
    return exchange({
      url,
      method: hop.method,
      headers,
      body: grant.secrets.intoBody(hop.body, contentType),
      allowPrivate: open.has(hostAndPort(url)),
      maxBytes: options.maxBodyBytes,
      signal: AbortSignal.any([signal, AbortSignal.timeout(options.attemptTimeoutMs)]),
      lookup: options.lookup,
    })
  }

  const pause = (attempt: number): number => Math.round((0.5 + options.random() / 2) * 250 * 2 ** attempt)

  /** Safe requests are tried again where that may help; an answer that asks for more patience is handed on. */
  const withRetries = async (hop: Hop, grant: NetworkGrant, signal: AbortSignal): Promise<HttpAnswer> => {
    const retries = hop.method === 'GET' || hop.method === 'HEAD' ? MAX_RETRIES : 0
    for (let attempt = 0; ; attempt += 1) {
      let delayMs: number
      try {
        const answer = await once(hop, grant, signal)
        if (attempt >= retries || !RETRIED_STATUS.has(answer.status)) return answer
        delayMs = retryAfterMs(answer) ?? pause(attempt)
        if (delayMs > MAX_RETRY_AFTER_MS) return answer
      } catch (error) {
        // Whoever was too slow once would use up the call's time by being asked again.
        const mayPass = error instanceof PluginFailure && error.kind === 'transient' && error.reason !== 'timeout'
        if (!mayPass || attempt >= retries || signal.aborted) throw error
        delayMs = pause(attempt)
      }
      await wait(delayMs, undefined, { signal })
    }
  }

  const scrubbed = (answer: HttpAnswer, url: string, redirected: boolean, { secrets }: NetworkGrant): BrokerAnswer => {
    if (answer.status < 200 || answer.status > 599) throw refuse(`an answer with the odd status ${answer.status}`)
    return {
      status: answer.status,
      statusText: secrets.scrubText(answer.statusText),
      headers: answer.headers.map(([name, value]) => [secrets.scrubText(name), secrets.scrubText(value)]),
      body: secrets.scrubBytes(answer.body),
      url: secrets.scrubText(url),
      redirected,
    }
  }

  const run = async (request: BrokerRequest, grant: NetworkGrant, signal: AbortSignal): Promise<BrokerAnswer> => {
    let hop: Hop = request
    for (let redirects = 0; ; redirects += 1) {
      const answer = await withRetries(hop, grant, signal)
      const location = answer.headers.find(([name]) => name === 'location')?.[1]
      const moved = REDIRECT_STATUS.has(answer.status) && location !== undefined
      if (!moved || request.redirect === 'manual') return scrubbed(answer, hop.url, redirects > 0, grant)
      if (request.redirect === 'error') throw refuse('the address redirects, and the plugin does not follow')
      if (redirects >= MAX_REDIRECTS) throw refuse(`more than ${MAX_REDIRECTS} redirects`)
      const next = URL.parse(grant.secrets.scrubText(location), hop.url)
      if (!next) throw refuse('a redirect to an address that cannot be read')
      try {
        permit(next.href, grant)
      } catch (error) {
        const why = error instanceof Error ? error.message : ''
        throw refuse(`${new URL(hop.url).host} redirects to ${next.host || next.protocol}: ${why}`)
      }
      hop = follow(hop, answer.status, next, grant.secrets)
    }
  }

  return {
    async mail(mail) {
      throw new PluginFailure('config', 'unavailable', `no mail is sent to ${mail.server.host} yet`)
    },
    async fetch(request, grant, signal) {
      try {
        return await run(request, grant, signal)
      } catch (error) {
        if (error instanceof PluginFailure) {
          throw new PluginFailure(error.kind, error.reason, grant.secrets.scrubText(error.message), error.retryAfterMs)
        }
        throw new PluginFailure('transient', 'cancelled', 'the request was cancelled')
      }
    },
  }
}
