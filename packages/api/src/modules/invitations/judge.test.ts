import { describe, expect, it } from 'vitest'
import { judge, type SendingFacts } from './judge.ts'

const NOW = new Date('2026-07-14T12:00:00Z')
const FACTS: SendingFacts = {
  ...{ kind: 'REMINDER', isOpen: true, campaign: 'LIVE', isActive: true, isExcluded: false, hasAddress: true },
  ...{ ended: [], isPaused: false, hours: null, mostPerWeek: null, sent: [] },
  limits: { hours: true, cap: true },
}
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

describe('a message', () => {
  it('is sent when nothing speaks against it', () => {
    expect(judge(FACTS, NOW)).toEqual({ do: 'SEND' })
  })

  it.each([
    [{ isOpen: false, isActive: false }, 'ANSWERED'],
    [{ campaign: 'ENDED' }, 'CAMPAIGN'],
    [{ isActive: false }, 'INACTIVE'],
    [{ isExcluded: true }, 'EXCLUDED'],
    [{ hasAddress: false }, 'NO_ADDRESS'],
    [{ ended: ['REMINDER'] }, 'NOTICES_ENDED'],
    [{ ended: ['INVITATION'] }, 'NOTICES_ENDED'],
  ] as const)('is cancelled for %o', (facts, cause) => {
    expect(judge({ ...FACTS, ...facts }, NOW)).toEqual({ do: 'CANCEL', cause })
  })

  it('that invites is sent to whoever ended reminders alone', () => {
    expect(judge({ ...FACTS, kind: 'FIRST', ended: ['REMINDER'] }, NOW)).toEqual({ do: 'SEND' })
  })

  it('waits for a paused campaign or notifier, for the hours, and for the cap on messages', () => {
    const until = (facts: Partial<SendingFacts>) => {
      const judged = judge({ ...FACTS, ...facts }, NOW)
      return judged.do === 'WAIT' ? judged.until.toISOString() : judged.do
    }
    expect(until({ campaign: 'PAUSED' })).toBe('2026-07-14T13:00:00.000Z')
    expect(until({ isPaused: true })).toBe('2026-07-14T12:05:00.000Z')
    expect(until({ hours: { from: 480, until: 540, timeZone: 'Europe/Paris' } })).toBe('2026-07-15T06:00:00.000Z')
    const sent = [daysAgo(6), daysAgo(3), daysAgo(1)]
    expect(until({ mostPerWeek: 4, sent })).toBe('SEND')
    expect(until({ mostPerWeek: 3, sent })).toBe('2026-07-15T12:00:00.000Z')
    // A cap that was lowered: as many have to be a week old.
    expect(until({ mostPerWeek: 2, sent })).toBe('2026-07-18T12:00:00.000Z')
  })
})
