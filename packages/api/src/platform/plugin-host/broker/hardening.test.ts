import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../test-host.ts'
import { coverSecrets } from './index.ts'
import { follow } from './redirects.ts'
import { ask, brokerWith, failureOf, grantFor, openSecret, textOf } from './test-broker.ts'

const SECRET = 'a-secret-of-the-call'

let provider: TestServer
let neighbour: TestServer
const gone: string[] = []

/** Sends data until the other side stops reading. */
function drip(path: string, response: ServerResponse, chunk: Buffer, everyMs: number): void {
  const timer = setInterval(() => response.write(chunk), everyMs)
  response.on('close', () => {
    clearInterval(timer)
    gone.push(path)
  })
}
const routes: { [path: string]: (request: IncomingMessage, response: ServerResponse) => void } = {
  '/endless': (_request, response) => drip('/endless', response, Buffer.alloc(20_000, 'x'), 1),
  '/slow': (_request, response) => drip('/slow', response, Buffer.from('x'), 20),
  '/slow-headers': (request, response) => {
    const { socket } = request
    socket.write('HTTP/1.1 200 OK\r\n')
    const timer = setInterval(() => socket.write('x: y\r\n'), 20)
    socket.on('close', () => {
      clearInterval(timer)
      gone.push('/slow-headers')
    })
    response.on('error', () => undefined)
  },
  '/headers': (_request, response) => response.writeHead(200, { 'x-flood': 'x'.repeat(200_000) }).end(),
  '/many-headers': (_request, response) => {
    for (let count = 0; count < 20_000; count += 1) response.setHeader(`x-${count}`, 'y')
    response.end()
  },
  '/bomb': (_request, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))),
  '/nested': (_request, response) =>
    response.setHeader('content-encoding', 'gzip, gzip').end(gzipSync(gzipSync(Buffer.alloc(50_000_000)))),
  '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/ping': (_request, response) => response.writeHead(307, { location: `${neighbour.url}pong` }).end(),
  '/repeats': (_request, response) => response.writeHead(302, { location: `${neighbour.url}?key=${SECRET}` }).end(),
  '/interim': (_request, response) => {
    for (let count = 0; count < 50; count += 1) response.writeProcessing()
    response.end('at last')
  },
}
beforeAll(async () => {
  provider = await startServer((request, response) => routes[request.url ?? '']?.(request, response))
  neighbour = await startServer((_request, response) =>
    response.writeHead(307, { location: `${provider.url}ping` }).end(),
  )
})
afterAll(() => {
  provider.close()
  neighbour.close()
})

const secrets = coverSecrets({ key: openSecret(SECRET) }, 'call')
const { key = '' } = secrets.placeholders
const send = (path: string, options: Parameters<typeof ask>[3] = {}, attemptTimeoutMs = 2_000) =>
  ask(
    brokerWith({
      allowPrivate: [`127.0.0.1:${provider.port}`, `127.0.0.1:${neighbour.port}`],
      attemptTimeoutMs,
    }),
    grantFor([provider.url, neighbour.url], { secrets }),
    `${provider.url}${path}`,
    options,
  )

