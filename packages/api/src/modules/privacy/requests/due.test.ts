import { describe, expect, it } from 'vitest'
import { dueAfter, MONTHS } from './due.ts'

describe('the deadline of a request', () => {
  it.each([
    ['2026-03-15T10:00:00Z', MONTHS.usual, '2026-04-15T10:00:00.000Z'],
    ['2026-01-31T10:00:00Z', MONTHS.usual, '2026-02-28T10:00:00.000Z'],
    ['2028-01-30T23:59:59Z', MONTHS.usual, '2028-02-29T23:59:59.000Z'],
    ['2026-12-31T00:00:00Z', MONTHS.usual, '2027-01-31T00:00:00.000Z'],
    ['2026-11-30T12:00:00Z', MONTHS.extended, '2027-02-28T12:00:00.000Z'],
    ['2026-02-28T12:00:00Z', MONTHS.extended, '2026-05-28T12:00:00.000Z'],
  ])('of %s in %i months is %s, the last day of a shorter month', (from, months, due) => {
    expect(dueAfter(new Date(from), months).toISOString()).toBe(due)
  })
})
