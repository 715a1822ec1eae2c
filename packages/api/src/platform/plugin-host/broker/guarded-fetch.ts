import { PluginFailure } from '../failure.ts'
import { hostAndPort, hostRules, isAllowed } from './hosts.ts'
import type { OutboundProxy } from './proxy.ts'
import { exchange } from './request.ts'
import { destinationOf, isWithinSeal, type Seal } from './seal.ts'
import { texts } from './texts.ts'

/**
 * A `fetch` for requests of the host itself to a provider (log-ins, tokens), with the same limits as plugin code: only
 * hosts of the manifest, no private addresses, https unless the operator opened the address. Does not follow redirects.
 * @returns a function that rejects with a PluginFailure.
 */
export function guardedFetch(options: {
  network: readonly string[]
  config: unknown
  /** The hosts that each sent secret was entered for. */
  sealedTo: readonly Seal[]
  /** Private `host:port` entries that are open. */
  allowPrivate: readonly string[]
  /** See `Route`. */
  proxy?: OutboundProxy | null | undefined
  userAgent: string
  timeoutMs: number
  maxBytes: number
  /** Whether the answer is only its status and headers; its body is then never an error. */
  onlyHead?: boolean | undefined
}): typeof fetch {
  const rules = hostRules(options.network, options.config)
  const open = new Set(options.allowPrivate)
  return async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const isOpen = open.has(hostAndPort(url))
    if (!isAllowed(rules, url)) {
      throw new PluginFailure('config', 'thrown', texts('not-allowed', { host: hostAndPort(url) }))
    }
    if (url.protocol !== 'https:' && !isOpen) {
      throw new PluginFailure('config', 'thrown', texts('https-only', { host: url.host }))
    }
    const destination = destinationOf(url)
    if (!options.sealedTo.every((seal) => isWithinSeal(seal, destination))) {
      throw new PluginFailure('config', 'thrown', texts('not-entered-for', { destination }))
    }
    const answer = await exchange({
      url,
      method: request.method,
      headers: [...request.headers, ['user-agent', options.userAgent]],
      body: new Uint8Array(await request.arrayBuffer()),
      allowPrivate: isOpen,
      proxy: options.proxy,
      maxBytes: options.maxBytes,
      onlyHead: options.onlyHead,
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(options.timeoutMs)]),
    })
    const { status, statusText, headers, body } = answer
    const hasNoBody = options.onlyHead === true || [204, 205, 304].includes(status)
    return new Response(hasNoBody ? null : Buffer.from(body), { status, statusText, headers })
  }
}
