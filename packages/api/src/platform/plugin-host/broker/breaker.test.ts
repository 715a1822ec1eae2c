import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asWritten } from '../../../core/texts/index.ts'
import { PluginFailure } from '../failure.ts'
import { startServer, type TestServer } from '../test-host.ts'
import { createBreakers } from './breaker.ts'
import { ask, brokerWith, failureOf, grantFor } from './test-broker.ts'

const OPTIONS = { failures: 3, pauseMs: 200, longestPauseMs: 700 }
const answer = (status: number) => async () => ({ status })
const transient = async (): Promise<{ status: number }> => {
  throw new PluginFailure('transient', 'thrown', asWritten('reset'))
}
/** Waits for as long as the breaker says. */
const rest = async (failure: PluginFailure): Promise<void> => {
  const until = Date.now() + (failure.retryAfterMs ?? 0)
  while (Date.now() <= until) await new Promise((resolve) => setTimeout(resolve, until - Date.now() + 1))
}

describe('the circuit breaker of a provider', () => {
  it('opens after failures in a row, not for refusals, and only for this provider', async () => {
    const breakers = createBreakers(OPTIONS)
    for (const status of [500, 503, 404, 500, 502, 429, 401]) await breakers.attempt('a', answer(status))
    await failureOf(breakers.attempt('a', transient))
    await breakers.attempt('a', answer(500))
    await failureOf(breakers.attempt('a', transient))
    const failure = await failureOf(breakers.attempt('a', answer(200)))
    expect(failure).toMatchObject({ kind: 'transient', reason: 'unavailable' })
    expect(failure.retryAfterMs).toBeLessThanOrEqual(200)
    expect(await breakers.attempt('b', answer(200))).toEqual({ status: 200 })
  })

  it('ignores requests that are not allowed or were cancelled', async () => {
    const breakers = createBreakers(OPTIONS)
    for (const failure of [
      new PluginFailure('permanent', 'thrown', asWritten('too large')),
      new PluginFailure('transient', 'cancelled', asWritten('cancelled')),
    ]) {
      for (let times = 0; times < 5; times += 1) {
        await failureOf(
          breakers.attempt('a', async () => {
            throw failure
          }),
        )
      }
    }
    expect(await breakers.attempt('a', answer(200))).toEqual({ status: 200 })
  })

  it('lets one probe through after a pause, which grows while probes fail, and closes when one succeeds', async () => {
    const breakers = createBreakers(OPTIONS)
    for (let times = 0; times < 3; times += 1) await breakers.attempt('a', answer(500))
    const pauses: number[] = []
    for (let probes = 0; probes < 4; probes += 1) {
      const refused = await failureOf(breakers.attempt('a', answer(200)))
      pauses.push(refused.retryAfterMs ?? 0)
      await rest(refused)
      const probe = Promise.withResolvers<{ status: number }>()
      const asked = breakers.attempt('a', () => probe.promise)
      // Others do not wait for it.
      expect(await failureOf(breakers.attempt('a', answer(200)))).toMatchObject({ reason: 'unavailable' })
      probe.resolve({ status: probes < 3 ? 503 : 204 })
      await asked
    }
    for (const [index, longest] of [200, 400, 700, 700].entries()) {
      expect(pauses[index]).toBeLessThanOrEqual(longest)
      expect(pauses[index]).toBeGreaterThan(longest - 200)
    }
    expect(await breakers.attempt('a', answer(200))).toEqual({ status: 200 })
    // And begins anew.
    for (let times = 0; times < 3; times += 1) await breakers.attempt('a', answer(500))
    expect((await failureOf(breakers.attempt('a', answer(200)))).retryAfterMs).toBeLessThanOrEqual(200)
  })

  it('stays open after a cancelled probe', async () => {
    const breakers = createBreakers(OPTIONS)
    for (let times = 0; times < 3; times += 1) await breakers.attempt('a', answer(500))
    await rest(await failureOf(breakers.attempt('a', answer(200))))
    await failureOf(
      breakers.attempt('a', async () => {
        throw new PluginFailure('transient', 'cancelled', asWritten('cancelled'))
      }),
    )
    expect(await failureOf(breakers.attempt('a', answer(200)))).toMatchObject({ reason: 'unavailable' })
  })
})

describe('requests to a provider that fails', () => {
  let provider: TestServer
  let status = 500
  beforeEach(async () => {
    status = 500
    provider = await startServer((_request, response) => response.writeHead(status).end())
  })
  afterEach(() => provider.close())

  it('are not sent while the breaker is open, cost no quota, and are sent again afterwards', async () => {
    let taken = 0
    const broker = brokerWith({
      allowPrivate: [`127.0.0.1:${provider.port}`],
      breaker: OPTIONS,
      quotas: {
        take: async () => {
          taken += 1
          return { ok: true }
        },
        rest: async () => undefined,
      },
    })
    const grant = grantFor([provider.url], {
      quotas: [{ key: 'q', scope: 'app', units: 100, window: 'utc-day' }],
    })
    for (let times = 0; times < 3; times += 1) {
      expect(await ask(broker, grant, provider.url)).toMatchObject({ status: 500 })
    }
    const refused = await failureOf(ask(broker, grant, provider.url))
    expect(refused).toMatchObject({ kind: 'transient', retryAfterMs: expect.any(Number) })
    expect(provider.requests).toHaveLength(3)
    expect(taken).toBe(3)
    // Failures are counted per plugin.
    expect(await ask(broker, { ...grant, provider: 'other-plugin' }, provider.url)).toMatchObject({ status: 500 })
    status = 200
    await rest(refused)
    expect(await ask(broker, grant, provider.url)).toMatchObject({ status: 200 })
  })
})
