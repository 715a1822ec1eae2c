import { lookup as systemLookup } from 'node:dns'
import type { Agent } from 'node:http'
import { BlockList, isIP, type LookupFunction, type Socket } from 'node:net'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { PluginFailure } from '../failure.ts'

/** How names become addresses, and which of them may be connected to. */
export interface Route {
  /** The operator has opened this host and port: private addresses are allowed. */
  readonly allowPrivate: boolean
  /** Resolution of names; the system's when absent. */
  readonly lookup?: LookupFunction | undefined
}

/** Addresses that look public to the agents' own filter and nonetheless lead inside. */
const denied = new BlockList()
// Azure's wire server.
denied.addAddress('168.63.129.16')
// IPv4-compatible addresses, which hold any IPv4 address.
denied.addSubnet('::', 96, 'ipv6')

const isDenied = (address: string): boolean => denied.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

const internal = (host: string): PluginFailure =>
  new PluginFailure(
    'config',
    'thrown',
    `${host} leads to an internal address, which is not open to plugins: whoever runs the server opens a host and port by PORTEVOIX_ALLOW_PRIVATE`,
  )

/** What a failed connection means for the plugin; null where it is not about the address. */
export const addressRefusal = (error: Error, host: string): PluginFailure | null =>
  /is not allowed\. Because/.test(error.message) ? internal(host) : null

/**
 * Resolution and check are one step, and the checked address is the one connected to: a second DNS answer cannot get in
 * between.
 */
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

/**
 * What a request needs to connect to checked addresses only.
 * @throws PluginFailure where the host itself is an address that is refused.
 */
export function checkedConnection(
  host: string,
  secure: boolean,
  route: Route,
): { agent: Agent; lookup: LookupFunction } {
  const bare = host.replace(/^\[|\]$/g, '')
  if (!route.allowPrivate && isIP(bare) !== 0 && isDenied(bare)) throw internal(host)
  const options = { allowPrivateIPAddress: route.allowPrivate }
  const agent = secure ? new RequestFilteringHttpsAgent(options) : new RequestFilteringHttpAgent(options)
  return { agent, lookup: checkedLookup(route) }
}

/** A connection for another protocol, through the same filter. Errors of the socket are the caller's. */
export function openSocket(host: string, port: number, route: Route): Socket {
  const { lookup } = checkedConnection(host, false, route)
  const agent = new RequestFilteringHttpAgent({ allowPrivateIPAddress: route.allowPrivate })
  return agent.createConnection({ host: host.replace(/^\[|\]$/g, ''), port, lookup }) as Socket
}