describe('a hostile provider', () => {
  it('cannot keep a call open with an endless response', async () => {
    expect(await failureOf(send('endless'))).toMatchObject({
      kind: 'permanent',
      message: expect.stringMatching(/larger than 100000 bytes/),
    })
    await expect.poll(() => gone).toContain('/endless')
  })

  it.each(['slow', 'slow-headers'])('cannot keep a call open with a slow response: %s', async (path) => {
    expect(await failureOf(send(path, {}, 300))).toMatchObject({ kind: 'transient', reason: 'timeout' })
    // Asked once: a provider that was too slow is not asked again within the call.
    expect(provider.requests.filter(({ url }) => url === `/${path}`)).toHaveLength(1)
    await expect.poll(() => gone).toContain(`/${path}`)
  })

  it.each(['bomb', 'nested'])('cannot exceed the size limit by compression: %s', async (path) => {
    const before = process.memoryUsage.rss()
    expect((await failureOf(send(path))).message).toMatch(/larger than 100000 bytes/)
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000)
  })

  it.each(['headers', 'many-headers'])('cannot flood with headers: %s', async (path) => {
    expect(await failureOf(send(path, { method: 'POST' }))).toMatchObject({ kind: 'transient' })
  })

  it('cannot cause endless redirects, alone or with another host', async () => {
    provider.requests.length = 0
    expect((await failureOf(send('loop'))).message).toMatch(/more than 5 redirects/)
    expect(provider.requests).toHaveLength(6)
    expect((await failureOf(send('ping'))).message).toMatch(/more than 5 redirects/)
  })

  it('may answer late when it sends interim responses', async () => {
    expect(textOf(await send('interim'))).toBe('at last')
  })

  it('cannot leak a secret by repeating it in the redirect address', async () => {
    neighbour.requests.length = 0
    const failure = await failureOf(send('repeats'))
    expect(failure.message).toMatch(/would carry a secret along/)
    expect(failure.message).not.toContain(SECRET)
    expect(neighbour.requests).toEqual([])
  })
})

describe('a secret that is sealed', () => {
  const sealed = (sealedTo: string[]) => {
    const own = coverSecrets({ key: { ...openSecret(SECRET), sealedTo } }, 'call')
    const headers: [string, string][] = [['x-key', own.placeholders.key ?? '']]
    const grant = grantFor([provider.url, neighbour.url], { secrets: own })
    const broker = brokerWith({ allowPrivate: [`127.0.0.1:${provider.port}`, `127.0.0.1:${neighbour.port}`] })
    return (url: string, options: Parameters<typeof ask>[3] = {}) => ask(broker, grant, url, { headers, ...options })
  }
  const at = ({ port }: TestServer, scheme = 'http'): string => `${scheme}://127.0.0.1:${port}`

  it.each([
    ['another host', () => [at(neighbour)]],
    ['another scheme', () => [at(provider, 'https')]],
    ['another port', () => ['http://127.0.0.1:80']],
    ['nothing', () => []],
  ])('to %s is not sent, however its request begins', async (_what, seal) => {
    provider.requests.length = 0
    for (const method of ['GET', 'POST']) {
      const failure = await failureOf(sealed(seal())(`${provider.url}interim`, { method }))
      expect(failure).toMatchObject({ kind: 'config', message: expect.stringMatching(/enters it anew/) })
    }
    expect(provider.requests).toEqual([])
  })

  it('is sent where it is sealed to, and not elsewhere by a redirect', async () => {
    provider.requests.length = 0
    expect(textOf(await sealed([at(provider)])(`${provider.url}interim`))).toBe('at last')
    expect(provider.requests[0]?.headers['x-key']).toBe(SECRET)
    provider.requests.length = 0
    // The neighbour redirects to the provider, which is an allowed host but not in the seal.
    await sealed([at(neighbour)])(neighbour.url, { method: 'POST' }).catch(() => undefined)
    expect(JSON.stringify(provider.requests)).not.toContain(SECRET)
  })
})

describe('a redirect from https to http', () => {
  const body = (text: string): Uint8Array => Buffer.from(text)
  const from = 'https://api.example/x'
  const to = new URL('http://api.example/x')

  it.each([
    ['a header', { url: from, method: 'GET', headers: [['x-key', key]] as const, body: body('') }],
    ['the address', { url: `${from}?key=${key}`, method: 'GET', headers: [], body: body('') }],
    ['the body', { url: from, method: 'POST', headers: [], body: body(`{"key":"${key}"}`) }],
  ])('is refused for a request with a secret in %s', (_place, hop) => {
    expect(() => follow(hop, 307, to, secrets)).toThrow(/not led from https to http/)
    expect(() => follow(hop, 302, to, secrets)).toThrow(/not led from https to http/)
  })

  it('is followed for a request without a secret', () => {
    expect(follow({ url: from, method: 'GET', headers: [['x', 'y']], body: body('') }, 302, to, secrets)).toMatchObject(
      {
        url: 'http://api.example/x',
      },
    )
  })
})
