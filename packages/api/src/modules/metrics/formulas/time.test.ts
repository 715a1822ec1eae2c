import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUCKETS, bucketsOf, coverPeriod, type Period } from './index.ts'

const HOUR_MS = 3_600_000
const period = (from: string, to: string): Period => ({ from: new Date(from), to: new Date(to) })
const starts = (buckets: { at: Date }[]): string[] => buckets.map(({ at }) => at.toISOString())
const hoursLong = (buckets: Period[]): number[] =>
  buckets.map(({ from, to }) => (to.getTime() - from.getTime()) / HOUR_MS)

function expectTiling(parts: readonly Period[], { from, to }: Period): void {
  let at = from.getTime()
  for (const part of parts) {
    expect(part.from.getTime()).toBe(at)
    expect(part.to.getTime()).toBeGreaterThan(at)
    at = part.to.getTime()
  }
  expect(at).toBe(Math.max(from.getTime(), to.getTime()) === from.getTime() ? from.getTime() : to.getTime())
}

describe('buckets', () => {
  it('are 23 and 25 hours long where clocks change', () => {
    const spring = bucketsOf(period('2026-03-27T23:00:00Z', '2026-03-30T22:00:00Z'), 'DAY', 'Europe/Paris')
    expect(hoursLong(spring)).toEqual([24, 23, 24])
    const autumn = bucketsOf(period('2026-10-23T22:00:00Z', '2026-10-26T23:00:00Z'), 'DAY', 'Europe/Paris')
    expect(hoursLong(autumn)).toEqual([24, 25, 24])
    const hours = bucketsOf(period('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'), 'HOUR', 'Europe/Paris')
    expect(hours).toHaveLength(25)
  })

  it('begin when the day does, where clocks change at midnight', () => {
    const days = bucketsOf(period('2026-09-05T04:00:00Z', '2026-09-08T03:00:00Z'), 'DAY', 'America/Santiago')
    expect(hoursLong(days)).toEqual([24, 23, 24])
  })

  it('leave out a day that a zone skipped', () => {
    const days = bucketsOf(period('2011-12-29T10:00:00Z', '2012-01-01T10:00:00Z'), 'DAY', 'Pacific/Apia')
    expect(hoursLong(days)).toEqual([24, 24, 24])
  })

  it('follow the calendar: weeks from Monday, months as they are', () => {
    const asked = period('2026-01-01T00:00:00Z', '2026-03-15T12:00:00Z')
    expect(starts(bucketsOf(asked, 'MONTH', 'UTC'))).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
    ])
    const weeks = bucketsOf(asked, 'WEEK', 'UTC')
    expect(weeks[0]).toMatchObject({ at: new Date('2025-12-29T00:00:00Z'), from: asked.from })
    expect(weeks.at(-1)?.to).toEqual(asked.to)
  })

  it('keep to the clock of zones with odd offsets', () => {
    const hours = bucketsOf(period('2026-01-01T00:00:00Z', '2026-01-01T02:00:00Z'), 'HOUR', 'Asia/Kolkata')
    expect(hoursLong(hours)).toEqual([0.5, 1, 0.5])
    const halfHourShift = bucketsOf(
      period('2026-04-04T12:00:00Z', '2026-04-04T18:00:00Z'),
      'HOUR',
      'Australia/Lord_Howe',
    )
    expect(hoursLong(halfHourShift)).toEqual([1, 1, 1, 0.5, 1, 1, 0.5])
  })

  it('tile the period exactly, in every zone', () => {
    const zones = [
      'UTC',
      'Europe/Paris',
      'America/New_York',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'America/Santiago',
    ]
    const instant = fc.date({ min: new Date('2011-11-01'), max: new Date('2012-06-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        instant,
        instant,
        fc.constantFrom(...BUCKETS),
        fc.constantFrom(...zones),
        (from, to, bucket, zone) => {
          expectTiling(bucketsOf({ from, to }, bucket, zone), { from, to })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are refused when they are too many, or the zone is unknown', () => {
    expect(() => bucketsOf(period('2000-01-01', '2020-01-01'), 'HOUR', 'UTC')).toThrow(RangeError)
    expect(() => bucketsOf(period('2026-01-01', '2026-01-02'), 'DAY', 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('the cover of a period', () => {
  it('reads whole days, then whole hours, then facts', () => {
    expect(coverPeriod(period('2026-01-01T22:15:00Z', '2026-01-04T01:30:00Z'))).toEqual({
      days: period('2026-01-02T00:00:00Z', '2026-01-04T00:00:00Z'),
      hours: [
        period('2026-01-01T23:00:00Z', '2026-01-02T00:00:00Z'),
        period('2026-01-04T00:00:00Z', '2026-01-04T01:00:00Z'),
      ],
      edges: [
        period('2026-01-01T22:15:00Z', '2026-01-01T23:00:00Z'),
        period('2026-01-04T01:00:00Z', '2026-01-04T01:30:00Z'),
      ],
    })
  })

  it('tiles the period exactly with whole days, whole hours and less than two hours of facts', () => {
    const instant = fc.date({ min: new Date('1960-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    const near = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: 0, max: 72 * HOUR_MS }),
      fc.integer({ min: 0, max: 72 }).map((hours) => hours * HOUR_MS),
    )
    const onTheHour = instant.map((date) => new Date(Math.floor(date.getTime() / HOUR_MS) * HOUR_MS))
    fc.assert(
      fc.property(fc.oneof(instant, onTheHour), near, (from, length) => {
        const to = new Date(from.getTime() + length)
        const { days, hours, edges } = coverPeriod({ from, to })
        const parts = [...(days ? [days] : []), ...hours, ...edges].sort((a, b) => a.from.getTime() - b.from.getTime())
        expectTiling(parts, { from, to })
        for (const { from: start, to: end } of days ? [days] : []) {
          expect(start.getTime() % (24 * HOUR_MS) || 0).toBe(0)
          expect(end.getTime() % (24 * HOUR_MS) || 0).toBe(0)
        }
        for (const part of hours) for (const edge of [part.from, part.to]) expect(edge.getTime() % HOUR_MS || 0).toBe(0)
        expect(hoursLong(hours).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(46)
        for (const length of hoursLong(edges)) expect(length).toBeLessThan(2)
      }),
      { numRuns: 2000 },
    )
  })
})
