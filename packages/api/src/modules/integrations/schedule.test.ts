import { describe, expect, it } from 'vitest'
import { assertSchedule, isDue, nextRuns, timeZoneProblem } from './schedule.ts'

const at = (text: string) => new Date(text)

describe('schedules', () => {
  it('keep their hour across the change to summer time', () => {
    const runs = nextRuns('0 8 * * *', 'Europe/Paris', 3, at('2026-03-27T12:00:00Z'))
    expect(runs.map((run) => run.toISOString())).toEqual([
      '2026-03-28T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ])
  })

  it('are due once from their instant on, also after several missed instants', () => {
    const due = (last: string, now: string) =>
      isDue({ schedule: '30 3 * * *', timeZone: 'UTC', last: at(last), now: at(now) })
    expect(due('2026-03-01T03:30:00Z', '2026-03-02T03:29:59Z')).toBe(false)
    expect(due('2026-03-01T03:30:00Z', '2026-03-02T03:30:00Z')).toBe(true)
    expect(due('2026-03-01T03:30:00Z', '2026-03-09T00:00:00Z')).toBe(true)
    expect(due('2026-03-09T00:00:00Z', '2026-03-09T00:00:30Z')).toBe(false)
  })

  it.each(['', 'daily', '61 * * * *', '* * * *', '* * * * * *', '0 0 30 2 *', '2027-01-01T08:00:00', '@reboot'])(
    'are refused with an example: %j',
    (schedule) => {
      const refused = () => assertSchedule(schedule, 'UTC', at('2026-03-01T00:00:00Z'))
      expect(refused).toThrow(/0 8 \* \* 1-5.* or one of @hourly, @daily, /)
    },
  )

  it.each([
    ['@hourly', '2026-03-01T01:00:00.000Z'],
    ['@daily', '2026-03-02T00:00:00.000Z'],
    ['@weekly', '2026-03-08T00:00:00.000Z'],
    ['@monthly', '2026-04-01T00:00:00.000Z'],
    ['@yearly', '2027-01-01T00:00:00.000Z'],
    [' 0  8 * * MON-FRI ', '2026-03-02T08:00:00.000Z'],
  ])('accept %s', (schedule, next) => {
    const now = at('2026-03-01T00:00:00Z')
    assertSchedule(schedule, 'UTC', now)
    expect(nextRuns(schedule, 'UTC', 1, now)).toEqual([at(next)])
  })

  it('accept only existing time zones', () => {
    expect(`${timeZoneProblem('Mars/Phobos')}`).toContain('"Europe/Paris"')
    for (const zone of ['UTC', 'Europe/Paris', 'America/New_York']) expect(timeZoneProblem(zone)).toBeNull()
  })
})
