import { describe, expect, it } from 'vitest'
import { byteRange } from './byte-range.ts'

describe('the range of a request', () => {
  it.each([
    [undefined, null],
    ['bytes=-', null],
    ['bytes=0-0,5-6', null],
    ['bytes=5-2', null],
    ['rows=1-2', null],
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=2-', { first: 2, last: 9 }],
    ['bytes=2-99', { first: 2, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-99', { first: 0, last: 9 }],
    ['bytes=10-', 'outside'],
    ['bytes=-0', 'outside'],
  ])('%s of ten bytes', (header, range) => {
    expect(byteRange(header, 10)).toEqual(range)
  })
})
