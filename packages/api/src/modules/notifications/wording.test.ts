import { describe, expect, it } from 'vitest'
import '../integrations/index.ts'
import '../scoring/index.ts'
import { noticeOf, trialIn } from './wording.ts'

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

  it('is in French for who reads French, with codes and ids as they are', () => {
    const { subject, text } = noticeOf(
      {
        type: 'sync-run.failed',
        at: new Date(0),
        subject: { type: 'SyncRun', id: 'x' },
        data: { kind: 'auth' },
      },
      { lastOf: 60, language: 'fr' },
    )
    expect(subject).toBe('Portevoix\u00a0: Une synchronisation a échoué')
    expect(text.split('\n')).toEqual([
      'Une synchronisation a échoué. Son journal dit pourquoi\u00a0: voir `syncRun`.',
      '',
      'event: sync-run.failed',
      'at: 1970-01-01T00:00:00.000Z',
      'SyncRun: x',
      'kind: auth',
      '',
      expect.stringMatching(/^La règle a envoyé 60 avis en une heure\./),
    ])
    expect(trialIn('fr').subject).toBe('Portevoix\u00a0: avis d’essai')
  })

  it('makes a title for an event type without one', () => {
    const subject = { type: 'Thing', id: 'x' }
    expect(noticeOf({ type: 'odd-thing.happened', at: new Date(0), subject, data: null }).text).toMatch(
      /^Odd thing happened\./,
    )
  })
})
