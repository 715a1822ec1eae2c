import type { LookupFunction } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LogLine, PluginFailure } from './index.ts'
import { startServer, startTestHost, type TestHost, type TestServer } from './test-host.ts'

const SECRET = 'tøken "with" /odd+signs?&'
const ASCII_SECRET = 'plain-secret-1234567890'
/** `Motörhead` in ISO 8859-1: what a decoder of UTF-8 would destroy. */
const LATIN1 = Buffer.from('Mot\u00f6rhead', 'latin1')

describe('the broker', () => {
  let host: TestHost
  let provider: TestServer
  let neighbour: TestServer
  const asked: string[] = []
  /** No packet leaves this machine: every name leads here or to an address that must be refused. */
  const lookup: LookupFunction = (hostname, options, callback) => {
    asked.push(hostname)
    const address = hostname === 'api.feed.example' ? '169.254.169.254' : '127.0.0.1'
    if (options.all) callback(null, [{ address, family: 4 }])
    else callback(null, address, 4)
  }
  let failures = 0

  beforeAll(async () => {
    neighbour = await startServer((_request, response) => response.end('neighbour'))
    provider = await startServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname
      const answers: { [path: string]: () => void } = {
        '/latin1': () => response.setHeader('content-type', 'text/xml; charset=iso-8859-1').end(LATIN1),
        '/gzip': () => response.setHeader('content-encoding', 'gzip').end(gzipSync('unpacked')),
        '/bomb': () => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(2_000_000))),
        '/truncated': () => {
          response.setHeader('content-length', '1000').write('half')
          setTimeout(() => response.destroy(), 50)
        },
        '/slow': () => undefined,
        '/not-modified': () => response.writeHead(304, { etag: '"x"' }).end(),
        '/gone': () => response.writeHead(410).end('gone'),
        '/here': () => response.writeHead(302, { location: '/latin1' }).end(),
        '/loop': () => response.writeHead(302, { location: '/loop' }).end(),
        '/to-neighbour': () => response.writeHead(302, { location: neighbour.url }).end(),
        '/to-metadata': () => response.writeHead(302, { location: 'http://api.feed.example/latest' }).end(),
        '/to-file': () => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
        '/flaky': () => {
          failures += 1
          if (failures < 3) response.writeHead(503, { 'retry-after': '0' }).end()
          else response.end(`after ${failures}`)
        },
        '/echo': () => {
          const last = provider.requests.at(-1)
          const { authorization = 'none' } = last?.headers ?? {}
          response.setHeader('x-echo', encodeURIComponent(String(authorization)))
          response.end(
            `${authorization} ${last?.url} ${last?.body} ${Buffer.from(SECRET, 'utf16le').toString('latin1')}`,
          )
        },
      }
      const answer = answers[path]
      if (answer) answer()
      else response.end('ok')
    })
    host = await startTestHost(['well-behaved'], {
      allowPrivate: [`127.0.0.1:${provider.port}`, `provider.example:${provider.port}`],
      lookup,
      limits: { bodyBytes: 1_000_000, attemptMs: 1_000 },
    })
  })
  afterAll(async () => {
    await host.close()
    provider.close()
    neighbour.close()
  })

  const lines: LogLine[] = []
  interface Seen {
    status: number
    url: string
    redirected: boolean
    headers: { [name: string]: string }
    text: string
    length: number
    isResponse: boolean
  }
  async function get(url: string, config: object = {}, secrets: { [name: string]: string } = {}): Promise<Seen> {
    const sealed = Object.entries(secrets).map(([name, value]) => [name, { value, sealedTo: 'anywhere' as const }])
    const reading = host.readStream({
      connector: 'well-behaved',
      stream: 'content',
      organizationId: 'o',
      integrationId: 'i',
      config: { url, ...config },
      secrets: Object.fromEntries(sealed),
      state: null,
      stateVersion: null,
      onLog: (line) => lines.push(line),
    })
    for await (const { upserts } of reading) return JSON.parse(upserts[0]?.text ?? 'null')
    throw new Error('no page')
  }
  const at = (path: string): string => `${provider.url}${path}`
  const failureOf = async (url: string, config: object = {}, secrets: { [name: string]: string } = {}) => {
    const error: unknown = await get(url, config, secrets).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PluginFailure)
    return error as PluginFailure
  }

  it('returns a real Response with unchanged bytes, in any encoding', async () => {
    const seen = await get(at('latin1'))
    expect(seen).toMatchObject({
      status: 200,
      isResponse: true,
      length: LATIN1.length,
      text: 'Motörhead',
      url: at('latin1'),
    })
    expect(seen.headers['content-type']).toBe('text/xml; charset=iso-8859-1')
  })

  it('decodes content codings and removes their header', async () => {
    const seen = await get(at('gzip'))
    expect(seen.text).toBe('unpacked')
    expect(seen.headers).not.toHaveProperty('content-encoding')
  })

  it('passes on responses without a body, and errors of the provider', async () => {
    expect(await get(at('not-modified'))).toMatchObject({ status: 304, length: 0, headers: { etag: '"x"' } })
    expect(await get(at('gone'))).toMatchObject({ status: 410, text: 'gone' })
  })

  it('follows redirects to allowed addresses', async () => {
    expect(await get(at('here'))).toMatchObject({ status: 200, redirected: true, url: at('latin1') })
    expect(await get(at('here'), { redirect: 'manual' })).toMatchObject({ status: 302, redirected: false })
    expect((await failureOf(at('here'), { redirect: 'error' })).message).toMatch(/redirects/)
    expect((await failureOf(at('loop'))).message).toMatch(/more than 5 redirects/)
  })

  it('opens exactly the configured private host and port', async () => {
    expect(await failureOf(neighbour.url)).toMatchObject({
      kind: 'config',
      message: expect.stringMatching(/internal address/),
    })
    expect(await failureOf(`http://localhost:${provider.port}/`)).toMatchObject({
      message: expect.stringMatching(/internal address/),
    })
    expect(await get(`http://provider.example:${provider.port}/latin1`)).toMatchObject({ status: 200 })
    expect(neighbour.requests).toEqual([])
  })

  it('refuses private addresses behind redirects', async () => {
    const refusals = [
      ['to-neighbour', 'config', /redirects to .*do not allow 127\.0\.0\.1/],
      ['to-metadata', 'config', /api\.feed\.example leads to an internal address/],
      ['to-file', 'permanent', /only http and https/],
    ] as const
    for (const [path, kind, message] of refusals) {
      expect(await failureOf(at(path))).toMatchObject({ kind, message: expect.stringMatching(message) })
    }
    expect(asked).toContain('api.feed.example')
    expect(neighbour.requests).toEqual([])
  })

  it.each([
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://0.0.0.0/',
    'http://[::]/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.0.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://168.63.129.16/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://127.0.0.1./',
    'http://rebound.example/',
  ])('does not reach %s', async (url) => {
    expect(await failureOf(url)).toMatchObject({
      kind: 'config',
      message: expect.stringMatching(/internal address/),
    })
  })

  it('limits size, also after unpacking, and time; refuses partial responses', async () => {
    expect((await failureOf(at('bomb'))).message).toMatch(/larger than 1000000 bytes/)
    expect(await failureOf(at('truncated'))).toMatchObject({
      kind: 'transient',
      message: expect.stringMatching(/broke off/),
    })
    expect(await failureOf(at('slow'), { method: 'POST' })).toMatchObject({
      kind: 'transient',
      message: expect.stringMatching(/in time/),
    })
  })

  it('retries only safe requests', async () => {
    failures = 0
    expect(await get(at('flaky'))).toMatchObject({ status: 200, text: 'after 3' })
    failures = 0
    expect(await get(at('flaky'), { method: 'POST' })).toMatchObject({ status: 503 })
    expect(failures).toBe(1)
  })

  it('inserts a secret into requests, and replaces it by a placeholder in responses', async () => {
    const byHeader = await get(at('echo'), { sendSecret: 'header' }, { token: ASCII_SECRET })
    expect(provider.requests.at(-1)?.headers.authorization).toBe(`Bearer ${ASCII_SECRET}`)
    const byUrl = await get(at('echo'), { sendSecret: 'url' }, { key: SECRET })
    expect(provider.requests.at(-1)?.url).toBe(`/echo?token=${encodeURIComponent(SECRET)}`)
    const byBody = await get(at('echo'), { sendSecret: 'body', method: 'POST' }, { key: SECRET })
    expect(JSON.parse(provider.requests.at(-1)?.body ?? '')).toEqual({ api_key: SECRET })
    for (const seen of [byHeader, byUrl, byBody]) {
      const all = JSON.stringify([seen, lines, host.logged])
      for (const secret of [SECRET, ASCII_SECRET]) {
        expect(seen.text).not.toContain(secret)
        expect(seen.text).not.toContain(Buffer.from(secret, 'utf8').toString('latin1'))
        expect(seen.text).not.toContain(Buffer.from(secret, 'utf16le').toString('latin1'))
        expect(all).not.toContain(encodeURIComponent(secret))
        expect(all).not.toContain(JSON.stringify(secret).slice(1, -1))
      }
    }
    expect(byHeader.text).toMatch(/Bearer pvsecret[0-9a-f]{32}token/)
  })

  it('refuses a request with a secret in plain text', async () => {
    const before = provider.requests.length
    expect(await failureOf(at('echo'), { sendSecret: 'text', method: 'POST' }, { key: SECRET })).toMatchObject({
      kind: 'permanent',
      message: expect.stringMatching(/the secret key stands in the JSON field text/),
    })
    expect(provider.requests.length).toBe(before)
  })

  it('never sends a secret to another origin, or into an error', async () => {
    const failure = await failureOf(`${at('to-neighbour')}`, { sendSecret: 'header' }, { token: ASCII_SECRET })
    expect(failure.message).not.toContain(ASCII_SECRET)
    expect(neighbour.requests).toEqual([])
  })

  it('fails with kind auth when a secret is not set, and config when it is too short to be hidden', async () => {
    expect(await failureOf(at('echo'), { sendSecret: 'header' })).toMatchObject({ kind: 'auth' })
    expect(await failureOf(at('echo'), {}, { token: 'abc' })).toMatchObject({ kind: 'config' })
  })

  it('lets plugin code recognise its failures by the class of the SDK', async () => {
    lines.length = 0
    await failureOf('http://10.0.0.1/')
    expect(lines).toContainEqual({ level: 'warn', message: 'a PluginError', fields: { kind: 'config' } })
  })
})
