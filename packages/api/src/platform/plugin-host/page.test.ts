import { STREAM_NAMES, type StreamName } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import { parsePage } from './page.ts'

/** A good record of each stream, and the field in it that holds an instant. */
const RECORDS: { readonly [K in StreamName]: { [field: string]: unknown } } = {
  content: { kind: 'article', title: 'A', publishedAt: '2026-03-01T09:00:00Z' },
  metrics: { metric: 'views', subject: { type: 'content', externalId: 'c' }, at: '2026-03-01T09:00:00Z', value: 1 },
  mentions: { network: 'x', text: 'Hi', at: '2026-03-01T09:00:00Z', author: {} },
  people: { displayName: 'Ada' },
  ties: { kind: 'advice', from: 'a', to: 'b', directed: true, at: '2026-03-01T09:00:00Z' },
}
const factsOf = (name: StreamName) => ({ name, mode: 'incremental', deletes: 'none', stateVersion: 1 }) as const
const instantField = (name: StreamName) => ['publishedAt', 'at'].find((field) => field in RECORDS[name])

const parse = (name: StreamName, upserts: unknown[]) => parsePage(factsOf(name), { upserts, state: null })

describe.each(STREAM_NAMES)('a page of %s', (name) => {
  const good = (key: string, more: object = {}) => ({ key, ...RECORDS[name], ...more })

  it('keeps its good records beside each kind of bad one, which is told with its key and reason', async () => {
    const bad = [
      good('unknown-field', { titel: 'x' }),
      { key: 'empty' },
      good('nul', { key: 'nul', ...(name === 'people' ? { displayName: 'a\0' } : { kind: 'a\0', text: 'a\0' }) }),
      good('half', name === 'people' ? { displayName: '\ud800' } : { kind: '\ud800', text: '\ud800' }),
    ]
    const { upserts, skipped } = await parse(name, [good('first'), ...bad, good('last'), good('first')])
    expect(upserts.map(({ key }) => key)).toEqual(['first', 'last'])
    expect(skipped.map(({ key }) => key)).toEqual(['unknown-field', 'empty', 'nul', 'half', 'first'])
    for (const { reason } of skipped) expect(`${reason}`).toMatch(/^.{10,}\.$/)
  })

  it('tells a record that cannot be named by its reason alone', async () => {
    const { upserts, skipped } = await parse(name, [
      null,
      7,
      { ...RECORDS[name] },
      { key: '', ...RECORDS[name] },
      good('a'),
    ])
    expect([upserts.length, skipped.map(({ key }) => key)]).toEqual([1, [undefined, undefined, undefined, undefined]])
  })

  const field = instantField(name)
  it
    .skipIf(field === undefined)
    .each([
      '2026-02-30T00:00:00Z',
      '2026-04-31T12:00:00+02:00',
      '2025-02-29T00:00:00Z',
      '2026-03-01T24:00:00Z',
      '2026-03-01T23:60:00Z',
      '2026-13-01T00:00:00Z',
      '0000-01-01T00:00:00Z',
    ])('tells %s, and moves it nowhere', async (instant) => {
    const { upserts, skipped } = await parse(name, [good('moved', { [field ?? '']: instant }), good('kept')])
    expect([upserts.map(({ key }) => key), skipped.map(({ key }) => key)]).toEqual([['kept'], ['moved']])
  })
})

describe('a metric', () => {
  const metric = (more: object) => ({ key: 'm', ...RECORDS.metrics, ...more })

  it.each([
    [{ at: undefined, on: '2026-07-14' }, true],
    [{ on: '2026-07-14' }, false],
    [{ at: undefined }, false],
    [{ at: undefined, on: '2026-02-30' }, false],
    [{ value: 9007199254740992, exact: '9007199254740993' }, true],
    [{ value: 2, exact: '9007199254740993' }, false],
    [{ value: 1, exact: '1e3' }, false],
  ])('of %j is taken: %s', async (more, taken) => {
    expect((await parse('metrics', [metric(more)])).upserts).toHaveLength(taken ? 1 : 0)
  })
})

describe('times that a page of mentions says were collected', () => {
  const page = (collected: unknown, stream: StreamName = 'mentions') =>
    parsePage(factsOf(stream), { upserts: [], state: null, collected })
  const time = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00+01:00', complete: true }

  it('are instants, and none where the plugin says nothing', async () => {
    expect((await page([time])).collected).toEqual([
      { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-01T23:00:00Z'), complete: true },
    ])
    expect((await page(undefined)).collected).toEqual([])
  })

  it.each([
    [[{ ...time, to: time.from }]],
    [[{ ...time, from: 'yesterday' }]],
    [[{ ...time, from: '1970-01-01T00:00:00Z' }]],
    [[{ ...time, complete: 'yes' }]],
    [Array(101).fill(time)],
  ])('refuse the page where they are no times: %j', async (collected) => {
    await expect(page(collected)).rejects.toThrow()
  })

  it('refuse a page of another stream', async () => {
    await expect(page([time], 'content')).rejects.toThrow()
  })
})
