import { describe, expect, it } from 'vitest'
import type { StreamName } from '../../../plugin/index.ts'
import { type FakeShop, SHOP_TOKEN, startFakeShop } from '../../examples/fake-shop.ts'
import { type ShopBug, shopConnector, shopManifest } from '../../examples/shop.ts'
import { broken, storyOf } from '../../examples/verdicts.ts'
import { type ConnectorFixture, type ConnectorProperty, testConnector } from '../../index.ts'
import { CONNECTOR_PROPERTIES, connectorSubject } from './index.ts'

const fixture: ConnectorFixture<'token' | 'signing', FakeShop> = {
  manifest: shopManifest,
  config: ({ url }) => ({ url }),
  secrets: { token: SHOP_TOKEN, signing: 'signing-secret-of-the-shop' },
  provider: startFakeShop,
  published: (shop) => shop.ownPosts(),
  text: 'We open our doors on Saturday.',
  oldStates: { content: [{ version: 1, state: { since: 1_771_000_000_000 } }] },
  deliveries: [{ body: { topic: 'item' }, refreshes: ['content', 'metrics'] }],
}

testConnector(shopConnector(), fixture)

const subject = (bug: ShopBug, stream: StreamName = 'content') =>
  connectorSubject(shopConnector(bug), { ...fixture, streams: [stream] })

describe('each planted bug is found by one property, and by no other', () => {
  const bugs: [ConnectorProperty, ShopBug, StreamName?][] = [
    ['reads', 'finds none', 'metrics'],
    ['records', 'relative address'],
    ['unused', 'used by another name', 'people'],
    ['state', 'set in state'],
    ['migration', 'migrates into another shape'],
    ['crash', 'state of the whole answer with each page'],
    ['ties', 'strictly later'],
    ['empty', 'stops at an empty page'],
    ['empty', 'asks for ever where nothing is'],
    ['order', 'takes disorder for the end'],
    ['again', 'time of reading in the text'],
    ['published', 'first posts for all', 'metrics'],
    ['truncated', 'truncated is the end'],
    ['rate-limit', 'no time to wait'],
    ['server-error', 'server error is for good'],
    ['broken-line', 'broken line is for good'],
    ['refused-secret', 'refused token is a wrong setting'],
    ['renewal', 'remembers the placeholder'],
    ['deletes', 'overlooks what is gone'],
    ['complete', 'goes on after the end', 'people'],
    ['leaks', 'logs the placeholder'],
    ['leaks', 'token in the address'],
    ['leaks', 'secret in the text of a post'],
    ['abort', 'sleeps after the abort'],
    ['hosts', 'calls home'],
    ['hosts', 'takes a refusal for emptiness'],
    ['check', 'check writes'],
    ['check-refused', 'check calls it a setting'],
    ['publish-once', 'lost answer is for good'],
    ['publish-again', 'another key each time'],
    ['publish-limits', 'does not count'],
    ['publish-absent', 'finds any post'],
    ['publish-refused', 'too many is a fault of the server'],
    ['retract', 'retracts the newest'],
    ['forget', 'cannot forget twice'],
    ['forget', 'logs whom it forgets'],
    ['webhook', 'trusts the delivery'],
  ]

  it.each(bugs)('%s: %s', async (property, bug, stream) => {
    expect(await broken(CONNECTOR_PROPERTIES, subject(bug, stream))).toEqual([property])
  })

  it('manifest: a permission that was forgotten', async () => {
    const { permissions } = shopManifest
    const manifest = { ...shopManifest, permissions: { ...permissions, data: ['content:write', 'posts:read'] } }
    const without = connectorSubject(shopConnector(), { ...fixture, manifest })
    expect(await broken(CONNECTOR_PROPERTIES, without)).toEqual(['manifest'])
  })

  it('leaves no property without a bug that it finds', () => {
    const found = new Set<string>(['manifest', ...bugs.map(([property]) => property)])
    expect(CONNECTOR_PROPERTIES.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([])
  })
})

describe('a story', () => {
  const told = (property: ConnectorProperty, bug: ShopBug) => storyOf(CONNECTOR_PROPERTIES, property, subject(bug))

  it('tells at which page the process died, and which records are missing', async () => {
    expect(await told('crash', 'state of the whole answer with each page')).toBe(
      [
        '1. The provider gets 7 items.',
        '2. content is read from the start; the process dies with page 1 in hand (2 records), after it is stored.',
        '3. content is read from the state {"at":1771576800000,"id":"item-004"}: 2 pages of 2 + 1 records, then it ends well.',
        '→ compared with an undisturbed reading of content from the start, 2 records are missing: "item-003", "item-004"',
      ].join('\n'),
    )
  })

  it('tells how many records ties have cost', async () => {
    expect(await told('ties', 'strictly later')).toBe(
      [
        '1. The provider gets 7 items, all of one instant.',
        '2. content is read from the start: 2 pages of 2 + 2 records, then it ends well.',
        '→ 4 records of content came; as many items of different instants gave 7',
      ].join('\n'),
    )
  })

  it('tells the smallest delivery that breaks a webhook', async () => {
    expect(await told('webhook', 'trusts the delivery')).toMatch(
      /^1\. The webhook delivers null\.\n→ refresh threw "TypeError: /,
    )
  })

  it('tells what the provider asked for', async () => {
    expect(await told('rate-limit', 'no time to wait')).toMatch(
      /2\. The next request meets the fault 429\.[^→]*→ the provider asked for 90 s of patience, and retryAfterMs says nothing$/,
    )
  })
})

describe('except', () => {
  it('refuses a name that is none, and an empty reason', () => {
    const none = { ...fixture, except: { nonsense: 'because' } as ConnectorFixture<'token'>['except'] }
    expect(() => testConnector(shopConnector(), none)).toThrow(/no property nonsense; there are manifest, check/)
    expect(() => testConnector(shopConnector(), { ...fixture, except: { ties: ' ' } })).toThrow(/why ties is left out/)
    // @ts-expect-error: a wrong name does not compile
    void ({ nonsense: 'because' } satisfies ConnectorFixture<'token'>['except'])
  })
})
