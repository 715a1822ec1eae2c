import { describe, expect, it } from 'vitest'
import '../integrations/index.ts'
import '../scoring/index.ts'
import { noticeOf } from './wording.ts'

describe('a notice', () => {
  it('says what happened, when, and to what', () => {
    expect(
      noticeOf({
        type: 'sync-run.failed',
        at: new Date('2026-03-01T09:00:00Z'),
        subject: { type: 'SyncRun', id: 'U3luY1J1bg' },
        data: { integrationId: 'i1', kind: 'auth', list: ['left out'], reason: 'Ada asked for it' },
      }),
    ).toEqual({
      subject: 'Portevoix: Sync run failed',
      text: [
        'A sync failed. Its log says why: see `syncRun`.',
        '',
        'event: sync-run.failed',
        'at: 2026-03-01T09:00:00.000Z',
        'SyncRun: U3luY1J1bg',
        'integrationId: i1',
        'kind: auth',
      ].join('\n'),
    })
  })

  it('leaves out text that a person wrote, even one word', () => {
    const subject = { type: 'ScoreRun', id: 'x' }
    const { text } = noticeOf({
      type: 'score-run.promoted',
      at: new Date(0),
      subject,
      data: { model: 'm', force: true, reason: 'Ada' },
    })
    expect(text).toContain('model: m\nforce: true')
    expect(text).not.toContain('Ada')
  })

  it('makes a title for an event type without one', () => {
    const subject = { type: 'Thing', id: 'x' }
    expect(noticeOf({ type: 'odd-thing.happened', at: new Date(0), subject, data: null }).text).toMatch(
      /^Odd thing happened\./,
    )
  })
})
