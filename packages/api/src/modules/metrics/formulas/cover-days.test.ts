/// <reference lib="esnext.temporal" />
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverDays, QUARTER_MS } from './cover-days.ts'

const ZONES = [
  'UTC',
  'Europe/Paris',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
]
const startOf = (day: string, timeZone: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds

describe('the cover of a period by days of a zone', () => {
  it('tiles the period exactly with whole days, whole quarters and less than two quarters of facts, over changes of clocks', () => {
    const instant = fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2012, 11, 31) })
    fc.assert(
      fc.property(
        instant,
        instant,
        fc.constantFrom(...ZONES),
        fc.constantFrom(1, 60_000, QUARTER_MS),
        (a, b, zone, step) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)].map((ms) => Math.floor(ms / step) * step)
          const { days, quarters, edges } = coverDays({ from: new Date(from ?? 0), to: new Date(to ?? 0) }, zone)
          const parts = [
            ...(days ? [{ start: startOf(days.from, zone), end: startOf(days.to, zone) }] : []),
            ...[...quarters, ...edges].map((part) => ({ start: part.from.getTime(), end: part.to.getTime() })),
          ].sort((one, other) => one.start - other.start)
          const ends = parts.map(({ end }) => end)
          expect(parts.map(({ start }) => start)).toEqual((from ?? 0) < (to ?? 0) ? [from, ...ends.slice(0, -1)] : [])
          expect(ends.at(-1) ?? to).toBe(to)
          for (const quarter of quarters)
            expect([quarter.from.getTime() % QUARTER_MS, quarter.to.getTime() % QUARTER_MS]).toEqual([0, 0])
          for (const edge of edges) expect(edge.to.getTime() - edge.from.getTime()).toBeLessThan(2 * QUARTER_MS)
          expect(quarters.reduce((sum, part) => sum + part.to.getTime() - part.from.getTime(), 0)).toBeLessThan(
            2 * 25 * 4 * QUARTER_MS,
          )
        },
      ),
    )
  })
})
