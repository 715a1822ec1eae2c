import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asWritten } from '../../../core/texts/index.ts'
import { PluginFailure } from '../failure.ts'
import { startServer, type TestServer } from '../test-host.ts'
import { type Broker, coverSecrets, type NetworkGrant } from './index.ts'
import { ask, brokerWith, failureOf, grantFor, openSecret, textOf } from './test-broker.ts'

const OLD = 'old-access-token'
const NEW = 'new-access-token'

let provider: TestServer
let broker: Broker
/** The token that the provider accepts. */
let valid = NEW
let waiting: (() => void)[] = []
/** Responses wait until this many requests have arrived. */
let together = 1
/** Statuses that the provider sends instead, one after the other. */
let script: number[] = []
/** What it sends with a 400 for the old token, instead of a 401. */
let oddly = ''

beforeAll(async () => {
  provider = await startServer((request, response) => {
    const { authorization = '' } = request.headers
    const answer = (): void => {
      if (authorization === `Bearer ${OLD}` && oddly) return void response.writeHead(400).end(oddly)
      const status = script.shift() ?? (authorization === `Bearer ${valid}` ? 200 : 401)
      response.writeHead(status, { 'x-echo': `${OLD} ${NEW}` }).end(`${authorization} ${OLD} ${NEW}`)
    }
    waiting.push(answer)
    if (waiting.length >= together) for (const go of waiting.splice(0)) go()
  })
  broker = brokerWith({ allowPrivate: [`127.0.0.1:${provider.port}`] })
})
afterAll(() => provider.close())
beforeEach(() => {
  valid = NEW
  waiting = []
  together = 1
  script = []
  oddly = ''
  provider.requests.length = 0
})

const asked: [string, string][] = []
function grant(renew: NetworkGrant['renew'] = async () => NEW): NetworkGrant {
  asked.length = 0
  return grantFor([provider.url], {
    secrets: coverSecrets({ token: openSecret(OLD), tokenOfAnother: openSecret('something-else') }, 'call'),
    renew:
      renew &&
      ((name, stale) => {
        asked.push([name, stale])
        return renew(name, stale)
      }),
  })
}
const bearer = ({ secrets }: NetworkGrant): { headers: [string, string][] } => ({
  headers: [['authorization', `Bearer ${secrets.placeholders.token}`]],
})

