import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeOut, nextStep, retryAfterMs, SETTLED_AFTER_MS } from './next-step.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const ago = (ms: number) => new Date(NOW.getTime() - ms)
const HOUR = { by: 'header', ttlMs: 3_600_000 } as const

describe('an attempt whose outcome is not known', () => {
  it('is repeated at once where the post’s own id prevents duplicates', () => {
    const facts = { status: 'UNCLEAR', attempts: 1, firstAttemptAt: ago(1e9), attemptedAt: ago(1) } as const
    expect(nextStep(facts, { by: 'deterministic-id' }, NOW)).toEqual({ do: 'publish' })
  })

  it('is repeated while the provider remembers the key, and searched for after that', () => {
    const facts = (ms: number) =>
      ({ status: 'UNCLEAR', attempts: 1, firstAttemptAt: ago(ms), attemptedAt: ago(ms) }) as const
    expect(nextStep(facts(54 * 60_000), HOUR, NOW)).toEqual({ do: 'publish' })
    expect(nextStep(facts(56 * 60_000), HOUR, NOW)).toEqual({ do: 'find' })
  })

  it('is not repeated while the first attempt may still be running', () => {
    const facts = { status: 'PUBLISHING', attempts: 1, firstAttemptAt: ago(1_000), attemptedAt: ago(1_000) } as const
    expect(nextStep(facts, HOUR, NOW)).toEqual({ do: 'wait', forMs: SETTLED_AFTER_MS - 1_000 })
  })

  it('stays unknown when only the retry failed for certain', () => {
    expect(mayBeOut('QUEUED', 'publish', 'transient')).toBe(false)
    expect(mayBeOut('QUEUED', 'publish', 'ambiguous')).toBe(true)
    for (const before of ['UNCLEAR', 'PUBLISHING'] as const) {
      for (const failure of ['transient', 'permanent', 'auth', 'rate_limit'] as const) {
        expect(mayBeOut(before, 'publish', failure)).toBe(true)
      }
    }
  })

  it('counts the lifetime of a key from the first attempt, not the last', () => {
    const facts = { status: 'UNCLEAR', attempts: 2, firstAttemptAt: ago(4_000_000), attemptedAt: ago(200_000) } as const
    expect(nextStep(facts, HOUR, NOW)).toEqual({ do: 'find' })
  })

  it('is searched for before any retry where duplicates are not detected', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('PUBLISHING' as const, 'UNCLEAR' as const),
        fc.nat(10_000_000),
        fc.nat(10_000_000),
        (status, first, last) => {
          const facts = { status, attempts: 1, firstAttemptAt: ago(Math.max(first, last)), attemptedAt: ago(last) }
          const step = nextStep(facts, { by: 'reconcile' }, NOW)
          expect(step.do).toBe(last < SETTLED_AFTER_MS ? 'wait' : 'find')
        },
      ),
    )
  })

  it('is searched for and never sent again once the share is refused', () => {
    for (const idempotency of [{ by: 'deterministic-id' }, HOUR, { by: 'reconcile' }] as const) {
      const facts = (ms: number) =>
        ({ status: 'UNCLEAR', attempts: 1, firstAttemptAt: ago(ms), attemptedAt: ago(ms), refused: true }) as const
      expect(nextStep(facts(SETTLED_AFTER_MS), idempotency, NOW)).toEqual({ do: 'find' })
      expect(nextStep(facts(1_000), idempotency, NOW)).toMatchObject({ do: 'wait' })
    }
  })

  it('has no next step once it is settled', () => {
    for (const status of ['PUBLISHED', 'FAILED', 'RETRACTED'] as const) {
      const facts = { status, attempts: 1, firstAttemptAt: NOW, attemptedAt: NOW }
      expect(nextStep(facts, { by: 'deterministic-id' }, NOW)).toEqual({ do: 'leave' })
    }
  })
})

describe('retryAfterMs', () => {
  it('does not retry failures of settings, log-in or content', () => {
    for (const kind of ['config', 'auth', 'permanent'] as const) {
      expect(retryAfterMs({ kind, retryAfterMs: undefined }, 1)).toBeNull()
    }
  })

  it('retries transient failures with growing pauses, up to a limit', () => {
    const waits = Array.from({ length: 17 }, (_, index) => index + 1).map(
      (n) => retryAfterMs({ kind: 'transient', retryAfterMs: undefined }, n) ?? 0,
    )
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits.reduce((sum, wait) => sum + wait) / 3_600_000).toBeCloseTo(21.1, 1)
    expect(retryAfterMs({ kind: 'transient', retryAfterMs: undefined }, 18)).toBeNull()
  })

  it('retries a rate limit when the provider says', () => {
    expect(retryAfterMs({ kind: 'rate_limit', retryAfterMs: 7_200_000 }, 1)).toBe(7_200_000)
    expect(retryAfterMs({ kind: 'rate_limit', retryAfterMs: 1e12 }, 50)).toBe(25 * 3_600_000)
  })
})
