import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../test-host.ts'
import { costOf, msUntilReset, type QuotaClaim, type QuotaLedger, type QuotaRule, quotaRules } from './quotas.ts'
import { ask, brokerWith, failureOf, grantFor } from './test-broker.ts'

const HOUR = 3_600_000
const POINTS: QuotaRule = {
  key: 'bluesky/hour/integration',
  scope: 'integration',
  units: 5_000,
  window: { slidingMs: HOUR },
  costs: [
    { method: 'POST', path: '/xrpc/com.atproto.repo.createRecord', units: 3 },
    { method: 'POST', path: '/xrpc/com.atproto.repo.deleteRecord*', units: 1 },
    { method: 'GET', path: '/free/*', units: 0 },
  ],
  headers: { remaining: 'RateLimit-Remaining', reset: 'RateLimit-Reset' },
}
const DAILY: QuotaRule = { ...POINTS, key: 'bluesky/day/integration', units: 35_000, window: { slidingMs: 24 * HOUR } }
const APP: QuotaRule = { key: 'bluesky/app', scope: 'app', units: 100, window: 'utc-day' }

const taken: (readonly QuotaClaim[])[] = []
const rests: { key: string; ms: number }[] = []
let refusals: number[] = []
const ledger: QuotaLedger = {
  async take(claims) {
    const retryAfterMs = refusals.shift()
    if (retryAfterMs !== undefined) return { ok: false, retryAfterMs }
    taken.push(claims)
    return { ok: true }
  },
  async rest(key, until) {
    rests.push({ key, ms: until.getTime() - Date.now() })
  },
}
const usage: { requests: number; quotaUnits: number }[] = []

let provider: TestServer
let headers: { [name: string]: string } = {}
let statuses: number[] = []
beforeAll(async () => {
  provider = await startServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/free/there' }).end()
    else response.writeHead(statuses.shift() ?? 200, headers).end()
  })
})
afterAll(() => provider.close())
beforeEach(() => {
  for (const list of [taken, rests, usage, provider.requests]) list.length = 0
  refusals = []
  headers = {}
  statuses = []
})

const send = (path: string, quotas: QuotaRule[], method = 'GET', signal?: AbortSignal) =>
  ask(
    brokerWith({ allowPrivate: [`127.0.0.1:${provider.port}`], quotas: ledger }),
    grantFor([provider.url], { quotas, onUsage: (used) => usage.push(used) }),
    `${provider.url}${path}`,
    { method },
    signal,
  )
const about = (ms: number) => expect.toSatisfy((value: number) => value <= ms && value > ms - 10_000)

describe('quotas of a connector', () => {
  it('are shared for the application and separate for each integration', () => {
    const { key, ...rest } = POINTS
    const rules = quotaRules(
      'bluesky',
      [
        { id: 'hour', ...rest },
        { ...rest, id: 'all', scope: 'app' },
      ],
      'one',
    )
    expect(rules.map((rule) => rule.key)).toEqual(['bluesky/hour/one', 'bluesky/all'])
    expect(rules[0]).toMatchObject({ units: 5_000, window: { slidingMs: HOUR } })
    expect(key).toBe('bluesky/hour/integration')
  })

  it.each([
    ['POST', '/xrpc/com.atproto.repo.createRecord?x=1', 3],
    ['post', '/xrpc/com.atproto.repo.createRecord', 3],
    ['POST', '/xrpc/com.atproto.repo.%63reateRecord', 3],
    ['POST', '/xrpc/com.atproto.repo.deleteRecord/x', 1],
    ['GET', '/xrpc/com.atproto.repo.createRecord', 1],
    ['GET', '/free/of/charge', 0],
    ['GET', '/%', 1],
  ])('charge a %s of %s with %d', (method, path, units) => {
    expect(costOf(POINTS, method, new URL(path, 'https://x.example'))).toBe(units)
  })

  it('are all charged before a request is sent, and reported once', async () => {
    await send('xrpc/com.atproto.repo.createRecord', [POINTS, DAILY, APP], 'POST')
    expect(taken).toEqual([
      [
        { key: POINTS.key, units: 3, limit: 5_000, window: { slidingMs: HOUR } },
        { key: DAILY.key, units: 3, limit: 35_000, window: { slidingMs: 24 * HOUR } },
        { key: APP.key, units: 1, limit: 100, window: 'utc-day' },
      ],
    ])
    expect(usage).toEqual([{ requests: 1, quotaUnits: 3 }])
  })

  it('count retries and redirects, and not requests without cost', async () => {
    statuses = [503, 503]
    expect(await send('', [POINTS])).toMatchObject({ status: 200 })
    expect(taken).toHaveLength(3)
    expect(usage).toHaveLength(3)
    await send('moved', [POINTS])
    expect(taken).toHaveLength(4)
    expect(usage.at(-1)).toEqual({ requests: 1, quotaUnits: 0 })
    expect(usage).toHaveLength(5)
  })

  it('make a request wait for a short time, unless it is cancelled', async () => {
    refusals = [20, 30]
    expect(await send('', [POINTS])).toMatchObject({ status: 200 })
    expect(refusals).toEqual([])
    refusals = [4_000]
    const cancel = new AbortController()
    const asked = send('', [POINTS], 'GET', cancel.signal)
    await expect.poll(() => refusals.length).toBe(0)
    cancel.abort()
    expect(await failureOf(asked)).toMatchObject({ reason: 'cancelled' })
    expect(provider.requests).toHaveLength(1)
  })

  it('refuse a request that would wait too long, with the time to wait', async () => {
    refusals = [HOUR]
    expect(await failureOf(send('', [POINTS]))).toMatchObject({ kind: 'rate_limit', retryAfterMs: HOUR })
    expect(provider.requests).toEqual([])
    expect(usage).toEqual([])
    const small = { ...POINTS, units: 2 }
    expect(await failureOf(send('xrpc/com.atproto.repo.createRecord', [small], 'POST'))).toMatchObject({
      kind: 'permanent',
    })
  })

  it('refuse requests while they cannot be counted', async () => {
    const broker = brokerWith({
      allowPrivate: [`127.0.0.1:${provider.port}`],
      quotas: { ...ledger, take: () => Promise.reject(new Error('no database at db.internal')) },
    })
    const failure = await failureOf(ask(broker, grantFor([provider.url], { quotas: [POINTS] }), provider.url))
    expect(failure).toMatchObject({ kind: 'transient', reason: 'unavailable' })
    expect(failure.message).not.toContain('db.internal')
    expect(provider.requests).toEqual([])
  })
})

