import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isOwnRecordKey, recordKeyOf } from './record-key.ts'

const keys = Array.from({ length: 20_000 }, (_, index) => createHash('sha1').update(`${index}`).digest('hex'))

describe('record keys', () => {
  it('are valid TIDs, and the same for the same post for ever', () => {
    for (const key of keys) expect(recordKeyOf(key)).toMatch(/^[234567a-j][2-7a-z]{12}$/)
    // Written down: a change would publish everything a second time.
    expect(recordKeyOf('01980f5e-7b1c-7000-8000-0000000000a1')).toBe('24ukhz5yrvlxc')
  })

  it('differ for different posts', () => {
    expect(new Set(keys.map(recordKeyOf)).size).toBe(keys.length)
  })

  it('are told from those that other programs make from their clock', () => {
    expect(keys.map(recordKeyOf).every(isOwnRecordKey)).toBe(true)
    // A post of Bluesky's own application, and no TID at all.
    expect(isOwnRecordKey('3k2yihcrp6f2c')).toBe(false)
    expect(isOwnRecordKey('self')).toBe(false)
    expect(isOwnRecordKey('0000000000000')).toBe(false)
  })
})
