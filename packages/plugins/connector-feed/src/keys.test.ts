import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignKeys } from './keys.ts'

const old = { identity: 'same', title: 'Old', publishedAt: '2020-01-01T00:00:00Z' }
const young = { identity: 'same', title: 'Young', publishedAt: '2021-01-01T00:00:00Z' }
const other = { identity: 'other', title: 'Other' }

describe('assignKeys', () => {
  it('takes an id that nobody shares as the key', () => {
    expect(assignKeys([other, old], {}).keys).toEqual(['other', 'same'])
  })

  it('leaves the key of a stored entry alone when a newer one takes over its id', () => {
    const { keys, shared } = assignKeys([young, old], {})
    expect(keys[1]).toBe('same')
    expect(keys[0]).toMatch(/^same#[0-9a-f]{10}$/)
    expect(assignKeys([young], shared).keys).toEqual([keys[0]])
  })

  it('remembers who holds a shared id while the id is out of the feed', () => {
    const { keys, shared } = assignKeys([young, old], {})
    const away = assignKeys([other], shared)
    expect(assignKeys([old, young], away.shared).keys).toEqual([keys[1], keys[0]])
  })

  it('keeps entries apart that are the same in every respect', () => {
    expect(new Set(assignKeys([old, old, old], {}).keys).size).toBe(3)
  })

  it('keeps keys within bounds, and long ids apart', () => {
    const long = (end: string) => ({ identity: `${'x'.repeat(3000)}${end}`, title: end })
    const { keys } = assignKeys([long('a'), long('b'), long('b'), long('b')], {})
    expect(new Set(keys).size).toBe(4)
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(512)
  })

  it('gives every entry a key of its own, the same in any order', () => {
    const entries = fc.uniqueArray(
      fc.record({
        identity: fc.constantFrom('a', 'b', 'c'),
        title: fc.string({ maxLength: 3 }),
        publishedAt: fc.constantFrom(undefined, '2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z'),
      }),
      { selector: (entry) => JSON.stringify([entry.identity, entry.title, entry.publishedAt]), maxLength: 12 },
    )
    fc.assert(
      fc.property(entries, (entries) => {
        const { keys, shared } = assignKeys(entries, {})
        expect(new Set(keys).size).toBe(entries.length)
        expect(assignKeys(entries.toReversed(), {}).keys.toReversed()).toEqual(keys)
        expect(assignKeys(entries.toReversed(), shared).keys.toReversed()).toEqual(keys)
      }),
      { numRuns: 100 },
    )
  })
})
