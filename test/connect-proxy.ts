import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** A proxy that opens connections (HTTP CONNECT), and resolves names by its own list. */
export interface ConnectProxy {
  readonly host: string
  readonly port: number
  /** What was asked for: `host:port`, each with the header that names who asks. */
  readonly asked: { to: string; authorization: string | undefined }[]
  stop(): Promise<void>
}

/**
 * @param hosts the local port of each `host:port`; every other is answered with 502.
 * @param password what `Proxy-Authorization` must say; anything when left out.
 */
export async function startConnectProxy(
  hosts: Readonly<Record<string, number>>,
  password?: string,
): Promise<ConnectProxy> {
  const asked: ConnectProxy['asked'] = []
  const open = new Set<Socket>()
  const server = createServer((_request, response) => response.writeHead(405).end())
  server.on('connect', ({ url = '', headers }, client: Socket) => {
    const authorization = headers['proxy-authorization']
    asked.push({ to: url, authorization })
    open.add(client)
    client.on('error', () => client.destroy())
    client.on('close', () => open.delete(client))
    const refuse = (status: string) => client.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
    if (password !== undefined && authorization !== `Basic ${btoa(password)}`) {
      return refuse('407 Proxy Authentication Required')
    }
    const port = hosts[url]
    if (port === undefined) return refuse('502 Bad Gateway')
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    target.on('error', () => client.destroy())
    client.on('close', () => target.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    host: '127.0.0.1',
    port,
    asked,
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
