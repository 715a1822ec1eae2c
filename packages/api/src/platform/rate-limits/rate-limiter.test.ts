import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '../../core/context.ts'
import { createLog } from '../../core/log.ts'
import { openRateLimiter, type RateLimiter } from './rate-limiter.ts'

// The clock of the tests does not reach this module.
vi.mock('node:timers/promises', () => ({ setTimeout: (ms: number) => new Promise((end) => setTimeout(end, ms)) }))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const actor = {
  ...{ organizationId: 'organization', accountId: 'account', credential: null },
  rates: { account: 1_000, organization: 1_000, key: null },
} as never as Actor

/** A limiter whose database leases what is asked for, and takes a while for each statement. */
function limiterOn(answerMs: number): RateLimiter {
  const callFunction = async (_name: string, values: readonly unknown[][]) => {
    await new Promise((resolve) => setTimeout(resolve, answerMs))
    const [, ids = [], capacities = [], , , , most = []] = values
    return ids.map((id, index) => ({ id, leased: most[index], left: Number(capacities[index]) - Number(most[index]) }))
  }
  return openRateLimiter({
    database: { callFunction } as never,
    rates: { account: 1_000, organization: 1_000 },
    mostPoints: 1_000,
    log: createLog('silent'),
  })
}

describe('a request after a pause', () => {
  it.each([1, 20, 200, 900])(
    'gets its points within a few leases, whenever it comes and the database takes %i ms',
    async (answerMs) => {
      for (let pauseMs = 1_500; pauseMs < 4_000; pauseMs += 37) {
        const limiter = limiterOn(answerMs)
        const taken: number[] = []
        const take = async () => void taken.push((await limiter.take(actor, 10))?.available ?? Number.NaN)
        void take()
        await vi.advanceTimersByTimeAsync(5_000 + pauseMs)
        expect(taken).toHaveLength(1)
        void take()
        await vi.advanceTimersByTimeAsync(6_000)
        expect(taken, `after ${pauseMs} ms`).toHaveLength(2)
        void limiter.close()
        await vi.advanceTimersByTimeAsync(1_000)
      }
    },
  )
})

describe('a bucket that is used all the time', () => {
  it('lets no request wait for longer than the statements take, though what is left of a lease goes back before it lapses', async () => {
    const limiter = limiterOn(5)
    const waits: number[] = []
    for (let request = 0; request < 400; request += 1) {
      const at = performance.now()
      void limiter.take(actor, 1).then(() => waits.push(performance.now() - at))
      await vi.advanceTimersByTimeAsync(73)
    }
    await vi.advanceTimersByTimeAsync(3_000)
    expect(waits).toHaveLength(400)
    expect(Math.max(...waits)).toBeLessThan(50)
    void limiter.close()
    await vi.advanceTimersByTimeAsync(1_000)
  })
})
