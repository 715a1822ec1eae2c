import { describe, expect, it } from 'vitest'
import { createProviderWaits } from './provider-waits.ts'
import { retryAfterMs } from './retry.ts'

const NOW = Date.parse('2026-07-01T12:00:00Z')
const of = (value: string, date?: string) =>
  retryAfterMs({ headers: [['retry-after', value], ...(date ? [['date', date] as [string, string]] : [])] }, NOW)

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['2', 2_000],
    [' 90 ', 90_000],
    ['1.5', 1_500],
    ['604800', 604_800_000],
    ['Wed, 01 Jul 2026 12:01:00 GMT', 60_000],
    ['Wednesday, 01-Jul-26 12:01:00 GMT', 60_000],
    ['Wed, 01 Jul 2026 11:00:00 GMT', 0],
    ['99999999999999', 366 * 86_400_000],
  ])('is followed exactly, however short or long: %j', (value, ms) => {
    expect(of(value)).toBe(ms)
  })

  it('is a date on the provider’s own clock', () => {
    expect(of('Wed, 01 Jul 2026 10:01:00 GMT', 'Wed, 01 Jul 2026 10:00:00 GMT')).toBe(60_000)
  })

  it.each(['', '-1', 'soon', '2 s', '120, 120', '1e3'.repeat(2)])('is ignored when it is not valid: %j', (value) => {
    expect(of(value)).toBeNull()
  })

  it('delays only the caller that got it', async () => {
    let now = NOW
    const providerWaits = createProviderWaits(() => now)
    const { signal } = new AbortController()
    providerWaits.note('one', 429, 60_000)
    providerWaits.note('one', 503, 10_000)
    providerWaits.note('two', 404, 60_000)
    providerWaits.note('two', 301, 60_000)
    await expect(providerWaits.keep('one', signal)).rejects.toMatchObject({ kind: 'rate_limit', retryAfterMs: 60_000 })
    await providerWaits.keep('two', signal)
    now += 60_000
    await providerWaits.keep('one', signal)
  })
})
