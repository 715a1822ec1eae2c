import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isIP, type LookupFunction, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startServer, type TestServer } from '../test-host.ts'
import { ask, brokerWith, failureOf, grantFor } from './test-broker.ts'

const PUBLIC = '93.184.216.34'
/** The addresses of each name: a list is answered one after the other, and its last entry from then on. */
const NAMES: { [name: string]: string[] } = {
  'metadata.google.internal': ['169.254.169.254'],
  'instance-data': ['169.254.169.254'],
  'inside.example': ['10.1.2.3'],
  'mapped.example': ['::ffff:10.1.2.3'],
  'nat64.example': ['64:ff9b::a01:203'],
  'compatible.example': ['::a01:203'],
  'wire.example': ['168.63.129.16'],
}

interface ConnectOptions {
  host: string
  port: number
  lookup: LookupFunction
}

/** Addresses that would have been connected to. */
let reached: string[]
let lookups: string[]
let answers: { [name: string]: string[] }

const lookup: LookupFunction = (hostname, _options, callback) => {
  lookups.push(hostname)
  const known = answers[hostname] ?? []
  const address = (known.length > 1 ? known.shift() : known[0]) ?? PUBLIC
  // Several addresses are separated by spaces.
  callback(
    null,
    address.split(' ').map((one) => ({ address: one, family: isIP(one) })),
  )
}

