import { describe, expect, it } from 'vitest'
import { type KnownMention, matchMention, otherSelves } from './match-mention.ts'

const record = (more: object = {}) => ({ network: 'x', externalId: null, address: null, print: 'p', ...more })
const known = (id: string, more: object = {}): KnownMention => ({
  ...{ id, network: 'x', externalId: null, address: null, print: id, seenUnderOtherKey: false, seenBy: [], ...more },
})

describe('matchMention picks the mention that', () => {
  it.each([
    [
      'has the same id on the network, even under another key',
      record({ externalId: '1' }),
      [known('other', { externalId: '2' }), known('same', { externalId: '1', seenUnderOtherKey: true })],
      'same',
    ],
    [
      'has the same id on the same network only',
      record({ externalId: '1' }),
      [known('other', { network: 'mastodon', externalId: '1' })],
      null,
    ],
    ['is the only one with its address', record({ address: 'a' }), [known('one', { address: 'a' })], 'one'],
    [
      'has the same address, even on another network',
      record({ address: 'a', network: 'web' }),
      [known('one', { address: 'a' })],
      'one',
    ],
    [
      'picks none of several comments at one address',
      record({ address: 'a' }),
      [known('one', { address: 'a' }), known('two', { address: 'a' })],
      null,
    ],
    [
      'has the same text, among several at one address',
      record({ address: 'a' }),
      [known('one', { address: 'a' }), known('two', { address: 'a', print: 'p' })],
      'two',
    ],
    [
      'has the same address and no different id',
      record({ address: 'a', externalId: '1' }),
      [known('one', { address: 'a', externalId: '2' })],
      null,
    ],
    ['has the same text, instant and key', record(), [known('one', { print: 'p' })], 'one'],
    [
      'has the same text, but not with another address',
      record({ address: 'a' }),
      [known('one', { print: 'p', address: 'b' })],
      null,
    ],
    [
      'is not another row of the same source',
      record({ address: 'a' }),
      [known('one', { address: 'a', seenUnderOtherKey: true })],
      null,
    ],
  ] as const)('%s', (_what, mention, candidates, expected) => {
    expect(matchMention(mention, candidates)).toBe(expected)
  })
})

describe('a record with both id and address', () => {
  const both = record({ externalId: '1', address: 'a' })
  const byId = known('by id', { externalId: '1', seenBy: ['one'] })
  const byAddress = known('by address', { address: 'a', seenBy: ['two'] })

  it.each([
    ['merges two mentions, known by one of them each', byId, [byId, byAddress], ['by address']],
    ['merges them also when its source had the other one', byAddress, [byId, byAddress], ['by id']],
    ['does not merge a mention with itself', byId, [byId], []],
    ['merges nothing with another id', byId, [byId, known('other', { externalId: '2', address: 'a' })], []],
    ['merges none of several comments at the address', byId, [byId, byAddress, known('comment', { address: 'a' })], []],
    [
      'merges nothing that its source has under another key',
      byId,
      [byId, { ...byAddress, seenUnderOtherKey: true }],
      [],
    ],
    [
      'merges nothing that another source distinguishes from it',
      byId,
      [byId, { ...byAddress, seenBy: ['one', 'two'] }],
      [],
    ],
  ] as const)('%s', (_what, self, all, expected) => {
    expect(otherSelves(both, self, all).map(({ id }) => id)).toEqual(expected)
  })

  it('merges nothing by an address alone', () => {
    const self = known('self', { address: 'a' })
    expect(otherSelves(record({ address: 'a' }), self, [self, byAddress])).toEqual([])
  })
})
