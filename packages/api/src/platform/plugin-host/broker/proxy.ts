import { Agent as HttpAgent, request } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { BlockList, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { portOf } from './hosts.ts'

/** A server of the operator's network that opens connections to hosts outside of it (HTTP CONNECT). */
export interface OutboundProxy {
  readonly host: string
  readonly port: number
  /** The header Proxy-Authorization; null where it asks for none. */
  readonly authorization: string | null
  /** Hosts that are reached without it, as in the usual variable NO_PROXY. */
  readonly past: readonly string[]
}

const CONNECT_MS = 10_000

const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, '')

/** The machine itself is never behind a proxy. */
const isLoopback = (host: string): boolean =>
  /(^|\.)localhost$/.test(host) || (isIP(host) === 4 && host.startsWith('127.')) || host === '::1'

function isInNetwork(host: string, entry: string): boolean {
  const [network = '', bits = ''] = entry.split('/')
  const [family, of] = [isIP(network), isIP(host)]
  if (family === 0 || family !== of || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128)) return false
  const list = new BlockList()
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  list.addSubnet(network, Number(bits), kind)
  return list.check(host, kind)
}

/**
 * Whether an entry names a host: `example.org` with all below it, `.example.org` or `*.example.org` what is below it alone, an
 * address or a network, each with a port if it is for that alone; `*` is everything.
 */
function names(entry: string, host: string, port: number): boolean {
  if (entry === '*') return true
  if (entry.includes('/')) return isInNetwork(host, entry)
  const [, name = '', ofPort] = /^(\[[^\]]*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? []
  if (ofPort !== undefined && Number(ofPort) !== port) return false
  const bare = withoutBrackets(name).toLowerCase()
  if (bare === '') return false
  if (isIP(bare) !== 0) return bare === host
  const below = bare.replace(/^\*?\./, '')
  return host.endsWith(`.${below}`) || (below === bare && host === below)
}

/** The proxy by which an address is reached; null for none. */
export function proxyFor(proxy: OutboundProxy | null | undefined, url: URL): OutboundProxy | null {
  const host = withoutBrackets(url.hostname).toLowerCase()
  if (!proxy || isLoopback(host) || proxy.past.some((entry) => names(entry, host, portOf(url)))) return null
  return proxy
}

/** Connects to a host through the proxy, which resolves its name. */
function tunnel(proxy: OutboundProxy, { host, port }: { host: string; port: number }): Promise<Socket> {
  const to = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
  return new Promise((resolve, reject) => {
    // What a failure says is read by the organisation: where the proxy is does not belong in it.
    const fail = (problem: string) => reject(new Error(`the proxy opened no connection (${problem})`))
    const asked = request({
      ...{ host: proxy.host, port: proxy.port, method: 'CONNECT', path: to, agent: false, timeout: CONNECT_MS },
      headers: { host: to, ...(proxy.authorization !== null && { 'proxy-authorization': proxy.authorization }) },
    })
    asked.on('connect', (answer, socket, head) => {
      if (answer.statusCode === 200 && head.length === 0) return resolve(socket as Socket)
      socket.destroy()
      fail(`status ${answer.statusCode}`)
    })
    asked.on('response', (answer) => {
      answer.destroy()
      fail(`status ${answer.statusCode}`)
    })
    asked.on('timeout', () => asked.destroy(new Error('timeout')))
    asked.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message))
    asked.end()
  })
}

/**
 * An agent whose connections go through a proxy. For https the encryption begins behind it, with the certificate of the host.
 * @param check is awaited first; its error is that of the connection.
 */
export function tunnelAgent(proxy: OutboundProxy, secure: boolean, check: () => Promise<void>): HttpAgent {
  const agent = secure ? new HttpsAgent() : new HttpAgent()
  const open = async ({ host, port }: { host: string; port: number }): Promise<Socket> => {
    const bare = withoutBrackets(host)
    await check()
    const socket = await tunnel(proxy, { host: bare, port })
    if (!secure) return socket
    return connectTls({ socket, ...(isIP(bare) === 0 ? { servername: bare } : { host: bare }) })
  }
  agent.createConnection = (options, created) => {
    const { host, port } = options as { host?: string | null; port?: number | string | null }
    open({ host: host ?? '', port: Number(port) }).then(
      (socket) => created?.(null, socket),
      (error: Error) => created?.(error, undefined as never),
    )
    return undefined
  }
  return agent
}
