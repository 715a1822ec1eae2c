import { describe, expect, it } from 'vitest'
import { percentage } from './percentage.ts'

describe('percentage', () => {
  it.each([
    [{ processed: 1, total: 3 }, 33],
    [{ processed: 999, total: 1000, processedBytes: '1', totalBytes: '2' }, 99],
    [{ processed: 1000, total: 1000 }, 100],
    [{ processed: 0, total: 0 }, 100],
    [{ processed: 7, total: null, processedBytes: '9007199254740993', totalBytes: '18014398509481986' }, 50],
    [{ processedBytes: '1', totalBytes: '2' }, 50],
    [{ processed: 7, total: null }, null],
    [{ processed: 12, total: 10 }, 100],
    [{}, null],
  ])('of %j is %s', (progress, expected) => {
    expect(percentage(progress)).toBe(expected)
  })
})