beforeEach(() => {
  reached = []
  lookups = []
  answers = structuredClone(NAMES)
  // Nothing is sent: the address is recorded instead, after the same resolution as in a socket.
  const connect = ({ host, lookup: resolve }: ConnectOptions, created: (error: Error, socket: Duplex) => void) => {
    const socket = new Socket()
    if (isIP(host) !== 0) {
      reached.push(host)
      created(new Error('reached'), socket)
      return socket
    }
    resolve(host, { all: true }, (error, found) => {
      if (!error && Array.isArray(found)) reached.push(...found.map(({ address }) => address))
      created(error ?? new Error('reached'), socket)
    })
    return undefined
  }
  for (const agent of [HttpAgent, HttpsAgent]) {
    vi.spyOn(agent.prototype, 'createConnection').mockImplementation(connect as never)
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})

const broker = (): ReturnType<typeof brokerWith> => brokerWith({ lookup })
const post = (url: string): Promise<unknown> => ask(broker(), grantFor([url]), url, { method: 'POST' })

describe('internal addresses', () => {
  it.each([
    ['decimal', 'http://2130706433/'],
    ['octal', 'http://0177.0.0.1/'],
    ['hexadecimal', 'http://0x7f000001/'],
    ['mixed and short', 'http://0x7f.1/'],
    ['short', 'http://127.1/'],
    ['a trailing dot', 'http://127.0.0.1./'],
    ['digits in circles', 'http://①②⑦.⓪.⓪.①/'],
    ['full-width digits and dots', 'http://１２７．０．０．１/'],
    ['all interfaces', 'http://0.0.0.0/'],
    ['all interfaces, short', 'http://0/'],
    ['all interfaces of IPv6', 'http://[::]/'],
    ['loopback of IPv6', 'http://[::1]/'],
    ['IPv4-mapped', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4-mapped in hexadecimal', 'http://[::ffff:7f00:1]/'],
    ['IPv4-compatible', 'http://[::127.0.0.1]/'],
    ['IPv4-translated', 'http://[::ffff:0:127.0.0.1]/'],
    ['NAT64', 'http://[64:ff9b::7f00:1]/'],
    ['local NAT64', 'http://[64:ff9b:1::7f00:1]/'],
    ['6to4', 'http://[2002:7f00:1::]/'],
    ['Teredo', 'http://[2001:0:7f00:1::1]/'],
    ['link-local', 'http://[fe80::1]/'],
    ['unique-local', 'http://[fd00:ec2::254]/'],
    ['site-local', 'http://[fec0::1]/'],
    ['multicast', 'http://[ff02::1]/'],
    ['private, 10', 'http://10.0.0.1/'],
    ['private, 172.16', 'http://172.31.255.254/'],
    ['private, 192.168', 'http://192.168.0.1/'],
    ['carrier-grade NAT', 'http://100.64.0.1/'],
    ['benchmarks', 'http://198.18.0.1/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['metadata by https', 'https://169.254.169.254/'],
    ['metadata in decimal', 'http://2852039166/'],
    ['metadata of Alibaba', 'http://100.100.100.200/'],
    ['Azure’s wire server', 'http://168.63.129.16/'],
    ['Azure’s wire server, IPv4-mapped', 'http://[::ffff:168.63.129.16]/'],
    ['metadata by name', 'http://metadata.google.internal/computeMetadata/v1/'],
    ['metadata by its short name', 'http://instance-data/'],
    ['a name', 'https://inside.example/'],
    ['a name with a trailing dot', 'http://inside.example./'],
    ['a name of an IPv4-mapped address', 'http://mapped.example/'],
    ['a name of a NAT64 address', 'http://nat64.example/'],
    ['a name of an IPv4-compatible address', 'http://compatible.example/'],
    ['a name of a cloud’s own address', 'http://wire.example/'],
  ])('cannot be reached in the notation %s: %s', async (_notation, url) => {
    answers['inside.example.'] = ['10.1.2.3']
    expect(await failureOf(post(url))).toMatchObject({
      kind: 'config',
      message: expect.stringMatching(
        /leads to an internal address.* opens a host and port by PORTEVOIX_ALLOW_PRIVATE$/,
      ),
    })
    expect(reached).toEqual([])
  })

  it.each([
    ['a user before the host', 'http://public.example@127.0.0.1/', 'http://127.0.0.1/', 'permanent'],
    ['a host as the user', 'http://127.0.0.1:80@public.example/', 'http://public.example/', 'permanent'],
    ['a backslash', 'http://public.example\\@127.0.0.1/', 'http://127.0.0.1/', 'config'],
    ['a fragment', 'http://127.0.0.1#@public.example/', 'http://public.example/', 'config'],
    ['another scheme', 'gopher://127.0.0.1:25/', 'http://127.0.0.1/', 'permanent'],
    ['a file', 'file:///etc/passwd', 'http://127.0.0.1/', 'permanent'],
  ])('cannot be reached by %s', async (_trick, url, allowed, kind) => {
    const failure = await failureOf(ask(broker(), grantFor([allowed]), url, { method: 'POST' }))
    expect(failure.kind).toBe(kind)
    expect(reached).toEqual([])
    expect(lookups).toEqual([])
  })

  it('are distinguished from public addresses, which can be reached', async () => {
    await failureOf(post('http://public.example/'))
    await failureOf(post('https://public.example/'))
    await failureOf(post(`http://${PUBLIC}/`))
    await failureOf(post('http://[2606:4700::1111]/'))
    expect(reached).toEqual([PUBLIC, PUBLIC, PUBLIC, '2606:4700::1111'])
  })

  it('cannot be reached by DNS rebinding, because each connection resolves a name once', async () => {
    answers['rebinding.example'] = [PUBLIC, '127.0.0.1']
    await failureOf(post('http://rebinding.example/'))
    expect(reached).toEqual([PUBLIC])
    expect(lookups).toEqual(['rebinding.example'])
    expect((await failureOf(post('http://rebinding.example/'))).message).toMatch(/internal address/)
    expect(reached).toEqual([PUBLIC])
  })

  it('cannot be reached by a name with a public and an internal address', async () => {
    for (const both of [`${PUBLIC} 10.0.0.1`, `168.63.129.16 ${PUBLIC}`, `2606:4700::1111 ::1`]) {
      answers['both.example'] = [both]
      expect((await failureOf(post('http://both.example/'))).message).toMatch(/internal address/)
    }
    expect(reached).toEqual([])
  })
})

describe('redirects to internal addresses', () => {
  let provider: TestServer
  beforeEach(async () => {
    vi.restoreAllMocks()
    provider = await startServer((request, response) => {
      const location = new URL(request.url ?? '/', 'http://x').searchParams.get('to') ?? ''
      response.writeHead(302, { location }).end()
    })
  })
  afterEach(() => provider.close())

  it.each([
    ['http://127.0.0.1:1/', 'config'],
    ['http://2130706433/', 'config'],
    ['http://[::1]/', 'config'],
    ['http://169.254.169.254/latest', 'config'],
    ['http://inside.example/', 'config'],
    ['//metadata.google.internal/', 'config'],
    ['file:///etc/passwd', 'permanent'],
    ['http://user:word@127.0.0.1/', 'permanent'],
  ])('are refused: %s', async (target, kind) => {
    // Every host is allowed, so only the address decides.
    const grant = grantFor([provider.url, new URL(target, provider.url).href])
    const opened = brokerWith({ lookup, allowPrivate: [`127.0.0.1:${provider.port}`] })
    const failure = await failureOf(ask(opened, grant, `${provider.url}?to=${encodeURIComponent(target)}`))
    expect(failure.kind).toBe(kind)
    expect(provider.requests).toHaveLength(1)
  })
})