describe('a credential that the provider refuses', () => {
  it.each(['GET', 'POST', 'DELETE'])('is renewed, and the %s is retried once', async (method) => {
    const own = grant()
    const body = method === 'POST' ? 'text' : ''
    expect(await ask(broker, own, provider.url, { method, body, ...bearer(own) })).toMatchObject({ status: 200 })
    expect(asked).toEqual([['token', OLD]])
    expect(provider.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${OLD}`, `Bearer ${NEW}`])
    expect(provider.requests[1]).toMatchObject({ method, body })
  })

  it('is renewed only once, however often the provider refuses', async () => {
    valid = 'something that nobody has'
    const own = grant()
    expect(await ask(broker, own, provider.url, bearer(own))).toMatchObject({ status: 401 })
    expect(asked).toEqual([['token', OLD]])
    expect(provider.requests).toHaveLength(2)
    // A retry after a transient failure is still the same request.
    script = [401, 503, 401]
    const another = grant(async (_name, stale) => `${stale}-renewed`)
    expect(await ask(broker, another, provider.url, bearer(another))).toMatchObject({ status: 401 })
    expect(asked).toEqual([['token', OLD]])
  })

  it('is not renewed for a request without a secret, or when there is nothing new', async () => {
    const own = grant(async () => null)
    expect(await ask(broker, own, provider.url)).toMatchObject({ status: 401 })
    expect(asked).toEqual([])
    expect(await ask(broker, own, provider.url, bearer(own))).toMatchObject({ status: 401 })
    expect(asked).toEqual([['token', OLD]])
    expect(provider.requests).toHaveLength(2)
    const without = grantFor([provider.url], { secrets: own.secrets })
    expect(await ask(broker, without, provider.url, bearer(without))).toMatchObject({ status: 401 })
  })

  it('is renewed after the expiry response that its connector declares, and not after similar ones', async () => {
    const expired = { token: { status: 400, body: '"ExpiredToken"' } }
    oddly = '{"error":"ExpiredToken"}'
    const own = { ...grant(), expired }
    expect(await ask(broker, own, provider.url, { method: 'POST', ...bearer(own) })).toMatchObject({ status: 200 })
    expect(asked).toEqual([['token', OLD]])
    oddly = '{"error":"InvalidRequest"}'
    const another = { ...grant(), expired }
    expect(await ask(broker, another, provider.url, bearer(another))).toMatchObject({ status: 400 })
    oddly = '{"error":"ExpiredToken"}'
    const others: NetworkGrant['expired'][] = [
      undefined,
      { tokenOfAnother: expired.token },
      { token: { ...expired.token, status: 403 } },
    ]
    for (const named of others) {
      const without = { ...grant(), expired: named }
      expect(await ask(broker, without, provider.url, bearer(without))).toMatchObject({ status: 400 })
    }
    expect(asked).toEqual([])
  })

  it('is renewed once for all requests that are refused at the same time', async () => {
    const renewing = Promise.withResolvers<string>()
    const own = grant(() => renewing.promise)
    together = 4
    const all = Array.from({ length: 4 }, () => ask(broker, own, provider.url, bearer(own)))
    await expect.poll(() => asked.length).toBe(1)
    renewing.resolve(NEW)
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(asked).toHaveLength(1)
    together = 1
    expect(await ask(broker, own, provider.url, bearer(own))).toMatchObject({ status: 200 })
    expect(provider.requests).toHaveLength(9)
    expect(asked).toHaveLength(1)
  })

  it('never reaches the plugin, neither the old nor the new value', async () => {
    const own = grant()
    const answer = await ask(broker, own, provider.url, bearer(own))
    const { token = '' } = own.secrets.placeholders
    expect(textOf(answer)).toBe(`Bearer ${token} ${token} ${token}`)
    expect(JSON.stringify(answer.headers)).not.toMatch(/old-access|new-access/)
    expect(own.secrets.scrubText(`${Buffer.from(OLD).toString('base64')} ${NEW}`)).toBe(`${token} ${token}`)
  })

  it('a secret that cannot be renewed fails the request with the reason, without the secret', async () => {
    const own = grant(async () => {
      throw new PluginFailure('auth', 'unavailable', asWritten(`the grant of ${OLD} was withdrawn`))
    })
    const failure = await failureOf(ask(broker, own, provider.url, bearer(own)))
    expect(failure).toMatchObject({ kind: 'auth', message: expect.stringMatching(/was withdrawn/) })
    expect(failure.message).not.toContain(OLD)
  })
})

describe('placeholders', () => {
  it('are not confused when one is a prefix of another', () => {
    const { secrets } = grant()
    const { token = '', tokenOfAnother = '' } = secrets.placeholders
    expect(secrets.mentioned(tokenOfAnother)).toEqual(['tokenOfAnother'])
    expect(secrets.mentioned(`${token} ${tokenOfAnother}`).sort()).toEqual(['token', 'tokenOfAnother'])
  })

  it('replace a value that contains a former one', () => {
    const { secrets } = grant()
    secrets.renew('token', `${OLD}-and-more`)
    expect(secrets.scrubText(`${OLD}-and-more ${OLD}`)).toBe(
      `${secrets.placeholders.token} ${secrets.placeholders.token}`,
    )
    expect(secrets.intoHeader(`${secrets.placeholders.token}`)).toBe(`${OLD}-and-more`)
  })

  it.each([
    ['an address', encodeURIComponent],
    ['an address in lower case', (value: string) => encodeURIComponent(value).toLowerCase()],
    ['a form', (value: string) => new URLSearchParams({ v: value }).toString().slice(2)],
    ['JSON', (value: string) => JSON.stringify(value).slice(1, -1)],
    ['JSON with escaped slashes', (value: string) => JSON.stringify(value).slice(1, -1).replaceAll('/', '\\/')],
    ['HTML', () => 'a/secret &quot;with&quot; &lt;odd&gt; signs &amp; (more)!'],
    ['base64', (value: string) => Buffer.from(value).toString('base64')],
    ['base64 for addresses', (value: string) => Buffer.from(value).toString('base64url')],
    ['hexadecimal', (value: string) => Buffer.from(value).toString('hex')],
    ['hexadecimal in upper case', (value: string) => Buffer.from(value).toString('hex').toUpperCase()],
  ])('replace a secret that comes back as %s', (_form, encode) => {
    const value = 'a/secret "with" <odd> signs & (more)!'
    const secrets = coverSecrets({ odd: openSecret(value) }, 'call')
    expect(secrets.scrubText(`x${encode(value)}y`)).toBe(`x${secrets.placeholders.odd}y`)
  })

  it.each(['', 'a', 'Token ', 'Bearer '])('replace a secret within base64 that begins with %j', (before) => {
    const value = 'a?secret>of~some length'
    const secrets = coverSecrets({ odd: openSecret(value) }, 'call')
    for (const encoding of ['base64', 'base64url'] as const) {
      for (const after of ['', '!', ' and more']) {
        const scrubbed = secrets.scrubText(Buffer.from(`${before}${value}${after}`).toString(encoding))
        const [left = '', right = '', ...more] = scrubbed.split(String(secrets.placeholders.odd))
        expect(more).toEqual([])
        expect(scrubbed).toContain(secrets.placeholders.odd)
        // What remains on either side reveals at most the characters at its edge.
        expect(left.length + right.length).toBeLessThanOrEqual(((before.length + after.length) * 8) / 6 + 6)
      }
    }
  })
})
