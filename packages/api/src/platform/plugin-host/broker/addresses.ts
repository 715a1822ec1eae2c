import { lookup as systemLookup } from 'node:dns'
import type { Agent } from 'node:http'
import { BlockList, isIP, type LookupFunction, type Socket } from 'node:net'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { PluginFailure } from '../failure.ts'
import { hostAndPort } from './hosts.ts'
import { type OutboundProxy, tunnelAgent } from './proxy.ts'
import { texts } from './texts.ts'

/** How names are resolved, and which addresses may be connected to. */
export interface Route {
  /** The operator opened this host and port, so private addresses are allowed. */
  readonly allowPrivate: boolean
  /** Name resolution; the system's when absent. */
  readonly lookup?: LookupFunction | undefined
  /** The proxy that the connection goes through; none when absent. */
  readonly proxy?: OutboundProxy | null | undefined
}

/** Addresses that look public to the agent's own filter but lead to internal services. */
const denied = new BlockList()
// Azure's internal endpoint (wire server).
denied.addAddress('168.63.129.16')
// IPv4-compatible addresses, which can contain any IPv4 address.
denied.addSubnet('::', 96, 'ipv6')

/** Addresses of a machine itself and of its neighbours, for an answer before anything is connected to. */
const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(network, bits)
inside.addSubnet('fc00::', 7, 'ipv6')
inside.addSubnet('fe80::', 10, 'ipv6')

const isDenied = (address: string): boolean => denied.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

const internal = (host: string): PluginFailure =>
  new PluginFailure('config', 'thrown', texts('internal-address', { host }))

/** Translates a refused address to a failure; null for other errors. */
export const addressRefusal = (error: Error, host: string): PluginFailure | null =>
  /is not allowed\. Because/.test(error.message) ? internal(host) : null

/**
 * Why nothing would be sent to an address, as far as it says so itself; null where it may be. What a name leads to is checked when it
 * is connected to.
 * @param open private `host:port` entries that the operator opened.
 */
export function addressProblem(url: URL, open: readonly string[]): 'not-https' | 'internal' | null {
  if (open.includes(hostAndPort(url))) return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.protocol !== 'https:') return 'not-https'
  const family = isIP(host) === 6 ? 'ipv6' : 'ipv4'
  const isInside = isIP(host) === 0 ? /(^|\.)localhost$/.test(host) : isDenied(host) || inside.check(host, family)
  return isInside ? 'internal' : null
}

/** Resolves and checks in one step, and connects to the checked address, so that no second DNS answer can intervene. */
function checkedLookup({ allowPrivate, lookup = systemLookup }: Route): LookupFunction {
  if (allowPrivate) return lookup
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, address, family) => {
      const addresses = Array.isArray(address) ? address.map((entry) => entry.address) : [address]
      const refused = error ? undefined : addresses.find(isDenied)
      if (refused === undefined) callback(error, address, family)
      else callback(new Error(`${refused} is not allowed. Because it is a cloud's own.`), address, family)
    })
}

/** IPv4 networks that are nobody's, or lead inside. */
const notPublic = new BlockList()
for (const [network, bits] of [
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(network, bits)
/** Of IPv6, what is handed out to networks, but for what holds IPv4 addresses or is for documentation. */
const handedOut = new BlockList()
handedOut.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(network, bits, 'ipv6')

function isPublic(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (isDenied(address) || inside.check(address, family) || notPublic.check(address, family)) return false
  return family === 'ipv4' || handedOut.check(address, family)
}

/** A name that nobody resolves here within this time is resolved by the proxy alone. */
const LOOKUP_MS = 2_000

/**
 * The proxy resolves names itself: what it finds cannot be checked here (decision 0111). What can be known here is refused: an address
 * that is internal, and a name that leads to one by this machine's own resolution.
 */
async function assertNotInside(host: string, { lookup = systemLookup }: Route): Promise<void> {
  const bare = host.replace(/^\[|\]$/g, '')
  const isNamed = isIP(bare) === 0
  const found = isNamed ? await resolved(bare, lookup) : [bare]
  if (!found.every(isPublic)) throw internal(host)
}

/** The addresses of a name; none where it is not known here. */
const resolved = (name: string, lookup: LookupFunction): Promise<readonly string[]> =>
  new Promise((resolve) => {
    const enough = setTimeout(() => resolve([]), LOOKUP_MS)
    lookup(name, { all: true }, (error, found) => {
      clearTimeout(enough)
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found]
      resolve(error ? [] : addresses)
    })
  })

/**
 * Options for a request that connects only to checked addresses.
 * @throws PluginFailure when the host itself is a refused address.
 */
export function checkedConnection(
  host: string,
  secure: boolean,
  route: Route,
): { agent: Agent; lookup: LookupFunction } {
  const bare = host.replace(/^\[|\]$/g, '')
  if (!route.allowPrivate && isIP(bare) !== 0 && isDenied(bare)) throw internal(host)
  if (route.proxy) {
    const check = async () => {
      if (!route.allowPrivate) await assertNotInside(host, route)
    }
    return { agent: tunnelAgent(route.proxy, secure, check), lookup: checkedLookup(route) }
  }
  const options = { allowPrivateIPAddress: route.allowPrivate }
  const agent = secure ? new RequestFilteringHttpsAgent(options) : new RequestFilteringHttpAgent(options)
  return { agent, lookup: checkedLookup(route) }
}

/** A connection for another protocol, with the same filter. The caller handles errors of the socket. */
export function openSocket(host: string, port: number, route: Route): Socket {
  const { lookup } = checkedConnection(host, false, route)
  const agent = new RequestFilteringHttpAgent({ allowPrivateIPAddress: route.allowPrivate })
  return agent.createConnection({ host: host.replace(/^\[|\]$/g, ''), port, lookup }) as Socket
}
