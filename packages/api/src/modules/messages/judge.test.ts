import { describe, expect, it } from 'vitest'
import { judgeRecipient, limitsOf, NO_LIMITS, type RecipientFacts } from './judge.ts'

const NOW = new Date('2026-07-14T23:00:00Z')
const ASLEEP: RecipientFacts = {
  ...{ isActive: true, isExcluded: false, hasAddress: true, hasEnded: false, isPaused: false },
  hours: { from: 8 * 60, until: 18 * 60, timeZone: 'UTC' },
  ...{ mostPerWeek: 1, sent: [new Date('2026-07-13T12:00:00Z')], limits: NO_LIMITS },
}
const MORNING = new Date('2026-07-15T08:00:00Z')
const NEXT_WEEK = new Date('2026-07-20T12:00:00Z')

describe('a message to somebody who had their messages of the week and is asleep', () => {
  it.each([
    ['INVITATION', false, NEXT_WEEK],
    ['REMINDER', false, NEXT_WEEK],
    ['CONTACT', false, NEXT_WEEK],
    ['NEWS', false, NEXT_WEEK],
    ['ALERT', false, NEXT_WEEK],
    ['NEWS', true, NEXT_WEEK],
    ['ALERT', true, null],
  ] as const)('of the kind %s, urgent: %s, is sent at %s', (kind, urgent, until) => {
    const judged = judgeRecipient({ ...ASLEEP, limits: limitsOf(kind, urgent) }, NOW)
    expect(judged).toEqual(until === null ? { do: 'SEND' } : { do: 'WAIT', until })
  })

  it('waits for the morning alone where there is no cap, unless it is urgent', () => {
    const judged = (urgent: boolean) =>
      judgeRecipient({ ...ASLEEP, mostPerWeek: null, limits: limitsOf('NEWS', urgent) }, NOW)
    expect(judged(false)).toEqual({ do: 'WAIT', until: MORNING })
    expect(judged(true)).toEqual({ do: 'SEND' })
  })

  it('goes to nobody who ended its kind, left or is excluded, however urgent it is', () => {
    const judged = (more: Partial<RecipientFacts>) => judgeRecipient({ ...ASLEEP, ...more }, NOW).do
    expect([{ hasEnded: true }, { isActive: false }, { isExcluded: true }].map(judged)).toEqual([
      'CANCEL',
      'CANCEL',
      'CANCEL',
    ])
  })
})
