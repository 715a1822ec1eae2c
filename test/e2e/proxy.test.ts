import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { proxyFor } from '@portevoix/api/platform/plugin-host/broker/proxy.ts'
import { guardedFetch } from '@portevoix/api/platform/plugin-host/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectProxy, startConnectProxy } from '../connect-proxy.ts'
import { startWorld, type World } from '../harness.ts'
import { act } from './applications-world.ts'

const OPEN = ['source.example:80', 'hooks.example:80', 'issuer.example:80']
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><guid>1</guid><title>One</title>
  <link>http://source.example/1</link></item></channel></rss>`

let proxy: ConnectProxy
let world: World
let server: Server
let secure: Server
const seen: { host: string | undefined; url: string | undefined; body: string }[] = []

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = ''
  for await (const part of request) body += part
  seen.push({ host: request.headers.host, url: request.url, body })
  if (request.url?.includes('openid-configuration')) {
    const issuer = 'http://issuer.example'
    const metadata = {
      ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
      ...{ jwks_uri: `${issuer}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'] },
      id_token_signing_alg_values_supported: ['RS256'],
    }
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(metadata))
  }
  if (request.url === '/keys')
    return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"keys":[]}')
  response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(FEED)
}

const listen = (one: Server): Promise<number> =>
  new Promise((resolve) => one.listen(0, '127.0.0.1', () => resolve((one.address() as AddressInfo).port)))

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response))
  const port = await listen(server)
  // Without a certificate that anybody would take: what matters is that the encryption begins behind the proxy.
  secure = createTlsServer((request, response) => void answer(request, response))
  const securePort = await listen(secure)
  const hosts = Object.fromEntries(OPEN.map((one) => [one, port]))
  proxy = await startConnectProxy(
    { ...hosts, 'secure.example:443': securePort, 'localhost.example:443': securePort },
    'us:er',
  )
  const { host, port: at } = proxy
  const authorization = `Basic ${btoa('us:er')}`
  world = await startWorld({
    plugins: ['@portevoix/connector-feed'],
    allowPrivate: OPEN,
    proxy: { host, port: at, authorization, past: ['.past.example'] },
  })
})
afterAll(async () => {
  await world?.stop()
  await proxy?.stop()
  for (const one of [server, secure]) one?.close()
})

/** What the proxy was asked for but the world's own hosts, which its worker may read at any time. */
const elsewhere = () => proxy.asked.map(({ to }) => to).filter((to) => !OPEN.includes(to))
const through = (to: string) => proxy.asked.filter((one) => one.to === to).length

describe('behind a proxy', () => {
  it('a connector, an issuer and a webhook go through it, with the proxy’s password and the host’s own name', async () => {
    const { key } = world.organization
    const hook = { name: 'Hook', url: 'http://hooks.example/x', document: 'subscription { events { id type } }' }
    const endpoint = await act(
      world,
      key,
      'webhookEndpointCreate',
      { input: hook },
      '... on WebhookEndpointCreatePayload { endpoint { id } }',
    )
    expect(endpoint.endpoint, JSON.stringify(endpoint)).toBeTruthy()
    const input = { connector: 'feed', name: 'News', config: { url: 'http://source.example/feed.xml' } }
    const made = await act(world, key, 'integrationCreate', { input }, '... on Integration { id }')
    expect(made.id, JSON.stringify(made)).toBeTruthy()
    const provider = { name: 'Acme', issuer: 'http://issuer.example', clientId: 'x', clientSecret: 'secret-of-acme' }
    const created = await act(
      world,
      key,
      'identityProviderCreate',
      { input: provider },
      '... on IdentityProvider { id }',
    )
    await act(world, key, 'identityProviderCheck', { id: created.id }, '')
    await act(world, key, 'integrationSync', { id: made.id }, '')
    // The worker reads the feed, and sends the events of these acts.
    await expect.poll(() => through('source.example:80'), { timeout: 20_000 }).toBeGreaterThan(0)
    await expect.poll(() => through('hooks.example:80'), { timeout: 20_000 }).toBeGreaterThan(0)
    for (const host of OPEN)
      expect([host, through(host)]).toEqual([host, expect.toSatisfy((count: number) => count > 0)])
    expect(seen.map(({ host }) => host)).toEqual(
      expect.arrayContaining(['source.example', 'issuer.example', 'hooks.example']),
    )
    expect(new Set(proxy.asked.map(({ authorization }) => authorization))).toEqual(new Set([`Basic ${btoa('us:er')}`]))
  })

  const ask = (
    url: string,
    allowPrivate: readonly string[] = [],
    changes: { past?: string[]; authorization?: null } = {},
  ) => {
    const { host, port } = proxy
    const route = { host, port, authorization: `Basic ${btoa('us:er')}`, past: [], ...changes }
    const send = guardedFetch({
      ...{ network: [url], config: {}, sealedTo: [], allowPrivate, proxy: route },
      ...{ userAgent: 'test', timeoutMs: 5_000, maxBytes: 10_000 },
    })
    return send(url).then(
      ({ status }) => String(status),
      (error: Error) => error.message,
    )
  }

  it.each([
    'https://10.0.0.1/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://169.254.169.254/latest/meta-data/',
    'https://168.63.129.16/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://224.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[2002:a00:1::]/',
    'https://[fd00::1]/',
    // A name that this machine resolves to itself.
    'https://localhost/',
  ])('%s is asked for of nobody', async (url) => {
    expect(await ask(url)).toMatch(/internal|not allowed|refused/i)
    expect(elsewhere()).toEqual([])
  })

  it('a host beside it is reached without it, and its name is checked as without a proxy', async () => {
    expect(await ask('http://past.example/', ['past.example:80'], { past: ['past.example'] })).not.toBe('200')
    expect(elsewhere()).toEqual([])
  })

  it('encryption begins behind it: a certificate that is not the host’s is refused', async () => {
    const before = through('secure.example:443')
    expect(await ask('https://secure.example/')).not.toBe('200')
    expect(through('secure.example:443')).toBe(before + 1)
    expect(seen.filter(({ host }) => host === 'secure.example')).toEqual([])
  })

  it('that refuses is told of without its address', async () => {
    const { host, port } = proxy
    const refused = await ask('http://source.example/', OPEN, { authorization: null })
    expect(refused).toContain('status 407')
    const unknown = await ask('https://nowhere.example/')
    expect(unknown).toContain('status 502')
    for (const told of [refused, unknown]) expect(told).not.toContain(`${host}:${port}`)
  })
})

describe('hosts that are reached without a proxy', () => {
  const one = { host: 'proxy.intranet', port: 3128, authorization: null }
  const isPast = (past: string, url: string) =>
    proxyFor({ ...one, past: past.split(',').filter(Boolean) }, new URL(url)) === null

  it.each([
    ['example.org', 'https://example.org/', true],
    ['example.org', 'https://api.example.org/', true],
    ['example.org', 'https://notexample.org/', false],
    ['.example.org', 'https://api.example.org/', true],
    ['.example.org', 'https://example.org/', false],
    ['*.example.org', 'https://api.example.org/', true],
    ['EXAMPLE.org', 'https://Example.ORG/', true],
    ['example.org:8443', 'https://example.org:8443/', true],
    ['example.org:8443', 'https://example.org/', false],
    ['10.1.2.3', 'https://10.1.2.3/', true],
    ['10.0.0.0/8', 'https://10.1.2.3/', true],
    ['10.0.0.0/8', 'https://11.1.2.3/', false],
    ['fd00::/8', 'https://[fd00::1]/', true],
    ['[fd00::1]:443', 'https://[fd00::1]/', true],
    ['fd00::1', 'https://[fd00::1]/', true],
    ['*', 'https://example.org/', true],
    ['', 'https://example.org/', false],
    ['10.0.0.0/99', 'https://10.1.2.3/', false],
    // The machine itself never is.
    ['', 'http://localhost:4000/', true],
    ['', 'http://127.0.0.1:4000/', true],
    ['', 'http://[::1]:4000/', true],
  ])('NO_PROXY %s: %s is %s', (past, url, expected) => {
    expect(isPast(past, url)).toBe(expected)
  })
})
