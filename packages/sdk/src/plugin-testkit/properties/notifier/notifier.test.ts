import { describe, expect, it } from 'vitest'
import {
  CHAT_TOKEN,
  chatNotifier,
  mailNotifier,
  type NotifierBug,
  notifierManifest,
  startFakeChat,
} from '../../examples/notifiers.ts'
import { broken, storyOf } from '../../examples/verdicts.ts'
import { type NotifierFixture, type NotifierProperty, testNotifier } from '../../index.ts'
import { NOTIFIER_PROPERTIES, notifierSubject } from './index.ts'

const fixture: NotifierFixture<'token'> = {
  manifest: notifierManifest,
  config: ({ url }) => ({ url }),
  secrets: { token: CHAT_TOKEN },
  provider: startFakeChat,
  to: 'news',
}

testNotifier(chatNotifier(), fixture)
testNotifier(mailNotifier, {
  manifest: notifierManifest,
  config: () => ({ server: 'mail.example.org', from: 'news@portevoix.example' }),
  secrets: { password: 'mail-password-9f' },
  to: 'ada@example.org',
})

const subject = (bug: NotifierBug) => notifierSubject(chatNotifier(bug), fixture)

describe('each planted bug is found by one property, and by no other', () => {
  const bugs: [NotifierProperty, NotifierBug][] = [
    ['sends', 'forgets the address'],
    ['once', 'another id each time'],
    ['lost-answer', 'a lost answer passes'],
    ['refused', 'too many is for good'],
    ['untrusted', 'receiver into the path'],
    ['leaks', 'logs the placeholder'],
    ['hosts', 'calls home'],
    ['hosts', 'takes a refusal for success'],
    ['forget', 'forgets nobody'],
  ]

  it.each(bugs)('%s: %s', async (property, bug) => {
    expect(await broken(NOTIFIER_PROPERTIES, subject(bug))).toEqual([property])
  })

  it('manifest: a permission that was forgotten', async () => {
    const { network } = notifierManifest.permissions
    const manifest = { ...notifierManifest, permissions: { network, data: [] } }
    const without = notifierSubject(chatNotifier(), { ...fixture, manifest })
    expect(await broken(NOTIFIER_PROPERTIES, without)).toEqual(['manifest'])
  })

  it('leaves no property without a bug that it finds', () => {
    const found = new Set<string>(['manifest', ...bugs.map(([property]) => property)])
    expect(NOTIFIER_PROPERTIES.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([])
  })
})

it('tells what a key sent twice has come to', async () => {
  expect(await storyOf(NOTIFIER_PROPERTIES, 'once', subject('another id each time'))).toBe(
    [
      '1. A notice is sent: created, "message-1".',
      '2. The host has forgotten the outcome, and asks again with the same key.',
      '3. A notice is sent: created, "message-2".',
      '→ 2 messages arrived, and should be 1',
    ].join('\n'),
  )
})
