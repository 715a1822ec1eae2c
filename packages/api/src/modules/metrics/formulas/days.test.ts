import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketsOf } from './buckets.ts'
import { cutDays, daysOf } from './days.ts'

const at = (text: string) => new Date(text)
const LATER = at('2040-01-01T00:00:00Z')
const ZONES = Intl.supportedValuesOf('timeZone')
const DAY_MS = 86_400_000

describe('days of a period', () => {
  it('are those of the calendar in every time zone, for each day, week and month of a series', () => {
    const period = { from: at('2025-12-29T00:00:00Z'), to: at('2026-04-06T00:00:00Z') }
    for (const zone of ZONES) {
      for (const bucket of bucketsOf(period, 'DAY', zone).slice(1, -1)) {
        const day = Temporal.Instant.fromEpochMilliseconds(bucket.at.getTime()).toZonedDateTimeISO(zone).toPlainDate()
        expect([zone, daysOf(bucket, zone, LATER)]).toEqual([
          zone,
          { from: day.toString(), to: day.add({ days: 1 }).toString() },
        ])
      }
    }
  })

  it('share none and lose none where periods follow each other, cut anywhere', () => {
    const instant = fc.date({ min: at('1990-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(
        fc.array(instant, { minLength: 3, maxLength: 5 }),
        fc.constantFrom(...ZONES),
        instant,
        (cuts, zone, now) => {
          const [from, ...others] = cuts.toSorted((a, b) => a.getTime() - b.getTime()) as [Date, ...Date[]]
          let before = from
          let day: string | null = null
          for (const to of others) {
            if (to.getTime() === before.getTime()) continue
            const days = daysOf({ from: before, to }, zone, now)
            expect(days.from <= days.to).toBe(true)
            if (day) expect(days.from).toBe(day)
            day = days.to
            before = to
          }
        },
      ),
    )
  })

  it('have the same names where a period is cut at midnights of UTC, from twelve hours west to twelve hours east', () => {
    const period = { from: at('2026-05-01T00:00:00Z'), to: at('2026-06-01T00:00:00Z') }
    for (const zone of ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Fiji', 'Pacific/Pago_Pago']) {
      expect([zone, daysOf(period, zone, LATER)]).toEqual([zone, { from: '2026-05-01', to: '2026-06-01' }])
    }
  })

  it('count today from its beginning', () => {
    const now = at('2026-05-04T08:00:00Z')
    const morning = { from: at('2026-05-01T00:00:00Z'), to: now }
    expect(daysOf(morning, 'UTC', now)).toEqual({ from: '2026-05-01', to: '2026-05-05' })
    expect(daysOf(morning, 'UTC', new Date(now.getTime() + DAY_MS))).toEqual({ from: '2026-05-01', to: '2026-05-04' })
  })

  it('are none in an empty period, and end where calendars of the database do', () => {
    expect(daysOf({ from: LATER, to: LATER }, 'UTC', LATER)).toEqual({ from: '0001-01-01', to: '0001-01-01' })
    const all = { from: at('-000100-01-01T00:00:00Z'), to: at('+012000-01-01T00:00:00Z') }
    expect(daysOf(all, 'Asia/Tokyo', LATER)).toEqual({ from: '0001-01-01', to: '9999-12-31' })
  })
})

describe('days that a period cuts', () => {
  it('are those in which it begins or ends after their first instant, in the calendar of the zone', () => {
    const cut = (from: string, to: string, zone = 'UTC') => cutDays({ from: at(from), to: at(to) }, zone)
    expect(cut('2026-05-01T00:00:00Z', '2026-05-03T00:00:00Z')).toEqual([])
    expect(cut('2026-05-01T00:00:00Z', '2026-05-03T00:00:00Z', 'Asia/Kolkata')).toEqual(['2026-05-01', '2026-05-03'])
    expect(cut('2026-04-30T18:30:00Z', '2026-05-02T18:30:00Z', 'Asia/Kolkata')).toEqual([])
    expect(cut('2026-05-01T09:00:00Z', '2026-05-01T10:00:00Z')).toEqual(['2026-05-01'])
    expect(cut('2026-05-01T00:00:00Z', '2026-05-01T10:00:00Z')).toEqual(['2026-05-01'])
    expect(cut('2026-05-01T10:00:00Z', '2026-05-01T10:00:00Z')).toEqual([])
  })

  it('are none of days, weeks and months of a series in every time zone', () => {
    const period = { from: at('2025-12-29T00:00:00Z'), to: at('2026-04-06T00:00:00Z') }
    for (const zone of ZONES) {
      for (const bucket of bucketsOf(period, 'DAY', zone).slice(1, -1)) expect(cutDays(bucket, zone)).toEqual([])
    }
  })
})
