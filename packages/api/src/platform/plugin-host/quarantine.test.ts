import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FailureReason } from './index.ts'
import { startTestHost, type TestHost } from './test-host.ts'

/** Long enough that on a busy machine no other limit is overtaken. */
const CALL_MS = 8_000
/** In which a process may start before the call; how soon it ends after its limit is for `npm run bench` to measure. */
const START_MS = 10_000
const STRIKES = 2
const LIMITS = {
  callMs: CALL_MS,
  graceMs: 200,
  memoryMb: 250,
  heapMb: 64,
  messageBytes: 8_000_000,
  strikes: STRIKES,
  quarantineMs: 60_000,
}

describe('a plugin that misbehaves again and again', () => {
  let host: TestHost
  let now = Date.parse('2026-03-01T09:00:00Z')
  beforeAll(async () => {
    host = await startTestHost(['misbehaving', 'scoring', 'acting'], { limits: LIMITS, now: () => new Date(now) })
  })
  afterAll(() => host.close())

  /** Each way of failing has an integration of its own. */
  const run = async (
    behaviour: string,
    integrationId: string,
    organizationId = 'o',
  ): Promise<{ reason: FailureReason | 'fine'; ms: number }> => {
    const facts = { connector: 'misbehaving', organizationId, integrationId, config: { behaviour } }
    const reading = { ...facts, state: null, stateVersion: null }
    const startedAt = performance.now()
    const reason = await (async () => {
      for await (const _page of host.readStream({ ...reading, stream: 'content' }));
      return 'fine' as const
    })().catch((error: { reason: FailureReason }) => error.reason)
    return { reason, ms: performance.now() - startedAt }
  }
  const info = (name: string, organizationId = 'o') =>
    host.list(organizationId).find((plugin) => plugin.name === `fixture-${name}`)
  const score = (params = {}, organizationId = 'o') => {
    const rows = [{ sought: 1, followers: null }]
    return host.score({ organizationId, model: 'fixture', params, rows, fitted: null, asOf: new Date(0) })
  }

  it.each([
    ['throw', 'bug', /threw an error/],
    ['hang', 'timeout', /in time/],
    ['loop', 'timeout', /in time/],
    ['leak-heap', 'memory', /memory/],
    ['leak-buffers', 'memory', /memory/],
    ['exit', 'exit', /ended by itself/],
    ['kill-itself', 'exit', /ended by itself/],
    ['log-flood', 'flood', /too many messages/],
    ['huge', 'memory', /memory/],
  ] as const)(
    '%s: is stopped by its limit, then quarantined with the reason',
    async (behaviour, reason, words) => {
      // From the second on, the part is out for everybody: one more failure is enough.
      for (let strike = 0; strike < STRIKES && (await run('fine', 'probe')).reason !== 'quarantined'; strike += 1) {
        const beside = score()
        const outcome = await run(behaviour, behaviour)
        expect(outcome.reason).toBe(reason)
        expect(outcome.ms).toBeLessThan(CALL_MS + START_MS)
        expect(await beside).toHaveLength(1)
      }
      const quarantined = info('misbehaving')?.quarantined.find(({ integrationId }) => integrationId === behaviour)
      expect(quarantined).toMatchObject({ part: 'connector:misbehaving', reason: expect.stringMatching(words) })
      expect(await run('fine', behaviour)).toMatchObject({ reason: 'quarantined' })
      expect(info('scoring')).toMatchObject({ status: 'active', quarantined: [] })
    },
    60_000,
  )

  it.each(['not-a-number', 'wrong-field'])(
    '%s: a wrong record is left out and quarantines nothing',
    async (behaviour) => {
      for (let strike = 0; strike < STRIKES; strike += 1) expect((await run(behaviour, behaviour)).reason).toBe('fine')
      expect(info('misbehaving')?.quarantined.find(({ integrationId }) => integrationId === behaviour)).toBeUndefined()
    },
  )

  it('is in quarantine, with the reason, when it works for nobody, and is taken up again when a probe succeeds', async () => {
    now += 11 * 60_000
    for (let strike = 0; strike < STRIKES; strike += 1) await run('exit', 'everybody')
    expect(info('misbehaving')).toMatchObject({
      status: 'quarantined',
      reason: expect.stringMatching(/ended by itself/),
    })
    const early = await host
      .checkConnector({
        connector: 'misbehaving',
        organizationId: 'o',
        integrationId: 'everybody',
        config: { behaviour: 'fine' },
      })
      .catch((error: unknown) => error)
    expect(early).toMatchObject({ kind: 'transient', reason: 'quarantined', retryAfterMs: 60_000 })
    now += 60_000
    expect(await run('fine', 'everybody')).toMatchObject({ reason: 'fine' })
    expect(info('misbehaving')).toMatchObject({ status: 'active' })
  })

  it('keeps the other parts of its package working', async () => {
    const facts = {
      connector: 'acting',
      organizationId: 'o',
      integrationId: 'i',
      config: { url: 'https://x.example/', behaviour: 'exit' },
    }
    for (let strike = 0; strike < STRIKES; strike += 1) {
      const post = { key: 'k', text: '', media: [] }
      const config = { ...facts.config, behaviour: 'dies-before' }
      await host.publish({ ...facts, config, post }).catch(() => undefined)
    }
    expect(info('acting')).toMatchObject({
      status: 'active',
      quarantined: [{ part: 'connector:acting', integrationId: null }],
    })
    const post = { text: 'x', language: 'en', country: 'DE', network: 'x' }
    expect(await host.runCheck({ organizationId: 'o', check: 'acting', params: { word: 'x' }, post })).toHaveLength(1)
  })

  it('quarantines a model only for the organisation whose parameters break it, and tells no other organisation', async () => {
    const wrong = { fault: 'short' }
    for (let strike = 0; strike < STRIKES; strike += 1) {
      await expect(score(wrong, 'a')).rejects.toMatchObject({ reason: 'shape' })
    }
    await expect(score({}, 'a')).rejects.toMatchObject({ reason: 'quarantined', retryAfterMs: 60_000 })
    expect(info('scoring', 'a')).toMatchObject({
      status: 'quarantined',
      reason: 'misbehaved 2 times in a row, at last: it gave what the contract does not allow',
    })
    expect(await score({}, 'b')).toHaveLength(1)
    expect(info('scoring', 'b')).toMatchObject({ status: 'active', reason: undefined, quarantined: [] })
    expect(host.list().find(({ name }) => name === 'fixture-scoring')).toMatchObject({
      status: 'active',
      quarantined: [],
    })

    // A model that fails for both is out for a third as well, until its first call shows otherwise.
    now += 60_000
    await expect(score(wrong, 'a')).rejects.toMatchObject({ reason: 'shape' })
    for (let strike = 0; strike < STRIKES; strike += 1) {
      await expect(score(wrong, 'b')).rejects.toMatchObject({ reason: 'shape' })
    }
    expect(info('scoring', 'c')).toMatchObject({
      status: 'quarantined',
      reason: 'misbehaves wherever it is used, at last: it gave what the contract does not allow',
    })
    expect(await score({}, 'c')).toHaveLength(1)
    expect(info('scoring', 'c')).toMatchObject({ status: 'active', quarantined: [] })
    await expect(score({}, 'b')).rejects.toMatchObject({ reason: 'quarantined' })
  })
})
