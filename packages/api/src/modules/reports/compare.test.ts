import { describe, expect, it } from 'vitest'
import { comparedPeriod } from './compare.ts'

const period = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) })

describe('the period before', () => {
  it.each([
    ['a month, with the month before, however long', 'UTC', ['2026-03-01', '2026-04-01'], ['2026-02-01', '2026-03-01']],
    ['a quarter, with a quarter', 'UTC', ['2026-01-01', '2026-04-01'], ['2025-10-01', '2026-01-01']],
    ['a week, with a week', 'UTC', ['2026-03-02', '2026-03-09'], ['2026-02-23', '2026-03-02']],
    [
      'days of 23 hours, with days of the calendar',
      'Europe/Paris',
      ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
      ['2026-03-27T23:00:00Z', '2026-03-28T23:00:00Z'],
    ],
    [
      'parts of days, with as much time',
      'UTC',
      ['2026-03-01T12:00:00Z', '2026-03-01T18:00:00Z'],
      ['2026-03-01T06:00:00Z', '2026-03-01T12:00:00Z'],
    ],
  ])('compares %s', (_what, zone, [from = '', to = ''], [otherFrom = '', otherTo = '']) => {
    expect(comparedPeriod(period(from, to), zone, 'PERIOD_BEFORE')).toEqual(period(otherFrom, otherTo))
  })
})

describe('the year before', () => {
  it.each([
    ['a month', ['2026-03-01', '2026-04-01'], ['2025-03-01', '2025-04-01']],
    ['February of a leap year', ['2024-02-01', '2024-03-01'], ['2023-02-01', '2023-03-01']],
    ['29 February', ['2024-02-29', '2024-03-01'], ['2023-02-28', '2023-03-01']],
    ['28 February of a leap year', ['2024-02-28', '2024-02-29'], ['2023-02-28', '2023-03-01']],
    [
      'the night to 29 February',
      ['2024-02-28T23:00:00Z', '2024-02-29T01:00:00Z'],
      ['2023-02-28T23:00:00Z', '2023-03-01T01:00:00Z'],
    ],
  ])('compares %s', (_what, [from = '', to = ''], [otherFrom = '', otherTo = '']) => {
    expect(comparedPeriod(period(from, to), 'UTC', 'YEAR_BEFORE')).toEqual(period(otherFrom, otherTo))
  })
})
