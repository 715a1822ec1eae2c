import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { boundConnections } from './connections.ts'

const open: (Server | Socket)[] = []
afterEach(() => {
  for (const one of open.splice(0)) {
    if ('destroy' in one) one.destroy()
    else one.close().closeAllConnections()
  }
})

async function serve(limits: { most: number; idleMs?: number }, handler: RequestListener): Promise<number> {
  const server = createServer({ requestTimeout: 0, headersTimeout: 300, connectionsCheckingInterval: 50 }, handler)
  boundConnections(server, { idleMs: 300, ...limits }, (path) => path === '/file')
  server.listen(0)
  await once(server, 'listening')
  open.push(server)
  return (server.address() as AddressInfo).port
}

async function dial(port: number, first = ''): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  open.push(socket)
  socket.on('error', () => {})
  await once(socket, 'connect')
  if (first) socket.write(first)
  return socket
}

const answer: RequestListener = (_request, response) => response.end('here')
const isOpen = (socket: Socket) => !socket.destroyed && !socket.readableEnded
const get = (port: number) => fetch(`http://127.0.0.1:${port}/`).then((response) => response.text())
const started = (path: string) => `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nbegin`

describe('too many connections', () => {
  it('keep nobody out who asks: the one that has been idle for longest makes room', async () => {
    const port = await serve({ most: 5 }, answer)
    const silent: Socket[] = []
    for (let index = 0; index < 5; index += 1) silent.push((await dial(port)).resume())
    expect(await get(port)).toBe('here')
    await expect.poll(() => silent.map(isOpen)).toEqual([false, true, true, true, true])
  })

  it('connections that all send a request slowly are closed for a new one, except those that send files', async () => {
    const port = await serve({ most: 3 }, (request, response) => {
      if (request.method === 'GET') response.end('here')
      else request.resume()
    })
    const file = (await dial(port, started('/file'))).resume()
    const slow = [(await dial(port, started('/graphql'))).resume(), (await dial(port, started('/graphql'))).resume()]
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await get(port)).toBe('here')
    await expect.poll(() => slow.map(isOpen)).toEqual([false, true])
    expect(isOpen(file)).toBe(true)
  })

  it('a new connection is refused while all others are being answered', async () => {
    const waiting: (() => void)[] = []
    const port = await serve({ most: 2 }, (_request, response) => void waiting.push(() => response.end('here')))
    const [one, two] = [get(port), get(port)]
    await expect.poll(() => waiting.length).toBe(2)
    await expect(get(port)).rejects.toThrow()
    for (const finish of waiting) finish()
    expect(await Promise.all([one, two])).toEqual(['here', 'here'])
  })
})

describe('a connection on which nothing happens', () => {
  it('is closed where nothing was asked, and where the headers never end', async () => {
    const port = await serve({ most: 10 }, answer)
    for (const first of ['', 'GET / HTTP/1.1\r\nhost: a\r\n']) {
      const socket = (await dial(port, first)).resume()
      await once(socket, 'close')
    }
  })

  it('is closed where an answer is not taken', async () => {
    const port = await serve({ most: 10 }, (_request, response) => response.end(Buffer.alloc(50_000_000)))
    const socket = await dial(port, 'GET / HTTP/1.1\r\nhost: a\r\n\r\n')
    socket.pause()
    const server = open[0] as Server
    await expect.poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(1)
    await expect
      .poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count))), { timeout: 5_000 })
      .toBe(0)
  })

  it('is closed after an answer to a request whose body nobody read', async () => {
    const port = await serve({ most: 10 }, answer)
    const socket = (await dial(port, started('/'))).resume()
    await once(socket, 'close')
  })
})

describe('what is no HTTP request', () => {
  const cases: [string, string, number, string][] = [
    ['headers that are too large', `GET / HTTP/1.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'TOO_LARGE'],
    ['nonsense', 'nonsense\r\n\r\n', 400, 'BAD_REQUEST'],
    ['headers that do not end', 'GET / HTTP/1.1\r\nhost: a\r\n', 408, 'BAD_REQUEST'],
  ]
  it.each(cases)('%s is answered in JSON', async (_name, bytes, status, code) => {
    const port = await serve({ most: 10 }, answer)
    const said = await text(await dial(port, bytes))
    const [head = '', body = ''] = said.split('\r\n\r\n')
    expect(head).toContain(`HTTP/1.1 ${status} `)
    expect(head).toContain('content-type: application/json')
    expect(JSON.parse(body).errors[0].extensions.code).toBe(code)
  })
})