describe('the quota headers of a provider', () => {
  it.each([
    ['seconds', '120', 120_000],
    ['a moment', () => `${Math.floor(Date.now() / 1_000) + 120}`, 120_000],
    ['a moment in milliseconds', () => `${Date.now() + 120_000}`, 120_000],
    ['a date', () => new Date(Date.now() + 120_000).toISOString(), 120_000],
    ['far beyond its window', '9999999', HOUR],
  ])('block the quota until the reset, written as %s', async (_form, reset, ms) => {
    headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': typeof reset === 'string' ? reset : reset() }
    await send('', [POINTS, APP])
    expect(rests).toEqual([{ key: POINTS.key, ms: about(ms) }])
  })

  it.each([
    [{ 'ratelimit-remaining': '7', 'ratelimit-reset': '120' }],
    [{ 'ratelimit-remaining': '0', 'ratelimit-reset': 'soon' }],
    [{ 'ratelimit-remaining': '0', 'ratelimit-reset': '-5' }],
    [{ 'ratelimit-remaining': '0', 'ratelimit-reset': `${Math.floor(Date.now() / 1_000) - 60}` }],
    [{ 'ratelimit-remaining': '0' }],
    [{ 'retry-after': '120' }],
  ])('block nothing for %j', async (answered) => {
    headers = answered
    await send('', [POINTS])
    expect(rests).toEqual([])
  })

  it('block the named quota after a 429, or else the integration’s own', async () => {
    statuses = [429]
    headers = { 'retry-after': '600' }
    expect(await send('', [POINTS, APP], 'POST')).toMatchObject({ status: 429 })
    expect(rests).toEqual([{ key: POINTS.key, ms: about(600_000) }])
    rests.length = 0
    statuses = [429]
    await send('', [APP], 'POST')
    expect(rests).toEqual([{ key: APP.key, ms: about(600_000) }])
    rests.length = 0
    statuses = [429]
    headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': '300', 'retry-after': '600' }
    await send('', [{ ...APP, headers: { remaining: 'ratelimit-remaining', reset: 'ratelimit-reset' } }, DAILY], 'POST')
    expect(rests.map(({ key }) => key)).toEqual([APP.key, DAILY.key])
  })

  it('accept the known formats of a reset, and no others', () => {
    const now = Date.parse('2026-03-01T00:00:00Z')
    expect(msUntilReset('60', now)).toBe(60_000)
    expect(msUntilReset('2026-03-01T00:01:00Z', now)).toBe(60_000)
    for (const none of ['', ' ', 'later', '-1']) expect(msUntilReset(none, now)).toBeNull()
  })
})
