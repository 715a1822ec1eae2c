import { describe, expect, it } from 'vitest'
import { type Hours, isOpen, nextOpening } from './hours.ts'

const at = (text: string) => new Date(text)
const hours = (from: string, until: string, timeZone = 'Europe/Paris'): Hours => {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return { from: minutes(from), until: minutes(until), timeZone }
}
const opening = (of: Hours, from: string) => nextOpening(of, at(from)).toISOString()

describe('sending hours', () => {
  it('are those of the clocks of the site, and end before their last minute', () => {
    const day = hours('08:00', '18:30')
    const open = ['2026-07-14T05:59:59Z', '2026-07-14T06:00:00Z', '2026-07-14T16:29:59Z', '2026-07-14T16:30:00Z']
    expect(open.map((text) => isOpen(day, at(text)))).toEqual([false, true, true, false])
    expect(opening(day, '2026-07-14T16:30:00Z')).toBe('2026-07-15T06:00:00.000Z')
    expect(opening(day, '2026-07-14T12:34:56.789Z')).toBe('2026-07-14T12:34:56.789Z')
    expect(opening(hours('08:00', '18:30', 'Asia/Kathmandu'), '2026-07-14T13:00:00Z')).toBe('2026-07-15T02:15:00.000Z')
  })

  it('may pass midnight', () => {
    const night = hours('22:00', '06:00')
    const open = ['2026-07-14T19:59:00Z', '2026-07-14T20:00:00Z', '2026-07-15T03:59:00Z', '2026-07-15T04:00:00Z']
    expect(open.map((text) => isOpen(night, at(text)))).toEqual([false, true, true, false])
    expect(opening(night, '2026-07-15T04:00:00Z')).toBe('2026-07-15T20:00:00.000Z')
  })

  it('begin at the same time of the day when clocks go forward and back within the wait', () => {
    const day = hours('08:00', '18:00')
    // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    expect(opening(day, '2026-03-28T20:00:00Z')).toBe('2026-03-29T06:00:00.000Z')
    expect(opening(day, '2026-10-24T20:00:00Z')).toBe('2026-10-25T07:00:00.000Z')
  })

  it('that begin in the hour that is skipped begin after it, and those wholly within it wait for the next day', () => {
    expect(opening(hours('02:30', '05:00'), '2026-03-28T20:00:00Z')).toBe('2026-03-29T01:00:00.000Z')
    expect(opening(hours('02:10', '02:50'), '2026-03-28T20:00:00Z')).toBe('2026-03-30T00:10:00.000Z')
  })

  it('count twice in the hour that is repeated', () => {
    const early = hours('02:15', '02:45')
    const open = ['2026-10-25T00:20:00Z', '2026-10-25T01:20:00Z', '2026-10-25T01:50:00Z']
    expect(open.map((text) => isOpen(early, at(text)))).toEqual([true, true, false])
    expect(opening(early, '2026-10-25T00:50:00Z')).toBe('2026-10-25T01:15:00.000Z')
  })
})
