import type { LookupFunction } from 'node:net'
import { bodyKindOf, type FailureKind, type Mail } from '@portevoix/sdk/plugin'
import { asWritten, type Text } from '../../../core/texts/index.ts'
import { PluginFailure } from '../failure.ts'
import { type BreakerOptions, createBreakers } from './breaker.ts'
import type { NetworkGrant } from './grant.ts'
import { hostAndPort, isAllowed } from './hosts.ts'
import { sendMail } from './mail.ts'
import { createProviderWaits } from './provider-waits.ts'
import type { OutboundProxy } from './proxy.ts'
import { admit, noteAnswer, type QuotaLedger } from './quotas.ts'
import { follow, type Hop, locationOf, mentionsOf } from './redirects.ts'
import { prepareRenewal } from './renewal.ts'
import { exchange, type HttpAnswer } from './request.ts'
import { retryAfterMs, withRetries } from './retry.ts'
import { destinationOf } from './seal.ts'
import { texts } from './texts.ts'

export type { NetworkGrant } from './grant.ts'
export { type HostRule, hostRules } from './hosts.ts'
export type { OutboundProxy } from './proxy.ts'
export { type QuotaClaim, type QuotaLedger, type QuotaRule, quotaRules } from './quotas.ts'
export { allOf, type Destinations, destinationsOf, isWithinSeal, narrowed, type Seal } from './seal.ts'
export { type CoveredSecret, coverSecrets, type SecretCover } from './secrets.ts'

export interface BrokerRequest extends Hop {
  readonly redirect: 'follow' | 'manual' | 'error'
}
export interface BrokerAnswer extends HttpAnswer {
  /** Final address of the response, after redirects; placeholders stand for secrets. */
  readonly url: string
  readonly redirected: boolean
}
export interface BrokerOptions {
  /** `host:port` entries, as in the address, that may lead to private addresses. */
  readonly allowPrivate: readonly string[]
  /** The proxy that requests go through, but not mails; none when absent. */
  readonly proxy?: OutboundProxy | null | undefined
  readonly maxBodyBytes: number
  /** Timeout of one attempt without redirects, and of one mail. */
  readonly attemptTimeoutMs: number
  readonly userAgent: string
  /** Name resolution; the system's when absent. */
  readonly lookup?: LookupFunction | undefined
  /** Shared by all processes of the server. */
  readonly quotas: QuotaLedger
  /** Replaces the default breaker options. */
  readonly breaker?: BreakerOptions | undefined
  /** A random number in [0, 1) that spreads retries. */
  random(): number
}
export interface Broker {
  /**
   * @throws PluginFailure: `config` for an address that the settings or the manifest do not allow, `permanent` for an
   * invalid request, `transient` for temporary failures, `rate_limit` with `retryAfterMs` when a quota is used up.
   */
  fetch(request: BrokerRequest, grant: NetworkGrant, signal: AbortSignal): Promise<BrokerAnswer>
  /**
   * Sends one mail through its server. Placeholders of secrets are replaced only in `user` and `password`.
   * @throws PluginFailure of the kinds that `NotifierContext.mail` names.
   */
  mail(mail: Mail, grant: NetworkGrant, signal: AbortSignal): Promise<{ messageId: string }>
}

const MAX_REDIRECTS = 5
const refuse = (told: Text, kind: FailureKind = 'permanent'): PluginFailure => new PluginFailure(kind, 'thrown', told)

