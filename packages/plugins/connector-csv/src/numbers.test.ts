import { describe, expect, it } from 'vitest'
import { isMissing, isRounded, parseCount, parseFlag, parseNumber } from './numbers.ts'

describe('numbers', () => {
  it.each([
    ['1938.0', 'point', 1938],
    [' -0.5 ', 'point', -0.5],
    ['1,938', 'point', 1938],
    ['1,938,000.25', 'point', 1_938_000.25],
    ['1 938', 'point', 1938],
    ['1\u202f938,5', 'comma', 1938.5],
    ["1'938.5", 'point', 1938.5],
    ['1.938,5', 'comma', 1938.5],
    ['1.938', 'comma', 1938],
    ['0,5', 'comma', 0.5],
    ['475.8m', 'point', 475_800_000],
    ['3.3k', 'point', 3_300],
    ['29.0b', 'point', 29_000_000_000],
    ['1.39%', 'point', 0.0139],
    ['1,39 %', 'comma', 0.0139],
    ['1.5e3', 'point', 1_500],
    ['1,5', 'point', null],
    ['1.5', 'comma', null],
    ['1,93,8', 'point', null],
    ['=1+1', 'point', null],
    ['NaN', 'point', null],
    ['1e999', 'point', null],
    ['12 apples', 'point', null],
    ['', 'point', null],
  ] as const)('reads %j with decimal %s as %j', (text, mark, expected) => {
    expect(parseNumber(text, mark)).toBe(expected)
  })

  it('count only whole numbers from zero', () => {
    expect(['12', '12.0', '-1', '1.5', '1e20'].map((text) => parseCount(text, 'point'))).toEqual([
      12,
      12,
      null,
      null,
      null,
    ])
  })

  it('know yes, no, nothing and what a spreadsheet rounded', () => {
    expect(['Yes', 'oui', '1', 'No', 'non', 'perhaps'].map(parseFlag)).toEqual([true, true, true, false, false, null])
    expect(['', ' - ', 'N/A', '0', 'x'].map(isMissing)).toEqual([true, true, true, false, false])
    expect(['1.05769E+18', '1,05E+18', '105769', 'E+18'].map(isRounded)).toEqual([true, true, false, false])
  })
})
