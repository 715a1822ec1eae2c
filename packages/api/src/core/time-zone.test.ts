import { describe, expect, it } from 'vitest'
import { isTimeZone } from './time-zone.ts'

describe('a time zone', () => {
  it('is an IANA name, in any case', () => {
    expect(
      ['Europe/Paris', 'europe/paris', 'UTC', 'Etc/GMT-2', 'Asia/Kolkata'].filter((name) => !isTimeZone(name)),
    ).toEqual([])
  })

  it('is no offset, which the database counts in the other direction, and nothing else', () => {
    expect(['+02:00', '-0200', '+02', '', 'Mars/Olympus', 'CEST+2', '\u0000'].filter(isTimeZone)).toEqual([])
  })
})