export function createBroker(options: BrokerOptions): Broker {
  const open = new Set(options.allowPrivate)
  const breakers = createBreakers(options.breaker)
  const providerWaits = createProviderWaits()

  const permit = (text: string, { hosts }: NetworkGrant): URL => {
    const url = URL.parse(text)
    if (!url) throw refuse(texts('bad-address'))
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse(texts('scheme', { scheme: url.protocol }))
    if (url.username !== '' || url.password !== '') throw refuse(texts('credentials-in-address'))
    if (!isAllowed(hosts, url)) {
      throw refuse(texts('not-allowed', { host: hostAndPort(url) }), 'config')
    }
    return url
  }

  const exchangeOnce = async (hop: Hop, named: URL, grant: NetworkGrant, quotaUnits: number, signal: AbortSignal) => {
    const url = new URL(grant.secrets.intoUrl(named.href))
    // The characters of a secret must not change which host or path the address names.
    if (url.origin !== named.origin) throw refuse(texts('secret-in-host'))
    const headers = hop.headers.map(([name, value]): [string, string] => [name, grant.secrets.intoHeader(value)])
    if (!headers.some(([name]) => name.toLowerCase() === 'user-agent')) headers.push(['user-agent', options.userAgent])
    let hasLeft = false
    try {
      return await exchange({
        url,
        method: hop.method,
        headers,
        body: grant.secrets.intoBody(hop.body, bodyKindOf(hop.headers)),
        allowPrivate: open.has(hostAndPort(url)),
        maxBytes: options.maxBodyBytes,
        signal: AbortSignal.any([signal, AbortSignal.timeout(options.attemptTimeoutMs)]),
        lookup: options.lookup,
        proxy: options.proxy,
        onConnect: () => {
          hasLeft = true
        },
      })
    } catch (error) {
      // A cancelled request says nothing about the provider.
      throw signal.aborted ? new PluginFailure('transient', 'cancelled', texts('cancelled')) : error
    } finally {
      if (hasLeft) grant.onUsage?.({ requests: 1, quotaUnits })
    }
  }

  /**
   * Sends one request to a provider: only to an allowed address, within the quotas, and not while the breaker is open.
   */
  const once = async (hop: Hop, grant: NetworkGrant, signal: AbortSignal): Promise<HttpAnswer> => {
    const url = permit(hop.url, grant)
    const text = Buffer.from(hop.body).toString('latin1')
    grant.secrets.assertMayLeave({ url: url.href, headers: hop.headers, body: text }, destinationOf(url))
    const provider = `${grant.provider} ${url.host}`
    const request = { method: hop.method, url }
    breakers.ensureClosed(provider)
    const who = `${grant.caller} ${provider}`
    await providerWaits.keep(who, signal)
    const units = await admit(options.quotas, grant.quotas, request, signal)
    const answer = await breakers.attempt(provider, () => exchangeOnce(hop, url, grant, units, signal))
    const waitMs = retryAfterMs(answer)
    const rests = await noteAnswer(options.quotas, grant.quotas, request, answer, waitMs)
    if (!rests) providerWaits.note(who, answer.status, waitMs)
    return answer
  }

  const scrubbed = (answer: HttpAnswer, url: string, redirected: boolean, { secrets }: NetworkGrant): BrokerAnswer => {
    if (answer.status < 200 || answer.status > 599) throw refuse(texts('odd-status', { status: answer.status }))
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
    let mayRenew = grant.renew !== undefined
    const send = async (): Promise<HttpAnswer> => {
      const renewal = mayRenew ? prepareRenewal(grant, mentionsOf(hop)) : null
      const answer = await once(hop, grant, signal)
      if (!renewal?.isOver(answer)) return answer
      const renewed = await renewal.attempt()
      mayRenew = false
      // A refused request was not processed, so it can be sent again whatever its method.
      return renewed ? await once(hop, grant, signal) : answer
    }
    for (let redirects = 0; ; redirects += 1) {
      const answer = await withRetries(hop.method, send, options.random, signal)
      const location = locationOf(answer)
      if (location === null || request.redirect === 'manual') return scrubbed(answer, hop.url, redirects > 0, grant)
      if (request.redirect === 'error') throw refuse(texts('not-followed'))
      if (redirects >= MAX_REDIRECTS) throw refuse(texts('too-many-redirects', { most: MAX_REDIRECTS }))
      const next = URL.parse(grant.secrets.scrubText(location), hop.url)
      if (!next) throw refuse(texts('bad-redirect'))
      try {
        permit(next.href, grant)
      } catch (error) {
        if (!(error instanceof PluginFailure)) throw error
        const { kind, told: problem } = error
        const to = next.host || next.protocol
        throw refuse(texts('redirects-to', { host: new URL(hop.url).host, next: to, problem }), kind)
      }
      hop = follow(hop, answer.status, next, grant.secrets)
    }
  }

  /** Failures are reported without secrets; an unforeseen error is reported as a cancellation. */
  const guarded = async <T>({ secrets }: NetworkGrant, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof PluginFailure)) {
        throw new PluginFailure('transient', 'cancelled', texts('cancelled'))
      }
      const scrubbed = secrets.scrubText(error.message)
      const told = scrubbed === error.message ? error.told : asWritten(scrubbed)
      throw new PluginFailure(error.kind, error.reason, told, error.retryAfterMs)
    }
  }

  return {
    fetch: (request, grant, signal) => guarded(grant, () => run(request, grant, signal)),
    mail: (mail, grant, signal) =>
      guarded(grant, () =>
        sendMail(mail, grant, signal, { open, lookup: options.lookup, timeoutMs: options.attemptTimeoutMs }),
      ),
  }
}
