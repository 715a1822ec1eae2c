import { describe, expect, it } from 'vitest'
import { onDuty, type RotaPlan } from './on-duty.ts'

const PLAN: RotaPlan = {
  ...{ timeZone: 'Europe/Paris', rotation: 'DAILY', handOverTime: 9 * 60, startsOn: '2026-10-19' },
  ...{ members: ['ada', 'ben', 'cleo'], overrides: [] },
}
const at = (text: string) => new Date(text)
const on = (plan: Partial<RotaPlan>, when: string, gone: readonly string[] = []) =>
  onDuty({ ...PLAN, ...plan }, at(when), (personId) => !gone.includes(personId))

describe('a rota', () => {
  it('begins on its first day, and hands over each day on the clocks of its time zone', () => {
    const times = ['2026-10-19T06:59:59Z', '2026-10-19T07:00:00Z', '2026-10-20T06:59:59Z', '2026-10-20T07:00:00Z']
    expect(times.map((time) => on({}, time))).toEqual([null, 'ada', 'ada', 'ben'])
    // Clocks went back on the 25th.
    expect(['2026-10-26T07:59:59Z', '2026-10-26T08:00:00Z'].map((time) => on({}, time))).toEqual(['ada', 'ben'])
  })

  it('hands over once in an hour that clocks repeat', () => {
    const night = { handOverTime: 150, startsOn: '2026-10-24' }
    const times = ['2026-10-25T00:29:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:00:00Z', '2026-10-25T01:29:00Z']
    expect(times.map((time) => on(night, time))).toEqual(['ada', 'ben', 'ben', 'ben'])
  })

  it('hands over each week, and begins again after the last', () => {
    const weekly = { rotation: 'WEEKLY' } as const
    const weeks = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09']
    expect(weeks.map((day) => on(weekly, `${day}T12:00:00Z`))).toEqual(['ada', 'ben', 'cleo', 'ada'])
    expect(on(weekly, '2026-11-09T07:59:00Z')).toBe('cleo')
  })

  it('passes over whoever has left, was erased or is absent, without moving the turns of the others', () => {
    expect(on({}, '2026-10-19T12:00:00Z', ['ada'])).toBe('ben')
    expect(on({ members: [null, 'ben', 'cleo'] }, '2026-10-21T12:00:00Z')).toBe('cleo')
    const absence = { kind: 'ABSENCE', personId: 'cleo', from: at('2026-10-21'), to: at('2026-10-22') } as const
    expect(on({ overrides: [absence] }, '2026-10-21T12:00:00Z')).toBe('ada')
    expect(on({ overrides: [absence] }, '2026-10-24T12:00:00Z')).toBe('cleo')
    expect(on({}, '2026-10-21T12:00:00Z', ['ada', 'ben', 'cleo'])).toBeNull()
  })

  it('lets a replacement serve until it ends, unless they have left too', () => {
    const instead = {
      kind: 'REPLACEMENT',
      personId: 'dora',
      from: at('2026-10-19T10:00Z'),
      to: at('2026-10-19T12:00Z'),
    } as const
    const hours = ['09:59', '10:00', '11:59', '12:00']
    expect(hours.map((hour) => on({ overrides: [instead] }, `2026-10-19T${hour}:00Z`))).toEqual([
      'ada',
      'dora',
      'dora',
      'ada',
    ])
    expect(on({ overrides: [instead] }, '2026-10-19T11:00:00Z', ['dora'])).toBe('ada')
    const later = { ...instead, personId: 'ben', from: at('2026-10-19T11:00Z') }
    expect(on({ overrides: [later, instead] }, '2026-10-19T11:30:00Z')).toBe('ben')
  })
})
