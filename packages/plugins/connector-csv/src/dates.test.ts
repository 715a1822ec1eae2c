import { describe, expect, it } from 'vitest'
import { dateReader, isDateFormat, isTimeZone } from './dates.ts'

describe('dates', () => {
  it.each([
    ['auto', 'UTC', '2016-12-23 18:50 +0000', '2016-12-23T18:50:00Z'],
    ['auto', 'UTC', '2015-02-24 11:35:52 -0800', '2015-02-24T19:35:52Z'],
    ['auto', 'UTC', '2026-03-01T09:00:00.123456Z', '2026-03-01T09:00:00.123456Z'],
    ['auto', 'UTC', '20260301', '2026-03-01T00:00:00Z'],
    ['auto', 'UTC', '1417999319', '2014-12-08T00:41:59Z'],
    ['auto', 'UTC', '1417999319393', '2014-12-08T00:41:59.393Z'],
    ['auto', 'Europe/Paris', '2026-01-15', '2026-01-14T23:00:00Z'],
    ['auto', 'Europe/Paris', '2026-07-15 12:00', '2026-07-15T10:00:00Z'],
    ['auto', 'Europe/Paris', '2026-07-15 12:00+00:00', '2026-07-15T12:00:00Z'],
    // The clocks jump from 2:00 to 3:00; 2:30 does not exist there.
    ['auto', 'Europe/Paris', '2026-03-29 02:30', '2026-03-29T01:30:00Z'],
    ['auto', 'America/New_York', '2026-11-01 01:30', '2026-11-01T05:30:00Z'],
    ['auto', 'UTC', '01/02/2026', null],
    ['auto', 'UTC', '2026-02-30', null],
    ['auto', 'UTC', '2026-13-01', null],
    ['auto', 'UTC', '2026-01-01 24:00', null],
    ['auto', 'UTC', 'yesterday', null],
    ['dd/MM/yyyy HH:mm', 'Europe/Paris', '01/02/2026 10:00', '2026-02-01T09:00:00Z'],
    ['M/d/yyyy', 'UTC', '1/2/2026', '2026-01-02T00:00:00Z'],
    ['dd-MMM-yyyy hh:mma', 'UTC', '05-Mar-2026 12:07AM', '2026-03-05T00:07:00Z'],
    ['dd-MMM-yyyy hh:mma', 'UTC', '05-March-2026 01:07 p.m.', null],
    ['d MMM yyyy h:mm a', 'UTC', '5 March 2026 1:07 p.m.', '2026-03-05T13:07:00Z'],
    ['d MMM yyyy h:mm a', 'UTC', '5 Foo 2026 1:07 pm', null],
    ['yyyy.MM.dd HH:mm:ss XX', 'UTC', '2026.03.01 09:00:01 +0130', '2026-03-01T07:30:01Z'],
    ['yyyy.MM.dd', 'UTC', '2026x03x01', null],
  ])('of the form %s in %s: %s is %s', (format, zone, text, expected) => {
    expect(dateReader(format, zone).read(text)).toBe(expected)
  })

  it('refuse forms without a day, and zones that do not exist', () => {
    expect(['auto', 'dd/MM/yyyy', 'MM/yyyy', 'dd/dd/yyyy', 'HH:mm'].map(isDateFormat)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(['UTC', 'Europe/Paris', 'Paris'].map(isTimeZone)).toEqual([true, true, false])
  })
})
