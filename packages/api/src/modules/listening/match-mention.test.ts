import { describe, expect, it } from 'vitest'
import { type KnownMention, matchMention, otherSelves } from './match-mention.ts'

const record = (more: object = {}) => ({ network: 'x', externalId: null, address: null, print: 'p', ...more })
const known = (id: string, more: object = {}): KnownMention => ({
  ...{ id, network: 'x', externalId: null, address: null, print: id, seenUnderOtherKey: false, seenBy: [], ...more },
})

describe('a record is the mention that', () => {
  it.each([
    [
      'has its id on the network, even under another key',
      record({ externalId: '1' }),
      [known('other', { externalId: '2' }), known('same', { externalId: '1', seenUnderOtherKey: true })],
      'same',
    ],
    [
      'has its id on that network only',
      record({ externalId: '1' }),
      [known('other', { network: 'mastodon', externalId: '1' })],
      null,
    ],
    ['alone has its address', record({ address: 'a' }), [known('one', { address: 'a' })], 'one'],
    [
      'has its address on whatever network it is said to stand',
      record({ address: 'a', network: 'web' }),
      [known('one', { address: 'a' })],
      'one',
    ],
    [
      'is none of several comments at an address',
      record({ address: 'a' }),
      [known('one', { address: 'a' }), known('two', { address: 'a' })],
      null,
    ],
    [
      'is the one of several at an address that says the same',
      record({ address: 'a' }),
      [known('one', { address: 'a' }), known('two', { address: 'a', print: 'p' })],
      'two',
    ],
    [
      'has its address and no other id',
      record({ address: 'a', externalId: '1' }),
      [known('one', { address: 'a', externalId: '2' })],
      null,
    ],
    ['says the same at the same instant under the same key', record(), [known('one', { print: 'p' })], 'one'],
    [
      'says the same, but not at another address',
      record({ address: 'a' }),
      [known('one', { print: 'p', address: 'b' })],
      null,
    ],
    [
      'is not another row of its own source',
      record({ address: 'a' }),
      [known('one', { address: 'a', seenUnderOtherKey: true })],
      null,
    ],
  ] as const)('%s', (_what, mention, candidates, expected) => {
    expect(matchMention(mention, candidates)).toBe(expected)
  })
})

describe('a record that names both id and address', () => {
  const both = record({ externalId: '1', address: 'a' })
  const byId = known('by id', { externalId: '1', seenBy: ['one'] })
  const byAddress = known('by address', { address: 'a', seenBy: ['two'] })

  it.each([
    ['joins what was known by one of them each', byId, [byId, byAddress], ['by address']],
    ['joins them as well where its source had the other one', byAddress, [byId, byAddress], ['by id']],
    ['joins nothing to itself', byId, [byId], []],
    ['joins nothing that has another id', byId, [byId, known('other', { externalId: '2', address: 'a' })], []],
    ['joins none of several comments at the address', byId, [byId, byAddress, known('comment', { address: 'a' })], []],
    [
      'joins nothing that its source has under another key',
      byId,
      [byId, { ...byAddress, seenUnderOtherKey: true }],
      [],
    ],
    [
      'joins nothing that another source tells apart from it',
      byId,
      [byId, { ...byAddress, seenBy: ['one', 'two'] }],
      [],
    ],
  ] as const)('%s', (_what, self, all, expected) => {
    expect(otherSelves(both, self, all).map(({ id }) => id)).toEqual(expected)
  })

  it('joins nothing by an address alone', () => {
    const self = known('self', { address: 'a' })
    expect(otherSelves(record({ address: 'a' }), self, [self, byAddress])).toEqual([])
  })
})
