import { describe, expect, it } from 'vitest'
import { waitOf } from './end-run.ts'

describe('waitOf', () => {
  it.each([
    [{ kind: 'rate_limit' as const, retryAfterMs: 2_000 }, 1, 2],
    [{ kind: 'rate_limit' as const, retryAfterMs: 0 }, 1, 1],
    [{ kind: 'transient' as const, retryAfterMs: 1_500 }, 3, 2],
    [{ kind: 'rate_limit' as const, retryAfterMs: 3 * 86_400_000 }, 2, 3 * 86_400],
    [{ kind: 'transient' as const, retryAfterMs: undefined }, 1, 15],
    [{ kind: 'rate_limit' as const, retryAfterMs: undefined }, 3, 60],
    [{ kind: 'rate_limit' as const, retryAfterMs: 1_000 }, 6, null],
    [{ kind: 'auth' as const, retryAfterMs: 1_000 }, 1, null],
  ])('for %o at try %i is %s s, as the source asks', (failure, attempt, waitS) => {
    expect(waitOf(failure, attempt)).toBe(waitS)
  })
})
